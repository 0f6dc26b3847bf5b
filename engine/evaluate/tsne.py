"""The figure: a Barnes-Hut t-SNE of the embedding with the photos at their points. Source: the article's Figure 2."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

SIDE = 2400  # pixels
MARGIN = 40
FRAME = 3  # of a thumbnail, in the colour of its label
SMALLEST, LARGEST = 40, 120  # side of the square that one photo gets
CROWDED = 0.4  # share of the figure that the photos may fill before their squares shrink
REACH = 8  # squares that a photo may move to find a free one; in a denser place it is left out


def positions(z: NDArray[np.float32], seed: int = 0) -> NDArray[np.float64]:
    """Points (n,2) in [0,1] for embeddings (n,d), n >= 4; cosine distances, from the first two components.

    On one core: the sums of several threads could differ from run to run.
    """
    from openTSNE import TSNE

    perplexity = min(30.0, (len(z) - 1) / 3)
    fitted = TSNE(
        perplexity=perplexity,
        metric="cosine",
        neighbors="exact" if len(z) < 10_000 else "auto",
        negative_gradient_method="bh",
        initialization="pca",
        random_state=seed,
        n_jobs=1,
    ).fit(z.astype(np.float64))
    points = np.asarray(fitted)
    low, high = points.min(0), points.max(0)
    return (points - low) / np.maximum(high - low, 1e-9)


def draw(
    points: NDArray[np.float64], photos: Sequence[Path], labels: NDArray[np.int64], side: int = SIDE
) -> tuple[Image.Image, int]:
    """Thumbnails of the photos at points (n,2) in [0,1], framed in a colour for each label (n,), and how many
    photos found room. Each takes the free square nearest to its point, so that none hides another."""
    image = Image.new("RGB", (side, side), "white")
    pen = ImageDraw.Draw(image)
    room = side - 2 * MARGIN
    cell = int(np.clip(room * np.sqrt(CROWDED / max(1, len(photos))), SMALLEST, LARGEST))
    count = room // cell
    cell = room // count
    _, number = np.unique(labels, return_inverse=True)
    found = places(points, count)
    for row, (across, down) in found.items():
        picture = _thumbnail(photos[row], cell - 2 * FRAME - 2)
        width, height = picture.size
        left = MARGIN + across * cell + (cell - width) // 2
        top = MARGIN + down * cell + (cell - height) // 2
        pen.rectangle(
            (left - FRAME, top - FRAME, left + width + FRAME - 1, top + height + FRAME - 1),
            _colour(number[row]),
        )
        image.paste(picture, (left, top))
    return image, len(found)


def places(points: NDArray[np.float64], count: int) -> dict[int, tuple[int, int]]:
    """For points (n,2) in [0,1] the free square of count x count nearest to each, by row; where none is left
    within reach, the row is missing. Points nearest to the middle of a square choose first."""
    wanted = points * (count - 1)
    steps = np.stack(np.meshgrid(*[np.arange(-REACH, REACH + 1)] * 2), -1).reshape(-1, 2)
    steps = steps[(steps**2).sum(1) <= REACH**2]
    is_taken = np.zeros((count, count), bool)
    found = {}
    for row in np.argsort(np.abs(wanted - wanted.round()).sum(1), kind="stable"):
        squares = wanted[row].round().astype(int) + steps
        squares = squares[((squares >= 0) & (squares < count)).all(1)]
        squares = squares[~is_taken[squares[:, 0], squares[:, 1]]]
        if len(squares):
            across, down = squares[((squares - wanted[row]) ** 2).sum(1).argmin()]
            is_taken[across, down] = True
            found[int(row)] = (int(across), int(down))
    return found


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
