"""The running program: engine, library, window and wizard, and who owns whom."""

from __future__ import annotations

import logging
import os
from pathlib import Path

from PySide6.QtCore import QObject, Qt

from app import words
from app.bridge import Bridge
from app.i18n import translate
from app.jobs import Jobs
from app.manners import automatic_threads
from app.notices.announcer import Announcer
from app.notices.notifier import DesktopNotifier
from app.notices.taskbar import TaskBar
from app.opening import Opening, outermost
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

ACTIVATION_TOKEN = "XDG_ACTIVATION_TOKEN"
"""The variable in which a Wayland desktop hands a start the right to come to the front."""
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
        self._only.asked.connect(self.take)
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
        self.window.folders_dropped.connect(self._on_folders_dropped)
        self.window.commands.folder_asked.connect(self._on_folder_asked)

    def open(self, opening: Opening | None = None) -> None:
        """Show the window; go on with what was interrupted; look at what is to be opened."""
        self.window.show()
        unfinished = self._engine.resume_unfinished()
        self._engine.watch(self._library.folders.is_watched())
        if opening is not None:
            self._look_at(opening, looks_again=unfinished is None)

    def take(self, opening: Opening) -> None:
        """Another start, or the desktop, wants something of this window."""
        if opening.token:
            os.environ[ACTIVATION_TOKEN] = (
                opening.token
            )  # where Qt looks for it, when a window is to be activated
        self._raise()
        self._look_at(opening, looks_again=True)

    def add_folders(self, *folders: Path) -> None:
        """Open the wizard, with these folders filled in when there are any."""
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
        if folders:
            self.wizard.take_folders(*folders)
        self.wizard.show()
        self.wizard.raise_()
        self.wizard.activateWindow()

    def _look_at(self, opening: Opening, *, looks_again: bool) -> None:
        """Folders that are known are looked through again quietly, new ones are for the wizard, all of them at once.

        Of pictures the like is shown; where nothing is sorted yet, their folders are for the wizard. looks_again: no
        unfinished work is taken up that looks through the known ones anyway.
        """
        if opening.place is not None:
            self.window.places.go(Place(opening.place))
        known = {one.path for one in self._library.folders.all()}
        new = [folder for folder in opening.folders if folder not in known]
        if looks_again:
            for folder in opening.folders:
                if folder in known:
                    self.window.commands.rescan(folder)
        if opening.files:
            if self._library.groups.current_run() is not None:
                self.window.browsing.show_files(opening.files)
            else:
                new += [file.parent for file in opening.files if file.parent not in known]
        if new or opening.is_adding:
            self.add_folders(*outermost(new))
        if opening.absent:
            self.window.acts.toast.say(_absence(opening.absent))

    def _raise(self) -> None:
        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()

    def _on_folder_asked(self) -> None:
        self.add_folders()

    def _on_folders_dropped(self, folders: tuple[Path, ...]) -> None:
        self.add_folders(*folders)

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


def _absence(paths: tuple[Path, ...]) -> str:
    """What is said where there is nothing to open."""
    if len(paths) == 1:
        return translate(
            "Program",
            "There is no folder or photo at %1 now. If it is on a drive that is away, connect it and open it again.",
            words.path(paths[0]),
        )
    return translate(
        "Program",
        "There is no folder or photo at %1 places now, %2 among them. If they are on a drive that is away, connect it "
        "and open them again.",
        words.number(len(paths)),
        words.path(paths[0]),
    )
