"""From the engine's threads to the window's: one signal in, typed signals out."""

from __future__ import annotations

from typing import assert_never

from PySide6.QtCore import QObject, Qt, Signal

from engine.keeping import DevicesFound, LibraryMeasured, TidiedUp
from engine.messages import (
    DeviceMeasured,
    Embedded,
    EpochFinished,
    Exported,
    ExportPlanned,
    ExportProgress,
    ExportUndone,
    FolderForgotten,
    FolderRefreshed,
    FolderSurveyed,
    GroupsChanged,
    GroupsImported,
    JobCancelled,
    JobFailed,
    JobFinished,
    JobPaused,
    JobResumed,
    JobStarted,
    LearningSeen,
    MapMade,
    PhotosAdded,
    ProblemsChanged,
    Progress,
    Removed,
    SameDecided,
    SamesFound,
    SimilarFound,
    StageFinished,
    StageStarted,
    Update,
    WatchChanged,
    WhyFound,
)


class Bridge(QObject):
    """Give `publish` to the engine; connect to the signals. They arrive in the thread that made the bridge.

    Signals: the first argument is the job's id, except for `groups_changed`, `problems_changed`, `sames_found`,
    `map_made`, `folder_forgotten` and `watch_changed`, which are facts about the library. The second is the message
    itself.
    """

    job_started = Signal(int, object)
    job_paused = Signal(int)
    job_resumed = Signal(int)
    job_ended = Signal(int, object)
    stage_started = Signal(int, object)
    stage_finished = Signal(int, object)
    progressed = Signal(int, object)
    epoch_finished = Signal(int, object)
    learning_seen = Signal(int, object)
    photos_added = Signal(int, object)
    folder_refreshed = Signal(int, object)
    folder_surveyed = Signal(int, object)
    device_measured = Signal(int, object)
    similar_found = Signal(int, object)
    why_found = Signal(int, object)
    export_planned = Signal(int, object)
    export_progressed = Signal(int, object)
    exported = Signal(int, object)
    export_undone = Signal(int, object)
    groups_imported = Signal(int, object)
    same_decided = Signal(int, object)
    removed = Signal(int, object)
    library_measured = Signal(int, object)
    tidied_up = Signal(int, object)
    devices_found = Signal(int, object)
    groups_changed = Signal(object)
    problems_changed = Signal(object)
    sames_found = Signal(object)
    map_made = Signal(object)
    folder_forgotten = Signal(object)
    watch_changed = Signal(object)

    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def publish(self, update: Update) -> None:
        """Called by the engine from any of its threads."""
        self._arrived.emit(update)

    def _on_arrived(self, update: Update) -> None:
        job, event = update.job, update.event
        match event:
            case JobStarted():
                self.job_started.emit(job, event)
            case JobPaused():
                self.job_paused.emit(job)
            case JobResumed():
                self.job_resumed.emit(job)
            case JobFinished() | JobCancelled() | JobFailed():
                self.job_ended.emit(job, event)
            case StageStarted():
                self.stage_started.emit(job, event)
            case StageFinished():
                self.stage_finished.emit(job, event)
            case Progress():
                self.progressed.emit(job, event)
            case EpochFinished():
                self.epoch_finished.emit(job, event)
            case LearningSeen():
                self.learning_seen.emit(job, event)
            case PhotosAdded():
                self.photos_added.emit(job, event)
            case FolderRefreshed():
                self.folder_refreshed.emit(job, event)
            case FolderForgotten():
                self.folder_forgotten.emit(event)
            case WatchChanged():
                self.watch_changed.emit(event)
            case FolderSurveyed():
                self.folder_surveyed.emit(job, event)
            case DeviceMeasured():
                self.device_measured.emit(job, event)
            case SimilarFound():
                self.similar_found.emit(job, event)
            case WhyFound():
                self.why_found.emit(job, event)
            case ExportPlanned():
                self.export_planned.emit(job, event)
            case ExportProgress():
                self.export_progressed.emit(job, event)
            case Exported():
                self.exported.emit(job, event)
            case ExportUndone():
                self.export_undone.emit(job, event)
            case GroupsImported():
                self.groups_imported.emit(job, event)
            case SameDecided():
                self.same_decided.emit(job, event)
            case Removed():
                self.removed.emit(job, event)
            case SamesFound():
                self.sames_found.emit(event)
            case LibraryMeasured():
                self.library_measured.emit(job, event)
            case TidiedUp():
                self.tidied_up.emit(job, event)
            case DevicesFound():
                self.devices_found.emit(job, event)
            case MapMade():
                self.map_made.emit(event)
            case GroupsChanged():
                self.groups_changed.emit(event)
            case ProblemsChanged():
                self.problems_changed.emit(event)
            case Embedded():
                pass  # asked for in a terminal only
            case _:
                assert_never(event)
