"""The map itself: it is moved, looked at more closely, and photos are picked on it."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication

from app.map import preview
from app.map.colouring import Colouring
from app.map.field import Field
from app.map.marking import Drag, Tool
from app.map.scenery import dot_radius, paint_line
from app.map.view import MapView
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs

REACH = 10.0
"""Pixels from a dot at which the pointer still means it."""
STEP = 80.0
"""Pixels that an arrow key moves the map by."""


class MapCanvas(MapView):
    """Dragging moves the map, the wheel zooms; Shift and dragging, or the tools, select. A click selects one photo.

    Arrow keys move, + - and 0 zoom, Tab walks from photo to photo, Space picks the current one, Enter opens it.

    Signals:
        opened(int): the person wants to see this photo large.
        current_changed(object): the id of the current photo, or None.
        selection_changed: other photos are selected.
        tool_changed: another tool is in the hand.
    """

    opened = Signal(int)
    current_changed = Signal(object)
    selection_changed = Signal()
    tool_changed = Signal()

    def __init__(self, thumbs: Thumbs, theme: Theme, describe: Callable[[int], list[str]]) -> None:
        """`describe`: a photo's group, date and name, by its id."""
        super().__init__(thumbs, theme)
        self.setObjectName("mapCanvas")
        self.setAccessibleName(self.tr("Map of your photos"))
        self._thumbs = thumbs
        self._describe = describe
        self._pointed: int | None = None
        self._walked: list[int] = []
        self._tool = Tool.MOVE
        self._pressed: QPointF | None = None
        self._drag: Drag | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.moved.connect(self._on_moved)

    # ------------------------------------------------------------ what is shown

    def show_field(self, field: Field, colouring: Colouring, *, is_other: bool = False) -> None:
        """Photos came or went; those that are still there stay selected. Where it `is_other` map, all of it is seen."""
        selected = self.selected_photos()
        current = self.current_photo()
        self.field = field
        self._colouring = colouring
        self._selected = np.isin(field.ids, selected)
        self._row = field.row_of(current) if current is not None else None
        self._pointed, self._walked, self._forward = None, [], None
        self._scenery.clear()
        if is_other:
            self._jump(self.camera.around(field.places))
        self.update()
        if len(selected) != self.selected_count():
            self.selection_changed.emit()
        if current != self.current_photo():
            self.current_changed.emit(self.current_photo())

    # ------------------------------------------------------------ what is picked

    @property
    def tool(self) -> Tool:
        return self._tool

    def take(self, tool: Tool) -> None:
        """What dragging does from now on."""
        self._tool = tool
        is_drawing = tool is not Tool.MOVE
        self.setCursor(Qt.CursorShape.CrossCursor if is_drawing else Qt.CursorShape.ArrowCursor)
        self.tool_changed.emit()

    def current_photo(self) -> int | None:
        return None if self._row is None else int(self.field.ids[self._row])

    def selected_photos(self) -> list[int]:
        return self.field.ids[self._selected].tolist()

    def selected_rows(self) -> NDArray[np.int64]:
        return np.flatnonzero(self._selected)

    def selected_count(self) -> int:
        return int(np.count_nonzero(self._selected))

    def select(self, which: NDArray[np.bool_], *, adds: bool = False) -> None:
        """Select these photos (n,), besides those that are selected already or in their place."""
        self._selected = which | self._selected if adds else which.copy()
        self.update()
        self.selection_changed.emit()

    def select_in_sight(self) -> None:
        right, bottom = self.camera.spot(self.width(), self.height())
        self.select(self.field.inside_box(*self.camera.spot(0, 0), right, bottom))

    def show_photo(self, photo_id: int) -> None:
        """Make a photo the current one and bring it into sight."""
        row = self.field.row_of(photo_id)
        if row is not None:
            self._go_to(row)

    def neighbours(self, photo_id: int, count: int) -> list[int]:
        """The photos nearest to one on the map, itself first."""
        row = self.field.row_of(photo_id)
        return [photo_id] if row is None else self.field.ids[self.field.by_distance(row, count)].tolist()

    # ------------------------------------------------------------ the pointer

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at, keys = event.position(), event.modifiers()
        self._pressed, self._walked = at, []
        if event.button() is Qt.MouseButton.RightButton:
            row = self._row_at(at)
            if row is not None and not self._selected[row]:
                self._click(row, adds=False)
        elif event.button() is Qt.MouseButton.MiddleButton:
            self._drag = Drag(Tool.MOVE, at, adds=False)
        elif event.button() is Qt.MouseButton.LeftButton:
            shifted = bool(keys & Qt.KeyboardModifier.ShiftModifier) and self._tool is Tool.MOVE
            tool = Tool.RECTANGLE if shifted else self._tool
            self._drag = Drag(tool, at, adds=bool(keys & Qt.KeyboardModifier.ControlModifier))

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._walked = []  # the pointer leads now
        super().wheelEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if self._drag is None:
            self._point_at(self._row_at(at))
            return
        if not self._is_dragging(at):
            return
        went = self._drag.go(at)
        if self._drag.tool is Tool.MOVE:
            self._is_carried = True
            self._jump(self.camera.moved(-went.x(), -went.y()))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        drag, self._drag = self._drag, None
        self._is_carried = False
        if drag is None:
            return
        if self._pressed is None:
            if drag.tool is not Tool.MOVE:
                drag.go(event.position())
                self.select(drag.inside(self.field, self.camera), adds=drag.adds)
        elif event.button() is Qt.MouseButton.LeftButton:
            self._click(self._row_at(event.position()), adds=drag.adds)
        self._pressed = None
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is not None:
            self.opened.emit(int(self.field.ids[row]))
        else:
            at = event.position()
            self._glide(self.camera.zoomed(2.0, at.x(), at.y()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(None)
        super().leaveEvent(event)

    def _is_dragging(self, at: QPointF) -> bool:
        """A hand that trembles does not drag. `_pressed` is forgotten once it is sure."""
        if self._pressed is not None:
            if (at - self._pressed).manhattanLength() < QApplication.startDragDistance():
                return False
            self._pressed = None
            self._point_at(None)
        return True

    def _on_moved(self) -> None:
        """What the pointer is on now shows once it moves."""
        self._pointed = None

    def _click(self, row: int | None, *, adds: bool) -> None:
        which = np.zeros(len(self.field), np.bool_)
        if row is not None:
            which[row] = True
            self._set_current(row)
            if adds and self._selected[row]:
                which = self._selected & ~which
                adds = False
        if row is not None or not adds:
            self.select(which, adds=adds)

    def _row_at(self, at: QPointF) -> int | None:
        """The thumbnail under the pointer, else the dot nearest to it."""
        row = self._scenery.tile_at(at.x(), at.y())
        if row is not None:
            return row
        reach = max(REACH, dot_radius(len(self.field), self.camera) + 3) / self.camera.scale
        return self.field.nearest(*self.camera.spot(at.x(), at.y()), reach)

    def _point_at(self, row: int | None) -> None:
        if row != self._pointed:
            self._pointed = row
            if self._tool is Tool.MOVE:
                self.setCursor(
                    Qt.CursorShape.ArrowCursor if row is None else Qt.CursorShape.PointingHandCursor
                )
            self.update()

    # ------------------------------------------------------------ keys

    def event(self, event: QEvent) -> bool:
        """Tab walks on the map; with Ctrl it leaves it. Escape is ours as long as there is something to give up."""
        if isinstance(event, QKeyEvent):
            key, is_plain = event.key(), not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if (
                event.type() is QEvent.Type.ShortcutOverride
                and key == Qt.Key.Key_Escape
                and self._can_give_up()
            ):
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress and key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
                is_forward = key == Qt.Key.Key_Tab
                if is_plain and len(self.field):
                    self._walk(is_forward)
                    return True
                return self.focusNextPrevChild(is_forward)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right | Qt.Key.Key_Up | Qt.Key.Key_Down as key:
                right, down = _DIRECTIONS[Qt.Key(key)]
                self._glide(self._to.moved(right * STEP, down * STEP))
            case Qt.Key.Key_Home:
                self.fit()
            case Qt.Key.Key_Space if self._row is not None:
                self._click(self._row, adds=True)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self._row is not None:
                self.opened.emit(int(self.field.ids[self._row]))
            case Qt.Key.Key_Escape if self._can_give_up():
                self._give_up()
            case _:
                super().keyPressEvent(event)

    def _can_give_up(self) -> bool:
        return (
            self._drag is not None
            or self.selected_count() > 0
            or self._row is not None
            or self._tool is not Tool.MOVE
        )

    def _give_up(self) -> None:
        """What is being drawn, else what is selected, else the tool and the current photo."""
        if self._drag is not None:
            self._drag = self._pressed = None
            self._is_carried = False
        elif self.selected_count():
            self.select(np.zeros(len(self.field), np.bool_))
        else:
            self._set_current(None)
            self.take(Tool.MOVE)
        self.update()

    def _walk(self, is_forward: bool) -> None:
        """On to the nearest photo where this walk has not been, or back to where it was before."""
        if not is_forward:
            if len(self._walked) > 1:
                self._walked.pop()
                self._go_to(self._walked[-1])
            return
        if self._row is None:
            row = self.field.nearest(self.camera.x, self.camera.y, np.inf)
            self._walked = []
        else:
            if not self._walked or self._walked[-1] != self._row:
                self._walked = [self._row]
            been = set(self._walked)
            nearest = self.field.by_distance(self._row, len(been) + 1).tolist()
            row = next((one for one in nearest if one not in been), None)
        if row is not None:
            self._walked.append(row)
            self._go_to(row)

    def _go_to(self, row: int) -> None:
        self._set_current(row)
        point = self.point(row)
        if not QRectF(self.rect()).adjusted(STEP, STEP, -STEP, -STEP).contains(point):
            x, y = self.field.places[row].tolist()
            self._glide(self.camera.at(x, y))

    def _set_current(self, row: int | None) -> None:
        if row == self._row:
            return
        self._row = row
        spoken = ", ".join(self._describe(int(self.field.ids[row]))) if row is not None else ""
        self.setAccessibleDescription(spoken)
        if spoken:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.current_changed.emit(self.current_photo())
        self.update()

    # ------------------------------------------------------------ painting

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        if self._drag is None:
            self._paint_preview(painter)
        elif self._drag.tool is not Tool.MOVE and self._pressed is None:
            paint_line(painter, self._drag.line(), self._theme.colours)

    def _paint_preview(self, painter: QPainter) -> None:
        """Of the photo that is pointed at, else of the current one while the keyboard walks."""
        row = self._pointed if self._pointed is not None else self._row if self._walked else None
        if row is None:
            return
        photo_id = int(self.field.ids[row])
        pixmap = self._thumbs.ask(photo_id, preview.LARGEST * self.devicePixelRatioF())
        if pixmap is None:
            return
        box = self._scenery.box_of(row)
        beside = box.center() if box is not None else self.point(row)
        if box is not None:
            beside = QPointF(
                beside.x() + (box.width() / 2 if beside.x() < self.width() / 2 else 0), beside.y()
            )
        preview.paint(
            painter, QRectF(self.rect()), beside, pixmap, self._describe(photo_id), self._theme.colours
        )


_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
