"""How fast this machine is, from a few seconds of the real work on made-up pixels."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Generator

import numpy as np
import torch

from engine import devices
from engine.config import OrganiseOptions
from engine.learn import backbones, parallel, recipes
from engine.learn.backbones import Backbone
from engine.learn.cbswr import trainer, views
from engine.learn.cbswr.inputs import lower_maps
from engine.learn.cbswr.step import step
from engine.learn.embed import pool_views
from engine.learn.folding import folded
from engine.learn.frozen import Projection
from engine.learn.precision import map_dtype
from engine.learn.recipes import Recipe
from engine.messages import DeviceMeasured

PHOTOS = 8  # in one go: enough to keep the processor busy, few enough to be quick
CLUSTERS = 4
BUDGET = 1.5  # seconds for each of the four measurements, after a first go that warms up


def measure(options: OrganiseOptions) -> Generator[None, None, DeviceMeasured]:
    """Photos a second of the first look, of preparing and of one pass of learning; decoding is not counted.

    Takes some ten seconds and yields between two steps, where it can be stopped. What goes before and after the passes
    (the start, the looks at them, the referee) is not counted either; it adds about a tenth.
    """
    device = devices.choose(options.device)
    backbone = backbones.load(options.backbone, device, options.image_size)
    recipe = recipes.chosen(options)
    first_look, preparing = yield from _looking(backbone, recipe, device)
    plain = yield from _rate(_one_step(backbone, recipe, device, False), PHOTOS)
    drawing = yield from _rate(_one_step(backbone, recipe, device, True), PHOTOS)
    share = 1 / recipe.reconstruction_every if recipe.reconstruction_weight else 0.0
    learning = 1 / ((1 - share) / plain + share / drawing)
    epochs = options.epochs or recipe.epochs
    return DeviceMeasured(
        devices.describe(device), first_look, preparing, learning, epochs, recipe.most_photos
    )


def _looking(backbone: Backbone, recipe: Recipe, device: str) -> Generator[None, None, tuple[float, float]]:
    """Photos a second of the first look, and of the views that are looked at before learning; a batch a core, as in
    the real work."""
    cores = torch.get_num_threads() if device == "cpu" else 1
    looking = folded(backbone)

    def on_all_cores(work: Callable[[int], object]) -> Callable[[], object]:
        return lambda: list(parallel.in_order(work, range(cores), cores))

    size = backbone.image_size
    squares = torch.randint(0, 256, (PHOTOS, 3, size, size), dtype=torch.uint8)
    first_look = yield from _rate(
        on_all_cores(lambda _: pool_views(looking, squares, device)), PHOTOS * cores
    )
    if recipe.learns_from != "maps":
        return first_look, math.inf
    side = views.stored_size(recipe.image_size)
    photo = torch.randint(0, 256, (1, 3, side, side), dtype=torch.uint8)
    theta = views.random(recipe.views + 2, recipe, torch.Generator().manual_seed(0))
    many = photo.expand(len(theta), -1, -1, -1)
    prepare = on_all_cores(lambda _: lower_maps(looking, many, theta, recipe.image_size, device))
    return first_look, (yield from _rate(prepare, cores))


def _one_step(backbone: Backbone, recipe: Recipe, device: str, is_drawn: bool) -> Callable[[], object]:
    """A training step on random inputs of the right shapes, with or without reconstruction."""
    pooled = np.random.default_rng(0).random((CLUSTERS, backbone.channels), dtype=np.float32)
    projection = Projection.fit(pooled)
    model = trainer.build(backbone, recipe, projection, projection.apply(pooled), CLUSTERS, 0, device).train()
    side = recipe.image_size
    if recipe.learns_from == "maps":
        inputs = torch.randn(2 * PHOTOS, *backbone.lower_shape(side)).to(map_dtype(device))
        inputs = inputs if inputs.dtype == torch.bfloat16 else inputs.float()
    else:
        inputs = torch.randn(2 * PHOTOS, 3, side, side)
    inputs = inputs.to(device).contiguous(memory_format=torch.channels_last)
    target = torch.rand(PHOTOS, 3, side, side, device=device) if is_drawn else None
    return lambda: list(step(model, inputs, target, recipe, device))


def _rate(work: Callable[[], object], photos: int) -> Generator[None, None, float]:
    """Photos a second at which `work`, which does so many of them, runs."""
    work()
    yield
    spent, rounds = 0.0, 0
    while rounds == 0 or spent < BUDGET:
        began = time.perf_counter()
        work()
        spent += time.perf_counter() - began
        rounds += 1
        yield
    return rounds * photos / spent
