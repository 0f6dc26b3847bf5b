"""Looking for similar photos, from wherever in the window it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from app import words
from app.actions import Actions
from app.similar.outside import Outside, is_only_an_address
from app.similar.panel import SimilarPanel
from app.similar.query import Query
from app.views.places import Places
from app.views.toast import Toast
from engine import Library
from engine.messages import Box

MOST = 12
"""Files that one question is made of; more would take long and mean nothing in particular."""


class Browsing(QObject):
    """What the actions, the viewer, a drop and the clipboard ask of the panel."""

    def __init__(
        self,
        library: Library,
        panel: SimilarPanel,
        places: Places,
        actions: Actions,
        toast: Toast,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._panel = panel
        self._places = places
        self._actions = actions
        self._toast = toast
        self._say = toast.say
        self._window = window
        self._outside = Outside()
        self._connect()
        self._on_changed()

    def show_photo(self, photo_id: int) -> None:
        self._ask(Query((photo_id,)))

    def find_similar(self) -> None:
        """Of the photos that are selected, or the current one, where the keyboard is."""
        chosen = self._chosen()
        if chosen:
            self._ask(Query(chosen))

    def show_files(self, paths: Sequence[Path]) -> None:
        """Like files; those of the library are asked about as its photos, which takes no time."""
        if len(paths) > MOST:
            said = self.tr("Looked for with the first %1 of %2 pictures.")
            said = said.replace("%1", words.number(MOST)).replace("%2", words.number(len(paths)))
            self._say(said)
            paths = paths[:MOST]
        photos = [self._library.photos.find(path) for path in paths]
        if all(photos):
            self._ask(Query(tuple(dict.fromkeys(one.id for one in photos if one is not None))))
        else:
            self._ask(Query(paths=tuple(dict.fromkeys(paths))))

    def take(self, data: QMimeData) -> bool:
        """Ask about what was dropped or pasted; whether there was a picture in it."""
        paths = self._outside.pictures(data)
        if paths:
            self.show_files(paths)
        elif is_only_an_address(data):
            self._say(
                self.tr(
                    "That was only the address of a picture, and Kindred opens no web pages. "
                    "Copy the picture itself, or save it first."
                )
            )
        return bool(paths)

    def paste(self) -> None:
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        if data is None or not self.take(
            data
        ):  # None: nothing was ever copied, or the system does not say what
            self._say(self.tr("There is no picture in the clipboard."))

    def choose_file(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Find photos like a picture"))
        if names:
            self.show_files([Path(name) for name in names])

    def unlike(self) -> None:
        """The same question, but not like what is marked."""
        query, marked = self._panel.query, self._panel.marked()
        if query is not None and marked:
            self._ask(query.without(marked))

    def search_part(self) -> None:
        """Have a box drawn on the photo in the viewer."""
        if self._places.is_viewing and self._places.viewer.start_box():
            self._say(self._how_to_draw())

    def hide(self) -> None:
        self._panel.hide()
        self._on_changed()
        current = self._places.currentWidget()
        if current is not None:
            current.setFocus()

    def close(self) -> None:
        self._outside.close()
        self._panel.close_down()

    def _ask(self, query: Query) -> None:
        self._panel.show()
        self._panel.ask(query)
        self._on_changed()

    def _chosen(self) -> tuple[int, ...]:
        results = self._panel.results
        if results.hasFocus() and results.current_photo() is not None:
            return self._panel.marked()
        selected = self._places.selected_photos()
        if len(selected) > 1:
            return tuple(selected)
        photo_id = self._places.current_photo()
        return (photo_id,) if photo_id is not None else ()

    def _on_boxed(self, box: Box) -> None:
        photo = self._places.viewer.photo
        if photo is not None:
            self._ask(Query((photo.id,), paths=(photo.path,), box=box))

    def _on_box_ended(self) -> None:
        self._toast.take_back(self._how_to_draw())

    def _how_to_draw(self) -> str:
        return self.tr(
            "Drag a box around what you look for; or move it with the arrow keys, size it with Shift and the "
            "arrow keys, and press Enter. Esc leaves."
        )

    def _on_walked(self, photo_id: int) -> None:
        """In the viewer the photo that is asked about is the one that is seen."""
        shown = self._places.viewer.photo
        if self._places.is_viewing and (shown is None or shown.id != photo_id):
            self._places.open_photo(photo_id, [photo_id])
        self._on_changed()

    def _on_opened(self, photo_id: int) -> None:
        ids = self._panel.results.photos.ids()
        self._places.open_photo(photo_id, ids if photo_id in ids else [photo_id])

    def _on_photos_dropped(self, photo_ids: list[int]) -> None:
        self._ask(Query(tuple(photo_ids)))

    def _on_moved(self, photo_id: int) -> None:
        if self._panel.isVisible():
            self._panel.ask_photo(photo_id)

    def _on_changed(self) -> None:
        is_open = self._panel.isVisibleTo(self._window)
        self._actions.enable(is_open, "close-similar")
        self._actions.enable(is_open and bool(self._panel.marked()), "unlike")
        self._actions.enable(is_open and self._panel.can_go_back, "similar-back")
        self._actions.enable(is_open and self._panel.can_go_forward, "similar-forward")
        self._actions.enable(self._places.is_viewing, "search-part")

    def _connect(self) -> None:
        on, panel, places = self._actions.on, self._panel, self._places
        on("similar", self.find_similar)
        on("close-similar", self.hide)
        on("similar-back", panel.go_back)
        on("similar-forward", panel.go_forward)
        on("unlike", self.unlike)
        on("search-part", self.search_part)
        on("search-file", self.choose_file)
        on("paste", self.paste)
        panel.opened.connect(self._on_opened)
        panel.walked.connect(self._on_walked)
        panel.asked.connect(self._on_changed)
        panel.closed.connect(self.hide)
        panel.photos_dropped.connect(self._on_photos_dropped)
        panel.results.selection_changed.connect(self._on_changed)
        places.similar_asked.connect(self.show_photo)
        places.moved.connect(self._on_moved)
        places.photo_changed.connect(self._on_photo_changed)
        places.viewer.part_asked.connect(self.search_part)
        places.viewer.boxed.connect(self._on_boxed)
        places.viewer.canvas.box_ended.connect(self._on_box_ended)

    def _on_photo_changed(self, _photo_id: int | None) -> None:
        self._on_changed()
