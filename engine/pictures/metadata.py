"""What a file says about its photo: when and where it was taken, and with what."""

from __future__ import annotations

import logging
import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from PIL import ExifTags, Image

log = logging.getLogger(__name__)

FIRST_PHOTOGRAPH = 1826  # cameras without a clock write the year 0
LONGEST_NAME = 100  # characters of a camera or a lens; what is longer is no name

# XMP is searched for its dates and not parsed: it is XML from strangers.
_XMP_DATE = re.compile(
    rb"(?:exif:DateTimeOriginal|photoshop:DateCreated|xmp:CreateDate)\s*(?:=\s*[\"']|>)\s*"
    rb"(\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?)?)"
)
_MOST_XMP = 1 << 20  # bytes searched
_OFFSET = re.compile(r"([+-])(\d\d):(\d\d)")


@dataclass(frozen=True, slots=True)
class Facts:
    """What a photo says of itself.

    Attributes:
        taken_at: local time in ISO 8601; from EXIF, else XMP, else the file's own date (`is_date_from_file`).
        utc_offset: minutes that the local time was ahead of UTC, where the photo says so.
        camera, lens: as the camera names them; "" where unknown.
        latitude, longitude: degrees, north and east positive; both or neither.
    """

    taken_at: str
    is_date_from_file: bool
    utc_offset: int | None = None
    camera: str = ""
    lens: str = ""
    latitude: float | None = None
    longitude: float | None = None


def facts_of(image: Image.Image, mtime_ns: int) -> Facts:
    """Read the facts of an opened image. Damaged or hostile metadata says nothing; it never raises."""
    base, details, place = _directories(image)
    when, offset, is_from_file = _date(base, details, image, mtime_ns)
    latitude, longitude = _position(place)
    return Facts(
        when,
        is_from_file,
        offset,
        _camera(base),
        _text(details.get(ExifTags.Base.LensModel)),
        latitude,
        longitude,
    )


def _directories(image: Image.Image) -> tuple[Mapping[int, Any], Mapping[int, Any], Mapping[int, Any]]:
    """EXIF's first directory, its details and GPS; empty where damaged."""
    try:
        exif = image.getexif()
        return dict(exif), dict(exif.get_ifd(ExifTags.IFD.Exif)), dict(exif.get_ifd(ExifTags.IFD.GPSInfo))
    except Exception as error:  # a damaged EXIF block does not make a photo unreadable
        log.debug("no EXIF: %s", error)
        return {}, {}, {}


def _date(
    base: Mapping[int, Any], details: Mapping[int, Any], image: Image.Image, mtime_ns: int
) -> tuple[str, int | None, bool]:
    """(local time, its offset in minutes, whether it is only the file's).

    EXIF DateTimeOriginal, then DateTimeDigitized, then DateTime; then XMP; else the file's modification time.
    """
    for found, offset in (*_exif_dates(base, details), *_xmp_dates(image)):
        if found.year >= FIRST_PHOTOGRAPH:
            return found.isoformat(timespec="seconds"), offset, False
    try:
        local = datetime.fromtimestamp(mtime_ns / 1e9).astimezone()
        return local.replace(tzinfo=None).isoformat(timespec="seconds"), _minutes(local.utcoffset()), True
    except (OverflowError, OSError, ValueError):
        return "1970-01-01T00:00:00", None, True


def _exif_dates(base: Mapping[int, Any], details: Mapping[int, Any]) -> Iterator[tuple[datetime, int | None]]:
    for value, offset in (
        (details.get(ExifTags.Base.DateTimeOriginal), details.get(ExifTags.Base.OffsetTimeOriginal)),
        (details.get(ExifTags.Base.DateTimeDigitized), details.get(ExifTags.Base.OffsetTimeDigitized)),
        (base.get(ExifTags.Base.DateTime), details.get(ExifTags.Base.OffsetTime)),
    ):
        if isinstance(value, str):
            try:
                found = datetime.strptime(value.strip("\0 "), "%Y:%m:%d %H:%M:%S")  # noqa: DTZ007 - local time
            except ValueError:
                continue
            yield found, _offset(offset)


def _xmp_dates(image: Image.Image) -> Iterator[tuple[datetime, int | None]]:
    packet = image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or b""
    packet = packet.encode() if isinstance(packet, str) else packet
    if not isinstance(packet, bytes):
        return
    for text in _XMP_DATE.findall(packet[:_MOST_XMP]):
        try:
            found = datetime.fromisoformat(text.decode("ascii"))
        except ValueError:
            continue
        yield found.replace(tzinfo=None), _minutes(found.utcoffset())


def _offset(value: object) -> int | None:
    """Minutes of "+02:00"."""
    match = _OFFSET.fullmatch(value.strip("\0 ")) if isinstance(value, str) else None
    if match is None:
        return None
    minutes = int(match[2]) * 60 + int(match[3])
    return (minutes if match[1] == "+" else -minutes) if minutes <= 14 * 60 else None


def _minutes(offset: timedelta | None) -> int | None:
    return None if offset is None else round(offset.total_seconds() / 60)


def _camera(base: Mapping[int, Any]) -> str:
    """Maker and model, the maker once: "Canon EOS 5D", not "Canon Canon EOS 5D"."""
    maker, model = _text(base.get(ExifTags.Base.Make)), _text(base.get(ExifTags.Base.Model))
    if not maker or model.lower().startswith(maker.split()[0].lower()):
        return model
    return f"{maker} {model}".strip()


def _text(value: object) -> str:
    """One line of printable text; "" for anything that is no name."""
    if not isinstance(value, str):
        return ""
    line = " ".join("".join(one if one.isprintable() else " " for one in value).split())
    return line if len(line) <= LONGEST_NAME else ""


def _position(place: Mapping[int, Any]) -> tuple[float | None, float | None]:
    latitude = _degrees(place, ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLatitudeRef, "S", 90)
    longitude = _degrees(place, ExifTags.GPS.GPSLongitude, ExifTags.GPS.GPSLongitudeRef, "W", 180)
    is_known = latitude is not None and longitude is not None and (latitude, longitude) != (0, 0)
    return (latitude, longitude) if is_known else (None, None)  # 0, 0 is what receivers without a fix write


def _degrees(place: Mapping[int, Any], tag: int, reference: int, negative: str, most: float) -> float | None:
    try:
        degrees, minutes, seconds = (float(one) for one in place[tag])
    except (KeyError, TypeError, ValueError, ZeroDivisionError):
        return None
    value = degrees + minutes / 60 + seconds / 3600
    if not math.isfinite(value) or not 0 <= value <= most:
        return None
    return -value if place.get(reference) == negative else value
