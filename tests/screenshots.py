"""Pictures of every page and place, on real photos: `python -m tests.screenshots PHOTOS FOLDER`.

Run it on a display (Xvfb will do). FOLDER gets `<place>-light.png` and `<place>-dark.png`, to be looked at.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget, QWizard

from app import i18n
from app.main import make_application
from app.program import Program
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.wizard.wizard import DONE, FirstWizard

Appearance = Literal["light", "dark"]
LONGEST = 30 * 60


class Photographer:
    """Walks through the program as a person would and saves what is seen."""

    def __init__(
        self, application: QApplication, photos: Path, out: Path, library: Path, *, learns: bool
    ) -> None:
        self._application = application
        self._photos = photos
        self._out = out
        self._library = library
        self._learns = learns

    def first_minutes(self, appearance: Appearance) -> None:
        """The wizard, page by page; leaves an organised library."""
        program = self._start(appearance)
        self._save(program.window, "empty", appearance)
        program.add_folder(self._photos)
        wizard = program.wizard
        assert wizard is not None
        self._until(wizard.folder_page.isComplete)
        self._save(wizard, "wizard-folder", appearance)
        self._press(wizard, QWizard.WizardButton.NextButton)
        (wizard.how_page.learn if self._learns else wizard.how_page.quick).setChecked(True)
        self._until(lambda: "·" in wizard.how_page.promise)  # in any language, once the machine is measured
        self._save(wizard, "wizard-how", appearance)
        self._press(wizard, QWizard.WizardButton.CommitButton)
        looking = program.jobs
        self._until(lambda: looking.current is not None and looking.current.stage == "first-look")
        self._save(wizard, "wizard-working", appearance)
        if self._learns:
            learning = program.window.learning
            learning.show_learning()
            assert learning.live is not None
            self._until(lambda: looking.current is not None and looking.current.stage == "learning")
            self._save(learning.live, "learning-not-begun", appearance)
            self._until(lambda: looking.current is not None and len(looking.current.epochs) > 1)
            self._save(wizard, "wizard-learning", appearance)
            self._save(program.window, "groups-while-learning", appearance)
            self._save(learning.live, "learning", appearance)
        self._until(lambda: wizard.currentId() == DONE)
        if self._learns:
            assert learning.live is not None
            self._save(learning.live, "learned", appearance)
        self._save(wizard, "wizard-done", appearance)
        program.window.close()

    def places(self, appearance: Appearance) -> None:
        """Every place of the window, on the library that is there."""
        program = self._start(appearance)
        window = program.window
        self._until(lambda: window.similarity.index is not None)
        places = window.places
        for place in Place:
            places.go(place)
            self._save(window, place.name.lower().replace("_", "-"), appearance)
        window.learning.show_changes()
        assert window.learning.changes is not None
        self._save(window.learning.changes, "changes", appearance)
        window.learning.changes.close()
        places.go(Place.GROUPS)
        cards = places.groups.cards
        cards.setCurrentIndex(cards.model().index(1, 0))
        QTest.keyClick(cards, Qt.Key.Key_Return)
        self._save(window, "group", appearance)
        first = places.group.grid.photos.ids()[0]
        places.group.grid.select_photo(first)
        window.browsing.show_photo(first)
        self._save(window, "similar", appearance)
        window.browsing.hide()
        places.open_photo(first)
        self._save(window, "viewer", appearance)
        window.browsing.show_photo(first)
        self._save(window, "viewer-similar", appearance)
        window.show_why()
        self._until(lambda: window.why.sheet is not None and window.why.sheet.overlay.isEnabled())
        assert window.why.sheet is not None
        self._save(window.why.sheet, "why", appearance)
        window.close()

    def _start(self, appearance: Appearance) -> Program:
        program = Program(self._library, Theme(self._application, appearance))
        program.window.resize(1280, 800)
        program.open(None)
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

    def _save(self, widget: QWidget, name: str, appearance: Appearance) -> None:
        self._wait(1.5)  # thumbnails arrive
        self._out.mkdir(parents=True, exist_ok=True)
        widget.grab().save(str(self._out / f"{name}-{appearance}.png"))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--learn", action="store_true", help="learn, instead of a quick look")
    parser.add_argument("--language", choices=i18n.LANGUAGES, default="en", help="what the window speaks")
    options = parser.parse_args()
    application = make_application()
    i18n.install(options.language)
    with tempfile.TemporaryDirectory(prefix="kindred-screenshots-") as scratch:
        library = Path(scratch) / "library"
        photos = Path(os.path.abspath(options.photos))  # noqa: PTH100 - as the person names it
        photographer = Photographer(application, photos, options.out, library, learns=options.learn)
        photographer.first_minutes("light")
        photographer.places("light")
        photographer.places("dark")
    return 0


if __name__ == "__main__":
    sys.exit(main())
