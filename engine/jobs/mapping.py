"""The map of the groups that are shown: made once a run, kept beside its tree, and read with what came later."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path

import numpy as np

from engine.errors import LibraryError
from engine.files import naming_a_full_disk
from engine.groups.stored import Placed
from engine.index import SimilarityIndex
from engine.library import Library
from engine.library.records import Run
from engine.maps import layout
from engine.maps.stored import PhotoMap
from engine.messages import MapMade, Progress, StageEvent, StageFinished, StageStarted

AT_ONCE = 256
"""Photos whose neighbours are looked for between two yields."""
ALL_WITH_ALL = 50_000
"""Photos up to which each is compared with every other; the search's graph answers above, all but as well."""
FINDING = 20
"""Percent of the work that finding neighbours is, roughly."""

Events = Generator[StageEvent, None, None]


def make_map(root: Path) -> Events:
    """Lay out the photos of the current run, unless that was done; where another run becomes current meanwhile, those
    of that one. Stopped, it begins anew the next time. Raises LibraryError."""
    with Library.open_existing(root) as library, naming_a_full_disk(root):
        while True:
            run = library.runs.current()
            if run is None:
                raise LibraryError("Nothing has been organised in this library yet. Organise a folder first.")
            began = time.monotonic()
            index = SimilarityIndex.load(library.paths.run(run.id))
            if _stored(library, run, index) is None:
                yield StageStarted("map")
                if not (yield from _make(library, run, index)):
                    continue
                yield StageFinished("map", time.monotonic() - began)
            yield MapMade(run.id, len(index.ids))
            return


def map_of(library: Library) -> PhotoMap | None:
    """The map of the current run, with the photos that came later beside those they are like; None where it has to be
    made, since there is none or it is damaged. Raises LibraryError where the run's index is damaged."""
    run = library.runs.current()
    if run is None:
        return None
    folder = library.paths.run(run.id)
    found, placed = PhotoMap.load(folder), Placed.load(folder)
    if found is None or placed is None:
        return found
    is_new = ~np.isin(placed.ids, found.ids)
    if not is_new.any():
        return found
    index = SimilarityIndex.load(folder)
    if not np.array_equal(index.ids, found.ids):
        return None
    places = layout.put_beside(placed.embeddings[is_new], index.embeddings, found.places)
    return found.and_more(placed.ids[is_new], places)


def _stored(library: Library, run: Run, index: SimilarityIndex) -> PhotoMap | None:
    found = PhotoMap.load(library.paths.run(run.id))
    return found if found is not None and np.array_equal(found.ids, index.ids) else None


def _make(library: Library, run: Run, index: SimilarityIndex) -> Generator[Progress, None, bool]:
    """Whether it was made: not where the run is shown no more."""
    z = np.array(index.embeddings)
    n, count = len(z), layout.neighbours_of(len(z))
    near = np.empty((n, count), np.int64)
    distances = np.empty((n, count), np.float32)
    for start in range(0, n if count else 0, AT_ONCE):
        end = min(n, start + AT_ONCE)
        if n <= ALL_WITH_ALL:
            near[start:end], distances[start:end] = layout.nearest(z, start, end, count)
        else:
            near[start:end], distances[start:end] = _by_graph(index, start, end, count)
        yield _progress(FINDING * end / n)
        if not _is_shown(library, run):
            return False
    began, work = time.monotonic(), layout.lay_out(z, near, distances)
    while True:
        try:
            share = next(work)
        except StopIteration as end:
            places = end.value
            break
        spent = time.monotonic() - began
        left = spent / share * (1 - share) if share > 0.02 else None
        yield _progress(FINDING + (100 - FINDING) * share, left)
        if not _is_shown(library, run):
            return False
    PhotoMap(index.ids, places).save(library.paths.run(run.id))
    return True


def _by_graph(index: SimilarityIndex, start: int, end: int, count: int) -> tuple[layout.Rows, layout.Floats]:
    """The nearest others of these rows by the index's graph: comparing all with all would take many minutes."""
    found, distances = index.graph(count + 1).knn_query(
        index.embeddings[start:end], k=count + 1, num_threads=1
    )
    rows = np.arange(start, end)[:, None]
    is_other = found != rows
    is_other[is_other.all(axis=1), -1] = (
        False  # of more copies than were asked for, itself need not be among them
    )
    shape = (end - start, count)
    near = found[is_other].reshape(shape).astype(np.int64)
    return near, np.maximum(0, distances[is_other]).reshape(shape)


def _is_shown(library: Library, run: Run) -> bool:
    current = library.runs.current()
    return current is not None and current.id == run.id


def _progress(percent: float, left: float | None = None) -> Progress:
    return Progress("map", int(percent), 100, left, note=f"{percent:.0f} %")
