import shutil
from pathlib import Path

import numpy as np
import pytest
import scipy.io

from engine.errors import FolderError, UsageError
from engine.evaluate import sets
from tests.making import make_folder, save_picture


def make_cub(root: Path, classes: int = 104, photos: int = 2) -> Path:
    """The layout of CUB-200-2011 with small pictures."""
    base = root / "CUB_200_2011"
    images, labels, names = [], [], []
    number = 0
    for label in range(1, classes + 1):
        name = f"{label:03d}.Bird_{label}"
        names.append(f"{label} {name}")
        for one in range(photos):
            number += 1
            save_picture(base / "images" / name / f"bird_{one}.jpg", "discs", number)
            images.append(f"{number} {name}/bird_{one}.jpg")
            labels.append(f"{number} {label}")
    (base / "images.txt").write_text("\n".join(images) + "\n")
    (base / "image_class_labels.txt").write_text("\n".join(labels) + "\n")
    (base / "classes.txt").write_text("\n".join(names) + "\n")
    return root


def make_cars(root: Path, classes: int = 102, photos: int = 2) -> Path:
    """The layout of Cars196 with small pictures: the class of a file is told by the .mat file alone."""
    rows = []
    for number in range(classes * photos):
        path = f"car_ims/{number + 1:06d}.jpg"
        save_picture(root / path, "boxes", number)
        rows.append((path, 1, 2, 3, 4, number % classes + 1, 0))
    kinds = [
        ("relative_im_path", "O"),
        *((f"bbox_{i}", "O") for i in range(4)),
        ("class", "O"),
        ("test", "O"),
    ]
    names = np.array([f"Car {number}" for number in range(1, classes + 1)], dtype=object)
    scipy.io.savemat(
        root / "cars_annos.mat", {"annotations": np.array(rows, dtype=kinds), "class_names": names}
    )
    return root


def test_a_folder_of_folders_is_labelled_by_its_folders(tmp_path: Path) -> None:
    save_picture(make_folder(tmp_path, 4) / "loose.jpg")
    save_picture(tmp_path / "discs" / "deeper" / "one.jpg")
    found = sets.read(tmp_path, "folder")
    assert found.classes == ("boxes", "discs", "rays", "stripes")
    assert len(found.files) == 17  # a photo beside the folders has no label
    assert (
        found.classes[found.labels[found.files.index(tmp_path / "discs" / "deeper" / "one.jpg")]] == "discs"
    )
    assert found.learns.all()
    assert found.measured.all()


def test_disjoint_learns_from_the_first_half_of_the_kinds(tmp_path: Path) -> None:
    found = sets.read(make_folder(tmp_path, 4), "disjoint")
    learned = {found.classes[label] for label in found.labels[found.learns]}
    assert learned == {"boxes", "discs"}
    assert (found.learns ^ found.measured).all()


def test_cub200_in_its_own_layout(tmp_path: Path) -> None:
    found = sets.read(make_cub(tmp_path), "disjoint", "cub200")
    assert len(found.files) == 208
    assert found.learns.sum() == 200  # the first 100 classes
    assert found.classes[100] == "101.Bird_101"
    for file, label in zip(found.files, found.labels, strict=True):
        assert file.parent.name == found.classes[label]


def test_a_missing_class_moves_no_other_to_the_other_half(tmp_path: Path) -> None:
    shutil.rmtree(make_cub(tmp_path) / "CUB_200_2011" / "images" / "003.Bird_3")
    found = sets.read(tmp_path, "disjoint", "cub200")
    measured = {found.files[row].parent.name for row in np.flatnonzero(found.measured)}
    assert measured == {"101.Bird_101", "102.Bird_102", "103.Bird_103", "104.Bird_104"}


def test_cars196_in_its_own_layout(tmp_path: Path) -> None:
    found = sets.read(make_cars(tmp_path), "disjoint", "cars196")
    assert found.learns.sum() == 2 * 98
    assert found.classes[0] == "Car 1"
    for file, label in zip(found.files, found.labels, strict=True):
        assert label == (int(file.stem) - 1) % 102


def test_cars196_as_one_folder_a_class(tmp_path: Path) -> None:
    for number in range(104):
        for one in range(2):
            save_picture(tmp_path / f"class {number:03d}" / f"{one}.jpg", "rays", number)
    assert sets.read(tmp_path, "disjoint", "cars196").learns.sum() == 196


@pytest.mark.parametrize("name", ["images.txt", "image_class_labels.txt"])
def test_damaged_lists_are_named(tmp_path: Path, name: str) -> None:
    root = make_cub(tmp_path, classes=3)
    (root / "CUB_200_2011" / name).write_bytes(b"not numbers\xff\xfe\n")
    with pytest.raises(FolderError, match=name):
        sets.read(root, "disjoint", "cub200")


def test_a_damaged_list_of_cars_is_named(tmp_path: Path) -> None:
    (tmp_path / "cars_annos.mat").write_bytes(b"MATLAB 5.0 but not really" * 20)
    with pytest.raises(FolderError, match=r"cars_annos\.mat"):
        sets.read(tmp_path, "disjoint", "cars196")


def test_folders_that_cannot_be_measured_are_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="There is no folder"):
        sets.read(tmp_path / "nowhere", "folder")
    for number in range(9):
        save_picture(tmp_path / "flat" / f"{number}.jpg", "discs", number)
    with pytest.raises(FolderError, match="has no labels"):
        sets.read(tmp_path / "flat", "folder")
    (tmp_path / "one kind").mkdir()
    (tmp_path / "flat").rename(tmp_path / "one kind" / "discs")
    with pytest.raises(FolderError, match="of one kind"):
        sets.read(tmp_path / "one kind", "folder")
    make_folder(tmp_path / "few", 1)
    with pytest.raises(FolderError, match="at least 8"):
        sets.read(tmp_path / "few", "folder")
    make_folder(tmp_path / "two kinds", 8, kinds=("discs", "rays"))
    with pytest.raises(FolderError, match="only one would be measured"):
        sets.read(tmp_path / "two kinds", "disjoint")
    make_folder(tmp_path / "small", 2)
    with pytest.raises(FolderError, match="learned from"):
        sets.read(tmp_path / "small", "disjoint")
    with pytest.raises(FolderError, match="none is left"):
        sets.read(make_cub(tmp_path / "cub", classes=20), "disjoint", "cub200")
    with pytest.raises(UsageError, match="--protocol disjoint"):
        sets.read(tmp_path, "folder", "cub200")
