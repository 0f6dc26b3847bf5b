"""Memory that runs out and devices that fail, forced at real training: less at once, then the CPU, and the same result.

"cpu:0" stands for a card: torch takes it for the CPU, and the program for another device than "cpu".
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from numpy.typing import NDArray

from engine import devices
from engine.config import OrganiseOptions
from engine.errors import ModelError
from engine.learn import trouble
from engine.learn.cbswr import trainer
from engine.learn.cbswr.step import step
from engine.learn.learned import Learned
from engine.learn.recipes import Recipe
from engine.messages import EpochFinished, Progress
from tests.engine.learn.conftest import SMALL, SMALL_PUBLISHED

MakePreviews = Callable[..., list[Path]]
Pool = Callable[[list[Path]], NDArray[np.float32]]
CARD = "cpu:0"
OUT_OF_MEMORY = "CUDA out of memory. Tried to allocate 2.00 GiB"
LOST = "CUDA error: the launch timed out and was terminated"


@pytest.fixture(autouse=True)
def no_device_has_failed() -> Iterator[None]:
    devices._failed.clear()
    yield
    devices._failed.clear()


class Failing:
    """The real step, which fails at the given calls, in the middle of its work; remembers how it was called."""

    def __init__(self, fails: Callable[[int, str, int], BaseException | None]) -> None:
        self.calls: list[tuple[str, int]] = []
        self._fails = fails

    def __call__(self, *given: Any, **named: Any) -> Generator[None, None, Any]:
        device, views = given[4], named["views_at_once"]
        self.calls.append((device, views))
        error = self._fails(len(self.calls), device, views)
        work = step(*given, **named)
        for count, _ in enumerate(work):
            if error is not None and count == 2:
                work.close()
                raise error
            yield
        return self._last(*given, **named)

    def _last(self, *given: Any, **named: Any) -> Any:
        """The step again for its value: a `for` loop drops it. Gradients are set anew."""
        for parameter in given[0].parameters():
            parameter.grad = None
        work = step(*given, **named)
        while True:
            try:
                next(work)
            except StopIteration as end:
                return end.value


def learn(
    previews: list[Path],
    pooled: NDArray[np.float32],
    run_dir: Path,
    recipe: Recipe = SMALL,
    device: str = "cpu",
    seen: list[Any] | None = None,
) -> Learned:
    work = trainer.fine_tune(previews, pooled, OrganiseOptions(), run_dir, device, recipe=recipe)
    while True:
        try:
            event = next(work)
        except StopIteration as end:
            return end.value
        if seen is not None:
            seen.append(event)


@pytest.fixture
def photos(make_previews: MakePreviews, pool: Pool) -> tuple[list[Path], NDArray[np.float32]]:
    previews = make_previews(20)
    return previews, pool(previews)


def test_where_memory_runs_out_less_is_done_at_once_and_the_result_is_the_same(
    photos: tuple[list[Path], NDArray[np.float32]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = learn(*photos, tmp_path / "whole")
    most = SMALL.slice // 4

    def fails(_call: int, _device: str, views: int) -> BaseException | None:
        return torch.OutOfMemoryError(OUT_OF_MEMORY) if views > most else None

    failing = Failing(fails)
    monkeypatch.setattr(trainer, "step", failing)
    squeezed = learn(*photos, tmp_path / "squeezed")
    assert [views for _, views in failing.calls[:3]] == [SMALL.slice, SMALL.slice // 2, most]
    assert all(views == most for _, views in failing.calls[2:])  # it stays small
    np.testing.assert_allclose(squeezed.embeddings, whole.embeddings, atol=0.02)


def test_a_card_without_memory_for_the_least_leaves_the_work_to_the_cpu(
    photos: tuple[list[Path], NDArray[np.float32]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = learn(*photos, tmp_path / "whole")

    def fails(_call: int, device: str, _views: int) -> BaseException | None:
        return torch.OutOfMemoryError(OUT_OF_MEMORY) if device == CARD else None

    monkeypatch.setattr(trainer, "step", Failing(fails))
    seen: list[Any] = []
    learned = learn(*photos, tmp_path / "run", device=CARD, seen=seen)
    np.testing.assert_array_equal(learned.embeddings, whole.embeddings)
    assert devices.choose("auto") == "cpu"


def test_a_card_that_fails_in_the_middle_is_replaced_from_the_last_finished_pass(
    photos: tuple[list[Path], NDArray[np.float32]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = learn(*photos, tmp_path / "whole")
    steps = 1 + sum(isinstance(event, EpochFinished) for event in _events(photos, tmp_path / "count"))

    def fails(call: int, device: str, _views: int) -> BaseException | None:
        return RuntimeError(LOST) if device == CARD and call == steps // 2 + 1 else None

    failing = Failing(fails)
    monkeypatch.setattr(trainer, "step", failing)
    monkeypatch.setattr("engine.learn.cbswr.pace.INTERVAL", 0.0)
    seen: list[Any] = []
    learned = learn(*photos, tmp_path / "run", device=CARD, seen=seen)
    np.testing.assert_array_equal(learned.embeddings, whole.embeddings)
    epochs = [event.epoch for event in seen if isinstance(event, EpochFinished)]
    assert epochs == sorted(set(epochs))  # no finished pass is done twice
    assert any(
        "without the graphics processor" in event.note for event in seen if isinstance(event, Progress)
    )


def _events(photos: tuple[list[Path], NDArray[np.float32]], run_dir: Path) -> list[Any]:
    seen: list[Any] = []
    learn(*photos, run_dir, seen=seen)
    return seen


def test_a_machine_without_memory_ends_with_a_sentence(
    photos: tuple[list[Path], NDArray[np.float32]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_call: int, _device: str, _views: int) -> BaseException | None:
        return RuntimeError(
            "[enforce fail] DefaultCPUAllocator: can't allocate memory: you tried to allocate 9 bytes"
        )

    monkeypatch.setattr(trainer, "step", Failing(fails))
    with pytest.raises(ModelError, match="not enough memory to learn"):
        learn(*photos, tmp_path / "run")


def test_a_recipe_that_cannot_be_sliced_learns_a_batch_in_parts(
    photos: tuple[list[Path], NDArray[np.float32]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes: list[int] = []

    def fails(call: int, _device: str, _views: int) -> BaseException | None:
        return torch.OutOfMemoryError(OUT_OF_MEMORY) if call == 1 else None

    failing = Failing(fails)

    def noted(*given: Any, **named: Any) -> Generator[None, None, Any]:
        sizes.append(len(given[1]) // 2)
        return failing(*given, **named)

    monkeypatch.setattr(trainer, "step", noted)
    monkeypatch.setattr(trouble, "SMALLEST_PART", 4)
    learn(*photos, tmp_path / "run", SMALL_PUBLISHED)
    assert sizes[1] + sizes[2] == sizes[0]  # two halves in its place


def test_other_errors_are_not_taken_for_trouble_with_a_device(
    photos: tuple[list[Path], NDArray[np.float32]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_call: int, _device: str, _views: int) -> BaseException | None:
        return RuntimeError("mat1 and mat2 shapes cannot be multiplied")

    monkeypatch.setattr(trainer, "step", Failing(fails))
    with pytest.raises(RuntimeError, match="shapes"):
        learn(*photos, tmp_path / "run", device=CARD)
    assert not devices._failed
