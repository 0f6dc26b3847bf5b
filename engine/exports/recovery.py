"""What a kill left behind: files that were about to get their names, and temporary ones."""

from __future__ import annotations

import contextlib
import os
import stat
from pathlib import Path

from engine.exporting import ExportRecord
from engine.exports.copying import hash_of
from engine.library import Library
from engine.library.exports import ExportFile, Settled


def temporary_name(token: str, file_id: int) -> str:
    """A name that no other export, of this library or another, uses."""
    return f".kindred-{token}-{file_id}.part"


def recover(library: Library, record: ExportRecord) -> None:
    """Find out which of the files that were being put in place are, and take away what is temporary."""
    for file in library.exports.files(record.id, ["placing"]):
        is_placed = _is_placed(record, file)
        subjects = file.subjects_after if is_placed and file.role == "sidecar" else None
        library.exports.note([Settled(file.id, "done" if is_placed else "waiting", "", subjects)])
    prefix = f".kindred-{record.token}-"
    for folder in {os.path.dirname(os.fsdecode(one)) for one in library.exports.targets(record.id) if one}:  # noqa: PTH120
        with contextlib.suppress(OSError):
            for name in os.listdir(folder):  # noqa: PTH208 - names alone are wanted
                if name.startswith(prefix):
                    (Path(folder) / name).unlink()


def _is_placed(record: ExportRecord, file: ExportFile) -> bool:
    target, temporary = file.target, file.target.with_name(temporary_name(record.token, file.id))
    try:
        if file.role == "sidecar":
            return _finish(target) == file.written_hash
        if record.how == "symlink":
            return target.is_symlink() and target.readlink() == file.source
        if record.how == "hardlink":
            return not target.is_symlink() and target.samefile(file.source)
        if temporary.exists() and not (target.exists() and target.samefile(temporary)):
            _take_back_placeholder(target, temporary)
            return False
        return target.stat().st_size == file.written_bytes and _finish(target) == file.written_hash
    except OSError:
        return False


def _take_back_placeholder(target: Path, temporary: Path) -> None:
    """Where a file system has no hard links, a name is claimed by an empty file (`copying.place`)."""
    status = target.lstat()
    if status.st_size or not stat.S_ISREG(status.st_mode):
        return
    probe = temporary.with_name(f"{temporary.name}.part")
    try:
        os.link(temporary, probe)
    except OSError:
        target.unlink()
    else:
        probe.unlink()


def _finish(path: Path) -> str | None:
    steps = hash_of(path)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value
