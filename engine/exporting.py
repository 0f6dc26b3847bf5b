"""What is to be exported, the plan made for it, and what became of it: records, commands and events.

All are frozen and may be held by any thread. Front ends find the commands and events in `engine.messages`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

How = Literal["copy", "hardlink", "symlink", "reflink"]
HOWS: tuple[How, ...] = ("copy", "hardlink", "symlink", "reflink")
Conflicts = Literal["number", "skip"]
Role = Literal["photo", "companion", "sidecar"]
Action = Literal["write", "merge", "already-there"]
ExportState = Literal["running", "done", "stopped", "undoing", "undone"]

DEFAULT_PATTERN = "{group}/{name}"
FIELDS = ("group", "name", "stem", "ext", "date", "year", "month", "day", "number", "camera", "rank")


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """Which photos are to be exported, where to, and how.

    Attributes:
        target: the folder to export into; None writes sidecars beside the originals and nothing else.
        groups: ids of groups; None for all of them, unless `photos` says which photos.
        with_not_sure: "Not sure" too, as a folder of its own.
        photos: exactly these photos, whatever group they are in; None goes by groups.
        everything: all photos of the library, grouped or not.
        pattern: where a photo goes below the target: folders and a file name of FIELDS in braces.
        with_sidecars: an XMP sidecar beside each exported photo that is in a group.
        inside_photo_folder: allow a target that the next scan would take for new photos.
        called: what groups without a name of their own are called to who asks, by id, and "Not sure", by None.
    """

    target: Path | None
    how: How = "copy"
    groups: tuple[int, ...] | None = None
    with_not_sure: bool = False
    photos: tuple[int, ...] | None = None
    everything: bool = False
    pattern: str = DEFAULT_PATTERN
    conflicts: Conflicts = "number"
    with_sidecars: bool = False
    inside_photo_folder: bool = False
    called: tuple[tuple[int | None, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file that the export is to make, or that is there already.

    `unit` is shared by a photo and what goes with it. `source` is the original; for a sidecar the photo's file that it
    describes. `content_hash` is "" where the library does not know it. `label` is the photo's group.
    """

    unit: int
    photo_id: int
    role: Role
    source: Path
    target: Path
    size_bytes: int
    mtime_ns: int
    content_hash: str
    action: Action
    label: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A file that is not exported, and why, in one sentence."""

    photo_id: int
    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What an export would do. Made without writing anything.

    Attributes:
        bytes_needed, bytes_free: on the target's disk; both 0 where only sidecars are written beside originals.
        objections: why this cannot be run as it is, one sentence each; empty when it can.
        warnings: what the person should know before it runs.
        alternative: how it could be done instead, where `how` is what cannot be done here.
    """

    request: ExportRequest
    files: tuple[PlannedFile, ...]
    left_out: tuple[LeftOut, ...]
    bytes_needed: int
    bytes_free: int
    objections: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    alternative: How | None = None

    @property
    def to_write(self) -> int:
        return sum(one.action != "already-there" for one in self.files)

    @property
    def already_there(self) -> int:
        return len(self.files) - self.to_write


@dataclass(frozen=True, slots=True)
class ExportRecord:
    """An export in the history. `target` is None where it wrote sidecars beside the originals.

    `total` counts the files of its plan, `done` those written, `left_out` those that could not be. `created_at` is UTC.
    """

    id: int
    created_at: str
    target: Path | None
    how: How
    state: ExportState
    token: str
    total: int
    done: int
    already_there: int
    left_out: int
    bytes_done: int
    bytes_total: int


# ---------------------------------------------------------------- commands


@dataclass(frozen=True, slots=True)
class PlanExport:
    """Say what an export would do, writing nothing."""

    request: ExportRequest


@dataclass(frozen=True, slots=True)
class Export:
    """Store a plan, then do it."""

    plan: ExportPlan


@dataclass(frozen=True, slots=True)
class ResumeExport:
    """Go on with an export, or with the undoing of one, that was interrupted."""

    export_id: int


@dataclass(frozen=True, slots=True)
class UndoExport:
    """Take away what an export wrote, as far as nobody changed it and the originals are there."""

    export_id: int


@dataclass(frozen=True, slots=True)
class ImportGroups:
    """Show the groups of a file that `kindred-engine list --format json` wrote, here or elsewhere."""

    path: Path


# ---------------------------------------------------------------- events


@dataclass(frozen=True, slots=True)
class ExportPlanned:
    """The answer to PlanExport."""

    plan: ExportPlan


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """How far an export, its planning (`export_id` 0) or its undoing is: at most ten a second.

    Counts are of files. `total` is 0 while it is not known.
    """

    export_id: int
    done: int
    total: int
    bytes_done: int = 0
    bytes_total: int = 0


@dataclass(frozen=True, slots=True)
class Exported:
    """An export is complete. Of its `sentences` the first says all in all, the others what was left out and why."""

    export_id: int
    written: int
    already_there: int
    left_out: int
    bytes_written: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ExportUndone:
    """An export was undone: `removed` files are gone or as they were, `kept` ones stayed for the reasons said."""

    export_id: int
    removed: int
    kept: int
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GroupsImported:
    """The groups of a file are shown: `photos` of the library are in them, `unknown` ones of the file are not here."""

    run_id: int
    groups: int
    photos: int
    not_sure: int
    unknown: int
    sentences: tuple[str, ...]


ExportCommand = PlanExport | Export | ResumeExport | UndoExport | ImportGroups
ExportEvent = ExportPlanned | ExportProgress | Exported | ExportUndone | GroupsImported
