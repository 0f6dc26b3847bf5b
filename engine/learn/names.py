"""Names for groups, offered by the backbone's ImageNet head. A person confirms or changes them."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from timm.data.imagenet_info import ImageNetInfo

from engine.learn.backbones import Backbone

SURE = 0.25  # mean probability of the best class below which no name is better than a wrong one

PLAINER = {"cock": "rooster", "tusker": "elephant"}  # where the first synonym is not the usual word


def suggest(
    backbone: Backbone, pooled: NDArray[np.float32], members: Sequence[NDArray[Any]], *, sure: float = SURE
) -> list[str | None]:
    """A short name for each group, or None where the network is unsure.

    pooled: (n,C) features as `embed.pooled_features` gives them. members: for each group the row numbers of
    its photos. A backbone without a head names nothing. A group's score for a class is the mean probability over
    its photos.
    """
    return [_best(backbone, pooled[np.asarray(rows, dtype=np.int64)], sure) for rows in members]


@torch.inference_mode()
def _best(backbone: Backbone, features: NDArray[np.float32], sure: float) -> str | None:
    head = backbone.classes
    if head is None or not len(features):
        return None
    chances = head(torch.from_numpy(features).to(next(head.parameters()))).softmax(1).mean(0)
    best = int(chances.argmax())
    return _label(best) if float(chances[best]) >= sure else None


def _label(index: int) -> str:
    """The first synonym of a class, with a capital: "Dragonfly" for "dragonfly, darning needle, ..."."""
    text = _imagenet().index_to_description(index).split(",")[0].strip()
    text = PLAINER.get(text, text)
    return text[:1].upper() + text[1:]


@functools.cache
def _imagenet() -> ImageNetInfo:
    return ImageNetInfo()
