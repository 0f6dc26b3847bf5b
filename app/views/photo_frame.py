"""One photo in its own proportions, as large as there is room."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app import words
from app.i18n import translate
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views import painting
from engine import Photo
from engine.messages import Box


class PhotoFrame(QWidget):
    """Shows a stored preview. A click, Enter or Space opens it.

    Signals:
        opened(int): the photo was clicked.
    """

    opened = Signal(int)

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._theme = theme
        self._photo: Photo | None = None
        self._box: Box | None = None
        self._is_marked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(120)
        self.setAccessibleName(translate("PhotoFrame", "No photo"))
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)

    def show_photo(self, photo: Photo | None, box: Box | None = None) -> None:
        """box: a part of it that is meant."""
        self._photo = photo
        self._box = box
        name = words.file_name(photo.path) if photo else translate("PhotoFrame", "No photo")
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor if photo else Qt.CursorShape.ArrowCursor)
        self.update()

    def mark(self, *, is_marked: bool) -> None:
        """Have the ring of the focus although another widget takes the keys."""
        self._is_marked = is_marked
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(280, 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._photo is None:
            return
        painter = QPainter(self)
        painting.prepare(painter)
        room = QRectF(self.rect()).adjusted(4, 4, -4, -4)
        frame = painting.fitted(QSizeF(self._photo.width, self._photo.height), room)
        longest = max(frame.width(), frame.height()) * self.devicePixelRatioF()
        pixmap = self._thumbs.ask(self._photo.id, longest)
        if pixmap is None:
            painting.draw_empty(painter, frame, self._theme.colours)
        else:
            painting.draw_photo(painter, frame, pixmap)
        if self._box is not None:
            painting.draw_box(painter, frame, self._box, self._theme.colours)
        if self.hasFocus() or self._is_marked:
            painting.draw_ring(painter, frame, self._theme.colours)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._photo is not None:
            self.opened.emit(self._photo.id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open_key = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if is_open_key and self._photo is not None:
            self.opened.emit(self._photo.id)
            return
        super().keyPressEvent(event)

    def _on_ready(self, photo_id: int) -> None:
        if self._photo is not None and self._photo.id == photo_id:
            self.update()
