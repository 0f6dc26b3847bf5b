"""What is joined first, and where joining stops of itself."""

from __future__ import annotations

import numpy as np
import pytest

from engine.groups.dividing import Floats, divide, halve, sums_of
from engine.groups.joining import Joined, join
from tests.engine.groups.making import scattered


def joined(z: Floats, parts: np.ndarray) -> Joined:
    return join(z, parts, *sums_of(z, parts, int(parts.max()) + 1))


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_four_photos_beside_three_hundred_are_told_apart_and_the_pieces_of_the_big_group_are_not(
    seed: int,
) -> None:
    z, _, labels = scattered([300, 60, 15, 4], noise=0.7, seed=seed, dimensions=64)
    found = joined(z, divide(z, 60, seed))
    assert found.told == 4
    left = found.left[divide(z, 60, seed)]
    assert len(np.unique(np.stack([left, labels]), axis=1).T) == 4


def test_one_cloud_is_one_thing() -> None:
    z = scattered([400], noise=1.0, dimensions=64)[0]
    assert joined(z, divide(z, 40, 0)).told == 1


def test_every_part_is_joined_once_and_those_told_apart_last() -> None:
    z, _, labels = scattered([30, 20, 10], noise=0.4, dimensions=64)
    parts = divide(z, 12, 0)
    count = int(parts.max()) + 1
    found = joined(z, parts)
    assert sorted(node for pair in found.joins for node in pair) == list(range(2 * count - 2))
    for a, b in found.joins[: count - found.told]:
        assert max(a, b) < 2 * count - found.told
    assert found.told == len(np.unique(labels)) == len(np.unique(found.left))


def test_how_near_two_parts_are_does_not_depend_on_their_sizes() -> None:
    few, many = (
        joined(scattered(sizes, noise=0.8, dimensions=64)[0], scattered(sizes, noise=0.8, dimensions=64)[2])
        for sizes in ([40, 40], [400, 40])
    )
    assert few.heights[0] == pytest.approx(many.heights[0], abs=0.05)


def test_photos_are_halved_between_what_they_show_unless_they_are_the_same() -> None:
    z, _, labels = scattered([9, 4], noise=0.3)
    part = halve(z)
    assert part is not None
    assert sorted(part.tolist()) == np.flatnonzero(labels == 1).tolist()
    assert halve(np.repeat(z[:1], 5, 0)) is None
    alone = halve(z[np.r_[np.flatnonzero(labels == 0)[:2], np.flatnonzero(labels == 1)[:1]]])
    assert alone is not None
    assert alone.tolist() == [2]
