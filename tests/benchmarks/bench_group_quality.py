"""What the groups are worth: by the folder names, their confidence, wrong photos, small groups beside big ones.

Everything over three seeds. Labels are read here and nowhere else. LEARNED=1 learns the labelled photos with each seed
too, which takes minutes for each; without it only first looks are measured.

A photo is right by its kind when it is of the kind that most photos of its group are of. That asks of a dial that is
turned down what nobody can know: which kinds a label keeps apart. So it is also asked whether a photo is at home: right
by its kind, or in the group that most photos of its kind are in.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import psutil
from numpy.typing import NDArray

from engine.groups import evidence
from engine.groups.arrange import STRICTNESS, Arrangement, Dial
from engine.groups.tree import Tree, grow
from engine.groups.trust import error, is_home
from engine.learn import backbones, embed, frozen, metrics
from engine.learn.learned import Learned
from engine.library import Library
from tests.benchmarks.bench_referee import copies
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SEEDS = (0, 1, 2)
DIALS = (20, 36, 100)
MOST_ERROR = 0.08  # of the confidence
MOVED, REVIEWED, FOUND = 0.05, 0.2, 80.0  # shares of the photos, and percent of the moved ones
UNEQUAL = {
    "300, 60, 15, 4": (300, 60, 15, 4),
    "800, 200, 50, 10, 4, 2": (800, 200, 50, 10, 4, 2),
    "300, 60, 15, 4, two each": (300, 300, 60, 60, 15, 15, 4, 4),
    "40, 15, 4, six each": (40,) * 6 + (15,) * 6 + (4,) * 6,
}

Floats = NDArray[np.float32]
Labels = NDArray[np.int64]


class Photos(NamedTuple):
    """pooled: (n, C) frozen features. labels: (n,)."""

    pooled: Floats
    labels: Labels


def measure() -> Iterator[Figure]:
    with folder_of_photos() as folder, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        kinds = sorted(path for path in folder.iterdir() if path.is_dir())
        all_photos = _of_library(folder, Path(scratch) / "library")
        yield from _judged("first look", [_first(all_photos, seed) for seed in SEEDS], all_photos.labels)
        for name in ("coarse", "uneven"):
            photos = _looked_at(*copies(folder, name, Path(scratch) / name))
            yield from _judged(f"first look, {name}", [_first(photos, seed) for seed in SEEDS], photos.labels)
        for name, sizes in UNEQUAL.items():
            if len(kinds) >= len(sizes):
                yield from _small_ones(name, [_drawn(all_photos, sizes, seed) for seed in SEEDS])
        if os.environ.get("LEARNED"):
            trees = [_learned(folder, seed, Path(scratch) / "library") for seed in SEEDS]
            for tree, labels in trees:
                yield from _judged("learned", [tree], labels)


def _of_library(folder: Path, root: Path) -> Photos:
    """As the program sees them: by the previews of a library."""
    run("organise", folder, "--quick", library=root)
    backbone = backbones.load("efficientnet-lite0", "cpu", None)
    with Library.open(root) as library:
        hashes = [one for _, one in library.photos.contents()]
        return Photos(library.vectors.read(backbone.model_id, hashes, backbone.channels), _labels(library))


def _labels(library: Library) -> Labels:
    """The numbers of the folders that the photos of a library are in, in the order of their ids."""
    photos = library.photos.get([photo_id for photo_id, _ in library.photos.contents()])
    return np.unique([photo.path.parent.name for photo in photos], return_inverse=True)[1]


def _looked_at(files: list[Path], labels: Labels) -> Photos:
    backbone = backbones.load("efficientnet-lite0", "cpu", None)
    workers = psutil.cpu_count(logical=False) or 1
    return Photos(
        np.concatenate([part for _, part in embed.pooled_features(backbone, files, workers=workers)]), labels
    )


def _first(photos: Photos, seed: int) -> Tree:
    _, z = frozen.project(photos.pooled)
    return grow(z, frozen.assign(z, None, seed))


def _learned(folder: Path, seed: int, root: Path) -> tuple[Tree, Labels]:
    """The tree of what was learned, whatever the referee said of it, and the labels of its photos."""
    run("organise", folder, "--seed", seed, library=root)
    with Library.open(root) as library:
        latest = max((one for one in library.runs.all() if one.kind == "learned"), key=lambda one: one.id)
        found = Learned.load(library.paths.run(latest.id))
        assert found is not None
        labels = _labels(library)
    return grow(found.embeddings, found.probabilities), labels


def _drawn(photos: Photos, sizes: tuple[int, ...], seed: int) -> Photos:
    """As many photos of some kinds. Where a kind has too few, more features are drawn from its own spread: crops of its
    photos would be so much more like each other that every photo would be a kind."""
    random = np.random.default_rng([seed, len(sizes)])
    parts = []
    kinds = random.permutation(int(photos.labels.max()) + 1)[: len(sizes)]
    for kind, size in zip(kinds, sizes, strict=True):
        rows = random.permutation(np.flatnonzero(photos.labels == kind))
        parts.append(photos.pooled[rows[:size]])
        if size > len(rows):
            x = frozen.features(photos.pooled[rows])
            mix = random.normal(size=(size - len(rows), len(rows))) / np.sqrt(len(rows) - 1)
            made = x.mean(0) + mix @ (x - x.mean(0))
            parts.append((np.sign(made) * made**2).astype(np.float32))
    order = random.permutation(sum(sizes))
    return Photos(np.concatenate(parts)[order], np.repeat(np.arange(len(sizes)), sizes)[order])


def _judged(name: str, trees: list[Tree], labels: Labels) -> Iterator[Figure]:
    """Groups, confidence and wrong photos at auto and elsewhere, means over the trees."""
    for dial in ("auto", *DIALS) if len(labels) > 8 * max(DIALS) else ("auto",):
        rows = []
        for tree in trees:
            shown = Dial(tree).cut(evidence.choose(tree)[0] if dial == "auto" else int(dial), STRICTNESS)
            rows.append(_scores(shown, labels))
        score = np.mean(rows, 0)
        place = f"{name}, {dial}"
        by_seed = " ".join(f"{one[1]:.1f}" for one in rows)
        yield Figure(f"{place}: NMI", score[1], "%", note=f"{score[0]:.0f} groups; {by_seed}")
        yield Figure(f"{place}: purity", score[2], "%", note=" ".join(f"{one[2]:.1f}" for one in rows))
        limit = MOST_ERROR if dial == "auto" else None
        errors = " ".join(f"{one[4]:.3f}" for one in rows)
        note = f"confidence {score[3]:.2f}; {errors}"
        yield Figure(f"{place}: error of the confidence, at home", score[4], "", limit, note=note)
        yield Figure(f"{place}: error of the confidence, by kind", score[5], "")
        yield Figure(f"{place}: error of the groups' own confidence, by kind", score[6], "")
    hits = [hit for tree in trees for hit in _moved_found(tree)]
    yield Figure(
        f"{name}: moved photos among the least sure",
        float(np.mean(hits)),
        "%",
        FOUND,
        False,
        f"least {min(hits):.0f} %",
    )


def _scores(shown: Arrangement, labels: Labels) -> tuple[float, ...]:
    """Groups, NMI, purity, mean confidence and its errors: at home, by kind, and that of whole groups by kind."""
    placed = shown.group >= 0
    group = np.unique(shown.group[placed], return_inverse=True)[1]
    kind, confidence = labels[placed], shown.confidence[placed]
    right = _is_of_main_kind(group, kind)
    of_group = np.array([shown.sureness(int(one)) for one in np.unique(shown.group[placed])])[group]
    pure = (np.bincount(group, right) / np.bincount(group))[group]
    return (
        len(shown.groups),
        100 * metrics.nmi(shown.group, labels),
        100 * float(right.mean()),
        float(confidence.mean()),
        error(confidence, is_home(group, kind).astype(float)),
        error(confidence, right.astype(float)),
        float(np.abs(of_group - pure).mean()),
    )


def _is_of_main_kind(group: Labels, kind: Labels) -> NDArray[np.bool_]:
    table = np.zeros((int(group.max()) + 1, int(kind.max()) + 1), np.int64)
    np.add.at(table, (group, kind), 1)
    return np.asarray(table.argmax(1)[group] == kind)


def _moved_found(tree: Tree) -> Iterator[float]:
    """Percent of the photos put into a wrong group that are among the least sure, for each of three draws."""
    auto = evidence.choose(tree)[0]
    group = Dial(tree).cut(auto, 0.0).group
    n = len(group)
    for seed in SEEDS:
        random = np.random.default_rng(seed)
        moved = random.choice(n, max(1, int(MOVED * n)), replace=False)
        leaf = tree.leaf.copy()
        for row in moved:
            leaf[row] = tree.leaf[random.choice(np.flatnonzero(group != group[row]))]
        confidence = Dial(replace(tree, leaf=leaf)).cut(auto, 0.0).confidence
        least = np.argsort(confidence, kind="stable")[: int(REVIEWED * n)]
        yield 100 * float(np.isin(moved, least).mean())


def _small_ones(name: str, draws: list[Photos]) -> Iterator[Figure]:
    """Whether each kind has a group at auto that is mostly of it and holds most of it, and how many of the first."""
    found: dict[int, list[bool]] = {}
    pieces: dict[int, list[int]] = {}
    scores = []
    for seed, photos in zip(SEEDS, draws, strict=True):
        tree = _first(photos, seed)
        shown = Dial(tree).cut(evidence.choose(tree)[0], STRICTNESS)
        names, group = np.unique(shown.group, return_inverse=True)
        table = np.zeros((len(names), int(photos.labels.max()) + 1), np.int64)
        np.add.at(table, (group, photos.labels), 1)
        table = table[names >= 0]
        scores.append(_scores(shown, photos.labels))
        for kind, size in enumerate(np.bincount(photos.labels).tolist()):
            mine = table.argmax(1) == kind
            found.setdefault(size, []).append(bool((2 * table[mine, kind] > size).any()))
            pieces.setdefault(size, []).append(int(mine.sum()))
    for size in sorted(found, reverse=True):
        share = 100 * float(np.mean(found[size]))
        note = f"{sum(found[size])} of {len(found[size])}; in at most {max(pieces[size])} groups"
        yield Figure(f"{name}: groups of {size} found", share, "%", note=note)
    note = " ".join(f"{one[1]:.1f}" for one in scores)
    yield Figure(f"{name}: NMI", float(np.mean([one[1] for one in scores])), "%", note=note)
    at_home = float(np.mean([one[4] for one in scores]))
    yield Figure(f"{name}: error of the confidence, at home", at_home, "", MOST_ERROR)
