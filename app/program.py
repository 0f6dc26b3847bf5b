"""The running program: engine, library, window and wizard, and who owns whom."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from app.bridge import Bridge
from app.jobs import Jobs
from app.manners import automatic_threads
from app.notices.announcer import Announcer
from app.notices.notifier import DesktopNotifier
from app.notices.taskbar import TaskBar
from app.preferences.wishes import with_wishes
from app.settings import Settings
from app.single import OnlyWindow
from app.suggestions import suggestion
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.views.window import MainWindow
from app.wizard.wizard import FirstWizard
from engine import Engine, Library
from engine.config import OrganiseOptions

log = logging.getLogger(__name__)

NICENESS = 5
"""Of learning, as of the processes that read pictures: what the person does comes first on every core."""


class Program(QObject):
    """Opens the library twice: once for the engine's threads, once for the window's.

    `has_stopped`: the window is closed and nothing of the engine runs any more.
    The engine gets one core fewer than there are: the last one is the person's.
    Raises KnownError when the library cannot be opened.
    """

    def __init__(self, library_root: Path, theme: Theme) -> None:
        super().__init__()
        self.bridge = Bridge(self)
        self._engine = Engine(library_root, self.bridge.publish, automatic_threads(), niceness=NICENESS)
        self._library = Library.open(library_root)
        self._library.groups.in_words = suggestion
        self._only = OnlyWindow(library_root, self)
        self._only.asked.connect(self._on_asked)
        self._theme = theme
        self.jobs = Jobs(self._engine, self.bridge, self)
        self._settings = Settings(self._library.root)
        self.window = MainWindow(self._library, self.jobs, self.bridge, theme, self._settings)
        self._notifier = DesktopNotifier(parent=self)
        self._notifier.clicked.connect(self._raise)
        self._announcer = Announcer(self.jobs, self.window, self._notifier, TaskBar(parent=self))
        self.wizard: FirstWizard | None = None
        self.has_stopped = False
        self.window.closing.connect(self._on_closing)
        self.window.folder_dropped.connect(self.add_folder)
        self.window.commands.folder_asked.connect(self._on_folder_asked)

    def open(self, folder: Path | None) -> None:
        """Show the window; go on with what was interrupted; look at `folder` when one was given."""
        self.window.show()
        unfinished = self._engine.resume_unfinished()
        self._engine.watch(self._library.folders.is_watched())
        if folder is not None and (unfinished is None or not self._is_known(folder)):
            self._look_at(folder)

    def add_folder(self, folder: Path | None) -> None:
        """Open the wizard, with this folder filled in when there is one."""
        if self.wizard is None:
            self.wizard = FirstWizard(
                self._library,
                self.jobs,
                self.bridge,
                self.window.thumbs,
                self._theme,
                self.window,
                with_wishes(OrganiseOptions(), self._settings),
            )
            self.wizard.groups_asked.connect(self._on_groups_asked)
            self.wizard.learning_asked.connect(self.window.learning.show_learning)
            self.wizard.destroyed.connect(self._on_wizard_gone)
        if folder is not None:
            self.wizard.take_folder(folder)
        self.wizard.show()
        self.wizard.raise_()
        self.wizard.activateWindow()

    def _look_at(self, folder: Path) -> None:
        """A folder that is known is looked through again quietly; a new one is for the wizard."""
        if self._is_known(folder):
            self.window.commands.rescan(folder)
        else:
            self.add_folder(folder)

    def _is_known(self, folder: Path) -> bool:
        return folder in {one.path for one in self._library.folders.all()}

    def _on_asked(self, folder: Path | None) -> None:
        """Another start wanted this window."""
        self._raise()
        if folder is not None:
            self._look_at(folder)

    def _raise(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _on_folder_asked(self) -> None:
        self.add_folder(None)

    def _on_groups_asked(self) -> None:
        self.window.places.go(Place.GROUPS)

    def _on_wizard_gone(self) -> None:
        self.wizard = None

    def _on_closing(self) -> None:
        """What the engine still tells from here on has no listener: the library is closed."""
        self._only.close()
        self._announcer.close()
        self._notifier.close()
        self.bridge.blockSignals(True)
        if self.wizard is not None:
            self.wizard.close()
        self.has_stopped = self._engine.shutdown()
        self._library.close()
