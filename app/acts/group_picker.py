"""Which group: a list with covers that shrinks while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QObject,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from app.acts.group_rows import RowDelegate
from app.models.group_list import GroupList, GroupRole
from app.theme.fonts import Size, window_size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.buttons import answers
from app.views.labels import label
from engine import Group

_TO_THE_LIST = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class GroupPicker(QDialog):
    """Type, go up and down, Enter."""

    def __init__(
        self,
        title: str,
        button: str,
        groups: Sequence[Group],
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("groupPicker")
        self.setWindowTitle(title)
        model = GroupList(self)
        model.show(groups)
        self._shown = QSortFilterProxyModel(self)
        self._shown.setSourceModel(model)
        self._shown.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit()
        self.filter.setObjectName("groupFilter")
        self.filter.setAccessibleName(self.tr("Only groups whose name holds"))
        self.filter.setPlaceholderText(self.tr("Name of the group"))
        self.filter.textChanged.connect(self._on_typed)
        self.filter.installEventFilter(self)
        self.list = QListView()
        self.list.setObjectName("groupChoice")
        self.list.setAccessibleName(self.tr("Groups"))
        self.list.setModel(self._shown)
        self.list.setItemDelegate(RowDelegate(thumbs, theme, self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.doubleClicked.connect(self.accept)
        thumbs.ready.connect(self.list.viewport().update)
        buttons, self._ok = answers(button, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(title, Size.EMPHASIS, is_strong=True))
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.resize(window_size(400, 520))
        self._on_typed()

    @property
    def group(self) -> Group | None:
        index = self.list.currentIndex()
        return index.data(GroupRole.GROUP) if index.isValid() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down belong to the list while one types."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in _TO_THE_LIST
        ):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _on_typed(self) -> None:
        self._shown.setFilterFixedString(self.filter.text())
        self.list.setCurrentIndex(self._shown.index(0, 0))
        self._ok.setEnabled(self._shown.rowCount() > 0)
