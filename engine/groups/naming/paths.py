"""Which nodes of a tree lie in which, and which are shown together."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.groups.naming.signs import summed
from engine.groups.tree import Tree

Nodes = npt.NDArray[np.int64]


class Paths:
    """Attributes:
    nodes: how many there are. sizes: (nodes,) photos in each.
    """

    def __init__(self, tree: Tree) -> None:
        self.nodes = 2 * tree.atoms - 1
        self.sizes = summed(tree, np.bincount(tree.leaf, minlength=tree.atoms)).astype(np.int64)
        self._parent = np.full(self.nodes, -1)
        self._dies = np.full(self.nodes, self.nodes)
        width = np.ones(self.nodes, np.int64)
        for step, (a, b) in enumerate(tree.joins.tolist()):
            self._parent[[a, b]] = tree.atoms + step
            self._dies[[a, b]] = step + 1
            width[tree.atoms + step] = 1 + width[a] + width[b]
        self._born = np.maximum(np.arange(self.nodes) - tree.atoms + 1, 0)
        # Each node right before all that lie in it.
        self._start = np.zeros(self.nodes, np.int64)
        for step in range(len(tree.joins) - 1, -1, -1):
            node = tree.atoms + step
            a, b = tree.joins[step].tolist()
            self._start[a] = self._start[node] + 1
            self._start[b] = self._start[a] + width[a]
        self._end = self._start + width
        self._in_order = np.argsort(self._start)

    def above(self, node: int) -> Nodes:
        """What a node lies in, the narrowest first."""
        found = []
        while (node := int(self._parent[node])) >= 0:
            found.append(node)
        return np.array(found, np.int64)

    def below(self, node: int) -> Nodes:
        """What lies in a node."""
        return self._in_order[self._start[node] + 1 : self._end[node]]

    def are_together(self, node: int, others: Nodes) -> npt.NDArray[np.bool_]:
        """Whether some cut of the tree shows a node beside others; never itself."""
        found: npt.NDArray[np.bool_] = (self._born[others] < self._dies[node]) & (
            self._born[node] < self._dies[others]
        )
        return found & (others != node)
