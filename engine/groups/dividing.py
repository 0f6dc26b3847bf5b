"""Dividing photos by their embeddings alone: k-means on the sphere, from starting points that are least alike.

Such starting points find what is rare: four photos of something else among three hundred are one of them. So that
no photo of the three hundred stays with them, the last steps are Hartigan's: a photo draws the mean of its own part to
itself, in a part of five by a fifth, and k-means does not see that it belongs elsewhere.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]

LEAST = 2  # photos of a part: one alone is not a group
LLOYD_STEPS = 8
HARTIGAN_STEPS = 10
LEAST_GAIN = 1e-5  # of the sum of squares; less is rounding, and would move equal photos to and fro
MOST_SEEDS = 1_500  # photos among which starting points are looked for
BLOCK = 4_096  # photos compared with all centres at a time: of 100,000 with 1,000 it would be a gigabyte


def divide(z: Floats, most: int, seed: int) -> npt.NDArray[np.int64]:
    """The part of each photo (n,), at most `most` of them, each of LEAST photos where there are as many. z: (n, d)."""
    count = min(most, len(z) // LEAST)
    if count < 2:
        return np.zeros(len(z), np.int64)
    parts = _settled(z, nearest(z, _means(z, count, seed)), count)
    centres = unit(sums_of(z, parts, count)[0])
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
        parts = nearest(z, centres)
        sums, _ = sums_of(z, parts, count)
        norms = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norms > 0, sums / np.maximum(norms, 1e-12), centres).astype(np.float32)
    return centres


def _settled(z: Floats, parts: npt.NDArray[np.int64], count: int) -> npt.NDArray[np.int64]:
    """The parts (n,) after some photos were moved to where the sum of squares falls most; no part is emptied.

    In a step a part gives or takes one photo at most, so that what made a move worth it still holds when it is made.
    Source: Hartigan and Wong, Applied Statistics 28 (1979).
    """
    parts = parts.copy()
    for _ in range(HARTIGAN_STEPS):
        sums, sizes = sums_of(z, parts, count)
        means = sums / np.maximum(sizes, 1)[:, None]
        best, gain = _moves(z, parts, means, sizes)
        is_still = np.ones(count, bool)
        for row in np.argsort(-gain, kind="stable")[: int((gain > LEAST_GAIN).sum())]:
            pair = [parts[row], best[row]]
            if is_still[pair].all():
                is_still[pair] = False
                parts[row] = best[row]
        if is_still.all():
            break
    return parts


def _moves(
    z: Floats, parts: npt.NDArray[np.int64], means: npt.NDArray[np.floating], sizes: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.float64]]:
    """The part (n,) that each photo had best be moved to, and by how much the sum of squares falls with that."""
    best, gain = np.empty(len(z), np.int64), np.empty(len(z))
    lengths = np.einsum("kd,kd->k", means, means)
    for start in range(0, len(z), BLOCK):
        block = slice(start, start + BLOCK)
        squares = 1.0 - 2.0 * (z[block] @ means.T) + lengths
        here, rows = parts[block], np.arange(len(squares))
        own = squares[rows, here] * sizes[here] / np.maximum(sizes[here] - 1, 1)
        squares *= sizes / (sizes + 1.0)
        squares[:, sizes == 0] = np.inf
        squares[rows, here] = np.inf
        best[block] = squares.argmin(1)
        gain[block] = np.where(sizes[here] > 1, own - squares[rows, best[block]], 0.0)
    return best, gain


def nearest(z: Floats, centres: npt.NDArray[np.floating]) -> npt.NDArray[np.int64]:
    """Which of the centres (k, d) each of z (n, d) has the greatest product with: (n,)."""
    found = np.empty(len(z), np.int64)
    for start in range(0, len(z), BLOCK):
        found[start : start + BLOCK] = (z[start : start + BLOCK] @ centres.T).argmax(1)
    return found


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
