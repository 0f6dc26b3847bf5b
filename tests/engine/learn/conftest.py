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

SMALL = replace(ADAPTED, image_size=64, views=2, batch=8, epochs=2, reconstruction_every=1)
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
    """A picture of one of three kinds: stripes on red, discs on blue, a chessboard on yellow; no two the same."""
    random = np.random.default_rng([kind, number])
    image = Image.new("RGB", (96, 72), ["#b03020", "#2050a0", "#e0c040"][kind])
    draw = ImageDraw.Draw(image)
    shade = tuple(int(v) for v in random.integers(0, 60, 3))
    x, y = (int(v) for v in random.integers(0, 12, 2))
    for i in range(8):
        if kind == 0:
            draw.rectangle((0, y + 12 * i, 96, y + 12 * i + 4), fill=shade)
        elif kind == 1:
            left, top = (int(v) for v in random.integers(0, 60, 2))
            draw.ellipse((left, top, left + 20, top + 20), fill=shade, outline="#ffffff")
        else:
            for j in range(i % 2, 8, 2):
                draw.rectangle((x + 12 * i, y + 12 * j, x + 12 * i + 11, y + 12 * j + 11), fill=shade)
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
