"""Figures against counts made by hand."""

from __future__ import annotations

import numpy as np
import pytest

from engine.learn import metrics


def on_circle(*degrees: float) -> np.ndarray:
    angle = np.radians(degrees)
    return np.stack([np.cos(angle), np.sin(angle)], 1).astype(np.float32)


def test_recall_counts_photos_with_a_friend_among_the_nearest() -> None:
    z = on_circle(0, 10, 12, 90)
    labels = np.array([0, 0, 1, 1])
    nearest = metrics.recall_at(z, labels, (1, 2, 3))
    assert nearest[1] == pytest.approx(2 / 4)  # 0 finds 1; 3 finds 2; 1 and 2 find each other
    assert nearest[2] == pytest.approx(3 / 4)
    assert nearest[3] == 1.0


def test_an_identical_photo_counts_and_the_photo_itself_does_not() -> None:
    z = on_circle(0, 0, 0)
    assert metrics.recall_at(z, np.array([0, 0, 1]), (2,))[2] == pytest.approx(2 / 3)


def test_recall_in_blocks_is_recall(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(0)
    z = random.normal(size=(50, 6)).astype(np.float32)
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    labels = random.integers(0, 4, 50)
    want = metrics.recall_at(z, labels)
    monkeypatch.setattr(metrics, "BLOCK", 7)
    assert metrics.recall_at(z, labels) == want


def test_recall_of_one_photo_is_nothing() -> None:
    assert metrics.recall_at(on_circle(0), np.array([0])) == {1: 0.0, 2: 0.0, 4: 0.0, 8: 0.0}


def test_equal_partitions_share_everything_whatever_their_names() -> None:
    assert metrics.nmi(np.array([5, 5, 9, 9]), np.array(["a", "a", "b", "b"])) == pytest.approx(1.0)
    assert metrics.nmi(np.array([0, 1, 0, 1]), np.array([0, 0, 1, 1])) == pytest.approx(0.0)


def test_purity_counts_the_commonest_label_of_each_group() -> None:
    assert metrics.purity(np.array([0, 0, 0, 1, 1]), np.array([7, 7, 8, 8, 8])) == pytest.approx(0.8)
