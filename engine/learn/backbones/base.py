"""What all pretrained networks have in common."""

from __future__ import annotations

import io
import pickle
import struct
import zipfile

import safetensors.torch
import torch
from safetensors import SafetensorError
from torch import Tensor, nn

from engine.errors import ModelError

STRIDE = 32


class Backbone(nn.Module):
    """A pretrained encoder G in two parts.

    Attributes:
        name: what OrganiseOptions.backbone calls it.
        model_id: names the weights, the image size and the way of pooling; embeddings of different ids
            must not be compared. Fit for a file name.
        channels: C of the feature map.
        stride: pixels per cell of the feature map.
        image_size: S, the side of the square that first looks use.
        lower: stages that stay frozen; (n,3,S,S) -> (n, *lower_shape(S)).
        upper: stages that learn; -> (n,C,S/32,S/32).
        classes: the 1000-way ImageNet head on pooled features (n,C); None where the network has none.
    """

    stride = STRIDE

    def __init__(
        self,
        name: str,
        digest: str,
        image_size: int,
        *,
        lower: nn.Module,
        upper: nn.Module,
        channels: int,
        lower_channels: int,
        classes: nn.Module | None,
        mean: tuple[float, ...],
        deviation: tuple[float, ...],
        patch: int | None = None,
    ) -> None:
        """digest: SHA-256 of the weights. mean, deviation: of a channel of 0..255, as in the network's own training.
        patch: side of a transformer's patches; its lower maps are tokens, the class token first."""
        super().__init__()
        self.name = name
        self.channels = channels
        self.image_size = image_size
        self.model_id = f"{name}-{digest[:12]}-{image_size}px-mirror"
        self.lower = lower
        self.upper = upper
        self.classes = classes
        self._lower_channels = lower_channels
        self._patch = patch
        self._mean = torch.tensor(mean).view(3, 1, 1)
        self._deviation = torch.tensor(deviation).view(3, 1, 1)

    def forward(self, pixels: Tensor) -> Tensor:
        """Pixels as `normalise` gives them (n,3,S,S) -> feature map r (n,C,S/32,S/32)."""
        return self.upper(self.lower(pixels))

    def normalise(self, pixels: Tensor) -> Tensor:
        """Pixels (n,3,S,S) 0..255 of any dtype -> what the network was trained on."""
        mean, deviation = self._mean.to(pixels.device), self._deviation.to(pixels.device)
        return pixels.float().sub(mean).div(deviation).contiguous(memory_format=torch.channels_last)

    def lower_shape(self, size: int) -> tuple[int, int, int]:
        """(C',h',w') of the lower maps of pictures of this side."""
        if self._patch is not None:
            return self._lower_channels, 1 + (size // self._patch) ** 2, 1
        return self._lower_channels, size // 16, size // 16


def tensors_of(content: bytes, advice: str) -> dict[str, Tensor]:
    """A state dictionary from a file's content, safetensors or torch's own. Only plain tensors are unpickled.

    Raises ModelError, whose sentence ends in the advice.
    """
    damaged = (
        RuntimeError,
        ValueError,
        EOFError,
        LookupError,
        TypeError,
        struct.error,
        OSError,
        AttributeError,
        SafetensorError,
        pickle.UnpicklingError,
        zipfile.BadZipFile,
    )
    try:
        if content[8:9] == b"{":  # safetensors: the length of a JSON header, and the header
            return safetensors.torch.load(content)
        state = torch.load(io.BytesIO(content), map_location="cpu", weights_only=True)
        tensors = dict(state.items())
    except damaged as error:
        raise ModelError(f"The network's weights are damaged. {advice}", str(error)) from error
    if not all(isinstance(tensor, Tensor) for tensor in tensors.values()):
        raise ModelError(f"The network's weights are damaged. {advice}", "not a list of tensors")
    return tensors
