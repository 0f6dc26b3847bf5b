"""Pictures and small recipes for the tests of learning."""

from __future__ import annotations

from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from engine.learn import backbones, embed
from engine.learn.backbones import Backbone
from engine.learn.recipes import ADAPTED, PUBLISHED, Recipe

SMALL = replace(ADAPTED, image_size=64, views=2, batch=8, epochs=2, reconstruction_weight=0.1)
SMALL_PUBLISHED = replace(PUBLISHED, image_size=64, batch=8, clusters=3, epochs=1)


@pytest.fixture(autouse=True)
def one_thread() -> Generator[None, None, None]:
    """The same sums in the same order, whatever machine runs the tests."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="session")
def backbone() -> Backbone:
    return backbones.load("efficientnet-lite0")


def picture(kind: int, number: int) -> Image.Image:
    """A picture of one of a few kinds that even a small network tells apart."""
    random = np.random.default_rng([kind, number])
    colours = ["#b03020", "#2050a0", "#e0c040", "#308040", "#808080", "#f0f0f0"]
    image = Image.new("RGB", (96, 72), colours[kind % len(colours)])
    draw = ImageDraw.Draw(image)
    for _ in range(6):
        x, y = int(random.integers(0, 80)), int(random.integers(0, 56))
        shade = tuple(int(v) for v in random.integers(0, 256, 3))
        if kind % 2:
            draw.ellipse((x, y, x + 16, y + 16), fill=shade)
        else:
            draw.rectangle((x, y, x + 30, y + 4), fill=shade)
    return image


@pytest.fixture
def make_previews(tmp_path: Path) -> Callable[..., list[Path]]:
    """make_previews(n, kinds=3): n JPEG files, their kinds taking turns."""

    def make(n: int, kinds: int = 3, *, identical: bool = False) -> list[Path]:
        folder = tmp_path / "previews"
        folder.mkdir(exist_ok=True)
        files = []
        for i in range(n):
            file = folder / f"{i:03d}.jpg"
            (picture(0, 0) if identical else picture(i % kinds, i)).save(file, quality=90)
            files.append(file)
        return files

    return make


@pytest.fixture
def pool(backbone: Backbone) -> Callable[[list[Path]], NDArray[np.float32]]:
    """Pooled features (n,C) of previews."""

    def pooled(files: list[Path]) -> NDArray[np.float32]:
        return np.concatenate([part for _, part in embed.pooled_features(backbone, files)])

    return pooled


def small(**changes: object) -> Recipe:
    return replace(SMALL, **changes)  # type: ignore[arg-type]
