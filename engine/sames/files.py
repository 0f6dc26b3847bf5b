"""What a photo's file is on its disk, and whether it still is what the library knows."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

from engine.library.records import Photo

FileId = tuple[int, int]


def identity(photo: Photo) -> FileId | None:
    """Device and inode of a photo's file, links followed: equal for two names of one file. None where it is away."""
    if photo.is_offline:
        return None
    try:
        found = photo.path.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None  # some network drives have no inodes


def trouble(photo: Photo) -> str | None:
    """Why this photo's file is not, byte by byte, what the library knows; None where it is. Reads the whole file."""
    if photo.is_offline:
        return "Its drive is not connected."
    try:
        with photo.path.open("rb") as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                return "It is not an ordinary file any more."
            if before.st_size != photo.size_bytes:
                return "It has changed since Kindred read it. Look for new photos, then try again."
            digest = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
            after = os.fstat(file.fileno())
    except FileNotFoundError:
        return "Its file is not there any more."
    except OSError as error:
        return f"Its file cannot be read ({error.strerror or 'reading failed'})."
    if digest != photo.content_hash or (before.st_mtime_ns, before.st_size) != (
        after.st_mtime_ns,
        after.st_size,
    ):
        return "It has changed since Kindred read it. Look for new photos, then try again."
    return None


def quick_trouble(path: Path) -> str | None:
    """Why a file that goes along with a photo cannot be moved; None where it can."""
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
    except OSError as error:
        return f"{path.name} cannot be reached ({error.strerror or 'reading failed'})."
    return None if is_file else f"{path.name} is not an ordinary file."
