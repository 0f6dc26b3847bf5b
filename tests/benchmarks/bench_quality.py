"""How good the groups and the neighbours are, against the folder names, over three seeds.

Labels are read here and nowhere else. "k-means" is k-means with as many clusters as there are labels on the
frozen embedding: what learning must not fall below.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from sklearn.cluster import KMeans

from engine.index import SimilarityIndex
from engine.learn import metrics
from engine.library import Library
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SEEDS = (0, 1, 2)
Labels = npt.NDArray[Any]


@dataclass(frozen=True)
class Quality:
    """Percentages of one run. "Not sure" counts as one more group in `groups`, and is left out in `placed`."""

    recall: float
    kmeans: float
    groups: float
    placed: float
    purity: float
    count: int
    not_sure: int


def measure() -> Iterator[Figure]:
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        library = Path(scratch) / "library"
        frozen, learned = [], []
        for seed in SEEDS:
            run("organise", photos, "--quick", "--seed", seed, library=library)
            frozen.append(judge(library))
            run("organise", photos, "--seed", seed, library=library)
            learned.append(judge(library))
    reference = mean(frozen, "kmeans")
    for name, runs in (("frozen", frozen), ("learned", learned)):
        note = f"{mean(runs, 'count'):.0f} groups, {mean(runs, 'not_sure'):.0f} photos not sure"
        yield Figure(f"{name}: recall@1", mean(runs, "recall"), "%", note=spread(runs, "recall"))
        yield Figure(
            f"{name}: NMI of k-means on the embedding", mean(runs, "kmeans"), "%", note=spread(runs, "kmeans")
        )
        yield Figure(
            f"{name}: NMI of the groups", mean(runs, "groups"), "%", reference, False, spread(runs, "groups")
        )
        yield Figure(f"{name}: NMI of the photos in groups", mean(runs, "placed"), "%", note=note)
        yield Figure(f"{name}: purity of the groups", mean(runs, "purity"), "%", note=spread(runs, "purity"))


def judge(root: Path) -> Quality:
    """The current run of a library against the names of its photos' folders."""
    with Library.open(root) as library:
        index = SimilarityIndex.of(library)
        assert index is not None
        ids = [int(one) for one in index.ids]
        labels = np.array([photo.path.parent.name for photo in library.photos.get(ids)])
        group_of = {
            member.photo_id: group.id
            for group in library.groups.all()
            for member in library.groups.members(group.id)
        }
        groups = np.array([group_of.get(one, 0) for one in ids])
        count, not_sure = len(library.groups.all()), len(library.groups.not_sure())
        embeddings = np.array(index.embeddings)
    clusters = len(np.unique(labels))
    kmeans = [
        metrics.nmi(KMeans(clusters, n_init=10, random_state=seed).fit_predict(embeddings), labels)
        for seed in SEEDS
    ]
    placed = groups > 0
    return Quality(
        recall=100 * metrics.recall_at(embeddings, labels, (1,))[1],
        kmeans=100 * float(np.mean(kmeans)),
        groups=100 * metrics.nmi(groups, labels),
        placed=100 * metrics.nmi(groups[placed], labels[placed]),
        purity=100 * metrics.purity(groups[placed], labels[placed]),
        count=count,
        not_sure=not_sure,
    )


def mean(runs: list[Quality], name: str) -> float:
    return float(np.mean([getattr(one, name) for one in runs]))


def spread(runs: list[Quality], name: str) -> str:
    values = [getattr(one, name) for one in runs]
    return f"± {np.std(values):.1f} over {len(values)} seeds"
