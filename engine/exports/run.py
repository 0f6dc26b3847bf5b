"""Doing a plan: file by file, each noted before it gets its name, so that a kill at any moment can be gone on from."""

from __future__ import annotations

import contextlib
import errno
import os
import time
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from engine.errors import DiskFull, ExportError, KnownError
from engine.exporting import Exported, ExportProgress, ExportRecord
from engine.exports import target as places
from engine.exports.copying import (
    Copied,
    NotVerified,
    SourceTrouble,
    copy,
    hash_of,
    is_same_content,
    make_link,
    place,
)
from engine.exports.names import key, numbered, split_name
from engine.exports.recovery import recover, temporary_name
from engine.exports.sidecar_run import write_sidecar
from engine.files import is_disk_full
from engine.library import Library
from engine.library.exports import ExportFile, FileState, Placing, Settled
from engine.words import counted, size

Answer = TypeVar("Answer")
Running = Generator[ExportProgress, None, None]

SECONDS_BETWEEN_COMMITS = 0.5
_ONE_FILE_ONLY = {
    *(errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ, errno.EFBIG, errno.EACCES, errno.EPERM),
    *(errno.EXDEV, errno.EMLINK, errno.EOPNOTSUPP),  # of links
}
"""What is wrong with one name, one file or one folder; everything else is the whole disk's."""

_CHANGED = "It had changed since the library read it and was exported as it is now."
_MOST_TOLD = 50  # sentences about single files


def run_export(library: Library, export_id: int) -> Generator[ExportProgress, None, Exported]:
    """Do what a stored plan has left to do. Raises DiskFull, ExportError where it cannot go on; what is done stays."""
    record = library.exports.get(export_id)
    if record.state in ("undoing", "undone"):
        raise ExportError(f"Export {export_id} was undone. Plan it anew to have it again.")
    if record.state == "stopped":
        library.exports.mark(export_id, "running")
    if record.state != "done":
        runner = _Runner(library, record)
        try:
            yield from runner.run()
        except OSError as error:
            raise stopped(error, record) from error
        library.exports.mark(export_id, "done")
    return conclusion(library, export_id)


def stopped(error: OSError, record: ExportRecord) -> KnownError:
    """What is said when the target's disk gives out."""
    where = record.target or "your photos"
    if is_disk_full(error):
        return DiskFull(
            f"The disk that holds {where} is full. What was exported so far is complete and kept; make some space and"
            f" go on with export {record.id}.",
            str(error),
        )
    return ExportError(
        f"{where} cannot be written to any more ({error.strerror or error}). What was exported so far is complete and"
        f" kept. If its drive was taken out, connect it again; then go on with export {record.id}.",
        str(error),
    )


def conclusion(library: Library, export_id: int) -> Exported:
    """What became of an export, in numbers and sentences."""
    record = library.exports.get(export_id)
    where = "beside your photos" if record.target is None else f"into {record.target}"
    first = f"{counted(record.done, 'file')} exported {where} ({size(record.bytes_done)})."
    if record.already_there:
        first += f" {record.already_there:,} {'was' if record.already_there == 1 else 'were'} there already."
    if record.left_out:
        first += f" {record.left_out:,} left out."
    told = [
        f"{one.source if one.role != 'sidecar' else one.target or one.source}: {one.reason}"
        for one in library.exports.files(export_id, ["left-out", "done"])
        if one.reason
    ]
    rest = [f"… and {len(told) - _MOST_TOLD:,} more."] if len(told) > _MOST_TOLD else []
    sentences = (first, *told[:_MOST_TOLD], *rest)
    return Exported(
        export_id, record.done, record.already_there, record.left_out, record.bytes_done, sentences
    )


class _Runner:
    def __init__(self, library: Library, record: ExportRecord) -> None:
        self._library = library
        self._exports = library.exports
        self._record = record
        self._conflicts = self._exports.conflicts(record.id)
        self._settled: list[Settled] = []
        self._committed_at = time.monotonic()
        self._made: set[Path] = set()
        self._total = record.total - record.already_there
        self._done = record.done
        self._bytes = record.bytes_done
        self._bytes_total = record.bytes_total if record.how in ("copy", "reflink") else 0

    def run(self) -> Running:
        record = self._record
        if record.how in ("copy", "reflink"):
            self._exports.be_durable()
        if record.target is not None and record.done and not record.target.is_dir():
            raise ExportError(
                f"{record.target} is not there. Connect its drive, then go on with export {record.id}."
            )
        recover(self._library, record)
        self._refuse_too_little_room()
        last = None
        try:
            for file in self._exports.files(record.id, ["waiting"]):
                if file.unit != last:
                    last = file.unit
                    yield from self._unit(file.unit)
        finally:
            self._commit()

    def _refuse_too_little_room(self) -> None:
        target = self._record.target
        if target is None or self._record.how != "copy":
            return
        waiting = self._exports.files(self._record.id, ["waiting"])
        needed = sum(places.taken(one.size_bytes, "copy") for one in waiting)
        free = places.room(target)
        if needed > free:
            raise DiskFull(
                f"There is not enough room on the disk of {target}: {size(needed)} are needed, {size(free)} are free."
                f" Make some space and go on with export {self._record.id}."
            )

    def _unit(self, unit: int) -> Running:
        """A photo and what goes with it."""
        yield self._progress()
        yield from self._make_way(unit)
        for file in self._exports.unit(self._record.id, unit):
            if file.state != "waiting":
                continue
            try:
                yield from self._file(file)
            except OSError as error:
                if error.errno not in _ONE_FILE_ONLY:
                    raise
                self._settle(file, "left-out", f"It cannot be written there: {error.strerror}.")
            self._done += 1
            yield self._progress()

    def _make_way(self, unit: int) -> Running:
        """Give a photo another name where something else has come to lie under one of its names since the plan."""
        files = [one for one in self._exports.unit(self._record.id, unit) if one.state == "waiting"]
        files = [one for one in files if one.action == "write"]
        clashing = []
        for one in files:
            if os.path.lexists(one.target) and not (yield from self._is_there(one)):
                clashing.append(one)
        if not clashing or files[0].role != "photo":
            return  # what comes after a photo that is in its place is seen to when it is put there
        if self._conflicts == "skip":
            for one in files:
                self._settle(one, "left-out", f"Another file called {one.target.name} came to be there.")
            self._commit()
            return
        self._exports.retarget(zip((one.id for one in files), self._other_names(files), strict=True))

    def _other_names(self, files: list[ExportFile]) -> list[Path]:
        """Numbered names that neither the disk nor the rest of the plan has, the same number for all."""
        folder = files[0].target.parent
        planned = {
            key(os.path.basename(os.fsdecode(one)))  # noqa: PTH119 - many bytes, no paths needed
            for one in self._exports.targets(self._record.id)
            if os.path.dirname(os.fsdecode(one)) == os.fspath(folder)  # noqa: PTH120
        }
        planned |= {key(name) for name in os.listdir(folder)}  # noqa: PTH208
        stem = split_name(files[0].target.name)[0]
        number = 2
        while True:
            names = [numbered(stem, number) + one.target.name[len(stem) :] for one in files]
            if not any(key(name) in planned for name in names):
                return [folder / name for name in names]
            number += 1

    def _file(self, file: ExportFile) -> Running:
        if file.role == "sidecar":
            yield from self._sidecar(file)
        elif self._record.how in ("copy", "reflink"):
            yield from self._copy(file)
        else:
            yield from self._link(file)

    def _copy(self, file: ExportFile) -> Running:
        self._make_folder(file.target.parent)
        temporary = file.target.with_name(temporary_name(self._record.token, file.id))
        try:
            try:
                copied = yield from self._copied(file, temporary)
            except SourceTrouble as trouble:
                self._settle(file, "left-out", str(trouble))
                return
            is_known = file.content_hash in ("", copied.content_hash)
            is_untouched = (copied.size_bytes, copied.mtime_ns) == (file.size_bytes, file.mtime_ns)
            if not is_known and is_untouched:
                self._settle(
                    file,
                    "left-out",
                    "Its content is not what the library read, though its date and size are the same: the file may be"
                    " damaged. Look at it, then look for new photos and export it again.",
                )
                return
            self._commit(Placing(file.id, copied.content_hash, copied.size_bytes))
            file = replace(file, written_hash=copied.content_hash, written_bytes=copied.size_bytes)
            reason = "" if self._is_as_known(file, copied) else _CHANGED
            yield from self._put(file, lambda path: place(temporary, path), reason)
        finally:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)

    def _is_as_known(self, file: ExportFile, copied: Copied) -> bool:
        """Whether a photo is still what the library read; of what goes with one it knows no content."""
        if file.role != "photo" or copied.content_hash == file.content_hash:
            return True
        known = self._library.photos.get([file.photo_id])
        return any(one.content_hash == copied.content_hash for one in known)

    def _copied(self, file: ExportFile, temporary: Path) -> Generator[ExportProgress, None, Copied]:
        for is_last in (False, True):
            before = self._bytes
            steps = copy(file.source, temporary, is_clone=self._record.how == "reflink")
            try:
                while True:
                    self._bytes += next(steps)
                    yield self._progress()
            except StopIteration as end:
                return end.value
            except NotVerified as error:
                self._bytes = before
                if is_last:
                    raise ExportError(
                        f"The disk of {self._record.target} gives back other bytes than were written to it. What was"
                        " exported before was read back and is right; use another disk.",
                        str(error),
                    ) from error
            finally:
                steps.close()
        raise AssertionError("the second attempt returns or raises")

    def _link(self, file: ExportFile) -> Running:
        self._make_folder(file.target.parent)
        if not file.source.exists():
            self._settle(file, "left-out", "The file is not there any more.")
            return
        is_symbolic = self._record.how == "symlink"
        self._commit(Placing(file.id, "", 0))
        yield from self._put(file, lambda path: make_link(file.source, path, is_symbolic=is_symbolic), "")

    def _put(self, file: ExportFile, put: Callable[[Path], None], reason: str) -> Running:
        """Give a file its name, or another where somebody took it this very moment."""
        while True:
            try:
                put(file.target)
            except FileExistsError:
                if (yield from self._is_there(file)):
                    self._settle(file, "already-there")
                    return
                if self._conflicts == "skip":
                    self._settle(
                        file, "left-out", f"Another file called {file.target.name} came to be there."
                    )
                    return
                (path,) = self._other_names([file])
                self._exports.retarget([(file.id, path)])
                file = replace(file, target=path)
            else:
                self._settle(file, "done", reason)
                return

    def _is_there(self, file: ExportFile) -> Generator[ExportProgress, None, bool]:
        """Whether what lies in a file's place is of its content, or the link that it is to be."""
        try:
            if file.target.is_symlink() or file.target.samefile(file.source):
                return file.target.samefile(file.source)
        except OSError:
            return False
        wanted = file.written_hash or file.content_hash
        if not wanted and file.role != "sidecar":
            wanted = (yield from self._waiting(hash_of(file.source))) or ""
        size_bytes = file.written_bytes or file.size_bytes
        return (yield from self._waiting(is_same_content(file.target, size_bytes, wanted)))

    def _waiting(self, steps: Generator[int, None, Answer]) -> Generator[ExportProgress, None, Answer]:
        """What long reading leads to; it can be stopped meanwhile."""
        while True:
            try:
                next(steps)
            except StopIteration as end:
                return end.value
            yield self._progress()

    def _sidecar(self, file: ExportFile) -> Running:
        described = self._exports.unit(self._record.id, file.unit)
        if any(
            one.state == "left-out" and one.source == file.source and one.role != "sidecar"
            for one in described
        ):
            self._settle(file, "left-out", "Its photo was left out.")
            return
        self._commit()
        self._make_folder(file.target.parent)
        settled = write_sidecar(self._library, self._record, file, self._commit)
        self._settled.append(settled)
        yield self._progress()

    def _make_folder(self, folder: Path) -> None:
        """Make a folder and those above it, noting each before: undoing takes away only what was made here."""
        if folder in self._made or folder.is_dir():
            self._made.add(folder)
            return
        self._make_folder(folder.parent)
        is_new = self._exports.making(self._record.id, folder)
        try:
            folder.mkdir()
        except FileExistsError:
            if is_new:
                self._exports.not_made(self._record.id, folder)
            if not folder.is_dir():
                raise
        self._made.add(folder)

    def _settle(self, file: ExportFile, state: FileState, reason: str = "") -> None:
        self._settled.append(Settled(file.id, state, reason))

    def _commit(self, placing: Placing | None = None) -> None:
        if self._settled or placing is not None:
            self._exports.note(self._settled, placing)
            self._settled.clear()
        self._committed_at = time.monotonic()

    def _progress(self) -> ExportProgress:
        """Where we are. What was settled is committed meanwhile, if the last time is long enough ago."""
        if time.monotonic() - self._committed_at >= SECONDS_BETWEEN_COMMITS:
            self._commit()
        done = min(self._done, self._total)
        return ExportProgress(self._record.id, done, self._total, self._bytes, self._bytes_total)
