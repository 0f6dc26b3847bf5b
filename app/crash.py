"""A bug is logged with its traceback and told once, calmly; the window stays."""

from __future__ import annotations

import logging
import logging.handlers
import sys
import threading
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from app import words
from app.i18n import translate
from engine.paths import APP_NAME

log = logging.getLogger(__name__)


def log_to(folder: Path) -> None:
    """Keep a rotating log there. Without a place to write the program runs all the same."""
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = logging.handlers.RotatingFileHandler(
            folder / "kindred.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


class CrashReporter(QObject):
    """Catches what nobody else caught, in any thread.

    Signals:
        caught(str): the traceback of a bug.
    """

    caught = Signal(str)

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_folder = log_folder
        self._has_told = False
        self.window: QWidget | None = None
        self.caught.connect(self._on_caught, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        sys.excepthook = self._on_exception
        threading.excepthook = self._on_thread_exception

    def _on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        log.critical("uncaught", exc_info=(kind, error, trace))
        self.caught.emit("".join(traceback.format_exception(kind, error, trace)))

    def _on_thread_exception(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._on_exception(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _on_caught(self, details: str) -> None:
        """Once a session: the second dialog would only say the same."""
        if not self._has_told:
            self._has_told = True
            box = bug_box(details, self._log_folder, self.window)
            box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            box.open()


def bug_box(details: str, log_folder: Path, parent: QWidget | None) -> QMessageBox:
    box = QMessageBox(parent)
    box.setObjectName("bugBox")
    box.setWindowTitle(APP_NAME)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(translate("Crash", "Something went wrong that should not have."))
    box.setInformativeText(
        translate(
            "Crash",
            "Your photos and everything done so far are kept, and you can go on. The log is in %1.",
            words.path(log_folder),
        )
    )
    box.setDetailedText(details)
    return box
