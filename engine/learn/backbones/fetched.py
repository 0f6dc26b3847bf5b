"""Networks whose weights are fetched when asked for: GoogLeNet (the article's), ResNet-50, DINOv2 small and base.

Sources: Szegedy et al., CVPR 2015; He et al., CVPR 2016; Oquab et al., TMLR 2024.
"""

from __future__ import annotations

import hashlib
import math
from typing import cast

import timm
import torch
import torch.nn.functional as F
from timm.models.vision_transformer import VisionTransformer, checkpoint_filter_fn
from torch import Tensor, nn
from torchvision import models

from engine import weights
from engine.errors import ModelError, UsageError
from engine.learn.backbones.base import STRIDE, Backbone, tensors_of

IMAGENET_MEAN = tuple(255 * value for value in (0.485, 0.456, 0.406))
IMAGENET_DEVIATION = tuple(255 * value for value in (0.229, 0.224, 0.225))
PATCH = 14
BLOCKS_BELOW = 8  # of twelve
VISION_TRANSFORMERS = {
    "dinov2-small": "vit_small_patch14_dinov2",
    "dinov2-base": "vit_base_patch14_dinov2",
}


def load(name: str, image_size: int) -> Backbone:
    """The network with the weights that were fetched. Raises ModelError when they are missing or damaged,
    UsageError when a transformer's patches do not fit the image size."""
    if name in VISION_TRANSFORMERS and image_size % PATCH:
        raise UsageError(f"'{name}' needs an image size that is a multiple of {PATCH}: 224 or 448.")
    content = weights.need(name)
    tensors = tensors_of(content, f"`kindred-engine models fetch {name}` brings them again.")
    digest = hashlib.sha256(content).hexdigest()
    if name == "googlenet":
        return _googlenet(name, digest, image_size, tensors)
    if name == "resnet50":
        return _resnet(name, digest, image_size, tensors)
    return _transformer(name, digest, image_size, tensors)


def _googlenet(name: str, digest: str, image_size: int, tensors: dict[str, Tensor]) -> Backbone:
    network = models.googlenet(aux_logits=False, transform_input=False, init_weights=False)
    _fill(network, {key: value for key, value in tensors.items() if not key.startswith("aux")})
    stages = [child for key, child in network.named_children() if key not in ("avgpool", "dropout", "fc")]
    below = [key for key, _ in network.named_children()].index("inception4d")
    return Backbone(
        name,
        digest,
        image_size,
        lower=nn.Sequential(*stages[:below]),
        upper=nn.Sequential(*stages[below:]),
        channels=1024,
        lower_channels=512,
        classes=network.fc,
        mean=(127.5,) * 3,  # its weights come from another library, which scaled pixels to -1..1
        deviation=(127.5,) * 3,
    )


def _resnet(name: str, digest: str, image_size: int, tensors: dict[str, Tensor]) -> Backbone:
    network = models.resnet50()
    _fill(network, tensors)
    below = (network.conv1, network.bn1, network.relu, network.maxpool)
    return Backbone(
        name,
        digest,
        image_size,
        lower=nn.Sequential(*below, network.layer1, network.layer2, network.layer3),
        upper=network.layer4,
        channels=2048,
        lower_channels=1024,
        classes=network.fc,
        mean=IMAGENET_MEAN,
        deviation=IMAGENET_DEVIATION,
    )


def _transformer(name: str, digest: str, image_size: int, tensors: dict[str, Tensor]) -> Backbone:
    network = cast(
        VisionTransformer,
        timm.create_model(VISION_TRANSFORMERS[name], pretrained=False, num_classes=0, dynamic_img_size=True),
    )
    _fill(network, checkpoint_filter_fn(tensors, network))
    upper = TokensAbove(network.blocks[BLOCKS_BELOW:], network.norm)
    return Backbone(
        name,
        digest,
        image_size,
        lower=TokensBelow(network),
        upper=upper,
        channels=network.embed_dim,
        lower_channels=network.embed_dim,
        classes=None,
        mean=IMAGENET_MEAN,
        deviation=IMAGENET_DEVIATION,
        patch=PATCH,
    )


class TokensBelow(nn.Module):
    """The patch embedding and the first blocks of a transformer."""

    def __init__(self, network: VisionTransformer) -> None:
        super().__init__()
        network.blocks, network.norm = network.blocks[:BLOCKS_BELOW], nn.Identity()
        self.network = network

    def forward(self, pixels: Tensor) -> Tensor:
        """(n,3,S,S) -> tokens (n,D,1+(S/14)²,1), the class token first."""
        tokens = self.network.forward_features(pixels)
        return tokens.transpose(1, 2).unsqueeze(3)


class TokensAbove(nn.Module):
    """The last blocks of a transformer; its patch tokens as a map."""

    def __init__(self, blocks: nn.Module, norm: nn.Module) -> None:
        super().__init__()
        self.blocks = blocks
        self.norm = norm

    def forward(self, tokens: Tensor) -> Tensor:
        """(n,D,1+(S/14)²,1) -> (n,D,S/32,S/32), averaged to the grid that the decoder draws from."""
        found = self.norm(self.blocks(tokens.squeeze(3).transpose(1, 2)))[:, 1:]
        side = math.isqrt(found.shape[1])
        maps = found.transpose(1, 2).unflatten(2, (side, side))
        return F.adaptive_avg_pool2d(maps, side * PATCH // STRIDE)


def _fill(network: nn.Module, tensors: dict[str, Tensor]) -> None:
    """Raises ModelError when these are another network's weights."""
    try:
        with torch.no_grad():
            network.load_state_dict(tensors)
    except RuntimeError as error:
        raise ModelError(
            "The network's weights do not fit: they are of another network.", str(error)
        ) from error
