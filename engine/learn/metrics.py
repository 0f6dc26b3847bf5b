"""Figures that need labels. Only measurements import this module; nothing that learns does."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import normalized_mutual_info_score

BLOCK = 1024  # rows of the similarity matrix held at a time


def recall_at(
    z: NDArray[np.float32], labels: NDArray[Any], ks: Sequence[int] = (1, 2, 4, 8)
) -> dict[int, float]:
    """Share of photos with one of their own label among their k nearest others, for each k.

    z: (n,d) unit-norm embeddings; nearness is the cosine, and a photo is excluded by its index, so that an
    identical other photo counts.
    """
    n, most = len(z), min(max(ks), len(z) - 1)
    if most < 1:
        return dict.fromkeys(ks, 0.0)
    hits = np.zeros((n, most), dtype=bool)
    for start in range(0, n, BLOCK):
        rows = np.arange(start, min(n, start + BLOCK))
        similar = z[rows] @ z.T
        similar[np.arange(len(rows)), rows] = -np.inf
        nearest = np.argsort(-similar, axis=1, kind="stable")[:, :most]
        hits[rows] = labels[nearest] == labels[rows, None]
    return {k: float(hits[:, :k].any(1).mean()) for k in ks}


def nmi(groups: NDArray[Any], labels: NDArray[Any]) -> float:
    """Normalised mutual information of two partitions, by the arithmetic mean of their entropies."""
    return float(normalized_mutual_info_score(labels, groups))


def purity(groups: NDArray[Any], labels: NDArray[Any]) -> float:
    """Share of photos that carry the commonest label of their group."""
    _, group = np.unique(groups, return_inverse=True)
    _, label = np.unique(labels, return_inverse=True)
    table = np.zeros((group.max() + 1, label.max() + 1), dtype=np.int64)
    np.add.at(table, (group, label), 1)
    return float(table.max(1).sum() / len(group))
