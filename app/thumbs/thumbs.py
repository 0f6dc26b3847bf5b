"""Thumbnails: asked for by photo id, decoded in a pool, told when they are there."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage, QPixmap

from app.thumbs.decode import decode
from app.thumbs.lru import Key, PixmapCache

SIDES = (128, 256, 512)
"""Sizes that thumbnails are kept in, in device pixels; the stored preview has 512."""

MOST_BYTES = 160 * 1024 * 1024
MOST_WAITING = 240
"""Requests that may wait; more than a screenful of cells is stale, and the oldest go first."""


MOST_RUNNING = 8
"""Handed to the pool at a time: enough that it never waits for the window, few enough to stay current."""


class Thumbs(QObject):
    """Ask in `paintEvent`; when the answer is None, `ready` says later that asking again will help.

    What is asked last is decoded first, so that the cells in sight never wait for those scrolled past.

    Signals:
        ready(int): a thumbnail of this photo is there now. Results name photos, never rows.
    """

    ready = Signal(int)

    _decoded = Signal(object, QImage)

    def __init__(
        self,
        preview: Callable[[int], Path | None],
        parent: QObject | None = None,
        most_bytes: int = MOST_BYTES,
        threads: int = 2,
    ) -> None:
        super().__init__(parent)
        self._preview = preview
        self._cache = PixmapCache(most_bytes)
        self._waiting: OrderedDict[Key, None] = OrderedDict()
        self._running: set[Key] = set()
        self._missing: set[int] = set()
        self._is_closed = False
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._decoded.connect(self._on_decoded)

    @property
    def cache(self) -> PixmapCache:
        return self._cache

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    @property
    def is_busy(self) -> bool:
        """Whether thumbnails that were asked for are not there yet."""
        return bool(self._waiting or self._running)

    def ask(self, photo_id: int, side: float) -> QPixmap | None:
        """A thumbnail at least `side` device pixels long where there is one; else any that is there already.

        None while there is nothing to show yet.
        """
        key = (photo_id, _step(side))
        found = self._cache.get(key)
        if found is not None:
            return found
        if photo_id not in self._missing and key not in self._running and not self._is_closed:
            self._waiting[key] = None
            self._waiting.move_to_end(key)
            while len(self._waiting) > MOST_WAITING:
                self._waiting.popitem(last=False)
            self._start()
        others = (self._cache.get((photo_id, other)) for other in reversed(SIDES))
        return next((other for other in others if other is not None), None)

    def has(self, photo_id: int) -> bool:
        """Whether any thumbnail of this photo is there."""
        return any(self._cache.get((photo_id, side)) is not None for side in SIDES)

    def is_missing(self, photo_id: int) -> bool:
        """Whether the stored preview turned out to be unreadable."""
        return photo_id in self._missing

    def forget_requests(self) -> None:
        """Drop what waits: another place is shown."""
        self._waiting.clear()

    def clear(self) -> None:
        """Forget everything: the photos themselves may have changed."""
        self._waiting.clear()
        self._missing.clear()
        self._cache.clear()

    def close(self) -> None:
        """Let the pool run dry; nothing is decoded any more."""
        self._is_closed = True
        self._waiting.clear()
        self._pool.waitForDone(2000)

    def _start(self) -> None:
        while self._waiting and len(self._running) < MOST_RUNNING:
            key, _ = self._waiting.popitem(last=True)
            path = self._preview(key[0])
            if path is None:
                self._missing.add(key[0])
                continue
            self._running.add(key)
            self._pool.start(partial(self._decode, key, path))

    def _decode(self, key: Key, path: Path) -> None:
        """In a thread of the pool."""
        self._decoded.emit(key, decode(path, key[1]))

    def _on_decoded(self, key: Key, image: QImage) -> None:
        self._running.discard(key)
        photo_id, _ = key
        if image.isNull():
            self._missing.add(photo_id)
        else:
            self._cache.put(key, QPixmap.fromImage(image))
        self.ready.emit(photo_id)
        if not self._is_closed:
            self._start()


def _step(side: float) -> int:
    return next((one for one in SIDES if one >= side), SIDES[-1])
