"""The networks that are fetched, with random weights of the real architectures in the place of the real ones."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import timm
import torch
from torch import nn
from torchvision import models

from engine import weights
from engine.config import OrganiseOptions
from engine.errors import ModelError, UsageError
from engine.learn import backbones, embed, names
from engine.learn.backbones.fetched import VISION_TRANSFORMERS
from engine.learn.cbswr import trainer
from engine.learn.embedder import Embedder
from tests.engine.learn.conftest import SMALL

MakePreviews = Callable[..., list[Path]]
SIZE = {"googlenet": 64, "resnet50": 64, "dinov2-small": 224}


def network(name: str) -> nn.Module:
    torch.manual_seed(0)
    if name == "googlenet":
        return models.googlenet(aux_logits=True, transform_input=False, init_weights=False).eval()
    if name == "resnet50":
        return models.resnet50().eval()
    return timm.create_model(
        VISION_TRANSFORMERS[name], pretrained=False, num_classes=0, dynamic_img_size=True
    ).eval()


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KINDRED_MODELS", str(tmp_path / "models"))


def put(name: str, made: nn.Module) -> None:
    """As if these weights had been fetched."""
    file = weights.place(name)
    file.parent.mkdir(parents=True, exist_ok=True)
    if file.suffix == ".pth":
        torch.save(made.state_dict(), file)
    else:
        safetensors.torch.save_file(made.state_dict(), file)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    file.with_name(file.name + ".sha256").write_text(digest)


def whole_map(name: str, made: nn.Module, pixels: torch.Tensor) -> torch.Tensor:
    """The last feature map by the library's own forward pass."""
    if isinstance(made, models.GoogLeNet):
        found: list[torch.Tensor] = []
        hook = made.inception5b.register_forward_hook(lambda _m, _i, out: found.append(out))
        made(pixels)
        hook.remove()
        return found[0]
    if isinstance(made, models.ResNet):
        return nn.Sequential(*list(made.children())[:-2])(pixels)
    tokens = made.forward_features(pixels)[:, 1:]  # type: ignore[operator]
    maps = tokens.transpose(1, 2).unflatten(2, (16, 16))
    return nn.functional.adaptive_avg_pool2d(maps, 7)


@pytest.mark.parametrize("name", SIZE)
def test_both_halves_make_the_librarys_own_forward_pass(name: str) -> None:
    made = network(name)
    put(name, made)
    backbone = backbones.load(name, image_size=SIZE[name])
    pixels = backbone.normalise(torch.randint(0, 256, (2, 3, SIZE[name], SIZE[name]), dtype=torch.uint8))
    with torch.inference_mode():
        lower = backbone.lower(pixels)
        assert lower.shape[1:] == backbone.lower_shape(SIZE[name])
        maps = backbone(pixels)
        assert maps.shape == (2, backbone.channels, SIZE[name] // 32, SIZE[name] // 32)
        torch.testing.assert_close(maps, whole_map(name, made, pixels), atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize(
    "name",
    ["googlenet", *(pytest.param(one, marks=pytest.mark.soak) for one in ("resnet50", "dinov2-small"))],
)
def test_each_learns_a_little_and_embeds_a_picture_from_outside(
    name: str, make_previews: MakePreviews, tmp_path: Path
) -> None:
    put(name, network(name))
    size = SIZE[name]
    previews = make_previews(10)
    backbone = backbones.load(name, image_size=size)
    pooled = np.concatenate([part for _, part in embed.pooled_features(backbone, previews)])
    options = OrganiseOptions(backbone=name, image_size=size, epochs=1, groups=3)
    recipe = replace(SMALL, image_size=size, views=2, batch=5)
    work = trainer.fine_tune(previews, pooled, options, tmp_path / "run", recipe=recipe)
    while True:
        try:
            next(work)
        except StopIteration as end:
            learned = end.value
            break
    assert np.isfinite(learned.embeddings).all()
    assert learned.embeddings.shape[0] == 10
    embedder = Embedder.open(tmp_path / "run")
    pictures = torch.rand(2, 3, size, size) * 255
    assert embedder.embed_pictures(pictures).shape[1] == learned.embeddings.shape[1]


def test_a_network_without_a_head_suggests_no_names() -> None:
    put("dinov2-small", network("dinov2-small"))
    backbone = backbones.load("dinov2-small")
    pooled = np.zeros((3, backbone.channels), np.float32)
    assert not names.of_nodes(backbone, pooled, np.array([0, 1, 1]), np.array([[0, 1]])).texts


def test_an_image_size_that_patches_do_not_fit_is_refused() -> None:
    with pytest.raises(UsageError, match="multiple of 14"):
        backbones.load("dinov2-small", image_size=256)


def test_weights_of_another_network_and_missing_ones_are_sentences() -> None:
    with pytest.raises(ModelError, match="models fetch resnet50"):
        backbones.load("resnet50")
    put("resnet50", models.resnet18())
    with pytest.raises(ModelError, match="do not fit"):
        backbones.load("resnet50")
