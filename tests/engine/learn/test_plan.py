"""The sizes of a run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.config import OrganiseOptions
from engine.errors import UsageError
from engine.learn.cbswr import plan
from engine.learn.frozen import unit
from engine.learn.recipes import ADAPTED

N = 200


def made(n: int = N, *, batch: int = 64, groups: int | None = 5, **options: int | None) -> plan.Plan:
    z = unit(np.random.default_rng(0).normal(size=(n, 8)))
    files = [Path(f"{number}.jpg") for number in range(n)]
    wanted = OrganiseOptions(groups=groups, **options)  # type: ignore[arg-type]
    return plan.make(files, z, wanted, replace(ADAPTED, batch=batch), "model")


def test_more_groups_than_a_batch_holds_photos_are_refused_with_a_sentence() -> None:
    todo = made()
    with pytest.raises(UsageError, match="9 groups need at least as many photos in a batch, not 8"):
        replace(todo, clusters=9, batch=8)


def test_a_batch_grows_to_hold_a_photo_of_each_group_and_never_beyond_the_photos() -> None:
    assert made(groups=100).batch == 100
    assert made(40, groups=100).clusters == 40
    assert made(40).batch == 40


def test_the_fingerprint_follows_whatever_a_checkpoint_depends_on() -> None:
    prints = {
        made().fingerprint,
        made(seed=1).fingerprint,
        made(groups=6).fingerprint,
        made(N - 1).fingerprint,
    }
    assert len(prints) == 4
    assert made().fingerprint == made().fingerprint
