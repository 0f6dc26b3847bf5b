"""Names for groups, offered by the backbone's ImageNet head. A person confirms or changes them."""

from __future__ import annotations

import functools
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from timm.data.imagenet_info import ImageNetInfo

from engine.learn.backbones import Backbone

SURE = 0.25  # mean probability of the best class below which no name is better than a wrong one

ROWS_AT_ONCE = 4_096  # photos named at a time

PLAINER = {"cock": "rooster", "tusker": "elephant"}  # where the first synonym is not the usual word


@torch.inference_mode()
def of_nodes(
    backbone: Backbone,
    pooled: NDArray[np.float32],
    leaf: NDArray[Any],
    joins: NDArray[Any],
    *,
    sure: float = SURE,
) -> list[str | None]:
    """A short name for each node of a tree: its atoms, then what each join makes, 2·atoms-1 in all; None where unsure.

    The mean probability over a node's photos decides; a backbone without a head names nothing.
    pooled: (n,C) features as `embed.pooled_features` gives them. leaf: (n,) the atom of each photo.
    joins: (atoms-1, 2) nodes, as in `engine.groups.tree.Tree`.
    """
    atoms = len(joins) + 1
    head = backbone.classes
    if head is None or not len(pooled):
        return [None] * (2 * atoms - 1)
    where = next(head.parameters())
    sums: NDArray[np.float32] | None = None
    for start in range(0, len(pooled), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        chances = head(torch.from_numpy(pooled[rows]).to(where)).float().softmax(1).cpu().numpy()
        if sums is None:
            sums = np.zeros((2 * atoms - 1, chances.shape[1]), np.float32)
        np.add.at(sums, leaf[rows], chances)
    assert sums is not None
    counts = np.zeros(2 * atoms - 1, np.int64)
    counts[:atoms] = np.bincount(leaf, minlength=atoms)
    for step, (a, b) in enumerate(joins):
        sums[atoms + step] = sums[a] + sums[b]
        counts[atoms + step] = counts[a] + counts[b]
    best = sums.argmax(1)
    chance = sums[np.arange(len(sums)), best] / counts
    return [_label(int(one)) if value >= sure else None for one, value in zip(best, chance, strict=True)]


def _label(index: int) -> str:
    """The first synonym of a class, with a capital: "Dragonfly" for "dragonfly, darning needle, ..."."""
    text = _imagenet().index_to_description(index).split(",")[0].strip()
    text = PLAINER.get(text, text)
    return text[:1].upper() + text[1:]


@functools.cache
def _imagenet() -> ImageNetInfo:
    return ImageNetInfo()
