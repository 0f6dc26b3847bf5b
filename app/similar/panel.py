"""The photos nearest to what is asked; each of them leads on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout

from app import words
from app.dragging import cargo
from app.i18n import translate
from app.models.entries import Entry
from app.models.photo_rows import PhotoRows
from app.similar import query as queries
from app.similar.answers import Answer, Answers
from app.similar.picture_frame import PictureFrame
from app.similar.query import Query
from app.similar.walk import Walk
from app.theme.fonts import Size, scaled
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.buttons import IconButton
from app.views.labels import ElidedLabel, label
from app.views.photo_frame import PhotoFrame
from app.views.photo_grid import PhotoGrid


class SimilarPanel(QFrame):
    """A click on a result asks for the photos like it; a double click or Enter opens it.

    Signals:
        opened(int): show this photo large.
        walked(int): another photo of the library, and nothing else, is asked about now.
        asked: something else is asked now.
        closed: the panel was closed.
        photos_dropped(object): photos of ours were dropped here, to find their like.
    """

    opened = Signal(int)
    walked = Signal(int)
    asked = Signal()
    closed = Signal()
    photos_dropped = Signal(object)

    def __init__(self, answers: Answers, rows: PhotoRows, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("similarPanel")
        self._answers = answers
        self._rows = rows
        self._walk = Walk[Query]()
        self._title = label(size=Size.EMPHASIS, is_strong=True, name="similarTitle")
        self._buttons = {
            icon: IconButton(theme, icon, name=name, object_name=object_name, action=action)
            for icon, name, object_name, action in (
                ("back", self.tr("Back"), "similarBack", "similar-back"),
                ("forward", self.tr("Forward"), "similarForward", "similar-forward"),
                ("close", self.tr("Close"), "similarClose", "close-similar"),
            )
        }
        self._buttons["back"].clicked.connect(self.go_back)
        self._buttons["forward"].clicked.connect(self.go_forward)
        self._buttons["close"].clicked.connect(self.closed)
        self._query = PhotoFrame(thumbs, theme)
        self._query.setObjectName("similarQuery")
        self._query.opened.connect(self.opened)
        self._outside = PictureFrame(theme)
        self._outside.setObjectName("similarOutside")
        self._question = QStackedWidget()
        self._question.setFixedHeight(220)
        self._question.addWidget(self._query)
        self._question.addWidget(self._outside)
        self._name = ElidedLabel(ink="secondary", name="similarName")
        self.results = PhotoGrid(rows, thumbs, theme, columns=3)
        self.results.setObjectName("similarResults")
        self.results.setAccessibleName(self.tr("Similar photos, nearest first"))
        self.results.show_captions()
        self.results.opened.connect(self.opened)
        self.results.similar_asked.connect(self.ask_photo)
        self.results.clicked.connect(self._on_clicked)
        self._message = label(ink="secondary", wraps=True, name="similarMessage")
        self._message.setContentsMargins(4, 8, 4, 8)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.results)
        self._stack.addWidget(self._message)
        self._lay_out()
        self.setMinimumWidth(max(272, scaled(230)))
        self.setAcceptDrops(True)
        answers.changed.connect(self._on_answered)
        self._show()

    @property
    def query(self) -> Query | None:
        """What is asked."""
        return self._walk.here

    @property
    def photo(self) -> int | None:
        """The photo that is asked about, where it is one."""
        return self._walk.here.photo if self._walk.here is not None else None

    @property
    def can_go_back(self) -> bool:
        return self._walk.can_go_back

    @property
    def can_go_forward(self) -> bool:
        return self._walk.can_go_forward

    def pair(self) -> tuple[int, int] | None:
        """The photo that is asked about, and the result where the keyboard is, else the photo one came from, else the
        most similar one."""
        before = self._walk.before.photo if self._walk.before is not None else None
        marked = self.results.current_photo() if self.results.hasFocus() else None
        nearest = next(iter(self.results.photos.ids()), None)
        here = self.photo
        other = next((one for one in (marked, before, nearest) if one not in (None, here)), None)
        return (here, other) if here is not None and other is not None else None

    def ask(self, query: Query) -> None:
        """Show the photos most similar to what is asked."""
        if query != self._walk.here:
            self._walk.go(query)
            self._arrive()

    def ask_photo(self, photo_id: int) -> None:
        self.ask(Query((photo_id,)))

    def go_back(self) -> None:
        self._walk.back()
        self._arrive()

    def go_forward(self) -> None:
        self._walk.forward()
        self._arrive()

    def marked(self) -> tuple[int, ...]:
        """The results that are selected."""
        return tuple(self.results.selected_photos())

    def close_down(self) -> None:
        self._outside.close_down()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Photos of ours; what comes from outside is for the window."""
        if cargo.is_ours(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        if photo_ids := cargo.photos_in(event.mimeData()):
            event.acceptProposedAction()
            self.photos_dropped.emit(photo_ids)

    def _arrive(self) -> None:
        self._show()
        self.asked.emit()
        if self.photo is not None:
            self.walked.emit(self.photo)

    def _show(self) -> None:
        query = self._walk.here
        self._buttons["back"].setEnabled(self._walk.can_go_back)
        self._buttons["forward"].setEnabled(self._walk.can_go_forward)
        self._title.setText(queries.title(query))
        self._show_question(query)
        answer = self._answers.of(query) if query is not None else Answer()
        self.results.show_entries([Entry(photo_id, similarity=value) for photo_id, value in answer.found])
        self.results.clearSelection()
        self.results.scrollToTop()
        self._message.setText(answer.sentence)
        self._stack.setCurrentWidget(self.results if answer.found else self._message)

    def _show_question(self, query: Query | None) -> None:
        if query is not None and query.paths and query.box is None:
            name = ", ".join(words.file_name(path) for path in query.paths)
            self._outside.show_file(query.paths[0], name)
            self._question.setCurrentWidget(self._outside)
        else:
            photo = self._rows.get(query.photos[0]) if query is not None and query.photos else None
            name = words.file_name(photo.path) if photo else ""
            if query is not None and len(query.photos) > 1:
                name = translate("SimilarPanel", "%1 and others", name)
            self._query.show_photo(photo, query.box if query is not None else None)
            self._question.setCurrentWidget(self._query)
        self._name.set_whole_text(queries.subtitle(query, name) if query is not None else "")

    def _on_clicked(self) -> None:
        photo_id = self.results.current_photo()
        if photo_id is not None and len(self.marked()) < 2:
            self.ask_photo(photo_id)

    def _on_answered(self) -> None:
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
        column.addWidget(self._question)
        column.addWidget(self._name)
        column.addWidget(self._stack, 1)
