"""Opens the window of the settings, once."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.bridge import Bridge
from app.jobs import Jobs
from app.manners import Manners
from app.preferences.computing import ComputingSection
from app.preferences.fetcher import Fetcher
from app.preferences.grouping import GroupingSection
from app.preferences.looks import LooksSection
from app.preferences.networks import NetworksSection
from app.preferences.section import Section
from app.preferences.settings_window import SettingsWindow
from app.preferences.shortcuts import ShortcutsSection
from app.preferences.storage import StorageSection
from app.settings import Settings
from app.theme.theme import Theme
from app.views.language_menu import LanguageMenu
from engine import Library


class SettingsWindows(QObject):
    """It stands beside the main window, so that what is set can be seen there. A fetch goes on when it is closed.

    Signals:
        photos_sized(int): show photos at this height.
        strictness_changed: other photos are "not sure" now.
    """

    photos_sized = Signal(int)
    strictness_changed = Signal()

    def __init__(
        self,
        library: Library,
        settings: Settings,
        theme: Theme,
        actions: Actions,
        languages: LanguageMenu,
        manners: Manners,
        jobs: Jobs,
        bridge: Bridge,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._library = library
        self._settings = settings
        self._theme = theme
        self._actions = actions
        self._languages = languages
        self._manners = manners
        self._jobs = jobs
        self._bridge = bridge
        self.fetcher = Fetcher(self)
        self.window: SettingsWindow | None = None

    def show(self) -> None:
        if self.window is None:
            actions, jobs, bridge = self._actions, self._jobs, self._bridge
            sections: dict[type[Section], Callable[[], Section]] = {
                LooksSection: lambda: LooksSection(
                    self._settings, self._theme, actions, self._languages, self.photos_sized.emit
                ),
                GroupingSection: lambda: GroupingSection(
                    self._library, actions, self.strictness_changed.emit
                ),
                ComputingSection: lambda: ComputingSection(self._settings, self._manners, jobs, bridge),
                NetworksSection: lambda: NetworksSection(self._settings, self.fetcher),
                StorageSection: lambda: StorageSection(self._library.root, jobs, bridge),
                ShortcutsSection: lambda: ShortcutsSection(actions.keys),
            }
            self.window = SettingsWindow(sections, self._parent)
            self.window.destroyed.connect(self._on_gone)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        """Before the library is."""
        self.fetcher.give_up()
        if self.window is not None:
            self.window.close()

    def _on_gone(self) -> None:
        self.window = None
