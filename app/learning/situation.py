"""What learning is at, in words a person reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from app import progress, words
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs, Work
from engine.messages import JobCancelled, JobFailed

NOTICEABLE = 0.05
"""Scores nearer to zero than this many points are called equal, as the figure beside them reads 0.0."""


@dataclass(frozen=True, slots=True)
class Situation:
    """`title` and `sentence` stand above the map, `waiting` in its place while there is none."""

    title: str
    sentence: str
    waiting: str = ""
    is_loss: bool = False


def watched(jobs: Jobs) -> Work | None:
    """The job to show: the one that runs; else the last that learned; else the last there was."""
    return jobs.current or jobs.last_seen or jobs.last


def situation(work: Work | None) -> Situation:
    """Where learning stands, whatever the job is doing."""
    if work is None:
        return Situation(
            translate("Learning", "Nothing is being learned"),
            "",
            translate(
                "Learning",
                "Learning follows the first look at your photos. While it goes on, you can watch here how "
                "photos that belong together move together.",
            ),
        )
    if work.end is not None:
        return _ended(work)
    line = progress.line(work)
    if work.is_quick:
        return Situation(translate("Learning", "A quick look"), line, _quick())
    if work.seen:
        return Situation(translate("Learning", "Learning from your photos"), line)
    if work.stage == "learning":
        return Situation(
            translate("Learning", "Getting ready to learn"),
            line,
            translate(
                "Learning",
                "Each photo is looked at once more, whole and in parts. What comes of it is kept, so that "
                "the passes of learning are quick. The map appears before the first pass.",
            ),
        )
    return Situation(
        translate("Learning", "Learning has not begun"),
        line,
        translate(
            "Learning",
            "First every photo is read and looked at once. Learning starts from that first look, and the map "
            "appears here.",
        ),
    )


def _ended(work: Work) -> Situation:
    if isinstance(work.end, JobFailed | JobCancelled):
        is_loss = isinstance(work.end, JobFailed)
        waiting = translate("Learning", "It ended before there was anything to see.")
        title = translate("Learning", "Learning has stopped")
        return Situation(title, engine_text(work.end.sentence), "" if work.seen else waiting, is_loss)
    if work.seen:
        passes = work.seen[-1].epoch
        title = (
            translate("Learning", "Learned in one pass")
            if passes == 1
            else translate("Learning", "Learned in %1 passes", words.number(passes))
        )
        return Situation(title, translate("Learning", "This is how your photos lie now."))
    if work.is_quick:
        return Situation(translate("Learning", "A quick look"), "", _quick())
    return Situation(
        translate("Learning", "Nothing new was learned"),
        "",
        translate(
            "Learning",
            "What was learned from these photos before is still good, or they are too few to learn from.",
        ),
    )


def _quick() -> str:
    return translate(
        "Learning",
        "A quick look learns nothing. To learn, add the folder again and choose “Learn from my photos”.",
    )


def score_words(score: float | None) -> tuple[str, str]:
    """The referee's score as a figure and what it means."""
    if score is None:
        return "–", translate(
            "Learning", "Compared with the first look as soon as there is something to compare."
        )
    sign = "+" if score >= NOTICEABLE else "−" if score <= -NOTICEABLE else ""
    figure = translate("Learning", "%1 points", sign + QLocale().toString(abs(score), "f", 1))
    if score >= NOTICEABLE:
        means = translate(
            "Learning", "better than the first look, by tests that learning does not train for."
        )
    elif score <= -NOTICEABLE:
        means = translate(
            "Learning", "worse than the first look so far, by tests that learning does not train for."
        )
    else:
        means = translate("Learning", "As good as the first look, by tests that learning does not train for.")
    return figure, means


def trend(values: Sequence[float]) -> str:
    """Whether a loss is still falling, from its last two steps against all it has moved so far."""
    if len(values) < 2:
        return ""
    recent = values[-3:]
    step = (recent[-1] - recent[0]) / (len(recent) - 1)
    span = max(values) - min(values)
    if step < -0.05 * span:
        return translate("Learning", "falling")
    return translate("Learning", "rising") if step > 0.05 * span else translate("Learning", "level")
