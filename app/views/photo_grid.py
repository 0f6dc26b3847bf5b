"""A grid of photos: in justified rows, or in cells of one size where there may be 100,000."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QToolTip, QWidget

from app import words
from app.i18n import translate
from app.models.entries import Entry
from app.models.photo_list import Index, PhotoList
from app.models.photo_rows import PhotoRows
from app.theme.fonts import scaled
from app.theme.theme import Theme
from app.theme.tokens import PHOTO_GAP
from app.thumbs.thumbs import Thumbs
from app.views.arriving import mark_on_arrival
from app.views.cell_view import CellView
from app.views.cells import EqualCells, JustifiedCells
from app.views.justified import justify
from app.views.key_tips import names_keys
from app.views.labels import plain_tooltip
from app.views.photo_delegate import CAPTION_HEIGHT, PhotoDelegate

SMALLEST, LARGEST, STEP = 96, 320, 24
SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
BAND = QAbstractItemView.State.DragSelectingState
MOST_JUSTIFIED = 2_000
"""Above this, proportions of all photos would have to be read at once; one size for all does without."""


class PhotoGrid(CellView):
    """Arrow keys move, Enter or a double click opens, S or the sign on a photo finds similar ones.

    Signals:
        opened(int): the person wants to see this photo large.
        similar_asked(int): the person wants the photos like this one.
        current_changed(object): the id of the current photo, or None.
        selection_changed: other photos are selected.
        dragged(object): the person drags these photos away, the one under the pointer first; over when this returns.
    """

    opened = Signal(int)
    similar_asked = Signal(int)
    current_changed = Signal(object)
    selection_changed = Signal()
    dragged = Signal(object)

    def __init__(
        self,
        rows: PhotoRows,
        thumbs: Thumbs,
        theme: Theme,
        *,
        is_justified: bool = False,
        columns: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._wants_rows = is_justified
        self._columns = columns
        self._height = 168
        self._before_band, self._is_band_left = QItemSelection(), False
        self.photos = PhotoList(rows, self)
        self._delegate = PhotoDelegate(thumbs, theme, self)
        self.setModel(self.photos)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(translate("PhotoGrid", "Photos"))
        self._similar_tip = translate("PhotoGrid", "Find similar")
        names_keys(self, "similar", self._similar_tip)
        thumbs.ready.connect(self._on_thumb_ready)
        theme.changed.connect(self.viewport().update)
        self.doubleClicked.connect(self._on_double_clicked)

    # ------------------------------------------------------------ contents

    def show_entries(self, entries: Sequence[Entry], group: str = "", *, is_edited: bool = False) -> None:
        """Show these photos; the place in the list is kept when the same photo is still there.

        Where the list `is_edited` and the current photo left it, the one that moved up is current.
        """
        current, position = self.current_photo(), self.verticalScrollBar().value()
        chosen = [rows.start for rows in self._selected_rows()]
        is_same = bool(entries) and self.photos.ids_between(0, 1) == [entries[0].photo_id]
        self.photos.show(entries, group)
        self._arrange()
        if is_edited and chosen and entries and (current is None or self.photos.row_of(current) is None):
            current = entries[min(*chosen, len(entries) - 1)].photo_id
        if current is not None and self.photos.row_of(current) is not None:
            self.select_photo(current)
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(position)
        elif not is_same:
            self.scrollToTop()
            self.current_changed.emit(None)

    def current_photo(self) -> int | None:
        index = self.currentIndex()
        return self.photos.entry(index.row()).photo_id if index.isValid() else None

    def selected_photos(self) -> list[int]:
        """The photos that are selected, in the order of the grid."""
        return [
            one for rows in self._selected_rows() for one in self.photos.ids_between(rows.start, rows.stop)
        ]

    def selected_count(self) -> int:
        """How many photos are selected, without looking at each."""
        return sum(len(rows) for rows in self._selected_rows())

    def _selected_rows(self) -> list[range]:
        """Runs of rows, in their order: all of 100,000 photos are one."""
        selection = self.selectionModel().selection()
        parts = (selection.at(number) for number in range(selection.count()))
        runs = (range(part.top(), part.bottom() + 1) for part in parts if part.isValid())
        return sorted(runs, key=lambda rows: rows.start)

    def select_photos(self, photo_ids: Sequence[int]) -> None:
        """Select exactly these, and bring the first into sight."""
        rows = [row for one in photo_ids if (row := self.photos.row_of(one)) is not None]
        if not rows:
            return
        self.select_photo(self.photos.entry(min(rows)).photo_id)
        chosen = QItemSelection()
        for row in rows:
            chosen.select(self.photos.index(row), self.photos.index(row))
        self.selectionModel().select(chosen, self.selectionModel().SelectionFlag.Select)

    def select_only_current(self) -> None:
        flag = self.selectionModel().SelectionFlag.ClearAndSelect
        self.selectionModel().select(self.currentIndex(), flag)

    def invert_selection(self) -> None:
        """Run by run: at 100,000 photos each of them would take its time."""
        others, at, count = QItemSelection(), 0, self.photos.rowCount()
        for rows in [*self._selected_rows(), range(count, count)]:
            if rows.start > at:
                others.select(self.photos.index(at), self.photos.index(rows.start - 1))
            at = rows.stop
        self.selectionModel().select(others, self.selectionModel().SelectionFlag.ClearAndSelect)

    def select_photo(self, photo_id: int) -> None:
        """Make this photo the current one and bring it into sight."""
        row = self.photos.row_of(photo_id)
        if row is not None:
            index = self.photos.index(row)
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def make_current(self, photo_id: int) -> None:
        """Without changing what is selected."""
        row = self.photos.row_of(photo_id)
        if row is not None:
            selection = self.selectionModel()
            selection.setCurrentIndex(self.photos.index(row), selection.SelectionFlag.NoUpdate)

    def show_at_top(self, row: int) -> None:
        """Scroll so that this photo of the list is in the first row that is seen."""
        self.scrollTo(self.photos.index(row), QAbstractItemView.ScrollHint.PositionAtTop)

    def first_visible(self) -> int | None:
        """The photo at the top left."""
        for y in (8, 24, 48):
            index = self.indexAt(QPoint(24, y))
            if index.isValid():
                return self.photos.entry(index.row()).photo_id
        return None

    # ------------------------------------------------------------ size

    def set_row_height(self, height: int) -> None:
        self._height = max(SMALLEST, min(LARGEST, height))
        self._arrange()

    def show_captions(self) -> None:
        """Leave room for the similarity under each photo."""
        self._delegate.has_captions = True

    def _arrange(self) -> None:
        """Give every cell its size for the present width."""
        width = self.viewport().width() - 1
        is_justified = self._wants_rows and self.photos.rowCount() <= MOST_JUSTIFIED
        self._delegate.fills_cells = is_justified
        if is_justified:
            sizes = justify(self._aspects(), width, self._height, PHOTO_GAP)
            self.place(JustifiedCells(sizes, width))
        else:
            columns = self._columns or max(1, round(width / (self._height + PHOTO_GAP)))
            side = max(SMALLEST // 2, width // columns)
            captions = scaled(CAPTION_HEIGHT) if self._delegate.has_captions else 0
            self.place(EqualCells(self.photos.rowCount(), columns, QSize(side, side + captions)))

    def _aspects(self) -> list[float]:
        photos = (self.photos.photo(row) for row in range(self.photos.rowCount()))
        return [photo.width / max(1, photo.height) if photo else 1.0 for photo in photos]

    # ------------------------------------------------------------ Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._arrange()
        super().resizeEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(self.current_photo())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_on_arrival(self, event)

    def event(self, event: QEvent) -> bool:
        """While a band is drawn, Esc is for it and not for the menus."""
        if event.type() is QEvent.Type.ShortcutOverride and self.state() is BAND:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.state() is BAND:
            self._leave_band()
            return
        photo_id = self.current_photo()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space} and photo_id is not None:
            self.opened.emit(photo_id)
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        photo_id = self._button_at(event.position().toPoint())
        if photo_id is not None and event.button() is Qt.MouseButton.LeftButton:
            self.select_photo(photo_id)
            self.similar_asked.emit(photo_id)
            return
        self._before_band, self._is_band_left = QItemSelection(self.selectionModel().selection()), False
        super().mousePressEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and event.modifiers() & SELECTING:
            self.setState(BAND)  # a band, also from a photo

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if not (self._is_band_left and event.buttons()):
            super().mouseMoveEvent(event)

    def _leave_band(self) -> None:
        """What was selected before is selected again; the pointer may move on, and the band does not come back."""
        point = QPointF(self.viewport().mapFromGlobal(QCursor.pos()))
        button, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        kind = QEvent.Type.MouseButtonRelease
        at = QPointF(self.viewport().mapToGlobal(point))
        super().mouseReleaseEvent(QMouseEvent(kind, point, at, button, none, Qt.KeyboardModifier.NoModifier))
        self.selectionModel().select(self._before_band, self.selectionModel().SelectionFlag.ClearAndSelect)
        self._is_band_left = True

    def startDrag(self, supportedActions: Qt.DropAction) -> None:
        """The photo under the pointer comes first: it is on top of the pile."""
        chosen, current = self.selected_photos(), self.current_photo()
        if current in chosen:
            chosen = [current, *(one for one in chosen if one != current)]
        if chosen:
            self.dragged.emit(chosen)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tooltip(event.pos()), self)
            return True
        return super().viewportEvent(event)

    def say_tip(self, tip: str) -> None:
        """What the tooltip of the button on a photo says."""
        self._similar_tip = tip

    def _tooltip(self, point: QPoint) -> str:
        if self._button_at(point) is not None:
            return self._similar_tip
        index = self.indexAt(point)
        photo = self.photos.photo(index.row()) if index.isValid() else None
        return plain_tooltip(f"{words.file_name(photo.path)} · {words.date(photo.taken_at)}") if photo else ""

    def _button_at(self, point: QPoint) -> int | None:
        index = self.indexAt(point)
        if not index.isValid() or not self._delegate.has_button:
            return None
        photo = self.photos.photo(index.row())
        if photo is None:
            return None
        box = self._delegate.button(QRectF(self.visualRect(index)), photo)
        return photo.id if box.contains(point) else None

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.photos.entry(index.row()).photo_id)

    def _on_thumb_ready(self, photo_id: int) -> None:
        row = self.photos.row_of(photo_id) if self.isVisible() else None
        if row is not None:
            self.viewport().update(self.visualRect(self.photos.index(row)))
