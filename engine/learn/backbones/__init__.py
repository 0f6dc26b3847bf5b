"""The pretrained networks that learning starts from."""

from __future__ import annotations

import torch

from engine.config import BACKBONES
from engine.errors import UsageError
from engine.learn.backbones import efficientnet
from engine.learn.backbones.base import Backbone

__all__ = ["Backbone", "load"]

IMAGE_SIZE = 224  # what all of them are used at unless another is asked for


def load(name: str, device: str = "cpu", image_size: int | None = None) -> Backbone:
    """The backbone with its pretrained weights, in eval mode, without gradients wanted for `lower`.

    `image_size` replaces the backbone's own. Raises ModelError when the weights are missing, damaged or of
    another network.
    """
    if name not in BACKBONES:
        raise UsageError(f"There is no backbone '{name}'; available: {', '.join(BACKBONES)}.")
    size = image_size or IMAGE_SIZE
    if name == "efficientnet-lite0":
        backbone = efficientnet.load(name, size)
    else:
        from engine.learn.backbones import fetched

        backbone = fetched.load(name, size)
    backbone.eval()
    backbone.lower.requires_grad_(False)
    return backbone.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]
