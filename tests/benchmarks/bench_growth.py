"""What grows with the library, and how: each row at 1,000, 10,000 and 100,000 photos, and the power it grows with.

Everything is the processor's own time, of all cores together. Each size has a process of its own, whose memory is
measured too. SIZES="1000 10000" chooses other sizes. A row has a limit where one is promised; the exponent of every row
is at most 1.1, and where that is not asked for, its note says why.
"""

from __future__ import annotations

import functools
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np

from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.index import SimilarityIndex, cells, similarity
from engine.ingest.collect import collect
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.neighbours import nearest_others
from tests.benchmarks.bench_ingest import make_unchanged
from tests.benchmarks.figures import Figure
from tests.benchmarks.growth import STEEPEST, exponent, planned
from tests.benchmarks.vectors import enlarged, real_embeddings

SIZES = tuple(int(one) for one in os.environ.get("SIZES", "1000 10000 100000").split())
PLANNED = 1_000_000
KINDS = 150
NEAREST = 20
QUERIES = 50
PAGE = 60  # photos of a first page
TIMES = 5  # that what takes milliseconds is asked for
ALL = "all-pairs neighbours, each with each"
CELLS = "all-pairs neighbours, by cells"
TREE = "the tree grown"
RESCAN = "a folder looked through in which nothing changed"
MEMORY = "memory, peak"
LIMITS = {ALL: 60.0, CELLS: 60.0, TREE: 60.0, RESCAN: 10.0}  # seconds, at 100,000
MOST_MEMORY = 2.0  # GiB, at 100,000
WHY = {ALL: "each with each is a square by its nature; above 50,000 the map goes by cells"}


def measure() -> Iterator[Figure]:
    rows: dict[str, dict[int, float]] = defaultdict(dict)
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        real = Path(scratch) / "real.npy"
        np.save(real, real_embeddings())
        for size in SIZES:
            for name, value in _alone(real, size, Path(scratch) / f"{size}").items():
                rows[name][size] = value
    for name, values in rows.items():
        unit = "GiB" if name == MEMORY else "s"
        for size, value in values.items():
            limit = None
            if size == 100_000:
                limit = MOST_MEMORY if name == MEMORY else LIMITS.get(name)
            yield Figure(f"{name}, {size:,}", value, unit, limit)
        if len(values) > 1:
            power = exponent(values)
            reason = f"; {WHY[name]}" if name in WHY else ""
            note = f"planned for {PLANNED:,}: {planned(values, PLANNED):.3g} {unit}{reason}"
            yield Figure(f"{name}, exponent", power, "", None if reason else STEEPEST, note=note)


def _alone(real: Path, size: int, folder: Path) -> dict[str, float]:
    command = [sys.executable, "-m", "tests.benchmarks.bench_growth", str(real), str(size), str(folder)]
    finished = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, float] = json.loads(finished.stdout)
    return measured


def _measured(real: Path, size: int, root: Path) -> dict[str, float]:
    z = enlarged(np.load(real), size, "along")
    found: dict[str, float] = {}
    with Library.open(root / "library") as library:
        library.photos.add([_photo(number) for number in range(size)])
        _make_run(library, z, found)
    _ask_library(root / "library", found)
    _ask_index(root / "library", found)
    found[MEMORY] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20
    found[CELLS] = _seconds(lambda: _by_cells(z))
    found[ALL] = _seconds(lambda: nearest_others(z, 0, size, NEAREST))
    (root / "unchanged").mkdir()
    folder = make_unchanged(root / "unchanged", size)
    with Library.open(root / "unchanged" / "library") as library:
        found[RESCAN] = _seconds(lambda: list(collect(library, folder, 1)))
    return found


def _make_run(library: Library, z: cells.Floats, found: dict[str, float]) -> None:
    """Groups as of a first look: so many kinds, and how like each of them a photo is."""
    centres = z[np.random.default_rng(0).choice(len(z), KINDS, replace=False)]
    weight = np.exp((z @ centres.T - 1.0) / 0.1)
    grown = []
    found[TREE] = _seconds(lambda: grown.append(grow(z, weight / weight.sum(1, keepdims=True))))
    tree = grown[0]
    run = library.runs.start("quick", {}, library.photos.digest())
    folder = library.paths.run(run.id)
    ids = np.array([photo_id for photo_id, _ in library.photos.contents()], np.int64)
    found["the index built"] = _seconds(lambda: similarity.build(folder, ids, z, "made", threads=1))
    Grown(tree, ids, [None] * (2 * tree.atoms - 1), tree.told, "").save(folder)
    library.runs.complete(run, [], [], {})


def _ask_library(root: Path, found: dict[str, float]) -> None:
    opened: list[Library] = []
    found["the library opened"] = _seconds(lambda: opened.append(Library.open(root)))
    with opened[0] as library:
        found["the first groups shown"] = _seconds(library.groups.all)
        dial = library.groups.dial()
        assert dial is not None
        positions = np.unique(np.geomspace(dial.fewest, dial.most, 9).round().astype(int)).tolist()
        cuts = [_seconds(functools.partial(library.groups.turn, one)) for one in positions]
        found["the dial turned"] = statistics.median(cuts)
        largest = library.groups.all()[0].id
        for name, ask in (
            ("a group opened", lambda: library.groups.members(largest)),
            ("the first page of all photos", lambda: library.photos.get(library.photos.ids()[:PAGE])),
            ("photos narrowed by a word", lambda: library.photos.matching("2024-03")),
            ("the library named by its contents", library.photos.digest),
        ):
            found[name] = statistics.median(_seconds(ask) for _ in range(TIMES))


def _ask_index(root: Path, found: dict[str, float]) -> None:
    with Library.open(root) as library:
        opened: list[SimilarityIndex | None] = []
        found["the index opened and checked"] = _seconds(lambda: opened.append(SimilarityIndex.of(library)))
    index = opened[0]
    assert index is not None
    asked = index.ids[np.linspace(0, len(index.ids) - 1, QUERIES).astype(int)].tolist()
    found["similar photos asked for"] = statistics.median(
        _seconds(functools.partial(index.similar, one)) for one in asked
    )


def _by_cells(z: cells.Floats) -> None:
    held = cells.divide(z)
    for cell in range(len(held.centres)):
        held.neighbours(z, cell, NEAREST)


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _photo(number: int) -> NewPhoto:
    return NewPhoto(
        Path(f"/photos/{number // 1000:03d}/{number:06d}.jpg"),
        1,
        1,
        f"{number:040x}",
        4,
        3,
        "JPEG",
        f"{2000 + number % 25}-{1 + number % 12:02d}-01T00:00:00",
        False,
    )


def main() -> None:
    real, size, folder = sys.argv[1:]
    sys.stdout.write(json.dumps(_measured(Path(real), int(size), Path(folder))))


if __name__ == "__main__":
    main()
