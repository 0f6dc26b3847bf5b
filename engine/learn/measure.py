"""How fast this machine is, from a few seconds of the real work on made-up pixels."""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np
import torch

from engine import devices
from engine.config import OrganiseOptions
from engine.learn import backbones, recipes
from engine.learn.backbones import Backbone
from engine.learn.cbswr import trainer
from engine.learn.cbswr.step import step
from engine.learn.embed import pool_views
from engine.learn.folding import folded
from engine.learn.frozen import Projection
from engine.learn.precision import map_dtype
from engine.learn.recipes import Recipe
from engine.messages import DeviceMeasured

PHOTOS = 8  # in one go: enough to keep the processor busy, few enough to be quick
CLUSTERS = 4
BUDGET = 1.5  # seconds for each of the two measurements, after a first go that warms up


def measure(options: OrganiseOptions) -> DeviceMeasured:
    """Photos a second of the first look and of one pass of learning, decoding not counted. Takes a few seconds."""
    device = devices.choose(options.device)
    backbone = backbones.load(options.backbone, device, options.image_size)
    recipe = recipes.chosen(options)
    size = backbone.image_size
    squares = torch.randint(0, 256, (PHOTOS, 3, size, size), dtype=torch.uint8)
    looking = folded(backbone)
    first_look = _rate(lambda: pool_views(looking, squares, device))
    learning = _rate(_one_step(backbone, recipe, device))
    epochs = options.epochs or recipe.epochs
    return DeviceMeasured(devices.describe(device), first_look, learning, epochs)


def _one_step(backbone: Backbone, recipe: Recipe, device: str) -> Callable[[], object]:
    """A training step on random inputs of the right shapes."""
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
    target = torch.rand(PHOTOS, 3, side, side, device=device) if recipe.reconstruction_weight else None
    return lambda: list(step(model, inputs, target, recipe, device))


def _rate(work: Callable[[], object]) -> float:
    """Photos a second at which `work`, which does PHOTOS of them, runs."""
    work()
    began = time.perf_counter()
    rounds = 0
    while rounds == 0 or time.perf_counter() - began < BUDGET:
        work()
        rounds += 1
    return rounds * PHOTOS / (time.perf_counter() - began)
