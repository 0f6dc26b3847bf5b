"""Which photos are doubtful where the dial stands, and which groups each of them may belong to."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.groups.arrange import NOT_SURE, Arrangement
from engine.groups.tree import Tree

DOUBTFUL_BELOW = 0.5
"""A photo with less confidence than this is worth asking the person about."""

MOST_CANDIDATES = 3
LEAST_SHARE = 0.05
"""A group with less than this of a photo is no candidate, unless there is no better one."""


def doubtful(arrangement: Arrangement, is_settled: npt.NDArray[np.bool_]) -> npt.NDArray[np.int64]:
    """Rows of the doubtful photos, the least sure first. is_settled: (n,) what the person decided already.

    What the person put into a group one by one has confidence 1 and is not among them.
    """
    is_unsure = (arrangement.confidence < DOUBTFUL_BELOW) | (arrangement.group == NOT_SURE)
    rows = np.flatnonzero(is_unsure & ~is_settled)
    return rows[np.argsort(arrangement.confidence[rows], kind="stable")]


def atom_groups(tree: Tree, arrangement: Arrangement) -> npt.NDArray[np.int64]:
    """The group (atoms,) that each atom speaks for: that of most of its photos that are in one; else NOT_SURE."""
    spoken_for = np.full(tree.atoms, NOT_SURE, np.int64)
    placed = np.flatnonzero(arrangement.group != NOT_SURE)
    names, column = np.unique(arrangement.group[placed], return_inverse=True)
    pairs, counts = np.unique(tree.leaf[placed].astype(np.int64) * len(names) + column, return_counts=True)
    order = np.argsort(counts, kind="stable")  # the biggest comes last and stays
    spoken_for[pairs[order] // max(1, len(names))] = names[pairs[order] % max(1, len(names))]
    return spoken_for


def candidates(
    tree: Tree, arrangement: Arrangement, spoken_for: npt.NDArray[np.int64], row: int, barred: set[int]
) -> list[tuple[int, float]]:
    """Groups that a photo may belong to, with its share in each: the one it is in, then the likeliest of the others.

    spoken_for: as `atom_groups` gives it. barred: groups that the person put it out of. At most MOST_CANDIDATES.
    """
    shares: dict[int, float] = {}
    for atom, share in zip(tree.near[row].tolist(), tree.share[row].tolist(), strict=True):
        group = int(spoken_for[atom]) if atom >= 0 else NOT_SURE
        if group != NOT_SURE and group not in barred:
            shares[group] = shares.get(group, 0.0) + share
    home = int(arrangement.group[row])
    if home != NOT_SURE:
        shares.setdefault(home, 0.0)
    order = sorted(shares, key=lambda one: (one != home, -shares[one], one))
    likely = [one for one in order if one == home or shares[one] >= LEAST_SHARE] or order[:1]
    return [(one, min(1.0, shares[one])) for one in likely[:MOST_CANDIDATES]]
