"""Names that the engine suggests for groups, in the window's language: kinds of things, times and places.

The engine knows the kinds by their English names, and they lie so in the library. A word of the person's own folders
and files is left as it is, unless it names a kind.
"""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QLocale

from app.i18n import translate

_MONTHS = [QLocale.c().standaloneMonthName(month) for month in range(1, 13)]
_TIME = re.compile(rf"(?:{'|'.join(_MONTHS)}|Winter|Spring|Summer|Autumn|\d{{4}}/\d\d|\d{{4}}|\d\d?|[ –])+")
_WORD = re.compile(r"[A-Za-z]+")
_DAY = re.compile(r"(?<![\d/])\d\d?(?=[ –])")
_PLACE = re.compile(r"Near (\d+(?:\.\d+)?)° ([NS]), (\d+(?:\.\d+)?)° ([EW])")


def suggestion(text: str) -> str:
    """ "Leopards, June 2023" in the window's language."""
    if QLocale().language() == QLocale.Language.English:
        return text
    if place := _PLACE.fullmatch(text):
        return _place(*place.groups())
    return ", ".join(_part(one) for one in text.split(", "))


def _part(text: str) -> str:
    kind = _kind(text)
    if kind:
        return kind
    is_time = _TIME.fullmatch(text) is not None and _WORD.search(text) is not None
    return _time(text) if is_time else text


def _kind(text: str) -> str:
    """A name begins with a capital, whether the kind does or not, and a folder's may be in the other number.

    "" for what is no kind.
    """
    for one in (text, text[:1].lower() + text[1:]):
        for source in (one, f"{one}s", one.removesuffix("s"), f"{one.removesuffix('y')}ies"):
            found = QCoreApplication.translate("Kinds", source)
            if found != source:
                return found
    return ""


def _time(text: str) -> str:
    numbered = _DAY.sub(lambda day: translate("Suggestions", "%1", day[0]), text)
    return _WORD.sub(lambda word: _name_of_time(word[0]), numbered)


def _name_of_time(word: str) -> str:
    match word:
        case "Winter":
            return translate("Suggestions", "Winter")
        case "Spring":
            return translate("Suggestions", "Spring")
        case "Summer":
            return translate("Suggestions", "Summer")
        case "Autumn":
            return translate("Suggestions", "Autumn")
        case month:
            return QLocale().standaloneMonthName(1 + _MONTHS.index(month))


def _place(latitude: str, north: str, longitude: str, east: str) -> str:
    locale = QLocale()
    figures = [locale.toString(float(one), "f", len(one.partition(".")[2])) for one in (latitude, longitude)]
    south = translate("Words", "N") if north == "N" else translate("Words", "S")
    west = translate("Words", "E") if east == "E" else translate("Words", "W")
    return translate("Suggestions", "Near %1° %2, %3° %4", figures[0], south, figures[1], west)
