"""Choosing and measuring the processor."""

from __future__ import annotations

import subprocess
import sys

import pytest
import torch

from engine import devices
from engine.config import OrganiseOptions
from engine.errors import UsageError
from engine.learn import measure
from engine.learn.recipes import ADAPTED, PUBLISHED, RECIPES
from engine.messages import DeviceMeasured


def test_the_cpu_is_always_there() -> None:
    assert devices.choose("cpu") == "cpu"
    assert devices.choose("auto") in {"cpu", "cuda"}


def test_a_gpu_that_is_not_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    assert devices.choose("auto") == "cpu"
    with pytest.raises(UsageError, match="auto"):
        devices.choose("cuda")


def test_one_core_is_left_to_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    for cores, want in ((1, 1), (2, 1), (8, 7)):
        monkeypatch.setattr(devices, "cores", lambda cores=cores: cores)
        assert devices.set_threads() == want
        assert torch.get_num_threads() == want
    assert devices.set_threads(1) == 1


def test_the_cpu_is_described_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "cores", lambda: 2)
    assert devices.describe("cpu") == "CPU, 2 cores"


@pytest.mark.parametrize("module", ["engine.devices", "engine.learn", "engine.learn.recipes"])
def test_these_modules_do_not_import_torch(module: str) -> None:
    code = f"import sys, {module}; sys.exit('torch' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("recipe", ["adapted", "published"])
def test_measuring_gives_rates(monkeypatch: pytest.MonkeyPatch, recipe: str) -> None:
    monkeypatch.setattr(measure, "BUDGET", 0.0)
    monkeypatch.setattr(measure, "PHOTOS", 4)
    work = measure.measure(OrganiseOptions(recipe=recipe, device="cpu"))  # type: ignore[arg-type]
    stops = 0
    while True:
        try:
            next(work)
        except StopIteration as end:
            measured = end.value
            break
        stops += 1
    assert stops >= 6  # it can be stopped between any two steps
    assert measured.first_look_rate > 0
    assert measured.learning_rate > 0
    assert measured.preparing_rate > 0
    assert measured.epochs == RECIPES[recipe].epochs  # type: ignore[index]
    assert measured.device.startswith("CPU")


def test_the_promised_time_counts_preparing_and_stops_growing_with_photos_that_are_not_learned_from() -> None:
    measured = DeviceMeasured(
        "CPU", first_look_rate=20, preparing_rate=10, learning_rate=40, epochs=6, most_photos=1000
    )
    assert measured.seconds_of_first_look(100) == 5
    assert measured.seconds_of_learning(100) == 10 + 15
    assert measured.seconds_of_learning(2000) == 100 + 150 + 100  # and those that were left out are embedded


def test_recipes_keep_what_was_published() -> None:
    assert (PUBLISHED.metric_weight, PUBLISHED.rim_weight, PUBLISHED.reconstruction_weight) == (
        0.9,
        0.3,
        0.001,
    )
    assert (PUBLISHED.batch, PUBLISHED.clusters, PUBLISHED.epochs, PUBLISHED.dropout) == (64, 32, 30, 0.6)
    assert PUBLISHED.rim_scaled
    assert PUBLISHED.normalised_logits
    assert not PUBLISHED.both_views_in_centroids
    assert min(ADAPTED.metric_weight, ADAPTED.rim_weight, ADAPTED.reconstruction_weight) > 0
