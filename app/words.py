"""Numbers, times and states in the words that a person reads."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt

from app.i18n import translate
from engine import Group

DOUBTFUL_BELOW = 0.5
"""A photo with less confidence than this is shown last in its group, with a dashed ring."""


def number(value: int) -> str:
    return QLocale().toString(value)


def photos(count: int) -> str:
    return translate("Words", "%1 photo" if count == 1 else "%1 photos", number(count))


def groups(count: int) -> str:
    return translate("Words", "%1 group" if count == 1 else "%1 groups", number(count))


def hidden_groups(count: int) -> str:
    return translate("Words", "%1 hidden group" if count == 1 else "%1 hidden groups", number(count))


def files(count: int) -> str:
    return translate("Words", "%1 file" if count == 1 else "%1 files", number(count))


def sets(count: int) -> str:
    return translate("Words", "%1 set" if count == 1 else "%1 sets", number(count))


def title(group: Group) -> str:
    """The person's own name, the engine's guess in quotation marks, or "Untitled"."""
    if group.name:
        return line(group.name)
    if group.suggested_name:
        return translate("Words", "“%1”?", line(group.suggested_name))
    return translate("Words", "Untitled")


def quoted(text: str) -> str:
    """A name in a sentence, in the language's own marks."""
    return translate("Words", "“%1”", line(text))


def sureness(confidence: float) -> str:
    """How sure the engine is of a group as a whole."""
    if confidence >= 0.85:
        return translate("Words", "sure")
    if confidence >= 0.65:
        return translate("Words", "fairly sure")
    return translate("Words", "mixed")


def is_doubtful(confidence: float) -> bool:
    return confidence < DOUBTFUL_BELOW


def similarity(value: float) -> str:
    """A cosine similarity with two decimals: the number that the order follows."""
    return QLocale().toString(round(value, 2) + 0.0, "f", 2)  # of -0.0 that makes 0.0


def duration(seconds: float) -> str:
    """A time to wait, as exact as it deserves: "moments", "about 40 seconds", "about 6 minutes"."""
    if seconds < 8:
        return translate("Words", "moments")
    if seconds < 55:
        return translate("Words", "about %1 seconds", number(max(10, round(seconds / 10) * 10)))
    minutes = round(seconds / 60)
    if minutes <= 1:
        return translate("Words", "about a minute")
    if minutes < 60:
        return translate("Words", "about %1 minutes", number(minutes))
    hours, rest = divmod(round(minutes / 10) * 10, 60)
    if not rest:
        return (
            translate("Words", "about an hour")
            if hours == 1
            else translate("Words", "about %1 hours", number(hours))
        )
    return translate("Words", "about %1 h %2 min", number(hours), number(rest))


def time_taken(seconds: float) -> str:
    """A time that has passed: "2 s", "3 min 05 s", "1 h 20 min"."""
    whole = round(seconds)
    if whole < 60:
        return translate("Words", "%1 s", number(max(1, whole)))
    minutes, rest = divmod(whole, 60)
    if minutes < 60:
        return translate("Words", "%1 min %2 s", number(minutes), f"{rest:02d}")
    return translate("Words", "%1 h %2 min", number(minutes // 60), f"{minutes % 60:02d}")


def file_size(size_bytes: int) -> str:
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def date(iso: str) -> str:
    """ "Sunday, 4 July 2021, 18:30" from the library's ISO text; the text itself where it is not a date."""
    when = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    if not when.isValid():
        return iso
    locale = QLocale()
    day = locale.toString(when.date(), QLocale.FormatType.LongFormat)
    return translate("Words", "%1, %2", day, locale.toString(when.time(), "HH:mm"))


def moment(iso: str) -> str:
    """ "4 Jul 2021, 18:30": a date where the weekday does not matter."""
    when = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(when, translate("Words", "d MMM yyyy, HH:mm")) if when.isValid() else iso


def utc_offset(minutes: int) -> str:
    """ "UTC+2", "UTC−3:30"."""
    hours, rest = divmod(abs(minutes), 60)
    return f"UTC{'−' if minutes < 0 else '+'}{hours}" + (f":{rest:02d}" if rest else "")


def position(latitude: float | None, longitude: float | None) -> str:
    """ "48.8567° N, 2.2945° E"; empty where a photo does not say."""
    if latitude is None or longitude is None:
        return ""
    north = translate("Words", "N") if latitude >= 0 else translate("Words", "S")
    east = translate("Words", "E") if longitude >= 0 else translate("Words", "W")
    locale = QLocale()
    return f"{locale.toString(abs(latitude), 'f', 4)}° {north}, {locale.toString(abs(longitude), 'f', 4)}° {east}"


def month(iso: str) -> str:
    """ "July 2021"."""
    when = QDateTime.fromString(iso, Qt.DateFormat.ISODate)
    return QLocale().toString(when.date(), "MMMM yyyy") if when.isValid() else iso


def dimensions(width: int, height: int) -> str:
    megapixels = QLocale().toString(width * height / 1e6, "f", 1)
    return translate("Words", "%1 × %2, %3 megapixels", str(width), str(height), megapixels)


def line(text: str) -> str:
    """Somebody's text on one line, in an order that it cannot change: control characters become a sign for that, those
    too that turn the rest of a sentence from right to left. Blanks of all kinds and the joints of letters stay."""
    return "".join(sign if _is_harmless(sign) else "\ufffd" for sign in text)


def _is_harmless(sign: str) -> bool:
    return sign.isprintable() or sign in "\u200c\u200d" or unicodedata.category(sign) == "Zs"


def path(value: Path) -> str:
    """A path that can be drawn; bytes that are no text become a sign for that."""
    return line(str(value).encode("utf-8", "surrogateescape").decode("utf-8", "replace"))


def file_name(value: Path) -> str:
    return path(Path(value.name)) if value.name else path(value)
