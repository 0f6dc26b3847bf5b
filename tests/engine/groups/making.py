"""Embeddings with known groups, for the tests of trees."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.groups.dividing import Floats


def scattered(
    sizes: list[int], noise: float = 0.3, seed: int = 0, dimensions: int = 16
) -> tuple[Floats, Floats, npt.NDArray[np.int64]]:
    """Unit vectors (n, d) around one centre a group, probabilities (n, K), and the group of each (n,)."""
    rng = np.random.default_rng(seed)
    centres = rng.normal(size=(len(sizes), dimensions))
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    labels = rng.permutation(np.repeat(np.arange(len(sizes)), sizes))
    z = centres[labels] + noise * rng.normal(size=(len(labels), dimensions)) / np.sqrt(dimensions)
    z = (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)
    weight = np.exp(z @ centres.T / 0.1)
    return z, (weight / weight.sum(1, keepdims=True)).astype(np.float32), labels
