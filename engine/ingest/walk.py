"""Walking a folder tree: every file once whatever the links, and a reason for what cannot be entered."""

from __future__ import annotations

import errno
import os
import stat
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import FolderError
from engine.ingest.listing import SECONDS_PER_ENTRY, Entry, Lister
from engine.ingest.patience import Patient, Silent
from engine.pictures.formats import format_by_name, pairs


@dataclass(frozen=True, slots=True)
class Found:
    """A file whose name promises a photo of this format. `companions`: its RAW file, or the film of a live photo."""

    path: Path
    size_bytes: int
    mtime_ns: int
    format: str
    companions: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that does not look like a photo, or a hidden folder."""

    path: Path


@dataclass(frozen=True, slots=True)
class Blocked:
    """Something that cannot be read. `is_folder`: whatever is below it is unknown, not gone.

    `is_silent`: it did not answer in time, as a share does whose server is away.
    """

    path: Path
    reason: str
    detail: str
    is_folder: bool
    is_silent: bool = False


@dataclass(frozen=True, slots=True)
class Mounted:
    """A folder on another volume than the one it lies in, or reached by a link: it may come and go."""

    path: Path


@dataclass(frozen=True, slots=True)
class Entered:
    """A folder that will be looked into."""

    path: Path


Met = Found | Skipped | Blocked | Mounted | Entered


def check_folder(folder: Path, seconds: float = SECONDS_PER_ENTRY) -> None:
    """Raise FolderError with a sentence unless this is a folder that can be listed."""
    patient = Patient(seconds)
    try:
        patient.call(lambda: os.scandir(folder).close())
    except Silent as error:
        raise FolderError(
            f"The folder {folder} does not answer. Is its drive or share connected? Nothing was changed.",
            str(error),
        ) from error
    except FileNotFoundError as error:
        raise FolderError(f"The folder {folder} is not there. Nothing was changed.", str(error)) from error
    except NotADirectoryError as error:
        raise FolderError(
            f"{folder} is a file, not a folder. Give the folder that it is in.", str(error)
        ) from error
    except PermissionError as error:
        raise FolderError(
            f"There is no permission to read the folder {folder}. Nothing was changed.", str(error)
        ) from error
    except OSError as error:
        raise FolderError(f"The folder {folder} cannot be read: {error.strerror}.", str(error)) from error
    finally:
        patient.close()


def walk(
    folder: Path,
    leave_out: Path | None = None,
    is_excluded: Callable[[Path], bool] = lambda _: False,
    lister: Lister | None = None,
) -> Iterator[Met]:
    """Everything below a folder. Links to folders are followed after all real folders, so that a photo is
    met under its own name first; a folder is entered once, known by device and inode.

    `leave_out` is not entered: the library itself may lie inside a photo folder. Nor is what `is_excluded`.
    """
    entered: set[tuple[int, int]] = set()
    if leave_out is not None and leave_out.exists():
        status = leave_out.stat()
        entered.add((status.st_dev, status.st_ino))
    real: deque[tuple[Path, int | None]] = deque([(folder, None)])  # with the device of what they lie in
    links: deque[Path] = deque()
    lister = lister or Lister()
    try:
        while real or links:
            is_link = not real
            current, around = (links.popleft(), None) if is_link else real.popleft()
            try:
                listing = lister.look_into(current, around)
            except OSError as error:
                silent = isinstance(error, Silent)
                yield Blocked(current, _folder_reason(error), str(error), True, silent)
                continue
            assert listing.status is not None
            device, inode = listing.status.st_dev, listing.status.st_ino
            if is_link or around not in (None, device):
                yield Mounted(current)
            if (device, inode) in entered:
                if is_link:
                    yield Blocked(current, _LED_BACK, "", False)
                continue
            entered.add((device, inode))
            yield from _meet_all(current, listing.entries, is_excluded, device, real, links)
    finally:
        lister.close()


_LED_BACK = "This link leads to a folder that is included already; it was not followed."


def _meet_all(
    folder: Path,
    entries: list[Entry],
    is_excluded: Callable[[Path], bool],
    device: int,
    real: deque[tuple[Path, int | None]],
    links: deque[Path],
) -> Iterator[Met]:
    kept = []
    for entry in entries:
        if is_excluded(entry.path):
            yield Skipped(entry.path)
        else:
            kept.append(entry)
    companions: dict[str, list[Path]] = {}
    belongs = pairs(entry.name for entry in kept if entry.is_file)
    for name, leader in belongs.items():
        companions.setdefault(leader, []).append(folder / name)
    for entry in kept:
        if entry.name not in belongs:
            yield _meet(entry, device, real, links, tuple(companions.get(entry.name, ())))


def _meet(
    entry: Entry,
    device: int,
    real: deque[tuple[Path, int | None]],
    links: deque[Path],
    companions: tuple[Path, ...],
) -> Met:
    format_, error = format_by_name(entry.name), entry.error
    if isinstance(error, Silent):
        return Blocked(entry.path, _folder_reason(error), str(error), True, True)
    if error is not None and (format_ is not None or error.errno not in {errno.ENOENT, errno.ELOOP}):
        return Blocked(entry.path, _file_reason(error, entry.is_link), str(error), False)
    if entry.status is None:
        return Skipped(entry.path)
    if stat.S_ISDIR(entry.status.st_mode):
        if entry.name.startswith("."):
            return Skipped(entry.path)
        if entry.is_link:
            links.append(entry.path)
        else:
            real.append((entry.path, device))
        return Entered(entry.path)
    if format_ is None:
        return Skipped(entry.path)
    if not entry.is_file:
        return Blocked(entry.path, "This is not a regular file.", stat.filemode(entry.status.st_mode), False)
    return Found(entry.path, entry.status.st_size, _storable(entry.status.st_mtime_ns), format_, companions)


def _storable(mtime_ns: int) -> int:
    """A clock that was far off may have written a time that a database cannot hold."""
    return max(-(1 << 63), min(mtime_ns, (1 << 63) - 1))


def _folder_reason(error: OSError) -> str:
    if isinstance(error, Silent):
        return "This does not answer. Is its drive or share connected? Its photos stay in the library."
    if isinstance(error, PermissionError):
        return "There is no permission to open this folder."
    if error.errno == errno.ENAMETOOLONG:
        return "The folder lies too deep: its path is longer than the system allows."
    return f"This folder cannot be opened: {error.strerror}."


def _file_reason(error: OSError, is_link: bool) -> str:
    if error.errno == errno.ELOOP:
        return "This link leads round in a circle."
    if error.errno == errno.ENOENT and is_link:
        return "This link points to a file that is not there."
    if isinstance(error, PermissionError):
        return "There is no permission to look at this file."
    return f"This file cannot be looked at: {error.strerror}."
