"""Somebody who does anything, anywhere, in no order: keys, clicks, drags, wheels, menus, sizes of the window."""

from __future__ import annotations

import logging
import random
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import (
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QPointF,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from shiboken6 import isValid

from app.views.window import MainWindow

KEYS = (
    *(getattr(Qt.Key, f"Key_{one}") for one in "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"),
    *(Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End) * 3,
    *(Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Space) * 2,
    *(Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Backspace, Qt.Key.Key_Delete) * 3,
    *(Qt.Key.Key_F1, Qt.Key.Key_F2, Qt.Key.Key_F5, Qt.Key.Key_F11, Qt.Key.Key_Menu),
    *(
        Qt.Key.Key_Plus,
        Qt.Key.Key_Minus,
        Qt.Key.Key_BracketLeft,
        Qt.Key.Key_BracketRight,
        Qt.Key.Key_Question,
    ),
)
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
MODIFIERS = (NONE, NONE, NONE, NONE, SHIFT, CTRL, CTRL, CTRL | SHIFT, ALT)
DEEPEST = 3  # dialogs over each other; then one is left
PAUSE = 1  # milliseconds; timers of none are not told inside of dialogs that such a timer opened
OF_THE_PLATFORM = "This plugin does not support"


class Monkey(QObject):
    """Acts from the event loop, one thing after the other, so that it goes on inside of dialogs too.

    `acts` says what was done, the last of it last; `window` stays open, whatever is pressed.
    """

    def __init__(self, window: MainWindow, seed: int) -> None:
        super().__init__(window)
        self.acts: list[str] = []
        self._window = window
        self._chance = random.Random(seed)
        self._left = 0
        self._held: QWidget = window
        self._loop = QEventLoop(self)
        window.installEventFilter(self)

    def run(self, count: int) -> None:
        """Do so many things, then leave every dialog and menu."""
        self._left = count
        QTimer.singleShot(PAUSE, self._act)
        self._loop.exec()
        self._window.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Quitting ends here."""
        if watched is self._window and event.type() is QEvent.Type.Close:
            event.ignore()
            return True
        return False

    def _act(self) -> None:
        """The next thing is due before this one is done: it may open a dialog, which does not return."""
        if self._left <= 0:
            self._leave()
            return
        self._left -= 1
        QTimer.singleShot(PAUSE, self._act)
        act = self._chance.choices(
            (self._press, self._click, self._drag, self._turn, self._choose, self._resize), (8, 6, 3, 3, 4, 1)
        )[0]
        if self._chance.random() < 0.1 and self._dialogs() > 0:
            act = self._escape
        if self._dialogs() >= DEEPEST:
            act = self._escape
        act()

    def _leave(self) -> None:
        """One dialog or menu at a time, from the innermost."""
        top = _innermost()
        if top is None:
            self._loop.quit()
            return
        QTimer.singleShot(PAUSE, self._leave)
        _close(top)

    # ------------------------------------------------------------ what it does

    def _press(self) -> None:
        key, modifiers = self._chance.choice(KEYS), self._chance.choice(MODIFIERS)
        focused = QApplication.focusWidget()
        widget = QApplication.activePopupWidget() or focused or self._top()
        if not isValid(widget):
            widget = self._top()
        self._note("press", f"{key.name} {modifiers}", widget)
        QTest.keyClick(widget, key, modifiers)

    def _click(self) -> None:
        widget, point = self._somewhere()
        modifiers = self._chance.choice(MODIFIERS)
        kind = self._chance.choices(("click", "twice", "menu"), (6, 2, 2))[0]
        self._note(kind, f"at {point.x()}, {point.y()} {modifiers}", widget)
        if kind == "click":
            QTest.mouseClick(widget, Qt.MouseButton.LeftButton, modifiers, point)
        elif kind == "twice":
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, modifiers, point)
        else:
            place = widget.mapToGlobal(point)
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, place, modifiers)
            QApplication.sendEvent(widget, asked)

    def _drag(self) -> None:
        widget, start = self._somewhere()
        end = self._point(widget)
        self._note("drag", f"from {start.x()}, {start.y()} to {end.x()}, {end.y()}", widget)
        QTest.mousePress(widget, Qt.MouseButton.LeftButton, pos=start)
        for share in (0.3, 0.6, 1.0):
            if isValid(widget):
                QTest.mouseMove(widget, start + (end - start) * share)
        if isValid(widget):
            QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=end)

    def _turn(self) -> None:
        widget, point = self._somewhere()
        by = self._chance.choice((-480, -120, 120, 480))
        self._note("wheel", str(by), widget)
        turned = QWheelEvent(
            QPointF(point),
            QPointF(widget.mapToGlobal(point)),
            QPoint(),
            QPoint(0, by),
            Qt.MouseButton.NoButton,
            self._chance.choice((NONE, NONE, CTRL)),
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, turned)

    def _choose(self) -> None:
        """An action of the menus; now and then twice, as impatient people do."""
        if self._dialogs():
            self._click()
            return
        action = self._chance.choice(self._window.actions_.all())
        times = self._chance.choice((1, 1, 1, 2))
        self._note("choose", f"{action.objectName()} {times}x", self._window)
        for _ in range(times):
            action.trigger()

    def _resize(self) -> None:
        size = self._chance.randrange(760, 1700), self._chance.randrange(520, 1100)
        self._note("resize", f"{size}", self._window)
        self._window.resize(*size)

    def _escape(self) -> None:
        top = _innermost() or self._window
        self._note("leave", "", top)
        if top is not self._window:
            _close(top)

    # ------------------------------------------------------------ where

    def _dialogs(self) -> int:
        return sum(one.isVisible() and one.isModal() for one in QApplication.topLevelWidgets())

    def _top(self) -> QWidget:
        """What takes clicks: the innermost menu or dialog, else any window, most often the main one."""
        top = _innermost()
        if top is not None:
            return top
        windows = [
            one for one in QApplication.topLevelWidgets() if one.isVisible() and one is not self._window
        ]
        if windows and self._chance.random() < 0.3:
            return self._chance.choice(sorted(windows, key=lambda one: one.objectName()))
        return self._window

    def _somewhere(self) -> tuple[QWidget, QPoint]:
        """What lies at a point, as a pointer finds it."""
        top = self._top()
        point = self._point(top)
        widget = top.childAt(point)
        self._held = top  # with the shell of a parent those of its children go
        if widget is None or not isValid(widget):
            widget = top
        return widget, widget.mapFrom(top, point)

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(
            self._chance.randrange(max(1, widget.width())), self._chance.randrange(max(1, widget.height()))
        )

    def _note(self, what: str, how: str, where: QWidget) -> None:
        self.acts.append(f"{what} {how} on {type(where).__name__} {where.objectName()!r}")


def _innermost() -> QWidget | None:
    """The menu or dialog that takes all clicks. Of one that is gone Python may hold a shell at the same place."""
    found = (QApplication.activePopupWidget(), QApplication.activeModalWidget())
    return next((one for one in found if one is not None and isValid(one)), None)


def _close(top: QWidget) -> None:
    if isinstance(top, QDialog):
        top.reject()
    else:
        top.close()


@contextmanager
def nothing_leaves(monkeypatch: pytest.MonkeyPatch, scratch: Path, chance: random.Random) -> Iterator[None]:
    """What the program asks of the desktop ends at its outermost edge: dialogs for files answer by themselves, nothing
    is opened in other programs, and the trash is a folder."""
    trash = scratch / "trash"
    trash.mkdir()

    def throw_away(paths: object) -> None:
        for one in paths if isinstance(paths, list) else [paths]:
            Path(str(one)).rename(trash / f"{chance.random()}")

    def folder(*_: object) -> str:
        made = scratch / "exports"
        made.mkdir(exist_ok=True)
        return chance.choice(("", str(made)))

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", folder)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(scratch / "saved"), ""))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _: True)
    monkeypatch.setattr("send2trash.send2trash", throw_away)
    yield


@contextmanager
def complaints() -> Iterator[list[str]]:
    """Everything that must not happen: exceptions in any thread, warnings of Qt, bugs in the log."""
    found: list[str] = []

    def on_message(kind: QtMsgType, _context: object, text: str) -> None:
        if (
            kind is not QtMsgType.QtDebugMsg
            and kind is not QtMsgType.QtInfoMsg
            and OF_THE_PLATFORM not in text
        ):
            found.append(f"Qt: {text}")

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        found.append("".join(traceback.format_exception(kind, error, trace)))

    def on_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    class Bugs(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(self.format(record))

    bugs = Bugs(logging.ERROR)
    before: tuple[Callable[..., object], Callable[..., object]] = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = on_exception, on_thread
    messages = qInstallMessageHandler(on_message)
    logging.getLogger().addHandler(bugs)
    try:
        yield found
    finally:
        logging.getLogger().removeHandler(bugs)
        qInstallMessageHandler(messages)
        sys.excepthook, threading.excepthook = before
