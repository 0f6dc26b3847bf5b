"""Whether the person is at the window: keys, clicks and the wheel say so, and after a while without them nobody is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

QUIET_MS = 60_000
_SIGNS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
    }
)


class Presence(QObject):
    """Watches the window that has the focus, whichever of the program's it is, and no other events than that one's.

    At first somebody is here: they have just started the program. Nobody is where another program is in front.

    Signals:
        changed(bool): the person came or went.
    """

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None, quiet_ms: int = QUIET_MS) -> None:
        super().__init__(parent)
        self.is_here = True
        self._watched: QWindow | None = None
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet_ms)
        self._quiet.timeout.connect(self._on_quiet)
        self._quiet.start()
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._on_focus_changed)
        self._watch(QGuiApplication.focusWindow())

    def close(self) -> None:
        self._quiet.stop()
        self._watch(None)
        self.blockSignals(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self._came()
        return False

    def _watch(self, window: QWindow | None) -> None:
        if self._watched is not None:
            self._watched.removeEventFilter(self)
            self._watched.destroyed.disconnect(self._on_destroyed)
        self._watched = window
        if window is not None:
            window.installEventFilter(self)
            window.destroyed.connect(self._on_destroyed)

    def _came(self) -> None:
        self._quiet.start()
        if not self.is_here:
            self.is_here = True
            self.changed.emit(True)

    def _on_focus_changed(self, window: QWindow | None) -> None:
        self._watch(window)
        if window is not None:
            self._came()
        else:
            self._quiet.stop()
            self._on_quiet()

    def _on_destroyed(self) -> None:
        self._watched = None

    def _on_quiet(self) -> None:
        if self.is_here:
            self.is_here = False
            self.changed.emit(False)
