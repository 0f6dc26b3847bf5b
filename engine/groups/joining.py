"""In which order parts of a folder are joined: first those that nothing tells apart, the nearest first, then others.

How near two parts are is the distance between the middles of what they show, not of the photos that there happen to be:
what few photos stray by chance is taken off. So it does not matter how big a part is, and four photos of something else
stay apart from three hundred as another big part would.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from engine.groups.dividing import Floats

Wide = npt.NDArray[np.float64]
Rows = npt.NDArray[np.int64]

STRAYS = 0.3
"""How much nearer two parts count, over the number of photos in each: few photos may lie together by chance."""

CHANCE = 0.45
"""How far a middle strays by chance: half the squared distance that is in doubt, over the number of photos."""

GAP = 3.3
"""Of the spread along the line between two middles: farther apart, they are told apart. The halves of one round cloud
are 2.7 apart, those of an evenly filled space 3.5."""

LOOKED_AT = 400  # photos of a part from which its spread is told


class Joined(NamedTuple):
    """Attributes:
    joins: pairs of nodes, in order; a part is a node of its own number, the first join makes node m.
    heights: how far apart the middles of the two are, in half squared distances of unit vectors.
    told: how many nodes were left when every two of them were told apart.
    left: (m,) which of those each part was in, 0 … told-1.
    """

    joins: list[tuple[int, int]]
    heights: list[float]
    told: int
    left: Rows


def join(z: Floats, parts: Rows, sums: Floats, sizes: Rows) -> Joined:
    """Join all parts of photos to one. z: (n, d) unit norm. parts: (n,) 0 … m-1. sums: (m, d), sizes: (m,) of each.

    O(m²) time a join at worst, O(m) as a rule.
    """
    if len(sizes) < 2:
        return Joined([], [], len(sizes), np.arange(len(sizes)))
    return _Joining(z, parts, sums, sizes).run()


class _Joining:
    def __init__(self, z: Floats, parts: Rows, sums: Floats, sizes: Rows) -> None:
        m = len(sizes)
        self._z = z
        self._sums = sums.astype(np.float64)
        self._sizes = sizes.astype(np.float64)
        order = np.argsort(parts, kind="stable")
        self._rows = np.split(order, np.cumsum(sizes)[:-1])
        self._number = np.arange(m)
        self._holds = [[one] for one in range(m)]
        self._is_left = np.ones(m, bool)
        self._is_told = False
        self._within = np.array([_within(self._sums[one], self._sizes[one]) for one in range(m)])
        means = self._sums / self._sizes[:, None]
        self._distances = 1.0 - means @ means.T
        self._cost = np.stack([self._costs(one) for one in range(m)])
        self._spreads = np.empty((m, m))
        self._is_known = np.zeros((m, m), bool)
        self._lines: dict[int, tuple[Wide, Wide]] = {}
        self._keep_all_apart()
        self._look()
        self._joins: list[tuple[int, int]] = []
        self._heights: list[float] = []

    def run(self) -> Joined:
        count = len(self._sizes)
        while len(self._joins) < count - 1:
            a, b = self._nearest()
            if self._cost[a, b] == np.inf:
                break
            if self._gap(a, b) > GAP:
                self._keep_apart(a, b)
            else:
                self._join(a, b)
        told = count - len(self._joins)
        left = np.empty(count, np.int64)
        nodes = [int(one) for one in np.flatnonzero(self._is_left)]
        for place, one in enumerate(nodes):
            left[self._holds[one]] = place
        self._is_told = True
        for one in nodes:
            self._cost[one] = self._costs(one)
        self._look()
        while len(self._joins) < count - 1:
            self._join(*self._nearest())
        return Joined(self._joins, self._heights, told, left)

    def _look(self) -> None:
        self._best = self._cost.argmin(1)
        self._value = self._cost[np.arange(len(self._best)), self._best]

    def _nearest(self) -> tuple[int, int]:
        a = int(self._value.argmin())
        b = int(self._best[a])
        return min(a, b), max(a, b)

    def _costs(self, one: int) -> Wide:
        """How late all parts are to be joined with this one; infinite for itself and for those that are no more.

        Of parts that are told apart, small ones go first where they are about as near: they are missed least.
        """
        few = 1 / self._sizes[one] + 1 / self._sizes
        apart = self._apart(one)
        cost = np.maximum(apart, 0.0) / np.sqrt(few) if self._is_told else apart - STRAYS * few
        cost[~self._is_left] = np.inf
        cost[one] = np.inf
        return np.asarray(cost)

    def _apart(self, one: int) -> Wide:
        """Half the squared distance between the middles of what this part and all others show.

        The mean distance between photos of two parts is that and half of what is within each; what is within is
        counted between different photos, so the sizes do not matter.
        """
        return np.asarray(self._distances[one] - (self._within[one] + self._within) / 2)

    def _gap(self, a: int, b: int) -> float:
        """The distance between the middles of two parts, less what chance may do, over the spread along that line."""
        sizes = self._sizes[[a, b]]
        if sizes.min() < 2:
            return 0.0
        apart = self._apart(a)[b] - CHANCE * (1 / sizes).sum()
        if apart <= 0:
            return 0.0
        spread = sizes[0] * self._spread(a, b) + sizes[1] * self._spread(b, a)
        return float(np.sqrt(2 * apart * sizes.sum() / max(spread, 1e-12)))

    def _spread(self, one: int, other: int) -> float:
        """The variance of a part's photos along the line to another, each without its own share in it."""
        if not self._is_known[one, other]:
            others = np.flatnonzero(self._is_left) if not self._is_known[one].any() else np.array([other])
            self._spreads[one, others] = self._spreads_of(one, others)
            self._is_known[one, others] = True
        return float(self._spreads[one, other])

    def _spreads_of(self, one: int, others: Rows) -> Wide:
        """With z a photo, o the middle of the part's other photos and m that of the other part, a photo is at
        (z - m)(o - m) / |o - m| on its line."""
        rows = self._rows[one]
        z = self._z[rows[:: -(-len(rows) // LOOKED_AT)]].astype(np.float64)
        by_own, own = self._lines_of(one, z)
        middles = self._sums[others] / self._sizes[others, None]
        squares = np.einsum("md,md->m", middles, middles)
        by_others = z @ middles.T
        between = (middles @ self._sums[one] - by_others) / (self._sizes[one] - 1)
        place = by_own[:, None] - by_others - between + squares
        place /= np.sqrt(np.maximum(own[:, None] - 2 * between + squares, 1e-24))
        place -= place.sum(axis=0) / len(z)
        return np.asarray(np.einsum("nm,nm->m", place, place) / (len(z) - 1))

    def _lines_of(self, one: int, z: Wide) -> tuple[Wide, Wide]:
        """Of photos z (n, d) of a part: zo and oo, (n,) both; the same until the part is joined with another."""
        if one not in self._lines:
            others = self._sizes[one] - 1
            total = self._sums[one]
            by_sum, by_self = z @ total, np.einsum("nd,nd->n", z, z)
            self._lines[one] = (
                (by_sum - by_self) / others,
                (total @ total - 2 * by_sum + by_self) / others**2,
            )
        return self._lines[one]

    def _keep_all_apart(self) -> None:
        """Those that are told apart as they are: nearly all pairs, as a rule; asked one by one they take minutes."""
        sizes = self._sizes
        every = np.arange(len(sizes))
        several = np.flatnonzero(sizes >= 2)
        for one in several.tolist():
            self._spreads[one] = self._spreads_of(one, every)
            self._is_known[one] = True
        for place, one in enumerate(several.tolist()):
            others = several[place + 1 :]
            both = sizes[one] + sizes[others]
            apart = self._apart(one)[others] - CHANCE * (1 / sizes[one] + 1 / sizes[others])
            spread = sizes[one] * self._spreads[one, others] + sizes[others] * self._spreads[others, one]
            gap = np.sqrt(2 * np.maximum(apart, 0.0) * both / np.maximum(spread, 1e-12))
            told = others[gap > GAP]
            self._cost[one, told] = self._cost[told, one] = np.inf

    def _keep_apart(self, a: int, b: int) -> None:
        self._cost[a, b] = self._cost[b, a] = np.inf
        for one in (a, b):
            self._best[one] = self._cost[one].argmin()
            self._value[one] = self._cost[one, self._best[one]]

    def _join(self, a: int, b: int) -> None:
        sizes, within, distances = self._sizes, self._within, self._distances
        numbers = self._number[[a, b]]
        self._joins.append((int(numbers.min()), int(numbers.max())))
        self._heights.append(float(self._apart(a)[b]))
        row = (sizes[a] * distances[a] + sizes[b] * distances[b]) / (sizes[a] + sizes[b])
        self._sums[a] += self._sums[b]
        sizes[a] += sizes[b]
        within[a] = _within(self._sums[a], sizes[a])
        distances[a] = distances[:, a] = row
        self._rows[a] = np.concatenate([self._rows[a], self._rows[b]])
        self._holds[a] += self._holds[b]
        self._number[a] = len(sizes) + len(self._joins) - 1
        self._is_left[b] = False
        self._is_known[a] = self._is_known[:, a] = False
        self._lines.pop(a, None)
        cost, best, value = self._cost, self._best, self._value
        cost[b] = cost[:, b] = np.inf
        cost[a] = cost[:, a] = self._costs(a)
        value[b] = np.inf
        better = np.flatnonzero(cost[a] < value)
        stale = np.flatnonzero(((best == a) | (best == b)) & self._is_left)
        best[better], value[better] = a, cost[a, better]
        for one in {*stale.tolist(), a} - {b}:
            best[one] = cost[one].argmin()
            value[one] = cost[one, best[one]]


def _within(total: Wide, size: float) -> float:
    """The mean cosine distance between different photos of a part, by the sum of its unit vectors; 0 for one."""
    return 0.0 if size < 2 else float(1 - (total @ total - size) / (size * (size - 1)))
