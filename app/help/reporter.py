"""Makes the report that is passed on when help is asked for, away from the window's thread."""

from __future__ import annotations

import contextlib
import threading
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from engine import report


class Reporter(QObject):
    """Looking through a large library takes its time; asking again meanwhile begins nothing new.

    Signals:
        made(str): the report.
    """

    made = Signal(str)

    def __init__(self, library_root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = library_root
        self._is_at_work = threading.Event()

    def make(self) -> None:
        if not self._is_at_work.is_set():
            self._is_at_work.set()
            threading.Thread(target=self._make, name="report", daemon=True).start()

    def _make(self) -> None:
        try:
            text = report(self._root)
        finally:
            self._is_at_work.clear()
        with contextlib.suppress(RuntimeError):  # the window is gone
            self.made.emit(text)
