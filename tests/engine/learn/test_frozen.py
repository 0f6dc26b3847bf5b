"""The frozen start, for folders of every size."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.learn import frozen, how_many
from engine.learn.frozen import Projection

C = 40


def clumps(
    sizes: list[int], spread: float = 0.15, seed: int = 0
) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Pooled features that fall into clumps of these sizes, and which clump each belongs to."""
    random = np.random.default_rng(seed)
    labels = np.repeat(np.arange(len(sizes)), sizes)
    middles = random.random((len(sizes), C)) ** 3
    pooled = np.abs(middles[labels] + spread * random.normal(size=(len(labels), C)) * middles[labels])
    return pooled.astype(np.float32), labels


@pytest.mark.parametrize("n", [1, 2, 3, 5, 20, 200])
def test_every_size_of_folder_gets_embeddings_of_unit_length(n: int) -> None:
    pooled, _ = clumps([n])
    projection, z = frozen.project(pooled)
    assert z.shape[0] == n
    assert 1 <= z.shape[1] <= min(n, frozen.DIMENSIONS)
    assert z.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(z, axis=1), 1, rtol=1e-4)
    np.testing.assert_allclose(projection.apply(pooled[:1]), z[:1], atol=1e-5)


@pytest.mark.parametrize("n", [1, 2, 7, 150])
def test_identical_photos_share_an_embedding_and_a_group(n: int) -> None:
    pooled = np.repeat(clumps([1])[0], n, axis=0)
    _, z = frozen.project(pooled)
    np.testing.assert_allclose(z @ z.T, 1, atol=1e-4)
    assert frozen.assign(z, None).shape == (n, 1)


def test_photos_without_any_feature_do_no_harm() -> None:
    pooled = np.zeros((5, C), np.float32)
    _, z = frozen.project(pooled)
    assert np.isfinite(z).all()
    assert np.isfinite(frozen.assign(z, 3)).all()


def test_pairs_of_duplicates_end_in_the_same_group() -> None:
    pooled, _ = clumps([6])
    _, z = frozen.project(np.repeat(pooled, 2, axis=0))
    groups = frozen.assign(z, 4).argmax(1)
    assert (groups[::2] == groups[1::2]).all()


def test_the_same_photos_give_the_same_numbers() -> None:
    pooled, _ = clumps([20, 30])
    first, second = (frozen.project(pooled)[1] for _ in range(2))
    assert np.array_equal(first, second)
    assert np.array_equal(frozen.assign(first, 4, 7), frozen.assign(second, 4, 7))


def test_a_projection_is_the_same_after_a_restart(tmp_path: Path) -> None:
    pooled, _ = clumps([30])
    projection, z = frozen.project(pooled)
    projection.save(tmp_path / "projection.safetensors")
    again = Projection.load(tmp_path / "projection.safetensors")
    assert again is not None
    assert np.array_equal(again.apply(pooled), z)


def test_a_damaged_projection_is_none(tmp_path: Path) -> None:
    file = tmp_path / "projection.safetensors"
    assert Projection.load(file) is None
    file.write_bytes(b"nothing of the kind")
    assert Projection.load(file) is None


@given(n=st.integers(1, 30), groups=st.integers(2, 40), seed=st.integers(0, 5))
@settings(max_examples=25, deadline=None)
def test_probabilities_are_probabilities_and_groups_never_outnumber_photos(
    n: int, groups: int, seed: int
) -> None:
    pooled, _ = clumps([n], seed=seed)
    y = frozen.assign(frozen.project(pooled)[1], groups, seed)
    assert y.shape[0] == n
    assert 1 <= y.shape[1] <= min(n, groups)
    np.testing.assert_allclose(y.sum(1), 1, rtol=1e-4)


@pytest.mark.parametrize("sizes", [[3, 3], [10, 10, 10], [40, 40, 40, 40, 40], [60, 30, 10, 5, 5]])
def test_clear_clumps_are_counted(sizes: list[int]) -> None:
    pooled, labels = clumps(sizes)
    _, z = frozen.project(pooled)
    groups = frozen.assign(z, None).argmax(1)
    assert how_many.groups(z) == len(sizes)
    assert len(set(zip(groups.tolist(), labels.tolist(), strict=True))) == len(sizes)


@pytest.mark.parametrize("n", [1, 2, 3, 4, 5])
def test_counting_never_exceeds_the_photos(n: int) -> None:
    _, z = frozen.project(clumps([n], spread=1.0)[0])
    assert 1 <= how_many.groups(z) <= n


def test_counting_looks_at_a_sample_of_very_many_photos(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(how_many, "MOST_ROWS", 60)
    pooled, _ = clumps([1000, 1000, 1000])
    assert how_many.groups(frozen.project(pooled)[1]) == 3


def test_the_silhouette_is_that_of_scikit_learn() -> None:
    from sklearn.metrics import silhouette_score

    pooled, labels = clumps([8, 5, 1, 6], spread=0.6)
    _, z = frozen.project(pooled)
    distances = np.clip(1 - z @ z.T, 0, 2)
    np.fill_diagonal(distances, 0)
    want = silhouette_score(distances, labels, metric="precomputed")
    assert how_many.silhouette(distances, labels) == pytest.approx(want, abs=1e-5)
