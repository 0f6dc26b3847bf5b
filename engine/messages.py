"""What the engine is told and what it tells, as frozen dataclasses.

Front ends `submit` commands and receive `Update`s. Stages yield events without knowing which job they
serve; the lane that runs them adds the job's id. Ids cross threads, rows and connections do not.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from engine.config import OrganiseOptions
from engine.embedding import Embed as Embed
from engine.embedding import Embedded as Embedded
from engine.exporting import Export as Export
from engine.exporting import ExportCommand, ExportEvent
from engine.exporting import Exported as Exported
from engine.exporting import ExportPlanned as ExportPlanned
from engine.exporting import ExportProgress as ExportProgress
from engine.exporting import ExportUndone as ExportUndone
from engine.exporting import GroupsImported as GroupsImported
from engine.exporting import ImportGroups as ImportGroups
from engine.exporting import PlanExport as PlanExport
from engine.exporting import ResumeExport as ResumeExport
from engine.exporting import UndoExport as UndoExport
from engine.keeping import DeviceMeasured as DeviceMeasured
from engine.keeping import KeepingCommand, KeepingEvent
from engine.keeping import MeasureDevice as MeasureDevice
from engine.likeness import Why as Why
from engine.likeness import WhyFound as WhyFound
from engine.mapping import MakeMap as MakeMap
from engine.mapping import MapMade as MapMade
from engine.sameness import ContinueRemoval as ContinueRemoval
from engine.sameness import DecideSames as DecideSames
from engine.sameness import FindSames as FindSames
from engine.sameness import Remove as Remove
from engine.sameness import Removed as Removed
from engine.sameness import SameCommand, SameEvent
from engine.sameness import SameDecided as SameDecided
from engine.sameness import SamesFound as SamesFound

if TYPE_CHECKING:
    from numpy import float32, int64
    from numpy.typing import NDArray

Stage = Literal["scan", "previews", "first-look", "learning", "groups", "sames", "removal", "map"]
STAGES: tuple[Stage, ...] = (
    "scan",
    "previews",
    "first-look",
    "learning",
    "groups",
)  # of organising, in order

# ---------------------------------------------------------------- commands


@dataclass(frozen=True, slots=True)
class Organise:
    """Bring the library up to date with a folder, then group its photos. `retries`: what could not be read, too."""

    folder: Path
    options: OrganiseOptions = field(default_factory=OrganiseOptions)
    retries: bool = False


@dataclass(frozen=True, slots=True)
class Refresh:
    """Bring the library up to date with one of its folders and leave the groups as they are.

    `is_asked`: the person asked for it; otherwise watching the folder did. `unsettled`: files that are still being
    written, to be left alone until a later refresh.
    """

    folder: Path
    is_asked: bool = True
    unsettled: frozenset[Path] = frozenset()


@dataclass(frozen=True, slots=True)
class Forget:
    """Take a folder out of the library for good. Its files stay as they are."""

    folder: Path


Box = tuple[float, float, float, float]
"""A part of a photo: left, top, right and bottom as shares of its width and height, as seen."""


@dataclass(frozen=True, slots=True)
class FindSimilar:
    """Embed a file that need not be in the library, or a part of it, and find the library's photos nearest to it.

    `also`: more files; then it is to be like all of them. `unlike`: photos of the library that it is not to be like.
    """

    path: Path
    count: int = 24
    box: Box | None = None
    also: tuple[Path, ...] = ()
    unlike: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Survey:
    """Count what a folder holds without opening any file, for the person who is about to choose it."""

    folder: Path


@dataclass(frozen=True, slots=True)
class Choose:
    """Show the first look, or what was learned, whatever the referee said; remembered for these photos."""

    which: Literal["first-look", "learned"]


Question = FindSimilar | Survey | Why
Command = (
    Organise
    | Embed
    | Refresh
    | Forget
    | Choose
    | MakeMap
    | Question
    | SameCommand
    | ExportCommand
    | KeepingCommand
)

# ---------------------------------------------------------------- events of stages


@dataclass(frozen=True, slots=True)
class StageStarted:
    """A stage begins. A stage that has nothing to do is not announced."""

    stage: Stage


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is: at most ten a second. `eta_seconds` is None until it can be told honestly.

    `total` is 0 while it is not known. `note` is a phrase such as "pass 4 of 12".
    """

    stage: Stage
    done: int
    total: int
    eta_seconds: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class StageFinished:
    """A stage is complete and committed."""

    stage: Stage
    seconds: float


@dataclass(frozen=True, slots=True)
class PhotosAdded:
    """These photos are in the library now, with previews."""

    photo_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ProblemsChanged:
    """The list of files that could not be read changed; `count` of them now."""

    count: int


@dataclass(frozen=True, slots=True)
class EpochFinished:
    """One pass of learning is done and saved. `losses` holds each part and the sum, averaged over the pass.

    Keys of `losses`: "total", "metric", "rim", "reconstruction". `groups_present` counts the clusters that
    hold at least one photo.
    """

    epoch: int
    epochs: int
    losses: dict[str, float]
    groups_present: int


@dataclass(frozen=True, slots=True, eq=False)
class LearningSeen:
    """How a sample of at most 600 photos lies after a pass of learning; `epoch` 0 is before the first.

    photo_ids: (s,), the same at every pass. positions: (s, 2) in [0, 1], where near means alike. groups: (s,)
    the clusters they are in. `score` is the referee's, in points gained over the frozen start; None while there
    is none.
    """

    epoch: int
    epochs: int
    photo_ids: NDArray[int64]
    positions: NDArray[float32]
    groups: NDArray[int64]
    score: float | None


@dataclass(frozen=True, slots=True)
class GroupsChanged:
    """Another run is current: its groups and its index replace what was shown.

    `learned` is False for the first look with the untrained network.
    """

    run_id: int
    groups: int
    not_sure: int
    learned: bool


@dataclass(frozen=True, slots=True)
class FolderRefreshed:
    """What a refresh found: photos that are new, changed in their place, gone, or moved and renamed.

    The counts are of the whole library, since a photo may have moved from one folder to another. `offline` counts the
    photos of this folder whose drive or share is away.
    """

    folder: Path
    added: int
    changed: int
    gone: int
    moved: int
    offline: int = 0

    @property
    def is_anything(self) -> bool:
        return bool(self.added or self.changed or self.gone or self.moved)


@dataclass(frozen=True, slots=True)
class FolderForgotten:
    """A folder was taken out of the library, and with it so many photos."""

    folder: Path
    photos: int


@dataclass(frozen=True, slots=True)
class WatchChanged:
    """How a folder is watched from now on. Belongs to no job: its update has the id 0.

    `how`: "native", where the system tells of changes; "polling", where the folder is looked through now and then;
    "away", while it is not there; "off". `sentence` says so to the person; "" for the ordinary.
    """

    folder: Path
    how: Literal["native", "polling", "away", "off"]
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class SimilarFound:
    """The answer to FindSimilar: (photo id, cosine similarity), nearest first."""

    path: Path
    results: tuple[tuple[int, float], ...]
    box: Box | None = None


@dataclass(frozen=True, slots=True)
class FolderSurveyed:
    """What a survey has found so far; `is_complete` on the last one.

    `formats` maps a format such as "JPEG" to its number of files. `skipped` counts files that are not photos
    by their name, `unreadable` the folders and links that could not be followed.
    """

    folder: Path
    photos: int
    size_bytes: int
    formats: dict[str, int]
    skipped: int
    unreadable: int
    is_complete: bool


StageEvent = (
    StageStarted
    | Progress
    | StageFinished
    | PhotosAdded
    | ProblemsChanged
    | EpochFinished
    | LearningSeen
    | GroupsChanged
    | FolderRefreshed
    | FolderForgotten
    | Embedded
    | SimilarFound
    | WhyFound
    | FolderSurveyed
    | MapMade
    | ExportEvent
    | SameEvent
    | KeepingEvent
)

# ---------------------------------------------------------------- events of jobs


@dataclass(frozen=True, slots=True)
class JobStarted:
    """A job begins to run (or goes on after a restart)."""

    command: Command


@dataclass(frozen=True, slots=True)
class JobPaused:
    """The job waits until it is resumed; nothing is lost if the program is closed meanwhile."""


@dataclass(frozen=True, slots=True)
class JobResumed:
    """The job goes on."""


@dataclass(frozen=True, slots=True)
class OrganiseSummary:
    """What an organise job ended with. `seconds` holds the time of each stage that ran.

    `spoken_of`: of how many photos something that the person said was learned from now; 0 where nothing was learned.
    """

    photos: int
    groups: int
    not_sure: int
    problems: int
    run_id: int
    seconds: dict[str, float]
    spoken_of: int = 0


@dataclass(frozen=True, slots=True)
class JobFinished:
    """The job did all it had to. `summary` is None for jobs other than Organise."""

    summary: OrganiseSummary | None = None


@dataclass(frozen=True, slots=True)
class JobCancelled:
    """The job stopped because it was asked to. `sentence` says what was kept."""

    sentence: str


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job could not go on. `is_bug` is False for situations that the sentence fully explains."""

    sentence: str
    detail: str
    code: str = "failed"
    is_bug: bool = False


JobEvent = JobStarted | JobPaused | JobResumed | JobFinished | JobCancelled | JobFailed
JobEnd = JobFinished | JobCancelled | JobFailed
Event = StageEvent | JobEvent | WatchChanged


@dataclass(frozen=True, slots=True)
class Update:
    """What the engine publishes: an event of the job with this id. Every job ends in exactly one JobEnd.

    0 is no job: what the engine tells by itself.
    """

    job: int
    event: Event
