"""Which colour each photo of a map has: that of its group, or of the time it was taken."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor

from app import words
from app.i18n import translate
from app.learning.tiles import group_hue, hue_colour
from app.theme.tokens import Colours
from engine import Group, Photo

BANDS = 8
"""Times that the library is divided into, each with as many photos."""
HUES = 12
"""That can be told apart at a glance."""
OLDEST, NEWEST = 0.62, 0.0
"""Hues: from blue to red, as it grows warmer."""


@dataclass(frozen=True, slots=True)
class Kind:
    """Photos of one colour: a group, or a time. `hue` in [0, 1); None is grey. `group` is the group's id."""

    name: str
    count: int
    hue: float | None
    group: int | None = None

    def colour(self, colours: Colours) -> QColor:
        return QColor(colours.secondary) if self.hue is None else hue_colour(self.hue, colours)


@dataclass(frozen=True, eq=False)
class Colouring:
    """Attributes:
    kind: (n,) which of the kinds each photo of the map is of.
    """

    kinds: Sequence[Kind]
    kind: NDArray[np.int64]


def by_group(
    ids: NDArray[np.int64],
    grouped: NDArray[np.int64],
    group_of: NDArray[np.int64],
    groups: Sequence[Group],
) -> Colouring:
    """For the photos `ids` (n,) of a map. grouped, group_of: (m,) photos by id and the group of each, 0 for none."""
    numbers = np.array([group.id for group in groups], np.int64)
    order = np.argsort(numbers)
    mine = np.zeros(len(ids), np.int64)
    if len(grouped):
        at = np.minimum(np.searchsorted(grouped, ids), len(grouped) - 1)
        mine = np.where(grouped[at] == ids, group_of[at], 0)
    none = len(groups)
    kind = np.full(len(ids), none, np.int64)
    if len(numbers):
        at = np.minimum(np.searchsorted(numbers[order], mine), len(numbers) - 1)
        kind = np.where(numbers[order][at] == mine, order[at], none)
    counts = np.bincount(kind, minlength=none + 1).tolist()
    hues = hues_of([group.id for group in groups])
    kinds = [
        Kind(words.title(group), counts[place], hues[place], group.id) for place, group in enumerate(groups)
    ]
    kinds.append(Kind(translate("Map", "Not sure"), counts[none], None))
    return Colouring(kinds, kind)


def hues_of(groups: Sequence[int]) -> list[float]:
    """A hue for each group, by id: the one that its id stands for, so that it stays when others come and go, as far as
    that is free. None is given twice before all are, and those that come first choose first.
    """
    found: list[float] = []
    free: list[float] = []
    for group in groups:
        if not free:
            between = 0.5 * (len(found) // HUES % 2)
            free = [(slot + between) / HUES for slot in range(HUES)]
        wish = group_hue(group)
        hue = min(free, key=lambda one: min(abs(one - wish), 1 - abs(one - wish)))
        free.remove(hue)
        found.append(hue)
    return found


def by_date(
    ids: NDArray[np.int64], newest_first: NDArray[np.int64], photo: Callable[[int], Photo | None]
) -> Colouring:
    """For the photos `ids` (n,) of a map, all of which are among `newest_first`. `photo` is asked for a few only."""
    n = len(newest_first)
    bands = max(1, min(BANDS, n))
    rank = np.empty(n, np.int64)
    order = np.argsort(newest_first)
    rank[order] = np.arange(n)
    at = np.searchsorted(newest_first[order], ids)
    kind = order[at] * bands // max(1, n) if n else np.zeros(len(ids), np.int64)
    counts = np.bincount(kind, minlength=bands).tolist()
    edges = [-(-band * n // bands) for band in range(bands + 1)]
    ends = [
        [photo(int(newest_first[row])) for row in (edges[band + 1] - 1, edges[band])]
        for band in range(bands if n else 0)
    ]
    dates = [[one.taken_at for one in pair if one is not None] for pair in ends]
    is_one_month = len({words.month(date) for pair in dates for date in pair}) < 2
    named = words.moment if is_one_month else words.month
    kinds = []
    for band, pair in enumerate(dates):
        name = " – ".join(dict.fromkeys(named(date) for date in pair))
        share = band / max(1, bands - 1)
        kinds.append(Kind(name, counts[band], float(NEWEST + (OLDEST - NEWEST) * share)))
    return Colouring(kinds, kind)
