"""The running program: engine, library, window and wizard, and who owns whom."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject

from app.bridge import Bridge
from app.jobs import Jobs
from app.settings import Settings
from app.theme.theme import Theme
from app.views.window import MainWindow
from engine import Engine, Library

log = logging.getLogger(__name__)


class Program(QObject):
    """Opens the library twice: once for the engine's threads, once for the window's.

    Raises KnownError when the library cannot be opened.
    """

    def __init__(self, library_root: Path, theme: Theme) -> None:
        super().__init__()
        self.bridge = Bridge(self)
        self._engine = Engine(library_root, self.bridge.publish)
        self._library = Library.open(library_root)
        self._theme = theme
        self.jobs = Jobs(self._engine, self.bridge, self)
        self._settings = Settings(self._library.root)
        self.window = MainWindow(self._library, self.jobs, self.bridge, theme, self._settings)
        self.window.closing.connect(self._on_closing)

    def open(self, folder: Path | None) -> None:
        """Show the window; go on with what was interrupted; look at `folder` when one was given."""
        self.window.show()
        self._engine.resume_unfinished()

    def self_test(self) -> int:
        """0 when the window is up and holds together."""
        is_well = self.window.isVisible() and bool(self.window.grab().width())
        self.window.close()
        return 0 if is_well else 1

    def _on_closing(self) -> None:
        """What the engine still tells from here on has no listener: the library is closed."""
        self.bridge.blockSignals(True)
        self._engine.shutdown()
        self._library.close()
