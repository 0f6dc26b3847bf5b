"""The photos of a map as arrays: which are in sight, which stand for others, which are inside a line drawn by hand."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]
Mask = NDArray[np.bool_]

DEEPEST = 20  # levels of squares, each half as wide as those above
KEPT = 6  # levels that are remembered
ALONE = 0.98
"""Share of the photos that have a square of their own from which on squares are not divided any more."""


@dataclass(frozen=True, eq=False)
class Squares:
    """The map in 2^level squares a side, those with photos only.

    Attributes:
        rows: (s,) the photo that stands for its square. One that does at a level does at all finer ones too.
        corners: (s, 2) of each square, in places of the map.
        counts: (s,) how many photos are in it.
    """

    side: float
    rows: Rows
    corners: Floats
    counts: Rows


class Field:
    """All photos of a map. Nothing here is made once a photo in Python.

    Attributes:
        ids: (n,) photo ids, ascending.
        places: (n, 2) in [0, 1].
        order: (n,) rows in the order in which they are painted and stand for others, the same every time.
    """

    def __init__(self, ids: Rows, places: Floats) -> None:
        self.ids = ids
        self.places = places.astype(np.float32)
        self.order = np.random.default_rng(0).permutation(len(ids))
        self._levels: OrderedDict[int, Squares] = OrderedDict()
        self._deepest: int | None = None

    def __len__(self) -> int:
        return len(self.ids)

    def row_of(self, photo_id: int) -> int | None:
        row = int(np.searchsorted(self.ids, photo_id))
        return row if row < len(self.ids) and self.ids[row] == photo_id else None

    def squares(self, level: int) -> Squares:
        """At this level, or at the deepest that still tells photos apart."""
        level = max(0, min(level, self.deepest))
        if level not in self._levels:
            self._levels[level] = self._divide(level)
            while len(self._levels) > KEPT:
                self._levels.popitem(last=False)
        self._levels.move_to_end(level)
        return self._levels[level]

    @property
    def deepest(self) -> int:
        """The level from which on nearly every photo is alone in its square."""
        if self._deepest is None:
            self._deepest = next(
                (level for level in range(DEEPEST) if self._share_alone(level) >= ALONE), DEEPEST
            )
        return self._deepest

    def nearest(self, x: float, y: float, reach: float, among: Rows | None = None) -> int | None:
        """The photo nearest to a place of the map, and not farther than `reach`; None where there is none."""
        places = self.places if among is None else self.places[among]
        if not len(places):
            return None
        away = ((places - np.array([x, y], np.float32)) ** 2).sum(axis=1)
        best = int(away.argmin())
        if away[best] > reach**2:
            return None
        return best if among is None else int(among[best])

    def by_distance(self, row: int, count: int) -> Rows:
        """The `count` photos nearest to a photo, itself first."""
        away = ((self.places - self.places[row]) ** 2).sum(axis=1)
        away[row] = -1
        count = min(count, len(away))
        found = np.argpartition(away, count - 1)[:count]
        return found[np.argsort(away[found], kind="stable")]

    def inside_box(self, left: float, top: float, right: float, bottom: float) -> Mask:
        """Which photos (n,) are in a rectangle of the map, its edges included."""
        low = np.array([min(left, right), min(top, bottom)], np.float32)
        high = np.array([max(left, right), max(top, bottom)], np.float32)
        return np.all((self.places >= low) & (self.places <= high), axis=1)

    def inside(self, line: NDArray[np.float64]) -> Mask:
        """Which photos (n,) are inside a closed line through places (v, 2) of the map: crossed an odd number of times
        on the way out. Source: the even-odd rule."""
        found = np.zeros(len(self), bool)
        if len(line) < 3:
            return found
        rows = np.flatnonzero(self.inside_box(*line.min(axis=0).tolist(), *line.max(axis=0).tolist()))
        x, y = self.places[rows].astype(np.float64).T
        is_inside = np.zeros(len(rows), bool)
        for (x1, y1), (x2, y2) in zip(line.tolist(), np.roll(line, -1, axis=0).tolist(), strict=True):
            if y1 == y2:
                continue
            crosses = (y1 > y) != (y2 > y)
            is_inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1) + x1)
        found[rows] = is_inside
        return found

    def _keys(self, level: int) -> Rows:
        cells = np.clip(np.floor(self.places * 2.0**level), 0, 2**level - 1).astype(np.int64)
        return (cells[:, 1] << 32) | cells[:, 0]

    def _share_alone(self, level: int) -> float:
        if not len(self):
            return 1.0
        _, counts = np.unique(self._keys(level), return_counts=True)
        return float((counts == 1).sum()) / len(self)

    def _divide(self, level: int) -> Squares:
        keys, first, counts = np.unique(self._keys(level)[self.order], return_index=True, return_counts=True)
        side = 2.0**-level
        corners = np.stack([keys & 0xFFFFFFFF, keys >> 32], axis=1) * side
        return Squares(side, self.order[first], corners.astype(np.float32), counts)
