"""Which number of groups the evidence speaks for, when the person has not chosen one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.groups.tree import Tree

FINER = (
    0.035  # of the best silhouette, given up for a finer grouping for each doubling of the groups from FEW
)
FEW = 5


def choose(tree: Tree) -> tuple[int, str]:
    """The number of groups to show first, and why, in a sentence for the person."""
    if tree.atoms < 3:
        return tree.learned, "There are too few photos for the number of groups to be a question."
    if tree.told < 2:
        return tree.learned, "No number of groups stands out, so these are as many as were looked for."
    return tree.told, (
        f"In {tree.told} groups there is a gap between every two; with more, some would be parts of one thing."
    )


def finest_nearly_best(counts: npt.NDArray[np.int64], scores: npt.NDArray[np.floating]) -> int:
    """The largest of these numbers of groups whose silhouette is near the best one's, which must be above 0.

    The silhouette favours too few groups the more there are, since the nearest of many is near by chance alone; so
    what counts as near grows with the logarithm of their number. Both numbers of the rule were measured once, on
    subsets of a labelled set; a folder's own labels, if any, are not read.
    """
    share = 0.97 - FINER * np.log2(counts[scores.argmax()] / FEW)
    return int(counts[scores >= scores.max() * np.clip(share, 0.5, 0.98)][-1])
