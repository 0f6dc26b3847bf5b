"""Training from previews to a result: small pictures, few passes."""

from __future__ import annotations

import errno
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.config import OrganiseOptions
from engine.errors import ModelError, PictureError
from engine.groups.arrange import Decisions
from engine.learn import frozen
from engine.learn.cbswr import checkpoints, inputs, losses, trainer
from engine.learn.cbswr.inputs import Batch
from engine.learn.cbswr.pace import Pace
from engine.learn.cbswr.rows import RowFile
from engine.learn.embedder import Embedder
from engine.learn.examples import Examples
from engine.learn.learned import Learned
from engine.learn.recipes import ADAPTED, Recipe
from engine.learn.watch import Seen
from engine.messages import EpochFinished, Progress
from tests.engine.learn.conftest import SMALL, SMALL_PUBLISHED, small

MakePreviews = Callable[..., list[Path]]
Pool = Callable[[list[Path]], NDArray[np.float32]]


class Ended(NamedTuple):
    learned: Learned
    events: list[Progress | EpochFinished | Seen]

    @property
    def epochs(self) -> list[EpochFinished]:
        return [event for event in self.events if isinstance(event, EpochFinished)]


class Folder(NamedTuple):
    previews: list[Path]
    pooled: NDArray[np.float32]
    run_dir: Path

    def start(
        self,
        recipe: Recipe = SMALL,
        options: OrganiseOptions | None = None,
        examples: Examples | None = None,
    ) -> trainer.Events:
        options = options or OrganiseOptions()
        return trainer.fine_tune(
            self.previews, self.pooled, options, self.run_dir, recipe=recipe, examples=examples
        )

    def finish(
        self,
        recipe: Recipe = SMALL,
        options: OrganiseOptions | None = None,
        examples: Examples | None = None,
    ) -> Ended:
        work, events = self.start(recipe, options, examples), []
        while True:
            try:
                events.append(next(work))
            except StopIteration as end:
                return Ended(end.value, events)


@pytest.fixture
def make(make_previews: MakePreviews, pool: Pool, tmp_path: Path) -> Callable[..., Folder]:
    def make(n: int, **how: object) -> Folder:
        previews = make_previews(n, **how)
        return Folder(previews, pool(previews), tmp_path / "run")

    return make


def said(n: int) -> Examples:
    """The first and the second photo, of different kinds, belong together; the fourth, of the first's, does not."""
    found = Examples.gather(Decisions(together=frozenset({(0, 1)}), apart=frozenset({(0, 3)})), n)
    assert found is not None
    return found


def check(learned: Learned, n: int) -> None:
    """The shapes and ranges that every result has."""
    assert learned.embeddings.shape[0] == learned.probabilities.shape[0] == n
    assert learned.embeddings.dtype == learned.probabilities.dtype == np.float32
    assert learned.probabilities.shape[1] <= n
    np.testing.assert_allclose(np.linalg.norm(learned.embeddings, axis=1), 1, rtol=1e-3)
    np.testing.assert_allclose(learned.probabilities.sum(1), 1, rtol=1e-3)


@pytest.mark.parametrize("n", [1, 2, 5, 7])
def test_too_few_photos_get_the_frozen_result_and_it_is_said(make: Callable[..., Folder], n: int) -> None:
    folder = make(n)
    learned, events = folder.finish()
    check(learned, n)
    assert not learned.is_learned
    assert not events or not any(isinstance(event, EpochFinished) for event in events)
    np.testing.assert_allclose(learned.embeddings, frozen.project(folder.pooled)[1], atol=1e-5)
    assert Embedder.open(folder.run_dir).embed([Image.open(folder.previews[0])]).shape[0] == 1


@pytest.mark.parametrize("n", [8, 20])
def test_small_folders_learn(make: Callable[..., Folder], n: int) -> None:
    ended = make(n).finish()
    check(ended.learned, n)
    assert ended.learned.is_learned
    assert [event.epoch for event in ended.epochs] == [1, 2]


def test_identical_photos_learn_without_harm(make: Callable[..., Folder]) -> None:
    learned, _ = make(9, identical=True).finish()
    check(learned, 9)
    np.testing.assert_allclose(learned.embeddings @ learned.embeddings.T, 1, atol=1e-3)


def test_kinds_of_pictures_end_in_groups_of_their_own(make: Callable[..., Folder]) -> None:
    learned, _ = make(24).finish(options=OrganiseOptions(groups=3))
    groups = learned.probabilities.argmax(1)
    assert all(len(set(groups[kind::3].tolist())) == 1 for kind in range(3))
    assert len(set(groups.tolist())) == 3


def test_each_epoch_is_told_with_all_its_losses(make: Callable[..., Folder]) -> None:
    ended = make(16).finish()
    for event in ended.epochs:
        assert set(event.losses) == {"total", "metric", "rim", "reconstruction"}
        assert all(np.isfinite(list(event.losses.values())))
        assert event.losses["reconstruction"] > 0
        assert 1 <= event.groups_present <= ended.learned.probabilities.shape[1]
        assert event.epochs == SMALL.epochs


def test_published_runs_from_pixels(make: Callable[..., Folder]) -> None:
    folder = make(9)
    ended = folder.finish(SMALL_PUBLISHED)
    check(ended.learned, 9)
    assert ended.learned.probabilities.shape[1] == 3
    assert ended.learned.embeddings.shape[1] == 128
    again = Embedder.open(folder.run_dir).embed([Image.open(file) for file in folder.previews])
    np.testing.assert_allclose((again * ended.learned.embeddings).sum(1), 1, atol=0.01)


def test_the_decoder_can_be_left_out(make: Callable[..., Folder]) -> None:
    ended = make(8).finish(small(reconstruction_weight=0.0, epochs=1))
    assert ended.epochs[0].losses["reconstruction"] == 0


def test_a_finished_run_is_not_run_again(make: Callable[..., Folder]) -> None:
    folder = make(8)
    first, second = folder.finish(), folder.finish()
    assert not second.epochs
    assert np.array_equal(first.learned.embeddings, second.learned.embeddings)
    assert np.array_equal(first.learned.probabilities, second.learned.probabilities)


def test_a_finished_run_leaves_only_its_result(make: Callable[..., Folder]) -> None:
    folder = make(8)
    folder.finish()
    assert sorted(file.name for file in folder.run_dir.iterdir()) == [
        "learned.safetensors",
        "model.safetensors",
    ]


@pytest.mark.parametrize(
    ("recipe", "has_examples"),
    [(SMALL, False), (SMALL, True), (replace(SMALL_PUBLISHED, epochs=2), True)],
    ids=["adapted", "adapted, from what was said", "published, from what was said"],
)
def test_a_killed_run_ends_at_the_same_numbers(
    make: Callable[..., Folder], recipe: Recipe, has_examples: bool
) -> None:
    folder = make(17)
    examples = said(17) if has_examples else None
    whole = folder.finish(recipe, examples=examples).learned
    shutil.rmtree(folder.run_dir)
    work = folder.start(recipe, examples=examples)
    while not isinstance(next(work), EpochFinished):
        pass
    aside = folder.run_dir.with_name("as after a kill")
    shutil.copytree(folder.run_dir, aside)  # what is on the disk at this moment
    work.close()
    resumed = folder._replace(run_dir=aside).finish(recipe, examples=examples)
    assert [event.epoch for event in resumed.epochs] == [2]
    assert np.array_equal(resumed.learned.embeddings, whole.embeddings)
    assert np.array_equal(resumed.learned.probabilities, whole.probabilities)


def test_a_run_cancelled_while_getting_ready_can_start_again(
    make: Callable[..., Folder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.learn.cbswr.pace.INTERVAL", 0.0)
    folder = make(12)
    work = folder.start()
    event = next(work)
    assert isinstance(event, Progress)
    assert event.note == "getting ready"
    work.close()
    check(folder.finish().learned, 12)


@pytest.mark.parametrize("keep", [0, 1000, -1])
def test_a_damaged_checkpoint_is_passed_over(
    make: Callable[..., Folder], keep: int, caplog: pytest.LogCaptureFixture
) -> None:
    folder = make(9)
    work = folder.start()
    while not isinstance(next(work), EpochFinished):
        pass
    work.close()
    checkpoint = folder.run_dir / checkpoints.NAME
    content = bytearray(checkpoint.read_bytes())
    content[len(content) // 2] ^= 1
    checkpoint.write_bytes(content[:keep] if keep >= 0 else content)
    ended = folder.finish()
    assert [event.epoch for event in ended.epochs] == [1, 2]
    assert "damaged" in caplog.text


def test_a_checkpoint_of_other_options_is_passed_over(make: Callable[..., Folder]) -> None:
    folder = make(9)
    work = folder.start()
    while not isinstance(next(work), EpochFinished):
        pass
    work.close()
    ended = folder.finish(options=OrganiseOptions(seed=5))
    assert [event.epoch for event in ended.epochs] == [1, 2]


def test_more_groups_than_a_batch_raise_the_batch(make: Callable[..., Folder]) -> None:
    ended = make(14).finish(small(batch=4, epochs=1), OrganiseOptions(groups=10))
    assert ended.learned.probabilities.shape[1] == 10


def test_more_groups_than_photos_become_fewer(make: Callable[..., Folder]) -> None:
    learned, _ = make(8).finish(options=OrganiseOptions(groups=50))
    check(learned, 8)


def test_the_person_chooses_the_number_of_passes(make: Callable[..., Folder]) -> None:
    assert len(make(8).finish(options=OrganiseOptions(epochs=3)).epochs) == 3


def test_very_many_photos_are_sampled_and_all_are_embedded(make: Callable[..., Folder]) -> None:
    learned, _ = make(14).finish(small(most_photos=10, epochs=1))
    check(learned, 14)


def test_embeddings_from_maps_and_from_previews_agree(make: Callable[..., Folder]) -> None:
    folder = make(12)
    learned, _ = folder.finish()
    again = Embedder.open(folder.run_dir).embed([Image.open(file) for file in folder.previews])
    np.testing.assert_allclose((again * learned.embeddings).sum(1), 1, atol=0.01)


def test_numbers_that_run_away_are_a_sentence(
    make: Callable[..., Folder], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make(8)
    monkeypatch.setattr(losses, "rim", lambda y, **_: y.sum() * torch.nan)
    with pytest.raises(ModelError, match="ran away"):
        folder.finish()
    assert not (folder.run_dir / checkpoints.NAME).exists()


def test_a_full_disk_is_passed_on(make: Callable[..., Folder], monkeypatch: pytest.MonkeyPatch) -> None:
    def full(self: RowFile, rows: torch.Tensor) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    folder = make(8)
    monkeypatch.setattr(RowFile, "append", full)
    with pytest.raises(OSError, match="No space left"):
        folder.finish()


def test_a_missing_preview_is_named(make: Callable[..., Folder]) -> None:
    folder = make(8)
    folder.previews[3].unlink()
    with pytest.raises(PictureError, match=r"003\.jpg"):
        folder.finish()


def test_little_disk_means_fewer_views(make: Callable[..., Folder], monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make(8)
    recipe = replace(SMALL, views=8, most_map_bytes=8 * 5 * 112 * 4 * 4 * 2, epochs=1)
    seen = []
    original = inputs.CachedMaps.__init__

    def spy(self: inputs.CachedMaps, *rest: object) -> None:
        original(self, *rest)  # type: ignore[arg-type]
        seen.append(self.views)

    monkeypatch.setattr(inputs.CachedMaps, "__init__", spy)
    folder.finish(recipe)
    assert seen == [5]


def test_progress_moves_forward_and_never_past_its_end(
    make: Callable[..., Folder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.learn.cbswr.pace.INTERVAL", 0.0)
    ended = make(16).finish()
    progress = [event for event in ended.events if isinstance(event, Progress)]
    assert [event.done for event in progress] == sorted(event.done for event in progress)
    assert all(0 <= event.done <= event.total for event in progress)
    assert {event.note for event in progress} >= {"getting ready", "pass 1 of 2", "pass 2 of 2"}


def test_no_time_is_promised_before_it_can_be_told(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [0.0]
    monkeypatch.setattr("engine.learn.cbswr.pace.time.monotonic", lambda: clock[0])
    pace = Pace()
    pace.begin(100, 4)
    told = []
    for count in range(8):
        clock[0] += 10.0
        pace.trained(count // 2, count % 2 + 1, 2)
        event = pace.due()
        assert event is not None
        told.append(event.eta_seconds)
        clock[0] += 1000.0  # paused: nobody pulls
        pace.resumed()
    assert told[0] is None
    assert told[1:] == pytest.approx([10.0 * (7 - count) for count in range(1, 8)])


def test_the_default_recipe_runs_as_it_is(make: Callable[..., Folder]) -> None:
    folder = make(8)
    check(folder.finish(ADAPTED, OrganiseOptions(epochs=1)).learned, 8)


def test_photos_that_belong_together_come_near_and_those_that_do_not_go_apart(
    make: Callable[..., Folder],
) -> None:
    """The first two are of different kinds; the first and the fourth of one kind, and very much alike."""
    folder, options = make(18), OrganiseOptions(groups=3, epochs=3)

    def nearness(other: int, decisions: Decisions) -> float:
        shutil.rmtree(folder.run_dir, ignore_errors=True)
        learned, _ = folder.finish(options=options, examples=Examples.gather(decisions, 18))
        return float(learned.embeddings[0] @ learned.embeddings[other])

    together, apart = Decisions(together=frozenset({(0, 1)})), Decisions(apart=frozenset({(0, 3)}))
    assert nearness(1, together) > nearness(1, Decisions()) + 0.5
    assert nearness(3, apart) < nearness(3, Decisions()) - 0.003


def test_every_batch_has_photos_that_the_person_spoke_of(
    make: Callable[..., Folder], monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = []
    original = inputs.CachedMaps.batch

    def noted(self: inputs.CachedMaps, places: NDArray[np.int64], *rest: object, **named: object) -> Batch:
        seen.append(places)
        return original(self, places, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(inputs.CachedMaps, "batch", noted)
    make(17).finish(examples=said(17))
    assert len(seen) == 4  # two passes of two batches
    for places in seen:
        assert {0, 1, 3} <= set(places.tolist())
        assert len(places) <= SMALL.batch + 3
        assert (np.diff(places) > 0).all()


def test_a_checkpoint_from_before_something_was_said_is_passed_over(make: Callable[..., Folder]) -> None:
    folder = make(9)
    work = folder.start()
    while not isinstance(next(work), EpochFinished):
        pass
    work.close()
    assert [event.epoch for event in folder.finish(examples=said(9)).epochs] == [1, 2]


def test_what_was_said_is_learned_from_where_photos_are_sampled(make: Callable[..., Folder]) -> None:
    learned, _ = make(14).finish(small(most_photos=8, epochs=1), examples=said(14))
    check(learned, 14)
