"""One job, or one question, while a terminal waits for it; a job by one process or by several."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
from pathlib import Path
from typing import NoReturn

from engine import devices, processes
from engine.errors import KnownError
from engine.jobs.find import find_similar
from engine.jobs.why import Explainer
from engine.library import Library
from engine.messages import (
    Command,
    Embed,
    Embedded,
    Exported,
    ExportUndone,
    FindSimilar,
    FolderRefreshed,
    GroupsImported,
    JobCancelled,
    JobFailed,
    JobFinished,
    MapMade,
    Organise,
    OrganiseSummary,
    Removed,
    SameDecided,
    SamesFound,
    SimilarFound,
    Update,
    Why,
    WhyFound,
)
from engine.service import Engine
from engine.terminal import ProgressLine

Answer = (
    OrganiseSummary
    | Embedded
    | SamesFound
    | SameDecided
    | Removed
    | Exported
    | ExportUndone
    | GroupsImported
    | FolderRefreshed
    | MapMade
)
"""What a job ends with: its summary, or the event that tells what was done."""


def run_job(library: Path, command: Command, threads: int | None = None) -> Answer | None:
    """Have the engine do one job while this thread shows its progress. Raises what made it fail."""
    updates: queue.SimpleQueue[Update] = queue.SimpleQueue()
    line = ProgressLine()
    engine = Engine(library, updates.put, threads)
    previous = signal.signal(signal.SIGTERM, interrupt)
    found: Answer | None = None
    try:
        engine.submit(command)
        while True:
            event = updates.get().event
            match event:
                case JobFinished(summary):
                    return summary or found
                case JobFailed(sentence, detail, code):
                    raise _as_error(sentence, detail, code)
                case JobCancelled():
                    raise KeyboardInterrupt
                case (
                    Embedded()
                    | SameDecided()
                    | Removed()
                    | Exported()
                    | ExportUndone()
                    | GroupsImported()
                    | FolderRefreshed()
                    | MapMade()
                ):
                    found = event
                case SamesFound():
                    found = found or event
                case _:
                    line.show(event)
    finally:
        line.clear()
        engine.shutdown()
        signal.signal(signal.SIGTERM, previous)


def ask(root: Path, question: FindSimilar | Why) -> SimilarFound | WhyFound:
    """The answer to a question about a library.

    Nothing is written there, so it needs no lock: it may be asked beside an open window and beside a job. A file from
    outside is read into a folder of its own. Raises what made it fail.
    """
    with Library.open_existing(root) as library:
        library.refuse_damage()
    threads = os.cpu_count() or 1
    match question:
        case FindSimilar():
            events = find_similar(root, question, threads)
        case Why():
            events = Explainer(root).why(question, threads)
    previous = signal.signal(signal.SIGTERM, interrupt)
    try:
        with contextlib.closing(events):
            return next(one for one in events if isinstance(one, SimilarFound | WhyFound))
    finally:
        signal.signal(signal.SIGTERM, previous)


def run_shared(library: Path, command: Organise | Embed, threads: int | None = None) -> Answer | None:
    """Do the job, together with the other processes where torchrun started several; None in all but the first.

    Cores that are not asked for are divided among the processes of this machine. Raises what made the job fail.
    """
    if processes.count() == 1:
        return run_job(library, command, threads)
    from engine.learn import helping, world

    threads = threads or max(1, devices.cores() // processes.count(local=True))
    world.join(devices.choose(command.options.device))
    if not world.is_first():
        for one in (signal.SIGTERM, signal.SIGINT):  # nothing of this process needs putting away
            signal.signal(one, signal.SIG_DFL)
        helping.serve(threads)
        world.leave()
        return None
    try:
        summary = run_job(library, command, threads)
    finally:
        helping.dismiss()
    world.leave()
    return summary


def _as_error(sentence: str, detail: str, code: str) -> KnownError:
    error = KnownError(sentence, detail)
    kind = next((one for one in KnownError.__subclasses__() if one.code == code), KnownError)
    error.exit_code = kind.exit_code
    return error


def interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt
