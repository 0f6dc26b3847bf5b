"""One tree over all photos of a run: the learner's groups, split below and joined above.

A cut of it anywhere is a grouping, and every finer cut refines the coarser ones, because a cut is nothing but how many
of the tree's joins, in their one order, have been made.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.groups.dividing import LEAST, Floats, divide, sums_of, unit
from engine.groups.joining import join
from engine.groups.trust import Trust, fit

Ints = npt.NDArray[np.int32]

NEAREST = 8
"""Atoms whose share in a photo is kept; what a photo has of others is next to nothing."""

ATOMS_A_GROUP = 12  # of one of the learner's groups
PHOTOS_AN_ATOM = 6  # of a group that is so big that few photos of something else would be lost in its atoms
MOST_ATOMS_A_GROUP = 300
MOST_ATOMS = 2_000  # of a tree: joining them takes some seconds, and no dial has so many positions
TEMPERATURE = 0.1  # of the softmax over cosines to atoms of one group; that of the learner's own classifier
TOLD_APART = 0.05  # between the likeliest and the next group of a photo
BLOCK = 4_096  # photos whose shares are computed at a time


@dataclass(frozen=True, slots=True)
class Tree:
    """Attributes:
    leaf: (n,) the atom of each photo, 0 … atoms-1. Each atom has photos.
    near, share: (n, NEAREST) the atoms that a photo may belong to, the likeliest first, and how likely in [0, 1];
        -1 and 0 where there are no more.
    joins: (atoms-1, 2) the two nodes that become node atoms+i, finest first. An atom is a node of its own number.
    heights: (atoms-1,) how far apart the two were: inside the parts the mean cosine distance between their photos,
        above them the half squared distance between their middles.
    learned: the number of parts: at this cut the groups are the learner's own, but what stands apart in one is another.
    told: the number of groups, at most `learned`, at which every two are told apart.
    trust: how the shares were made, so that photos that come later get such ones too.
    """

    leaf: Ints
    near: Ints
    share: Floats
    joins: Ints
    heights: Floats
    learned: int
    told: int
    trust: Trust

    @property
    def atoms(self) -> int:
        return len(self.joins) + 1

    def cut(self, groups: int) -> Ints:
        """The node of every atom (atoms,) when there are this many groups, 1 … atoms."""
        made = self.atoms - max(1, min(groups, self.atoms))
        node = np.arange(self.atoms + made, dtype=np.int32)
        for step in range(made - 1, -1, -1):
            node[self.joins[step]] = node[self.atoms + step]
        return node[: self.atoms]


def grow(embeddings: Floats, probabilities: Floats, seed: int = 0) -> Tree:
    """The tree of n photos. embeddings: (n, d) unit norm. probabilities: (n, K), rows sum to 1.

    At most n / LEAST atoms. A part is one of the learner's groups, or what stands apart in it. Inside the parts
    atoms are joined by average linkage, the parts as `joining` says.
    """
    own, probabilities = _assigned(embeddings, probabilities)
    leaf, part_of = _atoms(embeddings, own, seed)
    atoms = len(part_of)
    sums, sizes = sums_of(embeddings, leaf, atoms)
    inside: list[tuple[float, int, int, tuple[int, int]]] = []  # height, first atom, step, the two nodes
    first_atoms = np.unique(part_of, return_index=True)[1].tolist()
    for first, end in itertools.pairwise([*first_atoms, atoms]):
        height = -1.0
        pairs, heights = average_linkage(sums[first:end], sizes[first:end])
        for step, (pair, own_height) in enumerate(zip(pairs, heights, strict=True)):
            height = max(height, own_height)  # rounding must not put a join before one that it needs
            inside.append((height, first, step, pair))
    joins, heights, tops = _in_order(inside, first_atoms, atoms)
    parts = part_of[leaf]
    above = join(embeddings, parts, *sums_of(embeddings, parts, len(tops)))
    for a, b in above.joins:
        joins.append((tops[a], tops[b]))
        tops.append(atoms + len(joins) - 1)
    near, share = _shares(embeddings, probabilities, leaf, own, unit(sums))
    trust = fit(embeddings, leaf, above.left[part_of] if above.told > 1 else part_of, near, share, seed)
    return Tree(
        leaf.astype(np.int32),
        near,
        trust.of(share),
        np.array(joins, np.int32).reshape(-1, 2),
        np.array([*heights, *above.heights], np.float32),
        len(first_atoms),
        above.told,
        trust,
    )


def average_linkage(
    sums: Floats, sizes: npt.NDArray[np.integer]
) -> tuple[list[tuple[int, int]], list[float]]:
    """Join parts, the two with the highest mean cosine first: (joins, heights) with nodes numbered as in `Tree`.

    sums: (m, d) the sum of the unit vectors of each part, sizes: (m,) how many. The mean cosine of two parts is the dot
    product of their means, so it stays exact however large they are. O(m²) time a join at worst, O(m) as a rule.
    """
    m = len(sums)
    if m < 2:
        return [], []
    means = sums.astype(np.float64) / np.maximum(sizes, 1)[:, None]
    alike = means @ means.T
    np.fill_diagonal(alike, -np.inf)
    weight = sizes.astype(np.float64).copy()
    number = np.arange(m)
    best = alike.argmax(1)
    value = alike[np.arange(m), best]
    joins: list[tuple[int, int]] = []
    heights: list[float] = []
    for step in range(m - 1):
        a = int(value.argmax())
        b = int(best[a])
        a, b = min(a, b), max(a, b)
        joins.append((int(min(number[a], number[b])), int(max(number[a], number[b]))))
        heights.append(float(1.0 - alike[a, b]))
        row = (weight[a] * alike[a] + weight[b] * alike[b]) / (weight[a] + weight[b])
        row[[a, b]] = -np.inf
        weight[a] += weight[b]
        number[a] = m + step
        alike[b] = alike[:, b] = -np.inf
        alike[a] = alike[:, a] = row
        value[b] = -np.inf
        stale = np.flatnonzero((best == a) | (best == b))
        better = np.flatnonzero((row > value) & np.isfinite(row))
        best[better], value[better] = a, row[better]
        for one in {*stale.tolist(), a} - {b}:
            best[one] = alike[one].argmax()
            value[one] = alike[one, best[one]]
    return joins, heights


def _atoms(
    z: Floats, own: npt.NDArray[np.int64], seed: int
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The atom of each photo (n,) and the part of each atom (atoms,): both are numbered from 0, part by part."""
    leaf = np.empty(len(own), np.int64)
    part_of: list[int] = []
    groups = np.unique(own)
    for group in groups:
        rows = np.flatnonzero(own == group)
        most = max(ATOMS_A_GROUP, min(len(rows) // PHOTOS_AN_ATOM, MOST_ATOMS_A_GROUP))
        atoms = divide(z[rows], max(1, min(most, MOST_ATOMS // len(groups))), seed)
        found = join(z[rows], atoms, *sums_of(z[rows], atoms, int(atoms.max()) + 1))
        order = np.argsort(found.left, kind="stable")
        leaf[rows] = len(part_of) + np.argsort(order)[atoms]
        part_of += (found.left[order] + (part_of[-1] + 1 if part_of else 0)).tolist()
    return leaf, np.array(part_of)


def _assigned(z: Floats, probabilities: Floats) -> tuple[npt.NDArray[np.int64], Floats]:
    """Each photo's group, and how likely it is in each, on a scale that tells sure from unsure.

    Where fewer than half of the photos are TOLD_APART, the classifier speaks on another scale (the published recipe's
    softmax over unit-norm logits never exceeds 0.08 for 32 clusters); then cosines to the groups' means speak for it.
    """
    own = _without_tiny(probabilities)
    if probabilities.shape[1] == 1:
        return own, probabilities
    top = np.partition(probabilities, -2, axis=1)[:, -2:]
    if (top[:, 1] - top[:, 0] >= TOLD_APART).mean() >= 0.5:
        return own, probabilities
    cosines = z @ unit(sums_of(z, own, probabilities.shape[1])[0]).T
    weight = np.exp((cosines - 1.0) / TEMPERATURE)
    return own, (weight / weight.sum(1, keepdims=True)).astype(np.float32)


def _without_tiny(probabilities: Floats) -> npt.NDArray[np.int64]:
    """Each photo's likeliest cluster among those that would hold LEAST photos."""
    own = probabilities.argmax(1)
    while True:
        counts = np.bincount(own, minlength=probabilities.shape[1])
        tiny = np.flatnonzero((counts > 0) & (counts < LEAST))
        kept = np.flatnonzero(counts >= LEAST)
        if not len(kept):
            return np.full_like(own, own[0])
        if not len(tiny):
            return own
        rows = np.flatnonzero(np.isin(own, tiny))
        own[rows] = kept[probabilities[np.ix_(rows, kept)].argmax(1)]


def nearest_atoms(z: Floats, centres: Floats, trust: Trust) -> tuple[Ints, Floats]:
    """The nearest atoms of photos that came later, and their shares, by cosine alone: (m, NEAREST) each.

    z: (m, d) unit norm, made by the network that made the tree's. centres: (atoms, d) as `atom_centres` gives them.
    """
    near, share = _nearest(np.exp((z @ centres.T - 1.0) / TEMPERATURE))
    return near, trust.of(share)


def atom_centres(tree: Tree, leaf: Ints, embeddings: Floats) -> Floats:
    """The mean direction of each atom (atoms, d), from the embeddings (n, d) of its photos; leaf: (n,) their atoms."""
    return unit(sums_of(embeddings, leaf, tree.atoms)[0])


def _nearest(shares: Floats) -> tuple[Ints, Floats]:
    """The NEAREST greatest of each row of (m, atoms), the greatest first: which, and how great."""
    count = min(NEAREST, shares.shape[1])
    near = np.full((len(shares), NEAREST), -1, np.int32)
    share = np.zeros((len(shares), NEAREST), np.float32)
    top = np.argpartition(-shares, count - 1, axis=1)[:, :count]
    found = np.take_along_axis(shares, top, axis=1)
    order = np.argsort(-found, axis=1, kind="stable")
    near[:, :count] = np.take_along_axis(top, order, axis=1)
    share[:, :count] = np.take_along_axis(found, order, axis=1)
    return near, share


def _in_order(
    inside: list[tuple[float, int, int, tuple[int, int]]], first_atoms: list[int], atoms: int
) -> tuple[list[tuple[int, int]], list[float], list[int]]:
    """The joins inside all groups as one sequence, the closest first: joins, heights, the top node of each group."""
    ends = dict(zip(first_atoms, [*first_atoms[1:], atoms], strict=True))
    made: dict[tuple[int, int], int] = {}
    tops = {first: first for first in first_atoms}
    joins: list[tuple[int, int]] = []
    for _, first, step, pair in sorted(inside):
        count = ends[first] - first
        a, b = (first + one if one < count else made[first, one - count] for one in pair)
        made[first, step] = tops[first] = atoms + len(joins)
        joins.append((a, b))
    return joins, [one[0] for one in sorted(inside)], list(tops.values())


def _shares(
    z: Floats, probabilities: Floats, leaf: npt.NDArray[np.int64], own: npt.NDArray[np.int64], centres: Floats
) -> tuple[Ints, Floats]:
    """The nearest atoms of each photo and its share in each: that of the learner's group, divided by cosine."""
    n, atoms = len(z), len(centres)
    group_of = np.empty(atoms, np.int64)
    group_of[leaf] = own
    near = np.empty((n, NEAREST), np.int32)
    share = np.empty((n, NEAREST), np.float32)
    groups, column = np.unique(group_of, return_inverse=True)
    for start in range(0, n, BLOCK):
        rows = slice(start, start + BLOCK)
        weight = np.exp((z[rows] @ centres.T - 1.0) / TEMPERATURE)
        inside = np.stack([weight[:, column == one].sum(1) for one in range(len(groups))], axis=1)
        chances = probabilities[rows][:, groups]
        chances = chances / np.maximum(chances.sum(1, keepdims=True), 1e-12)
        near[rows], share[rows] = _nearest(chances[:, column] * weight / np.maximum(inside[:, column], 1e-30))
    return near, share
