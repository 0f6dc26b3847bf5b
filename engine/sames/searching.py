"""Finding alike pairs of contents in the whole library, keeping what was seen and compared as it goes."""

from __future__ import annotations

import itertools
import logging
import os
import time
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from engine.library import Library
from engine.library.records import Photo
from engine.library.sames import SamePair
from engine.messages import Progress, StageEvent
from engine.sames.candidates import Candidate, candidates
from engine.sames.comparison import compare
from engine.sames.moments import are_two_shots
from engine.sames.sketches import MODEL_ID, WIDTH, Look, look, sketch

log = logging.getLogger(__name__)

METHOD = f"{MODEL_ID}/blocks-v1"
"""Names the comparison: results of another method are compared anew."""

_AT_ONCE = 256
_BATCH = 16  # pairs that fit the caches of a core
_ROUNDS = 2  # of looking at pairs whose common neighbour is the same shot as both
_STAND_STILL = np.array([1, 1, 0, 0], np.float32)

Array = npt.NDArray[np.float32]


def sketch_all(library: Library, threads: int) -> Generator[StageEvent, None, tuple[list[str], Array]]:
    """The contents that can be compared, sorted, and their sketches (n, WIDTH). What is missing is made and stored.

    A content whose preview cannot be read is left out; the next scan makes the preview anew.
    """
    library.vectors.drop_damaged(MODEL_ID, WIDTH)
    missing = list(library.photos.without(MODEL_ID))
    began, unread = time.monotonic(), set[str]()
    with ThreadPoolExecutor(threads, "sketches") as pool:
        for start in range(0, len(missing), _AT_ONCE):
            batch = missing[start : start + _AT_ONCE]
            looks = list(pool.map(_look_or_none, [library.paths.preview(one) for one in batch]))
            made = [(one, sketch(seen)) for one, seen in zip(batch, looks, strict=True) if seen is not None]
            unread.update(one for one, seen in zip(batch, looks, strict=True) if seen is None)
            if made:
                library.vectors.append(MODEL_ID, [one for one, _ in made], np.stack([row for _, row in made]))
            done = start + len(batch)
            eta = (time.monotonic() - began) / done * (len(missing) - done)
            yield Progress(
                "sames", done, len(missing), eta, note=f"{done:,} of {len(missing):,} photos looked at"
            )
    hashes = sorted({one for _, one in library.photos.contents()} - unread)
    return hashes, library.vectors.read(MODEL_ID, hashes, WIDTH)


def shot_pairs(
    library: Library, hashes: Sequence[str], sketches: Array, photos: dict[str, Photo], threads: int
) -> Generator[StageEvent, None, list[SamePair]]:
    """Pairs that are the same shot. hashes: sorted, the rows of `sketches` (n, WIDTH)."""
    known = library.sames.compared(METHOD)
    with _Comparing(library, hashes, threads) as comparing:
        for part in candidates(sketches):
            waiting = _unknown(part or [], hashes, photos, known)
            yield Progress("sames", 0, 0, note=f"{len(known):,} pairs compared")
            for start in range(0, len(waiting), _AT_ONCE):
                known.update(comparing.results(waiting[start : start + _AT_ONCE]))
                yield Progress("sames", 0, 0, note=f"{len(known):,} pairs compared")
        row = {content: number for number, content in enumerate(hashes)}
        for _ in range(_ROUNDS):
            closing = [
                Candidate(row[a], row[b], 0, _STAND_STILL)
                for a, b in _open_triangles(known)
                if a in row and b in row
            ]
            waiting = _unknown(closing, hashes, photos, known)
            for start in range(0, len(waiting), _AT_ONCE):
                known.update(comparing.results(waiting[start : start + _AT_ONCE]))
                yield Progress("sames", 0, 0, note=f"{len(known):,} pairs compared")
    return [
        pair
        for (a, b), pair in sorted(known.items())
        if pair is not None and a in photos and b in photos and not are_two_shots(photos[a], photos[b])
    ]


def _unknown(
    found: Sequence[Candidate],
    hashes: Sequence[str],
    photos: dict[str, Photo],
    known: dict[tuple[str, str], SamePair | None],
) -> list[Candidate]:
    return [
        one
        for one in found
        if (hashes[one.first], hashes[one.second]) not in known
        and not are_two_shots(photos[hashes[one.first]], photos[hashes[one.second]])
    ]


def _open_triangles(known: dict[tuple[str, str], SamePair | None]) -> Iterator[tuple[str, str]]:
    """Pairs, smaller first, that were never compared and are both the same shot as a third."""
    beside: dict[str, list[str]] = {}
    for (a, b), pair in known.items():
        if pair is not None:
            beside.setdefault(a, []).append(b)
            beside.setdefault(b, []).append(a)
    found = {
        pair
        for neighbours in beside.values()
        for pair in itertools.combinations(sorted(neighbours), 2)
        if pair not in known
    }
    yield from sorted(found)


class _Comparing:
    """Compares candidates on previews, several batches at once, and stores each result."""

    def __init__(self, library: Library, hashes: Sequence[str], threads: int) -> None:
        self._library = library
        self._hashes = hashes
        self._threads = threads

    def __enter__(self) -> _Comparing:
        self._pool = ThreadPoolExecutor(self._threads, "comparing")
        self._look = lru_cache(maxsize=8192)(self._read)
        return self

    def __exit__(self, *_: object) -> None:
        self._pool.shutdown()

    def results(self, found: Sequence[Candidate]) -> dict[tuple[str, str], SamePair | None]:
        """A pair may come twice, upright and turned; it is one shot if it is so either way."""
        batches = [found[start : start + _BATCH] for start in range(0, len(found), _BATCH)]
        results: dict[tuple[str, str], SamePair | None] = {}
        # Small products gain nothing from the threads of BLAS and lose much where other work runs.
        with threadpool_limits(1, "blas"):
            for some in self._pool.map(self._compare, batches):
                for first, second, pair in some:
                    if pair is not None or (first, second) not in results:
                        results[first, second] = pair
        self._library.sames.remember_compared(METHOD, [(*key, pair) for key, pair in results.items()])
        return results

    def _compare(self, found: Sequence[Candidate]) -> list[tuple[str, str, SamePair | None]]:
        looks = [(self._look(self._hashes[one.first]), self._look(self._hashes[one.second])) for one in found]
        usable = [
            (one, a, b) for one, (a, b) in zip(found, looks, strict=True) if a is not None and b is not None
        ]
        if not usable:
            return []
        likeness = compare(
            [a for _, a, _ in usable],
            [b for _, _, b in usable],
            [one.turned for one, _, _ in usable],
            np.stack([one.start for one, _, _ in usable]),
        )
        results = []
        for (one, _, _), like in zip(usable, likeness, strict=True):
            first, second = self._hashes[one.first], self._hashes[one.second]
            pair = None if like is None else SamePair(first, second, like.value, like.differences)
            results.append((first, second, pair))
        return results

    def _read(self, content: str) -> Look | None:
        return _look_or_none(self._library.paths.preview(content))


def _look_or_none(preview: Path) -> Look | None:
    try:
        return look(preview)
    except (OSError, ValueError, SyntaxError) as error:
        log.warning("preview %s cannot be read: %s", os.fspath(preview), error)
        return None
