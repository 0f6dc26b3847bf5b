"""Small maps of numbers as pictures to be laid over photos: smooth, and in colours that everybody can tell apart."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Map = NDArray[np.float32]
Pixels = NDArray[np.uint8]

STOPS = ("#00224e", "#35456c", "#666970", "#948e77", "#c8b866", "#fee838")
"""From little to much: dark blue to light yellow, evenly lighter all the way: it reads the same with any kind of colour
blindness, and in grey. Source: cividis, Nuñez, Anderton and Renslow, PLOS ONE 2018."""

SPREAD = 0.5  # of a place, in places: neighbouring ones run into each other, and none disappears


def scale(maps: Sequence[Map]) -> float:
    """The one scale of several maps: their greatest value, so that the same colour says the same in all of them."""
    return max((float(one.max(initial=0.0)) for one in maps), default=0.0)


def smooth(values: Map, width: int, height: int) -> Map:
    """A map (h,w) in (height,width) pixels: each a mean of the places around it, nearer ones counting more."""
    return np.asarray(
        _weights(values.shape[0], height) @ values @ _weights(values.shape[1], width).T, np.float32
    )


def coloured(values: Map, most: float) -> Pixels:
    """A map (h,w) -> (h,w,3): 0 and less is the first colour, `most` the last."""
    shown = np.clip(values / most, 0.0, 1.0) if most > 0 else np.zeros_like(values)
    stops = np.array([[int(one[at : at + 2], 16) for at in (1, 3, 5)] for one in STOPS], np.float32)
    at = shown * (len(stops) - 1)
    below = np.minimum(at.astype(int), len(stops) - 2)
    part = (at - below)[..., None]
    return np.asarray((stops[below] * (1 - part) + stops[below + 1] * part).round(), np.uint8)


def _weights(places: int, pixels: int) -> NDArray[np.float64]:
    """(pixels,places), rows sum to 1."""
    here = (np.arange(pixels) + 0.5) * places / pixels
    there = np.arange(places) + 0.5
    weights = np.exp(-0.5 * ((here[:, None] - there[None]) / SPREAD) ** 2)
    return np.asarray(weights / weights.sum(1, keepdims=True))
