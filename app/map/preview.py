"""The photo that is meant, large enough to be recognised, beside its place on the map."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPixmap

from app.theme.fonts import Size, font
from app.theme.tokens import Colours
from app.views import painting

LARGEST = 168.0
AWAY = 18.0
PAD = 8.0


def paint(
    painter: QPainter, room: QRectF, beside: QPointF, pixmap: QPixmap, lines: Sequence[str], colours: Colours
) -> None:
    """In `room`, at the side of `beside` where there is space; the first of the lines is the strongest."""
    size = painting.fitted(QSizeF(pixmap.size()), QRectF(0, 0, LARGEST, LARGEST)).size()
    fonts = [font(Size.CAPTION, is_strong=not number) for number, _ in enumerate(lines)]
    height = QFontMetricsF(fonts[0]).height() + 2 if lines else 0.0
    width = max(size.width(), 160.0)
    panel = QRectF(0, 0, width + 2 * PAD, size.height() + 2 * PAD + height * len(lines) + 4)
    left = beside.x() + AWAY
    if left + panel.width() > room.right() - 4:
        left = beside.x() - AWAY - panel.width()
    top = min(max(room.top() + 4, beside.y() - panel.height() / 2), room.bottom() - panel.height() - 4)
    panel.moveTo(max(room.left() + 4, left), top)
    painting.prepare(painter)
    painter.setPen(QPen(QColor(colours.hairline), 1))
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(panel, 8, 8)
    at = QPointF(panel.left() + (panel.width() - size.width()) / 2, panel.top() + PAD)
    painting.draw_photo(painter, QRectF(at, size), pixmap)
    y = panel.top() + PAD + size.height() + 4
    for number, (line, one) in enumerate(zip(lines, fonts, strict=True)):
        painter.setFont(one)
        painter.setPen(QColor(colours.secondary if number else colours.text))
        box = QRectF(panel.left() + PAD, y + number * height, width, height)
        shown = QFontMetricsF(one).elidedText(line, Qt.TextElideMode.ElideMiddle, width)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
