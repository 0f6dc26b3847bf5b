"""Embedding and learning beside the hardware's limit: what the network alone, and decoding alone, would allow.

Everything that a row is compared with runs in the same process, on as many cores, by turns with it: what else the
machine does meanwhile meets both. What is measured is what the program loses around the bare work: files, hand-overs,
losses, the optimiser, rows, checkpoints.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image, ImageOps
from torch import Tensor

from engine import devices
from engine.config import OrganiseOptions
from engine.jobs.features import compute
from engine.learn import backbones, embed, parallel, pixels
from engine.learn.backbones import Backbone
from engine.learn.cbswr import step as stepping
from engine.learn.cbswr import trainer
from engine.learn.cbswr.model import Model
from engine.learn.folding import folded
from engine.learn.precision import autocast
from engine.learn.recipes import ADAPTED
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.messages import EpochFinished
from engine.pictures.decode import encode
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

PHOTOS = 512
ROUNDS = 5  # of each, by turns
LEAST_EMBED, LEAST_LEARNING = 0.9, 0.8

Floats = NDArray[np.float32]


def measure() -> Iterator[Figure]:
    threads = devices.cores()
    torch.set_num_threads(threads)
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        backbone = backbones.load("efficientnet-lite0")
        with Library.open(Path(scratch) / "library") as library:
            hashes = read_in(library, photos)
            yield from embedding(library, hashes, backbone, threads)
            previews = [library.paths.preview(one) for one in hashes]
            pooled = library.vectors.read(backbone.model_id, hashes, backbone.channels)
        yield from learning(previews, pooled, Path(scratch) / "run")


def read_in(library: Library, photos: Path) -> list[str]:
    """So many photos with previews, as reading a folder leaves them; their content hashes."""
    files = sorted(path for path in photos.rglob("*.jp*g"))
    files = files[:: max(1, len(files) // PHOTOS)][:PHOTOS]
    hashes = [f"{number:040x}" for number in range(len(files))]
    rows = []
    for file, content_hash in zip(files, hashes, strict=True):
        with Image.open(file) as image:
            upright = ImageOps.exif_transpose(image).convert("RGB")
        upright.thumbnail((512, 512))
        target = library.paths.preview(content_hash)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(encode(upright))
        rows.append(NewPhoto(file, 1, 1, content_hash, *upright.size, "JPEG", "2026-01-01T00:00:00", True))
    library.photos.add(rows)
    return hashes


@dataclass
class Rates:
    """Photos a second of several rounds."""

    rounds: list[float] = field(default_factory=list)

    def add(self, photos: int, seconds: float) -> None:
        self.rounds.append(photos / seconds)

    @property
    def middle(self) -> float:
        return statistics.median(self.rounds)


# ------------------------------------------------------------ embedding


def embedding(library: Library, hashes: Sequence[str], backbone: Backbone, threads: int) -> Iterator[Figure]:
    """The stage as the program runs it, with rows and vectors stored, beside its two halves."""
    files = [library.paths.preview(one) for one in hashes]
    network, chunk = folded(backbone), embed.CHUNK
    starts = range(0, len(files), chunk)
    squares: list[Tensor] = []

    def decode(start: int) -> Tensor:
        some = files[start : start + chunk]
        return torch.from_numpy(np.stack([pixels.read_square(one, backbone.image_size) for one in some]))

    def look(number: int) -> None:
        embed.pool_views(network, squares[number])

    decoding, looking, whole = Rates(), Rates(), Rates()
    for _ in range(ROUNDS):
        began = time.perf_counter()
        squares = list(parallel.in_order(decode, starts, threads))
        decoding.add(len(files), time.perf_counter() - began)
        began = time.perf_counter()
        for _ in parallel.in_order(look, range(len(squares)), threads):
            pass
        looking.add(len(files), time.perf_counter() - began)
        library.vectors.forget(backbone.model_id, hashes)
        began = time.perf_counter()
        for _ in compute(library, hashes, backbone, "first-look", "cpu", threads):
            pass
        whole.add(len(files), time.perf_counter() - began)
    shares = [a / min(b, c) for a, b, c in zip(whole.rounds, decoding.rounds, looking.rounds, strict=True)]
    together = [
        a * (1 / b + 1 / c) for a, b, c in zip(whole.rounds, decoding.rounds, looking.rounds, strict=True)
    ]
    yield Figure("embed: decoding alone", decoding.middle, "photos/s", note=f"{threads} threads")
    yield Figure("embed: network alone", looking.middle, "photos/s", note="the photo and its mirror image")
    slower = min(decoding.middle, looking.middle)
    note = f"of the slower half; {_spread(shares)}"
    yield Figure("embed", slower * statistics.median(shares), "photos/s", LEAST_EMBED * slower, False, note)
    note = f"1 is where both halves keep all cores busy and nothing else happens; {_spread(together)}"
    yield Figure("embed, share of what the cores can do", statistics.median(together), "", note=note)


# ------------------------------------------------------------ learning


@dataclass
class Steps:
    """What the steps of one pass were given, and how many centroids each decoded: the bare passes do the same again."""

    model: Model | None = None
    given: list[tuple[Tensor, int]] = field(default_factory=list)


def learning(previews: Sequence[Path], pooled: Floats, run_dir: Path) -> Iterator[Figure]:
    """Passes of learning beside the bare layers, which run on the same batches between two passes."""
    steps, real = Steps(), stepping.step

    def noted(
        model: Model, inputs: Tensor, target: Tensor | None, *rest: Any, **named: Any
    ) -> Generator[None, None, Any]:
        outcome = yield from real(model, inputs, target, *rest, **named)
        steps.model = model
        steps.given.append((inputs, 0 if target is None else len(outcome.clusters)))
        return outcome

    ours, bare = Rates(), Rates()
    options = OrganiseOptions(epochs=ROUNDS + 1)
    with mock.patch.object(trainer, "step", noted):
        work = trainer.fine_tune(previews, pooled, options, run_dir)
        began, passes = time.perf_counter(), 0
        for event in work:
            if not isinstance(event, EpochFinished):
                continue
            spent = time.perf_counter() - began
            photos = sum(len(inputs) // 2 for inputs, _ in steps.given)
            passes += 1
            if passes > 1:  # the first one has the start of the run in it
                ours.add(photos, spent)
                quickest = min(_bare(steps, length) for length in (ADAPTED.slice, 2 * ADAPTED.batch))
                bare.add(photos, quickest)
            steps.given.clear()
            if passes > ROUNDS:
                work.close()
                break
            began = time.perf_counter()
    shares = [a / b for a, b in zip(ours.rounds, bare.rounds, strict=True)]
    note = f"{torch.get_num_threads()} threads; forward and backward, the quicker of slices and whole batches"
    yield Figure("learning: the bare layers", bare.middle, "photos/s", note=note)
    note = f"maps from disk, losses, optimiser, checkpoints; {_spread(shares)}"
    least = LEAST_LEARNING * bare.middle
    yield Figure("learning", bare.middle * statistics.median(shares), "photos/s", least, False, note)


def _bare(steps: Steps, length: int) -> float:
    """Seconds of forward and backward through the layers that learn, `length` views at a time, on a pass's batches."""
    assert steps.model is not None
    model = steps.model
    began = time.perf_counter()
    for inputs, decoded in steps.given:
        drawn: list[Tensor] = []
        for part in inputs.split(length):
            with autocast("cpu"):
                maps = model.encoder(part)
            (model.classify(model.embed(maps)).sum() + maps.float().sum()).backward()
            drawn.append(maps.detach())
        if decoded:
            with autocast("cpu"):
                pictures = model.decode(torch.cat(drawn)[:decoded])
            pictures.float().sum().backward()
        model.zero_grad(set_to_none=True)
    return time.perf_counter() - began


def _spread(shares: Sequence[float]) -> str:
    return f"{min(shares):.2f} to {max(shares):.2f} in {len(shares)} rounds"
