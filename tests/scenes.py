"""Pictures with as much to see as photos have, and what becomes of photos: copies of one shot, and frames that are not.

Each change takes a picture and a source of chance, and gives a picture. `SAME` are changes after which it is still the
same shot, `OTHERS` are other frames of a burst.
"""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps
from scipy.ndimage import map_coordinates

Picture = Image.Image
Change = Callable[[Picture, random.Random], Picture]


def make_scene(seed: int, size: tuple[int, int] = (480, 360)) -> Picture:
    """A made landscape: coloured noise at several scales with a few things in it; the same for the same seed."""
    chance = np.random.default_rng(seed)
    total = np.zeros((size[1], size[0], 3), np.float32)
    for cells, strength in ((3, 80), (6, 60), (14, 50), (40, 50), (90, 35)):
        shades = chance.uniform(-1, 1, (cells, cells, 1)) + 0.3 * chance.uniform(-1, 1, (cells, cells, 3))
        noise = shades.astype(np.float32)
        layers = [
            np.asarray(Image.fromarray(noise[..., colour]).resize(size, Image.Resampling.BICUBIC))
            for colour in range(3)
        ]
        total += strength * np.stack(layers, axis=-1)
    image = Image.fromarray(np.clip(total + 128, 0, 255).astype(np.uint8))
    draw = ImageDraw.Draw(image)
    for _ in range(9):
        x, y = (int(chance.integers(0, side)) for side in size)
        wide, high = (int(chance.integers(15, 70)) for _ in range(2))
        shade = int(chance.integers(40, 216))
        colour = tuple(shade + int(one) for one in chance.integers(-40, 40, 3))
        (draw.ellipse if chance.random() < 0.5 else draw.rectangle)((x, y, x + wide, y + high), fill=colour)
    return image


def jpeg(image: Picture, quality: int = 92) -> Picture:
    """As a JPEG of this quality gives it back."""
    return _saved(image, "JPEG", quality)


def _saved(image: Picture, format_: str, quality: int) -> Picture:
    buffer = io.BytesIO()
    image.convert("RGB").save(buffer, format_, quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("RGB")


def _resized(image: Picture, factor: float) -> Picture:
    return image.resize((round(image.width * factor), round(image.height * factor)), Image.Resampling.LANCZOS)


def _cropped(image: Picture, sides: tuple[int, int, int, int]) -> Picture:
    """5 % off the sides that are 1: left, top, right, bottom."""
    w, h = 0.05 * image.width, 0.05 * image.height
    left, top, right, bottom = sides
    return image.crop(
        (round(w * left), round(h * top), image.width - round(w * right), image.height - round(h * bottom))
    )


def _crop_some(image: Picture, chance: random.Random) -> Picture:
    return _cropped(
        image, chance.choice([(1, 0, 0, 0), (0, 1, 0, 0), (1, 1, 0, 0), (0, 0, 1, 1), (1, 0, 1, 1)])
    )


def _gamma(image: Picture, chance: random.Random) -> Picture:
    power = chance.choice([0.8, 1.25])
    return image.point([round(255 * (level / 255) ** power) for level in range(256)] * 3)


def _white_balance(image: Picture, chance: random.Random) -> Picture:
    red, blue = chance.choice([(1.1, 0.9), (0.9, 1.1)])
    curves = [[min(255, round(level * gain)) for level in range(256)] for gain in (red, 1.0, blue)]
    return image.point([level for curve in curves for level in curve])


def _watermark(image: Picture, chance: random.Random) -> Picture:
    layer = Image.new("RGBA", image.size, (0, 0, 0, 0))
    font = ImageFont.load_default(max(10, image.height // chance.choice([8, 10, 14])))
    x, y = chance.choice([(0.05, 0.85), (0.55, 0.85), (0.3, 0.45), (0.05, 0.05)])
    place = (x * image.width, y * image.height)
    ink = (255, 255, 255, chance.choice([128, 180, 255]))
    ImageDraw.Draw(layer).text(place, "© Example 2026", font=font, fill=ink)
    return Image.alpha_composite(image.convert("RGBA"), layer).convert("RGB")


def _sticker(image: Picture, chance: random.Random) -> Picture:
    covered, side = image.copy(), min(image.size) // 8
    x, y = chance.choice([2, image.width - side - 2]), chance.choice([2, image.height - side - 2])
    colour = chance.choice([(255, 255, 255), (220, 30, 30), (20, 20, 20), (240, 200, 0)])
    ImageDraw.Draw(covered).ellipse((x, y, x + side, y + side), fill=colour)
    return covered


def _mixed(image: Picture, _: random.Random) -> Picture:
    return jpeg(_resized(ImageEnhance.Brightness(_cropped(image, (1, 1, 0, 1))).enhance(1.1), 0.6), 60)


SAME: dict[str, Change] = {
    "JPEG quality 40": lambda image, _: jpeg(image, 40),
    "JPEG quality 70": lambda image, _: jpeg(image, 70),
    "JPEG quality 95": lambda image, _: jpeg(image, 95),
    "WebP": lambda image, _: _saved(image, "WEBP", 60),
    "PNG": lambda image, _: image.copy(),
    "resized to 25 %": lambda image, _: jpeg(_resized(image, 0.25)),
    "resized to 50 %": lambda image, _: jpeg(_resized(image, 0.5)),
    "resized to 200 %": lambda image, _: jpeg(_resized(image, 2.0)),
    "cropped by 5 %, all sides": lambda image, _: jpeg(_cropped(image, (1, 1, 1, 1))),
    "cropped by 5 %, some sides": lambda image, chance: jpeg(_crop_some(image, chance)),
    "brightness": lambda image, chance: jpeg(
        ImageEnhance.Brightness(image).enhance(chance.choice([0.8, 1.2]))
    ),
    "contrast": lambda image, chance: jpeg(ImageEnhance.Contrast(image).enhance(chance.choice([0.8, 1.25]))),
    "saturation": lambda image, chance: jpeg(ImageEnhance.Color(image).enhance(chance.choice([0.5, 1.5]))),
    "gamma": lambda image, chance: jpeg(_gamma(image, chance)),
    "white balance": lambda image, chance: jpeg(_white_balance(image, chance)),
    "sharpened": lambda image, _: jpeg(image.filter(ImageFilter.UnsharpMask(2, 80, 2))),
    "grey": lambda image, _: jpeg(ImageOps.grayscale(image)),
    "watermark": lambda image, chance: jpeg(_watermark(image, chance)),
    "sticker in a corner": lambda image, chance: jpeg(_sticker(image, chance)),
    "cropped, brighter, 60 %, quality 60": _mixed,
    "turned by 90°": lambda image, _: jpeg(image.transpose(Image.Transpose.ROTATE_90)),
    "mirrored": lambda image, _: jpeg(ImageOps.mirror(image)),
}


def moved_subject(image: Picture, chance: random.Random) -> Picture:
    """A later frame: something in the middle is elsewhere, what was behind it shows, and the hand moved a little."""
    w, h = image.size
    x, y = w * chance.uniform(0.35, 0.65), h * chance.uniform(0.35, 0.65)
    rx, ry = w * chance.uniform(0.1, 0.25), h * chance.uniform(0.1, 0.25)
    subject = Image.new("L", image.size, 0)
    ImageDraw.Draw(subject).ellipse((x - rx, y - ry, x + rx, y + ry), fill=255)
    subject = subject.filter(ImageFilter.GaussianBlur(3))
    behind = Image.composite(image.filter(ImageFilter.GaussianBlur(min(w, h) / 12)), image, subject)
    dx = chance.choice([-1, 1]) * w * chance.uniform(0.02, 0.06)
    dy = chance.choice([-1, 1]) * h * chance.uniform(0.01, 0.05)
    frame = Image.composite(_shifted(image, dx, dy), behind, _shifted(subject, dx, dy))
    zoom = chance.uniform(1.0, 1.03)
    return jpeg(_shifted(frame, w * chance.uniform(-0.015, 0.015), h * chance.uniform(-0.015, 0.015), zoom))


def turned_head(image: Picture, chance: random.Random) -> Picture:
    """A later frame: only a small part bends, as a face does; the rest stands still."""
    w, h = image.size
    rows, columns = np.mgrid[0:h, 0:w].astype(np.float32)
    x, y = w * chance.uniform(0.35, 0.65), h * chance.uniform(0.35, 0.65)
    reach = min(w, h) * chance.uniform(0.12, 0.2)
    amount = np.exp(-((columns - x) ** 2 + (rows - y) ** 2) / (2 * reach**2))
    amount *= min(w, h) * chance.uniform(0.03, 0.06)
    angle = chance.uniform(0, 6.28)
    pixels = np.asarray(image.convert("RGB")).astype(np.float32)
    at = [rows + amount * np.sin(angle), columns + amount * np.cos(angle)]
    bent = [map_coordinates(pixels[..., colour], at, order=1, mode="nearest") for colour in range(3)]
    return jpeg(Image.fromarray(np.stack(bent, axis=-1).astype(np.uint8)))


OTHERS: dict[str, Change] = {"a subject that moved": moved_subject, "a head that turned": turned_head}


def _shifted(image: Picture, dx: float, dy: float, zoom: float = 1.0) -> Picture:
    w, h = image.size
    matrix = (1 / zoom, 0, w * (1 - 1 / zoom) / 2 - dx, 0, 1 / zoom, h * (1 - 1 / zoom) / 2 - dy)
    return image.transform(image.size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC)
