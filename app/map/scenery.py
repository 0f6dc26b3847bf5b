"""What is painted of a map: all photos as dots, and thumbnails where there is room for one."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from app.map.camera import Camera
from app.map.colouring import Colouring
from app.map.dots import SOFT, Dots, Pixels, pixel, within
from app.map.field import Field, Squares
from app.map.tiles import MapTiles
from app.theme.tokens import Colours
from app.thumbs.thumbs import Thumbs
from app.views import painting

SMALLEST_SQUARE = 28.0
"""Pixels: squares of the map are divided until they would be smaller."""
LARGER_SQUARES = (150.0, 75.0)
"""Or than these, where nearly each photo in sight has its square then."""
ALONE = 1.25
"""Photos a square at which nearly each has one."""
MOST_TILES = 700
"""On a large canvas the squares are larger, so that there are about so many at most."""
MOST_A_SQUARE = 12
"""A thumbnail stands for its square where no more photos than this are in it; elsewhere the dots tell more."""
TILE = 0.88
"""Of its square."""
LARGEST_TILE = 224.0
SMALLEST_DOT, LARGEST_DOT = 1.0, 5.0
FADED = 0.13
AROUND = (2.4, 0.8)
"""Pixels that the ring of a selected dot, and the gap inside it, are wider than the dot."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False, slots=True)
class Inks:
    """What dots are painted with.

    Attributes:
        palette, full, faded: the colours of all kinds (k,), and as pixels of the cores and the rims of dots, (2, k).
        places, kind: of all photos, in the order in which they are painted.
    """

    made_for: tuple[Field, Colouring, Colours]
    palette: list[QColor]
    full: Pixels
    faded: Pixels
    places: Floats
    kind: NDArray[np.int64]


class Scenery:
    """Paints a field as a camera sees it.

    Attributes:
        rows: (t,) the photos that have a thumbnail in the last picture.
        boxes: (t, 3) where: left, top and side in pixels.
    """

    def __init__(self, thumbs: Thumbs) -> None:
        self._tiles = MapTiles(thumbs)
        self._dots: Dots | None = None
        self._size = (0, 0)
        self._image = QImage()
        self._key: tuple[object, ...] = ()
        self._inks: Inks | None = None
        self._scale = 0.0
        self._smallest = SMALLEST_SQUARE
        self._chosen: tuple[object, ...] = ()
        self.rows: NDArray[np.int64] = np.empty(0, np.int64)
        self.boxes: Floats = np.empty((0, 3), np.float32)

    def clear(self) -> None:
        """The photos themselves may have changed."""
        self._tiles.clear()
        self._key = ()

    def paint(
        self,
        painter: QPainter,
        field: Field,
        camera: Camera,
        colouring: Colouring,
        selected: NDArray[np.bool_],
        forward: int | None,
        colours: Colours,
        *,
        is_moving: bool,
    ) -> None:
        """selected: (n,). `forward`: the kind that is brought forward; the others fade."""
        ratio = painter.device().devicePixelRatioF()
        key = (field, camera, colouring, selected.tobytes(), forward, colours.is_dark, ratio)
        if key != self._key:
            self._key = key
            self._image = self._draw_dots(field, camera, colouring, selected, forward, colours, ratio)
        if not is_moving or camera.scale != self._scale:  # while the map is moved, thumbnails keep their size
            self._smallest, self._scale = self._smallest_square(field, camera), camera.scale
        if (field, camera, self._smallest) != self._chosen:
            self._chosen = (field, camera, self._smallest)
            self._choose(field, camera)
        painter.drawImage(QPointF(0, 0), self._image)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, not is_moving)
        palette = self._inks_of(field, colouring, colours).palette
        kinds = colouring.kind[self.rows].tolist()
        ids = field.ids[self.rows].tolist()
        is_selected = selected[self.rows].tolist()
        for photo_id, kind, chosen, (left, top, side) in zip(
            ids, kinds, is_selected, self.boxes.tolist(), strict=True
        ):
            tile = self._tiles.tile(photo_id, palette[kind], side * ratio)
            if tile is None:
                continue
            painter.setOpacity(1.0 if forward is None or kind == forward or chosen else FADED)
            box = QRectF(left, top, side, side)
            painter.drawPixmap(box, tile, QRectF(tile.rect()))
            if chosen:
                painting.draw_ring(painter, box, colours)
        painter.setOpacity(1.0)

    def tile_at(self, x: float, y: float) -> int | None:
        """The photo whose thumbnail is at this pixel."""
        left, top, side = self.boxes.T
        found = np.flatnonzero((left <= x) & (x <= left + side) & (top <= y) & (y <= top + side))
        return int(self.rows[found[-1]]) if len(found) else None

    def box_of(self, row: int) -> QRectF | None:
        """Where the thumbnail of a photo is, where it has one."""
        found = np.flatnonzero(self.rows == row)
        if not len(found):
            return None
        left, top, side = self.boxes[found[0]].tolist()
        return QRectF(left, top, side, side)

    def _draw_dots(
        self,
        field: Field,
        camera: Camera,
        colouring: Colouring,
        selected: NDArray[np.bool_],
        forward: int | None,
        colours: Colours,
        ratio: float,
    ) -> QImage:
        size = (max(1, round(camera.width * ratio)), max(1, round(camera.height * ratio)))
        if self._dots is None or size != self._size:
            self._dots, self._size = Dots(*size), size
        dots, inks = self._dots, self._inks_of(field, colouring, colours)
        radius = dot_radius(len(field), camera) * ratio
        dots.clear(radius + AROUND[0] * ratio)
        points = camera.pixels(inks.places) * np.float32(ratio)
        reach = radius + 2
        is_in = within(points, -reach, size[0] + reach, size[1] + reach)
        points, kind = points[is_in], inks.kind[is_in]
        parts = [(slice(None), inks.full)]
        if forward is not None:
            parts = [(kind != forward, inks.faded), (kind == forward, inks.full)]
        for which, table in parts:
            dots.add(points[which], table[0][kind[which]], table[1][kind[which]], radius)
        points, kind = camera.pixels(field.places[selected]) * np.float32(ratio), colouring.kind[selected]
        for colour, more in zip((QColor(colours.accent), QColor(colours.loupe)), AROUND, strict=True):
            values = [np.full(len(points), pixel(colour, soft), np.uint32) for soft in (1, SOFT)]
            dots.add(points, values[0], values[1], radius + more * ratio)
        dots.add(points, inks.full[0][kind], inks.full[1][kind], radius)
        image = dots.image()
        image.setDevicePixelRatio(ratio)
        return image

    def _inks_of(self, field: Field, colouring: Colouring, colours: Colours) -> Inks:
        """Made once for a colouring and an appearance."""
        made_for = (field, colouring, colours)
        if self._inks is None or self._inks.made_for != made_for:
            palette = [one.colour(colours) for one in colouring.kinds]
            full, faded = (
                np.array([[pixel(one, much * soft) for one in palette] for soft in (1, SOFT)], np.uint32)
                for much in (1, FADED)
            )
            order = field.order
            self._inks = Inks(made_for, palette, full, faded, field.places[order], colouring.kind[order])
        return self._inks

    def _choose(self, field: Field, camera: Camera) -> None:
        """Which photos get a thumbnail, and where: in the middle of their place, but never over the edge of their
        square, so that no two lie on each other."""
        squares, corners, is_in = _squares_in_sight(field, camera, self._smallest)
        is_in &= squares.counts <= MOST_A_SQUARE
        wide = squares.side * camera.scale
        self.rows = squares.rows[is_in]
        side = min(LARGEST_TILE, TILE * wide)
        gap = (1 - TILE) / 2 * side
        middles = camera.pixels(field.places[self.rows])
        low = corners[is_in] + gap
        places = np.clip(middles - side / 2, low, low + (wide - side - 2 * gap))
        self.boxes = np.column_stack([places, np.full(len(places), side)]).astype(np.float32)

    def _smallest_square(self, field: Field, camera: Camera) -> float:
        """So that photos are as large as there is room for most of them."""
        least = max(SMALLEST_SQUARE, math.sqrt(camera.width * camera.height / MOST_TILES))
        for size in LARGER_SQUARES:
            squares, _, is_in = _squares_in_sight(field, camera, size)
            if size > least and squares.counts[is_in].sum() <= ALONE * np.count_nonzero(is_in):
                return size
        return least


def _squares_in_sight(
    field: Field, camera: Camera, smallest: float
) -> tuple[Squares, Floats, NDArray[np.bool_]]:
    """Squares of at least so many pixels; their corners on the canvas (s, 2), and which are in sight (s,)."""
    squares = field.squares(math.floor(math.log2(max(1.0, camera.scale / smallest))))
    corners = camera.pixels(squares.corners)
    return squares, corners, within(corners, -squares.side * camera.scale, camera.width, camera.height)


def dot_radius(count: int, camera: Camera) -> float:
    """In pixels: small where there are many, larger as one comes nearer."""
    spacing = camera.fitting / math.sqrt(max(1, count))
    near = max(1.0, camera.magnification) ** 0.5
    return min(LARGEST_DOT, min(3.2, max(SMALLEST_DOT, 0.17 * spacing)) * near)


def paint_line(painter: QPainter, points: list[QPointF], colours: Colours) -> None:
    """What is being drawn by hand."""
    soft = QColor(colours.accent)
    soft.setAlphaF(0.14)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(colours.accent))
    painter.setBrush(soft)
    painter.drawPolygon(points, Qt.FillRule.OddEvenFill)
