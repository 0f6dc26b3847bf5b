"""A photo, and laid over it where it is like another."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.theme.theme import Theme
from app.theme.tokens import PHOTO_RADIUS
from app.thumbs.thumbs import Thumbs
from app.views import painting
from engine import Photo

LONG = 192  # pixels of an overlay's long side; it is smooth, so more show no more


class HeatPane(QWidget):
    """Draws the photo as large as there is room, and over it, as strong as is asked for, the map."""

    def __init__(self, photo: Photo, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.photo = photo
        self._thumbs = thumbs
        self._theme = theme
        self._overlay: QImage | None = None
        self._opacity = 0.0
        self.setMinimumSize(120, 96)
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)

    @property
    def overlay(self) -> QImage | None:
        return self._overlay

    @property
    def opacity(self) -> float:
        return self._opacity

    def size_of_overlay(self) -> QSize:
        """In pixels, of the photo's proportions."""
        size = QSize(max(1, self.photo.width), max(1, self.photo.height))
        return size.scaled(LONG, LONG, Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))

    def lay_over(self, pixels: NDArray[np.uint8]) -> None:
        """pixels: (h,w,3)."""
        height, width, _ = pixels.shape
        content = np.ascontiguousarray(pixels).tobytes()
        self._overlay = QImage(content, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self.update()

    def set_opacity(self, opacity: float) -> None:
        """0: the photo alone; 1: the map alone."""
        self._opacity = opacity
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(420, 340)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.prepare(painter)
        frame = painting.fitted(QSizeF(self.photo.width, self.photo.height), QRectF(self.rect()))
        pixmap = self._thumbs.ask(
            self.photo.id, max(frame.width(), frame.height()) * self.devicePixelRatioF()
        )
        if pixmap is None:
            painting.draw_empty(painter, frame, self._theme.colours)
        else:
            painting.draw_photo(painter, frame, pixmap)
        if self._overlay is not None and self._opacity > 0:
            shape = QPainterPath()
            shape.addRoundedRect(frame, PHOTO_RADIUS, PHOTO_RADIUS)
            painter.setClipPath(shape)
            painter.setOpacity(self._opacity)
            painter.drawImage(frame, self._overlay)

    def _on_ready(self, photo_id: int) -> None:
        if photo_id == self.photo.id:
            self.update()
