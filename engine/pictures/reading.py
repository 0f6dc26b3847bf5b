"""Reading one file, once: hash, size, date and preview. This is what runs in the worker processes."""

from __future__ import annotations

import hashlib
import io
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from engine.errors import PictureError
from engine.files import is_disk_full, replacing
from engine.messages import Box
from engine.paths import LibraryPaths
from engine.pictures.decode import encode, is_whole_preview, open_image, part, preview, upright_size
from engine.pictures.formats import RAW, format_by_name
from engine.pictures.metadata import Facts, facts_of
from engine.pictures.raw import open_raw
from engine.pictures.room import bytes_held, room_for


@dataclass(frozen=True, slots=True)
class Picture:
    """A file that is a photo. Width and height in pixels, as seen."""

    content_hash: str
    width: int
    height: int
    format: str
    facts: Facts


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A file that could not be read as a photo. `is_lasting`: only a change of the file can help.

    `is_unsettled`: it changed while it was read, so nothing can be said of it yet.
    """

    reason: str
    detail: str
    is_lasting: bool = True
    is_unsettled: bool = False


@dataclass(frozen=True, slots=True)
class NoSpace:
    """The preview could not be written because the library's disk is full; the file itself may be fine."""

    detail: str


def read_picture(path: Path, mtime_ns: int, library: Path) -> Picture | Unreadable | NoSpace:
    """Open a file once, read-only, and store its preview under its content hash.

    A content whose preview is there already is not decoded again. A file that changes meanwhile, as a copy from a
    camera does until it is complete, is neither a photo nor damaged yet.
    """
    before = _mark(path)
    outcome = _read(path, mtime_ns, library)
    if isinstance(outcome, NoSpace) or _mark(path) == before:
        return outcome
    return Unreadable(
        "This file was being written while it was read. It is read again at the next look.", "", False, True
    )


def read_part(path: Path, mtime_ns: int, library: Path, box: Box) -> Picture | Unreadable | NoSpace:
    """The same for a part of a photo, with as many of its own pixels as a preview of it can hold.

    box: left, top, right and bottom as shares of width and height, as seen.
    """
    return _read(path, mtime_ns, library, box)


def _mark(path: Path) -> tuple[int, int] | None:
    """What tells whether a file was written meanwhile: its size and its time; None where it cannot be asked."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _read(path: Path, mtime_ns: int, library: Path, box: Box | None = None) -> Picture | Unreadable | NoSpace:
    try:
        with _open_regular(path) as file:
            content_hash = hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=20)).hexdigest()
            if file.tell() == 0:
                return Unreadable("The file is empty (0 bytes).", "")
            file.seek(0)
            is_raw = format_by_name(path.name) == RAW
            with (open_raw if is_raw else open_image)(file) as image:
                width, height = upright_size(image)
                facts = facts_of(image, mtime_ns)
                kind = RAW if is_raw else image.format or "image"
                target = LibraryPaths(library).preview(content_hash)
                if not is_whole_preview(target):
                    with room_for(bytes_held(image), library):
                        small = preview(image) if box is None else part(image, box)
                    _store(encode(small), target)
    except PictureError as error:
        return Unreadable(error.sentence, error.detail)
    except PermissionError as error:
        return Unreadable("There is no permission to read this file.", str(error), is_lasting=False)
    except FileNotFoundError as error:
        return Unreadable("The file went away while it was being read.", str(error), is_lasting=False)
    except MemoryError as error:
        return Unreadable("The image needs more memory than there is.", str(error))
    except _StoreError as error:
        if error.__cause__ is not None and is_disk_full(error.__cause__):
            return NoSpace(str(error.__cause__))
        raise
    except OSError as error:
        reason = error.strerror or "reading failed"
        return Unreadable(
            f"The file could not be read from its disk: {reason}.", str(error), is_lasting=False
        )
    return Picture(content_hash, width, height, _names.get(kind, kind), facts)


_names = {"HEIF": "HEIC", "WEBP": "WebP", "MPO": "JPEG", "DIB": "BMP"}


class _StoreError(Exception):
    """Writing to the library failed, as opposed to reading the photo."""


def _store(data: bytes, target: Path) -> None:
    try:
        with replacing(target, durable=False) as out:
            out.write(data)
    except OSError as error:
        raise _StoreError(str(error)) from error


def _open_regular(path: Path) -> io.BufferedReader:
    """Open read-only, never waiting for the other end of a pipe, and refuse what is not a regular file."""
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    file = os.fdopen(descriptor, "rb")
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        file.close()
        raise PictureError("This is not a regular file.")
    return file
