"""One quiet curve with its name and its latest word."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme

WORDS_HEIGHT = 20


class Curve(QWidget):
    """A value pass by pass on its own scale. A dashed line is what to compare it with, where there is that.

    The line begins at pass `first` and reaches as far as learning has come; `passes` is where it will end, so
    that all curves of a window have the same places across.
    """

    def __init__(self, theme: Theme, name: str, height: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = name
        self._says = ""
        self._values: list[float] = []
        self._first, self._passes = 0, 1
        self._baseline: float | None = None
        self._at: int | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(scaled(WORDS_HEIGHT) + height)
        theme.changed.connect(self.update)
        self.show_values([], 0, 1, "")

    @property
    def says(self) -> str:
        return self._says

    def show_values(
        self,
        values: Sequence[float],
        first: int,
        passes: int,
        says: str,
        *,
        baseline: float | None = None,
        at: int | None = None,
    ) -> None:
        """`says` stands at the right. `at` is the pass to mark; the last one without it."""
        self._values, self._says = list(values), says
        self._first, self._passes = first, max(1, passes)
        self._baseline, self._at = baseline, at
        self.setAccessibleName(f"{self._name}: {says}" if says else self._name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(Size.BODY))
        line = QRectF(0, 0, self.width(), scaled(WORDS_HEIGHT))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(colours.text))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, self._name)
        painter.setPen(QColor(colours.secondary))
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, self._says)
        area = QRectF(self.rect()).adjusted(3, scaled(WORDS_HEIGHT) + 5, -3, -5)
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if self._values:
            self._paint_curve(painter, area)

    def _paint_curve(self, painter: QPainter, area: QRectF) -> None:
        colours = self._theme.colours
        scale = [*self._values, *([] if self._baseline is None else [self._baseline])]
        low, high = min(scale), max(scale)
        span = high - low

        def height_of(value: float) -> float:
            return area.bottom() - area.height() * ((value - low) / span if span else 0.5)

        if self._baseline is not None:
            pen = QPen(QColor(colours.secondary), 1)
            pen.setDashPattern([3, 3])
            painter.setPen(pen)
            level = height_of(self._baseline)
            painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        across = area.width() / self._passes
        drawn = [
            QPointF(area.left() + across * step, height_of(value))
            for step, value in enumerate(self._values, self._first)
        ]
        painter.setPen(QPen(QColor(colours.text), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(drawn))
        painter.setBrush(QColor(colours.text))
        at = len(drawn) - 1 if self._at is None else self._at - self._first
        if at >= 0:
            painter.drawEllipse(drawn[min(at, len(drawn) - 1)], 2.5, 2.5)
