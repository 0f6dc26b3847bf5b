"""All groups as cards."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from app.i18n import translate
from app.models.group_list import GroupList
from app.theme.theme import Theme
from app.theme.tokens import CARD_GAP
from app.thumbs.thumbs import Thumbs
from app.views.card_delegate import CardDelegate
from engine import Group

CARD_WIDTH = 232


class GroupCards(QListView):
    """A click or Enter opens a group.

    Signals:
        opened(int): the id of the group to open.
    """

    opened = Signal(int)

    def __init__(
        self, groups: GroupList, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._groups = groups
        self._delegate = CardDelegate(thumbs, theme, self)
        self.setObjectName("groupCards")
        self.setAccessibleName(translate("GroupCards", "Groups"))
        self.setModel(groups)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.clicked.connect(self._on_clicked)
        thumbs.ready.connect(self._on_thumb_ready)
        theme.changed.connect(self.viewport().update)

    def current_group(self) -> Group | None:
        index = self.currentIndex()
        return self._groups.group(index.row()) if index.isValid() else None

    def select_group(self, group_id: int) -> None:
        row = self._groups.row_of(group_id)
        if row is not None:
            self.setCurrentIndex(self._groups.index(row))
            self.scrollTo(self._groups.index(row))

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = self.viewport().width() - 1
        columns = max(1, round(width / (CARD_WIDTH + CARD_GAP)))
        self._delegate.set_width(width // columns)
        self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open_key = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}
        if is_open_key and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self._groups.group(index.row()).id)

    def _on_thumb_ready(self, _photo_id: int) -> None:
        if self.isVisible():
            self.viewport().update()
