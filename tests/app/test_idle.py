"""A window that is open and that nobody uses costs nothing. `make bench ONLY=cost` measures it."""

from __future__ import annotations

from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.window import MainWindow

PLACES = ("groups", "photos", "not-sure")


class Ticks(QObject):
    """Counts what timers deliver, whoever has started them."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.count = 0
        self._application = application
        application.installEventFilter(self)

    def leave(self) -> None:
        """Or every event of the tests after this one would pass here."""
        self._application.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Timer
        return False


def _at_work(window: MainWindow) -> list[QObject]:
    """What ticks or moves. A timer that runs off once, as the one that notices that nobody is there, costs nothing."""
    timers = [timer for timer in window.findChildren(QTimer) if timer.isActive() and not timer.isSingleShot()]
    state = QAbstractAnimation.State.Running
    return [*timers, *(one for one in window.findChildren(QAbstractAnimation) if one.state() == state)]


def _ticks_of_a_moment(qtbot: QtBot, application: QApplication) -> int:
    """Among them the one that ends the moment."""
    ticks = Ticks(application)
    waited = QTimer()
    waited.setSingleShot(True)
    with qtbot.waitSignal(waited.timeout):
        waited.start(200)
    ticks.leave()
    return ticks.count


def test_nothing_ticks_while_nobody_uses_the_window(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    def is_quiet() -> None:
        assert not window.thumbs.is_busy
        assert _at_work(window) == []

    for place in PLACES:
        window.actions_[place].trigger()
        qtbot.waitUntil(is_quiet)
        assert any(_ticks_of_a_moment(qtbot, qapp) <= 1 for _ in range(20)), (
            place
        )  # what was begun may end first
        is_quiet()


def test_what_ticks_is_noticed(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    restless = QTimer(window)
    restless.start(20)
    assert restless in _at_work(window)
    ticks = Ticks(qapp)
    qtbot.waitUntil(lambda: ticks.count > 2)
    ticks.leave()
