"""What is asked about the map of a library, and what is told of it: a command and an event.

Front ends find them in `engine.messages`.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MakeMap:
    """Lay the photos of the groups that are shown out on a map, where near means alike; nothing is done where there is
    one."""


@dataclass(frozen=True, slots=True)
class MapMade:
    """The map of this run is there, with so many photos."""

    run_id: int
    photos: int
