"""Whether the sets of same photos are out of date, found out away from the window's thread."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool, Signal

from engine import Library, is_stale
from engine.errors import KnownError

log = logging.getLogger(__name__)


class Staleness(QObject):
    """All photos of the library have to be gone through, which the window would feel.

    Signals:
        known(bool): whether photos came, went or changed since same photos were looked for.
    """

    known = Signal(bool)

    def __init__(self, library_root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = library_root
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def ask(self) -> None:
        """`known` follows; of several questions that wait, the last one is answered."""
        self._pool.clear()
        self._pool.start(self._look)

    def close(self) -> None:
        self._pool.clear()
        self._pool.waitForDone(5000)

    def _look(self) -> None:
        try:
            with Library.open_existing(self._root) as library:
                self.known.emit(is_stale(library))
        except KnownError as error:
            log.warning("cannot tell whether photos changed: %s (%s)", error.sentence, error.detail)
