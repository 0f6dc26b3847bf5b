"""The jobs as the window knows them: what runs, how far it is, and the buttons' way to the engine."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from app.bridge import Bridge
from engine.errors import FolderError
from engine.messages import (
    Command,
    EpochFinished,
    FolderRefreshed,
    JobCancelled,
    JobEnd,
    JobFailed,
    JobStarted,
    LearningSeen,
    MakeMap,
    Organise,
    Progress,
    Refresh,
    Stage,
    StageFinished,
    StageStarted,
)


class Worker(Protocol):
    """The part of the engine that jobs need."""

    def submit(self, command: Command) -> int: ...
    def pause(self, job: int) -> None: ...
    def resume(self, job: int) -> None: ...
    def cancel(self, job: int) -> None: ...
    def watch(self, is_on: bool) -> None: ...
    def use(self, threads: int, *, is_gentle: bool) -> None: ...
    def notice(self, is_person_here: bool) -> None: ...


@dataclass
class Step:
    """One stage of an organise job. `seconds` is None until it is complete."""

    progress: Progress | None = None
    began: float = field(default_factory=time.monotonic)
    seconds: float | None = None


@dataclass
class Work:
    """An organise or refresh job, or a map that is drawn, while it runs and after.

    `steps` holds the stages that were announced, in order.

    `epochs` are the passes of learning with their losses, `seen` how the sample of photos lay after each of
    them and, first, before any: a few dozen small arrays. `refreshed` is what a refresh found. `is_waiting`: it is
    paused because the person is here.
    """

    job: int
    command: Organise | Refresh | MakeMap
    stage: Stage | None = None
    steps: dict[Stage, Step] = field(default_factory=dict)
    epochs: list[EpochFinished] = field(default_factory=list)
    seen: list[LearningSeen] = field(default_factory=list)
    is_paused: bool = False
    is_waiting: bool = False
    is_stopping: bool = False
    end: JobEnd | None = None
    refreshed: FolderRefreshed | None = None

    @property
    def is_quick(self) -> bool:
        """Whether nothing will be learned."""
        return not isinstance(self.command, Organise) or self.command.options.quick

    @property
    def is_asked(self) -> bool:
        """Whether the person wanted it; else the program itself looked at a folder."""
        return self.is_organising or (isinstance(self.command, Refresh) and self.command.is_asked)

    @property
    def is_map(self) -> bool:
        return isinstance(self.command, MakeMap)

    @property
    def is_organising(self) -> bool:
        return isinstance(self.command, Organise)

    @property
    def is_worth_telling(self) -> bool:
        """Not where the program itself looked at a folder and found nothing, or found it away.

        That it cannot work any more, as where the disk is full, is worth a line whoever asked.
        """
        if self.is_asked or (self.refreshed is not None and self.refreshed.is_anything):
            return True
        return isinstance(self.end, JobFailed) and self.end.code != FolderError.code

    @property
    def progress(self) -> Progress | None:
        return self.steps[self.stage].progress if self.stage else None


class Jobs(QObject):
    """Follows every organise and refresh job, and the map; the strip and the wizard show the same one.

    `last` is the job that ended last, `last_seen` the one whose learning was seen last, running or not.

    Signals:
        changed: the current work moved on, paused or ended.
        ended(Work): a job reached its one end.
    """

    changed = Signal()
    ended = Signal(object)

    def __init__(self, engine: Worker, bridge: Bridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = engine
        self._running: dict[int, Work] = {}
        self.last: Work | None = None
        self.last_seen: Work | None = None
        bridge.job_started.connect(self._on_started)
        bridge.job_paused.connect(self._on_paused)
        bridge.job_resumed.connect(self._on_resumed)
        bridge.job_ended.connect(self._on_ended)
        bridge.stage_started.connect(self._on_stage_started)
        bridge.stage_finished.connect(self._on_stage_finished)
        bridge.progressed.connect(self._on_progressed)
        bridge.epoch_finished.connect(self._on_epoch_finished)
        bridge.learning_seen.connect(self._on_learning_seen)
        bridge.folder_refreshed.connect(self._on_refreshed)

    @property
    def current(self) -> Work | None:
        """The organise job that runs, the oldest first; None when nothing does."""
        return next((work for work in self._running.values() if not work.is_map), None)

    @property
    def shown(self) -> Work | None:
        """What the strip shows, and what is paused and cancelled: that job, else the map that is drawn."""
        return self.current or next(iter(self._running.values()), None)

    def submit(self, command: Command) -> int:
        return self._engine.submit(command)

    def watch(self, is_on: bool) -> None:
        self._engine.watch(is_on)

    def use(self, threads: int, *, is_gentle: bool) -> None:
        """Cores for what begins from now on, and whether work gives way while the person is here."""
        self._engine.use(threads, is_gentle=is_gentle)

    def notice(self, is_person_here: bool) -> None:
        self._engine.notice(is_person_here)

    def hold(self, work: Work, is_held: bool) -> None:
        """Pause a job, or let it go on, because it is not its time; the person can still do otherwise."""
        work.is_waiting = is_held
        (self._engine.pause if is_held else self._engine.resume)(work.job)

    def is_organising(self, folder: Path) -> bool:
        return any(
            not isinstance(work.command, MakeMap) and work.command.folder == folder
            for work in self._running.values()
        )

    def work(self, job: int) -> Work | None:
        """The organise job with this id, running or the last one to end."""
        if self.last is not None and self.last.job == job:
            return self.last
        return self._running.get(job)

    def toggle_pause(self) -> None:
        if work := self.shown:
            (self._engine.resume if work.is_paused else self._engine.pause)(work.job)

    def cancel(self) -> None:
        if work := self.shown:
            work.is_stopping = True
            self._engine.cancel(work.job)
            self.changed.emit()

    def abandon(self, job: int) -> None:
        """Stop a job of any kind whose answer nobody waits for any more."""
        self._engine.cancel(job)

    def _on_started(self, job: int, event: JobStarted) -> None:
        if isinstance(event.command, Organise | Refresh | MakeMap):
            self._running[job] = Work(job, event.command)
            self.changed.emit()

    def _on_paused(self, job: int) -> None:
        self._set_paused(job, True)

    def _on_resumed(self, job: int) -> None:
        self._set_paused(job, False)

    def _set_paused(self, job: int, is_paused: bool) -> None:
        if work := self._running.get(job):
            work.is_paused = is_paused
            work.is_waiting = work.is_waiting and is_paused
            self.changed.emit()

    def _on_stage_started(self, job: int, event: StageStarted) -> None:
        if work := self._running.get(job):
            work.stage = event.stage
            work.steps.setdefault(event.stage, Step())
            self.changed.emit()

    def _on_stage_finished(self, job: int, event: StageFinished) -> None:
        if work := self._running.get(job):
            work.steps.setdefault(event.stage, Step()).seconds = event.seconds
            self.changed.emit()

    def _on_progressed(self, job: int, event: Progress) -> None:
        if work := self._running.get(job):
            work.stage = event.stage
            work.steps.setdefault(event.stage, Step()).progress = event
            self.changed.emit()

    def _on_epoch_finished(self, job: int, event: EpochFinished) -> None:
        if work := self._running.get(job):
            work.epochs.append(event)
            self.changed.emit()

    def _on_learning_seen(self, job: int, event: LearningSeen) -> None:
        """After a restart or on another device a pass may be told again: what is told last holds."""
        if work := self._running.get(job):
            work.seen = [one for one in work.seen if one.epoch < event.epoch]
            work.seen.append(event)
            self.last_seen = work
            self.changed.emit()

    def _on_refreshed(self, job: int, event: FolderRefreshed) -> None:
        if work := self._running.get(job):
            work.refreshed = event

    def _on_ended(self, job: int, event: JobEnd) -> None:
        work = self._running.pop(job, None)
        if work is None:
            return
        if work.is_map:  # its place tells how it ended
            self.changed.emit()
            return
        work.end = event
        work.is_paused = False
        work.is_stopping = isinstance(event, JobCancelled)
        if work.is_worth_telling or self.last is None:
            self.last = work
        self.changed.emit()
        self.ended.emit(work)
