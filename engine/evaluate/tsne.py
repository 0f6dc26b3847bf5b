"""The figure: a Barnes-Hut t-SNE of the embedding with the photos at their points. Source: the article's Figure 2."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

SIDE = 2400  # pixels
MARGIN = 60
FRAME = 3  # of a thumbnail, in the colour of its label


def positions(z: NDArray[np.float32], seed: int = 0, threads: int = 1) -> NDArray[np.float64]:
    """Points (n,2) in [0,1] for embeddings (n,d), n >= 4; cosine distances, from the first two components."""
    from openTSNE import TSNE

    perplexity = min(30.0, (len(z) - 1) / 3)
    fitted = TSNE(
        perplexity=perplexity,
        metric="cosine",
        neighbors="exact" if len(z) < 10_000 else "auto",
        negative_gradient_method="bh",
        initialization="pca",
        random_state=seed,
        n_jobs=threads,
    ).fit(z.astype(np.float64))
    points = np.asarray(fitted)
    low, high = points.min(0), points.max(0)
    return (points - low) / np.maximum(high - low, 1e-9)


def draw(
    points: NDArray[np.float64], photos: Sequence[Path], labels: NDArray[np.int64], side: int = SIDE
) -> Image.Image:
    """Thumbnails of the photos at points (n,2) in [0,1], framed in a colour for each label (n,)."""
    image = Image.new("RGB", (side, side), "white")
    pen = ImageDraw.Draw(image)
    thumb = int(np.clip(1.3 * side / math.sqrt(max(1, len(photos))), 20, 120))
    _, number = np.unique(labels, return_inverse=True)
    room = side - 2 * MARGIN - thumb
    # From the top down, so that what overlaps does it the same way everywhere.
    for row in np.lexsort((points[:, 0], points[:, 1])):
        picture = _thumbnail(photos[row], thumb)
        left, top = (int(MARGIN + room * value) for value in points[row])
        width, height = picture.size
        pen.rectangle(
            (left - FRAME, top - FRAME, left + width + FRAME - 1, top + height + FRAME - 1),
            _colour(number[row]),
        )
        image.paste(picture, (left, top))
    return image


def _thumbnail(path: Path, side: int) -> Image.Image:
    with Image.open(path) as opened:
        opened.draft("RGB", (side, side))
        picture = opened.convert("RGB")
    picture.thumbnail((side, side))
    return picture


def _colour(number: int) -> tuple[int, int, int]:
    """Far apart for neighbouring numbers: steps of the golden angle round the hues."""
    hue = int(255 * (number * 0.618034 % 1))
    red, green, blue = Image.new("HSV", (1, 1), (hue, 200, 215)).convert("RGB").getpixel((0, 0))  # type: ignore[misc]
    return red, green, blue
