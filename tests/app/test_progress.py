from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QProgressBar, QWidget

from app import progress
from app.jobs import Jobs
from app.theme.theme import Theme
from app.views.job_strip import JobStrip
from app.views.loss_plot import LossPlot
from engine.messages import (
    EpochFinished,
    JobCancelled,
    JobFinished,
    JobPaused,
    JobResumed,
    OrganiseSummary,
    Progress,
    StageFinished,
    StageStarted,
)
from tests.app.conftest import ToldEngine

LOSSES = {"total": 1.5, "metric": 0.5, "rim": 0.7, "reconstruction": 0.3}


def is_shown(strip: JobStrip, name: str) -> bool:
    widget = strip.findChild(QWidget, name)
    assert isinstance(widget, QWidget)
    return widget.isVisibleTo(strip)


def test_the_strip_speaks_in_words(qtbot: object, jobs: Jobs, engine: ToldEngine, theme: Theme) -> None:
    strip = JobStrip(jobs, theme)
    strip.say_when_idle("1,418 photos · 26 groups")
    assert strip.text == "1,418 photos · 26 groups"
    assert not is_shown(strip, "jobPause")
    engine.start(Path("/photos"))
    assert strip.text == "Getting ready…"
    engine.tell(StageStarted("learning"), Progress("learning", 400, 1200, 372.0, "pass 4 of 12"))
    assert strip.text == "Learning · pass 4 of 12 · about 6 minutes"
    bar = strip.findChild(QProgressBar, "jobBar")
    assert isinstance(bar, QProgressBar)
    assert bar.value() / bar.maximum() == 1 / 3 or abs(bar.value() / bar.maximum() - 1 / 3) < 0.01
    engine.tell(Progress("previews", 5, 1418))
    assert strip.text == "Reading photos · 5 of 1,418"
    engine.tell(Progress("scan", 5, 0, note="5 photos found"))
    assert strip.text == "Looking through the folder · 5 photos found"
    assert bar.maximum() == 0
    summary = OrganiseSummary(1418, 26, 93, 3, 1, {})
    engine.tell(JobFinished(summary))
    assert strip.text == "Done · 1,418 photos in 26 groups"
    strip.say_when_idle("1,418 photos · 25 groups")
    assert strip.text == "1,418 photos · 25 groups", "two were merged since"
    assert not is_shown(strip, "jobCancel")


def test_pause_resume_and_cancel_reach_the_engine(
    qtbot: object, jobs: Jobs, engine: ToldEngine, theme: Theme
) -> None:
    strip = JobStrip(jobs, theme)
    engine.start(Path("/photos"), job=3)
    engine.tell(StageStarted("learning"), job=3)
    jobs.toggle_pause()
    assert engine.paused == [3]
    engine.tell(JobPaused(), job=3)
    assert strip.text == "Paused · Learning"
    jobs.toggle_pause()
    assert engine.resumed == [3]
    engine.tell(JobResumed(), job=3)
    jobs.cancel()
    assert engine.cancelled == [3]
    assert strip.text == "Stopping at the next safe point…"
    engine.tell(JobCancelled("Stopped. Everything done so far is kept."), job=3)
    assert strip.text == "Stopped. Everything done so far is kept."
    assert jobs.current is None


def test_jobs_remember_their_steps_and_losses(jobs: Jobs, engine: ToldEngine) -> None:
    engine.start(Path("/photos"))
    engine.tell(StageStarted("scan"), StageFinished("scan", 1.5), EpochFinished(1, 12, LOSSES, 9))
    work = jobs.current
    assert work is not None
    assert work.steps["scan"].seconds == 1.5
    assert [one.groups_present for one in work.epochs] == [9]
    assert progress.fraction(work) is None


def test_two_jobs_are_shown_one_after_the_other(jobs: Jobs, engine: ToldEngine) -> None:
    engine.start(Path("/one"), job=1)
    engine.start(Path("/two"), job=2)
    assert jobs.current is not None
    assert jobs.current.job == 1
    engine.tell(JobFinished(), job=1)
    assert jobs.current.job == 2
    assert jobs.is_organising(Path("/two"))
    assert not jobs.is_organising(Path("/one"))


def test_the_plot_can_be_read_aloud(qtbot: object, theme: Theme) -> None:
    plot = LossPlot(theme)
    assert "once Kindred learns" in plot.accessibleName()
    plot.show_epochs([EpochFinished(1, 12, LOSSES, 9), EpochFinished(2, 12, LOSSES, 9)])
    assert plot.accessibleName().startswith("Pass 2 of 12: loss in total 1.500")
    assert not plot.grab().isNull()


def test_what_was_said_of_groups_is_told_where_it_was_learned_from(
    qtbot: object, jobs: Jobs, engine: ToldEngine, theme: Theme
) -> None:
    strip = JobStrip(jobs, theme)
    engine.start(Path("/photos"))
    engine.tell(JobFinished(OrganiseSummary(1418, 26, 93, 3, 1, {}, spoken_of=37)))
    assert strip.text == "Done · 1,418 photos in 26 groups · learned from what you said of 37 photos too"
