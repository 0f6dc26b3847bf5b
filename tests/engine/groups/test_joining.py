"""What is joined first, and where joining stops of itself."""

from __future__ import annotations

import numpy as np
import pytest

from engine.groups import joining
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


def gap(first: Floats, second: Floats) -> float:
    """As it is said in words, one photo after the other."""

    def within(z: Floats) -> float:
        return float(1 - (z @ z.T)[~np.eye(len(z), dtype=bool)].mean())

    def spread(z: Floats, middle: Floats) -> float:
        places = []
        for row, photo in enumerate(z):
            line = np.delete(z, row, axis=0).mean(0) - middle
            places.append(float((photo - middle) @ line / np.linalg.norm(line)))
        return float(np.var(places, ddof=1))

    middles = first.mean(0), second.mean(0)
    few = 1 / len(first) + 1 / len(second)
    apart = 1 - middles[0] @ middles[1] - (within(first) + within(second)) / 2 - joining.CHANCE * few
    sizes = len(first), len(second)
    both = sizes[0] * spread(first, middles[1]) + sizes[1] * spread(second, middles[0])
    return float(np.sqrt(2 * max(apart, 0) * sum(sizes) / both))


def test_parts_are_told_apart_all_at_once_as_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those of one photo never, and those that were joined as if they had been one from the start."""
    random = np.random.default_rng(4)
    middles = random.normal(size=(5, 12))
    parts = np.concatenate([np.repeat(np.arange(11), 9), [11]])
    z = middles[parts % 5] + 0.6 * random.normal(size=(len(parts), 12))
    z = (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)
    found = joining._Joining(z, parts, *sums_of(z, parts, 12))
    exact = {(a, b): gap(z[parts == a], z[parts == b]) for a in range(11) for b in range(a)}
    assert 5 < sum(one > joining.GAP for one in exact.values()) < 50
    for pair, expected in exact.items():
        assert found._gap(*pair) == pytest.approx(expected, rel=1e-5)
        assert np.isinf(found._cost[pair]) == (expected > joining.GAP)
    assert np.isfinite(found._cost[11, :11]).all()
    a, b = min((pair for pair in exact if np.isfinite(found._cost[pair])), key=lambda pair: exact[pair])
    found._join(a, b)
    for other in sorted(set(range(11)) - {a, b}):
        expected = gap(z[(parts == a) | (parts == b)], z[parts == other])
        assert found._gap(a, other) == pytest.approx(expected, rel=1e-5)
        assert found._gap(other, a) == pytest.approx(expected, rel=1e-5)
