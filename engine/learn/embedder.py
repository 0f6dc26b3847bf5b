"""Embedding pictures that need not be in the library, exactly as a run embedded its own photos."""

from __future__ import annotations

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
        return LearnedEmbedder(
            backbone, _rebuild(backbone, tensors, facts, device), Recipe.from_dict(facts["recipe"]), device
        )

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
        return self.projection.apply(pool_views(self.backbone, squares, self.device).numpy())

    @torch.inference_mode()
    def maps(self, images: Sequence[Image.Image]) -> tuple[Tensor, Tensor]:
        plain = self.backbone.normalise(_squares(images, self.backbone.image_size).to(self.device))
        with autocast(self.device):
            return self._network(plain), self._network(plain.flip(3))


class LearnedEmbedder(Embedder):
    """The trained encoder and F."""

    def __init__(self, backbone: Backbone, model: Model, recipe: Recipe, device: str) -> None:
        super().__init__(backbone, device)
        self.model = model
        self.recipe = recipe
        self._looking = folded(backbone) if recipe.learns_from == "maps" else backbone

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
        return self.model.embed(maps).float().cpu().numpy()

    def embed(self, images: Sequence[Image.Image]) -> NDArray[np.float32]:
        squares = _squares(images, views.stored_size(self.recipe.image_size))
        return self.embed_squares(squares)[0]

    def embed_squares(self, squares: Tensor) -> Embedded:
        """Squares (b,3,256,256) uint8 -> embeddings (b,d) and probabilities (b,K)."""
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
    """Encoder inputs of both whole views -> embeddings (b,d) and probabilities (b,K). The model is in eval mode."""
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


def save_learned(run_dir: Path, backbone: Backbone, model: Model, recipe: Recipe) -> None:
    """Keep what `Embedder.open` needs for a run that learned; the decoder is not kept."""
    tensors = {name: value for name, value in model.state_dict().items() if not name.startswith("decode.")}
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
