"""What is looked at of a photo to find the same shot: a small grey picture of its preview, and a sketch of that.

Both are squares whatever the photo's shape, so that a quarter turn is a quarter turn of the square.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PIL import Image
from scipy.fft import dctn

from engine.sames.alignment import SIDE, SKETCH, shrink

Array = npt.NDArray[np.float32]
Grey = npt.NDArray[np.uint8]

MODEL_ID = "sketch-24-v1"
"""Sketches are kept with the vectors under this name; another way of making them needs another name."""

WIDTH = SKETCH * SKETCH
TURNS = 8
"""The ways a square can be turned and mirrored; 0 leaves it as it is."""

_WAVES = 8  # cosine waves a side that a descriptor keeps: finer ones do not survive a crop of 5 %


@dataclass(frozen=True, slots=True)
class Look:
    """A photo's small grey picture, (SIDE, SIDE), and the long side of the preview it was made from, in pixels."""

    grey: Grey
    preview_side: int


def look(preview: Path) -> Look:
    """Read a preview at a fraction of its size. Raises OSError where it cannot be read."""
    with Image.open(preview) as image:
        long_side = max(image.size)
        image.draft("L", (2 * SIDE, 2 * SIDE))
        filter_ = Image.Resampling.BOX if min(image.size) >= SIDE else Image.Resampling.BICUBIC
        small = image.convert("L").resize((SIDE, SIDE), filter_)
    return Look(np.asarray(small, np.uint8), long_side)


def sketch(one: Look) -> Array:
    """(WIDTH,) grey levels from 0 to 255; half floats hold them exactly enough."""
    return shrink(one.grey[None].astype(np.float32), SIDE // SKETCH).reshape(-1)


def descriptors(sketches: Array) -> Array:
    """(n, WIDTH) sketches to (n, 63) unit vectors whose product says how alike two pictures are from afar.

    The lowest waves of a cosine transform without the mean, so that neither brightness nor contrast count; higher ones
    are lifted, since photos hold little of them.
    """
    return _unit(_waves(sketches).reshape(len(sketches), -1)[:, 1:])


def turnless(sketches: Array) -> Array:
    """(n, WIDTH) sketches to (n, 64) unit vectors that stay the same when the picture is turned or mirrored.

    Mirroring changes the signs of waves and a quarter turn exchanges their two directions, so amounts that do not see
    either are kept.
    """
    waves = np.abs(_waves(sketches))
    turned = waves.transpose(0, 2, 1)
    upper = np.triu(np.ones((_WAVES, _WAVES), bool))
    both = np.where(upper, waves + turned, np.abs(waves - turned))
    both[:, 0, 0] = 0
    return _unit(both.reshape(len(sketches), -1))


def turn(pictures: npt.NDArray[np.generic], how: int) -> npt.NDArray[np.generic]:
    """Pictures (..., s, s) in one of the eight ways."""
    turned = np.rot90(pictures, how % 4, axes=(-2, -1))
    return turned[..., ::-1] if how >= 4 else turned


@cache
def _lift() -> Array:
    rows, columns = np.mgrid[0:_WAVES, 0:_WAVES]
    return np.sqrt(np.hypot(rows, columns)).astype(np.float32)


def _waves(sketches: Array) -> Array:
    pictures = np.asarray(sketches, np.float32).reshape(-1, SKETCH, SKETCH)
    return dctn(pictures, axes=(1, 2), norm="ortho")[:, :_WAVES, :_WAVES] * _lift()


def _unit(rows: Array) -> Array:
    return (rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-3)).astype(np.float32)
