"""The map as it is seen: moved, looked at more closely, painted. What is picked on it is the canvas's."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.map.camera import Camera
from app.map.colouring import Colouring
from app.map.field import Field
from app.map.scenery import Scenery, dot_radius
from app.theme.motion import Glide
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs

REPAINT_MS = 40
"""Thumbnails come one by one; the map is painted for several at a time."""
NO_FIELD = Field(np.empty(0, np.int64), np.empty((0, 2), np.float32))


class MapView(QWidget):
    """Paints a field of photos as its camera sees it. The wheel zooms at the pointer; nothing glides where motion is
    reduced.

    Attributes:
        field: the photos.
        camera: what is seen now.

    Signals:
        moved: another part of the map is seen.
    """

    moved = Signal()

    def __init__(self, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._scenery = Scenery(thumbs)
        self.field = NO_FIELD
        self.camera = Camera()
        self._colouring = Colouring((), np.empty(0, np.int64))
        self._selected = np.zeros(0, np.bool_)
        self._row: int | None = None
        self._forward: int | None = None
        self._is_carried = False
        self._is_ringed = False
        self._from = self._to = self.camera
        self._motion = Glide(self, self._on_glided)
        self._motion.finished.connect(self.update)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(REPAINT_MS)
        self._soon.timeout.connect(self.update)
        self.setMinimumSize(240, 200)
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)

    # ------------------------------------------------------------ what is shown

    def show_colouring(self, colouring: Colouring) -> None:
        """The same photos in other colours."""
        self._colouring = colouring
        self._forward = None
        self.update()

    def bring_forward(self, kind: int | None) -> None:
        """Let all photos of other kinds fade; None brings them back."""
        self._forward = kind
        self.update()

    def point(self, row: int) -> QPointF:
        """Where the photo in this row is painted now."""
        x, y = self.camera.pixels(self.field.places[row : row + 1])[0].tolist()
        return QPointF(x, y)

    # ------------------------------------------------------------ moving

    def fit(self) -> None:
        self._glide(self.camera.whole())

    def zoom_by(self, factor: float) -> None:
        """About the middle."""
        self._glide(self._to.zoomed(factor, self.width() / 2, self.height() / 2))

    def _glide(self, to: Camera) -> None:
        self._motion.stop()
        self._from, self._to = self.camera, to
        if not (self.isVisible() and self._motion.play()):
            self._jump(to)

    def _jump(self, to: Camera) -> None:
        self._motion.stop()
        self.camera = self._from = self._to = to
        self.moved.emit()
        self.update()

    def _on_glided(self, share: float) -> None:
        self.camera = self._from.towards(self._to, share)
        self.moved.emit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._jump(self._to.sized(self.width(), self.height()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel's steps glide; a touch pad's small ones follow the fingers."""
        at, turned = event.position(), event.angleDelta().y()
        factor = 1.0015**turned
        if event.pixelDelta().isNull():
            self._glide(self._to.zoomed(factor, at.x(), at.y()))
        else:
            self._jump(self.camera.zoomed(factor, at.x(), at.y()))
        event.accept()

    # ------------------------------------------------------------ painting

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who came with the keyboard sees where they are; a ring around a map that was clicked is noise."""
        self._is_ringed = event.reason() in {
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        }
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_ringed = False
        super().focusOutEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(700, 560)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.loupe))
        is_moving = self._is_carried or self._motion.state() is Glide.State.Running
        self._scenery.paint(
            painter,
            self.field,
            self.camera,
            self._colouring,
            self._selected,
            self._forward,
            colours,
            is_moving=is_moving,
        )
        if self._row is not None:
            self._paint_current(painter, self._row)
        if self._is_ringed:
            painter.setPen(QPen(QColor(colours.accent), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_current(self, painter: QPainter, row: int) -> None:
        colours = self._theme.colours
        box = self._scenery.box_of(row)
        if box is None:
            radius = dot_radius(len(self.field), self.camera) + 4
            box = QRectF(-radius, -radius, 2 * radius, 2 * radius).translated(self.point(row))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(-4, -4, 4, 4), 8, 8)

    def _on_ready(self, _photo_id: int) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()
