import hashlib
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from engine.arrays import write_arrays
from engine.errors import LibraryError
from engine.groups.stored import Placed
from engine.groups.tree import NEAREST
from engine.index import SimilarityIndex
from engine.index.similarity import build
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.paths import NETWORK

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


@pytest.mark.parametrize("name", ["ids.i64", "embeddings.f32", "index.head"])
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
    for name in ("embeddings.f32", "index.head"):
        (folder / "index" / name).write_bytes((other / "index" / name).read_bytes())
        if name == "embeddings.f32":
            with pytest.raises(LibraryError):
                SimilarityIndex.load(folder)
    with pytest.raises(LibraryError, match="search index is damaged"):
        SimilarityIndex.load(folder).search(clustered(1)[0], 5)


def test_an_index_of_another_network_is_noticed(tmp_path: Path) -> None:
    write_arrays(tmp_path / NETWORK, {"weights": np.ones(3)}, {})
    build(tmp_path, np.arange(50, dtype=np.int64), clustered(50), "model", threads=1)
    assert len(SimilarityIndex.load(tmp_path).ids) == 50
    (tmp_path / NETWORK).unlink()
    assert (
        len(SimilarityIndex.load(tmp_path).ids) == 50
    )  # nothing to compare with: the photos are searched still
    write_arrays(tmp_path / NETWORK, {"weights": np.ones(3) + 1}, {})
    with pytest.raises(LibraryError) as stale:
        SimilarityIndex.load(tmp_path)
    assert "another network" in stale.value.detail


def test_an_index_of_an_earlier_version_is_opened(folder: Path) -> None:
    """It had a graph, which is not asked any more, and its sums were made of whole files."""
    inside = folder / "index"
    sums = b"".join(
        hashlib.blake2b((inside / name).read_bytes(), digest_size=32).digest()
        for name in ("ids.i64", "embeddings.f32")
    )
    (inside / "graph.hnsw").write_bytes(b"a graph")
    body = struct.pack("<8sIIQ64s96s", b"KINDRED\x01", 1, 16, 500, b"model", sums + bytes(32))
    (inside / "index.head").write_bytes(body + hashlib.blake2b(body, digest_size=32).digest())
    index = SimilarityIndex.load(folder)
    assert (index.model_id, len(index.similar(17, 5))) == ("model", 5)
    damaged = bytearray((inside / "embeddings.f32").read_bytes())
    damaged[77] ^= 1
    (inside / "embeddings.f32").write_bytes(damaged)
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


def test_photos_that_left_the_library_are_no_answers(tmp_path: Path) -> None:
    """Whether they are missing for now or were taken out of it, and whether they came before the index or after."""
    vectors = clustered(40)
    with Library.open(tmp_path) as library:
        ids = library.photos.add([photo(number) for number in range(40)])
        run = library.runs.start("quick", {}, library.photos.digest())
        folder = library.paths.run(run.id)
        build(folder, np.array(ids[:30], np.int64), vectors[:30], "model", threads=1)
        nobody = np.full((10, NEAREST), -1, np.int32)
        Placed(np.array(ids[30:], np.int64), nobody, nobody.astype(np.float32), vectors[30:]).save(folder)
        library.runs.complete(run, [], [], {})
        whole = SimilarityIndex.of(library)
        assert whole is not None
        assert {one for one, _ in whole.similar(ids[0], 39)} == set(ids[1:])
        library.photos.mark_missing(ids[5:30:5])
        library._connection.execute("DELETE FROM photos WHERE id IN (?, ?)", (ids[7], ids[33]))
        index = SimilarityIndex.of(library)
        assert index is not None
        left = set(library.photos.ids()) - {ids[0]}
        assert {one for one, _ in index.similar(ids[0], 39)} == left
        assert [one for one, _ in index.similar(ids[0], 8)] == [
            one for one, _ in whole.similar(ids[0], 39) if one in left
        ][:8]
        library.photos.add([photo(5)])  # it is back
        index = SimilarityIndex.of(library)
        assert index is not None
        assert ids[5] in {one for one, _ in index.similar(ids[0], 39)}


def photo(number: int) -> NewPhoto:
    return NewPhoto(
        Path(f"/photos/{number}.jpg"), 1, 1, f"{number:040x}", 4, 3, "JPEG", "2024-01-01T00:00:00", False
    )
