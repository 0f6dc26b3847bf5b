"""Tells that groups changed by themselves, and opens the sheet about it."""

from __future__ import annotations

from collections.abc import Callable, Collection

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.acts import regroupings
from app.acts.regrouped_window import RegroupedWindow
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from engine import Library

Act = Callable[[Callable[[], int | None]], None]

SETTLED_MS = 300
"""What changed is counted once the groups have not changed for this long: it takes longer than a frame."""


class Regrouped(QObject):
    """At most one sheet, which follows every act and every run.

    Signals:
        counted(str): what waits for the person, in a line; "" where nothing does.
        opened(int): show this photo large.
    """

    counted = Signal(str)
    opened = Signal(int)

    def __init__(self, library: Library, act: Act, thumbs: Thumbs, theme: Theme, window: QWidget) -> None:
        """act: does something in the history, and tells so."""
        super().__init__(window)
        self._library = library
        self._act = act
        self._thumbs = thumbs
        self._theme = theme
        self._parent = window
        self.window: RegroupedWindow | None = None
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLED_MS)
        self._settling.timeout.connect(self.count)

    def follow(self) -> None:
        """The groups changed, by an act or by a run."""
        self._settling.start()

    def count(self) -> None:
        if self.window is not None:
            self.window.read()
        self.counted.emit(regroupings.waiting(self._library.regrouping.all()))

    def show(self) -> None:
        if self.window is None:
            made = RegroupedWindow(self._library.regrouping.all, self._thumbs, self._theme, self._parent)
            made.accept_asked.connect(self._on_accept)
            made.refuse_asked.connect(self._on_refuse)
            made.opened.connect(self.opened)
            made.destroyed.connect(self._on_gone)
            self.window = made
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Before the library is."""
        self._settling.stop()
        if self.window is not None:
            self.window.close()

    def _on_accept(self, ids: Collection[str] | None) -> None:
        self._do(lambda: self._library.regrouping.accept(ids))

    def _on_refuse(self, ids: Collection[str] | None) -> None:
        self._do(lambda: self._library.regrouping.refuse(ids))

    def _do(self, choose: Callable[[], int]) -> None:
        def act() -> None:
            choose()

        self._act(act)
        self._settling.stop()
        self.count()

    def _on_gone(self) -> None:
        self.window = None
