"""A few photos in a row, with how many more there are; each can be opened."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app import words
from app.i18n import translate
from app.theme.fonts import Size, font
from app.theme.theme import Theme
from app.theme.tokens import PHOTO_GAP
from app.thumbs.thumbs import Thumbs
from app.views import painting

CELL = 56
ROOM = 4
"""Around the photos, for the ring of the one that the keyboard is at."""


class PhotoStrip(QWidget):
    """As many photos as there is room for. Left and Right walk, Enter or a click opens.

    Signals:
        opened(int): show this photo large.
    """

    opened = Signal(int)

    def __init__(self, photo_ids: Sequence[int], name: str, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("photoStrip")
        self._photos = tuple(photo_ids)
        self._thumbs = thumbs
        self._theme = theme
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(CELL + 2 * ROOM)
        self.setAccessibleName(name)
        self.setAccessibleDescription(
            translate("PhotoStrip", "Left and Right choose a photo, Enter opens it")
        )
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(4 * (CELL + PHOTO_GAP), CELL + 2 * ROOM)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.prepare(painter)
        shown = self._room()
        for place, photo_id in enumerate(self._photos[:shown]):
            cell = self._cell(place)
            pixmap = self._thumbs.ask(photo_id, CELL * 1.5 * self.devicePixelRatioF())
            if pixmap is None:
                painting.draw_empty(painter, cell, self._theme.colours)
            else:
                painting.draw_photo(painter, cell, pixmap)
            if self.hasFocus() and place == self._at:
                painting.draw_ring(painter, cell, self._theme.colours)
        if more := len(self._photos) - shown:
            painter.setFont(font(Size.BODY))
            painter.setPen(QColor(self._theme.colours.secondary))
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            left = self._cell(shown).translated(4, 0)
            painter.drawText(left, flags, translate("PhotoStrip", "+ %1", words.number(more)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._go(self._at - 1)
            case Qt.Key.Key_Right:
                self._go(self._at + 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_O:
                self.opened.emit(self._photos[self._at])
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = int((event.position().x() - ROOM) // (CELL + PHOTO_GAP))
        if event.button() is Qt.MouseButton.LeftButton and 0 <= place < self._room():
            self._go(place)
            self.opened.emit(self._photos[place])

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _go(self, place: int) -> None:
        self._at = max(0, min(place, min(len(self._photos), self._room()) - 1))
        self.update()

    def _room(self) -> int:
        """How many photos are drawn: all that fit, or one fewer with the number of the rest."""
        fits = max(1, (self.width() - 2 * ROOM + PHOTO_GAP) // (CELL + PHOTO_GAP))
        return len(self._photos) if len(self._photos) <= fits else max(1, fits - 1)

    def _cell(self, place: int) -> QRectF:
        return QRectF(ROOM + place * (CELL + PHOTO_GAP), ROOM, CELL, CELL)

    def _on_ready(self, photo_id: int) -> None:
        if photo_id in self._photos:
            self.update()
