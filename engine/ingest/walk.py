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
    """Something that cannot be read. `is_folder`: whatever is below it is unknown, not gone."""

    path: Path
    reason: str
    detail: str
    is_folder: bool


@dataclass(frozen=True, slots=True)
class Mounted:
    """A folder on another volume than the one it lies in, or reached by a link: it may come and go."""

    path: Path


Met = Found | Skipped | Blocked | Mounted


def check_folder(folder: Path) -> None:
    """Raise FolderError with a sentence unless this is a folder that can be listed."""
    try:
        with os.scandir(folder):
            return
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


def walk(
    folder: Path, leave_out: Path | None = None, is_excluded: Callable[[Path], bool] = lambda _: False
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
    while real or links:
        is_link = not real
        current, around = (links.popleft(), None) if is_link else real.popleft()
        try:
            status = current.stat()
            if is_link or around not in (None, status.st_dev):
                yield Mounted(current)
            if (status.st_dev, status.st_ino) in entered:
                if is_link:
                    yield Blocked(
                        current,
                        "This link leads to a folder that is included already; it was not followed.",
                        "",
                        False,
                    )
                continue
            entered.add((status.st_dev, status.st_ino))
            with os.scandir(current) as listing:
                entries = sorted(listing, key=lambda entry: os.fsencode(entry.name))
        except OSError as error:
            yield Blocked(current, _folder_reason(error), str(error), True)
            continue
        companions: dict[str, list[Path]] = {}
        belongs = pairs(entry.name for entry in entries if _is_file(entry))
        for name, leader in belongs.items():
            companions.setdefault(leader, []).append(current / name)
        for entry in entries:
            if is_excluded(current / entry.name):
                yield Skipped(current / entry.name)
            elif entry.name not in belongs:
                yield from _meet(entry, status.st_dev, real, links, tuple(companions.get(entry.name, ())))


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _meet(
    entry: os.DirEntry[str],
    device: int,
    real: deque[tuple[Path, int | None]],
    links: deque[Path],
    companions: tuple[Path, ...],
) -> Iterator[Met]:
    path = Path(entry.path)
    format_ = format_by_name(entry.name)
    try:
        status = entry.stat()
    except OSError as error:
        if format_ is not None or error.errno not in {errno.ENOENT, errno.ELOOP}:
            yield Blocked(path, _file_reason(error, entry.is_symlink()), str(error), False)
        else:
            yield Skipped(path)
        return
    if stat.S_ISDIR(status.st_mode):
        if entry.name.startswith("."):
            yield Skipped(path)
        elif entry.is_symlink():
            links.append(path)
        else:
            real.append((path, device))
    elif format_ is None:
        yield Skipped(path)
    elif not stat.S_ISREG(status.st_mode):
        yield Blocked(path, "This is not a regular file.", stat.filemode(status.st_mode), False)
    else:
        yield Found(path, status.st_size, status.st_mtime_ns, format_, companions)


def _folder_reason(error: OSError) -> str:
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
