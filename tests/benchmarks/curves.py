"""Curves as a picture: one panel a figure, side by side, drawn by Pillow."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

WIDTH, HEIGHT = 660, 560  # pixels of a panel
LEFT, RIGHT, TOP, BOTTOM = 70, 24, 56, 64
PAPER, INK, LINES = "#ffffff", "#22252a", "#d5d8dd"
KEY = 96  # pixels below the panels, for what the curves are

Point = tuple[float, float]


@dataclass(frozen=True)
class Curve:
    """Points in order; `is_dashed` for the second of two that share a colour."""

    name: str
    points: Sequence[Point]
    colour: str
    is_dashed: bool = False


def draw(panels: Mapping[str, Sequence[Curve]], path: Path, across: str) -> None:
    """Write the panels by their titles as a PNG; `across` names the horizontal axis. All have the same curves."""
    image = Image.new("RGB", (WIDTH * len(panels), HEIGHT + KEY), PAPER)
    pen = ImageDraw.Draw(image)
    for number, (title, curves) in enumerate(panels.items()):
        _panel(pen, number * WIDTH, title, curves, across)
    first = next(iter(panels.values()))
    for number, curve in enumerate(first):
        left, top = LEFT + number // 2 * WIDTH, HEIGHT + 12 + number % 2 * 36
        _line(pen, [(left, top + 12), (left + 56, top + 12)], curve)
        pen.text((left + 70, top), curve.name, INK, ImageFont.load_default(20))
    image.save(path, optimize=True)


def _panel(pen: ImageDraw.ImageDraw, left: int, title: str, curves: Sequence[Curve], across: str) -> None:
    text, small = ImageFont.load_default(22), ImageFont.load_default(17)
    xs = sorted({x for curve in curves for x, _ in curve.points})
    ys = [y for curve in curves for _, y in curve.points]
    step = next(one for one in (1, 2, 5, 10, 20) if (max(ys) - min(ys)) / one <= 8 or one == 20)
    low, high = int(min(ys) // step * step), int(-(-max(ys) // step) * step)
    high += step * (high == low)
    widest = max(xs[-1], 1)

    def at(point: Point) -> Point:
        x = left + LEFT + (WIDTH - LEFT - RIGHT) * point[0] / widest
        return x, TOP + (HEIGHT - TOP - BOTTOM) * (high - point[1]) / (high - low)

    pen.text((left + LEFT, 14), title, INK, text)
    for value in range(low, high + 1, step):
        pen.line([at((0, value)), at((widest, value))], LINES)
        pen.text((left + LEFT - 10, at((0, value))[1]), str(value), INK, small, anchor="rm")
    free = 0.0
    for count in xs:
        place = at((count, low))
        pen.line([place, (place[0], place[1] + 6)], INK)
        if place[0] >= free:  # counts that are close to each other share the room
            pen.text((place[0], place[1] + 10), f"{count:g}", INK, small, anchor="ma")
            free = place[0] + 34
    pen.text((left + LEFT, HEIGHT - 30), f"{across}; percent", INK, small)
    for curve in curves:
        places = [at(point) for point in curve.points]
        _line(pen, places, curve)
        for x, y in places:
            pen.ellipse((x - 4, y - 4, x + 4, y + 4), curve.colour)


def _line(pen: ImageDraw.ImageDraw, places: Sequence[Point], curve: Curve) -> None:
    for (x, y), (to_x, to_y) in itertools.pairwise(places):
        if not curve.is_dashed:
            pen.line([(x, y), (to_x, to_y)], curve.colour, 3)
            continue
        count = max(1, round(((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5 / 9))
        for part in range(0, count, 2):
            start, end = part / count, min(1.0, (part + 1) / count)
            pen.line(
                [
                    (x + (to_x - x) * start, y + (to_y - y) * start),
                    (x + (to_x - x) * end, y + (to_y - y) * end),
                ],
                curve.colour,
                3,
            )
