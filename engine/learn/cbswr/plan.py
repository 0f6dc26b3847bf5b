"""What one run will do: sizes that follow from the recipe, the person's options and the number of photos."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.config import OrganiseOptions
from engine.errors import UsageError
from engine.learn import how_many
from engine.learn.examples import Examples, sample
from engine.learn.recipes import Recipe

FEWEST_PHOTOS = 8  # below this a batch has no foreign groups to learn from: the frozen result is the answer


@dataclass(frozen=True)
class Plan:
    """The sizes of a run.

    Attributes:
        rows: (n',) which photos are learned from, ascending; all of them unless there are very many.
        batch: m <= n'. clusters: K <= m. epochs: passes. seed: all random choices follow from it.
        fingerprint: changes when anything changes that a checkpoint or a file of maps depends on.
        examples: what the person said of the photos at `rows`, by their places there.
    """

    rows: NDArray[np.int64]
    batch: int
    clusters: int
    epochs: int
    seed: int
    fingerprint: str
    examples: Examples | None = None

    def __post_init__(self) -> None:
        """A batch in which groups must be missing gives centroids of nothing and an entropy that cannot be reached."""
        if self.clusters > self.batch:
            raise UsageError(
                f"{self.clusters} groups need at least as many photos in a batch, not {self.batch}. "
                "Choose fewer groups or a larger batch."
            )

    @property
    def steps(self) -> int:
        """Steps in one epoch; photos that do not fill the last batch wait for the next epoch."""
        return len(self.rows) // self.batch

    def random(self, *where: int) -> np.random.SeedSequence:
        """A source of random numbers for one place of the run: a killed run meets the same ones again."""
        return np.random.SeedSequence([self.seed, *where])


def make(
    previews: Sequence[Path],
    z: NDArray[np.float32],
    options: OrganiseOptions,
    recipe: Recipe,
    model_id: str,
    examples: Examples | None = None,
) -> Plan:
    """The plan for n previews with frozen embeddings z (n,d), and what the person said of them."""
    n = len(previews)
    rows = sample(n, recipe.most_photos, options.seed, examples)
    clusters = options.groups or recipe.clusters or how_many.groups(z, options.seed)
    clusters = max(2, min(clusters, len(rows)))
    batch = min(max(recipe.batch, clusters), len(rows))
    facts = {
        "recipe": recipe.as_dict(),
        "options": options.as_dict(),
        "model": model_id,
        "clusters": clusters,
        "previews": [file.name for file in previews],
    }
    if examples is not None:
        facts["examples"] = examples.fingerprint
    digest = hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()[:16]
    return Plan(
        rows,
        batch,
        clusters,
        options.epochs or recipe.epochs,
        options.seed,
        digest,
        examples.of(rows) if examples is not None else None,
    )


def is_too_few(n: int) -> bool:
    """Whether there are too few photos to learn anything."""
    return n < FEWEST_PHOTOS
