"""The system's trash, and nothing else: where a drive has none, a file stays where it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from send2trash import send2trash

from engine.errors import KnownError


class NoTrash(KnownError):
    """A file could not be moved to the trash. It was not deleted."""

    code = "no-trash"
    exit_code = 1


def to_trash(path: Path) -> Path | None:
    """Move a file, or a link itself, to the trash; where it lies now, None where the system does not say.

    Raises NoTrash. The file is then where it was: nothing is ever deleted in place of being moved.
    """
    before = os.lstat(path)
    if not has_trash(path):
        raise NoTrash(f"The drive of {path.name} has no trash. Nothing was deleted.")
    try:
        send2trash(os.fspath(path))
    except OSError as error:
        raise NoTrash(
            f"{path.name} could not be moved to the trash ({error.strerror or 'the drive may have none'}). "
            "Nothing was deleted.",
            str(error),
        ) from error
    if os.path.lexists(path):
        raise NoTrash(f"{path.name} could not be moved to the trash. Nothing was deleted.")
    return _found(path, before)


def has_trash(path: Path) -> bool:
    """Whether moving this file to the trash cannot mean deleting it.

    Windows has a bin on fixed drives only and deletes what is on network drives and memory sticks.
    """
    if sys.platform != "win32":
        return True
    import ctypes

    drive_fixed = 3
    return bool(ctypes.windll.kernel32.GetDriveTypeW(str(path.anchor)) == drive_fixed)


def _found(path: Path, before: os.stat_result) -> Path | None:
    """Where a file went, by device and inode, in the places that freedesktop.org's trash specification names."""
    if sys.platform in {"win32", "darwin"}:
        return None
    for folder in _trashes(path):
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if entry.name.startswith(path.stem) and entry.inode() == before.st_ino:
                        found = entry.stat(follow_symlinks=False)
                        if found.st_dev == before.st_dev:
                            return Path(entry.path)
        except OSError:
            continue
    return None


def _trashes(path: Path) -> list[Path]:
    data = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    mount = path.parent
    while not mount.is_mount() and mount != mount.parent:
        mount = mount.parent
    user = os.getuid()
    return [
        Path(data) / "Trash" / "files",
        mount / ".Trash" / str(user) / "files",
        mount / f".Trash-{user}" / "files",
    ]
