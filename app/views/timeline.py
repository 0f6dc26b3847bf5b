"""The time that all photos span, beside them: where one is, and a way to any month."""

from __future__ import annotations

import bisect
import itertools
from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleValueChangeEvent,
    QColor,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QToolTip

from app import words
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.views import painting
from app.views.labels import plain_tooltip

WIDTH = 56
MARGIN = 12
TICK = 6
LEAST_GAP = 4
"""Months whose ticks would lie closer than this are not marked."""

Month = tuple[str, int]
"""A month in ISO 8601 ("2021-07") and how many photos are of it."""


class Timeline(QAbstractSlider):
    """As high as the grid, in proportion to the photos and not to the years.

    A click or a drag goes there; Up and Down go a month, Page up and Page down a year, Home and End to the newest and
    the oldest.

    Signals:
        asked(int): bring the photo in this place of the list to the top.
    """

    asked = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("timeline")
        self._theme = theme
        self._months: tuple[Month, ...] = ()
        self._starts: tuple[int, ...] = ()
        self._is_dragged = False
        self._drawn: tuple[object, ...] = ()  # what the scale was drawn for
        self._scale = QPixmap()
        self.setOrientation(Qt.Orientation.Vertical)
        self.setFixedWidth(scaled(WIDTH))
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Time"))
        theme.changed.connect(self.update)
        self.hide()

    # ------------------------------------------------------------ what is shown

    def show_months(self, months: Sequence[Month]) -> None:
        """In the order of the list. One month needs no timeline."""
        self._months = tuple(months)
        self._starts = tuple(itertools.accumulate((count for _, count in months), initial=0))[:-1]
        self.setRange(0, max(0, sum(count for _, count in months) - 1))
        self.setVisible(len(self._months) > 1)
        self.update()

    def show_place(self, row: int) -> None:
        """The photo at the top of the grid is this one of the list."""
        if not self._is_dragged and row != self.value():
            self.setValue(row)
            self._tell_month(row)
            self.update()

    def months(self) -> tuple[Month, ...]:
        return self._months

    def row_of(self, month: int) -> int:
        """Where in the list a month begins."""
        return self._starts[month]

    def month_at(self, row: int) -> int:
        return max(0, bisect.bisect_right(self._starts, row) - 1)

    def _says(self, month: int) -> str:
        name, count = self._months[month]
        return f"{words.month(f'{name}-01T00:00:00')} · {words.photos(count)}"

    def _tell_month(self, row: int) -> None:
        if self._months:
            self.setAccessibleDescription(self._says(self.month_at(row)))
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, row))

    # ------------------------------------------------------------ going

    def _go(self, row: int) -> None:
        row = max(self.minimum(), min(self.maximum(), row))
        self.setValue(row)
        self._tell_month(row)
        self.update()
        self.asked.emit(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        month = self.month_at(self.value())
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                is_at_start = self.value() == self._starts[month]
                self._go(self._starts[max(0, month - is_at_start)])
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self._go(self._starts[min(len(self._starts) - 1, month + 1)])
            case Qt.Key.Key_PageUp:
                self._go(self._starts[self._first_of_year(month, -1)])
            case Qt.Key.Key_PageDown:
                self._go(self._starts[self._first_of_year(month, 1)])
            case Qt.Key.Key_Home:
                self._go(0)
            case Qt.Key.Key_End:
                self._go(self._starts[-1])
            case _:
                event.ignore()

    def _first_of_year(self, month: int, by: int) -> int:
        """The first month in the list of the year before or after the year of `month`."""
        year, at = self._months[month][0][:4], month
        while 0 <= at + by < len(self._months) and self._months[at][0][:4] == year:
            at += by
        while at > 0 and self._months[at - 1][0][:4] == self._months[at][0][:4]:
            at -= 1
        return at

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._is_dragged = True
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self._follow(event)
        elif self._months:
            self._tip(event, self._row_at(event.position().y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._is_dragged = False

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _follow(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position().y())
        self._go(row)
        self._tip(event, row)

    def _tip(self, event: QMouseEvent, row: int) -> None:
        at = self.mapToGlobal(QPoint(-8, round(event.position().y())))
        QToolTip.showText(at, plain_tooltip(self._says(self.month_at(row))), self)

    # ------------------------------------------------------------ painting

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), 200)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._months:
            return
        ratio, size = self.devicePixelRatioF(), self.size()
        drawn = (self._months, size, ratio, self._theme.colours)
        if drawn != self._drawn:
            self._drawn = drawn
            self._scale = QPixmap(size * ratio)
            self._scale.setDevicePixelRatio(ratio)
            self._scale.fill(Qt.GlobalColor.transparent)
            self._draw_scale(QPainter(self._scale))
        colours = self._theme.colours
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._scale)
        painting.prepare(painter)
        y, right = self._y_of(self.value()), self.width() - MARGIN
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.text), 2))
        painter.drawLine(round(right - 2 * TICK), round(y), round(right), round(y))

    def _draw_scale(self, painter: QPainter) -> None:
        """Years and months: the same in every frame while one scrolls."""
        colours = self._theme.colours
        painting.prepare(painter)
        painter.setFont(font(Size.CAPTION))
        height = QFontMetrics(painter.font()).height()
        right = self.width() - MARGIN
        last_year, last_label, last_tick = "", -100.0, -100.0
        for (name, _), row in zip(self._months, self._starts, strict=True):
            y = self._y_of(row)
            year = name[:4]
            if year != last_year and y - last_label >= height + 2:
                painter.setPen(QColor(colours.secondary))
                box = QRectF(0, y - height / 2, right - TICK - 4, height)
                painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, year)
                last_label = y
                last_year = year
            if y - last_tick >= LEAST_GAP:
                painter.setPen(QPen(QColor(colours.hairline), 1))
                painter.drawLine(round(right - TICK), round(y), round(right), round(y))
                last_tick = y
        painter.end()

    def _y_of(self, row: int) -> float:
        span = self.height() - 2 * MARGIN
        return MARGIN + span * row / max(1, self.maximum())

    def _row_at(self, y: float) -> int:
        span = max(1, self.height() - 2 * MARGIN)
        return round(min(1.0, max(0.0, (y - MARGIN) / span)) * self.maximum())
