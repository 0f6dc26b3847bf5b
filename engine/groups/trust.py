"""How far the shares of photos in groups are to be trusted, told without labels.

A learner's shares are on some scale of its own: a first look is less sure than it might be, a trained classifier more.
So other groupings of the same photos are asked, each made from one half of them and from no learner. Where they keep a
photo together with the others of its group, it is right there as far as can be told without labels. The shares are
sharpened, or trusted less, until they say how often that is so.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from engine.groups.dividing import Floats, divide, nearest, sums_of, unit

Rows = npt.NDArray[np.integer]

MOST_ROWS = 3_000  # photos asked about
REPEATS = 3  # times the photos are halved
POWERS = (1.0, 1.5, 2.0, 3.0)
LEVELS = (1.0, 0.97, 0.94, 0.91, 0.88, 0.85, 0.8, 0.75, 0.7)
AS_GOOD = 0.03  # more of an error than the least: of what fits so well the least sure is taken, which misleads least
BINS = 10


class Trust(NamedTuple):
    """Shares become level · share^power, in proportion; what the level leaves is for what none of the groups is."""

    power: float = 1.0
    level: float = 1.0

    def of(self, share: Floats) -> Floats:
        """Shares (n, k), 0 where there is none -> on the scale that can be trusted: those of a photo sum to `level`."""
        found = share.astype(np.float64) / np.maximum(share.max(1, keepdims=True), 1e-30)
        found **= self.power
        return (self.level * found / np.maximum(found.sum(1, keepdims=True), 1e-30)).astype(np.float32)


def fit(z: Floats, leaf: Rows, group_of: Rows, near: Rows, share: Floats, seed: int = 0) -> Trust:
    """The trust in shares of n photos with which the confidence errs least.

    z: (n, d) unit norm. leaf: (n,) atoms. group_of: (atoms,) groups, numbered from 0. near, share: (n, k) as in `Tree`.
    """
    count = int(group_of.max()) + 1
    if count < 2:
        return Trust()
    rows = np.sort(np.random.default_rng(seed).permutation(len(z))[:MOST_ROWS])
    group = group_of[leaf[rows]]
    wanted = agreement(z[rows], group, count, seed)
    groups = np.where(near[rows] >= 0, group_of[near[rows]], -1)
    found: dict[Trust, tuple[float, float]] = {}
    for power in POWERS:
        certain = margin(group, groups, Trust(power).of(share[rows]))
        for level in LEVELS:
            found[Trust(power, level)] = error(level * certain, wanted), float(level * certain.mean())
    least = min(one for one, _ in found.values())
    return min((one for one in found if found[one][0] <= least + AS_GOOD), key=lambda one: found[one][1])


def agreement(z: Floats, group: Rows, count: int, seed: int = 0) -> Floats:
    """How often other groupings keep each photo (n,) together with those of its group.

    Each has about `count` groups, made from half of the photos. A photo is kept together where its group there is the
    one that most photos of its group are in, or that has most of its photos in its group.
    """
    kept = np.zeros(len(z), np.float32)
    for repeat in range(REPEATS):
        order = np.random.default_rng([seed, repeat]).permutation(len(z))
        for half in (order[: len(z) // 2], order[len(z) // 2 :]):
            parts = divide(z[half], count, repeat)
            other = nearest(z, unit(sums_of(z[half], parts, int(parts.max()) + 1)[0]))
            kept += is_home(group, other)
    return (kept / (2 * REPEATS)).astype(np.float32)


def is_home(group: Rows, kind: Rows) -> npt.NDArray[np.bool_]:
    """Whether each photo (n,) is where it belongs: of the kind that most photos of its group are of, or in the group
    that most photos of its kind are in. group, kind: (n,) numbers from 0."""
    table = np.zeros((int(group.max()) + 1, int(kind.max()) + 1), np.int64)
    np.add.at(table, (group, kind), 1)
    return np.asarray((table.argmax(1)[group] == kind) | (table.argmax(0)[kind] == group))


def margin(group: Rows, groups: Rows, share: Floats) -> Floats:
    """Each photo's share in its own group (n,) less that in the next best. groups, share: (n, k), -1 for no group."""
    own, best, _ = rivals(group, groups, share)
    return np.clip(own - best, 0.0, 1.0).astype(np.float32)


def rivals(group: Rows, groups: Rows, share: Floats) -> tuple[Floats, Floats, Rows]:
    """Of each photo: the share in its own group, that in the next best, and which; its own where there is none."""
    own = (share * (groups == group[:, None])).sum(1)
    best = np.zeros(len(group), np.float32)
    other = group.copy()
    for column in range(groups.shape[1]):
        this = groups[:, column]
        total = (share * (groups == this[:, None])).sum(1)
        total[(this == group) | (this == -1)] = 0
        other = np.where(total > best, this, other)
        np.maximum(best, total, out=best)
    return own, best, other


def error(confidence: Floats, right: npt.NDArray[np.floating]) -> float:
    """How far the confidence (n,) is from the share that is right (n,): the mean difference in ten bins."""
    bins = np.minimum((confidence * BINS).astype(np.int64), BINS - 1)
    certain, true = (np.bincount(bins, one, BINS) for one in (confidence, right))
    return float(np.abs(certain - true).sum() / max(len(confidence), 1))
