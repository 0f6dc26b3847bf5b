"""How good embeddings and groups are, against labels."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

from engine.groups import evidence
from engine.groups.arrange import STRICTNESS, Dial
from engine.groups.tree import grow
from engine.learn import metrics

Labels = NDArray[Any]

KMEANS_SEEDS = (0, 1, 2)
KMEANS_STARTS = 10


@dataclass(frozen=True, slots=True)
class Scores:
    """Percentages, but for `groups`.

    Attributes:
        r1, r2, r4, r8: recall@k by cosine, the photo itself left out by its index.
        nmi: of k-means with as many clusters as there are labels, mean over three seeds.
        group_nmi: of the groups that the program would show, "not sure" counted as one more group.
        group_purity: of the photos in groups. groups: how many there are.
    """

    r1: float
    r2: float
    r4: float
    r8: float
    nmi: float
    group_nmi: float
    group_purity: float
    groups: int

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def judge(
    z: NDArray[np.float32], probabilities: NDArray[np.float32], labels: Labels, groups: int | None = None
) -> Scores:
    """z: (n,d) unit-norm embeddings; probabilities: (n,K) of the learner's groups; labels: (n,).

    groups: how many are shown; None lets the evidence choose, as the program does.
    """
    tree = grow(z, probabilities)
    shown = Dial(tree).cut(groups or evidence.choose(tree)[0], STRICTNESS)
    return judge_groups(z, shown.group, labels)


def judge_groups(z: NDArray[np.float32], groups: NDArray[np.int64], labels: Labels) -> Scores:
    """z: (n,d) unit-norm embeddings; groups: (n,) numbers of groups, below 0 for "not sure"; labels: (n,)."""
    recall = metrics.recall_at(z, labels)
    placed = groups >= 0
    return Scores(
        r1=100 * recall[1],
        r2=100 * recall[2],
        r4=100 * recall[4],
        r8=100 * recall[8],
        nmi=100 * kmeans_nmi(z, labels),
        group_nmi=100 * metrics.nmi(groups, labels),
        group_purity=100 * metrics.purity(groups[placed], labels[placed]) if placed.any() else 0.0,
        groups=len(np.unique(groups[placed])),
    )


def kmeans_nmi(z: NDArray[np.float32], labels: Labels) -> float:
    """NMI of k-means on embeddings (n,d) with K = number of labels, mean over seeds, arithmetic normalisation."""
    clusters = len(np.unique(labels))
    with threadpool_limits(limits=1):
        found = [
            metrics.nmi(KMeans(clusters, n_init=KMEANS_STARTS, random_state=seed).fit_predict(z), labels)
            for seed in KMEANS_SEEDS
        ]
    return float(np.mean(found))
