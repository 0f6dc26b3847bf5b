"""Labelled photo sets: which files there are, what they show, and which of them may be learned from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from engine.errors import FolderError, UsageError
from engine.ingest.walk import Found, check_folder, walk
from engine.words import counted

Protocol = Literal["folder", "disjoint"]
DatasetName = Literal["cub200", "cars196"]

FEWEST_PHOTOS = 8
TRAINING_CLASSES: dict[DatasetName, int] = {"cub200": 100, "cars196": 98}


@dataclass(frozen=True)
class LabelledSet:
    """Photos with labels.

    Attributes:
        name: of the folder or data set, for tables.
        root: the folder that all files lie in.
        files: (n,) paths, sorted. labels: (n,) class numbers. classes: their names, in order of number.
        learns: (n,) bool, photos that may be learned from; measured: (n,) bool, photos that figures are about.
    """

    name: str
    root: Path
    files: tuple[Path, ...]
    labels: NDArray[np.int64]
    classes: tuple[str, ...]
    learns: NDArray[np.bool_]
    measured: NDArray[np.bool_]

    def only(self, rows: NDArray[np.int64]) -> LabelledSet:
        """The same set without the photos whose rows are not named."""
        return LabelledSet(
            self.name,
            self.root,
            tuple(self.files[row] for row in rows),
            self.labels[rows],
            self.classes,
            self.learns[rows],
            self.measured[rows],
        )


def read(root: Path, protocol: Protocol, dataset: DatasetName | None = None) -> LabelledSet:
    """The set in `root`. Raises FolderError when it has no labels or too few photos, UsageError for a protocol
    that the data set does not have."""
    if dataset is not None and protocol != "disjoint":
        raise UsageError(f"--dataset {dataset} is measured with --protocol disjoint.")
    if not root.is_dir():
        raise FolderError(f"There is no folder {root}. Nothing was measured.")
    if dataset == "cub200":
        found = _cub200(root)
    elif dataset == "cars196":
        found = _cars196(root)
    else:
        found = _folders(root)
    files, names, classes = found
    labels = np.array(names, np.int64)
    learns = measured = np.ones(len(files), bool)
    if protocol == "disjoint":
        training = TRAINING_CLASSES[dataset] if dataset else len(classes) // 2
        if dataset is not None and not training < len(classes):
            raise FolderError(
                f"{root} holds {len(classes)} classes, but the first {training} are for learning "
                "and the rest for measuring: none is left to measure."
            )
        learns = labels < training
        measured = ~learns
    given = LabelledSet(root.name, root, tuple(files), labels, tuple(classes), learns, measured)
    refuse_too_little(given)
    return given


def refuse_too_little(given: LabelledSet) -> None:
    """Raise FolderError with a sentence where figures would mean nothing."""
    count = len(given.files)
    if count < FEWEST_PHOTOS:
        raise FolderError(
            f"{given.root} has {counted(count, 'labelled photo')} that can be read; measuring needs at least "
            f"{FEWEST_PHOTOS}, each in a folder named after what it shows."
        )
    kinds = np.unique(given.labels)
    if len(kinds) < 2:
        raise FolderError(
            f"All photos of {given.root} are of one kind ('{given.classes[kinds[0]]}'). Measuring needs a folder "
            "with at least two folders in it, each named after what its photos show."
        )
    if len(np.unique(given.labels[given.measured])) < 2:
        raise FolderError(
            f"Of the {len(kinds)} kinds of photos in {given.root} only one would be measured. The protocol disjoint "
            "needs at least three, since it learns from the first half of them."
        )
    for part, what in ((given.learns, "learned from"), (given.measured, "measured")):
        if part.sum() < FEWEST_PHOTOS:
            raise FolderError(
                f"Only {part.sum()} photos of {given.root} would be {what}; {FEWEST_PHOTOS} are needed."
            )


Found3 = tuple[list[Path], list[int], list[str]]


def _folders(root: Path) -> Found3:
    """A folder of folders: the label is the first folder below the root, whatever lies deeper."""
    check_folder(root)
    met = [one.path for one in walk(root, leave_out=root / ".no-library") if isinstance(one, Found)]
    inside = sorted(path for path in met if len(path.relative_to(root).parts) > 1)
    classes = sorted({path.relative_to(root).parts[0] for path in inside})
    if not inside:
        raise FolderError(
            f"{root} has no labels: measuring needs folders in it, each named after what its photos show."
        )
    number = {name: place for place, name in enumerate(classes)}
    return inside, [number[path.relative_to(root).parts[0]] for path in inside], classes


def _cub200(root: Path) -> Found3:
    """CUB-200-2011 as it is unpacked: images.txt, image_class_labels.txt and classes.txt beside images/."""
    base = root / "CUB_200_2011" if (root / "CUB_200_2011").is_dir() else root
    if not (base / "images.txt").is_file():
        if (base / "images").is_dir():
            return _folders(base / "images")
        return _folders(base)
    images = _table(base / "images.txt")
    labels = {one: int(label) for one, label in _table(base / "image_class_labels.txt").items()}
    present = {one: base / "images" / path for one, path in images.items()}
    ordered = sorted(
        (path, labels[one]) for one, path in present.items() if labels.get(one, 0) > 0 and path.is_file()
    )
    if not ordered:
        raise FolderError(f"None of the images listed in {base / 'images.txt'} are there.")
    names = (
        {int(one): name for one, name in _table(base / "classes.txt").items()}
        if (base / "classes.txt").is_file()
        else {}
    )
    return _numbered(ordered, names)


def _cars196(root: Path) -> Found3:
    """Cars196: cars_annos.mat beside car_ims/, or one folder a class."""
    import scipy.io

    notes = root / "cars_annos.mat"
    if not notes.is_file():
        return _folders(root)
    try:
        content = scipy.io.loadmat(notes, squeeze_me=True)
        rows = np.atleast_1d(content["annotations"])
        names = {place + 1: str(name) for place, name in enumerate(np.atleast_1d(content["class_names"]))}
        pairs = [(root / str(row["relative_im_path"]), int(row["class"])) for row in rows]
    except (OSError, ValueError, KeyError, IndexError, TypeError, NotImplementedError) as error:
        raise FolderError(f"{notes} cannot be read as the list of Cars196.", str(error)) from error
    ordered = sorted((path, label) for path, label in pairs if label > 0 and path.is_file())
    if not ordered:
        raise FolderError(f"None of the images listed in {notes} are there.")
    return _numbered(ordered, names)


def _numbered(ordered: Sequence[tuple[Path, int]], names: dict[int, str]) -> Found3:
    """Labels from 1 become numbers from 0. A class that is missing keeps its number, so that it moves no other
    class from one half to the other."""
    last = max(label for _, label in ordered)
    classes = [names.get(label, str(label)) for label in range(1, last + 1)]
    return [path for path, _ in ordered], [label - 1 for _, label in ordered], classes


def _table(path: Path) -> dict[int, str]:
    """Lines of "number text". Raises FolderError."""
    try:
        lines = path.read_text("utf-8").splitlines()
        pairs = (line.split(maxsplit=1) for line in lines if line.strip())
        return {int(number): text.strip() for number, text in pairs}
    except (OSError, ValueError) as error:
        raise FolderError(f"{path} cannot be read as a list of numbers and names.", str(error)) from error
