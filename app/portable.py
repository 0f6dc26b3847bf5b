"""Kindred as one file or one folder that lies anywhere: it is in no menu until the person wants it there."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app import menu_entry, words
from app.i18n import translate

log = logging.getLogger(__name__)

SHARE, PROGRAM = "KINDRED_SHARE", "KINDRED_PROGRAM"
"""What packaging/appimage/AppRun tells: where the parts of the entry lie, and what the entry is to start."""
UNPACKED = "APPIMAGE_EXTRACT_AND_RUN"
"""By this an AppImage unpacks itself, where it cannot be mounted. Started from the menu it has to as well."""
FOLDERS = ("applications", "icons", "kio", "nemo", "nautilus")


@dataclass(frozen=True, slots=True)
class Portable:
    share: Path
    program: Path

    def parts(self) -> dict[str, Path]:
        """As `menu_entry.put` takes them."""
        files = (path for folder in FOLDERS for path in (self.share / folder).rglob("*") if path.is_file())
        return {path.relative_to(self.share).as_posix(): path for path in files}


def portable() -> Portable | None:
    """None where Kindred was installed, or is started from its sources."""
    share, program = os.environ.get(SHARE), os.environ.get(PROGRAM)
    if not share or not program:
        return None
    # Whatever Kindred starts inherits the variables, another Kindred too: they are of the one that lies beside them.
    if not Path(sys.executable).is_relative_to(Path(share).parent):
        return None
    found = Portable(Path(share), Path(program))
    return found if found.program.is_file() and (found.share / menu_entry.ENTRY).is_file() else None


class InMenu(QObject):
    """An action that is checked while a portable Kindred is in the menu; of any other it is not seen.

    An entry whose program is gone, as after a newer Kindred took the place of an older one, starts this one then.
    """

    def __init__(self, action: QAction, say: Callable[[str], None], parent: QObject) -> None:
        super().__init__(parent)
        self._action = action
        self._say = say
        self._portable = portable()
        self._home = menu_entry.data_home()
        action.setVisible(self._portable is not None)
        if self._portable is None:
            return
        before = menu_entry.program_of(self._home)
        if before is not None and _is_gone(before):
            self._change(self._portable, is_wanted=True)
        self._check()
        action.triggered.connect(self._on_triggered)

    def _on_triggered(self, is_wanted: bool) -> None:
        if self._portable is None:
            return
        trouble = self._change(self._portable, is_wanted=is_wanted)
        if trouble:
            self._say(translate("InMenu", "The menu of programs could not be changed: %1.", trouble))
        elif is_wanted:
            self._say(
                translate(
                    "InMenu",
                    "Kindred is in the menu of programs and opens folders and photos. It is started from %1.",
                    words.path(self._portable.program),
                )
            )
        else:
            self._say(
                translate("InMenu", "Kindred is no longer in the menu of programs. Your library stays.")
            )
        self._check()

    def _change(self, one: Portable, *, is_wanted: bool) -> str:
        """Why it could not be done; empty where it was."""
        try:
            if is_wanted:
                before = ("env", f"{UNPACKED}=1") if os.environ.get(UNPACKED) else ()
                menu_entry.put(self._home, one.parts(), one.program, before)
            else:
                menu_entry.take_out(self._home)
        except (OSError, UnicodeError) as error:  # an entry is text, and a path may be none
            log.warning("the menu of programs could not be changed: %s", error)
            return str(getattr(error, "strerror", "") or error)
        return ""

    def _check(self) -> None:
        is_there = self._portable is not None and menu_entry.program_of(self._home) == self._portable.program
        self._action.setChecked(is_there)


def _is_gone(program: Path) -> bool:
    """Only what surely is not there: a drive that does not answer may be there again."""
    try:
        program.stat()
    except OSError as error:
        return isinstance(error, FileNotFoundError | NotADirectoryError)
    return False
