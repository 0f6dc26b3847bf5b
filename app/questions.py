"""Questions to the library that the window would feel, answered away from its thread."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QThreadPool


class Questions(QObject):
    """One thread; of several questions that wait, the last is answered.

    Who inherits says in `_answer` what is done, with a `Library` of its own, and tells it by signals.
    """

    def __init__(self, library_root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = library_root
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def ask(self) -> None:
        """The answer follows."""
        self._pool.clear()
        self._pool.start(self._answer)

    def close(self) -> None:
        """No question is answered any more."""
        self._pool.clear()
        self._pool.waitForDone(5000)

    def _answer(self) -> None:
        raise NotImplementedError
