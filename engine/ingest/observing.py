"""What the system tells of changes below folders, through watchdog, reduced to what may concern a photo."""

from __future__ import annotations

import contextlib
import logging
import os
import tempfile
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psutil
from watchdog.events import (
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from engine.pictures.formats import may_belong_to_a_photo

# watchdog takes it for an error that a change came while watching ended. What ends is started anew, and then looked
# through; the error would only be one more line for whoever reads the log.
logging.getLogger("watchdog.observers.inotify").addFilter(
    lambda record: "when the thread is inactive" not in record.getMessage()
)

_EVENTS: list[type[FileSystemEvent]] = [  # not those of opening and reading: a refresh reads
    FileCreatedEvent,
    FileModifiedEvent,
    FileClosedEvent,
    FileMovedEvent,
    FileDeletedEvent,
    DirCreatedEvent,
    DirMovedEvent,
    DirDeletedEvent,
]

_SHARES = (
    "nfs",
    "cifs",
    "smb",
    "9p",
    "afpfs",
    "webdav",
    "davfs",
    "afs",
    "ceph",
    "glusterfs",
    "fuse.",
    "fuseblk.",
)
"""Kinds of file systems on which other machines change files without this one being told."""


def is_told_of_changes(path: Path) -> bool:
    """Whether the system tells of all changes below a path: on a share it tells only of its own."""
    real = Path(os.path.realpath(path))
    best, kind = Path(), ""
    with contextlib.suppress(OSError, RuntimeError):
        for one in psutil.disk_partitions(all=True):
            place = Path(one.mountpoint)
            if real.is_relative_to(place) and len(place.parts) >= len(best.parts):
                best, kind = place, f"{one.fstype} {one.opts}".lower()
    return not kind.startswith(_SHARES) and "remote" not in kind.split(" ")[-1].split(",")


SECONDS_TO_TELL = 10.0  # of a change, however busy the machine is


class Observers:
    """Watches folders, links to folders among them, and reports what may concern a photo.

    Args:
        places: the folders, each known to be there. The first is always watched by its own name; of others that are
            one folder, or lie in one another, the outermost is.
        leave_out: the library's own folder.
        is_excluded: what the person wants left out.
        note: called from another thread with the file that changed, or with None for a folder.

    Raises OSError where the system does not allow it, as when its limit of watches is reached.
    """

    def __init__(
        self,
        places: Sequence[Path],
        leave_out: Path,
        is_excluded: Callable[[Path], bool],
        note: Callable[[Path | None], None],
    ) -> None:
        self._observer: Any = Observer()
        self._observer.start()
        self._expected = 0
        try:
            # Links may lead to one folder several times, or back to the first.
            first_of: dict[Path, Path] = {}
            for place in places:
                first_of.setdefault(Path(os.path.realpath(place)), place)
            for real, place in first_of.items():
                if place != places[0] and any(one in first_of for one in real.parents):
                    continue  # watched with what it lies in
                handler = _Handler(place, real, Path(os.path.realpath(leave_out)), is_excluded, note)
                self._observer.schedule(handler, str(real), recursive=True, event_filter=_EVENTS)
                self._expected += 1
            if not self.tell():
                raise OSError("the system does not tell of changes")
        except BaseException:
            self.close()
            raise

    def are_alive(self) -> bool:
        """Whether everything is still observed; a folder that was removed is not."""
        emitters = self._observer.emitters
        return len(emitters) == self._expected and all(one.is_alive() for one in emitters)

    def close(self) -> None:
        self._observer.stop()
        self._observer.join(2.0)

    def tell(self) -> bool:
        """Whether a change is told of, found out by making one. Raises OSError where no more can be watched.

        Folders beyond the system's limit are left unwatched without a word, and so is everything once a thread of the
        observing library has died.
        """
        heard = threading.Event()
        with tempfile.TemporaryDirectory(prefix="kindred-") as name:
            folder = Path(os.path.realpath(name))
            handler = _Handler(folder, folder, folder / "none", lambda _: False, lambda _: heard.set())
            watch = self._observer.schedule(handler, str(folder), event_filter=_EVENTS)
            try:
                (folder / "probe.jpg").touch()
                return heard.wait(SECONDS_TO_TELL)
            finally:
                self._observer.unschedule(watch)


class _Handler(FileSystemEventHandler):
    """Knows a folder by two names: where it really is, which events speak of, and where the person sees it."""

    def __init__(
        self,
        place: Path,
        real: Path,
        leave_out: Path,
        is_excluded: Callable[[Path], bool],
        note: Callable[[Path | None], None],
    ) -> None:
        self._place = place
        self._real = real
        self._leave_out = leave_out
        self._is_excluded = is_excluded
        self._note = note

    def on_any_event(self, event: FileSystemEvent) -> None:
        for name in (event.src_path, event.dest_path):
            if name and (path := self._shown(Path(os.fsdecode(name)), event.is_directory)) is not None:
                self._note(None if event.is_directory else path)

    def _shown(self, path: Path, is_folder: bool) -> Path | None:
        """The path as the person knows it; None where no photo can be concerned."""
        if path.is_relative_to(self._leave_out) or not path.is_relative_to(self._real):
            return None
        inside = path.relative_to(self._real)
        if not is_folder and not may_belong_to_a_photo(path.name):
            return None
        if any(part.startswith(".") for part in inside.parts):
            return None
        shown = self._place / inside
        steps = [shown, *shown.parents][: len(inside.parts)]
        return None if any(self._is_excluded(step) for step in steps) else shown
