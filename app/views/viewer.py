"""One photo, large, from its original file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QSizeF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app import words
from app.i18n import translate
from app.models.photo_rows import PhotoRows
from app.theme.fonts import Size, scaled
from app.theme.theme import Theme
from app.thumbs.originals import Originals
from app.thumbs.thumbs import Thumbs
from app.views.buttons import IconButton
from app.views.header import PlaceHeader
from app.views.labels import label
from app.views.photo_canvas import PhotoCanvas
from app.views.photo_facts import PhotoFacts
from engine import Group, Photo

PREVIEW = 512


class Viewer(QWidget):
    """Arrow keys go to the neighbours in the list it was opened from; Esc goes back there.

    Signals:
        back_asked: leave the viewer.
        moved(int): another photo is shown.
        part_asked: a part of the photo is to be chosen.
        boxed(object): a part of the photo, to look for.
        similar_asked(int), group_asked(int), show_asked(int): what the buttons are for.
    """

    back_asked = Signal()
    moved = Signal(int)
    similar_asked = Signal(int)
    part_asked = Signal()
    boxed = Signal(object)
    group_asked = Signal(int)
    show_asked = Signal(int)

    def __init__(
        self,
        rows: PhotoRows,
        thumbs: Thumbs,
        originals: Originals,
        group_of: Callable[[int], Group | None],
        companions_of: Callable[[int], Sequence[Path]],
        theme: Theme,
    ) -> None:
        super().__init__()
        self.setObjectName("viewer")
        self._rows = rows
        self._thumbs = thumbs
        self._originals = originals
        self._group_of = group_of
        self._companions_of = companions_of
        self._theme = theme
        self._ids: Sequence[int] = ()
        self._at = 0
        self._photo: Photo | None = None
        self._has_original = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photo"))
        self.header = PlaceHeader(theme, has_back=True)
        self.header.back_asked.connect(self.back_asked)
        self.canvas = PhotoCanvas(theme)
        self.canvas.setAccessibleName(self.tr("Photo, large"))
        self.canvas.boxed.connect(self.boxed)
        self.facts = PhotoFacts()
        self.facts.group_asked.connect(self.group_asked)
        self.facts.show_asked.connect(self._on_show)
        self._zoom = label(size=Size.BODY, ink="secondary", name="zoomText")
        self._zoom.setMinimumWidth(scaled(48))
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header.add(self._zoom)
        self._buttons = {
            "fit": self._button("fit", self.tr("Fit"), self.tr("Fit the window"), "fit", self.canvas.fit),
            "actual-size": self._button(
                "actual-size",
                self.tr("Actual size"),
                self.tr("Actual size"),
                "actual-size",
                self.canvas.show_actual_size,
            ),
            "similar": self._button(
                "similar", self.tr("Find similar"), self.tr("Find similar"), "similar", self._on_similar
            ),
            "part": self._button(
                "crop",
                self.tr("Find a part of it"),
                self.tr("Find a part of it"),
                "search-part",
                self._on_part,
            ),
            "info": self._button(
                "info", self.tr("Information"), self.tr("Information"), "info", self.toggle_facts
            ),
        }
        self._buttons["info"].setCheckable(True)
        self._buttons["info"].setChecked(True)
        self.canvas.zoomed.connect(self._on_zoomed)
        thumbs.ready.connect(self._on_preview_ready)
        originals.ready.connect(self._on_original_ready)
        self._lay_out()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keys sees where they are; who clicks knows."""
        super().focusInEvent(event)
        self._mark(event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark(False)

    def _mark(self, is_marked: bool) -> None:
        self.canvas.setProperty("isMarked", is_marked)
        self.canvas.style().unpolish(self.canvas)
        self.canvas.style().polish(self.canvas)

    @property
    def photo(self) -> Photo | None:
        return self._photo

    @property
    def has_original(self) -> bool:
        """Whether the original itself is shown, not its preview."""
        return self._has_original

    @property
    def is_shown_with_facts(self) -> bool:
        return self._buttons["info"].isChecked()

    def ids(self) -> list[int]:
        """The list that the arrow keys walk through."""
        return list(self._ids)

    def show_photo(self, photo_id: int, ids: Sequence[int]) -> None:
        """Show one photo of a list; the arrow keys walk through the list."""
        self._ids = ids if photo_id in ids else (photo_id,)
        self._at = self._ids.index(photo_id)
        self._show()

    def refresh(self) -> None:
        """Groups changed: say again which one this photo is in."""
        if self._photo is not None:
            self._show_facts(self._photo)

    def show_previous(self) -> None:
        self._step(-1)

    def show_next(self) -> None:
        self._step(1)

    def toggle_facts(self) -> None:
        self.show_facts(not self.facts.isVisibleTo(self))

    def show_facts(self, is_shown: bool) -> None:
        self.facts.setVisible(is_shown)
        self._buttons["info"].setChecked(is_shown)

    def start_box(self) -> bool:
        """Have a part of the photo chosen; whether there is a photo."""
        if self._photo is None:
            return False
        self.canvas.start_box()
        self.setFocus()
        return True

    def event(self, event: QEvent) -> bool:
        """While a box is drawn, Esc and Enter are for it and not for the menus."""
        if event.type() is QEvent.Type.ShortcutOverride and self.canvas.is_boxing:
            assert isinstance(event, QKeyEvent)
            if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.canvas.is_boxing and self.canvas.box_key(event):
            return
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_PageUp:
                self.show_previous()
            case Qt.Key.Key_Right | Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self.show_next()
            case Qt.Key.Key_Home:
                self._step(-self._at)
            case Qt.Key.Key_End:
                self._step(len(self._ids) - 1 - self._at)
            case _:
                super().keyPressEvent(event)

    def _show_facts(self, photo: Photo) -> None:
        self.facts.show_photo(photo, self._group_of(photo.id), self._companions_of(photo.id))

    def _step(self, by: int) -> None:
        at = max(0, min(len(self._ids) - 1, self._at + by))
        if at != self._at:
            self._at = at
            self._show()
            self.moved.emit(self._ids[at])

    def _show(self) -> None:
        photo = self._rows.get(self._ids[self._at], self._ids[max(0, self._at - 8) : self._at + 8])
        if photo is None:
            return
        self._photo = photo
        self._has_original = False
        name = words.file_name(photo.path)
        position = self.tr("%1 of %2")
        self.header.say(
            name,
            position.replace("%1", words.number(self._at + 1)).replace("%2", words.number(len(self._ids))),
        )
        self.setAccessibleName(name)
        self._show_facts(photo)
        self.facts.say("")
        self.canvas.expect(QSizeF(photo.width, photo.height))
        preview = self._thumbs.ask(photo.id, PREVIEW)
        if preview is not None:
            self._draw(preview, keeps_view=False)
        self._originals.ask(photo.id, photo.path)

    def _draw(self, pixmap: QPixmap, *, keeps_view: bool) -> None:
        if self._photo is not None:
            size = QSizeF(self._photo.width, self._photo.height)
            self.canvas.show_picture(pixmap, size, keeps_view=keeps_view)

    def _on_preview_ready(self, photo_id: int) -> None:
        if self._photo is None or photo_id != self._photo.id or self._has_original:
            return
        preview = self._thumbs.ask(photo_id, PREVIEW)
        if preview is not None:
            self._draw(preview, keeps_view=False)

    def _on_original_ready(self, photo_id: int, image: QImage) -> None:
        if self._photo is None or photo_id != self._photo.id:
            return
        if image.isNull():
            self.facts.say(self._why_only_preview(self._photo))
            return
        self._has_original = True
        self._draw(QPixmap.fromImage(image), keeps_view=True)

    def _why_only_preview(self, photo: Photo) -> str:
        if not photo.path.exists():
            return self.tr(
                "The file is not there at the moment; this is its preview. Is its drive connected?"
            )
        return translate(
            "Viewer", "This is the preview: the window cannot show %1 files at full size yet.", photo.format
        )

    def _on_zoomed(self, scale: float) -> None:
        self._zoom.setText(f"{round(scale * 100)} %")

    def _on_similar(self) -> None:
        if self._photo is not None:
            self.similar_asked.emit(self._photo.id)

    def _on_part(self) -> None:
        self.part_asked.emit()

    def _on_show(self) -> None:
        if self._photo is not None:
            self.show_asked.emit(self._photo.id)

    def _button(
        self, icon: str, text: str, tooltip: str, action: str, slot: Callable[[], None]
    ) -> IconButton:
        button = IconButton(
            self._theme, icon, name=text, tooltip=tooltip, object_name=f"viewer-{icon}", action=action
        )
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(slot)
        self.header.add(button)
        return button

    def _lay_out(self) -> None:
        lower = QHBoxLayout()
        lower.setSpacing(0)
        lower.addWidget(self.canvas, 1)
        lower.addWidget(self.facts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(lower, 1)
