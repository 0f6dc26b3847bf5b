"""What a person's corrections bring: obeyed by the dial alone, and learned from as well.

A made-up person looks through the groups that are shown, the most doubtful photos first. A photo that is in a wrong
group is moved to the right one, linked with the photo of its kind that looks most like it, or said not to belong with
the foreign one that looks most like it, by turns; a photo that is where it should be is linked with the most typical
photo of its group. Every other photo of each kind is never touched: figures "of others" are of these alone, so they
tell what corrections do for photos that nobody corrected.

The groups that are corrected are those that were learned without corrections. After so many of them the same folder is
organised again, in a copy of the library, and learns from them. Labels make the corrections and the figures, and
nothing else. The table goes to bench/corrections.csv, the curves to bench/corrections.png.
"""

from __future__ import annotations

import csv
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

from engine.config import OrganiseOptions
from engine.evaluate.scores import KMEANS_SEEDS, KMEANS_STARTS
from engine.index import SimilarityIndex
from engine.jobs.choose import choose
from engine.jobs.organise import organise
from engine.learn import metrics
from engine.library import Library
from engine.messages import Choose, Organise
from tests.benchmarks.__main__ import OUT
from tests.benchmarks.curves import Curve, draw
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SIDE = int(os.environ.get("SIDE", "128"))  # pixels of the squares that are learned from; a multiple of 32
EACH = int(os.environ.get("EACH", "18"))  # photos a kind, at most
COUNTS = tuple(int(one) for one in os.environ.get("COUNTS", "0,25,50,100,200,400").split(","))
SEED = int(os.environ.get("SEED", "0"))

Way = Literal["obeyed", "learned"]
WAYS: dict[Way, str] = {"obeyed": "obeyed", "learned": "learned from too"}
COLOURS: dict[Way, str] = {"obeyed": "#9aa0a8", "learned": "#2f6fd0"}


@dataclass(frozen=True)
class Row:
    """After so many corrections, in percent.

    Attributes:
        nmi: of k-means on the embedding. r1: recall@1. shown: NMI of the groups at "auto". right: photos that are in a
            group of their kind. Each with `other_`: of the photos that were never corrected alone.
        kept: whether the referee would show what was learned.
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
    kept: bool


class Person:
    """Corrects the groups of a library by the labels of its photos."""

    def __init__(self, library: Library, seed: int) -> None:
        self._library = library
        index = SimilarityIndex.of(library)
        assert index is not None
        self._z, self._ids = np.array(index.embeddings), [int(one) for one in index.ids]
        self._row = {one: row for row, one in enumerate(self._ids)}
        photos = {photo.id: photo.path.parent.name for photo in library.photos.get(self._ids)}
        self._labels = np.array([photos[one] for one in self._ids])
        self.is_touchable = touchable(self._labels, seed)
        self._seen: set[int] = set()
        self._mended = 0

    def correct(self) -> bool:
        """One correction; False where every photo was looked at."""
        shown = shown_groups(self._library)
        doubtful = [
            (confidence, one)
            for one, (_, confidence) in shown.items()
            if one not in self._seen and self.is_touchable[self._row[one]]
        ]
        if not doubtful:
            return False
        photo = min(doubtful)[1]
        self._seen.add(photo)
        label = self._labels[self._row[photo]]
        kinds = _kinds(shown, {one: self._labels[row] for one, row in self._row.items()})
        group = shown[photo][0]
        if group is not None and kinds[group][0] == label:
            typical = self._nearest(photo, [one for one in kinds[group][1] if one != photo])
            if typical is not None:
                self._library.groups.link([photo, typical])
            return True
        self._mended += 1
        right = [one for one, (kind, _) in kinds.items() if kind == label]
        of_kind = [one for one, row in self._row.items() if self._labels[row] == label and one != photo]
        if self._mended % 3 == 1 and right:
            self._library.groups.move([photo], max(right, key=lambda one: len(kinds[one][1])))
        elif self._mended % 3 == 2 or group is None:
            mate = self._nearest(photo, of_kind)
            assert mate is not None
            self._library.groups.link([photo, mate])
        else:
            foe = self._nearest(
                photo, [one for one in kinds[group][1] if self._labels[self._row[one]] != label]
            )
            assert foe is not None
            self._library.groups.unlink([foe, photo])
        return True

    def _nearest(self, photo: int, among: list[int]) -> int | None:
        """Of these photos the touchable one most like it."""
        rows = np.array([self._row[one] for one in among if self.is_touchable[self._row[one]]], int)
        if not len(rows):
            return None
        return self._ids[int(rows[(self._z[rows] @ self._z[self._row[photo]]).argmax()])]


def measure() -> Iterator[Figure]:
    rows: list[Row] = []
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        folder = subset(photos, Path(scratch) / "photos", SEED)
        root = Path(scratch) / "library"
        learn(root, folder)
        given = 0
        with Library.open(root) as library:
            person = Person(library, SEED)
            for count in COUNTS:
                while given < count and person.correct():
                    given += 1
                rows.append(judged(root, given, "obeyed", person.is_touchable))
                if given:
                    copy = Path(scratch) / "copy"
                    shutil.copytree(root, copy)
                    kept = learn(copy, folder)
                    rows.append(judged(copy, given, "learned", person.is_touchable, kept=kept))
                    shutil.rmtree(copy)
                for row in rows[-2:] if given else rows[-1:]:
                    yield from _figures(row)
                _write(rows)
                if given < count:
                    break


def subset(photos: Path, folder: Path, seed: int) -> Path:
    """Links to at most `EACH` photos of each kind."""
    random = np.random.default_rng(seed)
    for kind in sorted(path for path in photos.iterdir() if path.is_dir()):
        files = sorted(kind.iterdir())
        (folder / kind.name).mkdir(parents=True)
        for row in sorted(random.permutation(len(files))[:EACH]):
            (folder / kind.name / files[row].name).symlink_to(files[row].resolve())
    return folder


def touchable(labels: NDArray[Any], seed: int) -> NDArray[np.bool_]:
    """(n,) which photos may be corrected: every other one of each label."""
    found = np.zeros(len(labels), bool)
    for label in np.unique(labels):
        rows = np.flatnonzero(labels == label)
        found[np.random.default_rng(seed).permutation(rows)[::2]] = True
    return found


def learn(root: Path, folder: Path) -> bool:
    """Organise and show what was learned, whatever the referee says; returns what it says."""
    options = OrganiseOptions(image_size=SIDE, seed=SEED)
    for _ in organise(root, Organise(folder, options), threads=os.cpu_count() or 1):
        pass
    with Library.open(root) as library:
        verdict = library.runs.verdict()
    assert verdict is not None
    for _ in choose(root, Choose("learned")):
        pass
    return verdict.keeps_learned


def shown_groups(library: Library) -> dict[int, tuple[int | None, float]]:
    """Each photo's group, None for "not sure", and its confidence."""
    found: dict[int, tuple[int | None, float]] = {
        member.photo_id: (None, member.confidence - 1) for member in library.groups.not_sure()
    }
    for group in library.groups.all():
        for member in library.groups.members(group.id):
            found[member.photo_id] = (group.id, member.confidence)
    return found


def _kinds(
    shown: dict[int, tuple[int | None, float]], labels: dict[int, str]
) -> dict[int, tuple[str, list[int]]]:
    """The kind that most photos of each group are of, and its photos."""
    members: dict[int, list[int]] = {}
    for one, (group, _) in shown.items():
        if group is not None:
            members.setdefault(group, []).append(one)
    found = {}
    for group, photos in members.items():
        names, counts = np.unique([labels[one] for one in photos], return_counts=True)
        found[group] = str(names[counts.argmax()]), photos
    return found


def judged(
    root: Path, corrections: int, way: Way, is_touchable: NDArray[np.bool_], *, kept: bool = True
) -> Row:
    with Library.open(root) as library:
        index = SimilarityIndex.of(library)
        assert index is not None
        ids, z = [int(one) for one in index.ids], np.array(index.embeddings)
        photos = {photo.id: photo.path.parent.name for photo in library.photos.get(ids)}
        shown = shown_groups(library)
    labels = np.array([photos[one] for one in ids])
    groups = np.array([-1 if shown[one][0] is None else shown[one][0] for one in ids])
    kinds = _kinds(shown, photos)
    is_right = np.array(
        [one >= 0 and kinds[one][0] == label for one, label in zip(groups, labels, strict=True)]
    )
    hit = labels[metrics.nearest(z, z, 1, leave_out_self=True)[:, 0]] == labels
    others = ~is_touchable
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
        kept,
    )


def _figures(row: Row) -> Iterator[Figure]:
    note = "" if row.way == "obeyed" else f"the referee shows {'it' if row.kept else 'the first look'}"
    for name, of_all, of_others in (
        ("NMI of k-means", row.nmi, row.other_nmi),
        ("R@1", row.r1, row.other_r1),
        ("NMI of the groups", row.shown, row.other_shown),
        ("photos in a group of their kind", row.right, row.other_right),
    ):
        said = f"of others {of_others:.1f}" + (f"; {note}" if note else "")
        yield Figure(f"{row.corrections} corrections {row.way}: {name}", of_all, "%", note=said)


def _write(rows: list[Row]) -> None:
    OUT.mkdir(exist_ok=True)
    with (OUT / "corrections.csv").open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(asdict(rows[0])))
        writer.writeheader()
        writer.writerows(
            {k: round(v, 2) if isinstance(v, float) else v for k, v in asdict(row).items()} for row in rows
        )
    panels = {
        "Nearest photo is of its kind (R@1)": "r1",
        "NMI of k-means": "nmi",
        "NMI of the groups shown": "shown",
    }
    ways: tuple[Way, ...] = ("obeyed", "learned")
    curves = {}
    for title, name in panels.items():
        curves[title] = [
            Curve(
                f"{WAYS[way]}: {what}",
                [(row.corrections, getattr(row, prefix + name)) for row in _of(rows, way)],
                COLOURS[way],
                is_dashed=bool(prefix),
            )
            for way in ways
            for prefix, what in (("", "all photos"), ("other_", "those never corrected"))
        ]
    draw(curves, OUT / "corrections.png", "corrections")


def _of(rows: list[Row], way: Way) -> list[Row]:
    """The rows of one way; without corrections both are the same."""
    return [row for row in rows if row.way == way or not row.corrections]
