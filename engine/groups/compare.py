"""Two groupings of the same photos, before and after: which group became which, and which photos moved.

Groups are matched one to one so that as many photos as possible stay where they were (Kuhn, 1955; the solver is
scipy's). What is left over is new, or gone; where most of a group that is gone went tells whether it was joined.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

NONE = -1
"""The group of a photo that is in none."""


@dataclass(frozen=True)
class Became:
    """What one earlier group became.

    Attributes:
        group: the group now that it was matched with; NONE where it is gone.
        left: rows that were in it and are not in `group` now.
        into: where most of those are now; NONE where that is no group.
        came: rows that are in `group` now and were in another group before, or in none.
    """

    group: int
    left: Ints
    into: int
    came: Ints

    @property
    def is_same(self) -> bool:
        return self.group != NONE and not len(self.left) and not len(self.came)


@dataclass(frozen=True)
class Comparison:
    """became: of each earlier group. new: groups that no earlier one became, and the earlier group most of their
    photos were in (NONE: in none)."""

    became: dict[int, Became] = field(default_factory=dict)
    new: dict[int, int] = field(default_factory=dict)


def compare(before: Ints, now: Ints) -> Comparison:
    """before, now: (n,) the group of each photo, or NONE; the two number their groups as they like."""
    from scipy.optimize import linear_sum_assignment  # takes its time; front ends start without it

    old, new = (np.unique(side[side != NONE]) for side in (before, now))
    overlap = np.zeros((len(old), len(new)), np.int64)
    both = (before != NONE) & (now != NONE)
    np.add.at(overlap, (np.searchsorted(old, before[both]), np.searchsorted(new, now[both])), 1)
    matched = {
        int(old[row]): int(new[column])
        for row, column in zip(*linear_sum_assignment(overlap, maximize=True), strict=True)
        if overlap[row, column]
    }
    was, is_now = _rows(before), _rows(now)
    became = {}
    for one in old.tolist():
        group = matched.get(one, NONE)
        mine, theirs = was[one], is_now[group] if group != NONE else np.empty(0, np.int64)
        left = mine[now[mine] != group] if group != NONE else mine
        became[one] = Became(group, left, most(now[left]), theirs[before[theirs] != one])
    fresh = {}
    for column, one in enumerate(new.tolist()):
        if one not in matched.values():
            sources = overlap[:, column]
            fresh[one] = int(old[sources.argmax()]) if sources.any() else NONE
    return Comparison(became, fresh)


def most(groups: Ints) -> int:
    """The group that occurs most; NONE where that is none."""
    if not len(groups):
        return NONE
    names, counts = np.unique(groups, return_counts=True)
    return int(names[counts.argmax()])


def _rows(group: Ints) -> dict[int, Ints]:
    """The rows of every group, ascending."""
    order = np.argsort(group, kind="stable")
    names, starts = np.unique(group[order], return_index=True)
    parts = np.split(order, starts[1:])[: len(names)]  # of nothing it makes one part
    return dict(zip(names.tolist(), parts, strict=True))
