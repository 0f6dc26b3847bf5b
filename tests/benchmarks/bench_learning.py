"""Learning: how fast against the loop that one would write first, and what many photos cost.

The straightforward loop decodes every photo from its original in every pass, in fp32 and contiguous memory, and trains
the whole backbone; recipe, losses, batch and views are the same. Both really run, one after the other, on the same
photos. The default run counts all that it does, preparing too, over the passes that it really makes.

Photos for sizes beyond what is there are made by cropping; learning is one pass then, which the rows say.
"""

from __future__ import annotations

import contextlib
import math
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from unittest import mock

import numpy as np
import torch
from PIL import Image, ImageOps

from engine import devices
from engine.config import OrganiseOptions
from engine.learn import backbones, embed
from engine.learn.cbswr import step as stepping
from engine.learn.cbswr import trainer, views
from engine.learn.frozen import Projection, centres
from engine.learn.recipes import ADAPTED
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

PHOTOS = 512  # learned from by the default run
STEPS = (
    4  # of the straightforward loop, after one that warms up: as many as from one reconstruction to the next
)
BAR = 5.0
SIZES = (1_000, 3_000, 10_000)
GIB = 2**30


def measure() -> Iterator[Figure]:
    torch.set_num_threads(devices.cores())
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        files = sorted(path for path in photos.rglob("*") if path.is_file())
        some = [files[row] for row in np.linspace(0, len(files) - 1, PHOTOS).astype(int)]
        plain = straightforward(some)
        yield Figure(
            "straightforward loop", plain, "photos/s", note=f"{STEPS} steps of {ADAPTED.batch} photos"
        )
        ours, passes = default_run(some, Path(scratch))
        yield Figure(
            "default recipe",
            ours,
            "photos/s",
            BAR * plain,
            False,
            f"{PHOTOS} photos, {passes} passes and all that goes before and after; {ours / plain:.1f} times",
        )
        seconds = []
        for size in SIZES:
            folder = Path(scratch) / f"photos-{size}"
            resampled(files, size, folder)
            ran = run("organise", folder, "--epochs", 1, library=Path(scratch) / f"library-{size}")
            seconds.append(ran.document["seconds"]["learning"])
            limit = 3.0 if size == max(SIZES) else None
            yield Figure(f"largest process, {size:,} photos", ran.peak_bytes / GIB, "GiB", limit)
            yield Figure(f"one pass with preparing, {size:,} photos", seconds[-1], "s")
        growth = math.log(seconds[-1] / seconds[0]) / math.log(SIZES[-1] / SIZES[0])
        yield Figure("growth exponent of seconds", growth, "", 1.1)


def straightforward(files: Sequence[Path]) -> float:
    """Photos a second."""
    backbone = backbones.load("efficientnet-lite0").to(memory_format=torch.contiguous_format)
    recipe = replace(ADAPTED, learns_from="pixels", learns_depthwise=True, slice=2 * ADAPTED.batch)
    pooled = np.random.default_rng(0).random((recipe.batch, backbone.channels), dtype=np.float32)
    projection = Projection.fit(pooled)
    start = centres(projection.apply(pooled), 16, 0)
    model = trainer.build(backbone, recipe, projection, start, 16, 0, "cpu").train()
    model = model.to(memory_format=torch.contiguous_format)
    model.encoder.requires_grad_(True)
    optimiser = torch.optim.SGD(
        list(model.groups_of_parameters(recipe)), momentum=recipe.momentum, weight_decay=recipe.weight_decay
    )
    generator = torch.Generator().manual_seed(0)
    with mock.patch.object(stepping, "autocast", return_value=contextlib.nullcontext()):
        began = time.perf_counter()
        for number in range(STEPS + 1):
            if number == 1:
                began = time.perf_counter()
            batch = [files[(number * recipe.batch + place) % len(files)] for place in range(recipe.batch)]
            squares = torch.from_numpy(np.stack([_decoded(file) for file in batch]))
            theta = views.random(2 * recipe.batch, recipe, generator)
            drawn = views.draw(squares.repeat(2, 1, 1, 1), theta, recipe.image_size)
            target = drawn[: recipe.batch] / 255 if number % recipe.reconstruction_every == 0 else None
            pixels = backbone.normalise(drawn).contiguous()
            optimiser.zero_grad(set_to_none=True)
            for _ in stepping.step(model, pixels, target, recipe, "cpu"):
                pass
            optimiser.step()
        return STEPS * recipe.batch / (time.perf_counter() - began)


def _decoded(file: Path) -> np.ndarray:
    """(3,256,256) uint8, from the original."""
    side = views.stored_size(ADAPTED.image_size)
    with Image.open(file) as image:
        upright = ImageOps.exif_transpose(image).convert("RGB")
    return np.asarray(upright.resize((side, side), Image.Resampling.BICUBIC)).transpose(2, 0, 1).copy()


def default_run(files: Sequence[Path], scratch: Path) -> tuple[float, int]:
    """Photos a second over all passes, and how many these are."""
    previews = [scratch / f"{number}.jpg" for number in range(len(files))]
    for file, preview in zip(files, previews, strict=True):  # as reading a folder leaves them
        with Image.open(file) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
        upright.thumbnail((512, 512))
        upright.save(preview, quality=90)
    backbone = backbones.load("efficientnet-lite0")
    workers = torch.get_num_threads()
    pooled = np.concatenate([part for _, part in embed.pooled_features(backbone, previews, workers=workers)])
    began = time.perf_counter()
    for _ in trainer.fine_tune(previews, pooled, OrganiseOptions(groups=16), scratch / "run"):
        pass
    return ADAPTED.epochs * len(files) / (time.perf_counter() - began), ADAPTED.epochs


def resampled(files: Sequence[Path], count: int, folder: Path) -> None:
    """So many different photos, each a crop of one that is there."""
    folder.mkdir()
    random = np.random.default_rng(0)
    for number in range(count):
        with Image.open(files[number % len(files)]) as image:
            picture = image.convert("RGB")
        width, height = picture.size
        left, top = (random.random(2) * 0.2 * (width, height)).astype(int)
        picture = picture.crop((left, top, left + int(0.8 * width), top + int(0.8 * height)))
        picture.thumbnail((512, 512))
        picture.save(folder / f"{number:06d}.jpg", quality=85)
