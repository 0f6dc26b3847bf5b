"""The type scale over the system's own font. Numbers are tabular everywhere."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

_SYSTEM_BODY = 13


class Size(IntEnum):
    """Heights in logical pixels."""

    CAPTION = 11
    BODY = 13
    EMPHASIS = 15
    TITLE = 20
    WELCOME = 28


def font(size: Size = Size.BODY, *, is_strong: bool = False) -> QFont:
    """The system font in one of our sizes; larger where the person has made the system's text larger."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    scale = max(1.0, QFontInfo(made).pixelSize() / _SYSTEM_BODY)
    made.setPixelSize(round(size * scale))
    made.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made
