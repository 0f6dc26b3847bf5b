"""Groups out of the learner's soft assignment."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

NOT_SURE = -1
LEAST_CONFIDENCE = 0.05
"""Below this a photo belongs to no group: of such photos two in three would be in the wrong one (measured on 36
classes that look alike, three seeds)."""

MOSTLY = 0.5
"""Where fewer photos than this share reach the least confidence, the classifier speaks on another scale (the
published recipe's softmax over unit-norm logits never exceeds 0.08 for 32 clusters): then all photos are placed."""

SMALLEST_GROUP = 2
"""One photo alone is not a group; it waits in "not sure"."""


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which photo is in which group.

    Attributes:
        labels: (n,) group of each photo, 0 … groups-1, or NOT_SURE.
        confidence: (n,) in [0, 1]: how much better the best group fits than the second best.
        groups: number of groups; none is empty.
    """

    labels: npt.NDArray[np.int64]
    confidence: npt.NDArray[np.float32]
    groups: int

    def members(self, label: int) -> npt.NDArray[np.int64]:
        """Rows of a group's photos, surest first."""
        rows = np.flatnonzero(self.labels == label)
        return rows[np.argsort(-self.confidence[rows], kind="stable")]


def from_assignment(
    probabilities: npt.NDArray[np.float32], least_confidence: float = LEAST_CONFIDENCE
) -> Grouping:
    """Each photo to its most probable cluster, unless that choice is a toss-up.

    probabilities: (n, K), rows sum to 1. Confidence is the margin p1 - p2 of the two most probable clusters:
    unlike p1 it does not fall just because there are many clusters. Clusters left with fewer than
    SMALLEST_GROUP photos dissolve, unless that would leave no group at all.
    """
    n, clusters = probabilities.shape
    best = probabilities.argmax(1)
    if clusters == 1:
        confidence = np.ones(n, np.float32)
    else:
        top = np.partition(probabilities, clusters - 2, axis=1)[:, -2:]
        confidence = (top[:, 1] - top[:, 0]).astype(np.float32)
    is_sure = confidence >= least_confidence
    if is_sure.mean() < MOSTLY:
        is_sure[:] = True
    labels = np.where(is_sure, best, NOT_SURE)
    counts = np.bincount(labels[labels >= 0], minlength=clusters)
    kept = np.flatnonzero(counts >= SMALLEST_GROUP)
    if not len(kept):
        return Grouping(np.zeros(n, np.int64), confidence, 1 if n else 0)
    renumbered = np.full(clusters + 1, NOT_SURE)
    renumbered[kept] = np.arange(len(kept))
    return Grouping(renumbered[labels].astype(np.int64), confidence, len(kept))
