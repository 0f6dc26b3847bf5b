"""The photos nearest to one photo; each of them leads on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from app import words
from app.models.photo_list import Entry
from app.models.photo_rows import PhotoRows
from app.similarity import Similarity
from app.theme.fonts import Size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.buttons import IconButton
from app.views.labels import ElidedLabel, label
from app.views.photo_frame import PhotoFrame
from app.views.photo_grid import PhotoGrid
from app.views.walk import Walk

COUNT = 48


class SimilarPanel(QFrame):
    """A click on a result asks for the photos like it; a double click or Enter opens it.

    Signals:
        opened(int): show this photo large.
        walked(int): another photo is asked about now.
        closed: the panel was closed.
    """

    opened = Signal(int)
    walked = Signal(int)
    closed = Signal()

    def __init__(self, similarity: Similarity, rows: PhotoRows, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("similarPanel")
        self._similarity = similarity
        self._rows = rows
        self._walk = Walk()
        self._title = label(self.tr("Like this one"), Size.EMPHASIS, is_strong=True)
        self._buttons = {
            icon: IconButton(theme, icon, name=name, tooltip=tooltip, object_name=object_name)
            for icon, name, tooltip, object_name in (
                ("back", self.tr("Back"), self.tr("Back (Alt+Left)"), "similarBack"),
                ("forward", self.tr("Forward"), self.tr("Forward (Alt+Right)"), "similarForward"),
                ("close", self.tr("Close"), self.tr("Close (Shift+S)"), "similarClose"),
            )
        }
        self._buttons["back"].clicked.connect(self.go_back)
        self._buttons["forward"].clicked.connect(self.go_forward)
        self._buttons["close"].clicked.connect(self.closed)
        self._query = PhotoFrame(thumbs, theme)
        self._query.setObjectName("similarQuery")
        self._query.setFixedHeight(220)
        self._query.opened.connect(self.opened)
        self._name = ElidedLabel(ink="secondary", name="similarName")
        self.results = PhotoGrid(rows, thumbs, theme, columns=3)
        self.results.setObjectName("similarResults")
        self.results.setAccessibleName(self.tr("Similar photos, nearest first"))
        self.results.show_captions()
        self.results.opened.connect(self.opened)
        self.results.similar_asked.connect(self.ask)
        self.results.clicked.connect(self._on_clicked)
        self._message = label(ink="secondary", wraps=True, name="similarMessage")
        self._message.setContentsMargins(4, 8, 4, 8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.results)
        self._stack.addWidget(self._message)
        self._lay_out()
        self.setMinimumWidth(272)
        similarity.changed.connect(self._on_index_changed)
        self._show()

    @property
    def query(self) -> int | None:
        """The photo that is asked about."""
        return self._walk.here

    @property
    def can_go_back(self) -> bool:
        return self._walk.can_go_back

    @property
    def can_go_forward(self) -> bool:
        return self._walk.can_go_forward

    def pair(self) -> tuple[int, int] | None:
        """The photo that is asked about, and the result where the keyboard is, else the photo one came from, else the
        most similar one."""
        here = self._walk.here
        marked = self.results.current_photo() if self.results.hasFocus() else None
        nearest = next(iter(self.results.photos.ids()), None)
        other = next((one for one in (marked, self._walk.before, nearest) if one not in (None, here)), None)
        return (here, other) if here is not None and other is not None else None

    def ask(self, photo_id: int) -> None:
        """Show the photos most similar to this one."""
        if photo_id != self._walk.here:
            self._walk.go(photo_id)
            self._arrive()

    def go_back(self) -> None:
        self._walk.back()
        self._arrive()

    def go_forward(self) -> None:
        self._walk.forward()
        self._arrive()

    def _arrive(self) -> None:
        self._show()
        if self._walk.here is not None:
            self.walked.emit(self._walk.here)

    def _show(self) -> None:
        here, index = self._walk.here, self._similarity.index
        photo = self._rows.get(here) if here is not None else None
        self._query.show_photo(photo)
        self._name.set_whole_text(words.file_name(photo.path) if photo else "")
        self._buttons["back"].setEnabled(self._walk.can_go_back)
        self._buttons["forward"].setEnabled(self._walk.can_go_forward)
        found = index.similar(here, COUNT) if index is not None and here is not None else []
        self.results.show_entries([Entry(photo_id, similarity=value) for photo_id, value in found])
        self.results.clearSelection()
        self.results.scrollToTop()
        if index is None:
            self._message.setText(
                self.tr("Similar photos can be found as soon as the first look at the photos is done.")
            )
        elif not found:
            self._message.setText(
                self.tr("This photo is newer than the last look at the photos. Look again to include it.")
            )
        self._stack.setCurrentWidget(self.results if found else self._message)

    def _on_clicked(self) -> None:
        photo_id = self.results.current_photo()
        if photo_id is not None:
            self.ask(photo_id)

    def _on_index_changed(self) -> None:
        self._show()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(4)
        top.addWidget(self._title, 1)
        for button in self._buttons.values():
            top.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 4, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addWidget(self._query)
        column.addWidget(self._name)
        column.addWidget(self._stack, 1)
