"""How good the groups and the neighbours are, against the folder names, over three seeds.

Labels are read here and nowhere else. "k-means" is k-means with as many clusters as there are labels on the
frozen embedding: what learning must not fall below.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine.evaluate.scores import Scores, judge_groups
from engine.index import SimilarityIndex
from engine.learn import metrics
from engine.library import Library
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SEEDS = (0, 1, 2)


@dataclass(frozen=True)
class Quality:
    """One run. placed: NMI in percent of the photos that are in groups. not_sure: how many are in none."""

    scores: Scores
    placed: float
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
    reference = mean(frozen, "nmi")
    for name, runs in (("frozen", frozen), ("learned", learned)):
        note = f"{mean(runs, 'groups'):.0f} groups, {np.mean([one.not_sure for one in runs]):.0f} photos not sure"
        yield Figure(f"{name}: recall@1", mean(runs, "r1"), "%", note=spread(runs, "r1"))
        yield Figure(
            f"{name}: NMI of k-means on the embedding", mean(runs, "nmi"), "%", note=spread(runs, "nmi")
        )
        yield Figure(
            f"{name}: NMI of the groups",
            mean(runs, "group_nmi"),
            "%",
            reference,
            False,
            spread(runs, "group_nmi"),
        )
        placed = float(np.mean([one.placed for one in runs]))
        yield Figure(f"{name}: NMI of the photos in groups", placed, "%", note=note)
        purity = mean(runs, "group_purity")
        yield Figure(f"{name}: purity of the groups", purity, "%", note=spread(runs, "group_purity"))


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
        groups = np.array([group_of.get(one, -1) for one in ids])
        not_sure = len(library.groups.not_sure())
        embeddings = np.array(index.embeddings)
    placed = groups >= 0
    return Quality(
        judge_groups(embeddings, groups, labels),
        100 * metrics.nmi(groups[placed], labels[placed]),
        not_sure,
    )


def mean(runs: list[Quality], name: str) -> float:
    """Of one of the scores, over the seeds."""
    return float(np.mean([getattr(one.scores, name) for one in runs]))


def spread(runs: list[Quality], name: str) -> str:
    values = [getattr(one.scores, name) for one in runs]
    return f"± {np.std(values):.1f} over {len(values)} seeds"
