"""What is asked about embedding without grouping, and what is told of it: a command and an event.

Front ends find them in `engine.messages`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from engine.config import OrganiseOptions


@dataclass(frozen=True, slots=True)
class Embed:
    """Bring the library up to date with a folder and compute what every first look and all learning start from.

    The groups stay as they are. Organising afterwards finds the vectors and computes none of them again.
    """

    folder: Path
    options: OrganiseOptions = field(default_factory=OrganiseOptions)


@dataclass(frozen=True, slots=True)
class Embedded:
    """All photos of the library have a vector of this network; `computed` of them were missing."""

    model_id: str
    photos: int
    computed: int
    problems: int
