"""All groups as cards."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from app.dragging import cargo
from app.i18n import translate
from app.models.group_list import GroupList, Index, kept_sentence, pictures
from app.theme.theme import Theme
from app.theme.tokens import CARD_GAP
from app.thumbs.thumbs import Thumbs
from app.views.arriving import mark_on_arrival
from app.views.card_delegate import CardDelegate
from app.views.labels import plain_tooltip
from app.views.reforming import Memberships, Reforming, Seen
from engine import Group

CARD_WIDTH = 232
SELECTING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class GroupCards(QListView):
    """A click or Enter opens a group; with Ctrl or Shift it selects; on the name of the selected one it renames.

    Signals:
        opened(int): the id of the group to open.
        selection_changed: other groups are selected, or another one is current.
        renamed(int, str): the person wrote another name on the card of this group.
        rename_asked: the name of the card that is selected was clicked.
        photos_dropped(object, object): photos were dropped on a card: the id of the group, the ids of the photos.
    """

    opened = Signal(int)
    selection_changed = Signal()
    renamed = Signal(int, str)
    rename_asked = Signal()
    photos_dropped = Signal(object, object)

    def __init__(
        self, groups: GroupList, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._groups = groups
        self._delegate = CardDelegate(thumbs, theme, self)
        self._is_name_clicked = False
        self._memberships: Memberships | None = None
        self.reforming = Reforming(self)
        self.reforming.moved.connect(self.viewport().update)
        self.setObjectName("groupCards")
        self.setAccessibleName(translate("GroupCards", "Groups"))
        self.setModel(groups)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAcceptDrops(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._delegate.renamed.connect(self.renamed, Qt.ConnectionType.QueuedConnection)
        self.clicked.connect(self._on_clicked)
        thumbs.ready.connect(self._on_thumb_ready)
        theme.changed.connect(self.viewport().update)

    def show_groups(self, groups: Sequence[Group], memberships: Memberships | None = None) -> None:
        """Show these. What is selected stays so, and the current card stays where it is, as far as they are there.

        Where it is known which photos are in them, now and before, their cards slide from there to here.
        """
        seen = self.reforming.seen() or self.seen()
        current, chosen, anchor = self.current_group(), self.selected_groups(), self._anchor()
        bar = self.verticalScrollBar()
        position = bar.value()
        self._groups.show(groups)
        selection = self.selectionModel()
        for group in chosen:
            self._mark(group.id, selection.SelectionFlag.Select)
        if current is not None:
            self.make_current(current.id)
        self.executeDelayedItemsLayout()
        row = self._groups.row_of(anchor[0]) if anchor else None
        if anchor is not None and row is not None:
            bar.setValue(bar.value() + self.visualRect(self._groups.index(row)).top() - anchor[1])
        else:
            bar.setValue(position)
        before, self._memberships = self._memberships, memberships or self._memberships
        if before is not None and self._memberships is not None and self.isVisible():
            self.reforming.run(seen, self.seen(), before, self._memberships, self._place_of)
        self.selection_changed.emit()

    def current_group(self) -> Group | None:
        index = self.currentIndex()
        return self._groups.group(index.row()) if index.isValid() else None

    def selected_groups(self) -> list[Group]:
        """In the order of the cards."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._groups.group(row) for row in rows]

    def selected_count(self) -> int:
        return len(self.selectionModel().selectedIndexes())

    def select_group(self, group_id: int) -> None:
        row = self._groups.row_of(group_id)
        if row is not None:
            self.setCurrentIndex(self._groups.index(row))
            self.scrollTo(self._groups.index(row))

    def add_to_selection(self, group_id: int) -> None:
        self._mark(group_id, self.selectionModel().SelectionFlag.Select)

    def make_current(self, group_id: int) -> None:
        """What is selected stays so."""
        self._mark(group_id, self.selectionModel().SelectionFlag.NoUpdate, is_current=True)

    def come_back_to(self, group_id: int) -> None:
        """The card is where the keyboard is, and joins no others that are marked then."""
        self.make_current(group_id)
        self.scrollTo(self.currentIndex())

    def select_near(self, group_id: int | None, row: int) -> None:
        """Select a group, or where it is not among these, the one that is in this row now."""
        if group_id is not None and self._groups.row_of(group_id) is not None:
            self.select_group(group_id)
        elif row >= 0 and self._groups.rowCount():
            self.select_group(self._groups.group(min(row, self._groups.rowCount() - 1)).id)

    def edit_name(self, group_id: int) -> None:
        """Let the person write on the card. Enter accepts what stands there, also the engine's own guess.

        Where a name is being written, or the group is not among the cards, nothing happens.
        """
        if self.state() is not QAbstractItemView.State.EditingState:
            self.select_group(group_id)
            if (row := self._groups.row_of(group_id)) is not None:
                self.edit(self._groups.index(row))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.reforming.stop()
        super().scrollContentsBy(dx, dy)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.reforming.is_running:
            self._paint_reforming()
        else:
            super().paintEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.reforming.stop()
        width = self.viewport().width() - 1
        columns = max(1, round(width / (CARD_WIDTH + CARD_GAP)))
        self._delegate.set_width(width // columns)
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        mark_on_arrival(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open_key = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        is_writing = self.state() is QAbstractItemView.State.EditingState  # Enter is for the name on the card
        is_plain = not event.modifiers() & SELECTING and not is_writing
        if is_open_key and is_plain and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Photos of ours can be dropped on a card; what comes from outside is for the window."""
        if cargo.is_ours(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        index = self.indexAt(event.position().toPoint())
        self._mark_target(self._groups.group(index.row()).id if index.isValid() else None)
        if index.isValid():
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._mark_target(None)

    def dropEvent(self, event: QDropEvent) -> None:
        super().dragLeaveEvent(QDragLeaveEvent())  # ends the scrolling
        self._mark_target(None)
        index, photo_ids = self.indexAt(event.position().toPoint()), cargo.photos_in(event.mimeData())
        if index.isValid() and photo_ids:
            event.acceptProposedAction()
            self.photos_dropped.emit(self._groups.group(index.row()).id, photo_ids)

    def _mark_target(self, group_id: int | None) -> None:
        if group_id != self._delegate.target:
            self._delegate.target = group_id
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index = self.indexAt(event.pos())
            group = self._groups.group(index.row()) if index.isValid() else None
            is_kept = group is not None and group.is_kept
            QToolTip.showText(event.globalPos(), plain_tooltip(kept_sentence()) if is_kept else "", self)
            return True
        return super().viewportEvent(event)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.selection_changed.emit()

    def _mark(
        self, group_id: int, flag: QItemSelectionModel.SelectionFlag, *, is_current: bool = False
    ) -> None:
        row = self._groups.row_of(group_id)
        if row is not None:
            mark = self.selectionModel().setCurrentIndex if is_current else self.selectionModel().select
            mark(self._groups.index(row), flag)

    def seen(self) -> list[Seen]:
        """The cards in sight."""
        view, cards = self.viewport().rect(), []
        for row in range(self._groups.rowCount()):
            place = self.visualRect(self._groups.index(row))
            if place.top() > view.bottom():
                break
            if place.intersects(view):
                group = self._groups.group(row)
                cards.append(Seen(group.id, pictures(group), QRectF(place)))
        return cards

    def _place_of(self, group_id: int) -> QRectF | None:
        row = self._groups.row_of(group_id)
        return None if row is None else QRectF(self.visualRect(self._groups.index(row)))

    def _paint_reforming(self) -> None:
        painter = QPainter(self.viewport())
        common = QStyleOptionViewItem()
        self.initViewItemOption(common)
        for one, place, opacity in self.reforming.cards():
            painter.setOpacity(opacity)
            row = self._groups.row_of(one.card.group)
            if row is None:
                self._delegate.paint_pictures(painter, place, one.card.pictures)
                continue
            index, option = self._groups.index(row), QStyleOptionViewItem(common)
            option.rect = place.toRect()
            if self.selectionModel().isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            self._delegate.paint(painter, option, index)
        painter.end()

    def _anchor(self) -> tuple[int, int] | None:
        """The card that is to stay where it is, and its top: the current one, else the first in sight."""
        index = self.currentIndex()
        is_seen = index.isValid() and self.viewport().rect().intersects(self.visualRect(index))
        if not is_seen:
            if not self.verticalScrollBar().value():
                return None
            index = self.indexAt(QPoint(CARD_GAP * 2, CARD_GAP * 2))
        return (self._groups.group(index.row()).id, self.visualRect(index).top()) if index.isValid() else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on the name of the card that is selected already, and alone, is to write another name."""
        point = event.position().toPoint()
        chosen = self.selectionModel().selectedIndexes()
        index = self.indexAt(point)
        self._is_name_clicked = (
            len(chosen) == 1
            and index == chosen[0]
            and self._delegate.name_room(self.visualRect(index)).contains(point)
        )
        super().mousePressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        if QGuiApplication.keyboardModifiers() & SELECTING:
            return
        if self._is_name_clicked:
            self.rename_asked.emit()
        else:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        group = self._groups.group(index.row())
        self.clearSelection()  # who comes back marks anew
        self.opened.emit(group.id)

    def _on_thumb_ready(self, _photo_id: int) -> None:
        if self.isVisible():
            self.viewport().update()
