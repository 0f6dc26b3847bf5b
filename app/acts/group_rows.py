"""How a group is painted as one row of a list."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from app import words
from app.models.group_list import GroupRole
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views import painting
from app.views.labels import plain_tooltip

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
        painter.setPen(QColor(colours.secondary))
        painter.drawText(
            row.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, self._subtitle(index)
        )
        painter.setPen(QColor(colours.text))
        lines = "\n".join(self.lines(index, option.rect.width()))
        painter.drawText(row.adjusted(COVER + 16, 0, 0, 0), middle | Qt.AlignmentFlag.AlignLeft, lines)
        painter.restore()

    def lines(self, index: Index, width: int) -> list[str]:
        """The title in a row of this width, on two lines where it needs them and has a blank. Of what is too long the
        middle is left out: names that begin alike often differ at their ends."""
        metrics = QFontMetrics(font(Size.BODY))
        room = width - COVER - 32 - metrics.horizontalAdvance(self._subtitle(index))
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        if metrics.horizontalAdvance(title) <= room:
            return [title]
        parts, count = title.split(" "), 0
        while metrics.horizontalAdvance(" ".join(parts[: count + 1])) <= room:
            count += 1
        rest = metrics.elidedText(" ".join(parts[count:]), Qt.TextElideMode.ElideMiddle, room)
        return [" ".join(parts[:count]), rest] if count else [rest]

    def whole_title(self, index: Index, width: int) -> str:
        """The title where not all of it is shown, else nothing."""
        title = str(index.data(Qt.ItemDataRole.DisplayRole))
        shown = "".join(self.lines(index, width)).replace(" ", "")
        return title if shown != title.replace(" ", "") else ""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        whole = self.whole_title(index, option.rect.width()) if index.isValid() else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(whole) if whole else "", view.viewport())
        return True

    def _subtitle(self, index: Index) -> str:
        if self._is_narrow:
            return words.number(index.data(GroupRole.GROUP).count)
        return str(index.data(GroupRole.SUBTITLE))
