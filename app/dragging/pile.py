"""What hangs at the pointer while photos are dragged: a small pile and their number."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from app import words
from app.theme.fonts import Size, font
from app.theme.tokens import Colours
from app.views import painting

PHOTO, SHIFT, MARGIN = 72, 7, 10
MOST = 3
BADGE = 20


def pile(pictures: Sequence[QPixmap | None], count: int, colours: Colours, ratio: float) -> QPixmap:
    """The first of the pictures on top; one that is not there yet is an empty frame."""
    shown = pictures[:MOST]
    side = PHOTO + SHIFT * (MOST - 1) + 2 * MARGIN
    made = QPixmap(round(side * ratio), round(side * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painting.prepare(painter)
    painter.setOpacity(0.92)
    for place, picture in reversed(list(enumerate(shown))):
        at = MARGIN + place * SHIFT
        room = QRectF(at, at, PHOTO, PHOTO)
        frame = painting.fitted(QSizeF(picture.size()) if picture is not None else QSizeF(4, 3), room)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.panel))
        painter.drawRoundedRect(frame.adjusted(-2, -2, 2, 2), 6, 6)
        if picture is None:
            painting.draw_empty(painter, frame, colours, 4)
        else:
            painting.draw_photo(painter, frame, picture, 4)
    painter.setOpacity(1.0)
    if count > 1:
        _draw_count(painter, count, colours)
    painter.end()
    return made


def _draw_count(painter: QPainter, count: int, colours: Colours) -> None:
    painter.setFont(font(Size.CAPTION, is_strong=True))
    text = words.number(count)
    width = max(BADGE, painter.fontMetrics().horizontalAdvance(text) + 12)
    badge = QRectF(MARGIN + PHOTO - width + 8, 2, width, BADGE)
    painter.setPen(QPen(QColor(colours.panel), 2))
    painter.setBrush(QColor(colours.accent_fill))
    painter.drawRoundedRect(badge, BADGE / 2, BADGE / 2)
    painter.setPen(QColor(colours.on_accent))
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
