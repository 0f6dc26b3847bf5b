"""`python -m tests.benchmarks.first_use LIBRARY BEGAN`: opens the program, uses it, and closes it.

Prints how many seconds after BEGAN, which is `time.monotonic()` of who started this process, the groups were painted, a
key was obeyed, and all thumbnails in sight were there; and how many of its thread's own had gone into the second.
"""

from __future__ import annotations

import json
import sys
import time

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app import main as program
from app.application import Application
from app.views.window import MainWindow

LONGEST = 60.0


class Watch(QObject):
    """Sees the first painting of the cards, presses a key, and leaves when the thumbnails are there."""

    def __init__(self, application: QApplication, began: float) -> None:
        super().__init__(application)
        self._application = application
        self._began = began
        self.seconds: dict[str, float] = {}
        self._polled = QTimer(self)
        self._polled.setInterval(2)
        self._polled.timeout.connect(self._look)
        application.installEventFilter(self)
        QTimer.singleShot(int(1000 * LONGEST), self, self._give_up)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and isinstance(watched, QWidget):
            window = watched.window()
            if isinstance(window, MainWindow) and watched is window.places.groups.cards.viewport():
                self._application.removeEventFilter(self)
                QTimer.singleShot(0, self._on_painted)
        return False

    def _on_painted(self) -> None:
        window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, MainWindow))
        cards = window.places.groups.cards
        assert cards.model().rowCount() > 1, "there is nothing to be seen"
        self._tell("painted")
        before = cards.currentIndex().row()
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = QKeyEvent(kind, Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(window.focusWidget() or window, key)
        assert cards.currentIndex().row() != before, "the key was not obeyed"
        cards.viewport().repaint()
        self._tell("usable")
        self.seconds["worked"] = time.thread_time()
        self._window = window
        self._polled.start()

    def _give_up(self) -> None:
        if "usable" not in self.seconds:
            sys.stderr.write("The groups were not painted.\n")
            self._application.exit(1)

    def _look(self) -> None:
        is_late = time.monotonic() - self._began > LONGEST
        if is_late or not self._window.thumbs.is_busy:
            self._polled.stop()
            self._window.places.groups.cards.viewport().repaint()
            self._tell("complete")
            self._window.close()

    def _tell(self, what: str) -> None:
        self.seconds[what] = time.monotonic() - self._began


def main() -> int:
    made: list[Watch] = []
    make_application = program.make_application

    def watched() -> Application:
        application = make_application()
        made.append(Watch(application, float(sys.argv[2])))
        return application

    program.make_application = watched
    code = program.main(["--library", sys.argv[1]])
    sys.stdout.write(json.dumps(made[0].seconds) + "\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
