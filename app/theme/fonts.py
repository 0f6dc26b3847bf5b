"""The type scale over the system's own font. Numbers are tabular everywhere."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics, QGuiApplication

_SYSTEM_BODY = 13
_FRAME = 16, 56  # what the desktop puts around a window


class Size(IntEnum):
    """Heights in logical pixels."""

    CAPTION = 11
    BODY = 13
    EMPHASIS = 15
    TITLE = 20
    WELCOME = 28


def scale() -> float:
    """How much larger than ours the person has made the system's text; never below 1."""
    return _scale(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))


def scaled(pixels: int) -> int:
    """A measure that has to hold text, for text of the system's size."""
    return round(pixels * scale())


def line_height() -> int:
    """Of a line of the body's text."""
    return QFontMetrics(font()).height()


def window_size(width: int, height: int) -> QSize:
    """A window for so much text at the usual size: larger where text is, and never larger than the screen."""
    screen = QGuiApplication.primaryScreen().availableSize()
    return QSize(scaled(width), scaled(height)).boundedTo(screen - QSize(*_FRAME))


def font(size: Size = Size.BODY, *, is_strong: bool = False) -> QFont:
    """The system font in one of our sizes; larger where the person has made the system's text larger."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    made.setPixelSize(round(size * _scale(made)))
    made.setWeight(QFont.Weight.DemiBold if is_strong else QFont.Weight.Normal)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _scale(system: QFont) -> float:
    return max(1.0, QFontInfo(system).pixelSize() / _SYSTEM_BODY)
