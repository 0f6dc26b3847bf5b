"""Writing one sidecar, whole or not at all, and bringing back what was there."""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
from collections.abc import Callable

from engine.exporting import ExportRecord
from engine.exports.copying import flush_folder, place
from engine.exports.recovery import temporary_name
from engine.exports.sidecars import Listings, SidecarTrouble, merged, read, sidecars_of
from engine.library import Library
from engine.library.exports import ExportFile, Placing, Settled


def write_sidecar(
    library: Library, record: ExportRecord, file: ExportFile, commit: Callable[[Placing], None]
) -> Settled:
    """Merge a group's tags into what is there now, whatever was there when it was planned.

    `commit` notes what is about to be put in place, with the bytes that were there.
    """
    while True:
        try:
            existing = read(file.target)
            base, base_path = existing, file.target
            if existing is None and record.target is not None:
                sidecars, is_there = sidecars_of(file.source, Listings().of(file.source.parent))
                if is_there:
                    base, base_path = read(sidecars[0]), sidecars[0]
            before = library.exports.subjects(file.target)
            result = merged(base_path, base, file.label, library.exports.subjects(base_path))
        except SidecarTrouble as trouble:
            return Settled(file.id, "left-out", str(trouble))
        if result.content == existing:
            return Settled(file.id, "already-there")
        digest = hashlib.blake2b(result.content, digest_size=20).hexdigest()
        status = None if existing is None else file.target.stat()
        commit(
            Placing(
                file.id,
                digest,
                len(result.content),
                existing,
                0 if status is None else status.st_mtime_ns,
                frozenset(before),
                result.subjects,
            )
        )
        if put(record.token, file, result.content, existing, status):
            return Settled(file.id, "done", "", tuple(sorted(result.subjects)))


def put(
    token: str, file: ExportFile, content: bytes, expected: bytes | None, status: os.stat_result | None,
    mtime_ns: int | None = None,
) -> bool:  # fmt: skip
    """Put bytes where `expected` (None: nothing) is now; False where something else has come to be there.

    `status` is that of the file whose permissions are kept; `mtime_ns` the date to give it.
    """
    temporary = file.target.with_name(temporary_name(token, file.id))
    try:
        with temporary.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        if status is not None:
            with contextlib.suppress(OSError):
                temporary.chmod(stat.S_IMODE(status.st_mode) & 0o777)
        if mtime_ns is not None:
            os.utime(temporary, ns=(mtime_ns, mtime_ns))
        if expected is None:
            try:
                place(temporary, file.target)
            except FileExistsError:
                return False
            return True
        try:
            if read(file.target) != expected:
                return False
        except SidecarTrouble:
            return False
        temporary.replace(file.target)
        flush_folder(file.target.parent)
        return True
    finally:
        temporary.unlink(missing_ok=True)


def bring_back(record: ExportRecord, file: ExportFile) -> str | None:
    """Undo a sidecar: the bytes that were there, or nothing. Why it stays as it is, where it does."""
    if not file.target.parent.is_dir():
        return "Its folder is not there; is its drive connected?"
    try:
        now = read(file.target)
    except SidecarTrouble as trouble:
        return str(trouble)
    if now == file.earlier:
        return None
    if now is None or hashlib.blake2b(now, digest_size=20).hexdigest() != file.written_hash:
        return "The sidecar was changed since, or taken away. It stays as it is."
    if file.earlier is None:
        file.target.unlink()
        flush_folder(file.target.parent)
        return None
    status = file.target.stat()
    if not put(record.token, file, file.earlier, now, status, file.earlier_mtime_ns):
        return "The sidecar was being changed. It stays as it is."
    return None
