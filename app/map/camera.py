"""Which part of the map is seen, and how large."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

MARGIN = 40.0
"""Pixels between the outermost photos and the edge when all is seen."""
SLIMMEST = 0.2
"""Of the map's width: what is slimmer is seen with this much around it."""
FARTHEST, NEAREST = 0.5, 4000.0
"""Times the scale at which all is seen."""


@dataclass(frozen=True, slots=True)
class Camera:
    """The map's point (x, y), in [0, 1], is in the middle of a canvas of width x height pixels; `scale`: how many
    pixels the map is wide. The photos take `wide` and `high` of it, about its middle."""

    x: float = 0.5
    y: float = 0.5
    scale: float = 1.0
    width: float = 1.0
    height: float = 1.0
    wide: float = 1.0
    high: float = 1.0

    @property
    def fitting(self) -> float:
        """The scale at which all is seen."""
        across = (self.width - 2 * MARGIN) / max(self.wide, SLIMMEST)
        down = (self.height - 2 * MARGIN) / max(self.high, SLIMMEST)
        return max(1.0, min(across, down))

    @property
    def magnification(self) -> float:
        """1 when all is seen."""
        return self.scale / self.fitting

    def whole(self) -> Camera:
        return replace(self, x=0.5, y=0.5, scale=self.fitting)

    def around(self, places: Floats) -> Camera:
        """All of these places (n, 2) seen."""
        wide, high = np.ptp(places, axis=0).tolist() if len(places) else (1.0, 1.0)
        return replace(self, wide=wide, high=high).whole()

    def sized(self, width: float, height: float) -> Camera:
        """On a canvas of another size, as near as before."""
        before = self.magnification
        made = replace(self, width=max(1.0, width), height=max(1.0, height))
        return replace(made, scale=made.fitting * before)

    def moved(self, right: float, down: float) -> Camera:
        """The canvas moved over the map by so many pixels, never so far that nothing is left to see."""
        x, y = self.x + right / self.scale, self.y + down / self.scale
        return replace(self, x=min(1.0, max(0.0, x)), y=min(1.0, max(0.0, y)))

    def zoomed(self, factor: float, at_x: float, at_y: float) -> Camera:
        """Nearer or farther; what is at this pixel stays there."""
        scale = min(NEAREST * self.fitting, max(FARTHEST * self.fitting, self.scale * factor))
        x, y = self.spot(at_x, at_y)
        nearer = replace(self, scale=scale)
        return replace(
            nearer,
            x=x - (at_x - self.width / 2) / scale,
            y=y - (at_y - self.height / 2) / scale,
        ).moved(0, 0)

    def at(self, x: float, y: float) -> Camera:
        return replace(self, x=x, y=y)

    def towards(self, other: Camera, share: float) -> Camera:
        """On the way to another, even in how near it is and in what is in the middle of the way's end."""
        if share >= 1.0:
            return other
        scale = self.scale * (other.scale / self.scale) ** share
        # A straight way on the screen: what is zoomed at stays where it is.
        even = (
            share
            if self.scale == other.scale
            else (1 / self.scale - 1 / scale) / (1 / self.scale - 1 / other.scale)
        )
        return replace(
            self,
            x=self.x + (other.x - self.x) * even,
            y=self.y + (other.y - self.y) * even,
            scale=scale,
        )

    def pixels(self, places: Floats) -> Floats:
        """Where places (n, 2) of the map are on the canvas, (n, 2)."""
        middle = np.array([self.x, self.y], np.float32)
        half = np.array([self.width / 2, self.height / 2], np.float32)
        return (places - middle) * np.float32(self.scale) + half

    def spot(self, x: float, y: float) -> tuple[float, float]:
        """Which place of the map is at a pixel."""
        return self.x + (x - self.width / 2) / self.scale, self.y + (y - self.height / 2) / self.scale
