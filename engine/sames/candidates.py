"""Which pairs are worth a comparison: near in a descriptor, then alike as sketches in some crop.

The search is exact, in blocks of one matrix product each: the same answer on every machine and in every order, in
well under a minute for 100,000 photos (`make bench ONLY=same`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

from engine.sames.alignment import SKETCH, starts, unit
from engine.sames.alignment import sketches as crops
from engine.sames.sketches import TURNS, descriptors, turn, turnless

Array = npt.NDArray[np.float32]
Pairs = npt.NDArray[np.int64]

LEAST_NEAR = 0.65
"""Product of two descriptors below which no crop of 5 % was ever found, but for one in a hundred."""

LEAST_TURNED = 0.93
"""The same for turned and mirrored pictures, which are looked for without crops."""

LEAST_SKETCHED = 0.77
"""Correlation of the best crop of one sketch with the other."""

MOST = 32
"""Candidates a photo, nearest first: a photo with more look-alikes than this has none but look-alikes."""

_ROWS, _COLUMNS = 512, 4096


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two rows, smaller first; how the second is to be turned, and where in it the first is likely to lie (4,)."""

    first: int
    second: int
    turned: int
    start: Array


def near(vectors: Array, least: float, most: int = MOST) -> Iterator[Pairs]:
    """Pairs (m, 2) of rows, smaller first, of unit vectors (n, d) whose product is at least `least`, block by block.

    Of each row at most the `most` nearest among the rows after it.
    """
    blas = ThreadpoolController()
    for top in range(0, len(vectors), _ROWS):
        # Threads of BLAS wait for one another at each of these small products, which costs most where other work runs.
        with blas.limit(limits=1, user_api="blas"):
            parts = [
                _products(vectors[top : top + _ROWS], vectors[left : left + _COLUMNS], top, left, least)
                for left in range(top, len(vectors), _COLUMNS)
            ]
        rows, columns, values = (np.concatenate(some) for some in zip(*parts, strict=True))
        order = np.lexsort((columns, -values, rows))
        rows, columns = rows[order], columns[order]
        rank = np.arange(len(rows)) - np.searchsorted(rows, rows)
        kept = rank < most
        yield np.stack([rows[kept], columns[kept]], axis=1)


def _products(block: Array, tile: Array, top: int, left: int, least: float) -> tuple[Pairs, Pairs, Array]:
    """Rows, columns and products of at least `least` of a block and a tile, small enough to stay in the cache."""
    products = block @ tile.T
    at = np.flatnonzero(products >= least)
    rows, columns = at // len(tile) + top, at % len(tile) + left
    is_after = columns > rows
    return rows[is_after], columns[is_after], products.reshape(-1)[at[is_after]]


def candidates(sketched: Array) -> Iterator[list[Candidate] | None]:
    """Candidates among sketches (n, SKETCH * SKETCH), in lists; None now and then while there is nothing to tell."""
    vectors = descriptors(sketched)
    for pairs in near(vectors, LEAST_NEAR):
        yield _sketched(sketched, pairs) or None
    for pairs in near(turnless(sketched), LEAST_TURNED, MOST // 4):
        yield list(_turned(sketched, vectors, pairs)) or None


def _sketched(sketched: Array, pairs: Pairs) -> list[Candidate]:
    found: list[Candidate] = []
    if not len(pairs):
        return found
    edges = np.flatnonzero(np.diff(pairs[:, 0])) + 1
    for group in np.split(pairs, edges):
        # All crops of the second would have to be made for each pair; those of the first do for all its pairs, and
        # where the second lies in the first says where the first lies in the second.
        first = int(group[0, 0])
        likeness = unit(sketched[group[:, 1]]) @ crops(sketched[first].reshape(SKETCH, SKETCH)).T
        best = likeness.argmax(1)
        for second, k, value in zip(group[:, 1], best, likeness.max(1), strict=True):
            if value >= LEAST_SKETCHED:
                found.append(Candidate(first, int(second), 0, _inverse(starts()[k])))
    return found


def _turned(sketched: Array, vectors: Array, pairs: Pairs) -> Iterator[Candidate]:
    for first, second in pairs.tolist():
        square = sketched[second].reshape(SKETCH, SKETCH)
        ways = np.stack([turn(square, how).reshape(-1) for how in range(TURNS)]).astype(np.float32)
        likeness = descriptors(ways) @ vectors[first]
        how = int(likeness.argmax())
        if how and likeness[how] >= LEAST_SKETCHED:
            yield Candidate(first, second, how, np.array([1, 1, 0, 0], np.float32))


def _inverse(where: Array) -> Array:
    stretch, shift = where[:2], where[2:]
    return np.concatenate([1 / stretch, -shift / stretch]).astype(np.float32)
