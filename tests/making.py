"""Pictures for tests, made with Pillow: a few kinds of subject that a network can tell apart."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

KINDS = ("discs", "stripes", "boxes", "rays")


def make_picture(kind: str, seed: int = 0, size: tuple[int, int] = (200, 150)) -> Image.Image:
    """A picture of this kind; the seed varies its colours and places, not its kind."""
    chance = random.Random(f"{kind}-{seed}")
    width, height = size

    def colour(low: int = 0, high: int = 255) -> tuple[int, int, int]:
        return chance.randint(low, high), chance.randint(low, high), chance.randint(low, high)

    image = Image.new("RGB", size, colour(150, 255))
    draw = ImageDraw.Draw(image)
    for number in range(14):
        x, y = chance.randint(0, width), chance.randint(0, height)
        side = chance.randint(height // 10, height // 4)
        match kind:
            case "discs":
                draw.ellipse((x - side, y - side, x + side, y + side), fill=colour(0, 160))
            case "stripes":
                draw.line(
                    (0, number * height // 14, width, number * height // 14 + 20),
                    fill=colour(0, 120),
                    width=5,
                )
            case "boxes":
                draw.rectangle((x - side, y - side, x + side, y + side), outline=colour(0, 120), width=4)
            case _:
                draw.line((width // 2, height // 2, x, y), fill=colour(0, 120), width=3)
    return image


def save_picture(path: Path, kind: str = "discs", seed: int = 0, **options: Any) -> Path:
    """Make a picture and save it; the suffix decides the format."""
    path.parent.mkdir(parents=True, exist_ok=True)
    make_picture(kind, seed).save(path, **options)
    return path


def make_folder(folder: Path, count: int = 8, kinds: tuple[str, ...] = KINDS) -> Path:
    """`count` JPEGs of each kind, in one folder a kind."""
    for kind in kinds:
        for number in range(count):
            save_picture(folder / kind / f"{kind}-{number:02d}.jpg", kind, number)
    return folder
