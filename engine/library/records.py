"""What the library tells about photos, groups and runs. Frozen; safe to hand to any thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

RunKind = Literal["quick", "learned"]


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder the person gave us."""

    id: int
    path: Path


@dataclass(frozen=True, slots=True)
class Photo:
    """A readable photo.

    `width` and `height` are in pixels, as seen (after EXIF orientation). `taken_at` is local time in ISO 8601
    ("2021-07-04T18:30:00"), from EXIF or XMP, else from the file's own date (`is_date_from_file`); `utc_offset` is how
    many minutes it was ahead of UTC. `camera` and `lens` are "" where unknown; `latitude` and `longitude` are degrees,
    north and east positive, both or neither. `is_offline`: its drive or share was away when last looked for.
    """

    id: int
    path: Path
    content_hash: str
    size_bytes: int
    width: int
    height: int
    format: str
    taken_at: str
    is_date_from_file: bool
    utc_offset: int | None = None
    camera: str = ""
    lens: str = ""
    latitude: float | None = None
    longitude: float | None = None
    is_offline: bool = False


@dataclass(frozen=True, slots=True)
class Problem:
    """A file or folder that could not be read, and why, in one sentence."""

    id: int
    path: Path
    reason: str
    detail: str


@dataclass(frozen=True, slots=True)
class Member:
    """A photo's place in a group. `confidence` is in [0, 1]."""

    photo_id: int
    confidence: float


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the current run. `name` is the person's own, `suggested_name` the engine's guess.

    `cover` is the id of its most typical photo; `confidence` in [0, 1] is the mean over its photos.
    """

    id: int
    name: str | None
    suggested_name: str | None
    count: int
    confidence: float
    cover: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One measured number about the groups, in percent, higher is better, before and after learning.

    `sentence` says in plain words what was measured.
    """

    name: str
    sentence: str
    before: float
    after: float


@dataclass(frozen=True, slots=True)
class ExamplePhotos:
    """A photo with its nearest neighbours before and after learning, nearest first, all as photo ids."""

    photo_id: int
    before: tuple[int, ...]
    after: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether what was learned is shown, or the first look.

    `score` is the referee's, in points gained by learning. `decided_by` is "person" once the person has chosen.
    """

    keeps_learned: bool
    sentence: str
    score: float
    evidence: tuple[Evidence, ...]
    examples: tuple[ExamplePhotos, ...]
    decided_by: Literal["referee", "person"]


@dataclass(frozen=True, slots=True)
class Run:
    """One grouping of the library and all that led to it.

    `photos_digest` names the exact set of photos; `options` are OrganiseOptions as plain values. `verdict` is that
    on a learned run; None for a first look, or where there were too few photos to learn from.
    """

    id: int
    kind: RunKind
    is_complete: bool
    options: dict[str, Any]
    photos_digest: str
    seconds: dict[str, float]
    verdict: Verdict | None = None
