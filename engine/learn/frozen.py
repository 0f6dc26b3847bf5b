"""The frozen start: embeddings and groups straight from the backbone's features, nothing trained."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

from engine.learn import how_many, stored

Floats = NDArray[np.float32]

DIMENSIONS = 128
MOST_ROWS = 20_000  # photos that the projection and the k-means centres are fitted to; more are sampled
BLOCK = 8_192  # photos projected at a time: copies of all features of a large library would fill the memory
TEMPERATURE = 0.1  # of the softmax over cosines to the centres, the same as the learned classifier's
SMALLEST_VALUE = 1e-4  # singular values below this share of the largest are noise


def features(pooled: Floats) -> Floats:
    """Pooled features (n,C) -> their square roots at unit length. Roots keep a few strong channels from ruling.

    A negative feature, of a network that has such, keeps its sign. Source: Perronnin et al., ECCV 2010.
    """
    return unit(np.copysign(np.sqrt(np.abs(pooled)), pooled))


def unit(x: NDArray[np.floating]) -> Floats:
    """Rows at unit length; a row of zeros stays one."""
    norms = np.linalg.norm(x, axis=-1, keepdims=True)
    return np.asarray(x / np.maximum(norms, 1e-12), dtype=np.float32)


@dataclass(frozen=True)
class Projection:
    """PCA of the features: z = unit(components · (features - mean)).

    Attributes:
        mean: (C,) what is subtracted; the mean of the photos, shrunk by 1 - 1/sqrt(n).
        components: (d,C) orthonormal rows, d <= min(128, n).

    The shrinking leaves a single photo, or many identical ones, a direction of their own; with a thousand photos
    it is the plain PCA.
    """

    mean: Floats
    components: Floats

    @classmethod
    def fit(cls, pooled: Floats, dimensions: int = DIMENSIONS, seed: int = 0) -> Self:
        """Fit to pooled features (n,C), n >= 1."""
        return cls.fit_features(features(sampled(pooled, MOST_ROWS, seed)), dimensions)

    @classmethod
    def fit_features(cls, features: Floats, dimensions: int = DIMENSIONS, *, centre: bool = True) -> Self:
        """Fit to features (n,C), n >= 1, as they are; `centre` False when they are centred already."""
        x = features.astype(np.float64)
        mean = x.mean(0) * (1.0 - 1.0 / math.sqrt(len(x))) * centre
        centred = x - mean
        # The smaller of the two Gram matrices: exact, and a fixed cost however many photos there are.
        if len(x) < x.shape[1]:
            values, vectors = np.linalg.eigh(centred @ centred.T)
            vectors = centred.T @ vectors
        else:
            values, vectors = np.linalg.eigh(centred.T @ centred)
        order = np.argsort(values)[::-1][:dimensions]
        kept = order[values[order] > values[order[0]] * SMALLEST_VALUE**2]
        rows = vectors[:, kept].T if len(kept) else np.eye(1, x.shape[1])
        rows = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
        # An eigenvector's sign is arbitrary: the largest entry is made positive, so that every run agrees.
        signs = np.sign(rows[np.arange(len(rows)), np.abs(rows).argmax(1)])
        return cls(mean.astype(np.float32), (rows * signs[:, None]).astype(np.float32))

    def apply(self, pooled: Floats) -> Floats:
        """Pooled features (n,C) -> embeddings (n,d) at unit length."""
        z = np.empty((len(pooled), len(self.components)), dtype=np.float32)
        for start in range(0, len(pooled), BLOCK):
            rows = slice(start, start + BLOCK)
            z[rows] = unit((features(pooled[rows]) - self.mean) @ self.components.T)
        return z

    def save(self, path: Path) -> None:
        stored.write(
            path,
            {"mean": torch.from_numpy(self.mean), "components": torch.from_numpy(self.components)},
            {"kind": "projection"},
        )

    @classmethod
    def load(cls, path: Path) -> Self | None:
        """The projection in `path`, or None when there is none or it is damaged."""
        content = stored.read(path)
        if content is None or content[1].get("kind") != "projection":
            return None
        return cls(content[0]["mean"].numpy(), content[0]["components"].numpy())


def project(pooled: Floats, seed: int = 0) -> tuple[Projection, Floats]:
    """A projection fitted to pooled features (n,C), and their embeddings (n,d)."""
    projection = Projection.fit(pooled, seed=seed)
    return projection, projection.apply(pooled)


def assign(z: Floats, groups: int | None, seed: int = 0) -> Floats:
    """Embeddings (n,d) -> probabilities (n,K), K <= n: cosines to k-means centres through a softmax.

    `groups` None lets the photos decide K. Empty or coinciding clusters are dropped, so K can be smaller than asked.
    """
    count = min(groups, len(z)) if groups is not None else how_many.groups(z, seed)
    return probabilities(z, centres(z, count, seed))


def centres(z: Floats, count: int, seed: int = 0) -> Floats:
    """Unit-norm k-means centres (K,d) of embeddings (n,d); K <= count where photos coincide."""
    sample = sampled(z, MOST_ROWS, seed)
    distinct = count_distinct(sample)
    with threadpool_limits(limits=1):  # on a busy machine k-means on several cores waits more than it works
        fitted = KMeans(max(1, min(count, distinct)), n_init=4, random_state=seed).fit(sample)
    return unit(fitted.cluster_centers_)


def count_distinct(z: Floats) -> int:
    """How many different rows (n,d) there are; of more than 2,000, which are not compared, all."""
    return len(np.unique(z.round(5), axis=0)) if len(z) <= 2000 else len(z)


def probabilities(z: Floats, centres: Floats, temperature: float = TEMPERATURE) -> Floats:
    """Softmax over cosines / temperature: z (n,d), centres (K,d) -> (n,K)."""
    scores = z @ centres.T / temperature
    scores -= scores.max(1, keepdims=True)
    weights = np.exp(scores)
    return np.asarray(weights / weights.sum(1, keepdims=True), dtype=np.float32)


def sampled(rows: Floats, most: int, seed: int) -> Floats:
    """All rows (n,d), or `most` of them in their order."""
    if len(rows) <= most:
        return rows
    chosen = np.random.default_rng(seed).choice(len(rows), most, replace=False)
    return rows[np.sort(chosen)]
