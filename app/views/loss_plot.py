"""A small live plot of the losses, pass by pass."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app import words
from app.i18n import translate
from app.theme.fonts import Size, font
from app.theme.theme import Theme
from engine.messages import EpochFinished

PARTS = ("total", "metric", "rim", "reconstruction")
_DASHES: dict[str, list[float]] = {"metric": [4, 3], "rim": [1, 3], "reconstruction": [7, 3, 1, 3]}


class LossPlot(QWidget):
    """Each part on its own scale from its first to its smallest value: what matters is that they fall."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lossPlot")
        self._theme = theme
        self._epochs: Sequence[EpochFinished] = ()
        self.setMinimumSize(160, 72)
        theme.changed.connect(self.update)
        self.show_epochs(())

    def show_epochs(self, epochs: Sequence[EpochFinished]) -> None:
        self._epochs = list(epochs)
        self.setAccessibleName(self.sentence())
        self.setToolTip(self.sentence())
        self.update()

    def sentence(self) -> str:
        """The plot for those who do not see it."""
        if not self._epochs:
            return translate("LossPlot", "What each pass achieves appears here once Kindred learns.")
        last = self._epochs[-1]
        parts = ", ".join(f"{part_name(part)} {value:.3f}" for part, value in last.losses.items())
        passes = translate("LossPlot", "Pass %1 of %2", words.number(last.epoch), words.number(last.epochs))
        return f"{passes}: {parts}"

    def sizeHint(self) -> QSize:
        return QSize(280, 96)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(Size.CAPTION))
        area = QRectF(self.rect()).adjusted(0, 4, 0, -18)
        painter.setPen(QPen(QColor(colours.hairline), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        painter.setPen(QColor(colours.secondary))
        below = QRectF(self.rect())
        flags = Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft
        if not self._epochs:
            painter.drawText(below, flags, self.sentence())
            return
        last = self._epochs[-1]
        caption = translate(
            "LossPlot",
            "loss %1 after pass %2",
            f"{last.losses.get('total', 0.0):.3f}",
            words.number(last.epoch),
        )
        painter.drawText(below, flags, caption)
        for part in reversed(PARTS):
            self._paint_part(painter, area.adjusted(2, 0, -4, -4), part)

    def _paint_part(self, painter: QPainter, area: QRectF, part: str) -> None:
        values = [epoch.losses[part] for epoch in self._epochs if part in epoch.losses]
        if not values:
            return
        low, high = min(values), max(values)
        span = (high - low) or 1.0
        steps = max(1, self._epochs[-1].epochs - 1)
        points = [
            QPointF(
                area.left() + area.width() * index / steps,
                area.bottom() - area.height() * (value - low) / span,
            )
            for index, value in enumerate(values)
        ]
        is_total = part == "total"
        colours = self._theme.colours
        pen = QPen(QColor(colours.text if is_total else colours.secondary), 1.5 if is_total else 1.0)
        if part in _DASHES:
            pen.setDashPattern(_DASHES[part])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        if is_total:
            painter.setBrush(QColor(colours.text))
            painter.drawEllipse(points[-1], 2.5, 2.5)


def part_name(part: str) -> str:
    """What a part of the loss asks for."""
    match part:
        case "total":
            return translate("LossPlot", "loss in total")
        case "metric":
            return translate("LossPlot", "like photos close")
        case "rim":
            return translate("LossPlot", "groups clear and balanced")
        case "reconstruction":
            return translate("LossPlot", "detail kept")
        case other:
            return other
