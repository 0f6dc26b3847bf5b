"""Several processes of torchrun on one machine, over gloo: what two bring, and whether they find the same groups.

Each process has one core, so that two of them have what one alone has not; a network between machines is not measured
here. The batch is the same in all, and so are its clusters and centroids.
"""

from __future__ import annotations

import os
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.metrics import adjusted_rand_score

from engine.learn.learned import Learned
from engine.library import Library
from tests.benchmarks.bench_cost import link
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

PHOTOS = 240
ROUNDS = 2  # of each, by turns
OPTIONS = ("--image-size", 128, "--epochs", 4, "--threads", 1)
LEAST_COSINE = 0.999


def measure() -> Iterator[Figure]:
    """Where there is one core only, two processes share it, and nothing can be gained."""
    with folder_of_photos() as source, tempfile.TemporaryDirectory(prefix="kindred-bench-") as name:
        photos = Path(name) / "photos"
        link(source, photos, PHOTOS)
        seconds: dict[int, list[dict[str, float]]] = {1: [], 2: []}
        for number in range(ROUNDS):
            for processes in (1, 2):
                library = Path(name) / f"{processes}-{number}"
                ran = run("organise", photos, *OPTIONS, library=library, processes=processes)
                seconds[processes].append(ran.document["seconds"])
        for stage in ("first-look", "learning"):
            one, two = (statistics.median(taken[stage] for taken in seconds[count]) for count in (1, 2))
            note = f"{PHOTOS} photos, {os.cpu_count()} cores"
            yield Figure(f"{stage}, one process", one, "s", note=f"{note}; a core a process")
            yield Figure(f"{stage}, two processes", two, "s", note=f"{one / two:.2f} times as fast")
        yield from _agreement(Path(name) / "1-0", Path(name) / "2-0")


def _agreement(one: Path, two: Path) -> Iterator[Figure]:
    """How alike what was found is, of the same photos, seed and batch."""
    ours, theirs = _learned(one), _learned(two)
    cosines = (ours.alone * theirs.alone).sum(1)
    yield Figure(
        "least cosine of a photo's two embeddings",
        float(cosines.min()),
        "",
        LEAST_COSINE,
        False,
        f"median {np.median(cosines):.6f}",
    )
    labels = _groups(one), _groups(two)
    note = f"{len(set(labels[0]))} and {len(set(labels[1]))} groups, the photos in none counted as one"
    found = float(adjusted_rand_score(*labels))
    yield Figure("adjusted Rand index of the groups", found, "", 1.0, False, note)


def _learned(library: Path) -> Learned:
    found = Learned.load(max(library.glob("runs/*/learned.safetensors")).parent)
    assert found is not None
    return found


def _groups(library: Path) -> list[int]:
    """The group of every photo, by content; those that are not sure are in none, which counts as one."""
    with Library.open_existing(library) as opened:
        found = {content: opened.groups.group_of(photo_id) for photo_id, content in opened.photos.contents()}
    return [group.id if (group := found[content]) is not None else 0 for content in sorted(found)]
