"""One group that the photo may belong to: its key, its name, and the photos in it that argue for that."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app import words
from app.i18n import translate
from app.theme.fonts import Size, font, scaled
from app.theme.theme import Theme
from app.theme.tokens import PHOTO_GAP, PHOTO_RADIUS
from app.thumbs.thumbs import Thumbs
from app.views import painting
from engine import Candidate

ACROSS, DOWN = 3, 2  # neighbours that are shown at least, and more where there is room beside them
MARGIN, KEY, LINE = 12, 24, 20
LARGEST = (
    128  # pixels of a neighbour's side: what is smaller is still told apart, what is larger says no more
)


class CandidateCard(QAbstractButton):
    """A click, or its key, says that the photo belongs there."""

    def __init__(self, number: int, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = number
        self._thumbs = thumbs
        self._theme = theme
        self._candidate: Candidate | None = None
        self.setObjectName(f"candidate-{number}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        thumbs.ready.connect(self._on_ready)
        theme.changed.connect(self.update)

    @property
    def candidate(self) -> Candidate | None:
        return self._candidate

    def show_candidate(self, candidate: Candidate | None) -> None:
        """None: nothing is known of it yet."""
        self._candidate = candidate
        self.setEnabled(candidate is not None)
        self.setAccessibleName(self._spoken())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(
            ACROSS * LARGEST + 2 * PHOTO_GAP + 2 * MARGIN,
            2 * MARGIN + 2 * scaled(LINE) + 8 + DOWN * (96 + PHOTO_GAP),
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(160, 2 * MARGIN + 2 * scaled(LINE) + 8 + 64)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.prepare(painter)
        colours = self._theme.colours
        card = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        background = (
            colours.sunken if self.isDown() else colours.hover if self.underMouse() else colours.panel
        )
        painter.setPen(QPen(QColor(colours.accent if self.hasFocus() else colours.hairline), 1))
        painter.setBrush(QColor(background))
        painter.drawRoundedRect(card, 8, 8)
        if self._candidate is None:
            return
        self._paint_words(painter, card.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN), self._candidate)
        self._paint_neighbours(
            painter, card.adjusted(MARGIN, MARGIN + 2 * scaled(LINE) + 8, -MARGIN, -MARGIN), self._candidate
        )

    def _paint_words(self, painter: QPainter, room: QRectF, candidate: Candidate) -> None:
        colours = self._theme.colours
        key = QRectF(room.left(), room.top() + (2 * scaled(LINE) - scaled(KEY)) / 2, scaled(KEY), scaled(KEY))
        painter.setPen(QPen(QColor(colours.secondary), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(key, 4, 4)
        painter.setFont(font(Size.BODY, is_strong=True))
        painter.setPen(QColor(colours.text))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(self.number))
        line = QRectF(key.right() + 12, room.top(), room.width() - scaled(KEY) - 12, scaled(LINE))
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setFont(font(Size.EMPHASIS, is_strong=True))
        shown = painter.fontMetrics().elidedText(
            words.title(candidate.group), Qt.TextElideMode.ElideRight, int(line.width())
        )
        painter.drawText(line, left, shown)
        painter.setFont(font(Size.BODY))
        painter.setPen(QColor(colours.secondary))
        line.translate(0, scaled(LINE))
        facts = painter.fontMetrics().elidedText(
            _facts(candidate), Qt.TextElideMode.ElideRight, int(line.width())
        )
        painter.drawText(line, left, facts)

    def _paint_neighbours(self, painter: QPainter, room: QRectF, candidate: Candidate) -> None:
        colours, ratio = self._theme.colours, self.devicePixelRatioF()
        highest = min(LARGEST, (room.height() - (DOWN - 1) * PHOTO_GAP) / DOWN)
        side = max(1.0, min(highest, (room.width() - (ACROSS - 1) * PHOTO_GAP) / ACROSS))
        across = max(ACROSS, int((room.width() + PHOTO_GAP) / (side + PHOTO_GAP)))
        for place, (photo_id, similarity) in enumerate(candidate.neighbours[: across * DOWN]):
            column, row = place % across, place // across
            cell = QRectF(
                room.left() + column * (side + PHOTO_GAP), room.top() + row * (side + PHOTO_GAP), side, side
            )
            pixmap = self._thumbs.ask(photo_id, side * ratio)
            if pixmap is None:
                painting.draw_empty(painter, cell, colours, PHOTO_RADIUS)
            else:
                painting.draw_photo(painter, cell, pixmap, PHOTO_RADIUS)
            if similarity is not None:
                corner = QPointF(cell.left() + 4, cell.bottom() - 4)
                painting.draw_tag(painter, corner, words.similarity(similarity), colours.text, colours)

    def _spoken(self) -> str:
        if self._candidate is None:
            return str(self.number)
        parts = [f"{self.number}: {words.title(self._candidate.group)}", _facts(self._candidate)]
        near = [words.similarity(value) for _, value in self._candidate.neighbours if value is not None]
        if near:
            parts.append(translate("Review", "most similar photos there: %1", ", ".join(near)))
        return ", ".join(parts)

    def _on_ready(self, photo_id: int) -> None:
        if self._candidate is not None and any(one == photo_id for one, _ in self._candidate.neighbours):
            self.update()


def _facts(candidate: Candidate) -> str:
    """ "it is here now · 38 % · 24 photos"."""
    parts = [translate("Review", "it is here now")] if candidate.is_home else []
    parts.append(translate("Review", "%1 %", words.number(round(100 * candidate.share))))
    parts.append(words.photos(candidate.group.count))
    return " · ".join(parts)
