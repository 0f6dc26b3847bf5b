"""Pictures of the program for the manual, on photos that are made here, so that nobody's rights are touched."""

from __future__ import annotations

import itertools
import random
import tempfile
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication

from app.views.sidebar import Place
from engine.messages import FindSames
from tests.making import KINDS, make_picture
from tests.scenes import SAME, make_scene
from tests.screenshots import Photographer

EACH = 14  # photos a kind
SIZE = (640, 480)
WIDE = 1000  # pixels of what is kept; twice what a page shows, where it is the whole window
COLOURS = 128
SHOWN = {
    "wizard-folder": "wizard-folder",
    "wizard-how": "wizard-how",
    "groups": "groups",
    "group": "a-group",
    "similar": "similar",
    "viewer": "viewer",
    "map": "map",
    "same": "same",
    "review": "review",
    "why": "why-together",
    "learning": "learning",
    "changes": "what-learning-changed",
}
"""What the photographer calls a picture, and what its file in the manual is called."""


class Guide(Photographer):
    """Sees what one sees after having asked for it."""

    def sets(self) -> None:
        """Same photos, which are looked for only when somebody asks."""
        program = self._start("light")
        window = program.window
        window.places.go(Place.SAME)
        found = []
        program.bridge.sames_found.connect(lambda: found.append(True))
        program.jobs.submit(FindSames())
        self._until(lambda: bool(found) and program.jobs.current is None)
        self._save(window, "same", "light")
        window.close()


def make_photos(folder: Path) -> None:
    """Four kinds of things, each in variations, some in between, and landscapes of which some are saved once more."""
    for kind in KINDS:
        for number in range(EACH):
            _save(make_picture(kind, number, SIZE), folder / f"{kind}-{number:02d}.jpg")
    for number, (one, other) in enumerate(itertools.combinations(KINDS, 2)):
        between = Image.blend(make_picture(one, 40, SIZE), make_picture(other, 41, SIZE), 0.5)
        _save(between, folder / f"between-{number}.jpg")
    for number in range(8):
        scene = make_scene(number, SIZE)
        _save(scene, folder / f"scene-{number}.jpg")
        if number < 4:
            for name in ("resized to 50 %", "cropped, brighter, 60 %, quality 60"):
                changed = SAME[name](scene, random.Random(number))
                _save(changed, folder / f"scene-{number} {name.split()[0].strip(',')}.jpg")


def take(application: QApplication, out: Path) -> None:
    """Organise made photos, learn from them, and keep small pictures of what is seen on the way."""
    with tempfile.TemporaryDirectory(prefix="kindred-manual-") as scratch:
        photos, shots = Path(scratch) / "Pictures", Path(scratch) / "shots"
        photos.mkdir()
        make_photos(photos)
        guide = Guide(application, photos, shots, Path(scratch) / "library", learns=True)
        guide.first_minutes("light")
        guide.places("light")
        guide.sets()
        out.mkdir(parents=True, exist_ok=True)
        for shot, name in SHOWN.items():
            with Image.open(shots / f"{shot}-light.png") as picture:
                small = picture.convert("RGB")
                small.thumbnail((WIDE, WIDE), Image.Resampling.LANCZOS)
                small.quantize(COLOURS, dither=Image.Dither.NONE).save(out / f"{name}.png", optimize=True)


def _save(picture: Image.Image, path: Path) -> None:
    picture.convert("RGB").save(path, quality=90)
