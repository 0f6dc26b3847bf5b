"""Answers in the review at 100,000 photos: how long the window is busy with each, and how long it ever waits."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.program import Program
from app.review.review_place import ReviewPlace
from app.theme.theme import Theme
from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.index.similarity import build
from engine.library import Library
from engine.library.photos import NewPhoto
from tests.benchmarks.bench_window import Probe
from tests.benchmarks.figures import Figure

PHOTOS, KINDS, DIMENSIONS = 100_000, 150, 128
NOISE = 1.7  # of a photo around its kind
STRICTNESS = 0.97  # of made photos nearly all are surely somewhere; so strict, enough of them are doubtful
ANSWERS, PACE = 40, 0.4  # seconds between two answers of somebody who is quick
LONGEST = 50.0  # milliseconds
KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Return, Qt.Key.Key_N, Qt.Key.Key_Space)


def measure() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QCoreApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        with Library.open(Path(scratch)) as library:
            library.photos.add([_photo(number) for number in range(PHOTOS)])
            _make_run(library)
            library.groups.be_strict(STRICTNESS)
        program = Program(Path(scratch), Theme(application, "light"))
        program.open()
        place = program.window.places.review
        began = time.perf_counter()
        program.window.actions_["review"].trigger()
        _wait(application, place)
        doubtful = program.window.sidebar.counted("review")  # type: ignore[arg-type]
        yield Figure(
            "the review opened", time.perf_counter() - began, "s", note=f"{doubtful:,} doubtful photos"
        )
        busy, seen, ready = [], [], []
        probe = Probe()
        for number in range(ANSWERS):
            began, worked = time.perf_counter(), time.thread_time()
            key = QKeyEvent(QEvent.Type.KeyPress, KEYS[number % len(KEYS)], Qt.KeyboardModifier.NoModifier)
            QApplication.sendEvent(place, key)
            place.repaint()
            busy.append(1000 * (time.thread_time() - worked))
            seen.append(1000 * (time.perf_counter() - began))
            while not place.is_ready:
                application.processEvents()
            ready.append(1000 * (time.perf_counter() - began))
            _pass_time(application, PACE)
        note = "the window's own work, from the key to the next photo painted"
        yield Figure("an answer, median", statistics.median(busy), "ms", note=note)
        yield Figure("an answer, longest", max(busy), "ms", LONGEST, note=note)
        yield Figure("the same by the clock, median", statistics.median(seen), "ms")
        yield Figure("the same by the clock, longest", max(seen), "ms")
        yield Figure("until the next one can be given, longest", max(ready), "ms")
        gaps = np.array(probe.gaps)
        yield Figure("event loop meanwhile, 99th percentile", float(np.quantile(gaps, 0.99)), "ms")
        yield Figure("event loop meanwhile, worst", float(gaps.max()), "ms", 100)
        began = time.perf_counter()
        _wait(application, place)
        yield Figure("until all was remembered, after the last", time.perf_counter() - began, "s")
        program.window.close()


def _wait(application: QApplication, place: ReviewPlace) -> None:
    _pass_time(application, 0.05)
    while place.reviewer.waiting or not place.is_ready:
        application.processEvents()
        time.sleep(0.001)


def _pass_time(application: QApplication, seconds: float) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        application.processEvents()
        time.sleep(0.001)


def _make_run(library: Library) -> None:
    """A run over synthetic vectors."""
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(KINDS, DIMENSIONS)).astype(np.float32)
    z = centres[rng.integers(0, KINDS, PHOTOS)] + NOISE * rng.normal(size=(PHOTOS, DIMENSIONS)).astype(
        np.float32
    )
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    weight = np.exp((z @ centres.T - 1.0) / 0.1)
    tree = grow(z, weight / weight.sum(1, keepdims=True))
    run = library.runs.start("quick", {}, library.photos.digest())
    folder = library.paths.run(run.id)
    ids = np.array([photo_id for photo_id, _ in library.photos.contents()], np.int64)
    build(folder, ids, z, "synthetic", threads=1)
    Grown(tree, ids, [None] * (2 * tree.atoms - 1), KINDS, "").save(folder)
    library.runs.complete(run, [], [], {})


def _photo(number: int) -> NewPhoto:
    return NewPhoto(
        Path(f"/photos/{number:06d}.jpg"), 1, 1, f"{number:040x}", 4, 3, "JPEG", "2024-01-01T00:00:00", False
    )
