"""Framed thumbnails for the map, made once and scaled while the map is moved."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.thumbs.thumbs import Thumbs
from app.views import painting

SIDES = (64, 128, 256)
"""In device pixels; the next larger one is scaled down."""
FRAMES = {64: 3.0, 128: 4.5, 256: 5.0}
RADII = {64: 8.0, 128: 12.0, 256: 16.0}
"""In pixels of a tile that is so wide."""
MOST_BYTES = 64 * 1024 * 1024

Key = tuple[int, int, int]  # photo, colour of its frame, side


class MapTiles:
    """A cache of square pixmaps; those looked at longest ago go first."""

    def __init__(self, thumbs: Thumbs, most_bytes: int = MOST_BYTES) -> None:
        self._thumbs = thumbs
        self._most_bytes = most_bytes
        self._tiles: OrderedDict[Key, QPixmap] = OrderedDict()
        self.bytes_held = 0

    def tile(self, photo_id: int, frame: QColor, side: float) -> QPixmap | None:
        """The photo in a frame of this colour, at least `side` device pixels wide as far as there are such; None while
        its thumbnail is on its way."""
        step = next((one for one in SIDES if one >= side), SIDES[-1])
        key = (photo_id, frame.rgb(), step)
        found = self._tiles.get(key)
        if found is not None:
            self._tiles.move_to_end(key)
            return found
        photo = self._thumbs.ask(photo_id, step)
        if photo is None:
            return None
        made = _framed(photo, frame, step)
        if max(photo.width(), photo.height()) >= min(step, 128):  # a smaller one only bridges the wait
            self._keep(key, made)
        return made

    def clear(self) -> None:
        self._tiles.clear()
        self.bytes_held = 0

    def _keep(self, key: Key, made: QPixmap) -> None:
        self._tiles[key] = made
        self.bytes_held += 4 * key[2] ** 2
        while self.bytes_held > self._most_bytes:
            (_, _, side), _ = self._tiles.popitem(last=False)
            self.bytes_held -= 4 * side**2


def _framed(photo: QPixmap, frame: QColor, side: int) -> QPixmap:
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painting.prepare(painter)
    whole = QRectF(0, 0, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(frame)
    rim, radius = FRAMES[side], RADII[side]
    painter.drawRoundedRect(whole, radius, radius)
    painting.draw_photo(painter, whole.adjusted(rim, rim, -rim, -rim), photo, radius - rim)
    painter.end()
    return made
