"""Learning: how fast against the loop that one would write first, how good beside it, and what many photos cost.

The straightforward loop decodes every photo from its original in every pass, in fp32 and contiguous memory, and trains
the whole backbone from a PCA start; losses, batch, views and passes are the same. Both really run to their end, one
after the other, on the same photos. The default run counts all that it does; the loop counts its passes only.

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
from numpy.typing import NDArray
from PIL import Image, ImageOps

from engine import devices
from engine.config import OrganiseOptions
from engine.evaluate.scores import kmeans_nmi
from engine.learn import backbones, embed, metrics
from engine.learn.cbswr import step as stepping
from engine.learn.cbswr import trainer, views
from engine.learn.embedder import LearnedEmbedder
from engine.learn.frozen import Projection, centres
from engine.learn.recipes import ADAPTED
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

KINDS, EACH = 36, 8  # photos learned from by both
CLUSTERS = 36
BAR = 5.0
SIZES = (1_000, 3_000, 10_000)
GIB = 2**30

Floats = NDArray[np.float32]


def measure() -> Iterator[Figure]:
    torch.set_num_threads(devices.cores())
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        yield from both(photos, Path(scratch))
        files = sorted(path for path in photos.rglob("*") if path.is_file())
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


def both(photos: Path, scratch: Path) -> Iterator[Figure]:
    """The straightforward loop and the default recipe, their speed and their quality."""
    files = some_of(photos)
    labels = np.array([file.parent.name for file in files])
    previews = [scratch / f"{number}.jpg" for number in range(len(files))]
    for file, preview in zip(files, previews, strict=True):  # as reading a folder leaves them
        upright = _upright(file)
        upright.thumbnail((512, 512))
        upright.save(preview, quality=90)
    backbone = backbones.load("efficientnet-lite0")
    workers = torch.get_num_threads()
    pooled = np.concatenate([part for _, part in embed.pooled_features(backbone, previews, workers=workers)])
    passes = f"{len(files)} photos of {len(set(labels))} kinds, {ADAPTED.epochs} passes"
    plain, z = straightforward(files, pooled)
    yield Figure("straightforward loop", plain, "photos/s", note=passes)
    ours, learned = default_run(previews, pooled, scratch / "run")
    note = f"{passes} and all that goes before and after; {ours / plain:.1f} times"
    yield Figure("default recipe", ours, "photos/s", BAR * plain, False, note)
    for name, figure in (
        ("R@1", lambda z: 100 * metrics.recall_at(z, labels)[1]),
        ("NMI", lambda z: 100 * kmeans_nmi(z, labels)),
    ):
        note = f"frozen {figure(Projection.fit(pooled).apply(pooled)):.1f}, straightforward {figure(z):.1f}"
        yield Figure(f"{name} of the default recipe", figure(learned), "%", figure(z), False, note)


def some_of(photos: Path) -> list[Path]:
    """So many photos of so many kinds, evenly taken."""
    kinds = sorted(path for path in photos.iterdir() if path.is_dir())
    chosen = [kinds[row] for row in np.linspace(0, len(kinds) - 1, min(KINDS, len(kinds))).astype(int)]
    return [file for kind in chosen for file in sorted(kind.iterdir())[:EACH]]


def straightforward(files: Sequence[Path], pooled: Floats) -> tuple[float, Floats]:
    """Photos a second over all passes, and the embeddings (n,d) that it ends with."""
    backbone = backbones.load("efficientnet-lite0").to(memory_format=torch.contiguous_format)
    recipe = replace(ADAPTED, learns_from="pixels", learns_depthwise=True, slice=2 * ADAPTED.batch)
    projection = Projection.fit(pooled)
    start = centres(projection.apply(pooled), CLUSTERS, 0)
    model = trainer.build(backbone, recipe, projection, start, CLUSTERS, 0, "cpu").train()
    model = model.to(memory_format=torch.contiguous_format)
    optimiser = torch.optim.SGD(
        list(model.groups_of_parameters(recipe)), momentum=recipe.momentum, weight_decay=recipe.weight_decay
    )
    rates = [group["lr"] for group in optimiser.param_groups]
    random, generator = np.random.default_rng(0), torch.Generator().manual_seed(0)
    steps, count = len(files) // recipe.batch * recipe.epochs, 0
    with mock.patch.object(stepping, "autocast", return_value=contextlib.nullcontext()):
        began = time.perf_counter()
        for _ in range(recipe.epochs):
            order = random.permutation(len(files))
            for first in range(0, len(files) - recipe.batch + 1, recipe.batch):
                for group, rate in zip(optimiser.param_groups, rates, strict=True):
                    group["lr"] = rate * 0.5 * (1 + math.cos(math.pi * count / steps))
                batch = [files[row] for row in order[first : first + recipe.batch]]
                squares = torch.from_numpy(np.stack([_decoded(file) for file in batch]))
                theta = views.random(2 * recipe.batch, recipe, generator)
                drawn = views.draw(squares.repeat(2, 1, 1, 1), theta, recipe.image_size)
                target = drawn[: recipe.batch] / 255 if count % recipe.reconstruction_every == 0 else None
                optimiser.zero_grad(set_to_none=True)
                pixels = backbone.normalise(drawn).contiguous()
                for _ in stepping.step(model, pixels, target, recipe, "cpu"):
                    pass
                optimiser.step()
                count += 1
        seconds = time.perf_counter() - began
    network = LearnedEmbedder(backbone, model.eval(), recipe, "cpu")
    z = [network.embed_squares(torch.from_numpy(_decoded(file)[None]))[0] for file in files]
    return count * recipe.batch / seconds, np.concatenate(z)


def _decoded(file: Path) -> NDArray[np.uint8]:
    """(3,256,256) from the original."""
    side = views.stored_size(ADAPTED.image_size)
    resized = _upright(file).resize((side, side), Image.Resampling.BICUBIC)
    return np.asarray(resized).transpose(2, 0, 1).copy()


def _upright(file: Path) -> Image.Image:
    with Image.open(file) as image:
        return ImageOps.exif_transpose(image).convert("RGB")


def default_run(previews: Sequence[Path], pooled: Floats, run_dir: Path) -> tuple[float, Floats]:
    """Photos a second over all passes, and the embeddings (n,d)."""
    began = time.perf_counter()
    work = trainer.fine_tune(previews, pooled, OrganiseOptions(groups=CLUSTERS), run_dir)
    try:
        while True:
            next(work)
    except StopIteration as end:
        learned: Floats = end.value.embeddings
    return ADAPTED.epochs * len(previews) / (time.perf_counter() - began), learned


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
