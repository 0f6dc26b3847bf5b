"""The manual at the page of what one is looking at, and the report on the clipboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.actions import Actions
from app.compare.compare_place import ComparePlace
from app.help.help_window import HelpWindow
from app.help.pages import CONTENTS, Manual
from app.help.reporter import Reporter
from app.theme.resources import documents_folder
from app.theme.theme import Theme
from app.views.places import Places
from app.views.sidebar import Place
from engine import Library

_OF_PLACES = {
    Place.GROUPS: "groups",
    Place.ALL_PHOTOS: "all-photos",
    Place.SAME: "same",
    Place.MAP: "map",
    Place.NOT_SURE: "not-sure",
    Place.REVIEW: "review",
    Place.NOT_READ: "not-read",
}
OF_WINDOWS = {
    "wizard": "wizard",
    "learningWindow": "learning",
    "changesWindow": "learning",
    "regroupedWindow": "what-changed",
    "whySheet": "why-together",
    "exportDialog": "exporting",
    "exportsDialog": "exporting",
    "settingsWindow": "settings",
}
"""Windows beside the main one, by their object names."""


class Help(QObject):
    """Shown at once, and read only when it is asked for.

    Args:
        similar: the panel at the right, whose page is shown while the keyboard is in it.
        say: shows a sentence for a while.
    """

    def __init__(
        self,
        library: Library,
        places: Places,
        similar: QWidget,
        actions: Actions,
        say: Callable[[str], None],
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._places = places
        self._similar = similar
        self._library = library
        self._reporter = Reporter(library.root, self)
        self._say = say
        self._theme = theme
        self._parent = parent
        self._manual: Manual | None = None
        self.window: HelpWindow | None = None
        # So that the key works in the windows beside the main one too.
        actions["manual"].setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
        actions.on("manual", self.show)
        actions.on("copy-report", self.copy_report)
        self._reporter.made.connect(self._on_report_made)

    def show(self) -> None:
        """Open the manual, or bring it to the front, at the page of what is in front."""
        name = self.page_wanted()
        if self.window is None:
            if self._manual is None:
                self._manual = Manual(documents_folder())
            self.window = HelpWindow(self._manual, self._theme, self._parent)
            self.window.destroyed.connect(self._on_gone)
            if not self._manual.pages:
                self._say(self.tr("The pages of the manual are not where they were installed."))
        self.window.show()  # first, since a page is set for the width that there is
        self.window.open_page(f"manual/{name}.md") or self.window.open_page(CONTENTS)
        self.window.raise_()
        self.window.activateWindow()

    def close(self) -> None:
        if self.window is not None:
            self.window.close()

    def page_wanted(self) -> str:
        """The page on the window, the panel or the place that the person is in."""
        active = QApplication.activeWindow()
        beside = OF_WINDOWS.get(active.objectName()) if active is not None else None
        if beside is not None:
            return beside
        focus = QApplication.focusWidget()
        places = self._places
        if self._similar.isVisible() and focus is not None and self._similar.isAncestorOf(focus):
            return "similar"
        if places.is_viewing:
            return "viewer"
        if places.currentWidget() is places.group:
            return "a-group"
        if isinstance(places.currentWidget(), ComparePlace):
            return "comparing"
        if places.place is Place.GROUPS and not self._library.photos.count():
            return "first-minutes"
        return _OF_PLACES[places.place]

    def copy_report(self) -> None:
        self._say(self.tr("Looking at the library for the report…"))
        self._reporter.make()

    def _on_report_made(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._say(
            self.tr(
                "A report is on the clipboard, without names of your folders, photos and groups. "
                "Read it through before you pass it on."
            )
        )

    def _on_gone(self) -> None:
        self.window = None
