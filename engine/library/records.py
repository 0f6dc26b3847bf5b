"""What the library tells about photos, groups and runs. Frozen; safe to hand to any thread."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

RunKind = Literal["quick", "learned"]
SameKind = Literal["identical", "shot", "burst", "subject"]
SAME_KINDS: tuple[SameKind, ...] = ("identical", "shot", "burst", "subject")
"""Strongest first. A pair of photos is of the first kind that fits."""


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
    """A photo's place in a group. `confidence` is in [0, 1]. `is_new`: it came after the groups were made."""

    photo_id: int
    confidence: float
    is_new: bool = False


PICTURES = 4  # that a group is shown by


@dataclass(frozen=True, slots=True)
class Group:
    """A group of the current run. `name` is the person's own, `suggested_name` the engine's guess.

    `cover` is the id of its most typical photo, unless the person chose another; `pictures` are the cover and up to
    three more, the most typical first. `confidence` in [0, 1]: how surely one of its photos shows what most of them
    show. `is_kept`: the person named or changed it, so it stays as it is at every position of the dial. `new` of its
    photos came later.
    """

    id: int
    name: str | None
    suggested_name: str | None
    count: int
    confidence: float
    cover: int
    is_kept: bool = False
    is_hidden: bool = False
    new: int = 0
    pictures: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """A photo that the engine is not sure of. `confidence` is in [0, 1]; `group_id` None where it is in "not sure"."""

    photo_id: int
    confidence: float
    group_id: int | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A group that a photo may belong to, and how much speaks for it.

    `share` is in [0, 1]; `is_home`: the photo is in it now. `neighbours` are the photos of the group that are most like
    it, nearest first, with their cosine similarity; without similarities they are the group's surest.
    """

    group: Group
    share: float
    is_home: bool
    neighbours: tuple[tuple[int, float | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A doubtful photo with the groups it may belong to: the one it is in first, then by share."""

    doubt: Doubt
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class KeptGroup:
    """A group that the person named or changed. `cover` is the content hash of the photo they chose, or None."""

    number: int
    name: str | None
    cover: str | None
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Act:
    """One entry of the history. `about` holds what a sentence on it needs: titles of groups and numbers of photos."""

    id: int
    done_at: str
    kind: str
    about: dict[str, Any]
    is_undone: bool


ChangeKind = Literal["proposal", "changed", "joined", "gone", "new"]


@dataclass(frozen=True, slots=True)
class GroupChange:
    """What another run made of a group, or would make of one of the person's.

    Attributes:
        id: "yours-12", "was-3" or "new-40": the same as long as that run is shown.
        kind: "proposal": learning would change a group of the person; the others are of the engine's own groups, and
            done: "changed", "joined" (most of it is in `other` now), "gone" (its photos are here and there), "new".
        title: what it is or was called; "" where nobody knows.
        group: the id of the group now; None where there is none.
        other: the title of the group that most of its photos go to or, of a new one, come from; "" where there is none.
        came, left: photos that would come and go, or did.
    """

    id: str
    kind: ChangeKind
    title: str
    group: int | None
    other: str
    came: tuple[int, ...]
    left: tuple[int, ...]
    is_kept: bool = False

    @property
    def photos(self) -> int:
        return len(self.came) + len(self.left)


@dataclass(frozen=True, slots=True)
class Dial:
    """Where the dial stands. `groups` is the number there; `wanted` what was asked for, None for "auto". `shown` of
    them have a photo that is neither missing nor out of the library.

    It moves between `fewest` and `most`; `auto` is what the evidence speaks for, and `why` says so in a sentence.
    """

    groups: int
    shown: int
    wanted: int | None
    auto: int
    fewest: int
    most: int
    why: str


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


@dataclass(frozen=True, slots=True)
class SameMember:
    """A photo in a set of same photos.

    `likeness` to the one suggested to be kept, in [0, 1]; 1 for that one itself. `note` says how it differs from that
    one, in words ("1024 × 768 instead of 4000 × 3000, cropped"). `is_kept`: the person said that it is to stay.
    """

    photo_id: int
    content_hash: str
    likeness: float
    note: str
    is_kept: bool


@dataclass(frozen=True, slots=True)
class SameSet:
    """Photos every two of which are the same in one way.

    Attributes:
        id: made of its kind and its contents, so it is the same after every search that finds the same set.
        members: the one suggested to be kept first, then by likeness.
        keeper: the id of that photo; `reason` says in a sentence why it.
        freed_bytes: what removing all others that the person has not said to keep would free.
    """

    id: str
    kind: SameKind
    members: tuple[SameMember, ...]
    keeper: int
    reason: str
    freed_bytes: int


@dataclass(frozen=True, slots=True)
class SameCount:
    """How many sets of a kind there are, how many photos are in them, and how many bytes could be freed."""

    sets: int
    photos: int
    freed_bytes: int


@dataclass(frozen=True, slots=True)
class SameDecision:
    """What the person decided about photos that look the same: "not-same" of two, "keep" all of a set.

    `photos`: where those contents are now; a content whose photos are all gone is not among them.
    """

    id: int
    verdict: Literal["not-same", "keep"]
    decided_at: str
    contents: tuple[str, ...]
    photos: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Removal:
    """A file that was asked to go to the trash: "waiting", "removed" or "left", and why it was left.

    `trashed_to` is where it lies in the trash, None where the system does not say. `stays` is the id of the photo that
    was promised to stay.
    """

    id: int
    photo_id: int
    path: Path
    content_hash: str
    size_bytes: int
    stays: int
    with_companions: bool
    state: Literal["waiting", "removed", "left"]
    note: str
    trashed_to: Path | None
    asked_at: str
    done_at: str | None
