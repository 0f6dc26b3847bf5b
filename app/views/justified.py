"""Rows of photos in their own proportions, each row exactly as wide as the view."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

NARROWEST, WIDEST = 0.5, 3.0


def justify(aspects: Sequence[float], width: int, height: int, gap: int) -> list[tuple[int, int]]:
    """The (width, height) of each cell, half a gap on every side of the photo included.

    A row is filled until it would have to be lower than `height`; the last one keeps that height.
    """
    cells: list[tuple[int, int]] = []
    row: list[float] = []
    for aspect in aspects:
        row.append(min(WIDEST, max(NARROWEST, aspect)))
        if sum(row) * height + gap * len(row) >= width:
            cells += _full_row(row, width, gap)
            row = []
    cells += [(round(aspect * height) + gap, height + gap) for aspect in row]
    return [(min(cell, width), tall) for cell, tall in cells]


def _full_row(row: Sequence[float], width: int, gap: int) -> list[tuple[int, int]]:
    height = (width - gap * len(row)) / sum(row)
    edges = [0]
    reached = 0.0
    for aspect in row:
        reached += aspect * height + gap
        edges.append(round(reached))
    edges[-1] = width
    tall = round(height) + gap
    return [(right - left, tall) for left, right in pairwise(edges)]
