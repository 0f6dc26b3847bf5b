"""Which group: a list with covers that shrinks while one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.models.group_list import GroupList, GroupRole
from app.theme.fonts import Size, font, scaled, window_size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views import painting
from app.views.buttons import answers
from app.views.labels import label
from engine import Group

Index = QModelIndex | QPersistentModelIndex
ROW, COVER = 48, 40
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
        model = GroupList(lambda _group, _count: (), self)
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


class RowDelegate(QStyledItemDelegate):
    """A small cover, the title, how many."""

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thumbs = thumbs
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._theme.colours
        painter.save()
        painting.prepare(painter)
        row = QRectF(option.rect)
        painting.draw_row(painter, row, option.state, colours)
        cover = QRectF(row.x() + 4, row.y() + (scaled(ROW) - COVER) / 2, COVER, COVER)
        pixmap = self._thumbs.ask(
            index.data(GroupRole.GROUP).cover, COVER * painter.device().devicePixelRatioF()
        )
        if pixmap is None:
            painting.draw_empty(painter, cover, colours, 4)
        else:
            painting.draw_photo(painter, cover, pixmap, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(Size.BODY))
        subtitle = str(index.data(GroupRole.SUBTITLE))
        room = painter.fontMetrics().horizontalAdvance(subtitle) + 8
        painter.setPen(QColor(colours.secondary))
        painter.drawText(row.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, subtitle)
        line = row.adjusted(COVER + 16, 0, -room - 8, 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole)).replace("\n", " ")
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.setPen(QColor(colours.text))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()
