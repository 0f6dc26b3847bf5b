"""Places for few photos and many: all of them somewhere, the same every time, near where they are alike."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.maps import layout

Floats = NDArray[np.float32]


def unit(z: NDArray[np.floating]) -> Floats:
    return (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)


def heaps(sizes: tuple[int, ...], noise: float = 0.3) -> tuple[Floats, NDArray[np.int64]]:
    """Embeddings around as many centres, and which centre each is of."""
    rng = np.random.default_rng(0)
    heap = np.repeat(np.arange(len(sizes)), sizes)
    return unit(4 * np.eye(16)[heap] + noise * rng.normal(size=(len(heap), 16))), heap


def lay_out(z: Floats) -> Floats:
    count = layout.neighbours_of(len(z))
    near, distances = (
        layout.nearest(z, 0, len(z), count)
        if count
        else (np.empty((len(z), 0), np.int64), np.empty((len(z), 0), np.float32))
    )
    work = layout.lay_out(z, near, distances)
    shares = []
    while True:
        try:
            shares.append(next(work))
        except StopIteration as end:
            assert shares == sorted(shares)
            return end.value


@pytest.mark.parametrize("count", [1, 2, 3, 5, 7, 8, 9])
@pytest.mark.parametrize("is_alike", [False, True])
def test_each_of_a_few_photos_has_a_place_of_its_own(count: int, is_alike: bool) -> None:
    z = unit(np.random.default_rng(1).normal(size=(count, 16)))
    places = lay_out(np.repeat(z[:1], count, axis=0) if is_alike else z)
    assert places.shape == (count, 2)
    assert places.min() >= 0
    assert places.max() <= 1
    assert len(np.unique(places, axis=0)) == count


def test_copies_of_two_photos_lie_in_two_heaps_and_each_can_be_seen() -> None:
    two, _ = heaps((1, 1))
    which = np.random.default_rng(0).integers(0, 2, 100)
    places = lay_out(two[which])
    assert len(np.unique(places, axis=0)) == 100
    middles = np.array([places[which == one].mean(axis=0) for one in (0, 1)])
    own = np.linalg.norm(places - middles[which], axis=1)
    assert own.max() < np.linalg.norm(places - middles[1 - which], axis=1).min()


def test_the_same_photos_get_the_same_places_and_what_is_alike_lies_together() -> None:
    z, heap = heaps((40, 30, 20, 10))
    places = lay_out(z)
    assert np.array_equal(places, lay_out(z.copy()))
    away = np.linalg.norm(places[:, None] - places[None], axis=2)
    np.fill_diagonal(away, np.inf)
    nearest = np.argsort(away, axis=1)[:, :5]
    assert (heap[nearest] == heap[:, None]).mean() > 0.95
    assert np.ptp(places, axis=0).max() == pytest.approx(1.0, abs=1e-3)
    assert np.ptp(places[:, 0]) >= np.ptp(places[:, 1])  # as wide as the screen is


def test_the_nearest_are_those_that_comparing_with_all_finds() -> None:
    z, _ = heaps((20, 20))
    near, distances = layout.nearest(z, 10, 25, 6)
    for row, found, away in zip(range(10, 25), near, distances, strict=True):
        similarity = z @ z[row]
        similarity[row] = -2
        assert set(found.tolist()) == set(np.argsort(-similarity)[:6].tolist())
        assert np.allclose(away, 1 - similarity[found], atol=1e-6)
        assert (np.diff(away) >= 0).all()


def test_new_photos_lie_amid_those_they_are_like() -> None:
    z, heap = heaps((30, 30, 30))
    places = (np.eye(3)[heap][:, :2] + 0.01 * np.random.default_rng(0).normal(size=(90, 2))).astype(
        np.float32
    )
    new, kind = heaps((2, 2, 2), noise=0.2)
    found = layout.put_beside(new, z, places)
    assert np.linalg.norm(found - np.eye(3)[kind][:, :2], axis=1).max() < 0.05
    assert len(np.unique(found, axis=0)) == 6
