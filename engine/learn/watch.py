"""How a sample of photos lies while it is learned, pass after pass, and what the referee would say of it.

Looking costs a forward pass of the learning stages for `PHOTOS` photos and for `CHANGED` of them in changed form, whose
lower maps are made once: some hundredths of the pass of learning that it follows.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.learn import embedder, held, parallel, referee
from engine.learn.backbones import Backbone
from engine.learn.blend import beside
from engine.learn.cbswr.inputs import CachedMaps, StoredSquares
from engine.learn.cbswr.model import Model
from engine.learn.cbswr.plan import Plan
from engine.learn.folding import folded
from engine.learn.frozen import Projection
from engine.learn.precision import autocast, map_dtype
from engine.learn.recipes import Recipe
from engine.learn.referee import Look, Measured

PHOTOS = 400  # of the sample
CHANGED = 64  # of them, seen in changed form too
AT_ONCE = 8  # photos between two yields
PERPLEXITY = 15.0
FIRST_STEPS, NEXT_STEPS = 300, 100  # of the picture: later ones start from where the photos were
STEPS = 50  # of them between two yields

Floats = NDArray[np.float32]


class Seen(NamedTuple):
    """rows: (s,) of the photos. positions: (s,2) in [0,1]. groups: (s,). score: points over the frozen start."""

    epoch: int
    epochs: int
    rows: NDArray[np.int64]
    positions: Floats
    groups: NDArray[np.int64]
    score: float


class Watch:
    """Looks at the model after each pass. Never changes what is learned: it draws no random number of the run's."""

    def __init__(
        self,
        inputs: CachedMaps | StoredSquares,
        backbone: Backbone,
        recipe: Recipe,
        todo: Plan,
        device: str,
    ) -> None:
        self._inputs, self._backbone, self._recipe = inputs, backbone, recipe
        self._plan, self._device = todo, device
        random = np.random.default_rng(todo.seed)
        self._places = np.sort(random.permutation(len(todo.rows))[:PHOTOS])
        self._which = np.sort(random.permutation(len(self._places))[:CHANGED])
        self._changed: list[Tensor] = []
        self._frozen = Measured(0.0, 0.0)
        self._z = np.empty((0, 0), np.float32)
        self._points: NDArray[np.float64] | None = None

    @property
    def rows(self) -> NDArray[np.int64]:
        """(s,) the photos of the sample, ascending."""
        return self._plan.rows[self._places]

    def prepare(
        self, previews: Sequence[Path], z: Floats, projection: Projection
    ) -> Generator[None, None, None]:
        """Draw the changed photos and measure the frozen start; before the backbone learns. z: (n,d) frozen."""
        files = [previews[int(row)] for row in self.rows[self._which]]

        looking = folded(self._backbone)

        def draw(start: int) -> tuple[list[Tensor], list[Floats]]:
            pictures = held.pictures(
                files[start : start + AT_ONCE], self._recipe.image_size, self._plan.seed + start
            )
            return self._lower(looking, pictures)

        inputs: list[list[Tensor]] = []
        features: list[list[Floats]] = []
        for some, pooled in parallel.in_order(draw, range(0, len(files), AT_ONCE), torch.get_num_threads()):
            inputs.append(some)
            features.append(pooled)
            yield None
        self._changed = [torch.cat(one) for one in zip(*inputs, strict=True)]
        changed = [projection.apply(np.concatenate(one)) for one in zip(*features, strict=True)]
        self._z = z[self.rows]
        self._frozen = yield from self._measure(Look(self._z, np.stack(changed)))

    @torch.inference_mode()
    def _lower(self, looking: Backbone, pictures: list[Tensor]) -> tuple[list[Tensor], list[Floats]]:
        """Encoder inputs and frozen features of pictures, one of each a change."""
        inputs, pooled = [], []
        for picture in pictures:
            given = self._backbone.normalise(picture.to(self._device))
            with autocast(self._device):
                lower = parallel.by_few(looking.lower, given, self._device)
                maps = looking.upper(lower)
            pooled.append(maps.float().mean((2, 3)).cpu().numpy())
            inputs.append(
                lower.to("cpu", map_dtype(self._device))
                if self._recipe.learns_from == "maps"
                else given.to("cpu")
            )
        return inputs, pooled

    def look(self, model: Model, epoch: int) -> Generator[None, None, Seen]:
        """How the sample lies after so many passes; leaves the model in eval mode."""
        model.eval()

        def whole(start: int) -> embedder.Embedded:
            places = self._places[start : start + AT_ONCE]
            return embedder.embed_whole(model, *self._inputs.whole(places), self._device)

        cores = torch.get_num_threads()
        z, groups = [], []
        for some, probabilities in parallel.in_order(whole, range(0, len(self._places), AT_ONCE), cores):
            z.append(some)
            groups.append(probabilities.argmax(1))
            yield None
        changed = []
        for inputs in self._changed:
            slices = [inputs[start : start + AT_ONCE] for start in range(0, len(inputs), AT_ONCE)]
            parts = []
            for part in parallel.in_order(partial(self._embed, model), slices, cores):
                parts.append(part)
                yield None
            changed.append(np.concatenate(parts))
        learned = Look(np.concatenate(z), np.stack(changed))
        measured = yield from self._measure(learned)
        positions = yield from self._picture(beside(self._z, learned.z, self._recipe.frozen_share))
        return Seen(
            epoch,
            self._plan.epochs,
            self.rows,
            positions,
            np.concatenate(groups).astype(np.int64),
            referee.score(self._frozen, measured),
        )

    def _measure(self, look: Look) -> Generator[None, None, Measured]:
        return referee.measure(look, self._which, self._plan.clusters, self._plan.seed)

    @torch.inference_mode()
    def _embed(self, model: Model, inputs: Tensor) -> Floats:
        given = inputs.to(self._device)
        given = given.float() if given.dtype == torch.float16 else given
        with autocast(self._device):
            maps = model.encoder(given.contiguous(memory_format=torch.channels_last))
        return model.embed(maps).float().cpu().numpy()

    def _picture(self, z: Floats) -> Generator[None, None, Floats]:
        """Positions (s,2) in [0,1] by t-SNE. Source: van der Maaten and Hinton, JMLR 2008."""
        from openTSNE import TSNEEmbedding, affinity

        points = z.astype(np.float64)
        nearness = affinity.PerplexityBasedNN(
            points, min(PERPLEXITY, (len(z) - 1) / 3), metric="cosine", method="exact", n_jobs=1
        )
        is_first = self._points is None
        start = _first_components(points) if is_first else self._points
        drawn = TSNEEmbedding(
            start, nearness, negative_gradient_method="bh", n_jobs=1, random_state=self._plan.seed
        )
        if is_first:
            drawn.optimize(FIRST_STEPS // 3, exaggeration=12, momentum=0.5, inplace=True)
        for _ in range((FIRST_STEPS if is_first else NEXT_STEPS) // STEPS):
            yield None
            drawn.optimize(STEPS, momentum=0.8, inplace=True)
        self._points = found = np.array(drawn)
        low, high = found.min(0), found.max(0)
        middle, side = (low + high) / 2, max(float((high - low).max()), 1e-9)
        return np.clip((found - middle) / side + 0.5, 0, 1).astype(np.float32)


def _first_components(z: NDArray[np.float64]) -> NDArray[np.float64]:
    """The first two principal components (s,2), as small as t-SNE wants its start; photos may all be the same."""
    left, sizes, _ = np.linalg.svd(z - z.mean(0), full_matrices=False)
    points = left[:, :2] * sizes[:2]
    return np.asarray(1e-4 * points / max(float(points[:, 0].std()), 1e-9))
