"""One look at everything: walks through the program as a person would and saves what is seen."""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget, QWizard

from app import i18n
from app.main import make_application
from app.program import Program
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.views.window import MainWindow
from app.wizard.wizard import DONE, FirstWizard
from engine.messages import FindSames
from tests.screenshots.look import Look, look_named

LONGEST = 30 * 60
SETTLED = 1.0  # seconds until thumbnails have arrived and nothing moves any more
NO_WINDOW = {
    "add-folder": "has pages of its own",
    "search-file": "asks in a window of the system",
    "rename-group": "is typed on the card",
    "copy-report": "says it in a line, which would lie over what comes next",
}


class Photographer:
    """A look, where its pictures go, and the library that they are of, which is made when it is not there."""

    def __init__(self, application: QApplication, look: Look, photos: Path, library: Path, out: Path) -> None:
        self._application = application
        self._look = look
        self._photos = photos
        self._library = library
        self._out = out
        self._theme = Theme(application, look.appearance)

    def wizard(self, library: Path, *, learns: bool) -> None:
        """The wizard, page by page; leaves an organised library."""
        program = self._start(library)
        self._save(program.window, "empty")
        for place in Place:
            program.window.places.go(place)
            self._save(program.window, f"empty-{place.value}")
        program.add_folders(self._photos)
        wizard = program.wizard
        assert wizard is not None
        self._until(wizard.folder_page.isComplete)
        self._save(wizard, "wizard-folder")
        self._press(wizard, QWizard.WizardButton.NextButton)
        (wizard.how_page.learn if learns else wizard.how_page.quick).setChecked(True)
        self._until(lambda: "·" in wizard.how_page.promise)  # in any language, once the machine is measured
        self._save(wizard, "wizard-how")
        self._press(wizard, QWizard.WizardButton.CommitButton)
        jobs, learning = program.jobs, program.window.learning
        self._until(lambda: jobs.current is not None and jobs.current.stage == "first-look")
        self._save(wizard, "wizard-working")
        if learns:
            learning.show_learning()
            assert learning.live is not None
            self._until(lambda: jobs.current is not None and jobs.current.stage == "learning")
            self._save(learning.live, "learning-not-begun")
            self._until(lambda: jobs.current is not None and len(jobs.current.epochs) > 1)
            self._save(wizard, "wizard-learning")
            self._save(program.window, "groups-while-learning")
            self._save(learning.live, "learning")
        self._until(lambda: wizard.currentId() == DONE)
        self._save(wizard, "wizard-done")
        program.window.close()

    def places(self) -> None:
        """Every place of the window, with what can be opened there."""
        program = self._start(self._library)
        window = program.window
        self._until(lambda: window.similarity.index is not None)
        program.jobs.submit(FindSames())
        places = window.places
        for place in Place:
            places.go(place)
            if place is Place.MAP:
                self._until(lambda: places.map.has_map)
                self._wait(2)
            self._save(window, place.value)
        places.go(Place.GROUPS)
        cards = places.groups.cards
        cards.setCurrentIndex(cards.model().index(1, 0))
        self._menus(window)
        self._windows(window, "groups")
        QTest.keyClick(cards, Qt.Key.Key_Return)
        self._save(window, "group")
        grid = places.group.grid
        self._until(lambda: len(grid.photos.ids()) > 1)
        first, second = grid.photos.ids()[:2]
        grid.select_photo(first)
        self._windows(window, "group")
        window.browsing.show_photo(first)
        self._save(window, "similar")
        window.browsing.hide()
        places.open_photo(first)
        self._save(window, "viewer")
        window.browsing.show_photo(second)
        self._save(window, "viewer-similar")
        self._windows(window, "viewer")
        window.close()

    def _menus(self, window: MainWindow) -> None:
        for number, menu in enumerate(window.actions_.menus):
            menu.popup(window.mapToGlobal(QPoint(0, 0)))
            self._wait(0.2)
            self._grab(menu, f"menu-{number}")
            menu.close()

    def _windows(self, window: MainWindow, place: str) -> None:
        """Whatever windows the actions open that are possible now, and have no picture yet."""
        for spec in window.actions_.specs:
            action = window.actions_[spec.name] if spec.name else None
            opens = (
                spec.text.endswith("…") or spec.menu == window.actions_.specs[-1].menu or spec.name == "why"
            )
            if action is None or not opens or not action.isEnabled() or spec.name in NO_WINDOW:
                continue
            if not (self._out / f"window-{spec.name}.png").exists():
                QTimer.singleShot(int(1000 * SETTLED), lambda name=spec.name: self._shoot_modal(name))
                action.trigger()
                self._wait(2 * SETTLED)
                self._shoot_others(window, spec.name)
                window.places.setFocus()

    def _shoot_modal(self, name: str) -> None:
        """A window that waits for an answer holds everything else up; it gets none."""
        modal = QApplication.activeModalWidget()
        if modal is not None and not isinstance(modal, QFileDialog):
            self._grab(modal, f"window-{name}")
        if isinstance(modal, QDialog):
            modal.reject()

    def _shoot_others(self, window: MainWindow, name: str) -> None:
        for other in QApplication.topLevelWidgets():
            if other is not window and other.isVisible() and other.isWindow():
                self._grab(other, f"window-{name}")
                other.close()

    def _start(self, library: Path) -> Program:
        program = Program(library, self._theme)
        program.window.resize(*self._look.size)
        program.open()
        return program

    def _press(self, wizard: FirstWizard, which: QWizard.WizardButton) -> None:
        button = wizard.button(which)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _until(self, condition: Callable[[], bool]) -> None:
        limit = time.monotonic() + LONGEST
        while not condition():
            if time.monotonic() > limit:
                raise TimeoutError
            self._wait(0.05)

    def _wait(self, seconds: float) -> None:
        """QTest.qWait would hold the interpreter's lock while it sleeps, and the engine would stand still."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._application.processEvents()
            time.sleep(0.005)

    def _save(self, widget: QWidget, name: str) -> None:
        self._wait(SETTLED)
        self._grab(widget, name)

    def _grab(self, widget: QWidget, name: str) -> None:
        self._out.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(self._out / f"{name}.png"))


def main() -> int:
    """LOOK learn|quick PHOTOS LIBRARY OUT"""
    look, what, *folders = sys.argv[1:]
    photos, library, out = map(Path, folders)
    application = make_application()
    one = look_named(look)
    i18n.install(one.language)
    photographer = Photographer(application, one, photos, library, out)
    if library.exists():
        with tempfile.TemporaryDirectory(prefix="kindred-wizard-") as scratch:
            photographer.wizard(Path(scratch) / "library", learns=False)
    else:
        photographer.wizard(library, learns=what == "learn")
    photographer.places()
    return 0


if __name__ == "__main__":
    sys.exit(main())
