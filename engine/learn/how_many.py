"""How many groups a folder has, told from its embeddings alone."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy.cluster.hierarchy import fcluster, linkage

Floats = NDArray[np.float32]

MOST_ROWS = 2_000  # photos looked at; memory and time grow with the square
MOST_GROUPS = 150
STEPS = 40  # sizes tried, evenly spaced by ratio
SAME = 0.05  # cosine distance within which all photos count as one group
FINER = (
    0.035  # of the best silhouette, given up for a finer grouping for each doubling of the groups from FEW
)
FEW = 5


def groups(z: Floats, seed: int = 0) -> int:
    """K for unit-norm embeddings z (n,d): the finest partition whose silhouette is near the best one's.

    One Ward tree is cut at every size tried, so neighbouring sizes differ by one split and not by luck. The
    silhouette compares each photo's distance to its own group with that to the nearest other group.
    """
    if len(z) > MOST_ROWS:
        z = z[np.random.default_rng(seed).choice(len(z), MOST_ROWS, replace=False)]
    n = len(z)
    distances = np.clip(1.0 - z @ z.T, 0.0, 2.0)
    if n < 3 or distances.max() < SAME:
        return 1 if distances.max() < SAME else n
    tree = linkage(z.astype(np.float64), "ward")
    sizes = _sizes(n)
    scores = np.array([silhouette(distances, fcluster(tree, size, "maxclust")) for size in sizes])
    if scores.max() <= 0:
        return 1
    return _finest_nearly_best(sizes, scores)


def _finest_nearly_best(counts: NDArray[np.int64], scores: NDArray[np.floating]) -> int:
    """The largest of these numbers of groups whose silhouette is near the best one's, which must be above 0.

    The silhouette favours too few groups the more there are, since the nearest of many is near by chance alone; so
    what counts as near grows with the logarithm of their number. Both numbers of the rule were measured once, on
    subsets of a labelled set; a folder's own labels, if any, are not read.
    """
    share = 0.97 - FINER * np.log2(counts[scores.argmax()] / FEW)
    return int(counts[scores >= scores.max() * np.clip(share, 0.5, 0.98)][-1])


def silhouette(distances: Floats, labels: NDArray[np.integer]) -> float:
    """Mean silhouette of a partition; members of groups of one count 0. distances: (n,n), labels: (n,)."""
    _, own, members = np.unique(labels, return_inverse=True, return_counts=True)
    if len(members) < 2:
        return 0.0
    rows = np.arange(len(own))
    sums = distances @ np.eye(len(members), dtype=distances.dtype)[own]
    inside = sums[rows, own] / np.maximum(members[own] - 1, 1)
    means = sums / members
    means[rows, own] = np.inf
    outside = means.min(1)
    widths = (outside - inside) / np.maximum(np.maximum(inside, outside), 1e-12)
    return float(np.where(members[own] > 1, widths, 0.0).mean())


def _sizes(n: int) -> NDArray[np.int64]:
    """Sizes to try for n >= 3 photos: every one when few, then by ratio, and photos for each group on average."""
    largest = int(max(2, min(n - 1, n / 2 if n < 40 else max(20, n / 4), MOST_GROUPS)))
    return np.unique(np.geomspace(2, largest, STEPS).round().astype(np.int64))
