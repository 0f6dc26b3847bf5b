"""The first look: pooled features of the untouched backbone."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.learn import parallel, pixels, world
from engine.learn.backbones import Backbone
from engine.learn.folding import folded
from engine.learn.precision import autocast

Floats = NDArray[np.float32]

CHUNK = 16  # photos between two yields: a fraction of a second on the slowest machine
CARD_CHUNK = 64  # the same for a graphics processor, which is idle between two small ones
SHARE = 32  # photos a process embeds before several exchange what they have


def pooled_features(
    backbone: Backbone,
    files: Sequence[Path],
    device: str = "cpu",
    *,
    chunk: int | None = None,
    workers: int = 1,
) -> Iterator[tuple[int, Floats]]:
    """Features of all files in order: (index of the first, (b,C) float32), `chunk` photos at a time.

    On the CPU `workers` chunks are read and embedded at once, one core each. For a graphics processor as many are read
    ahead as it embeds what came before. Raises PictureError for a preview that cannot be read.
    """
    network = folded(backbone)
    length = chunk or (CHUNK if device == "cpu" else CARD_CHUNK)

    def read(start: int) -> tuple[int, Tensor]:
        some = files[start : start + length]
        return start, torch.from_numpy(
            np.stack([pixels.read_square(one, backbone.image_size) for one in some])
        )

    def look(start: int, squares: Tensor) -> tuple[int, Floats]:
        return start, pool_views(network, squares, device).numpy()

    starts = range(0, len(files), length)
    if device == "cpu":
        return parallel.in_order(lambda start: look(*read(start)), starts, workers)
    return _one_by_one(look, parallel.in_order(read, starts, workers))


def _one_by_one(
    look: Callable[[int, Tensor], tuple[int, Floats]], ready: Generator[tuple[int, Tensor], None, None]
) -> Iterator[tuple[int, Floats]]:
    """By this thread, while others make more ready."""
    try:
        for start, squares in ready:
            yield look(start, squares)
    finally:
        ready.close()


def shared_features(
    backbone: Backbone, files: Sequence[Path], device: str = "cpu", *, workers: int = 1
) -> Iterator[tuple[int, Floats]]:
    """`pooled_features`, divided among the processes that learn together; each of them gets all."""
    if world.size() == 1:
        yield from pooled_features(backbone, files, device, workers=workers)
        return
    world.must_agree(
        backbone.model_id, "The machines of this run have other weights of the network. Use the same."
    )
    for start in range(0, len(files), SHARE * world.size()):
        some = files[start : start + SHARE * world.size()]
        own = some[world.share(len(some))]
        found = [part for _, part in pooled_features(backbone, own, device, workers=workers)]
        none = np.empty((0, backbone.channels), np.float32)
        yield start, world.gather_rows(np.concatenate([none, *found]))


@torch.inference_mode()
def pool_views(backbone: Backbone, squares: Tensor, device: str = "cpu") -> Tensor:
    """Squares (b,3,S,S) uint8 -> pooled features (b,C) float32 on the CPU.

    The average over the plain and the mirrored photo: a mirror image is the same subject, and the mean of the
    two is a steadier feature than either.
    """
    plain = backbone.normalise(squares.to(device))
    with autocast(device):
        maps = [parallel.by_few(backbone, view, device) for view in (plain, plain.flip(3))]
    return torch.stack([view.float().mean((2, 3)) for view in maps]).mean(0).cpu()
