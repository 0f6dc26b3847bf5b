"""Whether two pictures are one shot, on made ones: a small version of `make bench ONLY=same`."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from threadpoolctl import threadpool_limits

from engine.pictures.decode import encode, preview
from engine.sames.candidates import candidates
from engine.sames.comparison import Likeness, compare
from engine.sames.sketches import look, sketch
from tests.scenes import OTHERS, SAME, make_scene

SCENES = 5


def found(images: Sequence[Image.Image], folder: Path) -> dict[tuple[int, int], Likeness]:
    """The pairs of these pictures that are one shot, through previews as the program makes them."""
    looks = []
    for number, image in enumerate(images):
        path = folder / f"{number}.jpg"
        path.write_bytes(encode(preview(image)))
        looks.append(look(path))
    likely = [one for part in candidates(np.stack([sketch(one) for one in looks])) for one in part or []]
    pairs: dict[tuple[int, int], Likeness] = {}
    with threadpool_limits(1, "blas"):
        for one in likely:
            (like,) = compare([looks[one.first]], [looks[one.second]], [one.turned], one.start[None])
            if like is not None:
                pairs[one.first, one.second] = like
    return pairs


@pytest.mark.parametrize("change", SAME)
def test_copies_of_one_shot_are_found_and_nothing_else(change: str, tmp_path: Path) -> None:
    scenes = [make_scene(seed) for seed in range(SCENES)]
    copies = [SAME[change](image, random.Random(seed)) for seed, image in enumerate(scenes)]
    pairs = found([*scenes, *copies], tmp_path)
    right = {(number, number + SCENES) for number in range(SCENES)}
    assert pairs.keys() <= right
    assert len(pairs) >= SCENES - 1
    if "crop" in change:
        assert all("cropped" in one.differences for one in pairs.values())
    if change.startswith(("turned", "mirrored")):
        assert all("turned" in one.differences for one in pairs.values())


@pytest.mark.parametrize("change", OTHERS)
def test_other_frames_of_a_burst_are_not_the_same_shot(change: str, tmp_path: Path) -> None:
    scenes = [make_scene(seed) for seed in range(SCENES)]
    frames = [OTHERS[change](image, random.Random(seed)) for seed, image in enumerate(scenes)]
    assert found([*scenes, *frames], tmp_path) == {}


def test_blank_dark_and_flat_pictures_are_not_the_same(tmp_path: Path) -> None:
    blank = [Image.new("RGB", (400, 300), (level,) * 3) for level in (255, 250, 3, 8)]
    sky = [
        Image.linear_gradient("L").resize((400, 300)).convert("RGB"),
        Image.new("RGB", (400, 300), "skyblue"),
    ]
    assert found([*blank, *sky], tmp_path) == {}


def test_one_layout_with_other_words_is_not_the_same(tmp_path: Path) -> None:
    screens = []
    for words in ("Dear Anna, we are back", "Rain again, no swimming"):
        screen = Image.new("RGB", (800, 600), "white")
        draw = ImageDraw.Draw(screen)
        draw.rectangle((0, 0, 800, 60), fill="navy")
        draw.rectangle((0, 60, 160, 600), fill="lightgrey")
        for line in range(8):
            draw.text((190, 100 + 55 * line), words[line:] + words[:line], fill="black", font_size=40)
        screens.append(screen)
    assert found(screens, tmp_path) == {}
