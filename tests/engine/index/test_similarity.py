from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.errors import LibraryError
from engine.index import SimilarityIndex, similarity
from engine.index.similarity import build

Array = npt.NDArray[np.float32]


def clustered(n: int, d: int = 16, clusters: int = 12, seed: int = 0) -> Array:
    """Unit vectors that gather around a few directions, as real embeddings do."""
    random = np.random.default_rng(seed)
    centres = random.normal(size=(clusters, d))
    vectors = centres[random.integers(0, clusters, n)] + 0.4 * random.normal(size=(n, d))
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    build(tmp_path, np.arange(10, 510, dtype=np.int64), clustered(500), "model", threads=1)
    return tmp_path


def test_the_nearest_come_first_and_the_photo_itself_does_not(folder: Path) -> None:
    index = SimilarityIndex.load(folder)
    vectors = clustered(500)
    results = index.similar(17, 5)
    expected = np.argsort(-(vectors @ vectors[7]), kind="stable")[1:6] + 10
    assert [photo_id for photo_id, _ in results] == expected.tolist()
    assert [value for _, value in results] == sorted((value for _, value in results), reverse=True)


def test_an_unknown_photo_has_no_neighbours_and_few_photos_are_enough(tmp_path: Path) -> None:
    build(tmp_path, np.array([3], np.int64), np.ones((1, 1), np.float32), "model", threads=1)
    index = SimilarityIndex.load(tmp_path)
    assert index.similar(3, 10) == []
    assert index.similar(99, 10) == []


def test_identical_photos_find_each_other(tmp_path: Path) -> None:
    vectors = np.tile(clustered(1), (4, 1))
    build(tmp_path, np.array([1, 2, 3, 4], np.int64), vectors, "model", threads=1)
    assert [photo_id for photo_id, _ in SimilarityIndex.load(tmp_path).similar(3, 10)] == [1, 2, 4]


def test_the_graph_answers_as_the_exact_search_does(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    index = SimilarityIndex.load(folder)
    exact = [index.similar(photo_id, 10) for photo_id in range(10, 510, 25)]
    monkeypatch.setattr(similarity, "EXACT_UP_TO", 0)
    index.warm_up()
    (folder / "index" / "graph.hnsw").unlink()  # it is there already: no search waits for it
    by_graph = [index.similar(photo_id, 10) for photo_id in range(10, 510, 25)]
    agreeing = sum(
        len({one for one, _ in a} & {one for one, _ in b}) for a, b in zip(exact, by_graph, strict=True)
    )
    assert agreeing >= 0.99 * 10 * len(exact)
    assert index.audit() >= 0.99


def test_an_audit_notices_a_graph_of_other_vectors(folder: Path, tmp_path: Path) -> None:
    index = SimilarityIndex.load(folder)
    index.embeddings = clustered(500, seed=1)
    assert index.audit() < 0.5


@pytest.mark.parametrize("name", ["ids.i64", "embeddings.f32", "graph.hnsw", "index.head"])
@pytest.mark.parametrize("damage", ["flip", "cut", "lose"])
def test_damage_anywhere_is_noticed(folder: Path, name: str, damage: str) -> None:
    path = folder / "index" / name
    data = bytearray(path.read_bytes())
    if damage == "flip":
        data[len(data) // 2] ^= 1
        path.write_bytes(data)
    elif damage == "cut":
        path.write_bytes(data[:-1])
    else:
        path.unlink()
    with pytest.raises(LibraryError, match="search index is damaged"):
        SimilarityIndex.load(folder)


def test_an_index_of_another_dimension_is_noticed(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    build(other, np.arange(10, 510, dtype=np.int64), clustered(500, d=8), "model", threads=1)
    (folder / "index" / "graph.hnsw").write_bytes((other / "index" / "graph.hnsw").read_bytes())
    with pytest.raises(LibraryError):
        SimilarityIndex.load(folder)


def test_building_again_replaces_the_whole(folder: Path) -> None:
    (folder / "index.part").mkdir()
    (folder / "index.part" / "left behind by a kill").write_text("x")
    build(folder, np.array([1, 2], np.int64), clustered(2), "other", threads=1)
    index = SimilarityIndex.load(folder)
    assert (index.ids.tolist(), index.model_id) == ([1, 2], "other")
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith("index")) == ["index"]


def test_more_like_several_and_unlike_others(folder: Path) -> None:
    index = SimilarityIndex.load(folder)
    vectors = clustered(500)
    mean = vectors[[3, 8, 40]].mean(0)
    order = np.argsort(-(vectors @ mean), kind="stable") + 10
    expected = [one for one in order.tolist() if one not in {13, 18, 50}][:6]
    found = index.like([13, 18, 50], count=6)
    assert [one for one, _ in found] == expected
    similarities = vectors @ (mean / np.linalg.norm(mean))
    assert [value for _, value in found] == pytest.approx(
        [similarities[one - 10] for one in expected], abs=1e-5
    )
    unwanted = found[0][0]
    less = index.like([13, 18, 50], [unwanted], count=200)
    assert unwanted not in [one for one, _ in less]
    assert {13, 18, 50}.isdisjoint(one for one, _ in less)
    near = vectors[unwanted - 10]

    def mean_likeness(some: list[tuple[int, float]]) -> float:
        return float(np.mean([vectors[one - 10] @ near for one, _ in some[:20]]))

    assert mean_likeness(less) < mean_likeness(index.like([13, 18, 50], count=200))
    assert index.like([], [13]) == []
    assert index.like([99_999]) == []
