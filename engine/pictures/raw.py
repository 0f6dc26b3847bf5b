"""RAW files through the picture that the camera put into them, or developed by LibRaw where that is installed.

Cameras store a finished JPEG beside the sensor's values, nearly always of full size, and people know their photos by
it. It is found by its own markers, whatever the container. What the container says in TIFF tags (orientation, dates,
camera) is taken from there, since the JPEG inside often says nothing.
"""

from __future__ import annotations

import io
import logging
import struct
from collections.abc import Iterator
from typing import BinaryIO

from PIL import ExifTags, Image

from engine.errors import PictureError

log = logging.getLogger(__name__)

MOST_BYTES = 512 << 20  # of a file that are searched: larger than any camera writes
SMALLEST_SIDE = 320  # of a picture worth showing; the index print of 160 pixels is none
MOST_CANDIDATES = 64  # a crafted file may hold thousands of beginnings of pictures

CANON_BOXES = 1 << 20  # bytes at the start of a CR3 file that hold its boxes of tags

_START = b"\xff\xd8\xff"
_FRAMES = {0xC0, 0xC1, 0xC2}  # of JPEGs that can be shown; C3 is the lossless kind of the sensor's values
_BARE = {0x01, *range(0xD0, 0xD8)}  # markers that have no length

_COPIED: dict[int | None, tuple[int, ...]] = {  # by directory; None is the first
    None: (
        ExifTags.Base.Make,
        ExifTags.Base.Model,
        ExifTags.Base.Orientation,
        ExifTags.Base.DateTime,
    ),
    ExifTags.IFD.Exif: (
        ExifTags.Base.DateTimeOriginal,
        ExifTags.Base.DateTimeDigitized,
        ExifTags.Base.OffsetTime,
        ExifTags.Base.OffsetTimeOriginal,
        ExifTags.Base.OffsetTimeDigitized,
        ExifTags.Base.LensModel,
    ),
    ExifTags.IFD.GPSInfo: (
        ExifTags.GPS.GPSLatitudeRef,
        ExifTags.GPS.GPSLatitude,
        ExifTags.GPS.GPSLongitudeRef,
        ExifTags.GPS.GPSLongitude,
    ),
}


def open_raw(file: BinaryIO) -> Image.Image:
    """The largest picture in a RAW file, opened and not yet decoded, with the container's EXIF.

    Raises PictureError where there is none and LibRaw is not installed or cannot read the file either.
    """
    content = file.read(MOST_BYTES)
    for start, *_ in _largest_first(content):
        try:
            image = Image.open(io.BytesIO(content[start:]), formats=("JPEG",))
        except Exception as error:  # not a JPEG after all
            log.debug("no picture at %d: %s", start, error)
            continue
        _describe(image, content)
        return image
    return _developed(content)


def _largest_first(content: bytes) -> list[tuple[int, int, int]]:
    """(place, width, height) of the JPEGs in a file that look whole, those with most pixels first."""
    found = sorted(_pictures(content), key=lambda one: -one[1] * one[2])
    return [one for one in found if max(one[1:]) >= SMALLEST_SIDE]


def _pictures(content: bytes) -> Iterator[tuple[int, int, int]]:
    place, seen = content.find(_START), 0
    while place >= 0 and seen < MOST_CANDIDATES:
        size = _size(content, place + 2)
        if size is not None:
            seen += 1
            yield (place, *size)
        place = content.find(_START, place + 3)


def _size(content: bytes, place: int) -> tuple[int, int] | None:
    """(width, height) told by the segments that begin here, or None where they do not lead to a frame."""
    while place + 9 < len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        if marker == 0xFF:
            place += 1
        elif marker in _BARE:
            place += 2
        elif marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return (width, height) if width and height else None
        elif marker in {0xC3, 0xD9, 0xDA}:
            return None
        else:
            place += 2 + struct.unpack_from(">H", content, place + 2)[0]
    return None


def _describe(image: Image.Image, content: bytes) -> None:
    """Give the picture the orientation, camera, dates and place of its container, where it has none of its own."""
    tags = _container_tags(content)
    if tags is None:
        return
    try:
        exif = image.getexif()
        for directory, names in _COPIED.items():
            into = exif if directory is None else exif.get_ifd(directory)
            out_of = tags if directory is None else tags.get_ifd(directory)
            for tag in names:
                if tag not in into and tag in out_of:
                    into[tag] = out_of[tag]
        image.info["exif"] = exif.tobytes()
    except Exception as error:  # whatever damaged directories provoke; the picture itself is fine
        log.debug("tags left out: %s", error)


def _container_tags(content: bytes) -> Image.Exif | None:
    """The first directory of a TIFF-like file, or of the box that Canon's newer files keep it in."""
    if content[:2] in {b"II", b"MM"}:  # Olympus and Panasonic put letters of their own where TIFF has 42
        tiff = (b"II*\0" if content[:2] == b"II" else b"MM\0*") + content[4:]
    elif content[4:8] == b"ftyp" and (box := content.find(b"CMT1", 0, CANON_BOXES)) > 0:
        tiff = content[box + 4 : box + CANON_BOXES]
    else:
        return None
    tags = Image.Exif()
    try:
        tags.load_from_fp(io.BytesIO(tiff))
    except Exception as error:
        log.debug("no tags: %s", error)
        return None
    return tags


def _developed(content: bytes) -> Image.Image:
    try:
        import rawpy
    except ImportError as error:
        raise PictureError(
            "This RAW file holds no picture that can be shown. Kindred develops it where its extra 'raw' is installed.",
            str(error),
        ) from error
    try:
        with rawpy.imread(io.BytesIO(content)) as opened:
            return Image.fromarray(opened.postprocess(half_size=True, use_camera_wb=True))
    except Exception as error:  # LibRaw has a class of its own for each kind of damage
        raise PictureError(
            "The RAW file is damaged, or of a camera that is not known yet.", str(error)
        ) from error
