"""Cells: photos that lie near each other kept together, so that a search of a million compares with some thousands.

Each photo is in the cell whose centre is nearest to it (k-means on the sphere, in two steps). A search compares with
the centres, then with all photos of the nearest cells; how many cells that takes is measured, not assumed. Source: the
inverted file of Sivic and Zisserman, ICCV 2003, as Jégou et al. use it (PAMI 33, 2011). Beside a graph (HNSW) it takes
seconds in place of minutes to make, a hundredth of the memory, and no machine code.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from engine.arrays import Arrays, read_arrays, write_arrays
from engine.groups.dividing import nearest, sums_of, unit
from engine.neighbours import greatest

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

NAME = "cells.safetensors"
COUNT = 20
"""Nearest photos that recall is told of."""
AIM, LEAST_RECALL = 0.997, 0.99
"""Of the nearest photos: the share that a search is set to find, and that which it must find in every audit."""
LARGEST_SHARE = 0.25
"""Of the cells: a search of more would hardly be quicker than an exact one, so that serves."""

_CELLS = (
    4.0  # times the root of the number of photos: comparing with centres and with photos takes about as long
)
_SAMPLED = 48  # photos a cell that the centres are fitted to
_STEPS = 6  # of k-means
_AUDITED = 256  # photos that the number of cells is set by
_COLUMNS = 65_536  # photos that those audited are compared with at a time


@dataclass(frozen=True)
class Cells:
    """Attributes:
    centres: (c, d) unit norm.
    rows: (n,) the rows of the embeddings, cell by cell; `starts`: (c+1,) where each cell begins among them.
    probes: how many cells a search for COUNT photos looks at.
    recall: which share of the nearest photos the latest audit found, in [0, 1].
    """

    centres: Floats
    rows: npt.NDArray[np.int32]
    starts: Rows
    probes: int
    recall: float = 0.0

    @property
    def can_serve(self) -> bool:
        """Whether a search by them is quicker than an exact one."""
        return self.probes <= LARGEST_SHARE * len(self.centres)

    def candidates(self, vector: Floats, count: int) -> npt.NDArray[np.int32]:
        """The rows that a search for `count` photos compares with, at least as many where there are: more cells are
        looked at the more photos are wanted."""
        cells = len(self.centres)
        probes = min(cells, -(-self.probes * max(count, COUNT) // COUNT))
        while True:
            near = np.argpartition(-(self.centres @ vector), probes - 1)[:probes]
            if probes == cells or (self.starts[near + 1] - self.starts[near]).sum() >= count:
                return np.concatenate([self.rows[self.starts[one] : self.starts[one + 1]] for one in near])
            probes = min(cells, 2 * probes)

    def neighbours(self, z: Floats, cell: int, count: int) -> tuple[Rows, Rows, Floats]:
        """Of the photos (m,) of one cell, the `count` nearest others and their cosines, both (m, count).

        z: (n, d), n > count. All are compared with the same cells, twice as many as are looked at for one photo, since
        those are near to their centre and not to each. Returns the rows of the photos too.
        """
        own = self.rows[self.starts[cell] : self.starts[cell + 1]].astype(np.int64)
        near = np.sort(self.candidates(self.centres[cell], 2 * max(count, COUNT)))
        similarity = z[own] @ z[near].T
        similarity[near == own[:, None]] = -2
        found = greatest(similarity, count)
        return own, near[found].astype(np.int64), np.take_along_axis(similarity, found, 1)

    def with_more_probes(self) -> Self:
        """The same, looking at half as many cells more."""
        return replace(self, probes=self.probes + max(1, self.probes // 2))

    def save(self, path: Path, owner: str) -> None:
        """`owner` names the embeddings that these are cells of."""
        arrays: Arrays = {"centres": self.centres, "rows": self.rows, "starts": self.starts}
        write_arrays(path, arrays, {"probes": self.probes, "recall": self.recall, "owner": owner})

    @classmethod
    def load(cls, path: Path, owner: str) -> Self | None:
        """None where there are none, where they are damaged, or of other embeddings."""
        found = read_arrays(path)
        if found is None or found[1].get("owner") != owner:
            return None
        arrays, facts = found
        return cls(arrays["centres"], arrays["rows"], arrays["starts"], facts["probes"], facts["recall"])


def divide(z: Floats, seed: int = 0) -> Cells:
    """Put unit vectors (n, d) into cells."""
    random = np.random.default_rng(seed)
    centres = _centres(z, max(1, min(len(z), int(_CELLS * np.sqrt(len(z))))), random)
    own = nearest(z, centres)
    order = np.argsort(own, kind="stable")
    starts = np.concatenate([[0], np.cumsum(np.bincount(own, minlength=len(centres)))])
    probes = _probes(z, centres, own, np.sort(random.choice(len(z), min(_AUDITED, len(z)), replace=False)))
    return Cells(centres, order.astype(np.int32), starts, probes)


def true_neighbours(z: Floats, asked: Rows, count: int) -> tuple[Rows, Floats]:
    """Of some rows (m,) of unit vectors z (n, d), the `count` nearest others and their cosines: (m, count) both.

    Exact; count < n. Goes through all vectors once.
    """
    vectors = np.array(z[asked])
    found = np.full((len(asked), count), -1, np.int64)
    values = np.full((len(asked), count), -np.inf, np.float32)
    for start in range(0, len(z), _COLUMNS):
        some = vectors @ z[start : start + _COLUMNS].T
        inside = np.flatnonzero((asked >= start) & (asked < start + some.shape[1]))
        some[inside, asked[inside] - start] = -np.inf
        best = greatest(some, min(count, some.shape[1]))
        both = np.concatenate([values, np.take_along_axis(some, best, 1)], axis=1)
        rows = np.concatenate([found, best + start], axis=1)
        kept = greatest(both, count)
        values, found = np.take_along_axis(both, kept, 1), np.take_along_axis(rows, kept, 1)
    return found, values


def _probes(z: Floats, centres: Floats, own: Rows, asked: Rows) -> int:
    """How many cells hold AIM of the nearest photos of these rows, the nearest cells first."""
    found, _ = true_neighbours(z, asked, min(COUNT, len(z) - 1))
    places = np.empty(found.shape, np.int64)
    for row, (one, near) in enumerate(zip(asked, found, strict=True)):
        order = np.argsort(-(centres @ z[one]), kind="stable")
        place = np.empty(len(order), np.int64)
        place[order] = np.arange(len(order))
        places[row] = place[own[near]]
    return 1 + int(np.quantile(places, AIM, method="higher")) if places.size else 1


def _centres(z: Floats, count: int, random: np.random.Generator) -> Floats:
    """About `count` centres: of some heaps, and then of each heap by itself, which takes a small part of the time."""
    sample = z[np.sort(random.choice(len(z), min(len(z), _SAMPLED * count), replace=False))]
    heaps = nearest(sample, _means(sample, max(1, int(np.sqrt(count))), random))
    found = []
    for heap in range(int(heaps.max()) + 1):
        members = sample[heaps == heap]
        if len(members):
            share = max(1, round(count * len(members) / len(sample)))
            found.append(_means(members, min(share, len(members)), random))
    return np.concatenate(found)


def _means(z: Floats, count: int, random: np.random.Generator) -> Floats:
    centres = z[random.choice(len(z), count, replace=False)].copy()
    for _ in range(_STEPS):
        sums, sizes = sums_of(z, nearest(z, centres), count)
        held = sizes > 0
        centres[held] = unit(sums[held])
    return centres
