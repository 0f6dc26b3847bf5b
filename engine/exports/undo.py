"""Undoing an export: only what it made, only as it was made, and never the last copy of anything."""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Generator
from pathlib import Path

from engine.errors import ExportError
from engine.exporting import ExportProgress, ExportRecord, ExportUndone
from engine.exports.copying import hash_of, is_same_content
from engine.exports.recovery import recover
from engine.exports.run import SECONDS_BETWEEN_COMMITS, stopped
from engine.exports.sidecar_run import bring_back
from engine.library import Library
from engine.library.exports import ExportFile, FileState, Settled
from engine.words import counted

Judging = Generator[int, None, "str | None"]

_GONE = "The original is not there any more, so this copy stays."
_MOST_TOLD = 50


def undo_export(library: Library, export_id: int) -> Generator[ExportProgress, None, ExportUndone]:
    """Take away what an export wrote; it can be stopped and gone on with. What stayed before is tried again.

    Raises ExportError where the target is not there, and OSErrors of its disk as ExportError.
    """
    record = library.exports.get(export_id)
    left = next(library.exports.files(export_id, ["done", "kept", "placing"]), None)
    if record.target is not None and left is not None and not record.target.is_dir():
        raise ExportError(
            f"{record.target} is not there, so nothing was undone. Connect its drive and undo export {export_id} again."
        )
    library.exports.mark(export_id, "undoing")
    recover(library, record)
    try:
        yield from _files(library, record)
        for folder in library.exports.folders(export_id):
            with contextlib.suppress(OSError):  # it holds something else now, or is gone
                folder.rmdir()
    except OSError as error:
        raise stopped(error, record) from error
    library.exports.mark(export_id, "undone")
    if record.state == "undone" and left is None:
        sentence = f"Export {export_id} was undone before; nothing of it was left to take away."
        return ExportUndone(export_id, 0, 0, (sentence,))
    return _conclusion(library, export_id)


def _files(library: Library, record: ExportRecord) -> Generator[ExportProgress, None, None]:
    total = sum(1 for _ in library.exports.files(record.id, ["done", "kept", "undone"]))
    done = sum(1 for _ in library.exports.files(record.id, ["undone"]))
    settled: list[Settled] = []
    committed_at = time.monotonic()
    try:
        for file in library.exports.files(record.id, ["done", "kept"]):
            if settled and time.monotonic() - committed_at >= SECONDS_BETWEEN_COMMITS:
                library.exports.note(settled)
                settled.clear()
                committed_at = time.monotonic()
            yield ExportProgress(record.id, done, total)
            settled.append(
                (yield from _settle(library, record, file, ExportProgress(record.id, done, total)))
            )
            done += 1
    finally:  # what a kill leaves unsaid is seen again: a file that is gone is undone
        library.exports.note(settled)
    yield ExportProgress(record.id, done, total)


def _settle(
    library: Library, record: ExportRecord, file: ExportFile, told: ExportProgress
) -> Generator[ExportProgress, None, Settled]:
    judging = _undo(library, record, file)
    while True:
        try:
            next(judging)
        except StopIteration as end:
            reason = end.value
            break
        yield told
    subjects = file.subjects_before if file.role == "sidecar" and reason is None else None
    state: FileState = "undone" if reason is None else "kept"
    return Settled(file.id, state, reason or "", subjects)


def _undo(library: Library, record: ExportRecord, file: ExportFile) -> Judging:
    """Take one file away; why it stays, where it does."""
    if file.role == "sidecar":
        return bring_back(record, file)
    if not os.path.lexists(file.target):
        return None
    originals = _originals(library, file)
    if record.how == "symlink":
        is_ours = file.target.is_symlink() and file.target.readlink() == file.source
        reason = None if is_ours else "Something else is there now."
    elif record.how == "hardlink":
        reason = _keeps_link(file.target, originals)
    else:
        reason = yield from _keeps_copy(file, originals)
    if reason is None:
        file.target.unlink()
    return reason


def _originals(library: Library, file: ExportFile) -> list[Path]:
    """Where the original was and, if it was moved since, where the library knows it to be."""
    known = [photo.path for photo in library.photos.get([file.photo_id])] if file.role == "photo" else []
    return list(dict.fromkeys([file.source, *known]))


def _keeps_link(target: Path, originals: list[Path]) -> str | None:
    if target.is_symlink() or not target.is_file():
        return "Something else is there now."
    status = target.stat()
    for original in originals:
        try:
            is_another_name = os.path.realpath(original) != os.path.realpath(target)
            if is_another_name and original.samefile(target) and status.st_nlink > 1:
                return None
        except OSError:
            continue
    return "The original is not there any more, or is another file now, so this one stays."


def _keeps_copy(file: ExportFile, originals: list[Path]) -> Judging:
    if not (yield from is_same_content(file.target, file.written_bytes, file.written_hash)):
        return "It was changed since it was exported. It stays as it is."
    before = file.target.lstat()
    has_original = was_seen = False
    for original in originals:
        if not original.exists() or os.path.realpath(original) == os.path.realpath(file.target):
            continue
        was_seen = True
        if (yield from hash_of(original)) == file.written_hash:
            has_original = True
            break
    if not has_original:
        return "The original was changed since, so this copy stays." if was_seen else _GONE
    after = file.target.lstat()
    if (before.st_ino, before.st_size, before.st_mtime_ns) != (
        after.st_ino,
        after.st_size,
        after.st_mtime_ns,
    ):
        return "It was being changed. It stays as it is."
    return None


def _conclusion(library: Library, export_id: int) -> ExportUndone:
    kept = list(library.exports.files(export_id, ["kept"]))
    removed = sum(1 for _ in library.exports.files(export_id, ["undone"]))
    first = f"{counted(removed, 'exported file')} taken away."
    if kept:
        first += f" {counted(len(kept), 'file')} stayed."
    told = [f"{one.target}: {one.reason}" for one in kept[:_MOST_TOLD]]
    rest = [f"… and {len(kept) - _MOST_TOLD:,} more."] if len(kept) > _MOST_TOLD else []
    return ExportUndone(export_id, removed, len(kept), (first, *told, *rest))
