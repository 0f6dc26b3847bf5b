"""What a person sees: the tree of a run, cut where the dial stands, and everything that the person decided.

Pure arithmetic on arrays; a cut of 100,000 photos takes tens of milliseconds, so that the dial answers at once.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from engine.groups.dividing import Floats
from engine.groups.tree import Tree
from engine.groups.trust import margin, rivals

NOT_SURE = -1
SMALLEST_GROUP = 2
"""One photo alone is not a group; it waits in "not sure"."""

STRICTNESS = 0.15
"""Confidence, in [0, 1] of what there can be, below which a photo waits in "not sure", unless the person sets another:
of such photos every second would be in the wrong group (measured on many first looks at classes that look alike)."""

NEWCOMERS = 3
"""More learned photos than so many for each of the person's group in an atom are rather something new."""

MARGIN = 0.05
"""By how much of its share another group must be the likelier one before a photo is proposed to it."""

KEPT = 1 << 40
"""Groups that the person made have a number of their own; in an arrangement they are KEPT + number."""


@dataclass(frozen=True)
class Decisions:
    """What the person decided about the photos of a run, by their rows.

    kept: row to the number of the group that the person made and that it is in.
    firm: those rows of them that the person put there one by one, or said belong together.
    out: (row, number) pairs: this photo is not of that group.
    together, apart: pairs of rows that belong together, or do not.
    known: how many rows, from the first on, there were when the person last changed a group, by its number; photos
        that came later may join it. A number that is not there: all of them.
    """

    kept: Mapping[int, int] = field(default_factory=dict)
    firm: frozenset[int] = frozenset()
    out: frozenset[tuple[int, int]] = frozenset()
    together: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()
    known: Mapping[int, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Arrangement:
    """Attributes:
    group: (n,) the group of each photo: a node of the tree, KEPT + number, or NOT_SURE.
    confidence: (n,) in [0, 1]: how surely it belongs there rather than in another group; 1 where the person decided.
    fit: (n,) the same as far as the embedding tells, whatever the person decided: how typical a photo is of its group.
    groups: (g,) the groups that there are, biggest first.
    thing: (n,) what each photo shows as far as can be told: its group where every two groups are told apart.
    fewest, most: between which numbers of groups the dial moves.
    """

    group: npt.NDArray[np.int64]
    confidence: Floats
    fit: Floats
    groups: npt.NDArray[np.int64]
    thing: npt.NDArray[np.int64]
    fewest: int
    most: int

    def members(self, group: int) -> npt.NDArray[np.int64]:
        """Rows of a group's photos, surest first."""
        rows, sorted_groups = self._by_group
        start, end = np.searchsorted(sorted_groups, [group, group + 1])
        return rows[start:end]

    def sureness(self, group: int) -> float:
        """How surely a photo of a group shows what most of them show, in [0, 1]: the mean confidence, times the share
        of the photos that show the commonest thing. A group that the person made is one thing, by their word."""
        rows = self.members(group)
        commonest = (
            1.0 if group >= KEPT else np.unique(self.thing[rows], return_counts=True)[1].max() / len(rows)
        )
        return float(self.confidence[rows].mean() * commonest)

    @functools.cached_property
    def _by_group(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """All rows by group, surest first in each, and the groups in that order: one sort serves all groups."""
        rows = np.lexsort((-self.confidence, self.group))
        return rows, self.group[rows]


class Dial:
    """A tree and decisions, ready to be cut anywhere."""

    def __init__(
        self, tree: Tree, decisions: Decisions | None = None, is_new: npt.NDArray[np.bool_] | None = None
    ) -> None:
        """is_new: (n,) photos that came later: they join groups, the person's too, and make none."""
        self._tree = tree
        self._decisions = decisions or Decisions()
        n = len(tree.leaf)
        self._is_new = np.zeros(n, bool) if is_new is None else is_new
        self._kept = np.full(n, -1, np.int64)
        for row, number in self._decisions.kept.items():
            self._kept[row] = number
        self._is_free = self._kept < 0
        self._is_outcast = np.zeros(
            n, bool
        )  # put out of a group and in none since: several make no group either
        self._is_outcast[[row for row, _ in self._decisions.out if self._is_free[row]]] = True
        self._leaf = tree.leaf.copy()
        conflicts = self._link()
        self.has_joined = np.zeros(n, bool)
        """(n,) photos that came after the person last changed a group and that are in it because they fit."""
        self._joins = _joins(tree, conflicts)
        self._let_join()
        self._numbers = np.unique(self._kept[~self._is_free])
        self._shown = self._count()
        self._thing = self._cut(self._made(tree.atoms - tree.told))[self._leaf]

    @property
    def fewest(self) -> int:
        return int(self._shown.min()) + len(self._numbers)

    @property
    def most(self) -> int:
        return int(self._shown.max()) + len(self._numbers)

    def position_of(self, groups: int) -> int:
        """Where the dial has to stand for so many groups, or as near as the tree and the decisions allow.

        A position is how many of the tree's joins are made. It stays where it is when the person changes a group: then
        that group changes and no other, and the number of groups is what comes of it.
        """
        made = int(
            np.abs(self._shown - (groups - len(self._numbers))).argmin()
        )  # of several: the fewest joins
        return self._joins[made - 1][3] + 1 if made else 0

    def number_at(self, position: int) -> int:
        """How many groups there are at a position."""
        return int(self._shown[self._made(position)]) + len(self._numbers)

    def cut(self, groups: int, least_confidence: float) -> Arrangement:
        """As many groups as asked for, or as near as the tree and the decisions allow."""
        return self.at(self.position_of(groups), least_confidence)

    def at(self, position: int, least_confidence: float) -> Arrangement:
        """The groups at a position, 0 … atoms-1.

        A photo whose confidence is below the least, in [0, 1] of what there can be, goes to "not sure", unless its
        whole group would, and most of that is not in a group of the person.
        """
        made = self._made(position)
        node = self._cut(made)
        group = np.where(self._is_free, node[self._leaf], KEPT + self._kept)
        confidence = self._confidence(group, node)
        fit = confidence.copy()
        confidence[list(self._decisions.firm)] = 1.0
        least = least_confidence * self._tree.trust.level
        unsure = (self._is_free | self.has_joined) & (confidence < least) & ~self._is_linked
        sizes = _sizes(group)
        sure = _sizes(group[~unsure])
        solid = _sizes(group[~self._is_outcast])
        alone = [one for one in sizes if solid.get(one, 0) < SMALLEST_GROUP and one < KEPT]
        hollow = [one for one in sizes if sure.get(one, 0) < SMALLEST_GROUP and one not in alone]
        # What a group of the person left over is no group for that: whoever names a group wants one of it, not two.
        taken = _sizes(node[self._leaf][~self._is_free])
        hollow = [one for one in hollow if taken.get(one, 0) < sizes[one]]
        unsure &= ~np.isin(group, hollow)
        unsure |= np.isin(group, alone)
        if unsure.all():
            unsure[:] = False  # a single photo, or single ones: better a group than nothing to see
        group = np.where(unsure, NOT_SURE, group)
        counts = _sizes(group[group != NOT_SURE])
        order = sorted(counts, key=lambda one: (-counts[one], one))
        groups = np.array(order, np.int64)
        return Arrangement(group, confidence, fit, groups, self._thing, self.fewest, self.most)

    def _link(self) -> dict[int, set[int]]:
        """Put photos that belong together into one atom, and those that do not into two: which atoms may never meet.

        Between the person's own groups and all others nothing is to be done: they never meet anyway.
        """
        decisions, tree = self._decisions, self._tree
        self._is_linked = np.zeros(len(self._leaf), bool)
        component = components(decisions.together)
        for rows in set(component.values()):
            free = [row for row in rows if self._is_free[row]]
            if len(free) > 1:
                self._leaf[free] = _common_atom(tree, free)
                self._is_linked[free] = True
        apart = [pair for pair in sorted(decisions.apart) if self._is_free[list(pair)].all()]
        for first, second in apart:
            if self._leaf[first] == self._leaf[second]:
                moving = [row for row in component.get(second, (second,)) if self._is_free[row]]
                self._leaf[moving] = self._elsewhere(moving, apart)
        conflicts: dict[int, set[int]] = {}
        for first, second in apart:
            a, b = int(self._leaf[first]), int(self._leaf[second])
            conflicts.setdefault(a, set()).add(b)
            conflicts.setdefault(b, set()).add(a)
        return conflicts

    def _elsewhere(self, rows: list[int], apart: list[tuple[int, int]]) -> int:
        """The likeliest atom for these photos that holds none which they may not be with; a new one where all do."""
        shares: dict[int, float] = {}
        for row in rows:
            for atom, share in zip(
                self._tree.near[row].tolist(), self._tree.share[row].tolist(), strict=True
            ):
                shares[atom] = shares.get(atom, 0.0) + share
        foes = {b if a in rows else a for a, b in apart if (a in rows) != (b in rows)}
        barred = {int(self._leaf[row]) for row in foes}
        for atom in sorted(shares, key=lambda one: (-shares[one], one)):
            if atom >= 0 and atom not in barred:
                return atom
        return int(max(self._leaf.max() + 1, 4 * self._tree.atoms))

    def _let_join(self) -> None:
        """Photos that came later go where most photos of their atom are, unless the person said otherwise.

        Where only such photos are in an atom, it is as with most photos of the learner's cluster.
        """
        barred = set(self._decisions.out)
        foes: dict[int, list[int]] = {}
        for pair in self._decisions.apart:
            for row, other in (pair, pair[::-1]):
                foes.setdefault(row, []).append(other)
                if self._kept[other] >= 0:
                    barred.add((row, int(self._kept[other])))
        holder = self._holders()
        order = np.argsort(self._leaf, kind="stable")
        starts = np.searchsorted(self._leaf[order], np.arange(int(self._leaf.max(initial=0)) + 2))
        joining: list[tuple[int, int]] = []
        mine = np.unique(self._leaf[~self._is_free])
        for atom in np.union1d(mine, np.flatnonzero(holder >= 0)).tolist():
            rows = order[starts[atom] : starts[atom + 1]] if atom + 1 < len(starts) else order[:0]
            kept = self._kept[rows[~self._is_free[rows]]]
            numbers, counts = np.unique(kept, return_counts=True) if len(kept) else ([holder[atom]], [0])
            place = int(np.argmax(counts))
            number, count = int(numbers[place]), int(counts[place])
            free = rows[self._is_free[rows] & ~self._is_linked[rows]]
            is_late = self._is_new[free] | (free >= self._decisions.known.get(number, len(self._leaf)))
            newcomers = int((is_late & ~self._is_new[free]).sum())
            is_held = holder[atom] == number if atom < len(holder) else False
            if count >= int((~is_late).sum()) and (is_held or NEWCOMERS * count >= newcomers):
                joining += [(row, number) for row in free[is_late].tolist()]
        for row, number in joining:
            if (row, number) in barred:
                continue
            barred.update((foe, number) for foe in foes.get(row, ()))  # both came later: one of them joins
            self._kept[row] = number
            self._is_free[row] = False
            self.has_joined[row] = True

    def _made(self, position: int) -> int:
        return sum(step < position for _, _, _, step in self._joins)

    def _count(self) -> npt.NDArray[np.int64]:
        """How many groups of free photos there are after 0, 1, … joins."""
        is_counted = self._is_free & ~self._is_new & ~self._is_outcast
        sizes = np.bincount(self._leaf[is_counted], minlength=self._tree.atoms).tolist()
        size = dict(enumerate(sizes))
        shown = [sum(one >= SMALLEST_GROUP for one in sizes)]
        for a, b, node, _ in self._joins:
            size[node] = size[a] + size[b]
            before = (size[a] >= SMALLEST_GROUP) + (size[b] >= SMALLEST_GROUP)
            shown.append(shown[-1] - before + (size[node] >= SMALLEST_GROUP))
        return np.array(shown, np.int64)

    def _cut(self, made: int) -> npt.NDArray[np.int64]:
        """The node of every atom after so many joins. Of several ways to a number the coarsest is as good."""
        node: dict[int, int] = {}
        for a, b, joined, _ in reversed(self._joins[:made]):
            node[a] = node[b] = node.get(joined, joined)
        found = np.arange(max(self._tree.atoms, int(self._leaf.max()) + 1), dtype=np.int64)
        for atom in range(self._tree.atoms):
            found[atom] = node.get(atom, atom)
        return found

    def _confidence(self, group: npt.NDArray[np.int64], node: npt.NDArray[np.int64]) -> Floats:
        """Share of the own group less that of the next best, from the atoms that are near.

        An atom speaks for the group that most of its photos are in.
        """
        near, owner = self._tree.near, _owners(self._tree.leaf, group, node)
        return margin(group, np.where(near >= 0, owner[near], NOT_SURE), self._tree.share)

    def wishes(self, position: int) -> npt.NDArray[np.int64]:
        """(n,) the group that each photo would be in if the embedding alone decided; its own where that is as likely.

        The person's groups count as what they are: a photo can be drawn to one, or from one to another.
        """
        node = self._cut(self._made(max(position, self._tree.atoms - self._tree.learned)))
        group = np.where(self._is_free, node[self._leaf], KEPT + self._kept)
        holder = self._holders()
        owner, near = np.where(holder >= 0, KEPT + holder, node), self._tree.near
        own, best, other = rivals(group, np.where(near >= 0, owner[near], NOT_SURE), self._tree.share)
        return np.where(best > own + MARGIN, other, group)

    def _holders(self) -> npt.NDArray[np.int64]:
        """(atoms,) the person's group that most photos of an atom's cluster of the learner are of; -1: of none."""
        names, cluster = np.unique(
            self._cut(self._made(self._tree.atoms - self._tree.learned)), return_inverse=True
        )
        nobody = np.full(len(names), -1, np.int64)
        return _owners(cluster[self._leaf], self._kept, nobody)[cluster]


def _joins(tree: Tree, conflicts: dict[int, set[int]]) -> list[tuple[int, int, int, int]]:
    """The joins that may be made, in order: two nodes, the node they become, and the step of the tree that says so.

    Where what is in two nodes may not meet, they stay apart, and what is to be joined with both is joined with one.
    """
    plain = [(int(a), int(b), tree.atoms + step, step) for step, (a, b) in enumerate(tree.joins)]
    if not conflicts:
        return plain
    parts: dict[int, list[int]] = {atom: [atom] for atom in range(tree.atoms)}
    atoms = {atom: {atom} & conflicts.keys() for atom in range(tree.atoms)}
    found = []
    fresh = 2 * tree.atoms
    for a, b, node, step in plain:
        mine, theirs = parts.pop(a), parts.pop(b)
        kept = list(mine)
        for part in theirs:
            fits = next(
                (one for one in kept if all(not (conflicts[atom] & atoms[part]) for atom in atoms[one])), None
            )
            if fits is None:
                kept.append(part)
                continue
            joined = node if len(mine) == len(theirs) == 1 else fresh
            fresh += joined == fresh
            found.append((fits, part, joined, step))
            atoms[joined] = atoms[fits] | atoms[part]
            kept[kept.index(fits)] = joined
        parts[node] = kept
    return found


One = TypeVar("One", int, str)


def components(pairs: Iterable[tuple[One, One]]) -> dict[One, tuple[One, ...]]:
    """All that belong together with each one that has a pair: the photos of rows, or contents."""
    of: dict[One, set[One]] = {}
    for a, b in pairs:
        both = of.get(a, {a}) | of.get(b, {b})
        for row in both:
            of[row] = both
    return {row: tuple(sorted(rows)) for row, rows in of.items()}


def _common_atom(tree: Tree, rows: list[int]) -> int:
    """The atom that is likeliest for all of these photos together."""
    total = np.bincount(
        np.maximum(tree.near[rows].ravel(), 0), weights=tree.share[rows].ravel(), minlength=tree.atoms
    )
    return int(total.argmax())


def _owners(
    leaf: npt.NDArray[np.integer], group: npt.NDArray[np.int64], node: npt.NDArray[np.int64]
) -> npt.NDArray[np.int64]:
    """The group (atoms,) that most photos of each atom are in."""
    names, column = np.unique(group, return_inverse=True)
    pairs, counts = np.unique(leaf.astype(np.int64) * len(names) + column, return_counts=True)
    owner = node.copy()
    # The biggest comes last and stays. Of two as big it is not the person's, whose numbers are higher: who moves one
    # of two photos away says nothing of the other.
    order = np.lexsort((-pairs, counts))
    owner[pairs[order] // len(names)] = names[pairs[order] % len(names)]
    return owner


def _sizes(group: npt.NDArray[np.int64]) -> dict[int, int]:
    names, counts = np.unique(group, return_counts=True)
    return dict(zip(names.tolist(), counts.tolist(), strict=True))


def halves(tree: Tree, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64] | None:
    """Where the tree divides these photos first: positions in `rows` of the smaller part; None for one atom."""
    leaf = tree.leaf[rows]
    for groups in range(2, tree.atoms + 1):
        _, part, counts = np.unique(tree.cut(groups)[leaf], return_inverse=True, return_counts=True)
        if len(counts) > 1:
            return np.flatnonzero(part == counts.argmin())
    return None
