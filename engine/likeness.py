"""What is asked about where photos look alike, and what is told of it.

Both are frozen and may be held by any thread. Front ends find them in `engine.messages`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from numpy import float32
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Why:
    """Find where two photos look alike to the program, or where each of some photos is like the mean of a group."""

    photos: tuple[int, ...]
    group: int | None = None


@dataclass(frozen=True, slots=True)
class WhyFound:
    """The answer to Why. similarities: cosines of the photos with each other, or with the mean of the group.

    maps: of each photo (h, w): what each place, from the upper left on, adds to its similarity; they add up to it.
    """

    photos: tuple[int, ...]
    group: int | None
    similarities: tuple[float, ...]
    maps: tuple[NDArray[float32], ...]
