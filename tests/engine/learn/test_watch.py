"""Looking at a sample while it is learned: what is told, and that nothing of it reaches what is learned."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.config import OrganiseOptions
from engine.learn import watch
from engine.learn.cbswr import trainer
from engine.learn.learned import Learned
from engine.learn.recipes import Recipe
from engine.learn.watch import Seen
from engine.messages import EpochFinished
from tests.engine.learn.conftest import SMALL, SMALL_PUBLISHED

MakePreviews = Callable[..., list[Path]]
Pool = Callable[[list[Path]], NDArray[np.float32]]


def learn(
    previews: list[Path], pooled: NDArray[np.float32], run_dir: Path, recipe: Recipe, *, is_watched: bool
) -> tuple[Learned, list[Seen | EpochFinished]]:
    work = trainer.fine_tune(
        previews, pooled, OrganiseOptions(), run_dir, recipe=recipe, is_watched=is_watched
    )
    events: list[Seen | EpochFinished] = []
    while True:
        try:
            event = next(work)
        except StopIteration as end:
            return end.value, events
        if isinstance(event, Seen | EpochFinished):
            events.append(event)


@pytest.mark.parametrize("recipe", [SMALL, SMALL_PUBLISHED], ids=["adapted", "published"])
def test_a_sample_is_seen_before_and_after_every_pass_and_learning_is_the_same(
    make_previews: MakePreviews, pool: Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recipe: Recipe
) -> None:
    monkeypatch.setattr(watch, "PHOTOS", 16)
    monkeypatch.setattr(watch, "CHANGED", 8)
    previews = make_previews(20)
    pooled = pool(previews)
    alone, _ = learn(previews, pooled, tmp_path / "alone", recipe, is_watched=False)
    watched, events = learn(previews, pooled, tmp_path / "watched", recipe, is_watched=True)
    np.testing.assert_array_equal(watched.embeddings, alone.embeddings)
    np.testing.assert_array_equal(watched.probabilities, alone.probabilities)

    looks = [event for event in events if isinstance(event, Seen)]
    assert [event.epoch for event in looks] == list(range(looks[0].epochs + 1))
    assert isinstance(events[0], Seen)
    for before, after in zip(events[1::2], events[2::2], strict=True):
        assert isinstance(before, EpochFinished)  # losses first, then how the photos lie
        assert isinstance(after, Seen)
        assert after.epoch == before.epoch
    for one in looks:
        assert one.rows.tolist() == looks[0].rows.tolist()
        assert len(set(one.rows.tolist())) == 16
        assert one.positions.shape == (16, 2)
        assert 0 <= one.positions.min() <= one.positions.max() <= 1
        assert one.groups.shape == (16,)
        assert np.isfinite(one.score)


def test_alike_photos_lie_near_each_other_and_stay_where_they_were(
    make_previews: MakePreviews, pool: Pool, tmp_path: Path
) -> None:
    previews = make_previews(32)
    _, events = learn(previews, pool(previews), tmp_path / "run", SMALL, is_watched=True)
    looks = [event for event in events if isinstance(event, Seen)]

    def distances(one: Seen) -> NDArray[np.float64]:
        return np.linalg.norm(one.positions[:, None] - one.positions[None], axis=-1)

    same = looks[-1].groups[:, None] == looks[-1].groups[None]
    np.fill_diagonal(same, False)
    assert distances(looks[-1])[same].mean() < distances(looks[-1])[~same].mean()
    first, second = (distances(one)[np.triu_indices(32, 1)] for one in looks[-2:])
    assert np.corrcoef(first, second)[0, 1] > 0.5
