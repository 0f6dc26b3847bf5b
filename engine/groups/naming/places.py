"""Where the photos of a group were taken, by coordinates alone: Kindred knows no names of places."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.groups.naming.signs import Trace, summed
from engine.groups.tree import Tree

EARTH = 6_371.0  # km, its mean radius
NEAR, AROUND = 1.0, 10.0
"""Kilometres within which photos lie (root mean square) that are told with two decimals, or with one."""

LEAST_SHARE = 0.9  # of a group's photos that must know where they are


class Places:
    """The middle and the radius of every node of a tree; a radius is infinite where too few photos know."""

    def __init__(self, tree: Tree, traces: Sequence[Trace]) -> None:
        vectors = np.zeros((len(traces), 4))
        for row, trace in enumerate(traces):
            if trace.latitude is not None and trace.longitude is not None:
                north, east = np.radians(trace.latitude), np.radians(trace.longitude)
                vectors[row] = np.cos(north) * np.cos(east), np.cos(north) * np.sin(east), np.sin(north), 1.0
        atoms = np.zeros((tree.atoms, 4))
        np.add.at(atoms, tree.leaf, vectors)
        sums: npt.NDArray[np.float64] = summed(tree, atoms)
        sizes = summed(tree, np.bincount(tree.leaf, minlength=tree.atoms))
        self.known = sums[:, 3]
        means = sums[:, :3] / np.maximum(self.known, 1)[:, None]
        length = np.linalg.norm(means, axis=1)
        self.middle = means / np.maximum(length, 1e-12)[:, None]
        # Of points that lie close together, the mean vector is shorter than 1 by half their mean square angle.
        self.radius = EARTH * np.sqrt(2 * np.clip(1 - length, 0, None))
        self.radius[(self.known < LEAST_SHARE * sizes) | (self.known < 1)] = np.inf

    def decimals(self, node: int) -> int:
        """2, 1, or 0 where the photos of a node are too far from each other for a name."""
        return 2 if self.radius[node] <= NEAR else 1 if self.radius[node] <= AROUND else 0

    def name(self, node: int) -> str:
        """ "Near 48.21° N, 16.37° E"."""
        x, y, z = self.middle[node]
        north, east = np.degrees(np.arcsin(np.clip(z, -1, 1))), np.degrees(np.arctan2(y, x))
        digits = self.decimals(node)
        latitude = f"{abs(north):.{digits}f}° {'N' if north >= 0 else 'S'}"
        return f"Near {latitude}, {abs(east):.{digits}f}° {'E' if east >= 0 else 'W'}"

    def holds(self, outer: npt.NDArray[np.int64], inner: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        """Whether the middle of the one node lies where the name of the other says, for pairs of nodes."""
        apart = np.linalg.norm(self.middle[outer] - self.middle[inner], axis=1) * EARTH
        within: npt.NDArray[np.bool_] = apart <= np.where(self.radius[outer] <= NEAR, 2 * NEAR, 2 * AROUND)
        return within
