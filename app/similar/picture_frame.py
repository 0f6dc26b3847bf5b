"""A picture from outside, as large as there is room."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.theme.theme import Theme
from app.thumbs.originals import Originals
from app.views import painting


class PictureFrame(QWidget):
    """Decoded away from the window's thread. What Qt cannot read is an empty frame; the search reads it anyway."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._originals = Originals(self)
        self._serial = 0
        self._path: Path | None = None
        self._pixmap = QPixmap()
        self.setMinimumHeight(120)
        self._originals.ready.connect(self._on_ready)
        theme.changed.connect(self.update)

    def show_file(self, path: Path, name: str) -> None:
        self.setAccessibleName(name)
        if path != self._path:
            self._path = path
            self._pixmap = QPixmap()
            self._serial += 1
            self._originals.ask(self._serial, path)
            self.update()

    def close_down(self) -> None:
        self._originals.close()

    def sizeHint(self) -> QSize:
        return QSize(280, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.prepare(painter)
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        if self._pixmap.isNull():
            painting.draw_empty(painter, painting.fitted(QSizeF(4, 3), room), self._theme.colours)
            return
        painting.draw_photo(painter, painting.fitted(QSizeF(self._pixmap.size()), room), self._pixmap)

    def _on_ready(self, serial: int, image: QImage) -> None:
        if serial == self._serial:
            self._pixmap = QPixmap.fromImage(image)
            self.update()
