"""All photos of a map as dots in one image: written into an array, since a call for each would take too long."""

from __future__ import annotations

import functools

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QImage

Floats = NDArray[np.float32]
Pixels = NDArray[np.uint32]

SOFT = 0.45
"""How much of its colour the rim of a dot has."""


def pixel(colour: QColor, strength: float = 1.0) -> int:
    """A colour as a premultiplied pixel."""
    alpha = colour.alphaF() * strength
    red, green, blue = (
        round(part * alpha * 255) for part in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return round(alpha * 255) << 24 | red << 16 | green << 8 | blue


def within(points: Floats, low: float, right: float, bottom: float) -> NDArray[np.bool_]:
    """Which points (m, 2) lie between `low` and the right, and `low` and the bottom."""
    x, y = points[:, 0], points[:, 1]
    return (x > low) & (x < right) & (y > low) & (y < bottom)


class Dots:
    """An image of the size of the canvas, in device pixels, that dots are added to."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        self._pixels: Pixels = np.zeros((1, 1), np.uint32)
        self._pad = 0

    def clear(self, largest: float) -> None:
        """Begin anew; `largest` is the radius of the largest dots to come."""
        pad = 2 * _reach(largest)  # for the middles that lie outside, and for what reaches farther out
        shape = (self._height + 2 * pad, self._width + 2 * pad)
        if self._pixels.shape != shape:
            self._pixels = np.zeros(shape, np.uint32)
            self._pad = pad
        else:
            self._pixels.fill(0)

    def add(self, points: Floats, colours: Pixels, rims: Pixels, radius: float) -> None:
        """Dots at points (m, 2), in device pixels, in premultiplied colours (m,), softer at their rims (m,). Later ones
        lie over earlier ones; points outside of the image are left out."""
        pad, stride = self._pad, self._pixels.shape[1]
        reach = _reach(radius)
        is_in = within(points, 0.5 - reach, self._width + reach - 1, self._height + reach - 1)
        if not is_in.all():
            points, colours, rims = points[is_in], colours[is_in], rims[is_in]
        x, y = np.rint(points[:, 0]).astype(np.int64), np.rint(points[:, 1]).astype(np.int64)
        at = (y + pad) * stride + x + pad
        flat = self._pixels.reshape(-1)
        core, rim = stencil(round(radius, 1))
        for offsets, values in ((rim, rims), (core, colours)):
            for down, right in offsets:
                flat[at + (down * stride + right)] = values

    def image(self) -> QImage:
        """What is on the canvas, without the margin."""
        height, width = self._pixels.shape
        whole = QImage(self._pixels.data, width, height, width * 4, QImage.Format.Format_ARGB32_Premultiplied)
        return whole.copy(self._pad, self._pad, self._width, self._height)


def _reach(radius: float) -> int:
    return int(np.ceil(radius)) + 1


@functools.lru_cache(maxsize=64)
def stencil(radius: float) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The pixels of a dot's core and of its rim, as (down, right) of its middle."""
    reach = _reach(radius)
    core, rim = [], []
    for down in range(-reach, reach + 1):
        for right in range(-reach, reach + 1):
            away = float(np.hypot(down, right))
            if away <= radius:
                core.append((down, right))
            elif away <= radius + 0.6:
                rim.append((down, right))
    return core, rim
