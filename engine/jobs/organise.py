"""From a folder to groups: read, first look, learning.

Each function is a generator of events that commits as it goes. Drain it without a thread in tests; a lane
drains it in the program.
"""

from __future__ import annotations

import logging
import shutil
import time
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine import devices
from engine.config import OrganiseOptions
from engine.errors import LibraryError, PictureError
from engine.files import naming_a_full_disk
from engine.groups.stored import Grown
from engine.index import SimilarityIndex, similarity
from engine.ingest.collect import collect
from engine.jobs.features import features, load_backbone, without_damaged_previews
from engine.jobs.publish import publish_run
from engine.learn.examples import Examples
from engine.learn.network import Network
from engine.library import Library
from engine.library.records import Run, RunKind, Verdict
from engine.messages import (
    EpochFinished,
    GroupsChanged,
    LearningSeen,
    Organise,
    OrganiseSummary,
    Progress,
    StageEvent,
    StageFinished,
    StageStarted,
)

if TYPE_CHECKING:
    from engine.learn.learned import Learned
    from engine.learn.watch import Seen

log = logging.getLogger(__name__)

EXAMPLES = (
    "examples"  # among the options of a learned run: names what of the person's decisions it learned from
)

Events = Generator[StageEvent, None, None]


@dataclass(frozen=True, slots=True)
class Collected:
    """Reading is done: the seconds of each stage that ran."""

    seconds: dict[str, float]


def organise(root: Path, command: Organise, threads: int) -> Generator[StageEvent, None, OrganiseSummary]:
    """The whole job in one thread."""
    collected = yield from read_folder(root, command, threads)
    return (yield from group(root, command, collected.seconds, threads))


def read_folder(root: Path, command: Organise, threads: int) -> Generator[StageEvent, None, Collected]:
    """Everything up to previews. Raises FolderError, DiskFull."""
    with Library.open(root) as library:
        library.unfinished.remember(command)
        if command.retries:
            library.problems.try_again(command.folder)
        seconds: dict[str, float] = {}
        for event in collect(library, command.folder, workers=threads):
            if isinstance(event, StageFinished):
                seconds[event.stage] = event.seconds
            yield event
        return Collected(seconds)


def group(
    root: Path, command: Organise, seconds: dict[str, float], threads: int
) -> Generator[StageEvent, None, OrganiseSummary]:
    """Everything after previews. A run that answers the request already is shown again, not made again."""
    with Library.open(root) as library, naming_a_full_disk(root):
        spent = dict(seconds)
        request = _Request(library, command.options, threads, is_for_files=command.retries)
        try:
            for event in _answer(library, request):
                if isinstance(event, StageFinished):
                    spent[event.stage] = spent.get(event.stage, 0.0) + event.seconds
                yield event
        except PictureError as error:
            raise without_damaged_previews(library, error) from error
        library.back_up()
        examples = request.examples if "learning" in spent else None
        return summarise(library, spent, examples.count if examples else 0)


def summarise(library: Library, seconds: dict[str, float], spoken_of: int) -> OrganiseSummary:
    """What the library holds now."""
    run = library.groups.current_run()
    return OrganiseSummary(
        photos=library.photos.count(),
        groups=len(library.groups.all()),
        not_sure=len(library.groups.not_sure()),
        problems=library.problems.count(),
        run_id=run.id if run else 0,
        seconds={stage: round(value, 3) for stage, value in seconds.items()},
        spoken_of=spoken_of,
    )


class _Request:
    """What is asked of the photos that are present now."""

    def __init__(
        self, library: Library, options: OrganiseOptions, threads: int, *, is_for_files: bool = False
    ) -> None:
        """is_for_files: what was asked is to read files again, so new decisions alone are no reason to learn."""
        self.options = options
        self.threads = threads
        self.is_for_files = is_for_files
        self.digest = library.photos.digest()
        self.contents = library.photos.contents()
        self.ids = np.array([photo_id for photo_id, _ in self.contents], np.int64)
        self.examples = Examples.gather(library.groups.decided(self.ids), len(self.ids))

    @property
    def hashes(self) -> list[str]:
        return [content_hash for _, content_hash in self.contents]

    def relevant(self, kind: RunKind) -> dict[str, Any]:
        """The options that a run of this kind depends on; the others would only make it anew for nothing."""
        options = self.options.as_dict()
        options.pop("quick")
        if options["image_size"] is None:
            options.pop("image_size")  # runs made before there was this option answer too
        options["device"] = "auto"  # where it is computed is no reason to compute it again
        if kind == "quick":
            for name in ("epochs", "recipe", "device"):
                options.pop(name)
        elif self.examples is not None:
            options[EXAMPLES] = self.examples.fingerprint
        return options

    def find(self, library: Library, kind: RunKind) -> Run | None:
        return library.runs.find(kind, self.relevant(kind), self.digest)

    def find_despite_decisions(self, library: Library) -> Run | None:
        """The latest run of these photos, made as asked, that is not to be made anew for what was said of groups since:
        where only files are to be read again, and where groups came from a file or there was too little to learn from.
        """
        wanted = _without_examples(self.relevant("learned"))
        runs = [run for run in library.runs.all() if run.kind == "learned" and run.is_complete]
        fitting = [run for run in runs if run.photos_digest == self.digest]
        found = next((run for run in fitting[::-1] if _without_examples(run.options) == wanted), None)
        return found if found is not None and (self.is_for_files or found.verdict is None) else None


def _without_examples(options: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in options.items() if name != EXAMPLES}


def _answer(library: Library, request: _Request) -> Events:
    wanted: RunKind = "quick" if request.options.quick else "learned"
    answer = request.find(library, wanted)
    if answer is None and wanted == "learned":
        answer = request.find_despite_decisions(library)
    if answer is not None and _is_whole(library, answer):
        similarity.mend(library.paths.run(answer.id), request.threads)
        yield from _show(library, answer if _is_shown(answer) else _first_look_of(library, request, answer))
        return
    quick = request.find(library, "quick")
    if quick is None or not _is_whole(library, quick):
        yield from _first_look(library, request)
    elif not _is_current_for(library, request):
        yield from _show(library, quick)
    if not request.options.quick:
        yield from _learn(library, request)
    _tidy(library, request)


def _is_shown(run: Run) -> bool:
    """Whether a finished run is what the person sees: the referee, or the person, may have kept the first look."""
    return run.verdict is None or run.verdict.keeps_learned


def _first_look_of(library: Library, request: _Request, learned: Run) -> Run:
    """The first look that was kept in place of a learned run; that run itself where it is gone."""
    quick = request.find(library, "quick")
    return quick if quick is not None and _is_whole(library, quick) else learned


def _is_whole(library: Library, run: Run) -> bool:
    """Whether a run is complete and its tree, network and index are sound, so that it can be shown as it is."""
    if not run.is_complete:
        return False
    folder = library.paths.run(run.id)
    if Network.read(folder) is None or Grown.load(folder) is None:
        log.warning("run %d is made anew: its network or its tree is missing or damaged", run.id)
        return False
    try:
        SimilarityIndex.load(folder)
    except LibraryError as error:
        log.warning("run %d is made anew: %s", run.id, error.detail)
        return False
    return True


def _is_current_for(library: Library, request: _Request) -> bool:
    """Whether the groups that are shown cover exactly the photos of today."""
    current = library.runs.current()
    return current is not None and current.photos_digest == request.digest


def _show(library: Library, run: Run) -> Events:
    """Make an earlier run current; nothing is told when it is what is shown already."""
    current = library.runs.current()
    if current is None or current.id != run.id:
        library.regrouping.remember(run)
        library.runs.make_current(run)
        yield _groups_changed(library, run, is_learned=run.kind == "learned")


def _groups_changed(library: Library, run: Run, *, is_learned: bool) -> GroupsChanged:
    return GroupsChanged(
        run.id, len(library.groups.all()), len(library.groups.not_sure()), learned=is_learned
    )


def _first_look(library: Library, request: _Request) -> Events:
    """Groups from the frozen backbone, within moments."""
    began = time.monotonic()
    yield StageStarted("first-look")
    backbone, pooled = yield from features(
        library, request.options, request.hashes, "first-look", request.threads
    )
    from engine.learn import embedder, frozen

    run = request.find(library, "quick") or library.runs.start(
        "quick", request.relevant("quick"), request.digest
    )
    projection, embeddings = frozen.project(pooled)
    probabilities = frozen.assign(embeddings, request.options.groups, request.options.seed)
    folder = library.paths.run(run.id)
    embedder.save_frozen(folder, backbone, projection)
    spent = {"first-look": time.monotonic() - began}
    publish_run(
        library,
        run,
        request.ids,
        embeddings,
        probabilities,
        pooled,
        backbone,
        backbone.model_id,
        request.threads,
        spent,
    )
    yield StageFinished("first-look", time.monotonic() - began)
    yield _groups_changed(library, run, is_learned=False)


def _learn(library: Library, request: _Request) -> Events:
    """Learning from the photos; the groups it finds replace those of the first look."""
    began = time.monotonic()
    yield StageStarted("learning")
    backbone, pooled = yield from features(
        library, request.options, request.hashes, "learning", request.threads
    )
    from engine.learn import helping
    from engine.learn.cbswr import trainer

    run = request.find(library, "learned") or library.runs.start(
        "learned", request.relevant("learned"), request.digest
    )
    previews = [library.paths.preview(content_hash) for content_hash in request.hashes]
    folder = library.paths.run(run.id)
    device = devices.choose(request.options.device)
    with helping.sharing(helping.Learning(previews, request.options, folder)):
        work = trainer.fine_tune(
            previews, pooled, request.options, folder, device, is_watched=True, examples=request.examples
        )
        learned = yield from _with_photos(work, request.ids)
    verdict = yield from _judge(library, request, previews, learned, run)
    if devices.choose(request.options.device) != device:
        backbone = load_backbone(request.options, "cpu")  # the other is on a device that failed
    yield StageFinished("learning", time.monotonic() - began)
    regrouping = time.monotonic()
    yield StageStarted("groups")
    publish_run(
        library,
        run,
        request.ids,
        learned.embeddings,
        learned.probabilities,
        pooled,
        backbone,
        f"learned-{run.id}",
        request.threads,
        {"learning": time.monotonic() - began},
        verdict,
    )
    yield StageFinished("groups", time.monotonic() - regrouping)
    if verdict is None or verdict.keeps_learned:
        # A handful of photos teaches nothing: then the run is current, but not learned.
        yield _groups_changed(library, run, is_learned=learned.is_learned)
    else:
        yield from _show(library, _first_look_of(library, request, run))  # not what was learned before that


def _with_photos(
    work: Generator[Progress | EpochFinished | Seen, None, Learned], ids: npt.NDArray[np.int64]
) -> Generator[StageEvent, None, Learned]:
    """The events of learning, with the photos of today in the place of their rows."""
    try:
        while True:
            try:
                event = next(work)
            except StopIteration as end:
                return end.value
            if isinstance(event, Progress | EpochFinished):
                yield event
            else:
                yield LearningSeen(
                    event.epoch, event.epochs, ids[event.rows], event.positions, event.groups, event.score
                )
    finally:
        work.close()


def _judge(
    library: Library, request: _Request, previews: list[Path], learned: Learned, run: Run
) -> Generator[StageEvent, None, Verdict | None]:
    """What the referee says of a learned result; None where nothing was learned or nothing is there to compare."""
    quick = request.find(library, "quick")
    if not learned.is_learned or quick is None:
        return None
    from engine.learn import referee, trouble
    from engine.learn.embedder import Embedder

    before = np.array(SimilarityIndex.load(library.paths.run(quick.id)).embeddings)

    def compare(device: str) -> Generator[None, None, Verdict]:
        sides = [
            (Embedder.open(library.paths.run(one.id), device).alone, z)
            for one, z in ((quick, before), (run, learned.alone))
        ]
        return referee.judge(
            request.ids, previews, sides[0], sides[1], learned.embeddings, request.options.seed
        )

    work = trouble.on_device(devices.choose(request.options.device), compare)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value
        yield Progress("learning", len(previews), len(previews), note="comparing with the first look")


def _tidy(library: Library, request: _Request) -> None:
    """Drop runs that nothing comes back to: those of other photos, those that learned from other decisions, and what
    learning left half done.

    A quick look leaves half-done learning alone: it can still be continued.
    """
    current = library.runs.current()
    examples = request.examples.fingerprint if request.examples else None
    for run in library.runs.all():
        is_current = current is not None and run.id == current.id
        is_of_today = run.photos_digest == request.digest and (run.is_complete or request.options.quick)
        is_outdated = run.verdict is not None and run.options.get(EXAMPLES) != examples
        if not is_current and (not is_of_today or (is_outdated and not request.options.quick)):
            library.runs.delete(run)
            shutil.rmtree(library.paths.run(run.id), ignore_errors=True)
