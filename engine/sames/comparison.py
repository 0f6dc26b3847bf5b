"""Whether two photos are one shot: after laying one over the other, every part must agree.

Parts are the 64 blocks of an 8 by 8 grid. What a curve of tones can explain (brightness, contrast, gamma, greyness) is
no difference. In each block the rest is judged by the contrast and structure terms of SSIM (Wang, Bovik, Sheikh and
Simoncelli, "Image quality assessment", IEEE TIP 2004). A watermark or a sticker makes some blocks disagree too, but it
only ever makes pixels brighter, or only darker, and leaves the rest as it was; a subject that moved uncovers what was
behind it and hides what was not, so it does both. All numbers here were set by measuring, see `docs/same.md`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.ndimage import gaussian_filter

from engine.sames.alignment import SIDE, align, warp
from engine.sames.sketches import Look, turn

Array = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]

_GRID = 8
_BLOCK = SIDE // _GRID
_CALM = 20.0  # variance of grey levels that noise and JPEG leave in an even block
_TEXTURED = 40.0  # variance from which a block has something to compare
_LEAST_AGREEMENT = 0.85
_MOST_ROUGH = 20.0  # grey levels, root mean square, by which an even block may differ
_LEAST_TEXTURED = 6  # blocks: below, a picture is blank, dark or flat, and agrees with any other
_MOSTLY_FLAT = 0.35  # share of textured blocks below which a picture is likely a screen or a page
_MOST_ROUGH_FLAT = 7.0
_CHANGED = 10.0  # grey levels
_ONE_SIDED = 0.9
_MOST_COVERED = 14  # blocks
_REST_AGREES = 0.98
_SHARP = 170  # long side of a preview in pixels below which both pictures are softened alike


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two pictures of one shot are, in [0, 1], and how the second differs: "cropped", "turned", "covered"."""

    value: float
    differences: tuple[str, ...]


def compare(
    first: Sequence[Look], second: Sequence[Look], turned: Sequence[int], start: Array
) -> list[Likeness | None]:
    """Each of `first` with its partner: how alike they are where they are one shot, None where they are not.

    turned: how each of `second` is turned to stand like the first. start: (n, 4), see `alignment.align`.
    """
    a = np.stack([one.grey for one in first]).astype(np.float32)
    b = np.stack([turn(one.grey, how) for one, how in zip(second, turned, strict=True)]).astype(np.float32)
    where = align(a, b, start)
    laid, is_valid = warp(b, where)
    found: list[Likeness | None] = []
    for row, (one, other) in enumerate(zip(first, second, strict=True)):
        softness = float(np.clip(_SHARP / min(one.preview_side, other.preview_side), 1.0, 2.2))
        value, is_covered = _agreement(
            gaussian_filter(a[row], softness, mode="nearest"),
            gaussian_filter(laid[row], softness, mode="nearest"),
            is_valid[row],
        )
        if value is None:
            found.append(None)
            continue
        differences = []
        if turned[row]:
            differences.append("turned")
        if np.abs(where[row] - [1, 1, 0, 0]).max() > 0.02:
            differences.append("cropped")
        if is_covered:
            differences.append("covered")
        found.append(Likeness(value, tuple(differences)))
    return found


def _agreement(a: Array, b: Array, is_valid: Mask) -> tuple[float | None, bool]:
    """How well aligned pictures agree, None where they do not, and whether something lies over one of them.

    A tone curve cannot bring back what an edit clipped, so the one is explained by the other both ways and the better
    counts.
    """
    _, left, explained, target = min(
        (
            (float(np.abs(target - explained)[is_valid].mean()), target - explained, explained, target)
            for source, target in ((a, b), (b, a))
            for explained in (_through_curve(source, target, is_valid),)
        ),
        key=lambda one: one[0],
    )
    blocks, guess = _blocks(target), _blocks(explained)
    rest = _blocks(np.where(is_valid, left, 0))
    is_seen = _blocks(is_valid).mean(1) > 0.75
    variance, other = blocks.var(1), guess.var(1)
    shared = ((blocks - blocks.mean(1, keepdims=True)) * (guess - guess.mean(1, keepdims=True))).mean(1)
    agreement = (2 * shared + _CALM) / (variance + other + _CALM)
    rough = np.sqrt((rest**2).mean(1))
    is_textured = is_seen & (np.maximum(variance, other) > _TEXTURED)
    textured = int(is_textured.sum())
    if textured < _LEAST_TEXTURED:
        return None, False
    differs = (is_textured & (agreement < _LEAST_AGREEMENT)) | (is_seen & (rough > _MOST_ROUGH))
    if textured < _MOSTLY_FLAT * is_seen.sum():
        return (None if (rough[is_seen] > _MOST_ROUGH_FLAT).any() else _mean(agreement[is_textured])), False
    if not differs.any():
        return _mean(agreement[is_textured]), False
    good = is_textured & ~differs
    if (
        differs.sum() <= _MOST_COVERED
        and good.sum() >= max(8, textured / 2)
        and np.median(agreement[good]) >= _REST_AGREES
        and _one_sidedness(rest[is_seen]) >= _ONE_SIDED
    ):
        return _mean(agreement[good]), True
    return None, False


def _through_curve(source: Array, target: Array, is_valid: Mask) -> Array:
    """The source in the tones of the target: a rising curve through the means of target over steps of source.

    Pixels far from their step's mean are left out of a second pass, so that a watermark does not bend the curve.
    """
    a, b = source[is_valid], target[is_valid]
    step = (a / 8).astype(np.int64)
    count = np.bincount(step, minlength=33)
    mean = np.bincount(step, b, minlength=33) / np.maximum(count, 1)
    away = np.abs(b - mean[step])
    weight = (away <= 3 * np.median(away) + 6).astype(np.float64)
    count = np.bincount(step, weight, minlength=33)
    is_known = count >= 4
    if not is_known.any():
        return source
    at = (np.bincount(step, a * weight, minlength=33) / np.maximum(count, 1))[is_known]
    level = (np.bincount(step, b * weight, minlength=33) / np.maximum(count, 1))[is_known]
    return np.interp(source, at, np.maximum.accumulate(level)).astype(np.float32)


def _one_sidedness(rest: Array) -> float:
    """Which share of what changed, by amount, went one way: 0.5 both ways alike, 1 all brighter or all darker."""
    changed = rest[np.abs(rest) > _CHANGED]
    total = float(np.abs(changed).sum())
    if not total:
        return 1.0
    brighter = float(changed[changed > 0].sum())
    return max(brighter, total - brighter) / total


def _blocks(picture: npt.NDArray[np.generic]) -> npt.NDArray[np.generic]:
    """(SIDE, SIDE) to (64, pixels of a block)."""
    return picture.reshape(_GRID, _BLOCK, _GRID, _BLOCK).transpose(0, 2, 1, 3).reshape(_GRID * _GRID, -1)


def _mean(values: Array) -> float:
    return round(float(np.clip(values.mean(), 0, 1)), 4)
