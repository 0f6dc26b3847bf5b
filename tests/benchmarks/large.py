"""A library of 100,000 photos, made once and kept in `bench/`: real rows, previews, vectors, index and groups."""

from __future__ import annotations

import os
import random
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.index.similarity import build
from engine.library import Library
from engine.library.photos import NewPhoto
from tests.benchmarks.photos import folder_of_photos

PHOTOS, KINDS, DIMENSIONS = 100_000, 150, 128
BIG = 5_600  # photos of the biggest kind; some of them end in "not sure"
NOISE = 1.2  # of a photo around its kind, whose coordinates are about 1
MIXED = 0.08  # of the photos are of two kinds at once, so that some of them are doubtful
PREVIEWS = 300  # different ones; all others are further names of these
SIZES = ((4032, 3024), (3024, 4032), (6000, 4000), (3840, 2160), (2448, 2448))
CAMERAS = ("Canon EOS 5D", "NIKON D90", "Pixel 7", "X-T30", "")
RECIPE = "4"  # another one: what was kept is made anew
PLACE = Path(__file__).parents[2] / "bench" / "large"


def large_library() -> Path:
    """Its folder. Making it takes a few minutes."""
    stamp = PLACE / "recipe"
    if not stamp.is_file() or stamp.read_text(encoding="utf-8") != RECIPE:
        shutil.rmtree(PLACE, ignore_errors=True)
        _make(PLACE)
        stamp.write_text(RECIPE, encoding="utf-8")
    return PLACE


def _make(root: Path) -> None:
    with Library.open(root) as library:
        library.folders.add(Path("/photos"))
        library.photos.add(list(_photos()))
        _make_previews(library)
        _make_run(library)


def _photos() -> Iterator[NewPhoto]:
    """Twenty years, in folders by month; most photos are taken on few days."""
    chance = random.Random(0)
    first = datetime(2005, 1, 1)  # noqa: DTZ001 - local time, as cameras write it
    days = [chance.randrange(20 * 365) for _ in range(2_500)]
    for number in range(PHOTOS):
        taken = first + timedelta(days=chance.choice(days), seconds=chance.randrange(30_000, 70_000))
        path = Path(f"/photos/{taken:%Y}/{taken:%m}/IMG_{number:06d}.JPG")
        width, height = SIZES[number % 7 % len(SIZES)]
        yield NewPhoto(
            path,
            4_000_000 + number,
            number,
            f"{number * 2654435761 % 2**32:08x}{number:032x}",
            width,
            height,
            "JPEG",
            taken.isoformat(),
            False,
            camera=CAMERAS[number % len(CAMERAS)],
        )


def _make_previews(library: Library) -> None:
    """As large as the program's own; a preview has the proportions of its row."""
    with folder_of_photos() as folder:
        files = sorted(folder.rglob("*.jpg"))
        originals = [_stored(library, files[turn % len(files)], turn) for turn in range(PREVIEWS)]
    for number in range(256):
        (library.paths.previews / f"{number:02x}").mkdir(parents=True, exist_ok=True)
    for number, (_, content) in enumerate(library.photos.contents()):
        of_its_shape = originals[number % 7 % len(SIZES) :: len(SIZES)]
        os.link(of_its_shape[number % len(of_its_shape)], library.paths.preview(content))


def _stored(library: Library, file: Path, turn: int) -> Path:
    width, height = SIZES[turn % len(SIZES)]
    scale = 512 / max(width, height)
    place = library.root / "pictures" / f"{turn}.jpg"
    place.parent.mkdir(parents=True, exist_ok=True)
    with Image.open(file) as picture:
        size = (round(width * scale), round(height * scale))
        picture.convert("RGB").resize(size).save(place, quality=85)
    return place


def _make_run(library: Library) -> None:
    """Groups grown from vectors in heaps of different sizes, by what groups those of real photos."""
    z, centres = _vectors()
    weight = np.exp((z @ centres.T - 1.0) / 0.1)
    tree = grow(z, weight / weight.sum(1, keepdims=True))
    run = library.runs.start("learned", {"groups": None}, library.photos.digest())
    folder = library.paths.run(run.id)
    ids = np.array([photo_id for photo_id, _ in library.photos.contents()], np.int64)
    build(folder, ids, z, "made", threads=os.cpu_count() or 1)
    names: list[str | None] = [None] * (2 * tree.atoms - 1)
    for place, node in enumerate(np.unique(tree.cut(KINDS))):
        names[node] = f"Subject {place + 1}" if place % 3 else None
    Grown(tree, ids, names, KINDS, "So many kinds were made.").save(folder)
    library.runs.complete(run, [], [], {})


def _vectors() -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Photos (n, d) and the middles of their kinds (KINDS, d), of unit norm."""
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(KINDS, DIMENSIONS)).astype(np.float32)
    rest = rng.choice(KINDS - 1, PHOTOS - BIG, p=rng.dirichlet(np.full(KINDS - 1, 3.0))) + 1
    kind = rng.permutation(np.concatenate([np.zeros(BIG, np.int64), rest]))
    middles = centres[kind]
    mixed = np.flatnonzero((rng.random(PHOTOS) < MIXED) & (kind != 0))
    middles[mixed] = (middles[mixed] + centres[rng.integers(1, KINDS, len(mixed))]) / 2
    z = middles + NOISE * rng.normal(size=(PHOTOS, DIMENSIONS)).astype(np.float32)
    return _unit(z), _unit(centres)


def _unit(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)
