"""Neighbours, and figures that need labels: the latter are for measurements, and nothing that learns uses them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.metrics import normalized_mutual_info_score

BLOCK = 1024  # rows of the similarity matrix held at a time


def nearest(
    queries: NDArray[np.float32], z: NDArray[np.float32], k: int, *, leave_out_self: bool = False
) -> NDArray[np.intp]:
    """Rows (q,k) of z (n,d) nearest to queries (q,d) by cosine, nearest first; all at unit norm, k < n.

    `leave_out_self`: query i is row i of z and not its own neighbour.
    """
    found = np.empty((len(queries), k), dtype=np.intp)
    for start in range(0, len(queries), BLOCK):
        rows = np.arange(start, min(len(queries), start + BLOCK))
        similar = queries[rows] @ z.T
        if leave_out_self:
            similar[np.arange(len(rows)), rows] = -np.inf
        found[rows] = np.argsort(-similar, axis=1, kind="stable")[:, :k]
    return found


def recall_at(
    z: NDArray[np.float32], labels: NDArray[Any], ks: Sequence[int] = (1, 2, 4, 8)
) -> dict[int, float]:
    """Share of photos with one of their own label among their k nearest others, for each k.

    z: (n,d) unit-norm embeddings; nearness is the cosine, and a photo is excluded by its index, so that an
    identical other photo counts.
    """
    most = min(max(ks), len(z) - 1)
    if most < 1:
        return dict.fromkeys(ks, 0.0)
    hits = labels[nearest(z, z, most, leave_out_self=True)] == labels[:, None]
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
