"""Pictures made for a self-test: a few kinds that a network can tell apart, in the formats that photos come in."""

from __future__ import annotations

import random
from pathlib import Path

from PIL import Image, ImageDraw

KINDS = ("discs", "stripes", "rays")
FORMATS = ("JPEG", "PNG", "HEIF")
"""One of each kind. Each is read by another library that a bundle may have left behind."""
SIZE = (160, 120)


def make_specimens(folder: Path) -> list[Path]:
    """Make nine pictures there, three of each kind: eight are the fewest that something is learned from."""
    import pillow_heif  # its libraries are large, and every command would load them

    pillow_heif.register_heif_opener()
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for kind in KINDS:
        for number, form in enumerate(FORMATS):
            made.append(folder / f"{kind}-{number}.{'heic' if form == 'HEIF' else form.lower()}")
            _picture(kind, number).save(made[-1], form)
    return made


def _picture(kind: str, seed: int) -> Image.Image:
    """The seed varies colours and places, not the kind."""
    chance = random.Random(f"{kind}-{seed}")
    width, height = SIZE
    image = Image.new("RGB", SIZE, tuple(chance.randint(150, 255) for _ in range(3)))
    draw = ImageDraw.Draw(image)
    for number in range(14):
        x, y = chance.randint(0, width), chance.randint(0, height)
        ink = tuple(chance.randint(0, 140) for _ in range(3))
        side = chance.randint(height // 10, height // 4)
        match kind:
            case "discs":
                draw.ellipse((x - side, y - side, x + side, y + side), fill=ink)
            case "stripes":
                draw.line((0, number * height // 14, width, number * height // 14 + 20), fill=ink, width=5)
            case _:
                draw.line((width // 2, height // 2, x, y), fill=ink, width=3)
    return image
