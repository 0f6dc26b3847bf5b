"""The rows of sets: a click or the arrow keys pick a photo in a set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.i18n import translate
from app.models.photo_rows import PhotoRows
from app.sames.set_delegate import SetDelegate
from app.sames.set_list import SetList
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from engine import SameSet


class SetView(QListView):
    """Up and down go from set to set, left and right from photo to photo, Enter or a double click opens.

    Signals:
        opened(int, object): show this photo large, with these ids around it.
        changed: other sets, or another photo in one, are chosen.
    """

    opened = Signal(int, object)
    changed = Signal()

    def __init__(
        self,
        rows: PhotoRows,
        fetch: Callable[[Sequence[str]], Sequence[SameSet]],
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.sets = SetList(rows, fetch, self)
        self._delegate = SetDelegate(rows, thumbs, theme, self)
        self.setObjectName("setList")
        self.setAccessibleName(translate("Same", "Sets of same photos"))
        self.setModel(self.sets)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMouseTracking(True)
        self.setViewportMargins(12, 0, 12, 0)
        self.selectionModel().selectionChanged.connect(self.changed)
        self.doubleClicked.connect(self._on_open)
        thumbs.ready.connect(self._on_thumb_ready)
        theme.changed.connect(self.viewport().update)

    def show_sets(self, ids: Sequence[str]) -> None:
        """Show these; what was selected and current stays so, and where the current one went, the next one is."""
        before, row = self.sets.ids(), self.currentIndex().row()
        current = before[row] if 0 <= row < len(before) else None
        chosen = {before[index.row()] for index in self.selectionModel().selectedIndexes()}
        self.sets.show(ids)
        if not ids:
            return
        rows = {one: place for place, one in enumerate(ids)}
        place = rows.get(current, min(max(row, 0), len(ids) - 1)) if current is not None else 0
        selection = QItemSelection()
        for index in (
            self.sets.index(rows[one]) for one in sorted(chosen & rows.keys(), key=rows.__getitem__)
        ):
            selection.select(index, index)
        self.setCurrentIndex(self.sets.index(place))
        if not selection.isEmpty():
            self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def selected_sets(self) -> Iterator[SameSet]:
        for row in sorted(index.row() for index in self.selectionModel().selectedIndexes()):
            if (one := self.sets.set_at(row)) is not None:
                yield one

    def current_set(self) -> SameSet | None:
        index = self.currentIndex()
        return self.sets.set_at(index.row()) if index.isValid() else None

    def current_photo(self) -> int | None:
        """The photo that was picked in the current set, else the one that stays."""
        one = self.current_set()
        if one is None:
            return None
        chosen = self._delegate.chosen.get(one.id, one.keeper)
        return chosen if any(member.photo_id == chosen for member in one.members) else one.keeper

    def other_photo(self) -> int | None:
        """The photo that a question about two photos is about, beside the one that stays."""
        one = self.current_set()
        if one is None:
            return None
        others = [member.photo_id for member in one.members if member.photo_id != one.keeper]
        chosen = self._delegate.chosen.get(one.id)
        if chosen in others:
            return chosen
        return others[0] if len(others) == 1 else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pick(event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left:
                self._step(-1)
            case Qt.Key.Key_Right:
                self._step(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self._on_open()
            case _:
                super().keyPressEvent(event)

    def _pick(self, point: QPoint) -> None:
        index = self.indexAt(point)
        if not index.isValid():
            return
        one = self.sets.set_at(index.row())
        if one is None:
            return
        member = self._delegate.member_at(point, QRectF(self.visualRect(index)), one)
        if member is not None:
            self._choose(one, member.photo_id)

    def _step(self, by: int) -> None:
        one, photo_id = self.current_set(), self.current_photo()
        if one is None or photo_id is None:
            return
        ids = [member.photo_id for member in one.members]
        self._choose(one, ids[max(0, min(len(ids) - 1, ids.index(photo_id) + by))])

    def _choose(self, one: SameSet, photo_id: int) -> None:
        self._delegate.chosen[one.id] = photo_id
        self.viewport().update()
        self.changed.emit()

    def _on_open(self) -> None:
        one, photo_id = self.current_set(), self.current_photo()
        if one is not None and photo_id is not None:
            self.opened.emit(photo_id, [member.photo_id for member in one.members])

    def _on_thumb_ready(self, _photo_id: int) -> None:
        if self.isVisible():
            self.viewport().update()
