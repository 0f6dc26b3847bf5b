"""The confidence that is shown is about the share that is right, on whatever scale the learner spoke."""

from __future__ import annotations

import numpy as np
import pytest

from engine.groups.arrange import Dial
from engine.groups.tree import grow
from engine.groups.trust import Trust, agreement, error, fit, is_home, margin
from tests.engine.groups.making import scattered


def test_a_photo_is_at_home_with_most_of_its_kind_or_of_its_group() -> None:
    group = np.array([0, 0, 0, 0, 0, 1, 1, 1])
    kind = np.array([0, 0, 0, 1, 1, 0, 2, 2])
    assert is_home(group, kind).tolist() == [True, True, True, True, True, False, True, True]


def test_the_error_is_that_of_the_bins() -> None:
    assert error(np.full(10, 0.75, np.float32), np.r_[np.ones(5), np.zeros(5)]) == pytest.approx(0.25)
    assert error(np.array([0.05, 1.0], np.float32), np.array([0.05, 1.0])) == pytest.approx(0.0, abs=1e-6)


@pytest.mark.parametrize("scale", [0.05, 0.1, 0.3])
@pytest.mark.parametrize("noise", [0.6, 1.4])
def test_the_confidence_is_right_on_any_scale_of_the_learner(scale: float, noise: float) -> None:
    z, _, labels = scattered([60] * 8, noise=noise, dimensions=24, seed=1)
    centres = np.stack([z[labels == one].mean(0) for one in range(8)])
    weight = np.exp(z @ (centres / np.linalg.norm(centres, axis=1, keepdims=True)).T / scale)
    tree = grow(z, (weight / weight.sum(1, keepdims=True)).astype(np.float32))
    found = Dial(tree).cut(8, 0.0)
    group = np.unique(found.group, return_inverse=True)[1]
    assert error(found.confidence, is_home(group, labels).astype(float)) < 0.12


def test_shares_are_sharpened_and_those_of_a_photo_sum_to_the_level() -> None:
    share = np.array([[0.4, 0.2, 0.0], [0.0, 0.0, 0.0]], np.float32)
    found = Trust(2.0, 0.9).of(share)
    np.testing.assert_allclose(found, [[0.72, 0.18, 0.0], [0.0, 0.0, 0.0]], atol=1e-6)


def test_one_group_needs_no_trust() -> None:
    z = scattered([20], noise=1.0)[0]
    none = np.zeros(20, np.int64)
    assert fit(z, none, np.zeros(1, np.int64), none[:, None], np.ones((20, 1), np.float32)) == Trust()


def test_other_groupings_keep_clear_groups_together_and_not_random_ones() -> None:
    z, _, labels = scattered([40, 30, 20], noise=0.3)
    assert agreement(z, labels, 3).mean() > 0.98
    assert agreement(z, np.random.default_rng(0).permutation(labels), 3).mean() < 0.7


def test_the_margin_is_the_own_share_less_the_next_best() -> None:
    groups = np.array([[0, 1, 0], [1, -1, -1], [2, 0, 1]])
    share = np.array([[0.3, 0.5, 0.4], [0.6, 0.0, 0.0], [0.5, 0.3, 0.2]], np.float32)
    np.testing.assert_allclose(margin(np.array([0, 1, 0]), groups, share), [0.2, 0.6, 0.0], atol=1e-6)
