"""A photo with its nearest neighbours, before learning and after."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.i18n import translate
from app.learning.comparison import example_words, newcomers
from app.theme.fonts import Size, font
from app.theme.theme import Theme
from app.theme.tokens import PHOTO_GAP
from app.thumbs.thumbs import Thumbs
from app.views import painting
from engine import ExamplePhotos

CELL = 64
BETWEEN = 12
WORDS = 84
SIDE = 2 * CELL + BETWEEN
MARK = 2
HEIGHT = SIDE + 8
"""Room below for the mark of what is new."""


class ExampleView(QWidget):
    """The photo at the left, two rows beside it. What is new after learning has a line under it and is counted."""

    def __init__(
        self,
        example: ExamplePhotos,
        name: str,
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("example")
        self._example = example
        self._thumbs = thumbs
        self._theme = theme
        self.setFixedHeight(HEIGHT)
        self.setMinimumWidth(SIDE + 16 + WORDS + 5 * (CELL + PHOTO_GAP))
        self.setAccessibleName(example_words(example, name))
        self._shown = {example.photo_id, *example.before, *example.after}
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.prepare(painter)
        example, new = self._example, newcomers(self._example)
        self._paint_photo(painter, QRectF(0, 0, SIDE, SIDE), example.photo_id)
        learned = translate("Comparison", "Learned")
        count = translate("Comparison", "%1 new", str(new)) if new else translate("Comparison", "the same")
        self._paint_row(painter, 0, translate("Comparison", "First look"), "", example.before, set())
        fresh = set(example.after) - set(example.before)
        self._paint_row(painter, CELL + BETWEEN, learned, count, example.after, fresh)

    def _paint_row(
        self,
        painter: QPainter,
        top: int,
        title: str,
        count: str,
        photos: tuple[int, ...],
        fresh: set[int],
    ) -> None:
        colours = self._theme.colours
        left = SIDE + 16
        words = QRectF(left, top, WORDS - 8, CELL)
        painter.setFont(font(Size.BODY))
        painter.setPen(QColor(colours.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words.adjusted(0, 0, 0, -18 if count else 0), flags, title)
        if count:
            painter.setPen(QColor(colours.secondary))
            painter.drawText(words.adjusted(0, 18, 0, 0), flags, count)
        for place, photo_id in enumerate(photos):
            cell = QRectF(left + WORDS + place * (CELL + PHOTO_GAP), top, CELL, CELL)
            self._paint_photo(painter, cell, photo_id)
            if photo_id in fresh:
                painter.setPen(QPen(QColor(colours.text), MARK))
                level = cell.bottom() + MARK + 2
                painter.drawLine(QPointF(cell.left() + 1, level), QPointF(cell.right() - 1, level))

    def _paint_photo(self, painter: QPainter, frame: QRectF, photo_id: int) -> None:
        pixmap = self._thumbs.ask(photo_id, frame.width() * 1.5 * self.devicePixelRatioF())
        if pixmap is None:
            painting.draw_empty(painter, frame, self._theme.colours)
        else:
            painting.draw_photo(painter, frame, pixmap)

    def _on_ready(self, photo_id: int) -> None:
        if photo_id in self._shown:
            self.update()
