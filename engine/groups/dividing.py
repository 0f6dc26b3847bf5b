"""Dividing photos by their embeddings alone: k-means on the sphere, from starting points that are least alike.

Such starting points find what is rare: four photos of something else among three hundred are one of them.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

LEAST = 2  # photos of a part: one alone is not a group
LLOYD_STEPS = 8
MOST_SEEDS = 1_500  # photos among which starting points are looked for


def divide(z: Floats, most: int, seed: int) -> npt.NDArray[np.int64]:
    """The part of each photo (n,), at most `most` of them, each of LEAST photos where there are as many. z: (n, d)."""
    count = min(most, len(z) // LEAST)
    if count < 2:
        return np.zeros(len(z), np.int64)
    centres = _means(z, count, seed)
    parts = (z @ centres.T).argmax(1)
    sizes = np.bincount(parts, minlength=count)
    while len(small := np.flatnonzero((sizes > 0) & (sizes < LEAST))):
        # One at a time, so that single photos that are near each other become a part, and not parts of others.
        rows = parts == small[0]
        sizes[small[0]] = 0
        parts[rows] = np.where(sizes > 0, z[rows] @ centres.T, -np.inf).argmax(1)
        sizes = np.bincount(parts, minlength=count)
    return np.unique(parts, return_inverse=True)[1]


def halve(z: Floats) -> npt.NDArray[np.int64] | None:
    """Which photos (m,) are in the smaller of two parts of these (n, d), n >= 3; None where all are the same."""
    parts = (z @ _means(z, 2, 0).T).argmax(1)
    sizes = np.bincount(parts, minlength=2)
    return np.flatnonzero(parts == sizes.argmin()) if sizes.all() else None


def _means(z: Floats, count: int, seed: int) -> Floats:
    """Unit-norm means (count, d) of k-means; one may be nearest to no photo."""
    centres = _seeds(z, count, seed)
    for _ in range(LLOYD_STEPS):
        parts = (z @ centres.T).argmax(1)
        sums, _ = sums_of(z, parts, count)
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-12), centres).astype(np.float32)
    return centres


def _seeds(z: Floats, count: int, seed: int) -> Floats:
    """Starting centres (count, d): each the photo that is least like those before it, of a sample."""
    rows = np.random.default_rng(seed).permutation(len(z))[:MOST_SEEDS]
    sample = z[rows]
    chosen = [int((sample @ sample.mean(0)).argmax())]
    nearest = sample @ sample[chosen[0]]
    while len(chosen) < count:
        chosen.append(int(nearest.argmin()))
        nearest = np.maximum(nearest, sample @ sample[chosen[-1]])
    return sample[chosen].copy()


def sums_of(z: Floats, parts: npt.NDArray[np.integer], count: int) -> tuple[Floats, npt.NDArray[np.int64]]:
    """The sum of the rows of each part (count, d) and how many there are (count,)."""
    sizes = np.bincount(parts, minlength=count)
    order = np.argsort(parts, kind="stable")
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    sums = np.zeros((count, z.shape[1]), np.float64)
    held = np.flatnonzero(sizes)
    sums[held] = np.add.reduceat(z[order].astype(np.float64), starts[held], axis=0)
    return sums.astype(np.float32), sizes


def unit(rows: Floats) -> Floats:
    """Rows at unit length; one of zeros stays."""
    return rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
