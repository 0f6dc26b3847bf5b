"""The search for similar photos, loaded away from the window's thread."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.engine_texts import engine_text
from engine import Library, SimilarityIndex
from engine.errors import KnownError

log = logging.getLogger(__name__)


class Index(Protocol):
    """The part of a similarity index that the window needs."""

    def like(
        self, photo_ids: Sequence[int], unlike: Sequence[int] = (), count: int = 24
    ) -> list[tuple[int, float]]: ...

    def likeness(self, one: int, other: int) -> float | None: ...


class Similarity(QObject):
    """The current run's index. `index` is None while there is none.

    Signals:
        changed: another index (or none) is in place.
        failed(str): the index cannot be used, and why.
    """

    changed = Signal()
    failed = Signal(str)

    _loaded = Signal(int, object)
    _refused = Signal(int, str)

    def __init__(self, library_root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.index: Index | None = None
        self._root = library_root
        self._asked = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._loaded.connect(self._on_loaded)
        self._refused.connect(self._on_refused)

    def reload(self) -> None:
        """Load the index of the run that is current now; `changed` follows."""
        self._asked += 1
        asked = self._asked
        self._pool.start(lambda: self._load(asked))

    def close(self) -> None:
        self._pool.waitForDone(5000)

    def _load(self, asked: int) -> None:
        """In the pool, with a connection of its own: checking the files' checksums takes its time."""
        try:
            with Library.open(self._root) as library:
                index = SimilarityIndex.of(library)
            self._loaded.emit(asked, index)
            if index is not None:  # it answers already; what follows makes it quicker, or more complete
                index.mend()
                index.vouch()
        except KnownError as error:
            log.warning("no similarity index: %s (%s)", error.sentence, error.detail)
            self._refused.emit(asked, engine_text(error.sentence))
        except OSError as error:  # swapped away by a newer run while we read it
            log.warning("the similarity index went away: %s", error)

    def _on_loaded(self, asked: int, index: Index | None) -> None:
        if asked == self._asked:
            self.index = index
            self.changed.emit()

    def _on_refused(self, asked: int, sentence: str) -> None:
        if asked == self._asked:
            self.index = None
            self.changed.emit()
            self.failed.emit(sentence)
