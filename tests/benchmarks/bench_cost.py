"""What Kindred costs: to import, to keep open, while somebody works beside it, and on the disk."""

from __future__ import annotations

import contextlib
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from engine import Engine
from engine.config import OrganiseOptions
from engine.jobs.keeping import measure_library
from engine.keeping import LibraryMeasured
from engine.messages import EpochFinished, Organise, Update
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

TRIES = 5
IMPORTS = (("engine", 0.2), ("engine.cli", 1.0), ("app.main", 1.5))  # seconds at most, beyond Python itself
SETTLED, LONGEST_SETTLING = 0.02, 90.0  # seconds of CPU in a look, and how long it may take to get there
LOOK, IDLE = 3.0, 30.0  # seconds
TICKS = 0.05  # seconds of CPU in those: what the system's own counting rounds to
LEARNED_FROM = 96
COUNTED = 20.0  # seconds of learning whose share of the processor is counted
PHOTOS = 600


def measure() -> Iterator[Figure]:
    yield from _imports()
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        some = Path(scratch) / "photos"
        link(photos, some, PHOTOS)
        library = Path(scratch) / "library"
        ran = run("organise", some, "--quick", "--image-size", "64", library=library)
        yield from _disk(library, ran.document["photos"])
        yield _idle(library)
        few = Path(scratch) / "few"
        link(photos, few, LEARNED_FROM)
        yield from _gentle(few, Path(scratch) / "learning")


def link(source: Path, target: Path, count: int) -> None:
    """So many of these photos, evenly taken."""
    files = sorted(path for path in source.rglob("*.jp*g"))
    for file in files[:: max(1, len(files) // count)][:count]:
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to(file)


def _imports() -> Iterator[Figure]:
    """By turns with Python alone, whose time is taken off."""
    plain: list[float] = []
    taken: dict[str, list[float]] = {name: [] for name, _ in IMPORTS}
    for _ in range(TRIES):
        plain.append(_seconds("pass"))
        for name, _limit in IMPORTS:
            taken[name].append(_seconds(f"import {name}"))
    for name, limit in IMPORTS:
        seconds = statistics.median(taken[name]) - statistics.median(plain)
        yield Figure(
            f"import {name}", seconds, "s", limit, note=f"median of {TRIES}; Python itself taken off"
        )


def _seconds(code: str) -> float:
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.monotonic() - began


# ------------------------------------------------------------ on the disk


def _disk(library: Path, photos: int) -> Iterator[Figure]:
    """What the library takes after a first look, its parts as the settings name them."""
    found = next(event for event in measure_library(library) if isinstance(event, LibraryMeasured))
    each = 1000 / photos / 1e6
    total = sum(found.parts.values())
    yield Figure("disk for 1,000 photos", total * each, "MB", note=f"after a first look at {photos}")
    for part, size in found.parts.items():
        yield Figure(f"disk for 1,000 photos: {part}", size * each, "MB")


# ------------------------------------------------------------ the processor


def _idle(library: Path) -> Figure:
    """The window is open, its folders are watched, and nobody does anything."""
    with _window(library) as process:
        settled_by = time.monotonic() + LONGEST_SETTLING
        while _cpu_seconds(process, LOOK) > SETTLED and time.monotonic() < settled_by:
            pass
        before = _wakeups(process)
        spent = _cpu_seconds(process, IDLE)
        after = _wakeups(process)
        woken = sum(
            after[thread] - before.get(thread, 0) for thread in after
        )  # one that ended meanwhile is left out
        note = f"{woken / IDLE:.1f} wake-ups a second of all threads"
    return Figure(f"CPU of the open window in {IDLE:.0f} s", spent, "s", TICKS, note=note)


@contextmanager
def _window(library: Path) -> Iterator[psutil.Process]:
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", "app.main", "--library", str(library)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL) as started:
        try:
            yield psutil.Process(started.pid)
        finally:
            started.terminate()


def _cpu_seconds(process: psutil.Process, seconds: float) -> float:
    """Of a process and its children, while so much time passes."""
    before = _used(process)
    time.sleep(seconds)
    return _used(process) - before


def _used(process: psutil.Process) -> float:
    family = [process, *process.children(recursive=True)]
    return sum(sum(one.cpu_times()[:2]) for one in family)


def _wakeups(process: psutil.Process) -> dict[str, int]:
    """How often each of its threads was woken so far; nothing where the system does not tell."""
    if not sys.platform.startswith("linux"):
        return {}
    found = {}
    for task in Path(f"/proc/{process.pid}/task").iterdir():
        with contextlib.suppress(OSError):  # a thread that has ended since
            lines = (task / "status").read_text("ascii", "replace").splitlines()
            found[task.name] = sum(
                int(line.split()[1]) for line in lines if line.startswith("voluntary_ctxt")
            )
    return found


def _gentle(photos: Path, library: Path) -> Iterator[Figure]:
    """Learning while the person is at the window, gentle and not, as a share of all cores."""
    passes: list[EpochFinished] = []

    def note(update: Update) -> None:
        if isinstance(update.event, EpochFinished):
            passes.append(update.event)

    cores = os.cpu_count() or 1
    engine = Engine(library, note, threads=max(1, cores - 1))
    process = psutil.Process()
    try:
        engine.submit(Organise(photos, OrganiseOptions(epochs=1000)))
        while not passes:
            time.sleep(0.1)
        shares = {}
        for is_gentle in (False, True):
            engine.use(max(1, cores - 1), is_gentle=is_gentle)
            engine.notice(is_person_here=True)
            shares[is_gentle] = 100 * _cpu_seconds(process, COUNTED) / COUNTED / cores
    finally:
        engine.use(cores, is_gentle=False)
        engine.shutdown(60)
    note_ = f"of {cores} cores, {COUNTED:.0f} s"
    yield Figure("CPU of learning beside the window", shares[False], "%", note=note_)
    limit = 0.6 * shares[False]
    yield Figure("CPU of gentle learning beside the window", shares[True], "%", limit, note=note_)
