"""What `test_hundred_kills` kills: a library of the first version is brought up to date, filled, and exported.

It says in a log what it has told so far: lines of "seconds stage count", where the count is of all that is done of the
stage, by this process and those before it.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from engine.config import OrganiseOptions
from engine.exporting import ExportProgress, ExportRequest
from engine.exports.plan import plan_export
from engine.exports.run import run_export
from engine.jobs.organise import group, read_folder
from engine.library import Library
from engine.messages import Event, Organise, Progress

STAGES = ("previews", "first-look", "export")


def main(root: Path, folder: Path, target: Path, log: Path) -> None:
    Library.open(root).close()
    command = Organise(folder, OrganiseOptions(quick=True, groups=8))
    with log.open("a", buffering=1) as out:
        _tell(out_of(root, "previews"), read_folder(root, command, 1), out, "previews")
        _tell(out_of(root, "first-look"), group(root, command, {}, 1), out, "first-look")
        with Library.open(root) as library:
            records = library.exports.all()
            if not records:
                plan = _result(plan_export(library, ExportRequest(target, everything=True)))
                records = [library.exports.start(plan)]
            _tell(0, run_export(library, records[0].id), out, "export")


def out_of(root: Path, stage: str) -> int:
    """How much of a stage is done, durably: what a reader of the library finds."""
    with Library.open(root) as library:
        match stage:
            case "previews":
                return library.photos.count() + library.problems.count()
            case "first-look":
                return sum(library.vectors.count(model) for model in library.vectors.models())
            case _:
                return sum(one.done for one in library.exports.all())


def _tell(before: int, events: Iterator[Event], out: TextIO, stage: str) -> None:
    for event in events:
        if isinstance(event, Progress) and event.stage == stage:
            print(time.monotonic(), stage, before + event.done, file=out)
        elif isinstance(event, ExportProgress):
            print(time.monotonic(), stage, event.done, file=out)


def _result(steps: Iterator[Event]) -> Any:
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return end.value


if __name__ == "__main__":
    main(*(Path(one) for one in sys.argv[1:5]))
