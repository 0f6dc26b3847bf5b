"""Kindred's window. Read `main` as the recipe of a start."""

from __future__ import annotations

import argparse
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMessageBox

from app import crash, i18n
from app.application import Application
from app.engine_texts import engine_text
from app.opening import Opening, sort_out
from app.program import ACTIVATION_TOKEN, Program
from app.settings import Settings
from app.single import hand_over
from app.theme.resources import icon_path
from app.theme.theme import Theme
from app.views.sidebar import Place
from engine import __version__
from engine.errors import KnownError, LibraryError
from engine.paths import APP_NAME, default_library, log_folder

log = logging.getLogger(__name__)

DESKTOP_ID = "io.github.kindred.Kindred"
"""Of the entry in the menu. X11 knows a window by the name that its program was started with, so it gets this one."""

SECONDS_TO_COME_UP = 3.0  # between a window's taking of the library and its listening to others


def main(argv: Sequence[str] | None = None) -> int:
    """Open the window and return the exit code when it is closed."""
    options = parse(argv)
    if options.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    if options.self_test:
        from app import trial  # no start but this one needs what makes pictures

        return trial.run(Theme(application))
    crash.log_to(log_folder())
    reporter = crash.CrashReporter(log_folder(), application)
    reporter.install()
    root = _absolute(options.library) if options.library else default_library()
    opening = _opening(options)
    if hand_over(root, opening):
        return 0
    settings = Settings(root)
    i18n.install(options.language or settings.language)
    theme = Theme(application, settings.appearance)
    try:
        program = Program(root, theme)
    except KnownError as error:
        if isinstance(error, LibraryError) and hand_over(root, opening, SECONDS_TO_COME_UP):
            return 0  # two starts at once: the other was quicker
        return _refuse(error)
    reporter.window = program.window
    application.asked.connect(program.take)
    program.open(opening)
    code = application.exec()
    if (
        not program.has_stopped
    ):  # a thread is deep in a long step: what it does is committed whole, or not at all
        logging.shutdown()
        os._exit(code)
    return code


def make_application() -> Application:
    """The one QApplication, with the names that the desktop knows us by."""
    QCoreApplication.setApplicationName(APP_NAME)
    QCoreApplication.setApplicationVersion(__version__)
    Application.setDesktopFileName(DESKTOP_ID)
    application = Application([DESKTOP_ID])
    application.setWindowIcon(QIcon(str(icon_path("kindred"))))
    i18n.install()
    return application


def parse(argv: Sequence[str] | None) -> argparse.Namespace:
    return _parser().parse_args(argv)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kindred", description="Sorts a photo folder into groups that belong together."
    )
    parser.add_argument(
        "paths",
        nargs="*",
        metavar="FOLDER_OR_PHOTO",
        help="folders of photos to sort; of photos, the ones like them are shown",
    )
    parser.add_argument("--add", action="store_true", help="ask which folder to add")
    parser.add_argument(
        "--go", choices=[place.value for place in Place], metavar="PLACE", help="go to a place: %(choices)s"
    )
    parser.add_argument("--library", metavar="DIR", help="where the library is kept")
    parser.add_argument(
        "--language", choices=i18n.LANGUAGES, help="what the window speaks this time: system, en or de"
    )
    parser.add_argument("--version", action="version", version=f"Kindred {__version__}")
    parser.add_argument(
        "--self-test",
        action="store_true",
        help="try everything out in a library of its own, without showing a window; exit code 0 when well",
    )
    return parser


def _opening(options: argparse.Namespace) -> Opening:
    opening = sort_out([_absolute(path) for path in options.paths])
    token = os.environ.get(ACTIVATION_TOKEN, "")
    return replace(opening, place=options.go, is_adding=options.add, token=token)


def _absolute(text: str) -> Path:
    """Absolute without following links: a photo keeps the name the person knows it by."""
    return Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111


def _refuse(error: KnownError) -> int:
    """The library cannot be opened: say why, and leave."""
    log.error("%s (%s)", error.sentence, error.detail)
    box = QMessageBox(QMessageBox.Icon.NoIcon, APP_NAME, engine_text(error.sentence))
    box.setDetailedText(error.detail)
    box.exec()
    return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
