"""Pictures of the program for the manual, on photos that are made here, so that nobody's rights are touched."""

from __future__ import annotations

import itertools
import random
import shutil
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.views.sidebar import Place
from engine.messages import FindSames
from tests.making import KINDS, make_picture
from tests.scenes import SAME, make_scene
from tests.screenshots.look import look_named
from tests.screenshots.walk import Photographer

EACH = 14  # photos a kind
SIZE = (640, 480)
WIDE = 1000  # pixels of what is kept
COLOURS = 256
SHOWN = {
    "wizard-folder": "wizard-folder",
    "wizard-how": "wizard-how",
    "groups": "groups",
    "group": "a-group",
    "similar": "similar",
    "viewer": "viewer",
    "map": "map",
    "sets": "same",
    "doubts": "review",
    "window-why": "why-together",
    "learning": "learning",
    "changes": "what-learning-changed",
}
"""What the photographer calls a picture, and what its file in the manual is called."""


class Guide(Photographer):
    """Sees, too, what is there only after one has asked for it or done something."""

    def sets(self) -> None:
        """Photos that are the same are looked for when somebody asks."""
        program = self._start(self._library)
        program.window.places.go(Place.SAME)
        found = []
        program.bridge.sames_found.connect(lambda: found.append(True))
        program.jobs.submit(FindSames())
        self._until(lambda: bool(found))
        self._save(program.window, "sets")
        program.window.close()

    def changes(self) -> None:
        program = self._start(self._library)
        learning = program.window.learning
        learning.show_changes()
        assert learning.changes is not None
        self._save(learning.changes, "changes")
        program.window.close()

    def doubts(self) -> None:
        """Of such distinct photos none is doubtful until one is put out of its group."""
        program = self._start(self._library)
        places = program.window.places
        cards = places.groups.cards
        cards.setCurrentIndex(cards.model().index(1, 0))
        QTest.keyClick(cards, Qt.Key.Key_Return)
        self._until(lambda: len(places.group.grid.photos.ids()) > 1)
        places.group.grid.select_photo(places.group.grid.photos.ids()[-1])
        program.window.acts.put_out()
        places.go(Place.REVIEW)
        self._until(lambda: places.review.photo is not None)
        program.window.acts.toast.hide()
        self._save(program.window, "doubts")
        program.window.close()


def make_photos(folder: Path) -> None:
    """Four kinds of things in variations, some in between, and landscapes of which some are there more than once."""
    for kind in KINDS:
        for number in range(EACH):
            _save(make_picture(kind, number, SIZE), folder / f"{kind}-{number:02d}.jpg")
    for number, (one, other) in enumerate(itertools.combinations(KINDS, 2)):
        between = Image.blend(make_picture(one, 40, SIZE), make_picture(other, 41, SIZE), 0.5)
        _save(between, folder / f"between-{number}.jpg")
    for number in range(8):
        scene = make_scene(number, SIZE)
        file = folder / f"scene-{number}.jpg"
        _save(scene, file)
        if number < 3:
            shutil.copy(file, folder / f"scene-{number} copy.jpg")
            changed = SAME["resized to 50 %"](scene, random.Random(number))
            _save(changed, folder / f"scene-{number} small.jpg")


def take(application: QApplication, out: Path) -> None:
    """Organise made photos, learn from them, and keep small pictures of what is seen on the way."""
    with tempfile.TemporaryDirectory(prefix="kindred-manual-") as scratch:
        photos, library, shots = (Path(scratch) / name for name in ("Pictures", "library", "shots"))
        photos.mkdir()
        make_photos(photos)
        guide = Guide(application, look_named("en-light-1280x800@1"), photos, library, shots)
        guide.wizard(library, learns=True)
        guide.places()
        guide.sets()
        guide.changes()
        guide.doubts()
        out.mkdir(parents=True, exist_ok=True)
        for shot, name in SHOWN.items():
            with Image.open(shots / f"{shot}.png") as picture:
                small = picture.convert("RGB")
                small.thumbnail((WIDE, WIDE), Image.Resampling.LANCZOS)
                small.quantize(COLOURS, dither=Image.Dither.NONE).save(out / f"{name}.png", optimize=True)


def _save(picture: Image.Image, path: Path) -> None:
    picture.convert("RGB").save(path, quality=90)
