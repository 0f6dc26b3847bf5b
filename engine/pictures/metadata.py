"""What a file says about when its photo was taken."""

from __future__ import annotations

import logging
from datetime import datetime

from PIL import ExifTags, Image

log = logging.getLogger(__name__)


def taken_at(image: Image.Image, mtime_ns: int) -> tuple[str, bool]:
    """(local time in ISO 8601, whether it is only the file's date).

    EXIF DateTimeOriginal, then DateTimeDigitized, then DateTime; else the file's modification time.
    """
    for text in _exif_dates(image):
        try:
            found = datetime.strptime(text.strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - EXIF has local time
        except ValueError:
            continue
        if found.year >= 1826:  # the year of the first photograph; cameras without a clock write 0000
            return found.isoformat(), False
    try:
        return datetime.fromtimestamp(mtime_ns / 1e9).isoformat(timespec="seconds"), True  # noqa: DTZ006
    except (OverflowError, OSError, ValueError):
        return "1970-01-01T00:00:00", True


def _exif_dates(image: Image.Image) -> list[str]:
    try:
        exif = image.getexif()
        details = exif.get_ifd(ExifTags.IFD.Exif)
        values = [
            details.get(ExifTags.Base.DateTimeOriginal),
            details.get(ExifTags.Base.DateTimeDigitized),
            exif.get(ExifTags.Base.DateTime),
        ]
    except Exception as error:  # a damaged EXIF block does not make a photo unreadable
        log.debug("no EXIF date: %s", error)
        return []
    return [value for value in values if isinstance(value, str)]
