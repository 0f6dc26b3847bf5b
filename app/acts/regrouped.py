"""Tells that groups changed by themselves, and opens the sheet about it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.acts import regroupings
from app.acts.regrouped_window import RegroupedWindow
from app.suggestions import suggestion
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from engine import GroupChange, Library
from engine.errors import KnownError

log = logging.getLogger(__name__)

Act = Callable[[Callable[[], int | None]], object]

SETTLED_MS = 300
"""What changed is looked up once the groups have not changed for this long, and away from the window's thread: with
100,000 photos it takes many frames."""


class Regrouped(QObject):
    """At most one sheet, which follows every act and every run.

    Signals:
        counted(str): what waits for the person, in a line; "" where nothing does.
        opened(int): show this photo large.
    """

    counted = Signal(str)
    opened = Signal(int)

    _found = Signal(int, object)

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
        self._settling.timeout.connect(self.look)
        self._changes: Sequence[GroupChange] = ()
        self._asked = 0
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._found.connect(self._on_found)

    def follow(self) -> None:
        """The groups changed, by an act or by a run."""
        self._settling.start()

    def look(self) -> None:
        """Find out what waits now; `counted` follows."""
        self._settling.stop()
        self._asked += 1
        asked = self._asked
        self._pool.start(lambda: self._find(asked))

    def _find(self, asked: int) -> None:
        """In the pool, with a connection of its own."""
        try:
            with Library.open(self._library.root) as library:
                library.groups.in_words = suggestion
                self._found.emit(asked, library.regrouping.all())
        except KnownError as error:
            log.warning("what changed cannot be told: %s (%s)", error.sentence, error.detail)

    def _on_found(self, asked: int, changes: Sequence[GroupChange]) -> None:
        if asked != self._asked:
            return
        self._changes = changes
        if self.window is not None:
            self.window.read()
        self.counted.emit(regroupings.waiting(changes))

    def show(self) -> None:
        if self.window is None:
            made = RegroupedWindow(lambda: self._changes, self._thumbs, self._theme, self._parent)
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
        self._asked += 1
        self._pool.waitForDone(5000)
        if self.window is not None:
            self.window.close()

    def _on_accept(self, ids: Collection[str] | None) -> None:
        self._do(lambda: self._library.regrouping.accept(ids))

    def _on_refuse(self, ids: Collection[str] | None) -> None:
        self._do(lambda: self._library.regrouping.refuse(ids))

    def _do(self, choose: Callable[[], int]) -> None:
        def act() -> None:
            choose()

        if self.window is not None:
            self.window.wait()
        self._act(act)
        self.look()

    def _on_gone(self) -> None:
        self.window = None
