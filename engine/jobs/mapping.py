"""The map of the groups that are shown: made once a run, kept beside its tree, and read with what came later."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from pathlib import Path

import numpy as np
from threadpoolctl import threadpool_limits

from engine.errors import LibraryError
from engine.files import naming_a_full_disk
from engine.groups.stored import Placed
from engine.index import SimilarityIndex, cells
from engine.library import Library
from engine.library.records import Run
from engine.maps import layout
from engine.maps.stored import PhotoMap
from engine.messages import MapMade, Progress, StageEvent, StageFinished, StageStarted

AT_ONCE = 256
"""Photos whose neighbours are looked for between two yields where each is compared with every other."""
ALL_WITH_ALL = 50_000
"""Photos up to which that is done; above, photos of a cell are compared with those of the cells around, which finds all
but as much: of 100,000 in a twentieth of the time."""
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
    done = 0
    for rows, found, away in _neighbours(index, z, count) if count else ():
        near[rows], distances[rows] = found, away
        done += len(found)
        yield _progress(FINDING * done / n)
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


def _neighbours(
    index: SimilarityIndex, z: layout.Floats, count: int
) -> Iterator[tuple[slice | layout.Rows, layout.Rows, layout.Floats]]:
    """Some photos at a time, their nearest others, and how far those are."""
    held = index.cells
    if len(z) > ALL_WITH_ALL and held is None:
        with threadpool_limits(1, "blas"):
            held = cells.divide(z)
    if held is None or not held.can_serve:
        for start in range(0, len(z), AT_ONCE):
            end = min(len(z), start + AT_ONCE)
            yield slice(start, end), *layout.nearest(z, start, end, count)
        return
    for cell in range(len(held.centres)):
        with threadpool_limits(1, "blas"):
            rows, near, similarity = held.neighbours(z, cell, count)
        yield rows, near, np.maximum(0, 1 - similarity)


def _is_shown(library: Library, run: Run) -> bool:
    current = library.runs.current()
    return current is not None and current.id == run.id


def _progress(percent: float, left: float | None = None) -> Progress:
    return Progress("map", int(percent), 100, left, note=f"{percent:.0f} %")
