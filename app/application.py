"""The one QApplication, and what the desktop says to it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from app.opening import sort_out


class Application(QApplication):
    """On macOS, what is opened with the program comes as events, one a file, and not on its command line.

    Signals:
        asked(object): an Opening.
    """

    asked = Signal(object)

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._paths: list[Path] = []
        self._gathering = QTimer(self)
        self._gathering.setSingleShot(True)
        self._gathering.setInterval(0)
        self._gathering.timeout.connect(self._on_gathered)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._paths.append(Path(event.file()))
            self._gathering.start()
            return True
        return super().event(event)

    def _on_gathered(self) -> None:
        paths, self._paths = self._paths, []
        self.asked.emit(sort_out(paths))
