"""Frozen and learned embeddings in one."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.learn.blend import Blend, beside
from engine.learn.frozen import unit

Floats = NDArray[np.float32]


def drawn(n: int, dimensions: int, seed: int) -> Floats:
    return unit(np.random.default_rng(seed).normal(size=(n, dimensions)))


def cosines(z: Floats) -> Floats:
    return z @ z.T


@pytest.mark.parametrize("share", [0.0, 0.3, 1.0])
def test_the_cosine_is_the_weighted_mean_of_both(share: float) -> None:
    frozen, learned = drawn(40, 20, 1), drawn(40, 30, 2)
    wanted = share * cosines(frozen) + (1 - share) * cosines(learned)
    np.testing.assert_allclose(cosines(beside(frozen, learned, share)), wanted, atol=1e-5)
    blend = Blend.fit(frozen, learned, share)
    np.testing.assert_allclose(cosines(blend.apply(frozen, learned)), wanted, atol=1e-5)


def test_the_parts_may_have_more_axes() -> None:
    frozen, learned = drawn(6, 20, 1).reshape(2, 3, 20), drawn(6, 30, 2).reshape(2, 3, 30)
    flat = beside(frozen.reshape(6, 20), learned.reshape(6, 30), 0.4)
    np.testing.assert_array_equal(beside(frozen, learned, 0.4).reshape(6, 50), flat)


def test_it_has_no_more_dimensions_than_its_parts_and_loses_little() -> None:
    hidden = np.random.default_rng(3).normal(size=(600, 60))  # both see the same photos
    frozen, learned = (
        unit(np.tanh(hidden @ np.random.default_rng(seed).normal(size=(60, 128)))) for seed in (4, 5)
    )
    z = Blend.fit(frozen, learned, 0.4).apply(frozen, learned)
    assert z.shape == (600, 128)
    assert z.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(z, axis=1), 1, atol=1e-5)
    assert np.abs(cosines(z) - cosines(beside(frozen, learned, 0.4))).mean() < 0.02


def test_a_photo_that_came_later_is_embedded_alike() -> None:
    frozen, learned = drawn(200, 20, 6), drawn(200, 30, 7)
    blend = Blend.fit(frozen[:150], learned[:150], 0.4)
    np.testing.assert_allclose(
        cosines(blend.apply(frozen, learned)), cosines(beside(frozen, learned, 0.4)), atol=1e-5
    )


def test_one_photo_is_enough() -> None:
    one = drawn(1, 20, 8)
    z = Blend.fit(one, one, 0.4).apply(one, one)
    assert np.abs(z).tolist() == [[1.0]]
