"""The engine as front ends meet it: commands go in, updates come out, three lanes do the work."""

from __future__ import annotations

import itertools
import logging
import os
import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, assert_never

from engine import courtesy, endings
from engine.ingest.watch import Timing, Watcher
from engine.jobs.choose import choose
from engine.jobs.embed import embed, read
from engine.jobs.exporting import export, import_groups, plan, resume, undo
from engine.jobs.find import find_similar, measure_device, survey_folder, warm_up
from engine.jobs.forget import forget
from engine.jobs.keeping import find_devices, measure_library, tidy_learned, tidy_previews
from engine.jobs.mapping import make_map
from engine.jobs.organise import Collected, group, read_folder
from engine.jobs.place import place
from engine.jobs.refresh import refresh
from engine.jobs.sames import decide_sames, find_sames, remove_photos
from engine.jobs.why import Explainer
from engine.keeping import FindDevices, MeasureLibrary, TidyUp
from engine.lane import Control, Ended, Lane, Wish, Work
from engine.library import Library, LibraryLock
from engine.messages import (
    Choose,
    Command,
    ContinueRemoval,
    DecideSames,
    Embed,
    Export,
    FindSames,
    FindSimilar,
    Forget,
    ImportGroups,
    JobStarted,
    MakeMap,
    MeasureDevice,
    Organise,
    PlanExport,
    Refresh,
    Remove,
    ResumeExport,
    StageEvent,
    StageStarted,
    Survey,
    UndoExport,
    Update,
    WatchChanged,
    Why,
)

log = logging.getLogger(__name__)

Start = Callable[[], Generator[StageEvent, None, Any]]


class Engine:
    """Works on one library, the folder `library`. `publish` is called from the engine's threads, in order for each job.

    Every submitted job ends in exactly one JobFinished, JobCancelled or JobFailed, unless `shutdown` comes
    first: then organising is left as unfinished and `resume_unfinished` of the next start goes on with it.

    Args:
        library: the library's folder; made if it is not there.
        publish: receives each Update.
        threads: cores that the engine may use; None takes all of them.
        timing: of watching folders.
        niceness: how far learning stands back behind other threads, 0 to 19, where the system can tell threads apart.

    Raises LibraryError when the library cannot be opened, is damaged, or another process works on it.
    """

    def __init__(
        self,
        library: Path,
        publish: Callable[[Update], None],
        threads: int | None = None,
        timing: Timing | None = None,
        niceness: int = 0,
    ) -> None:
        self._publish = publish
        self._threads = threads or os.cpu_count() or 1
        with Library.open(library) as opened:
            self.library = opened.root
            opened.refuse_damage()
            self._lock = LibraryLock(opened.paths.lock)
        self._numbers = itertools.count(1)
        self._jobs: dict[int, Control] = {}
        self._jobs_lock = threading.Lock()
        self._queued: dict[Path, int] = {}  # refreshes that have not begun
        self._map: int | None = None  # the job that draws the map
        self._timing = timing
        self._watcher: Watcher | None = None
        self._ingest = Lane("ingest", publish)
        self._learn = Lane("learn", publish, niceness)
        self._answers = Lane("answers", publish, is_courteous=False)
        self._explainer = Explainer(self.library)  # used by the answers lane alone
        self._is_shut_down = False
        self._ingest.start()
        self._learn.start()
        self._answers.start()

    def submit(self, command: Command) -> int:
        """Queue a command and return the id of its job.

        A refresh that waits already is not queued a second time, nor a map that is being drawn.
        """
        job, control = next(self._numbers), Control()
        with self._jobs_lock:
            if isinstance(command, Refresh):
                if command.folder in self._queued:
                    return self._queued[command.folder]
                self._queued[command.folder] = job
            if isinstance(command, MakeMap):
                if self._map is not None:
                    return self._map
                self._map = job
            self._jobs[job] = control
        match command:
            case Organise():
                self._submit_organise(job, control, command)
            case Embed():
                self._submit_embed(job, control, command)
            case Refresh():
                self._submit_refresh(job, control, command)
            case Forget():
                self._submit_forget(job, control, command)
            case Survey():
                self._submit(self._ingest, job, control, lambda: survey_folder(self.library, command))
            case Choose():
                self._submit(self._ingest, job, control, lambda: choose(self.library, command))
            case PlanExport():
                self._submit(self._ingest, job, control, lambda: plan(self.library, command))
            case Export():
                self._submit_export(job, control, lambda: export(self.library, command))
            case ResumeExport():
                self._submit_export(job, control, lambda: resume(self.library, command))
            case UndoExport():
                self._submit_export(job, control, lambda: undo(self.library, command))
            case ImportGroups():
                self._submit(self._ingest, job, control, lambda: import_groups(self.library, command))
            case FindSames():
                self._submit(self._ingest, job, control, lambda: find_sames(self.library, self._threads))
            case DecideSames():
                self._submit(self._ingest, job, control, lambda: decide_sames(self.library, command))
            case Remove() | ContinueRemoval():
                plan_ = command if isinstance(command, Remove) else None
                self._submit(self._ingest, job, control, lambda: remove_photos(self.library, plan_))
            case FindSimilar():
                self._submit(
                    self._answers, job, control, lambda: find_similar(self.library, command, self._threads)
                )
            case Why():
                self._submit(self._answers, job, control, lambda: self._explainer.why(command, self._threads))
            case MeasureDevice():
                self._submit(self._learn, job, control, lambda: measure_device(command, self._threads))
            case FindDevices():
                self._submit(self._answers, job, control, find_devices)
            case MeasureLibrary():
                self._submit(self._answers, job, control, lambda: measure_library(self.library))
            case TidyUp():
                self._submit_tidying(job, control)
            case MakeMap():
                self._submit_map(job, control, command)
            case _:
                assert_never(command)
        return job

    def watch(self, is_on: bool) -> None:
        """Refresh the library's folders by itself, whenever something changed in one and it has become quiet.

        Tells in WatchChanged how each folder is watched. Nothing is remembered: `Folders.watch` does that.
        """
        if is_on and not self._is_shut_down:
            if self._watcher is None:
                self._watcher = Watcher(self.library, self._on_quiet, self._on_watch_changed, self._timing)
            self._follow_folders()
        elif self._watcher is not None:
            watcher, self._watcher = self._watcher, None
            watcher.close()

    def use(self, threads: int, *, is_gentle: bool) -> None:
        """Cores for what begins from now on, and whether to give way while the person is here."""
        self._threads = max(1, threads)
        courtesy.be_gentle(is_gentle)

    def notice(self, is_person_here: bool) -> None:
        """The person uses the front end, or left it alone. May be called often."""
        courtesy.notice(is_person_here)

    def resume_unfinished(self) -> int | None:
        """Go on with what a quit or a kill interrupted; the job's id, or None when nothing is left to do."""
        with Library.open(self.library) as library:
            waiting = library.unfinished.all()
        jobs = [self.submit(command) for command in waiting]
        return jobs[0] if jobs else None

    def pause(self, job: int) -> None:
        """Hold a job at its next safe point. A job that has ended is left alone, as in all calls below."""
        self._ask(job, Wish.PAUSE)

    def resume(self, job: int) -> None:
        """Let a paused job go on."""
        self._ask(job, Wish.RUN)

    def cancel(self, job: int) -> None:
        """Stop a job at its next safe point; it ends in JobCancelled and what it did is kept."""
        self._ask(job, Wish.CANCEL)

    def shutdown(self, timeout: float = 10.0) -> bool:
        """Stop everything at its next safe point and let go of the library. Calling it twice does no harm.

        A job that does not reach a safe point within `timeout` seconds is left behind: the lanes are daemon
        threads, and whatever they do is committed in whole steps. False says that there is one: Python must not be torn
        down under it, so the process has to leave by `os._exit`.
        """
        if self._is_shut_down:
            return not self._is_any_lane_alive()
        self._is_shut_down = True
        self.watch(False)
        with self._jobs_lock:
            controls = list(self._jobs.values())
        for control in controls:
            control.ask(Wish.INTERRUPT)
        for lane in self._lanes():
            lane.close()
        for lane in self._lanes():
            lane.join(timeout)
        self._lock.release()
        return not self._is_any_lane_alive()

    def _is_any_lane_alive(self) -> bool:
        return any(lane.is_alive() for lane in self._lanes())

    def _lanes(self) -> tuple[Lane, ...]:
        return self._ingest, self._learn, self._answers

    def _ask(self, job: int, wish: Wish) -> None:
        with self._jobs_lock:
            control = self._jobs.get(job)
        if control is not None:
            control.ask(wish)

    def _submit(
        self,
        lane: Lane,
        job: int,
        control: Control,
        start: Start,
        cancelled: str = endings.OTHER,
    ) -> None:
        lane.submit(Work(job, control, start, lambda ended: self._end(job, ended, None, cancelled)))

    def _submit_export(self, job: int, control: Control, start: Start) -> None:
        self._submit(self._ingest, job, control, start, endings.EXPORT)

    def _submit_organise(self, job: int, control: Control, command: Organise) -> None:
        """Reading the folder is work for one lane, learning for the other; to the person it is one job."""
        folder = command.folder
        if (drawing := self._map) is not None:
            self.cancel(drawing)  # there will be other groups, and a paused one would hold the lane

        def start_reading() -> Generator[StageEvent, None, Collected]:
            self._publish(Update(job, JobStarted(command)))
            reading = read_folder(self.library, command, self._threads)
            while True:
                try:
                    event = next(reading)
                except StopIteration as end:
                    return end.value
                if event == StageStarted("previews"):  # there will be something to learn from
                    self._learn.submit(Work(job, control, warm_up, lambda ended: None))
                yield event

        def on_read(ended: Ended) -> None:
            if ended.stopped_by is not Wish.INTERRUPT:
                self._follow_folders()  # the folder may be a new one
                self._tell_watcher(folder)
            if not isinstance(ended.result, Collected):
                self._end(job, ended, folder)
                return
            seconds = ended.result.seconds
            self._learn.submit(
                Work(
                    job,
                    control,
                    lambda: group(self.library, command, seconds, self._threads),
                    lambda end: self._end(job, end, folder),
                )
            )

        self._ingest.submit(Work(job, control, start_reading, on_read))

    def _submit_embed(self, job: int, control: Control, command: Embed) -> None:
        def on_read(ended: Ended) -> None:
            if ended.result is True:
                self._submit(self._learn, job, control, lambda: embed(self.library, command, self._threads))
            else:
                self._end(job, ended, None, endings.OTHER)

        self._ingest.submit(Work(job, control, lambda: read(self.library, command, self._threads), on_read))

    def _submit_refresh(self, job: int, control: Control, command: Refresh) -> None:
        """Reading is for one lane, placing what is new in its group for the other, where it waits for learning."""

        def start() -> Generator[StageEvent, None, bool]:
            self._is_no_longer_queued(job)
            self._publish(Update(job, JobStarted(command)))
            return (yield from refresh(self.library, command, self._threads))

        def on_read(ended: Ended) -> None:
            self._is_no_longer_queued(job)  # it may have been cancelled before it began
            self._tell_watcher(command.folder)
            if ended.result is not True:
                self._end(job, ended, None, endings.OTHER)
                return
            self._submit(self._learn, job, control, lambda: place(self.library, self._threads))

        self._ingest.submit(Work(job, control, start, on_read))

    def _submit_map(self, job: int, control: Control, command: MakeMap) -> None:
        """A map can wait: whatever else the lane is asked for meanwhile is done first."""

        def start() -> Generator[StageEvent, None, None]:
            self._publish(Update(job, JobStarted(command)))
            yield from make_map(self.library)

        def on_end(ended: Ended) -> None:
            with self._jobs_lock:
                self._map = None
            self._end(job, ended, None, endings.MAP)

        self._learn.submit(Work(job, control, start, on_end, gives_way=True))

    def _submit_tidying(self, job: int, control: Control) -> None:
        """Each lane removes only what it makes, so that nothing is taken for unused while it is being made."""

        def on_previews(ended: Ended) -> None:
            if isinstance(ended.result, int):
                freed = ended.result
                self._submit(self._learn, job, control, lambda: tidy_learned(self.library, freed))
            else:
                self._end(job, ended, None, endings.OTHER)

        self._ingest.submit(Work(job, control, lambda: tidy_previews(self.library), on_previews))

    def _submit_forget(self, job: int, control: Control, command: Forget) -> None:
        def on_end(ended: Ended) -> None:
            self._end(job, ended, None, endings.OTHER)
            self._follow_folders()

        self._ingest.submit(Work(job, control, lambda: forget(self.library, command), on_end))

    def _is_no_longer_queued(self, job: int) -> None:
        with self._jobs_lock:
            self._queued = {folder: one for folder, one in self._queued.items() if one != job}

    def _on_quiet(self, folder: Path, unsettled: frozenset[Path]) -> None:
        if not self._is_shut_down:
            self.submit(Refresh(folder, is_asked=False, unsettled=unsettled))

    def _on_watch_changed(self, event: WatchChanged) -> None:
        self._publish(Update(0, event))

    def _tell_watcher(self, folder: Path) -> None:
        if (watcher := self._watcher) is not None:
            watcher.ended(folder)

    def _follow_folders(self) -> None:
        """A library that cannot be opened now must not end the lane, nor the job that was just done."""
        if (watcher := self._watcher) is None:
            return
        try:
            with Library.open(self.library) as library:
                watcher.follow(folder.path for folder in library.folders.all())
        except Exception:
            log.exception("could not ask which folders are to be watched")

    def _end(self, job: int, ended: Ended, folder: Path | None, cancelled: str = endings.ORGANISING) -> None:
        with self._jobs_lock:
            self._jobs.pop(job, None)
        if ended.stopped_by is Wish.INTERRUPT:
            return
        if folder is not None:
            self._forget_unfinished(folder)
        self._publish(Update(job, endings.job_end(ended, cancelled)))

    def _forget_unfinished(self, folder: Path) -> None:
        try:
            with Library.open(self.library) as library:
                library.unfinished.forget(folder)
        except Exception:  # at worst the job is offered again at the next start
            log.exception("could not note the end of the job for %s", folder)
