"""A cache of pixmaps that never holds more than so many bytes."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtGui import QPixmap

Key = tuple[int, int]
"""(photo id, longest side in device pixels)"""


class PixmapCache:
    """The pixmaps looked at longest ago go first."""

    def __init__(self, most_bytes: int) -> None:
        self._most_bytes = most_bytes
        self._pixmaps: OrderedDict[Key, QPixmap] = OrderedDict()
        self.bytes_held = 0

    def get(self, key: Key) -> QPixmap | None:
        found = self._pixmaps.get(key)
        if found is not None:
            self._pixmaps.move_to_end(key)
        return found

    def put(self, key: Key, pixmap: QPixmap) -> None:
        old = self._pixmaps.pop(key, None)
        if old is not None:
            self.bytes_held -= _bytes(old)
        self._pixmaps[key] = pixmap
        self.bytes_held += _bytes(pixmap)
        while self.bytes_held > self._most_bytes and len(self._pixmaps) > 1:
            _, dropped = self._pixmaps.popitem(last=False)
            self.bytes_held -= _bytes(dropped)

    def clear(self) -> None:
        self._pixmaps.clear()
        self.bytes_held = 0

    def __len__(self) -> int:
        return len(self._pixmaps)


def _bytes(pixmap: QPixmap) -> int:
    return pixmap.width() * pixmap.height() * max(1, pixmap.depth() // 8)
