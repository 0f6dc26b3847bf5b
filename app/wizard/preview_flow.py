"""The photos as they come, settling into their first groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.theme.motion import Glide
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views import painting

COLUMNS, ROWS = 6, 5
MARGIN, GAP = 12, 4


class PreviewFlow(QWidget):
    """Cells fill one after the other and are then replaced, the oldest first.

    When groups are there, each row becomes one of them: photos that stay slide, others fade in.
    """

    def __init__(self, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("previewFlow")
        self.setAccessibleName(translate("PreviewFlow", "Photos that were read so far"))
        self._thumbs = thumbs
        self._theme = theme
        self._cells: list[int] = []
        self._next = 0
        self._has_groups = False
        self._before: dict[int, int] = {}
        self._moved = 1.0
        self._motion = Glide(self, self._on_moved)
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)
        self.setMinimumSize(280, 200)

    @property
    def cells(self) -> list[int]:
        return list(self._cells)

    def add(self, photo_ids: Sequence[int]) -> None:
        """Photos that were just read; of many at once the last ones are shown."""
        if self._has_groups:
            return
        self._remember()
        for photo_id in photo_ids[-COLUMNS * ROWS :]:
            if len(self._cells) < COLUMNS * ROWS:
                self._cells.append(photo_id)
            else:
                self._cells[self._next] = photo_id
                self._next = (self._next + 1) % (COLUMNS * ROWS)
        self._move()

    def show_groups(self, rows: Sequence[Sequence[int]]) -> None:
        """One group a row."""
        self._remember()
        self._has_groups = True
        self._cells = []
        for row in rows[:ROWS]:
            padded = [*row[:COLUMNS], *([0] * COLUMNS)][:COLUMNS]
            self._cells += padded
        self.setAccessibleName(translate("PreviewFlow", "The first groups, one a row"))
        self._move()

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.prepare(painter)
        painting.draw_empty(painter, QRectF(self.rect()), self._theme.colours, 8)
        for place, photo_id in enumerate(self._cells):
            if photo_id:
                self._paint(painter, place, photo_id)

    def _paint(self, painter: QPainter, place: int, photo_id: int) -> None:
        cell = self._cell(place)
        pixmap = self._thumbs.ask(photo_id, cell.width() * 1.5 * self.devicePixelRatioF())
        if pixmap is None:
            return
        old = self._before.get(photo_id)
        if old is None:
            painter.setOpacity(self._moved)
        elif old != place:
            start = self._cell(old)
            cell = start.translated((cell.topLeft() - start.topLeft()) * self._moved)
        painting.draw_photo(painter, cell, pixmap, 4)
        painter.setOpacity(1.0)

    def _cell(self, place: int) -> QRectF:
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        side_x = (room.width() - GAP * (COLUMNS - 1)) / COLUMNS
        side_y = (room.height() - GAP * (ROWS - 1)) / ROWS
        row, column = divmod(place, COLUMNS)
        left, top = room.x() + column * (side_x + GAP), room.y() + row * (side_y + GAP)
        return QRectF(left, top, side_x, side_y)

    def _remember(self) -> None:
        self._before = {photo_id: place for place, photo_id in enumerate(self._cells)}

    def _move(self) -> None:
        self._motion.stop()
        if not (self.isVisible() and self._motion.play()):
            self._on_moved(1.0)

    def _on_moved(self, value: float) -> None:
        self._moved = value
        self.update()

    def _on_ready(self, photo_id: int) -> None:
        if photo_id in self._cells:
            self.update()
