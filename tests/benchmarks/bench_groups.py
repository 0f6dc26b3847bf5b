"""The dial at 100,000 photos: the tree, a cut anywhere, the cards of all groups, an act, undo, what changed."""

from __future__ import annotations

import functools
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.library import Library
from engine.library.photos import NewPhoto
from tests.benchmarks.figures import Figure

PHOTOS, KINDS, DIMENSIONS = 100_000, 150, 128
NOISE = 1.0  # of a photo around its kind, in units of the spread of the kinds
STRAYS = 0.05  # photos that another run puts elsewhere
LONGEST_CUT = 100.0  # milliseconds
POSITIONS = 60


def measure() -> Iterator[Figure]:
    with (
        tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch,
        Library.open(Path(scratch)) as library,
    ):
        library.photos.add([_photo(number) for number in range(PHOTOS)])
        seconds = _make_run(library)
        yield Figure("the tree of 100,000 photos", seconds, "s", note=f"{KINDS} groups of the learner")
        library.groups.dial()
        dial = library.groups.dial()
        assert dial is not None
        positions = np.unique(np.geomspace(dial.fewest, dial.most, POSITIONS).round().astype(int)).tolist()
        cuts = [_milliseconds(functools.partial(library.groups.turn, count)) for count in positions]
        yield Figure(
            "the dial turned, median", statistics.median(cuts), "ms", note=f"{len(positions)} positions"
        )
        yield Figure("the dial turned, longest", max(cuts), "ms", LONGEST_CUT)
        assert all(
            (found := library.groups.turn(count)) is not None and found.groups == count for count in positions
        )
        library.groups.turn(150)
        yield Figure("the cards of 150 groups", _milliseconds(library.groups.all), "ms")
        group = library.groups.all()[0]
        named = _milliseconds(lambda: library.groups.rename(group.id, "Named"))
        yield Figure("a group of the engine named", named, "ms", note=f"{group.count} photos")
        yield Figure("and seen", _milliseconds(library.groups.all), "ms")
        yield Figure("named otherwise", _milliseconds(lambda: library.groups.rename(1, "Otherwise")), "ms")
        yield Figure("taken back", _milliseconds(library.groups.undo), "ms")
        library.groups.redo()
        _make_run(library, seed=1)
        library.groups.dial()
        told = _milliseconds(library.regrouping.all)
        count = len(library.regrouping.all())
        yield Figure("what another run changed", told, "ms", note=f"{count} groups of {PHOTOS:,} photos")


def _make_run(library: Library, seed: int = 0) -> float:
    """A run over synthetic vectors, other ones of the same kinds for another seed; seconds that its tree took."""
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(KINDS, DIMENSIONS)).astype(np.float32)
    kinds = rng.integers(0, KINDS, PHOTOS)
    rng = np.random.default_rng([seed, 1])
    if seed:
        strays = rng.random(PHOTOS) < STRAYS
        kinds[strays] = rng.integers(0, KINDS, int(strays.sum()))
    z = centres[kinds] + NOISE * rng.normal(size=(PHOTOS, DIMENSIONS)).astype(np.float32)
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    weight = np.exp((z @ centres.T - 1.0) / 0.1)
    began = time.perf_counter()
    tree = grow(z, weight / weight.sum(1, keepdims=True))
    seconds = time.perf_counter() - began
    run = library.runs.start("quick", {"seed": seed}, library.photos.digest())
    library.paths.run(run.id).mkdir(parents=True)
    ids = np.array([photo_id for photo_id, _ in library.photos.contents()], np.int64)
    Grown(tree, ids, [None] * (2 * tree.atoms - 1), KINDS, "").save(library.paths.run(run.id))
    library.regrouping.remember(run)
    library.runs.complete(run, [], [], {})
    return seconds


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - began)


def _photo(number: int) -> NewPhoto:
    return NewPhoto(
        Path(f"/photos/{number:06d}.jpg"), 1, 1, f"{number:040x}", 4, 3, "JPEG", "2024-01-01T00:00:00", False
    )
