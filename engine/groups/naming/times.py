"""When the photos of each node of a tree were taken, as far as its name can say so."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
import numpy.typing as npt

from engine.groups.naming import dates
from engine.groups.naming.paths import Nodes, Paths
from engine.groups.naming.signs import NO_SPAN, Signs, Trace, summed
from engine.groups.tree import Tree

SHARE = 0.9  # of a group's photos that were taken in the time that it is called after
DISTINCT = 0.5  # 1 less the share of all other photos that were taken then too, over the share in the group
SEASON = 100  # days, at least: what is longer is told as one of the stretches, and beside no subject
EVENT = 0.5  # strength from which a time is told beside a subject
RARE = 0.5  # of the share in the group, at most, in those that it is to be told from


class Times:
    """The time of each node and which of them are told. Those of one path lie in each other.

    strength: (nodes,) how much speaks for the time of a node, 0 where it has none.
    """

    def __init__(self, tree: Tree, traces: Sequence[Trace], signs: Signs, paths: Paths) -> None:
        self._paths = paths
        self._spans = np.full((paths.nodes, 2), NO_SPAN, np.int64)
        self._texts: dict[int, str] = {}
        self._is_told = np.zeros(paths.nodes, bool)
        self.strength = np.zeros(paths.nodes)
        days = np.array([-1 if one.day is None else one.day for one in traces], np.int64)
        self._days = np.sort(days[days >= 0])
        if len(self._days):
            self._take_signs(signs, len(traces))
            self._take_stretches(tree, days)

    def text(self, node: int) -> str | None:
        """What is told of the time of a node."""
        return self._texts[node] if self._is_told[node] else None

    def span(self, node: int) -> dates.Span | None:
        """The days that are told."""
        return (int(self._spans[node, 0]), int(self._spans[node, 1])) if self._is_told[node] else None

    def claim(self, nodes: Iterable[int], is_wanted: Callable[[int], bool]) -> bool:
        """Tell the times of these nodes where no time on their path speaks against it; whether any is told now."""
        is_any = False
        for node in nodes:
            if not self._is_told[node] and self.strength[node] > 0 and is_wanted(node) and self._fits(node):
                self._is_told[node] = is_any = True
        return is_any

    def is_event(self, node: int) -> bool:
        """Whether a node is all of one short time, and most of what there is of that time."""
        start, end = self._spans[node]
        return bool(self.strength[node] >= EVENT and end - start < SEASON)

    def is_rare_among(self, node: int, others: Nodes) -> bool:
        """Whether other nodes were taken at times that do not lie in that of this one, or say nothing of theirs."""
        if self.strength[node] <= 0:
            return False
        start, end = self._spans[node]
        has_time = self.strength[others] > 0
        is_inside = has_time & (self._spans[others, 0] >= start) & (self._spans[others, 1] <= end)
        return bool(is_inside.sum() <= RARE * len(others))

    def _fits(self, node: int) -> bool:
        start, end = self._spans[node]
        above = self._paths.above(node)
        above = above[self._is_told[above]]
        below = self._paths.below(node)
        below = below[self._is_told[below]]
        return bool(
            (self._spans[above, 0] <= start).all()
            and (self._spans[above, 1] >= end).all()
            and (self._spans[below, 0] >= start).all()
            and (self._spans[below, 1] <= end).all()
        )

    def _take_signs(self, signs: Signs, n: int) -> None:
        """The shortest of day, weekend, month and season that most photos of a node were taken in."""
        lengths = signs.spans[:, 1] - signs.spans[:, 0]
        columns = np.flatnonzero((signs.words == 0) & (lengths < SEASON))
        columns = columns[np.argsort(lengths[columns], kind="stable")]
        if not len(columns):
            return
        sizes = self._paths.sizes
        is_good = signs.counts[:, columns] >= SHARE * sizes[:, None]
        for node in np.flatnonzero(is_good.any(1)).tolist():
            sign = columns[is_good[node].argmax()]
            self._consider(node, signs.spans[sign], signs.texts[sign], int(signs.counts[node, sign]), n)

    def _take_stretches(self, tree: Tree, days: npt.NDArray[np.int64]) -> None:
        """Of the nodes that no single one of these fits: the fewest months, or years, that do."""
        dated = np.flatnonzero(days >= 0)
        month_of = np.array([dates.month_of(day) for day in days[dated].tolist()])
        months, column = np.unique(month_of, return_inverse=True)
        atoms = np.zeros((tree.atoms, len(months)), np.int32)
        np.add.at(atoms, (tree.leaf[dated], column), 1)
        counts = summed(tree, atoms)
        for node in np.flatnonzero(self._spans[:, 0] == 0).tolist():
            before = np.concatenate([[0], np.cumsum(counts[node])])
            need = int(np.ceil(SHARE * self._paths.sizes[node]))
            starts = np.flatnonzero(before[-1] - before[:-1] >= need)
            if not len(starts):
                continue
            lasts = np.searchsorted(before, before[starts] + need) - 1
            best = int((months[lasts] - months[starts]).argmin())
            span, text = dates.stretch(int(months[starts[best]]), int(months[lasts[best]]))
            first, last = np.searchsorted(months, [dates.month_of(span[0]), dates.month_of(span[1]) + 1])
            self._consider(node, span, text, int(before[last] - before[first]), len(days))

    def _consider(
        self, node: int, span: npt.NDArray[np.int64] | dates.Span, text: str, count: int, n: int
    ) -> None:
        """Keep a time where it tells a node from all others. count: how many of its photos were taken then."""
        size = int(self._paths.sizes[node])
        total = int(np.diff(np.searchsorted(self._days, [span[0], span[1] + 1]))[0])
        if size == n or size < 2:
            return
        share, others = count / size, (total - count) / (n - size)
        distinct = 1 - others / share
        if distinct >= DISTINCT:
            self._spans[node] = span
            self._texts[node] = text
            self.strength[node] = share * distinct * np.sqrt(count / total)
