"""The small pictures that a map of photos is painted with, each made once."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap

from app.theme.tokens import Colours, contrast
from app.thumbs.thumbs import Thumbs
from app.views import painting

DOT = 8
TILE = 32
FRAME = 2
_GOLDEN = 0.61803398875
"""Steps of the golden section around the circle of hues keep neighbouring groups apart, however many."""


def group_colour(group: int, colours: Colours) -> QColor:
    """A quiet colour for a group: photos are the colour, so these are greyed, and dark or light enough
    to be seen on the canvas (3:1, what WCAG asks of a sign)."""
    return hue_colour(group_hue(group), colours)


def group_hue(group: int) -> float:
    """In [0, 1); far from one another for numbers that follow each other."""
    return (group * _GOLDEN + 0.08) % 1.0


def hue_colour(hue: float, colours: Colours) -> QColor:
    """The quiet colour of this hue, in [0, 1)."""
    lightness = 0.64 if colours.is_dark else 0.46
    step = 0.03 if colours.is_dark else -0.03
    colour = QColor.fromHslF(hue, 0.40, lightness)
    while contrast(colour.name(), colours.loupe) < 3.0 and 0.1 < lightness < 0.9:
        lightness += step
        colour = QColor.fromHslF(hue, 0.40, lightness)
    return colour


class Tiles:
    """Dots and framed thumbnails, kept as pixmaps: blitting them is what makes 600 of them a light frame."""

    def __init__(self, thumbs: Thumbs) -> None:
        self._thumbs = thumbs
        self._dots: dict[int, QPixmap] = {}
        self._tiles: dict[tuple[int, int], QPixmap] = {}
        self._key: tuple[bool, float] | None = None

    def dress(self, colours: Colours, ratio: float) -> None:
        """Forget what was drawn for another appearance or another screen."""
        if self._key != (colours.is_dark, ratio):
            self._key = (colours.is_dark, ratio)
            self.clear()
        self._colours, self._ratio = colours, ratio

    def clear(self) -> None:
        self._dots.clear()
        self._tiles.clear()

    def dot(self, group: int) -> QPixmap:
        if group not in self._dots:
            made, painter = self._begin(DOT)
            painter.setPen(QPen(QColor(self._colours.loupe), 1))
            painter.setBrush(group_colour(group, self._colours))
            painter.drawEllipse(QPointF(DOT / 2, DOT / 2), DOT / 2 - 0.5, DOT / 2 - 0.5)
            painter.end()
            self._dots[group] = made
        return self._dots[group]

    def tile(self, photo_id: int, group: int) -> QPixmap | None:
        """The photo in its group's frame; None while its thumbnail is on its way."""
        key = (photo_id, group)
        if key not in self._tiles:
            photo = self._thumbs.ask(photo_id, TILE * self._ratio)
            if photo is None:
                return None
            made, painter = self._begin(TILE)
            whole = QRectF(0, 0, TILE, TILE)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(group_colour(group, self._colours))
            painter.drawRoundedRect(whole, 6, 6)
            painting.draw_photo(painter, whole.adjusted(FRAME, FRAME, -FRAME, -FRAME), photo, 4)
            painter.end()
            self._tiles[key] = made
        return self._tiles[key]

    def _begin(self, side: int) -> tuple[QPixmap, QPainter]:
        made = QPixmap(round(side * self._ratio), round(side * self._ratio))
        made.setDevicePixelRatio(self._ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painting.prepare(painter)
        return made, painter
