"""Dividing photos by their embeddings."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest

from engine.groups import dividing
from engine.groups.dividing import divide, unit


def _sum_of_squares(z: np.ndarray, parts: np.ndarray) -> float:
    return sum(
        float(((z[parts == one] - z[parts == one].mean(0)) ** 2).sum()) for one in np.unique(parts).tolist()
    )


@pytest.mark.parametrize("seed", range(6))
def test_no_photo_would_be_better_in_another_part(seed: int) -> None:
    random = np.random.default_rng(seed)
    middles = random.normal(size=(4, 16)).repeat((20, 12, 6, 4), axis=0)
    z = unit((middles + random.normal(size=middles.shape)).astype(np.float32))
    parts = divide(z, 4, seed)
    found = _sum_of_squares(z, parts)
    for row in range(len(z)):
        for other in np.unique(parts).tolist():
            moved = parts.copy()
            moved[row] = other
            assert _sum_of_squares(z, moved) >= found - 1e-4


def test_photos_that_are_all_the_same_are_divided_without_end_of_moves() -> None:
    z = np.tile(unit(np.ones((1, 8), np.float32)), (12, 1))
    parts = divide(z, 4, 0)
    assert sorted(np.unique(parts).tolist()) == list(range(len(np.unique(parts))))
    assert np.bincount(parts).min() >= 2


def test_many_photos_are_not_compared_with_all_parts_in_memory_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    z = unit(np.random.default_rng(0).normal(size=(6_000, 8)).astype(np.float32))
    monkeypatch.setattr(dividing, "BLOCK", 128)
    tracemalloc.start()
    try:
        parts = divide(z, 100, 0)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert parts.max() > 80
    assert peak < len(z) * 100 * 4  # bytes of one table of all cosines
