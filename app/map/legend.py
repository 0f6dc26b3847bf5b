"""What the colours of the map mean."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app import words
from app.i18n import translate
from app.map.colouring import Kind
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.views import painting
from app.views.labels import plain_tooltip

MOST = 300
"""Kinds that are listed; beyond, a list explains nothing."""
ROW = 26
DOT = 10
Index = QModelIndex | QPersistentModelIndex
_COUNT, _COLOUR = Qt.ItemDataRole.UserRole + 1, Qt.ItemDataRole.UserRole + 2


class Legend(QListWidget):
    """Choosing a kind brings its photos forward; choosing it once more lets go. Enter or a double click opens a group.

    Signals:
        chosen(object): the number of a kind, or None.
        group_asked(int): open this group.
    """

    chosen = Signal(object)
    group_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("mapLegend")
        self.setAccessibleName(self.tr("What the colours mean"))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_LegendDelegate(theme, self))
        self._theme = theme
        self._kinds: Sequence[Kind] = ()
        self._picked: int | None = None
        self.itemSelectionChanged.connect(self._on_selected)
        self.itemClicked.connect(self._on_clicked)
        self.itemActivated.connect(self._on_activated)
        theme.changed.connect(self._on_theme_changed)

    def show_kinds(self, kinds: Sequence[Kind]) -> None:
        """List these; nothing is brought forward any more."""
        self.blockSignals(True)
        self.clear()
        self._kinds, self._picked = kinds, None
        for number, kind in enumerate(kinds):
            if kind.count and self.count() < MOST:
                self.addItem(self._item(number, kind))
        left_out = sum(bool(kind.count) for kind in kinds) - self.count()
        if left_out > 0:
            more = QListWidgetItem(translate("Map", "and %1 more", words.number(left_out)))
            more.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(more)
        self.blockSignals(False)

    def let_go(self) -> None:
        self.clearSelection()

    def _item(self, number: int, kind: Kind) -> QListWidgetItem:
        item = QListWidgetItem(kind.name)
        item.setData(Qt.ItemDataRole.UserRole, number)
        item.setData(_COUNT, words.number(kind.count))
        item.setData(_COLOUR, kind.colour(self._theme.colours))
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{kind.name}, {words.photos(kind.count)}")
        item.setToolTip(plain_tooltip(kind.name))
        return item

    def _on_selected(self) -> None:
        chosen = self.selectedItems()
        self.chosen.emit(chosen[0].data(Qt.ItemDataRole.UserRole) if chosen else None)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        number = item.data(Qt.ItemDataRole.UserRole)
        if number == self._picked:
            self._picked = None
            self.clearSelection()
        else:
            self._picked = number

    def _on_activated(self, item: QListWidgetItem) -> None:
        number = item.data(Qt.ItemDataRole.UserRole)
        group = self._kinds[number].group if number is not None else None
        if group is not None:
            self.group_asked.emit(group)

    def _on_theme_changed(self) -> None:
        for row in range(self.count()):
            item = self.item(row)
            number = item.data(Qt.ItemDataRole.UserRole)
            if number is not None:
                item.setData(_COLOUR, self._kinds[number].colour(self._theme.colours))


class _LegendDelegate(QStyledItemDelegate):
    """A dot, a name, and the count at the right."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, scaled(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        colours = self._theme.colours
        painter.save()
        painting.prepare(painter)
        row = QRectF(option.rect).adjusted(0, 1, 0, -1)
        painting.draw_row(painter, row, option.state, colours)
        colour = index.data(_COLOUR)
        if colour is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QRectF(row.left() + 8, row.center().y() - DOT / 2, DOT, DOT))
        painter.setFont(font(Size.BODY))
        middle = Qt.AlignmentFlag.AlignVCenter
        count = str(index.data(_COUNT) or "")
        taken = painter.fontMetrics().horizontalAdvance(count) + 16
        painter.setPen(QColor(colours.secondary))
        painter.drawText(row.adjusted(0, 0, -8, 0), middle | Qt.AlignmentFlag.AlignRight, count)
        if colour is not None:
            painter.setPen(QColor(colours.text))
        room = row.adjusted(26, 0, -taken, 0)
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.restore()
