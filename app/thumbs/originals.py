"""The original of the photo that is looked at, decoded away from the window's thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal
from PySide6.QtGui import QImage

from app.thumbs.decode import decode


class Originals(QObject):
    """Decodes one original after the other; only the one asked for last is told.

    Signals:
        ready(int, QImage): the original of this photo; a null image when Qt cannot read it.
    """

    ready = Signal(int, QImage)

    _decoded = Signal(int, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wanted = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._decoded.connect(self._on_decoded)

    def ask(self, photo_id: int, path: Path) -> None:
        """Opened read-only; nothing is ever written beside an original."""
        self._wanted = photo_id
        self._pool.clear()
        self._pool.start(partial(self._decode, photo_id, path))

    def close(self) -> None:
        self._pool.clear()
        self._pool.waitForDone(2000)

    def _decode(self, photo_id: int, path: Path) -> None:
        self._decoded.emit(photo_id, decode(path))

    def _on_decoded(self, photo_id: int, image: QImage) -> None:
        if photo_id == self._wanted:
            self.ready.emit(photo_id, image)
