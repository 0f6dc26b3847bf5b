"""The window on 100,000 photos: how soon it shows what is asked for, alone and while the engine learns.

Each time runs from the key or the click to the end of the painting that shows the answer, by the clock; what the
window's thread itself worked of it stands beside it, since other work on the machine does not lengthen that.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.program import NICENESS, Program
from app.settings import Settings
from app.theme.theme import Theme
from app.thumbs.thumbs import MOST_BYTES
from app.views.sidebar import Place
from app.views.whereabouts import KEPT
from engine import Engine
from engine.config import OrganiseOptions
from engine.messages import EpochFinished, GroupsChanged, JobFailed, Organise, Update
from tests.benchmarks.bench_window import Probe
from tests.benchmarks.figures import Figure
from tests.benchmarks.large import PHOTOS, large_library
from tests.benchmarks.photos import folder_of_photos

FRAMES = 600  # from the newest photo to the oldest
FRAME = 32.0  # milliseconds
JUMP, SIMILAR, GROUP = 200.0, 100.0, 150.0
STARTS, START = 6, 2.0  # seconds
TRIES = 12
GROWTH = 24.0  # MB, of a second look through everything
KINDS_LEARNED, PHOTOS_LEARNED = 12, 20
LONGEST = 300.0


def measure() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    root = large_library()
    settings = Settings(root)
    settings.keep_text(KEPT, "")  # or a start leads to where the visit before this one ended
    settings.save()
    yield from _starts(root)
    for is_learning in (False, True):
        with _visit(root, is_learning=is_learning) as visit:
            yield from visit.figures()


@dataclass
class Times:
    """Milliseconds of several tries, by the clock and of the window's thread."""

    seen: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def figures(self, name: str, limit: float | None) -> Iterator[Figure]:
        note = f"{len(self.seen)} times; the window's own work {statistics.median(self.worked):.0f} ms"
        yield Figure(f"{name}, median", statistics.median(self.seen), "ms", limit, note=note)
        note = f"the window's own work at most {max(self.worked):.0f} ms"
        yield Figure(f"{name}, worst", max(self.seen), "ms", limit, note=note)


class Paintings(QObject):
    """How often a widget was painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


class Visit:
    """Somebody quick at the window of a large library."""

    def __init__(self, program: Program, suffix: str) -> None:
        self._window = program.window
        self._bridge = program.bridge
        self._suffix = suffix
        self._chance = random.Random(0)
        self._places = program.window.places
        self._grid = self._places.all_photos.grid

    def figures(self) -> Iterator[Figure]:
        probe = Probe()
        for name, limit, act in (
            ("all photos opened", None, self._open_all_photos),
            ("a jump to a date", JUMP, self._jump),
            ("similar photos, from the key to their first row", SIMILAR, self._ask_similar),
            ("a group of 5,600 opened", GROUP, self._open_group),
            ("words typed that narrow all photos", None, self._filter),
            ("other groups shown in place of all", None, self._change_groups),
        ):
            yield from self._named(act().figures(name, limit))
        yield from self._named(self._scroll())
        gaps = np.array(probe.gaps)
        note = f"{len(gaps):,} gaps over {gaps.sum() / 1000:.0f} s of all this"
        loop = (Figure("event loop, 99th percentile", float(np.quantile(gaps, 0.99)), "ms", 100, note=note),)
        yield from self._named(iter(loop))
        yield from self._named(iter((Figure("event loop, worst", float(gaps.max()), "ms", 250),)))

    def _named(self, figures: Iterator[Figure]) -> Iterator[Figure]:
        for one in figures:
            yield Figure(one.name + self._suffix, one.value, one.unit, one.limit, one.is_at_most, one.note)

    # ------------------------------------------------------------ what one does

    def _open_all_photos(self) -> Times:
        times = Times()
        for _ in range(TRIES // 2):
            self._places.go(Place.GROUPS)
            _rest()
            with _timed(times, self._grid.viewport()):
                self._window.actions_["photos"].trigger()
        return times

    def _jump(self) -> Times:
        """By a click on the timeline, until every photo in sight is there."""
        times, timeline = Times(), self._places.all_photos.timeline
        for _ in range(TRIES):
            point = QPoint(timeline.width() // 2, self._chance.randrange(40, timeline.height() - 40))
            with _timed(times, self._grid.viewport(), self._is_complete):
                QTest.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=point)
            _rest()
        return times

    def _ask_similar(self) -> Times:
        times, results = Times(), self._window.similar.results
        for _ in range(TRIES):
            self._window.browsing.hide()
            self._grid.setFocus()
            row = self._chance.randrange(PHOTOS)
            self._grid.select_photo(self._grid.photos.entry(row).photo_id)
            _rest()
            with _timed(times, results.viewport(), self._has_first_row):
                self._window.actions_["similar"].trigger()
            _rest()
        self._window.browsing.hide()
        return times

    def _has_first_row(self) -> bool:
        results = self._window.similar.results
        first = [results.photos.entry(row).photo_id for row in range(min(3, results.photos.rowCount()))]
        return len(first) == 3 and all(self._window.thumbs.has(one) for one in first)

    def _open_group(self) -> Times:
        times, cards = Times(), self._places.groups.cards
        for turn in range(TRIES):
            self._places.go(Place.GROUPS)
            self._window.rows.clear()  # as after any change of the library
            cards.setCurrentIndex(cards.model().index(turn % 2, 0))
            _rest()
            if turn % 2:  # a small one between, so that nothing is there already
                QTest.keyClick(cards, Qt.Key.Key_Return)
                continue
            with _timed(times, self._places.group.grid.viewport()):
                QTest.keyClick(cards, Qt.Key.Key_Return)
            assert self._places.group.grid.photos.rowCount() > 5_000
        return times

    def _filter(self) -> Times:
        """Until what was typed has its answer on the screen, the moment that the field waits for more included."""
        times = Times()
        self._places.go(Place.ALL_PHOTOS)
        words = self._places.all_photos.filter
        assert words is not None
        for text in ("nikon", "2012-07", "IMG_0042", "pixel 2009"):
            with _timed(times, self._grid.viewport(), lambda: self._grid.photos.rowCount() != PHOTOS):
                words.setFocus()
                QTest.keyClicks(words, text)
            words.clear()
            _until(lambda: self._grid.photos.rowCount() == PHOTOS)
        return times

    def _change_groups(self) -> Times:
        """The engine tells of a run: what is shown is read anew."""
        times = Times()
        for place in (Place.GROUPS, Place.ALL_PHOTOS, Place.GROUPS):
            self._places.go(place)
            _rest()
            page = self._places.groups.cards if place is Place.GROUPS else self._grid
            with _timed(times, page.viewport()):
                self._bridge.publish(Update(1, GroupsChanged(1, 150, 0, learned=True)))
                QApplication.processEvents()
                page.viewport().update()
            _rest()
        return times

    def _scroll(self) -> Iterator[Figure]:
        self._places.go(Place.ALL_PHOTOS)
        _rest()
        frames, held = self._look_through(FRAMES)
        more, held_later = self._look_through(FRAMES - 7)  # not the same photos at the top of each frame
        frames += more
        grown, cache = held_later - held, self._window.thumbs.cache.bytes_held / 2**20
        late = float(np.quantile(frames, 0.99))
        note = f"{len(frames):,} frames, each of other photos; median {np.median(frames):.0f} ms"
        yield Figure("scrolling all photos, 99th percentile", late, "ms a frame", FRAME, note=note)
        yield Figure("scrolling all photos, worst", max(frames), "ms a frame")
        yield Figure("memory that grew in a second look", grown, "MB", GROWTH, note=f"of {held:.0f} MB")
        yield Figure("pictures kept in memory", cache, "MB", MOST_BYTES / 2**20)

    def _look_through(self, count: int) -> tuple[list[float], float]:
        """From top to end, a frame every 16 ms or as soon as it can be: the milliseconds of each, and the most memory
        held meanwhile, in MB; a learner of the same process takes and gives back hundreds in a second."""
        bar, viewport, frames, most = self._grid.verticalScrollBar(), self._grid.viewport(), [], 0.0
        painted = Paintings(viewport)
        for frame in range(1, count + 1):
            began, before = time.perf_counter(), painted.count
            bar.setValue(bar.maximum() * frame // count)
            while painted.count == before:
                QApplication.processEvents()
            frames.append(1000 * (time.perf_counter() - began))
            most = max(most, _megabytes())
            while time.perf_counter() < began + 0.016:
                QApplication.processEvents()
                time.sleep(0.001)
        painted.deleteLater()
        return frames, most

    def _is_complete(self) -> bool:
        return not self._window.thumbs.is_busy


def _starts(root: Path) -> Iterator[Figure]:
    """From the start of a process of its own, with its modules compiled before, as they are where it is installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    tries: list[dict[str, float]] = []
    for _ in range(STARTS):
        command = [sys.executable, "-m", "tests.benchmarks.first_use", str(root), str(time.monotonic())]
        ran = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
        tries.append(json.loads(ran.stdout))
    tries = tries[1:]  # the first one warms up
    note = f"{len(tries)} starts; the window's thread worked {statistics.median(one['worked'] for one in tries):.2f} s"
    for what, name in (
        ("usable", "start until the groups are painted and a key is obeyed"),
        ("complete", "start until all pictures in sight are there"),
    ):
        seconds = [one[what] for one in tries]
        limit = START if what == "usable" else None
        yield Figure(f"{name}, median", statistics.median(seconds), "s", limit, note=note)
        yield Figure(f"{name}, worst", max(seconds), "s", limit)


@contextmanager
def _visit(root: Path, *, is_learning: bool) -> Iterator[Visit]:
    application = QCoreApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    program = Program(root, Theme(application, "light"))
    window = program.window
    window.resize(1280, 800)
    program.open()
    _until(lambda: window.similarity.index is not None)
    if not is_learning:
        yield Visit(program, "")
    else:
        with _learning(program.bridge.publish):
            yield Visit(program, ", while learning")
    window.close()


@contextmanager
def _learning(publish: Callable[[Update], None]) -> Iterator[None]:
    """The engine learns from other photos, in threads of this process and with the cores that the program gives it;
    what it tells goes to the window. Begins after its first pass."""
    passes, failures = [], []

    def tell(update: Update) -> None:
        if isinstance(update.event, EpochFinished):
            passes.append(update.event)
        elif isinstance(update.event, JobFailed):
            failures.append(update.event)
        publish(update)

    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        some = Path(scratch) / "photos"
        for kind in sorted(one for one in photos.iterdir() if one.is_dir())[:KINDS_LEARNED]:
            (some / kind.name).mkdir(parents=True)
            for file in sorted(kind.iterdir())[:PHOTOS_LEARNED]:
                shutil.copy(file, some / kind.name)
        threads = max(1, (os.cpu_count() or 2) - 1)
        engine = Engine(Path(scratch) / "library", tell, threads, niceness=NICENESS)
        engine.submit(Organise(some, OrganiseOptions(epochs=1000)))
        _until(lambda: bool(passes or failures))
        assert not failures, failures
        yield
        assert engine.shutdown(60), "learning did not stop"


@contextmanager
def _timed(times: Times, painted: QWidget, is_there: Callable[[], bool] | None = None) -> Iterator[None]:
    """Until the widget was painted with what `is_there` waits for."""
    watch = Paintings(painted)
    began, worked = time.perf_counter(), time.thread_time()
    yield
    _until(lambda: watch.count > 0 and (is_there is None or is_there()))
    if is_there is not None:
        painted.repaint()
    times.seen.append(1000 * (time.perf_counter() - began))
    times.worked.append(1000 * (time.thread_time() - worked))
    watch.deleteLater()


def _until(condition: Callable[[], bool]) -> None:
    end = time.monotonic() + LONGEST
    while not condition():
        QApplication.processEvents()
        assert time.monotonic() < end, "it did not come"
        time.sleep(0.0005)


def _rest(seconds: float = 0.4) -> None:
    """As long as a quick person needs to look; thumbnails arrive meanwhile."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        QApplication.processEvents()
        time.sleep(0.001)


def _megabytes() -> float:
    return psutil.Process().memory_info().rss / 2**20
