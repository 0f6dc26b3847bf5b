import shutil
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.errors import LibraryError
from engine.index import SimilarityIndex, cells, similarity
from engine.index.similarity import build
from engine.neighbours import greatest, nearest_others
from engine.paths import INDEX, INDEX_BEFORE

Array = npt.NDArray[np.float32]
COUNT = 4_000


@pytest.fixture(scope="module")
def vectors() -> Array:
    """Unit vectors around forty directions, each of which has some of its own, as photos of kinds have."""
    random = np.random.default_rng(0)
    kinds = random.normal(size=(40, 24))
    middles = kinds[random.integers(0, 40, 300)] + 0.7 * random.normal(size=(300, 24))
    found = middles[random.integers(0, 300, COUNT)] + 0.5 * random.normal(size=(COUNT, 24))
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, vectors: Array) -> Path:
    made = tmp_path_factory.mktemp("run")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(similarity, "EXACT_UP_TO", 1_000)
        build(made, np.arange(10, COUNT + 10, dtype=np.int64), vectors, "model", threads=1)
    return made


@pytest.fixture
def folder(tmp_path: Path, built: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A run whose index is searched by cells."""
    monkeypatch.setattr(similarity, "EXACT_UP_TO", 1_000)
    return shutil.copytree(built, tmp_path / "run")


def test_cells_find_the_nearest_and_look_at_a_small_part(folder: Path, vectors: Array) -> None:
    index = SimilarityIndex.load(folder)
    assert index.cells is not None
    assert not index.is_exact
    hits = looked_at = 0
    for row in range(0, COUNT, 40):
        exact = set(np.argsort(-(vectors @ vectors[row]), kind="stable")[1:21].tolist())
        found = index.similar(row + 10, 20)
        assert [one for _, one in found] == sorted((one for _, one in found), reverse=True)
        hits += len(exact & {photo - 10 for photo, _ in found})
        looked_at += len(index.cells.candidates(vectors[row], 21))
    assert hits >= 0.99 * 20 * 100
    assert looked_at < COUNT / 4 * 100
    assert index.cells.recall >= 0.99
    assert index.audit(seed=7) >= 0.99
    told = f"{index.cells.probes} of {len(index.cells.centres)} cells of 4,000 photos are looked at"
    assert index.how_it_searches() == f"{told}; {index.cells.recall:.1%} of the 20 nearest are found"


def test_each_photo_is_in_one_cell(vectors: Array) -> None:
    held = cells.divide(vectors)
    assert np.array_equal(np.sort(held.rows), np.arange(COUNT))
    assert held.starts[0] == 0
    assert held.starts[-1] == COUNT
    assert len(cells.divide(vectors[:1]).rows) == 1
    copies = cells.divide(np.tile(vectors[:1], (50, 1)))
    assert len(copies.candidates(vectors[0], 30)) >= 30


def test_more_are_found_where_more_are_asked_for(folder: Path) -> None:
    index = SimilarityIndex.load(folder)
    assert len(index.similar(10, 500)) == 500
    assert len(index.similar(10, COUNT)) == COUNT - 1


def test_an_audit_sees_that_too_little_is_looked_at_and_vouching_mends_it(folder: Path) -> None:
    index = SimilarityIndex.load(folder)
    assert index.cells is not None
    index.cells = cells.Cells(index.cells.centres, index.cells.rows, index.cells.starts, probes=1)
    assert index.audit() < 0.97
    assert index.vouch() >= 0.99
    assert index.cells.probes > 1
    assert index.audit(seed=3) >= 0.98


def test_where_cells_cannot_find_enough_search_is_exact(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Directions that have nothing in common have no cells to be in."""
    monkeypatch.setattr(similarity, "EXACT_UP_TO", 100)
    random = np.random.default_rng(0).normal(size=(1_500, 96))
    noise = (random / np.linalg.norm(random, axis=1, keepdims=True)).astype(np.float32)
    build(tmp_path, np.arange(1_500), noise, "model", threads=1)
    index = SimilarityIndex.load(tmp_path)
    assert index.is_whole
    assert index.is_exact
    nearest = np.argsort(-(noise @ noise[5]), kind="stable")[1:21]
    assert [one for one, _ in index.similar(5, 20)] == nearest.tolist()
    assert index.audit() == 1.0


@pytest.mark.parametrize("damage", ["flip", "cut", "lose", "others"])
def test_damaged_cells_leave_an_exact_search_until_they_are_mended(
    folder: Path, tmp_path: Path, vectors: Array, damage: str
) -> None:
    path = folder / INDEX / cells.NAME
    data = bytearray(path.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    elif damage == "cut":
        path.write_bytes(data[:-9])
    elif damage == "lose":
        path.unlink()
    else:
        build(tmp_path / "other", np.arange(COUNT), vectors[::-1], "model", threads=1)
        path.write_bytes((tmp_path / "other" / INDEX / cells.NAME).read_bytes())
    index = SimilarityIndex.load(folder)
    assert (index.is_whole, index.is_exact) == (False, True)
    exact = index.similar(10, 20)
    assert [one for one, _ in exact] == (
        np.argsort(-(vectors @ vectors[0]), kind="stable")[1:21] + 10
    ).tolist()
    index.mend()
    assert (index.is_whole, index.is_exact) == (True, False)
    assert index.vouch() >= 0.99
    similarity.mend(folder, threads=1)
    assert not SimilarityIndex.load(folder).is_exact


def test_a_build_that_is_killed_leaves_the_old_index(
    folder: Path, vectors: Array, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At whatever step: before the swap, and between its two renames."""
    new = vectors[:2_000], np.arange(2_000, dtype=np.int64)
    rename = Path.rename
    for allowed in range(2):
        left = [allowed]

        def rename_and_die(path: Path, target: Path, left: list[int] = left) -> Path:
            if not left[0]:
                raise KeyboardInterrupt
            left[0] -= 1
            return rename(path, target)

        monkeypatch.setattr(Path, "rename", rename_and_die)
        with pytest.raises(KeyboardInterrupt):
            build(folder, new[1], new[0], "model", threads=1)
        monkeypatch.setattr(Path, "rename", rename)
        assert (folder / INDEX).exists() is (allowed == 0)
        assert len(SimilarityIndex.load(folder).ids) == COUNT
    build(folder, new[1], new[0], "model", threads=1)
    assert len(SimilarityIndex.load(folder).ids) == 2_000
    assert not (folder / INDEX_BEFORE).exists()


def test_a_vector_of_another_length_is_refused(folder: Path) -> None:
    with pytest.raises(LibraryError) as refused:
        SimilarityIndex.load(folder).like_vectors(np.ones((1, 25), np.float32))
    assert "24 numbers a photo, not 25" in refused.value.detail


def test_photos_that_are_gone_are_no_answers(folder: Path, vectors: Array) -> None:
    index = SimilarityIndex.load(folder)
    nearest = [one for one, _ in index.similar(10, 40)]
    index.is_gone = np.isin(index.ids, nearest[::2])
    assert [one for one, _ in index.similar(10, 20)] == nearest[1::2]
    index.cells = None
    assert [one for one, _ in index.similar(10, 20)] == nearest[1::2]
    index.is_gone[:] = True
    assert index.similar(10, 20) == []


def test_the_nearest_of_a_whole_cell_are_those_of_each_of_its_photos(vectors: Array) -> None:
    held = cells.divide(vectors)
    hits = asked = 0
    for cell in range(0, len(held.centres), 6):
        rows, near, similarity_ = held.neighbours(vectors, cell, 12)
        for row, found, values in zip(rows.tolist(), near, similarity_, strict=True):
            exact = vectors @ vectors[row]
            exact[row] = -2
            assert row not in found
            assert np.allclose(values, exact[found], atol=1e-5)
            hits += int(np.count_nonzero(values >= np.sort(exact)[-12] - 1e-6))
            asked += 12
    assert asked > 1_000
    assert hits >= 0.99 * asked


@pytest.mark.parametrize(("columns", "count"), [(7, 7), (500, 20), (5_000, 20), (5_003, 90), (4_097, 1)])
def test_the_greatest_of_each_row_come_first(columns: int, count: int) -> None:
    values = np.random.default_rng(columns).normal(size=(9, columns)).astype(np.float32)
    expected = np.argsort(-values, axis=1, kind="stable")[:, :count]
    assert np.array_equal(greatest(values, count), expected)


def test_the_nearest_others_are_those_of_a_plain_search(vectors: Array) -> None:
    found, cosines = nearest_others(vectors, 100, 300, 15)
    exact = vectors[100:300] @ vectors.T
    exact[np.arange(200), np.arange(100, 300)] = -2
    order = np.argsort(-exact, axis=1, kind="stable")[:, :15]
    assert np.allclose(cosines, np.take_along_axis(exact, order, 1), atol=1e-6)
    assert (found == order).mean() > 0.999  # products of other shapes round otherwise
