"""The groups of one moment, and how the engine's own are told apart."""

from __future__ import annotations

import functools
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.groups import arrange
from engine.groups.stored import Grown
from engine.library.records import KeptGroup, Run

NODES_A_RUN = 100_000
"""The engine's own groups are told apart by run x NODES_A_RUN + node of its tree; the person's have small numbers."""


@dataclass(frozen=True)
class View:
    """The groups of one moment.

    is_here: (n,) photos that are neither missing nor out of the library: what lists, counts and covers are of.
    """

    run: Run
    grown: Grown
    dial: arrange.Dial
    arrangement: arrange.Arrangement
    kept: dict[int, KeptGroup]
    wanted: int | None
    suggested: dict[int, str | None]
    position: int
    decided: arrange.Decisions
    is_here: npt.NDArray[np.bool_]

    @functools.cached_property
    def shown(self) -> list[int]:
        """The groups that some photo of is here, biggest first."""
        group = self.arrangement.group[self.is_here]
        sizes = dict(zip(*(found.tolist() for found in np.unique(group, return_counts=True)), strict=True))
        there = [key for key in self.arrangement.groups.tolist() if key in sizes]
        return sorted(there, key=lambda key: (-sizes[key], key))

    def members(self, key: int) -> npt.NDArray[np.int64]:
        """Rows of a group's photos that are here, surest first."""
        rows = self.arrangement.members(key)
        return rows[self.is_here[rows]]

    @property
    def is_new(self) -> npt.NDArray[np.bool_]:
        """(n,) photos that came after the groups were made, or after the group that they joined was the person's."""
        joined = self.dial.has_joined
        return joined if self.grown.is_new is None else joined | self.grown.is_new


def position_for(grown: Grown, groups: int) -> int:
    """Where a tree that nothing was decided about has so many groups."""
    return max(0, grown.tree.atoms - groups)


def key_of(group_id: int) -> int:
    """What an arrangement calls the group of this id."""
    return arrange.KEPT + group_id if group_id < NODES_A_RUN else group_id % NODES_A_RUN


def row_of(ids: npt.NDArray[np.int64], photo_id: int) -> int | None:
    """The row of a photo among ids (n,), ascending; None where it is none of them."""
    row = int(np.searchsorted(ids, photo_id))
    return row if row < len(ids) and ids[row] == photo_id else None
