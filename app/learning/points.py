"""Where the photos of a map are, which of them have room for a thumbnail, and which one is meant."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]


def placed(positions: NDArray[np.float32], width: float, height: float, margin: float) -> Points:
    """Positions in [0, 1] on a canvas of this size, clear of its edges: (s, 2) pixels, y downwards."""
    room = np.array([max(1.0, width - 2 * margin), max(1.0, height - 2 * margin)])
    return margin + np.clip(positions.astype(np.float64), 0.0, 1.0) * room


def between(before: Points, after: Points, share: float) -> Points:
    """On the way from one place to the next, both (s, 2)."""
    return after if share >= 1.0 else before + (after - before) * share


def with_room(points: Points, side: float, first: NDArray[np.bool_] | None = None) -> NDArray[np.bool_]:
    """A choice of points, (s,), whose squares of this side do not touch: as many as fit, greedily.

    Points in `first` are asked first, so that a photo that has a thumbnail tends to keep it. A coarse grid
    keeps the search at nine cells a point.
    """
    chosen = np.zeros(len(points), dtype=np.bool_)
    order = np.random.default_rng(0).permutation(len(points))
    if first is not None:
        order = np.concatenate([order[first[order]], order[~first[order]]])
    taken: dict[tuple[int, int], tuple[float, float]] = {}
    cells = np.floor(points / side).astype(int).tolist()
    places = points.tolist()
    for index in order.tolist():
        column, row = cells[index]
        x, y = places[index]
        near = (taken.get((column + dx, row + dy)) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if all(one is None or abs(one[0] - x) >= side or abs(one[1] - y) >= side for one in near):
            taken[column, row] = (x, y)
            chosen[index] = True
    return chosen


def nearest(points: Points, x: float, y: float, reach: float) -> int | None:
    """The row of the point nearest to a place, None when none is within reach."""
    if not len(points):
        return None
    distances = np.hypot(points[:, 0] - x, points[:, 1] - y)
    best = int(distances.argmin())
    return best if distances[best] <= reach else None
