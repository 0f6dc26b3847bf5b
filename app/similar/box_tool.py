"""A box on a photo: dragged with the mouse, or moved and sized with the arrow keys."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsRectItem, QGraphicsScene

from engine.messages import Box

STEP = 0.02
"""Of the photo's longer side, for one press of an arrow key."""
SMALLEST = 0.03
START = (0.25, 0.25, 0.5, 0.5)  # left, top, width and height as shares: where the keyboard finds it


class BoxTool:
    """Lies over a scene whose units are the photo's pixels; what is outside the box is dimmed."""

    def __init__(self, scene: QGraphicsScene, photo: Callable[[], QRectF]) -> None:
        """photo: where the photo lies in the scene."""
        self._photo = photo
        self._frame = QGraphicsRectItem()
        self._shade = QGraphicsPathItem()
        for item in (self._shade, self._frame):
            item.setZValue(10)
            item.hide()
            scene.addItem(item)
        self._shade.setPen(Qt.PenStyle.NoPen)
        self._shade.setBrush(QBrush(QColor(0, 0, 0, 120)))
        self._corner: QPointF | None = None

    @property
    def is_on(self) -> bool:
        return self._frame.isVisible()

    @property
    def box(self) -> Box:
        """Left, top, right and bottom as shares of the photo."""
        rect, photo = self._frame.rect(), self._photo()
        return (
            rect.left() / photo.width(),
            rect.top() / photo.height(),
            rect.right() / photo.width(),
            rect.bottom() / photo.height(),
        )

    def start(self, accent: QColor) -> None:
        pen = QPen(accent, 2)
        pen.setCosmetic(True)
        self._frame.setPen(pen)
        photo = self._photo()
        left, top, width, height = START
        self._set(
            QRectF(left * photo.width(), top * photo.height(), width * photo.width(), height * photo.height())
        )
        self._frame.show()
        self._shade.show()

    def stop(self) -> None:
        self._corner = None
        self._frame.hide()
        self._shade.hide()

    def press(self, at: QPointF) -> None:
        self._corner = self._inside(at)

    def drag(self, to: QPointF) -> None:
        if self._corner is not None:
            self._set(QRectF(self._corner, self._inside(to)).normalized())

    def release(self, at: QPointF) -> bool:
        """Whether a box was drawn; a mere click draws none, and the one that was there stays."""
        corner, self._corner = self._corner, None
        if corner is None:
            return False
        drawn = QRectF(corner, self._inside(at)).normalized()
        least = self._unit() * SMALLEST
        return drawn.width() >= least and drawn.height() >= least

    def key(self, event: QKeyEvent) -> bool:
        """Arrows move the box, with Shift they move its lower right corner. Whether the key was for it."""
        by = {
            Qt.Key.Key_Left: QPointF(-1, 0),
            Qt.Key.Key_Right: QPointF(1, 0),
            Qt.Key.Key_Up: QPointF(0, -1),
            Qt.Key.Key_Down: QPointF(0, 1),
        }.get(Qt.Key(event.key()))
        if by is None:
            return False
        by = by * (STEP * self._unit())
        rect, photo, least = self._frame.rect(), self._photo(), SMALLEST * self._unit()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            rect.setWidth(min(max(rect.width() + by.x(), least), photo.right() - rect.left()))
            rect.setHeight(min(max(rect.height() + by.y(), least), photo.bottom() - rect.top()))
        else:
            rect.translate(by)
            rect.moveLeft(min(max(rect.left(), 0.0), photo.right() - rect.width()))
            rect.moveTop(min(max(rect.top(), 0.0), photo.bottom() - rect.height()))
        self._set(rect)
        return True

    def _unit(self) -> float:
        return max(self._photo().width(), self._photo().height())

    def _inside(self, at: QPointF) -> QPointF:
        photo = self._photo()
        return QPointF(min(max(at.x(), 0.0), photo.right()), min(max(at.y(), 0.0), photo.bottom()))

    def _set(self, rect: QRectF) -> None:
        self._frame.setRect(rect)
        outside = QPainterPath()
        outside.addRect(self._photo())
        outside.addRect(rect)
        self._shade.setPath(outside)  # odd-even filling leaves the box itself clear
