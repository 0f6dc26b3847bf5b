"""Opens the windows about learning, each at most once."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app.bridge import Bridge
from app.jobs import Jobs
from app.learning.changes_window import ChangesWindow
from app.learning.live_window import LearningWindow
from app.models.photo_rows import PhotoRows
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from engine import Library


class LearningWindows(QObject):
    """They stand beside the main window and are gone, with all they held, once they are closed.

    Signals:
        opened(int): show this photo large.
    """

    opened = Signal(int)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        bridge: Bridge,
        rows: PhotoRows,
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._library = library
        self._jobs = jobs
        self._bridge = bridge
        self._rows = rows
        self._thumbs = thumbs
        self._theme = theme
        self.live: LearningWindow | None = None
        self.changes: ChangesWindow | None = None

    def show_learning(self) -> None:
        """What is being learned now, or was last."""
        if self.live is None:
            self.live = LearningWindow(self._jobs, self._thumbs, self._theme, self._parent)
            self.live.opened.connect(self.opened)
            self.live.changes_asked.connect(self.show_changes)
            self.live.destroyed.connect(self._on_live_gone)
        _bring_forward(self.live)

    def show_changes(self) -> None:
        """What learning changed, and the way back."""
        if self.changes is None:
            self.changes = ChangesWindow(
                self._library, self._jobs, self._bridge, self._rows, self._thumbs, self._theme, self._parent
            )
            self.changes.destroyed.connect(self._on_changes_gone)
        _bring_forward(self.changes)

    def close(self) -> None:
        """Before the library is."""
        for window in (self.live, self.changes):
            if window is not None:
                window.close()

    def _on_live_gone(self) -> None:
        self.live = None

    def _on_changes_gone(self) -> None:
        self.changes = None


def _bring_forward(window: QDialog) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
