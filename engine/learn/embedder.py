"""Embedding pictures that need not be in the library, exactly as a run embedded its own photos."""

from __future__ import annotations

import copy
import logging
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.errors import ModelError
from engine.learn import backbones, parallel, pixels, stored
from engine.learn.backbones import Backbone
from engine.learn.blend import Blend
from engine.learn.cbswr import inputs, views
from engine.learn.cbswr.model import Model
from engine.learn.embed import pool_views
from engine.learn.folding import folded
from engine.learn.frozen import Projection
from engine.learn.network import NAME
from engine.learn.precision import autocast
from engine.learn.recipes import Recipe

log = logging.getLogger(__name__)

Embedded = tuple[NDArray[np.float32], NDArray[np.float32]]

BESIDE = (
    "beside.mean",
    "beside.components",
    "beside.directions",
)  # tensors of what a learned run keeps frozen

ORGANISE_AGAIN = "Organise the folder again to have it rebuilt."


class Embedder(ABC):
    """The network of one run. `model_id` names the backbone it was made with."""

    def __init__(self, backbone: Backbone, device: str) -> None:
        self.backbone = backbone
        self.device = device

    @staticmethod
    def open(run_dir: Path, device: str = "cpu") -> Embedder:
        """The embedder of a finished run, frozen or learned. Raises ModelError when it is missing or damaged."""
        content = stored.read(run_dir / NAME)
        if content is None:
            raise ModelError(
                f"The network of this result is missing or damaged. {ORGANISE_AGAIN}", str(run_dir)
            )
        tensors, facts = content
        backbone = backbones.load(facts["backbone"], device, facts.get("image_size"))
        if backbone.model_id != facts["model_id"]:
            raise ModelError(
                f"This result was made with another version of the network. {ORGANISE_AGAIN}",
                f"{facts['model_id']}, {backbone.model_id} is installed",
            )
        if facts["kind"] == "frozen":
            projection = Projection(tensors["mean"].numpy(), tensors["components"].numpy())
            return FrozenEmbedder(backbone, projection, device)
        recipe = Recipe.from_dict(facts["recipe"])
        beside = None
        if recipe.frozen_share:
            mean, components, directions = (tensors.pop(name).numpy() for name in BESIDE)
            # A copy, made before the backbone gets the weights that were learned.
            frozen = FrozenEmbedder(backbone, Projection(mean, components), device)
            beside = frozen, Blend(recipe.frozen_share, directions)
        model = _rebuild(backbone, tensors, facts, device)
        return LearnedEmbedder(backbone, model, recipe, device, beside)

    @property
    def alone(self) -> Embedder:
        """The same without the share of the frozen embedding; itself where there is none."""
        return self

    @property
    @abstractmethod
    def picture_size(self) -> int:
        """Side in pixels of the pictures that `embed_pictures` takes."""

    @abstractmethod
    def embed_pictures(self, pictures: Tensor) -> NDArray[np.float32]:
        """Pictures (b,3,S,S), 0 to 255, as they are and without their mirror images -> (b,d) float32, unit norm."""

    @abstractmethod
    def embed(self, images: Sequence[Image.Image]) -> NDArray[np.float32]:
        """Upright pictures -> (b,d) float32, unit norm, comparable with the run's own embeddings."""

    @abstractmethod
    def maps(self, images: Sequence[Image.Image]) -> tuple[Tensor, Tensor]:
        """Upright pictures -> the last feature maps (b,C,h,w) of them and of their mirror images, before pooling."""


class FrozenEmbedder(Embedder):
    """Backbone and PCA."""

    def __init__(self, backbone: Backbone, projection: Projection, device: str) -> None:
        super().__init__(backbone, device)
        self.projection = projection
        self._network = folded(backbone)

    @property
    def picture_size(self) -> int:
        return self.backbone.image_size

    @torch.inference_mode()
    def embed_pictures(self, pictures: Tensor) -> NDArray[np.float32]:
        with autocast(self.device):
            maps = parallel.by_few(
                self._network, self.backbone.normalise(pictures.to(self.device)), self.device
            )
        return self.projection.apply(maps.float().mean((2, 3)).cpu().numpy())

    def embed(self, images: Sequence[Image.Image]) -> NDArray[np.float32]:
        squares = _squares(images, self.backbone.image_size)
        return self.projection.apply(pool_views(self._network, squares, self.device).numpy())

    @torch.inference_mode()
    def maps(self, images: Sequence[Image.Image]) -> tuple[Tensor, Tensor]:
        plain = self.backbone.normalise(_squares(images, self.backbone.image_size).to(self.device))
        with autocast(self.device):
            return self._network(plain), self._network(plain.flip(3))


class LearnedEmbedder(Embedder):
    """The trained encoder and F, and beside them the frozen embedding where the recipe gives it a share."""

    def __init__(
        self,
        backbone: Backbone,
        model: Model,
        recipe: Recipe,
        device: str,
        beside: tuple[FrozenEmbedder, Blend] | None = None,
    ) -> None:
        super().__init__(backbone, device)
        self.beside = beside
        self.model = model
        self.recipe = recipe
        self._looking = folded(backbone) if recipe.learns_from == "maps" else backbone

    @property
    def alone(self) -> Embedder:
        one = copy.copy(self)
        one.beside = None
        return one

    @property
    def picture_size(self) -> int:
        return self.recipe.image_size

    @torch.inference_mode()
    def embed_pictures(self, pictures: Tensor) -> NDArray[np.float32]:
        given = self.backbone.normalise(pictures.to(self.device))
        with autocast(self.device):
            if self.recipe.learns_from == "maps":
                given = parallel.by_few(self._looking.lower, given, self.device)
            maps = self.model.encoder(given)
        z = self.model.embed(maps).float().cpu().numpy()
        if self.beside is None:
            return z
        frozen, blend = self.beside
        return blend.apply(frozen.embed_pictures(pictures), z)

    def embed(self, images: Sequence[Image.Image]) -> NDArray[np.float32]:
        squares = _squares(images, views.stored_size(self.recipe.image_size))
        z = self.embed_squares(squares)[0]
        if self.beside is None:
            return z
        frozen, blend = self.beside
        return blend.apply(frozen.embed(images), z)

    def embed_squares(self, squares: Tensor) -> Embedded:
        """Squares (b,3,256,256) uint8 -> what was learned alone: embeddings (b,d) and probabilities (b,K)."""
        plain, mirrored = self._whole_views(squares)
        return embed_whole(self.model, plain, mirrored, self.device)

    @torch.inference_mode()
    def maps(self, images: Sequence[Image.Image]) -> tuple[Tensor, Tensor]:
        plain, mirrored = self._whole_views(_squares(images, views.stored_size(self.recipe.image_size)))
        with autocast(self.device):
            return self.model.encoder(plain), self.model.encoder(mirrored)

    def _whole_views(self, squares: Tensor) -> tuple[Tensor, Tensor]:
        """Squares (b,3,256,256) uint8 -> what the encoder reads of them and of their mirror images."""
        n, size = len(squares), self.recipe.image_size
        whole = []
        for theta in (views.plain(n), views.mirrored(n)):
            if self.recipe.learns_from == "maps":
                whole.append(inputs.lower_maps(self._looking, squares, theta, size, self.device))
            else:
                pictures = views.draw(squares.to(self.device), theta.to(self.device), size)
                whole.append(self.backbone.normalise(pictures))
        return whole[0], whole[1]


@torch.inference_mode()
def embed_whole(model: Model, plain: Tensor, mirrored: Tensor, device: str) -> Embedded:
    """Encoder inputs of both whole views -> what was learned alone: embeddings (b,d) and probabilities (b,K).

    The model is in eval mode.
    """
    with autocast(device):
        maps = [model.encoder(view) for view in (plain, mirrored)]
    z = F.normalize(model.embed(maps[0]) + model.embed(maps[1]), dim=1)
    y = model.classify(z).float().softmax(1)
    return z.float().cpu().numpy(), y.cpu().numpy()


def save_frozen(run_dir: Path, backbone: Backbone, projection: Projection) -> None:
    """Keep what `Embedder.open` needs for a run that learned nothing."""
    tensors = {
        "mean": torch.from_numpy(projection.mean),
        "components": torch.from_numpy(projection.components),
    }
    stored.write(run_dir / NAME, tensors, {"kind": "frozen", **_origin(backbone)})


def save_learned(
    run_dir: Path,
    backbone: Backbone,
    model: Model,
    recipe: Recipe,
    projection: Projection,
    blend: Blend | None,
) -> None:
    """Keep what `Embedder.open` needs for a run that learned; the decoder is not kept.

    projection: of the frozen embedding that `blend` puts beside; `blend` None where the recipe gives it no share.
    """
    tensors = {name: value for name, value in model.state_dict().items() if not name.startswith("decode.")}
    if blend is not None:
        kept = (projection.mean, projection.components, blend.directions)
        tensors |= {name: torch.from_numpy(one) for name, one in zip(BESIDE, kept, strict=True)}
    facts = {
        "kind": "learned",
        "recipe": recipe.as_dict(),
        "dimensions": model.embed.linear.out_features,
        "clusters": len(model.classify.weight),
        **_origin(backbone),
    }
    stored.write(run_dir / NAME, tensors, facts)


def _origin(backbone: Backbone) -> dict[str, str | int]:
    return {"backbone": backbone.name, "model_id": backbone.model_id, "image_size": backbone.image_size}


def _rebuild(backbone: Backbone, tensors: dict[str, Tensor], facts: dict[str, Any], device: str) -> Model:
    recipe = Recipe.from_dict(facts["recipe"])
    encoder = backbone.upper if recipe.learns_from == "maps" else backbone
    model = Model(encoder, backbone.channels, facts["dimensions"], facts["clusters"], recipe)
    state = {name: value for name, value in model.state_dict().items() if name.startswith("decode.")}
    model.load_state_dict({**state, **tensors})
    return model.to(device).eval()


def _squares(images: Sequence[Image.Image], size: int) -> Tensor:
    return torch.from_numpy(np.stack([pixels.square(image, size) for image in images]))
