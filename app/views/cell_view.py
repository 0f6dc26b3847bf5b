"""A list view whose cells are where arithmetic says."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QHoverEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QRubberBand,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from app.views.cells import Cells, EqualCells

Index = QModelIndex | QPersistentModelIndex
Hint = QAbstractItemView.ScrollHint
Move = QAbstractItemView.CursorAction


class CellView(QListView):
    """Lays out by `Cells` in place of Qt's own way, which computes a place for every item whenever the width changes:
    with 100,000 of them that stops the window for a fifth of a second.

    It stays a QListView, so that screen readers find the list that they know. Cells are laid out from the left.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: Cells = EqualCells(0, 1, QSize(1, 1))
        self._hovered: int | None = None
        self._band: QRubberBand | None = None
        self._pressed = QPoint()
        self.setResizeMode(QListView.ResizeMode.Fixed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def place(self, cells: Cells) -> None:
        """The cells are here from now on; as many as the model has rows."""
        self._cells = cells
        self.scheduleDelayedItemsLayout()

    # ------------------------------------------------------------ where things are

    def visualRect(self, index: Index) -> QRect:
        if not index.isValid() or index.row() >= self._cells.count:
            return QRect()
        return self._cells.rect(index.row()).translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        cell = self._cells.at(point.x(), point.y() + self.verticalOffset())
        return QModelIndex() if cell is None else self.model().index(cell, 0)

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        if not index.isValid() or index.row() >= self._cells.count:
            return
        self.executeDelayedItemsLayout()
        rect, room, bar = self._cells.rect(index.row()), self.viewport().height(), self.verticalScrollBar()
        top, bottom = rect.top(), rect.bottom() + 1 - room
        match hint:
            case Hint.PositionAtTop:
                bar.setValue(top)
            case Hint.PositionAtBottom:
                bar.setValue(bottom)
            case Hint.PositionAtCenter:
                bar.setValue((top + bottom) // 2)
            case _ if top < bar.value() or rect.height() > room:
                bar.setValue(top)
            case _ if bottom > bar.value():
                bar.setValue(bottom)

    def doItemsLayout(self) -> None:
        """What is common to all views of Qt, without QListView's own layout."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        bar, room = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(max(1, self._cells.step // 2))
        bar.setPageStep(max(1, room))
        bar.setRange(0, max(0, self._cells.height - room))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What stays in sight is moved, and only the rest painted."""
        self.viewport().scroll(dx, dy)

    def resizeEvent(self, event: QResizeEvent) -> None:
        QAbstractItemView.resizeEvent(self, event)

    def in_sight(self, region: QRect | None = None) -> range:
        """The rows of the model whose cells are to be seen, in all of the view or in a part of it."""
        part = self.viewport().rect() if region is None else region
        offset = self.verticalOffset()
        return self._cells.between(part.top() + offset, part.bottom() + offset)

    # ------------------------------------------------------------ the keyboard

    def moveCursor(self, action: Move, _modifiers: Qt.KeyboardModifier) -> QModelIndex:
        count, current = self._cells.count, self.currentIndex()
        if not count:
            return QModelIndex()
        if not current.isValid():
            return self.model().index(0, 0)
        cell = current.row()
        page = max(1, self.viewport().height() // max(1, self._cells.step))
        match action:
            case Move.MoveLeft | Move.MovePrevious:
                cell = max(0, cell - 1)
            case Move.MoveRight | Move.MoveNext:
                cell = min(count - 1, cell + 1)
            case Move.MoveUp:
                cell = self._cells.above(cell, 1)
            case Move.MoveDown:
                cell = self._cells.above(cell, -1)
            case Move.MoveHome:
                cell = 0
            case Move.MoveEnd:
                cell = count - 1
            case Move.MovePageUp | Move.MovePageDown:
                sign = 1 if action is Move.MovePageUp else -1
                while page and (moved := self._cells.above(cell, sign * page)) == cell:
                    page -= 1  # the first and the last page are shorter
                cell = moved if page else cell
        return self.model().index(cell, 0)

    # ------------------------------------------------------------ selecting

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """A click, all from one cell to another, or what a rectangle touches, as in Qt's own views."""
        model, offset = self.model(), self.verticalOffset()
        chosen = QItemSelection()
        if self.state() is QAbstractItemView.State.DragSelectingState:
            area = rect.normalized().translated(0, offset)
            for cells in self._touched(area):
                chosen.select(model.index(cells.start, 0), model.index(cells.stop - 1, 0))
        else:
            ends = [
                self._cells.at(x, y + offset)
                for x, y in ((rect.left(), rect.top()), (rect.right(), rect.bottom()))
            ]
            known = [end for end in ends if end is not None]
            if known:
                chosen.select(model.index(min(known), 0), model.index(max(known), 0))
        self.selectionModel().select(chosen, command)

    def _touched(self, area: QRect) -> list[range]:
        """Runs of cells that an area touches."""
        runs: list[range] = []
        for cell in self._cells.between(area.top(), area.bottom()):
            if self._cells.rect(cell).intersects(area):
                if runs and runs[-1].stop == cell:
                    runs[-1] = range(runs[-1].start, cell + 1)
                else:
                    runs.append(range(cell, cell + 1))
        return runs

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Of what is in sight: there may be 100,000 others."""
        region, seen = QRegion(), self.in_sight()
        for number in range(selection.count()):
            part = selection.at(number)
            for row in range(max(part.top(), seen.start), min(part.bottom() + 1, seen.stop)):
                region += self.visualRect(self.model().index(row, 0))
        return region

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() + QPoint(0, self.verticalOffset())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if self.state() is QAbstractItemView.State.DragSelectingState:
            if self._band is None:
                self._band = QRubberBand(QRubberBand.Shape.Rectangle, self.viewport())
            start = self._pressed - QPoint(0, self.verticalOffset())
            self._band.setGeometry(QRect(start, event.position().toPoint()).normalized())
            self._band.show()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._band is not None:
            self._band.hide()

    # ------------------------------------------------------------ painting

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent):
            is_inside = event.type() is not QEvent.Type.HoverLeave
            index = self.indexAt(event.position().toPoint()) if is_inside else QModelIndex()
            self._hovered = index.row() if index.isValid() else None
        return super().viewportEvent(event)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        super().setModel(model)
        if model is not None:
            model.modelAboutToBeReset.connect(self._on_reset)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        common = QStyleOptionViewItem()
        self.initViewItemOption(common)
        model, selection, delegate = self.model(), self.selectionModel(), self.itemDelegate()
        current = self.currentIndex() if self.hasFocus() else QModelIndex()
        for row in self.in_sight(event.rect()):
            index = model.index(row, 0)
            rect = self.visualRect(index)
            if not rect.intersects(event.rect()):
                continue
            option = QStyleOptionViewItem(common)
            option.rect = rect
            if selection.isSelected(index):
                option.state |= QStyle.StateFlag.State_Selected
            if row == self._hovered:
                option.state |= QStyle.StateFlag.State_MouseOver
            if index == current:
                option.state |= QStyle.StateFlag.State_HasFocus
            delegate.paint(painter, option, index)
        painter.end()

    def _on_reset(self) -> None:
        """Until the cells of what comes are placed there are none."""
        self._hovered = None
        self._cells = EqualCells(0, 1, QSize(1, 1))
