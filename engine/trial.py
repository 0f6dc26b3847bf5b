"""`kindred-engine self-test`: whether this installation can do its work, tried out on pictures made for it."""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path
from typing import Any

from engine.config import SMALLEST_IMAGE, OrganiseOptions
from engine.errors import KnownError
from engine.foreground import run_job
from engine.index import SimilarityIndex
from engine.library import Library
from engine.messages import Organise, OrganiseSummary
from engine.specimens import make_specimens
from engine.terminal import answer, duration
from engine.words import counted

OPTIONS = OrganiseOptions(epochs=1, image_size=SMALLEST_IMAGE)
"""Everything is done once, and nothing longer than it takes to know that it can be done."""


class TrialFailed(KnownError):
    """Something that has to work does not. The exit code is 1."""


def add_commands(commands: Any) -> None:
    """Add it to the parsers of `kindred-engine`. It takes no library: it makes one of its own."""
    trial = commands.add_parser(
        "self-test",
        help="try out reading, learning and searching, in a library of its own that is removed again",
    )
    trial.add_argument("--json", action="store_true", help="print one JSON document on stdout")
    trial.set_defaults(run=_trial)


def _trial(options: argparse.Namespace) -> int:
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="kindred-self-test-") as scratch:
        summary, nearest = run(Path(scratch))
    spent = time.monotonic() - began
    document = {
        "photos": summary.photos,
        "groups": summary.groups,
        "nearest": nearest,
        "seconds": round(spent, 3),
    }
    answer(
        options.json,
        document,
        f"All is well: {counted(summary.photos, 'picture')} read, one pass learned, "
        f"{counted(nearest, 'similar picture')} found ({duration(spent)}).",
    )
    return 0


def run(scratch: Path) -> tuple[OrganiseSummary, int]:
    """Organise specimens in a library in `scratch`; what came of it, and how many others are similar to the first.

    Raises TrialFailed, and whatever keeps the job from being done.
    """
    library, specimens = scratch / "library", make_specimens(scratch / "pictures")
    summary = run_job(library, Organise(scratch / "pictures", OPTIONS))
    assert isinstance(summary, OrganiseSummary)
    with Library.open_existing(library) as opened:
        index, first = SimilarityIndex.of(opened), opened.photos.find(specimens[0])
        reasons = [problem.reason for problem in opened.problems.all()]
        has_learned = any(one.kind == "learned" and one.is_complete for one in opened.runs.all())
        nearest = index.like([first.id], count=len(specimens)) if index and first else []
    if reasons:
        raise TrialFailed(
            f"{counted(len(reasons), 'picture')} could not be read.", "; ".join(sorted(set(reasons)))
        )
    if not has_learned:
        raise TrialFailed("Nothing was learned from the pictures.", f"{summary.photos} pictures")
    if len(nearest) != len(specimens) - 1:
        raise TrialFailed("The search found too few pictures.", f"{len(nearest)} of {len(specimens) - 1}")
    return summary, len(nearest)
