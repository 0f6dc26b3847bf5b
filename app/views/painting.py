"""The few shapes that all delegates paint with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPixmap, QTransform
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from app.theme.fonts import Size, font
from app.theme.tokens import PHOTO_RADIUS, RING, RING_GAP, Colours
from engine.messages import Box


def prepare(painter: QPainter) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)


def fitted(size: QSizeF, into: QRectF) -> QRectF:
    """The largest rectangle of this proportion inside another, centred."""
    if size.isEmpty():
        return QRectF(into)
    fit = size.scaled(into.size(), Qt.AspectRatioMode.KeepAspectRatio)
    corner = QPointF(into.center().x() - fit.width() / 2, into.center().y() - fit.height() / 2)
    return QRectF(corner, fit)


def draw_photo(painter: QPainter, target: QRectF, pixmap: QPixmap, radius: float = PHOTO_RADIUS) -> None:
    """Fill a rounded rectangle with a photo; what does not fit is cut off evenly, a little less above."""
    scale = max(target.width() / pixmap.width(), target.height() / pixmap.height())
    spare_x = pixmap.width() * scale - target.width()
    spare_y = pixmap.height() * scale - target.height()
    brush = QBrush(pixmap)
    brush.setTransform(
        QTransform.fromTranslate(target.x() - spare_x / 2, target.y() - spare_y * 0.4).scale(scale, scale)
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(brush)
    painter.drawRoundedRect(target, radius, radius)


def draw_empty(painter: QPainter, target: QRectF, colours: Colours, radius: float = PHOTO_RADIUS) -> None:
    """The place of a photo that is on its way."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.sunken))
    painter.drawRoundedRect(target, radius, radius)


def draw_row(painter: QPainter, row: QRectF, state: QStyle.StateFlag, colours: Colours) -> None:
    """What lies behind a row of a list that is selected or under the pointer."""
    has_keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
    if state & QStyle.StateFlag.State_Selected:
        background = QColor(colours.accent_soft)
    elif state & QStyle.StateFlag.State_MouseOver:
        background = QColor(colours.hover)
    elif has_keyboard:
        background = QColor(Qt.GlobalColor.transparent)
    else:
        return
    painter.setPen(QPen(QColor(colours.accent), 1) if has_keyboard else QPen(Qt.PenStyle.NoPen))
    painter.setBrush(background)
    painter.drawRoundedRect(row, PHOTO_RADIUS, PHOTO_RADIUS)


def has_keyboard(option: QStyleOptionViewItem) -> bool:
    """Whether keys go to the view that the cell is in."""
    view = option.widget
    return view is None or view.hasFocus()


def draw_ring(painter: QPainter, around: QRectF, colours: Colours, *, is_live: bool = True) -> None:
    """The accent ring of what is selected, a gap away from the photo; a grey one where the keyboard is elsewhere."""
    grown = RING_GAP + RING / 2
    painter.setPen(QPen(QColor(colours.accent if is_live else colours.secondary), RING))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        around.adjusted(-grown, -grown, grown, grown), PHOTO_RADIUS + grown, PHOTO_RADIUS + grown
    )


def draw_target(painter: QPainter, around: QRectF, colours: Colours) -> None:
    """Where what is dragged would be dropped."""
    veil = QColor(colours.accent)
    veil.setAlphaF(0.25)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(veil)
    painter.drawRoundedRect(around, PHOTO_RADIUS, PHOTO_RADIUS)
    draw_ring(painter, around, colours)


def draw_box(painter: QPainter, photo: QRectF, box: Box, colours: Colours) -> None:
    """A part of a photo: the rest is dimmed."""
    left, top, right, bottom = box
    part = QRectF(
        photo.left() + left * photo.width(),
        photo.top() + top * photo.height(),
        (right - left) * photo.width(),
        (bottom - top) * photo.height(),
    )
    around = QPainterPath()
    around.addRect(photo)
    around.addRect(part)
    painter.fillPath(around, QColor(0, 0, 0, 120))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colours.accent), 2))
    painter.drawRect(part)


def draw_outline(painter: QPainter, around: QRectF, colours: Colours) -> None:
    """A thin line where the keyboard is, around what is not selected."""
    grown = RING_GAP + RING / 2
    painter.setPen(QPen(QColor(colours.secondary), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        around.adjusted(-grown, -grown, grown, grown), PHOTO_RADIUS + grown, PHOTO_RADIUS + grown
    )


def draw_doubt(painter: QPainter, photo: QRectF, word: str, colours: Colours) -> None:
    """A dashed ring and a word, never the colour alone."""
    pen = QPen(QColor(colours.doubt), RING)
    pen.setDashPattern([3, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(photo.adjusted(1, 1, -1, -1), PHOTO_RADIUS - 1, PHOTO_RADIUS - 1)
    draw_tag(painter, QPointF(photo.left() + 6, photo.bottom() - 6), word, colours.doubt, colours)


def draw_tag(painter: QPainter, bottom_left: QPointF, text: str, ink: str, colours: Colours) -> QRectF:
    """A word on a little panel, readable on any photo."""
    painter.setFont(font(Size.CAPTION, is_strong=True))
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(text) + 12, metrics.height() + 4
    box = QRectF(bottom_left.x(), bottom_left.y() - height, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.panel))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QColor(ink))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    return box
