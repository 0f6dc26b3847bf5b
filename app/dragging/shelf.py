"""The groups that photos can be dropped on. It lies over the sidebar while photos are dragged, and only then."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QFrame, QLabel, QListView, QToolTip, QVBoxLayout, QWidget

from app import words
from app.acts.group_rows import RowDelegate
from app.dragging import cargo
from app.i18n import translate
from app.models.group_list import GroupList
from app.theme.fonts import Size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.labels import label, plain_tooltip
from engine import Group


class DropShelf(QFrame):
    """Signals:
    dropped(object, object): the id of the group (None: a new one) and the ids of the photos.
    """

    dropped = Signal(object, object)

    def __init__(self, over: QWidget, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__(over)
        self.setObjectName("dropShelf")
        self._over = over
        self._title = label(size=Size.EMPHASIS, is_strong=True, wraps=True, name="shelfTitle")
        self._title.setContentsMargins(12, 0, 0, 0)
        self.fresh = NewGroupZone()
        self.groups = GroupList(self)
        self.list = TargetList(self.groups, RowDelegate(thumbs, theme, is_narrow=True))
        hint = label(self.tr("Esc leaves them where they are."), Size.CAPTION, ink="secondary", wraps=True)
        hint.setContentsMargins(12, 0, 0, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 18, 8, 8)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self.fresh)
        column.addWidget(self.list, 1)
        column.addWidget(hint)
        self.fresh.dropped.connect(self._on_fresh)
        self.list.dropped.connect(self.dropped)
        thumbs.ready.connect(self.list.viewport().update)
        over.installEventFilter(self)
        self.hide()

    def open(self, groups: Sequence[Group], count: int) -> None:
        """Offer these groups for so many photos."""
        self._title.setText(translate("DropShelf", "Move %1 to", words.photos(count)))
        self.groups.show(groups)
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._over.rect())
        return super().eventFilter(watched, event)

    def _on_fresh(self, photo_ids: list[int]) -> None:
        self.dropped.emit(None, photo_ids)


class NewGroupZone(QLabel):
    """Signals:
    dropped(object): these photos are to be a group of their own.
    """

    dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(self.tr("A new group"))
        self.setObjectName("newGroupZone")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumHeight(40)
        self.setAcceptDrops(True)
        self._show_over(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if cargo.is_ours(event.mimeData()):
            event.acceptProposedAction()
            self._show_over(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_over(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_over(False)
        if photo_ids := cargo.photos_in(event.mimeData()):
            event.acceptProposedAction()
            self.dropped.emit(photo_ids)

    def _show_over(self, is_over: bool) -> None:
        self.setProperty("isOver", is_over)
        self.style().unpolish(self)
        self.style().polish(self)


class TargetList(QListView):
    """The group under the pointer is marked; near an edge the list scrolls by itself.

    Signals:
        dropped(object, object): the id of the group and the ids of the photos.
    """

    dropped = Signal(object, object)

    def __init__(self, groups: GroupList, delegate: RowDelegate) -> None:
        super().__init__()
        self._groups = groups
        self._delegate = delegate
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setObjectName("shelfGroups")
        self.setAccessibleName(translate("DropShelf", "Groups to drop photos on"))
        self.setModel(groups)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragDropMode(QListView.DragDropMode.DropOnly)
        self.setDropIndicatorShown(False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if cargo.is_ours(event.mimeData()):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)  # scrolls at the edges
        index = self.indexAt(event.position().toPoint())
        if index != self.currentIndex():
            self._tell_name(index)
        self.setCurrentIndex(index)
        if index.isValid() and cargo.is_ours(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self.clearSelection()
        QToolTip.hideText()

    def dropEvent(self, event: QDropEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        photo_ids = cargo.photos_in(event.mimeData())
        super().dragLeaveEvent(QDragLeaveEvent())  # ends the scrolling
        QToolTip.hideText()
        if index.isValid() and photo_ids:
            event.acceptProposedAction()
            self.dropped.emit(self._groups.group(index.row()).id, photo_ids)

    def _tell_name(self, index: QModelIndex) -> None:
        """The whole name beside a row that has no room for it: a pointer that drags rests nowhere."""
        row = self.visualRect(index)
        whole = self._delegate.whole_title(index, row.width()) if index.isValid() else ""
        beside = self.viewport().mapToGlobal(row.topRight())
        QToolTip.showText(beside, plain_tooltip(whole) if whole else "", self.viewport())
