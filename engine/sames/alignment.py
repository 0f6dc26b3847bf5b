"""Laying one picture over another: which rectangle of the second shows what the first shows.

Crops, and small shifts or zooms of the camera, move a picture along its axes and stretch it, so four numbers a pair are
enough and warping is two products of small matrices. Where to begin is found by trying (`sketches`); then Gauss-Newton
steps go from coarse to fine. The brightness of one may differ from the other's by a gain and an offset (as in
Evangelidis and Psarakis, "Parametric image alignment using enhanced correlation coefficient maximization", PAMI 2008),
and pixels that fit badly count little, so that an overlay does not pull.
"""

from __future__ import annotations

from functools import cache
from itertools import product

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

SIDE = 96
"""Side of the square pictures that are compared: a photo of 300 px at a quarter of its size still shows as much."""

SKETCH = 24
"""Side of the square pictures in which the beginning is looked for."""

_LEVELS = ((4, 4), (2, 4), (1, 2))  # (shrunk by, steps)
_STRETCHES = (0.9, 0.95, 1.0, 1 / 0.95, 1 / 0.9)
_SHIFTS = (-0.1, -0.05, 0.0, 0.05, 0.1)
_WIDEST = 0.3  # neither side is stretched or moved by more than this share of it
_DAMPING = 1e-3


@cache
def starts() -> Array:
    """Where the second picture may roughly lie, (k, 4): the crops and shifts of a tenth in steps of a twentieth."""
    found = [
        (stretch, stretch, y, x)
        for stretch in _STRETCHES
        for y, x in product(_SHIFTS, _SHIFTS)
        if max(abs(y), abs(x)) <= abs(1 - stretch) + 0.051
    ]
    return np.array(found, np.float32)


def sketches(small: Array) -> Array:
    """A picture (SKETCH, SKETCH) as it would look from each of `starts`, (k, SKETCH * SKETCH), unit norm, mean 0.

    The product with another picture of that form is the correlation that this start gives.
    """
    where = starts()
    seen, _ = warp(np.broadcast_to(small.astype(np.float32), (len(where), *small.shape)), where)
    return unit(seen.reshape(len(where), -1))


def unit(rows: Array) -> Array:
    """Rows without their mean and of length 1; rows of one grey become 0."""
    centred = rows - rows.mean(-1, keepdims=True)
    return centred / np.maximum(np.linalg.norm(centred, axis=-1, keepdims=True), 1e-3)


def align(first: Array, second: Array, start: Array) -> Array:
    """Where each picture of `first` lies in its partner of `second`, both (n, SIDE, SIDE), grey; `start` is (n, 4).

    Returns (n, 4) float32: stretch in y and x, shift in y and x, in units of half a side from the centre, so that
    first[y, x] shows what second[stretch_y * y + shift_y, stretch_x * x + shift_x] shows.
    """
    found = start.astype(np.float32)
    for shrunk, steps in _LEVELS:
        small, other = shrink(first, shrunk), shrink(second, shrunk)
        for _ in range(steps):
            found = _step(small, other, found)
    return found


def warp(pictures: Array, where: Array) -> tuple[Array, Mask]:
    """The pictures (n, s, s) as seen through `align`'s result, and where they have anything to show (n, s, s), bool."""
    side = pictures.shape[1]
    rows, is_row = _interpolation(side, where[:, 0], where[:, 2])
    columns, is_column = _interpolation(side, where[:, 1], where[:, 3])
    seen = (rows @ pictures @ columns.transpose(0, 2, 1)).astype(np.float32, copy=False)
    return seen, is_row[:, :, None] & is_column[:, None, :]


def shrink(pictures: Array, by: int) -> Array:
    """Pictures (n, s, s) at a whole fraction of their size."""
    n, side, _ = pictures.shape
    return pictures.reshape(n, side // by, by, side // by, by).mean((2, 4))


def _interpolation(side: int, stretch: Array, shift: Array) -> tuple[Array, Mask]:
    """Matrices (n, side, side) that sample an axis linearly, and which samples lie inside it (n, side)."""
    at = (stretch[:, None] * _axis(side) + shift[:, None] + 1) * (side / 2) - 0.5
    inside = (at > -0.5) & (at < side - 0.5)
    at = np.clip(at, 0, side - 1)
    matrix = np.maximum(0, 1 - np.abs(at[:, :, None] - np.arange(side, dtype=np.float32)))
    return matrix.astype(np.float32), inside


def _step(first: Array, second: Array, found: Array) -> Array:
    """One Gauss-Newton step for the four numbers, the gain and the offset."""
    n, side, _ = first.shape
    seen, is_valid = warp(second, found)
    weight = is_valid.reshape(n, -1).astype(np.float32)
    a, b = first.reshape(n, -1), seen.reshape(n, -1)
    weight *= _trust(a, b, weight)
    slope_y = np.gradient(seen, axis=1) * (side / 2) / found[:, 0, None, None]
    slope_x = np.gradient(seen, axis=2) * (side / 2) / found[:, 1, None, None]
    grid = _axis(side)
    unknowns = np.stack(
        [slope_y * grid[:, None], slope_x * grid, slope_y, slope_x, -first, -np.ones_like(first)], axis=1
    ).reshape(n, 6, -1)
    weighted = unknowns * weight[:, None]
    normal = (weighted @ unknowns.transpose(0, 2, 1)).astype(np.float64)
    right = -(weighted @ b[:, :, None]).astype(np.float64)
    diagonal = np.einsum("nii->ni", normal)  # n pairs, i unknowns; a view
    diagonal += _DAMPING * diagonal + 1e-3
    change = np.linalg.solve(normal, right)[:, :4, 0]
    better = found + np.clip(change, -0.08, 0.08)
    low, high = np.array([1 - _WIDEST] * 2 + [-_WIDEST] * 2), np.array([1 + _WIDEST] * 2 + [_WIDEST] * 2)
    return np.clip(better, low, high).astype(np.float32)


def _trust(a: Array, b: Array, weight: Array) -> Array:
    """Little for pixels (n, p) that a straight line from b to a explains much worse than it does most."""
    total = np.maximum(weight.sum(1, keepdims=True), 1)
    mean_a, mean_b = (a * weight).sum(1, keepdims=True) / total, (b * weight).sum(1, keepdims=True) / total
    da, db = a - mean_a, b - mean_b
    gain = (da * db * weight).sum(1, keepdims=True) / np.maximum(
        (db * db * weight).sum(1, keepdims=True), 1e-3
    )
    left = np.abs(da - gain * db)
    spread = np.sqrt((da * da * weight).sum(1, keepdims=True) / total)
    scale = 2.5 * np.median(left, axis=1, keepdims=True) + 0.35 * spread + 1
    return 1 / (1 + (left / scale) ** 2) ** 2


def _axis(side: int) -> Array:
    """The middles of pixels, from -1 to 1."""
    return ((np.arange(side, dtype=np.float32) + 0.5) * (2 / side) - 1).astype(np.float32)
