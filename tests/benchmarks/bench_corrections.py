"""What a person's corrections bring: obeyed by the dial alone, and learned from as well.

A made-up person looks through the groups of the first look, the most doubtful photos first. A photo that is in a wrong
group is moved to the right one, linked with the photo of its kind that looks most like it, or said not to belong with
the foreign one that looks most like it, by turns; a photo that is where it should be is linked with the photo of its
group that looks most like it. Every other photo of each kind is never touched: figures "of others" are of these alone,
so they tell what corrections do for photos that nobody corrected.

"At once" is what the person sees: the first look, which obeys them. After so many corrections the photos are learned
from, and the groups are cut at "auto" and obey all decisions; "obeyed" is the same with what was learned without them.
A group that a photo is moved to becomes the person's as it is, and stays so however well the others are learned.
ACTS=links corrects with links alone, which leave the engine's groups its own; LEARN=0 learns nothing. Labels make the
corrections and the figures, and nothing else. The table goes to bench/corrections.csv, the curves to
bench/corrections.png.
"""

from __future__ import annotations

import csv
import os
import tempfile
from collections.abc import Generator, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

from engine import devices
from engine.config import OrganiseOptions
from engine.evaluate.scores import KMEANS_SEEDS, KMEANS_STARTS
from engine.groups import evidence
from engine.groups.arrange import STRICTNESS, Decisions, Dial
from engine.groups.tree import grow
from engine.index import SimilarityIndex
from engine.jobs.features import features
from engine.jobs.organise import organise
from engine.learn import metrics
from engine.learn.cbswr import trainer
from engine.learn.examples import Examples
from engine.learn.learned import Learned
from engine.library import Library
from engine.messages import Organise
from tests.benchmarks.__main__ import OUT
from tests.benchmarks.curves import Curve, draw
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SIDE = int(os.environ.get("SIDE", "128"))  # pixels of the squares that are learned from; a multiple of 32
EACH = int(os.environ.get("EACH", "12"))  # photos a kind, at most
COUNTS = tuple(sorted({int(one) for one in os.environ.get("COUNTS", "25,50,100,200").split(",")}))
THREADS = int(
    os.environ.get("THREADS", str(devices.cores()))
)  # one is fastest where other work wants the cores too
SEED = int(os.environ.get("SEED", "0"))

LEARN = os.environ.get("LEARN", "1") != "0"
MOVES = os.environ.get("ACTS", "all") != "links"

Way = Literal["at once", "obeyed", "learned"]
WAYS: dict[Way, str] = {
    "at once": "at once",
    "obeyed": "obeyed after learning",
    "learned": "learned from too",
}
COLOURS: dict[Way, str] = {"at once": "#c0812a", "obeyed": "#9aa0a8", "learned": "#2f6fd0"}
PANELS = {
    "Nearest photo is of its kind (R@1)": "r1",
    "NMI of k-means": "nmi",
    "NMI of the groups shown": "shown",
}


@dataclass(frozen=True)
class Row:
    """After so many corrections, in percent.

    Attributes:
        nmi: of k-means on the embedding. r1: recall@1. shown: NMI of the groups at "auto". right: photos that are in a
            group of their kind. Each with `other_`: of the photos that were never corrected alone.
    """

    corrections: int
    way: Way
    nmi: float
    other_nmi: float
    r1: float
    other_r1: float
    shown: float
    other_shown: float
    right: float
    other_right: float


class Person:
    """Corrects the groups of a library by the labels (n,) of its photos, of those that are touchable (n,) alone."""

    def __init__(self, library: Library, labels: NDArray[Any], is_touchable: NDArray[np.bool_]) -> None:
        self._library = library
        index = SimilarityIndex.of(library)
        assert index is not None
        self._z, self._ids = np.array(index.embeddings), [int(one) for one in index.ids]
        self._labels, self._is_touchable = labels, is_touchable
        self._waiting = np.ones(len(labels), bool) & is_touchable
        self._mended = 0

    def correct(self) -> bool:
        """One correction; False where every photo was looked at."""
        groups, confidence = self._shown()
        if not self._waiting.any():
            return False
        row = int(np.where(self._waiting, confidence, np.inf).argmin())
        self._waiting[row] = False
        kinds, label = kinds_of(groups, self._labels), self._labels[row]
        mates = (groups == groups[row]) & (groups >= 0)
        if groups[row] >= 0 and kinds[int(groups[row])] == label:
            self._link(row, mates & (self._labels == label))
            return True
        self._mended += 1
        right = [group for group, kind in kinds.items() if kind == label]
        if MOVES and self._mended % 3 == 1 and right:
            biggest = max(right, key=lambda one: int((groups == one).sum()))
            self._library.groups.move([self._ids[row]], biggest)
        elif (
            self._mended % 3 != 0 or not (foes := mates & (self._labels != label) & self._is_touchable).any()
        ):
            self._link(row, self._labels == label)
        else:
            self._library.groups.unlink([self._ids[self._nearest(row, foes)], self._ids[row]])
        return True

    def _link(self, row: int, among: NDArray[np.bool_]) -> None:
        others = among & self._is_touchable
        others[row] = False
        if others.any():
            self._library.groups.link([self._ids[row], self._ids[self._nearest(row, others)]])

    def _nearest(self, row: int, among: NDArray[np.bool_]) -> int:
        return int(np.where(among, self._z @ self._z[row], -np.inf).argmax())

    def shown(self, corrections: int) -> Row:
        """What the person sees by now."""
        groups, _ = self._shown()
        return rated(corrections, "at once", self._z, groups, self._labels, ~self._is_touchable)

    def _shown(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Each photo's group, -1 for "not sure", and its confidence."""
        place = {one: row for row, one in enumerate(self._ids)}
        groups, confidence = np.full(len(place), -1), np.zeros(len(place))
        for member in self._library.groups.not_sure():
            confidence[place[member.photo_id]] = member.confidence - 1
        for group in self._library.groups.all():
            for member in self._library.groups.members(group.id):
                groups[place[member.photo_id]] = group.id
                confidence[place[member.photo_id]] = member.confidence
        return groups, confidence


def measure() -> Iterator[Figure]:
    devices.set_threads(THREADS)
    options = OrganiseOptions(image_size=SIDE, seed=SEED)
    quick = OrganiseOptions(image_size=SIDE, seed=SEED, quick=True)
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        folder, root = Path(scratch) / "photos", Path(scratch) / "library"
        subset(photos, folder, SEED)
        _drained(organise(root, Organise(folder, quick), THREADS))
        with Library.open(root) as library:
            contents = library.photos.contents()
            ids = np.array([photo_id for photo_id, _ in contents])
            labels = np.array([photo.path.parent.name for photo in library.photos.get(ids.tolist())])
            is_touchable = touchable(labels, SEED)
            said = {0: library.groups.decided(ids)}
            person, given = Person(library, labels, is_touchable), 0
            rows = [person.shown(0)]
            for count in COUNTS:
                while given < count and person.correct():
                    given += 1
                said[given] = library.groups.decided(ids)
                rows.append(person.shown(given))
            previews = [library.paths.preview(content) for _, content in contents]
            hashes = [content for _, content in contents]
            pooled: Any = (
                _drained(features(library, options, hashes, "learning", THREADS))[1] if LEARN else None
            )
        for row in rows:
            yield from _figures(row)
        _write(rows)
        if not LEARN:
            return
        plain: Learned | None = None
        for count in (
            0,
            *sorted(said, reverse=True)[:-1],
        ):  # the most first: what there is to see is seen soon
            examples = Examples.gather(said[count], len(ids))
            place = Path(scratch) / f"run-{count}"
            learned = _drained(trainer.fine_tune(previews, pooled, options, place, examples=examples))
            plain = plain or learned
            ways: dict[Way, Learned] = {"obeyed": plain, "learned": learned}
            for way, result in ways.items():
                if count or way == "obeyed":
                    rows.append(judged(count, way, result, said[count], labels, ~is_touchable))
                    yield from _figures(rows[-1])
            _write(sorted(rows, key=lambda row: row.corrections))


def subset(photos: Path, folder: Path, seed: int) -> None:
    """Links to at most `EACH` photos of each kind."""
    random = np.random.default_rng(seed)
    for kind in sorted(path for path in photos.iterdir() if path.is_dir()):
        files = sorted(kind.iterdir())
        (folder / kind.name).mkdir(parents=True)
        for row in sorted(random.permutation(len(files))[:EACH]):
            (folder / kind.name / files[row].name).symlink_to(files[row].resolve())


def touchable(labels: NDArray[Any], seed: int) -> NDArray[np.bool_]:
    """(n,) which photos may be corrected: every other one of each label."""
    found = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        found[np.random.default_rng(seed).permutation(np.flatnonzero(labels == label))[::2]] = True
    return found


def kinds_of(groups: NDArray[np.int64], labels: NDArray[Any]) -> dict[int, Any]:
    """The kind that most photos of each group are of."""
    found = {}
    for group in np.unique(groups[groups >= 0]).tolist():
        names, counts = np.unique(labels[groups == group], return_counts=True)
        found[group] = names[counts.argmax()]
    return found


def judged(
    corrections: int,
    way: Way,
    learned: Learned,
    decisions: Decisions,
    labels: NDArray[Any],
    others: NDArray[np.bool_],
) -> Row:
    """others: (n,) which photos were never corrected."""
    z = learned.embeddings
    tree = grow(z, learned.probabilities)
    position = Dial(tree).position_of(evidence.choose(tree)[0])
    groups = Dial(tree, decisions).at(position, STRICTNESS).group
    return rated(corrections, way, z, groups, labels, others)


def rated(
    corrections: int,
    way: Way,
    z: NDArray[Any],
    groups: NDArray[np.int64],
    labels: NDArray[Any],
    others: NDArray[np.bool_],
) -> Row:
    """Of groups (n,) and embeddings (n, d)."""
    kinds = kinds_of(groups, labels)
    is_right = np.array([kinds.get(int(group)) == label for group, label in zip(groups, labels, strict=True)])
    hit = labels[metrics.nearest(z, z, 1, leave_out_self=True)[:, 0]] == labels
    count = len(np.unique(labels))
    with threadpool_limits(limits=1):
        clusters = [
            KMeans(count, n_init=KMEANS_STARTS, random_state=seed).fit_predict(z) for seed in KMEANS_SEEDS
        ]
    return Row(
        corrections,
        way,
        100 * float(np.mean([metrics.nmi(one, labels) for one in clusters])),
        100 * float(np.mean([metrics.nmi(one[others], labels[others]) for one in clusters])),
        100 * float(hit.mean()),
        100 * float(hit[others].mean()),
        100 * metrics.nmi(groups, labels),
        100 * metrics.nmi(groups[others], labels[others]),
        100 * float(is_right.mean()),
        100 * float(is_right[others].mean()),
    )


def _figures(row: Row) -> Iterator[Figure]:
    for name, of_all, of_others in (
        ("R@1", row.r1, row.other_r1),
        ("NMI of k-means", row.nmi, row.other_nmi),
        ("NMI of the groups", row.shown, row.other_shown),
        ("in a group of their kind", row.right, row.other_right),
    ):
        what = f"{row.corrections} corrections {WAYS[row.way]}: {name}"
        yield Figure(what, of_all, "%", note=f"of others {of_others:.1f}")


def _write(rows: list[Row]) -> None:
    OUT.mkdir(exist_ok=True)
    with (OUT / "corrections.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(asdict(rows[0])))
        writer.writeheader()
        for row in rows:
            writer.writerow({k: round(v, 2) if isinstance(v, float) else v for k, v in asdict(row).items()})
    draw(
        {title: _curves(rows, name) for title, name in PANELS.items()}, OUT / "corrections.png", "corrections"
    )


def _curves(rows: list[Row], name: str) -> list[Curve]:
    """All photos and those never corrected, each way; without corrections the two after learning are the same."""
    return [
        Curve(
            f"{WAYS[way]}: {what}",
            [
                (row.corrections, getattr(row, prefix + name))
                for row in rows
                if row.way == way or (not row.corrections and "at once" not in (way, row.way))
            ],
            COLOURS[way],
            is_dashed=bool(prefix),
        )
        for way in WAYS
        if any(row.way == way for row in rows)
        for prefix, what in (("", "all photos"), ("other_", "those never corrected"))
    ]


def _drained(work: Generator[Any, None, Any]) -> Any:
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value
