"""The places of photos on a map: a t-SNE of their embeddings. Near means alike; far away means nothing."""

from __future__ import annotations

from collections.abc import Generator

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from engine.neighbours import nearest_others

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

SEED = 0
SMALLEST = 8
"""Fewer photos are laid out by their two main directions: they are too few to have neighbours to be true to."""
NEAREST, NEAREST_OF_MANY = 90, 15
"""Three times a perplexity of 30, the usual one. Of many photos 15 of equal weight give nearly the same picture (on
1,418 photos the share of a photo's neighbours that show its kind is 0.853 instead of 0.848) in a third of the time."""
MANY = 20_000
EXACT = 10_000
"""Below so many photos Barnes-Hut is quicker than interpolation."""
EARLY, LATE = 250, 500
"""Iterations with and without exaggeration: what openTSNE does by itself."""
AT_ONCE, AT_ONCE_OF_MANY = 10, 5
"""Iterations between two yields: at most a few seconds of 100,000 photos."""
ALIKE = 1e-4
"""Embeddings that differ by less than this in every direction are the same."""
PULLING = 8
"""Photos next to which a new one is put."""
SPOT = 2e-4
"""Of the width of a map: photos that are nearer to each other than this could not be told apart."""
_GOLDEN = np.pi * (3 - np.sqrt(5))


def neighbours_of(count: int) -> int:
    """How many nearest others of each of `count` photos a layout is made from; 0 where it needs none."""
    if count < SMALLEST:
        return 0
    return NEAREST_OF_MANY if count > MANY else min(NEAREST, count - 1)


def nearest(z: Floats, start: int, end: int, count: int) -> tuple[Rows, Floats]:
    """Of the unit embeddings z (n, d), rows start … end-1: the `count` others that are nearest, nearest first, and
    their cosine distances, both (end-start, count)."""
    with threadpool_limits(1, "blas"):
        found, similarity = nearest_others(z, start, end, count)
    return found, np.maximum(0, 1 - similarity)


def lay_out(z: Floats, near: Rows, distances: Floats, seed: int = SEED) -> Generator[float, None, Floats]:
    """Yields the share that is done; returns places (n, 2) in [0, 1], the same for the same arguments.

    z: (n, d) unit norm. near, distances: (n, neighbours_of(n)) nearest others and their cosine distances.
    """
    n = len(z)
    if n < SMALLEST or z.std(axis=0).max() < ALIKE:
        return _few(z)
    yield 0.0
    from openTSNE import TSNEEmbedding, affinity, initialization
    from openTSNE.nearest_neighbors import PrecomputedNeighbors

    known = PrecomputedNeighbors(near, distances.astype(np.float64))
    k = near.shape[1]
    with threadpool_limits(1, "blas"):
        if n > MANY:
            weights = affinity.Uniform(k_neighbors=k, knn_index=known, n_jobs=1)
        else:
            weights = affinity.PerplexityBasedNN(perplexity=k / 3, knn_index=known, n_jobs=1)
        yield 0.0
        start = initialization.pca(z, random_state=seed)
    method = "bh" if n < EXACT else "fft"
    places = TSNEEmbedding(start, weights, negative_gradient_method=method, n_jobs=1, random_state=seed)
    at_once = AT_ONCE if n <= MANY else AT_ONCE_OF_MANY
    for done in range(0, EARLY + LATE, at_once):
        exaggeration = 12 if done < EARLY else 1
        places.optimize(at_once, exaggeration=exaggeration, momentum=0.8, inplace=True)
        yield (done + at_once) / (EARLY + LATE)
    return framed(_apart(framed(_upright(np.asarray(places)))))


def put_beside(new: Floats, z: Floats, places: Floats) -> Floats:
    """Places (m, 2) for the embeddings of new photos (m, d) on a map of others, z (n, d) at `places` (n, 2): amid those
    that are most like each, and beside the one that is nearest. Photos at the same spot are set a hair apart."""
    found = np.empty((len(new), 2), np.float32)
    count = min(PULLING, len(z))
    for row, one in enumerate(new):
        similarity = z @ one
        best = np.argpartition(-similarity, count - 1)[:count]
        weights = np.exp((similarity[best] - similarity.max()) / 0.02)
        # What is like it but lies elsewhere would only pull it into nowhere.
        away = np.linalg.norm(places[best] - places[similarity.argmax()], axis=1)
        weights[away > 0.05] = 0
        found[row] = weights @ places[best] / weights.sum()
    return found + SPOT * _sunflower(len(new))


def framed(points: npt.NDArray[np.floating]) -> Floats:
    """Points (n, 2) moved and scaled, the same in both directions, until they fill [0, 1] in one of them."""
    low, high = points.min(0), points.max(0)
    extent = float((high - low).max())
    middle = (low + high) / 2
    return ((points - middle) / (extent or 1.0) + 0.5).astype(np.float32)


def _upright(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The same points (n, 2) turned so that they are widest from left to right, as screens are."""
    centred = points - points.mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    axes *= np.where(axes[np.arange(2), np.abs(axes).argmax(axis=1)] < 0, -1, 1)[:, None]
    return centred @ axes.T


def _apart(places: Floats) -> Floats:
    """Photos at the same spot, which copies of one photo come to lie at, beside each other in a little disc."""
    _, spot, counts = np.unique(np.round(places / SPOT), axis=0, return_inverse=True, return_counts=True)
    spot = spot.ravel()
    order = np.argsort(spot, kind="stable")
    ends = np.cumsum(counts)
    found = places.copy()
    for which in np.flatnonzero(counts > 1):
        rows = order[ends[which] - counts[which] : ends[which]]
        found[rows] = places[rows].mean(axis=0) + SPOT * np.sqrt(len(rows)) * _sunflower(len(rows))
    return found


def _few(z: Floats) -> Floats:
    """A few photos by their two main directions; those that are all the same in a disc, so that each can be seen."""
    n = len(z)
    disc = _sunflower(n)
    centred = (z - z.mean(axis=0)).astype(np.float64)
    if n < 3 or np.abs(centred).max() < ALIKE:
        return framed(disc)
    left, strength, right = np.linalg.svd(centred, full_matrices=False)
    signs = np.sign(right[np.arange(2), np.abs(right[:2]).argmax(axis=1)])
    places = np.asarray(framed(left[:, :2] * strength[:2] * signs), np.float64)
    return framed(places + 0.05 * disc)


def _sunflower(count: int) -> Floats:
    """Points (count, 2) spread evenly over the unit disc, the first in its middle."""
    step = np.arange(count)
    radius = np.sqrt(step / max(1, count))
    return (radius * np.array([np.cos(step * _GOLDEN), np.sin(step * _GOLDEN)])).T.astype(np.float32)
