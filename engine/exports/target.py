"""What a target folder allows: writing, links, clones, and how much room there is. Probes leave nothing behind."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import shutil
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from engine.exporting import How

_MARGIN = 64 << 20  # bytes that a disk keeps free for everybody else, a fiftieth of it at most
_BLOCK = 4096  # what a file takes at least, and by what it grows
_LINK = 512  # what a link or a clone takes: an entry and a little of its own


def standing(path: Path) -> Path:
    """The nearest folder above (or the path itself) that is there."""
    while not path.exists() and path != path.parent:
        path = path.parent
    return path


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path, which need not be there yet, lies in a folder, whatever links lead there."""
    real, around = os.path.realpath(path), os.path.realpath(folder)
    return real == around or real.startswith(os.path.join(around, ""))  # noqa: PTH118 - real is no Path


def refusal(target: Path) -> str | None:
    """Why nothing can be written below the target, in a sentence; None when it can."""
    ground = standing(target)
    if not ground.is_dir():
        return f"{ground} is a file, not a folder. Choose a folder to export into."
    if os.access(ground, os.W_OK | os.X_OK):
        return None
    if _is_read_only(ground):
        return f"{target} is on a medium that can only be read. Choose a folder on another disk."
    return f"There is no permission to write into {ground}. Choose another folder."


def room(target: Path) -> int:
    """Bytes free on the target's disk."""
    return shutil.disk_usage(standing(target)).free


def margin(target: Path, how: How) -> int:
    """Bytes that must stay free beside what an export needs."""
    return min(_MARGIN, shutil.disk_usage(standing(target)).total // 50) if how == "copy" else 0


def taken(size_bytes: int, how: How) -> int:
    """What a file of so many bytes takes on the target's disk."""
    return (size_bytes + _BLOCK - 1) // _BLOCK * _BLOCK + _LINK if how == "copy" else _LINK


def obstacle(how: How, sources: Iterable[Path], target: Path) -> str | None:
    """Why files of these folders' disks cannot be linked or cloned into the target, in a sentence; None when they can.

    One source of each disk is tried.
    """
    if how == "copy":
        return None
    ground, tried = standing(target), set()
    for source in sources:
        try:
            device = source.stat().st_dev
        except OSError:
            continue
        if device not in tried:
            tried.add(device)
            sentence = _PROBES[how](source, ground)
            if sentence is not None:
                return sentence
    return None


def _hardlink(source: Path, ground: Path) -> str | None:
    if source.stat().st_dev != ground.stat().st_dev:
        return (
            f"{source.parent} and the target are on different file systems, and a hard link cannot reach from one to"
            " the other. Copy instead."
        )
    return _try(
        ground,
        lambda probe: os.link(os.path.realpath(source), probe),
        "The target's file system does not take hard links from there",
    )


def _symlink(source: Path, ground: Path) -> str | None:
    return _try(
        ground, lambda probe: probe.symlink_to(source), "The target's file system has no symbolic links"
    )


def _try(ground: Path, make: Callable[[Path], None], sentence: str) -> str | None:
    """Make something in a folder and take it away again, the folder's own date included."""
    probe, before = ground / f".kindred-{secrets.token_hex(8)}.part", ground.stat()
    try:
        make(probe)
    except (OSError, NotImplementedError) as error:
        return f"{sentence} ({getattr(error, 'strerror', None) or error}). Copy instead."
    finally:
        probe.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            os.utime(ground, ns=(before.st_atime_ns, before.st_mtime_ns))
    return None


def _reflink(source: Path, ground: Path) -> str | None:
    """Clones into a file that has no name (O_TMPFILE), which is gone however this ends."""
    sentence = (
        "The target's file system cannot clone files from there (Btrfs and XFS can, within one disk)."
        " Copy instead."
    )
    if not sys.platform.startswith("linux"):
        return "Cloning files is known on Linux only. Copy instead."
    try:
        with source.open("rb") as original:
            descriptor = os.open(ground, os.O_TMPFILE | os.O_RDWR, 0o600)
            try:
                clone(original.fileno(), descriptor)
            finally:
                os.close(descriptor)
    except OSError:
        return sentence
    return None


if sys.platform.startswith("linux"):
    import fcntl

    _FICLONE = 0x40049409  # linux/fs.h: _IOW(0x94, 9, int)

    def clone(source: int, target: int) -> None:
        """Let an open file share the blocks of another. Raises OSError where the file system cannot."""
        fcntl.ioctl(target, _FICLONE, source)

else:

    def clone(source: int, target: int) -> None:
        """Let an open file share the blocks of another. Raises OSError where the file system cannot."""
        raise OSError(errno.EOPNOTSUPP, os.strerror(errno.EOPNOTSUPP))


_PROBES: dict[How, Callable[[Path, Path], str | None]] = {
    "hardlink": _hardlink,
    "symlink": _symlink,
    "reflink": _reflink,
}


def _is_read_only(folder: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    return bool(os.statvfs(folder).f_flag & os.ST_RDONLY)
