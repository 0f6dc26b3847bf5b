"""One of the photos that are compared, and what is known about it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPixmap
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app import words
from app.i18n import translate
from app.theme.fonts import Size
from app.theme.theme import Theme
from app.thumbs.originals import Originals
from app.thumbs.thumbs import Thumbs
from app.views.labels import ElidedLabel
from app.views.photo_canvas import PhotoCanvas, Sight
from engine import Photo

PREVIEW = 512


class ComparePane(QFrame):
    """Signals:
    looked(object): the person sees another part of the photo now, or the same nearer by: a Sight.
    pressed: the pane was clicked.
    """

    looked = Signal(object)
    pressed = Signal()

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("comparePane")
        self._thumbs = thumbs
        self._originals = Originals(self)
        self._photo: Photo | None = None
        self._has_original = False
        self.canvas = PhotoCanvas(theme)
        self.canvas.setAccessibleName(translate("ComparePane", "Photo, large"))
        self.canvas.looked.connect(self._on_looked)
        self.canvas.viewport().installEventFilter(self)
        self._name = ElidedLabel(Size.BODY, is_strong=True, name="compareName")
        self._facts = ElidedLabel(Size.BODY, ink="secondary", name="compareFacts")
        self._state = ElidedLabel(Size.BODY, name="compareState")
        column = QVBoxLayout(self)
        column.setContentsMargins(2, 2, 2, 8)
        column.setSpacing(2)
        column.addWidget(self.canvas, 1)
        column.addSpacing(6)
        for line in (self._name, self._facts, self._state):
            line.setContentsMargins(8, 0, 8, 0)
            column.addWidget(line)
        thumbs.ready.connect(self._on_preview_ready)
        self._originals.ready.connect(self._on_original_ready)

    @property
    def photo(self) -> Photo | None:
        return self._photo

    @property
    def text(self) -> str:
        """What is written below the photo."""
        return "\n".join(line.whole_text for line in (self._name, self._facts, self._state))

    def show_photo(self, photo: Photo | None, sight: Sight) -> None:
        """Show it, at once as far as there is a preview, where one looked at the last one."""
        if photo == self._photo:
            return
        self._photo = photo
        self._has_original = False
        self._name.set_whole_text(words.file_name(photo.path) if photo is not None else "")
        self._facts.set_whole_text(_facts(photo) if photo is not None else "")
        if photo is None:
            return
        self.canvas.expect(QSizeF(photo.width, photo.height))
        self._on_preview_ready(photo.id)
        self.canvas.look(sight)
        self._originals.ask(photo.id, photo.path)

    def say(self, similarity: float | None, *, is_pinned: bool, is_active: bool) -> None:
        """similarity: to the pinned photo; None where that is not known."""
        if is_pinned:
            state = translate("ComparePane", "Pinned")
        elif similarity is not None:
            state = translate("ComparePane", "Similarity %1", words.similarity(similarity))
        else:
            state = ""
        self._state.set_whole_text(state)
        if self.property("isActive") != is_active:
            self.setProperty("isActive", is_active)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setAccessibleName(f"{self._name.whole_text}. {self._facts.whole_text}. {state}")

    def close_down(self) -> None:
        self._originals.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the photo is for moving it too, so the canvas has it as well."""
        if event.type() is QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            self.pressed.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit()

    def _on_looked(self, sight: Sight) -> None:
        self.looked.emit(sight)

    def _on_preview_ready(self, photo_id: int) -> None:
        if self._photo is None or photo_id != self._photo.id or self._has_original:
            return
        preview = self._thumbs.ask(photo_id, PREVIEW)
        if preview is not None:
            self._draw(preview)

    def _on_original_ready(self, photo_id: int, image: QImage) -> None:
        if self._photo is not None and photo_id == self._photo.id and not image.isNull():
            self._has_original = True
            self._draw(QPixmap.fromImage(image))

    def _draw(self, pixmap: QPixmap) -> None:
        if self._photo is not None:
            sight = self.canvas.sight()
            size = QSizeF(self._photo.width, self._photo.height)
            self.canvas.show_picture(pixmap, size, keeps_view=True)
            self.canvas.look(sight)


def _facts(photo: Photo) -> str:
    parts = [
        words.moment(photo.taken_at),
        f"{photo.width} × {photo.height}",
        words.file_size(photo.size_bytes),
    ]
    return " · ".join(parts)
