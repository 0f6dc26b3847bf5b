"""How a group is painted as one row of a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from app import words
from app.models.group_list import GroupRole
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views import painting

Index = QModelIndex | QPersistentModelIndex
ROW, COVER = 48, 40


class RowDelegate(QStyledItemDelegate):
    """A small cover, the title, how many; where there is room also how sure."""

    def __init__(
        self, thumbs: Thumbs, theme: Theme, parent: QObject | None = None, *, is_narrow: bool = False
    ) -> None:
        super().__init__(parent)
        self._is_narrow = is_narrow
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
        group = index.data(GroupRole.GROUP)
        cover = QRectF(row.x() + 4, row.y() + (scaled(ROW) - COVER) / 2, COVER, COVER)
        pixmap = self._thumbs.ask(group.cover, COVER * painter.device().devicePixelRatioF())
        if pixmap is None:
            painting.draw_empty(painter, cover, colours, 4)
        else:
            painting.draw_photo(painter, cover, pixmap, 4)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(Size.BODY))
        subtitle = words.number(group.count) if self._is_narrow else str(index.data(GroupRole.SUBTITLE))
        room = painter.fontMetrics().horizontalAdvance(subtitle) + 8
        painter.setPen(QColor(colours.secondary))
        painter.drawText(row.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, subtitle)
        line = row.adjusted(COVER + 16, 0, -room - 8, 0)
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        shown = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.setPen(QColor(colours.text))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.restore()
