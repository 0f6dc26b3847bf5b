"""Page three: what is being done, and for how long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app import progress, words
from app.bridge import Bridge
from app.i18n import translate
from app.jobs import Jobs, Work
from app.theme.theme import Theme
from app.views.buttons import IconButton
from app.views.labels import set_ink
from app.views.loss_plot import LossPlot
from app.wizard.choices import Choices
from app.wizard.page import Page
from app.wizard.preview_flow import PreviewFlow
from app.wizard.step_list import StepList
from engine.messages import STAGES, GroupsChanged, JobCancelled, JobFailed, JobFinished, PhotosAdded

if TYPE_CHECKING:
    from app.thumbs.thumbs import Thumbs
    from app.wizard.samples import Samples

QUICK_STAGES = STAGES[:3]


class WorkingPage(Page):
    """Starts the job when it is entered. The wizard may be closed; the job goes on in the window.

    Signals:
        finished: the job reached its end and there is something to show.
        learning_asked: show what is being learned.
    """

    finished = Signal()
    learning_asked = Signal()

    def __init__(
        self, choices: Choices, jobs: Jobs, bridge: Bridge, samples: Samples, thumbs: Thumbs, theme: Theme
    ) -> None:
        super().__init__("", "")
        self._choices = choices
        self._jobs = jobs
        self._samples = samples
        self.heading.setText(self.tr("Looking at your photos"))
        self.setAccessibleName(self.heading.text())
        self.sentence.setText(self.tr("You can close this; the work goes on in the window."))
        self.steps = StepList(theme, STAGES)
        self.flow = PreviewFlow(thumbs, theme)
        self.plot = LossPlot(theme)
        self._pause = IconButton(
            theme, "pause", name=self.tr("Pause"), text=self.tr("Pause"), object_name="wizardPause"
        )
        self._pause.clicked.connect(jobs.toggle_pause)
        self._stop = IconButton(
            theme, "cancel", name=self.tr("Cancel"), text=self.tr("Cancel"), object_name="wizardStop"
        )
        self._stop.setToolTip(self.tr("Cancel; everything done so far is kept"))
        self._stop.clicked.connect(self._on_stop)
        watch = self.tr("See what is being learned")
        self._watch = IconButton(theme, "learning", name=watch, text=watch, object_name="wizardWatch")
        self._watch.clicked.connect(self.learning_asked)
        self._lay_out()
        jobs.changed.connect(self.refresh)
        jobs.ended.connect(self._on_ended)
        bridge.photos_added.connect(self._on_photos_added)
        bridge.groups_changed.connect(self._on_groups_changed)
        self.name_next(self.tr("See what was found"))

    def initializePage(self) -> None:
        """The jobs that run already are shown, where there are any; else the chosen ones are started."""
        if not self._choices.jobs and self._choices.folders:
            self._choices.jobs = tuple(self._jobs.submit(order) for order in self._choices.orders())
        stages = QUICK_STAGES if self._choices.is_quick else STAGES
        self.steps.show_stages(stages)
        self.plot.setVisible(not self._choices.is_quick)
        self._watch.setVisible(not self._choices.is_quick)
        self.refresh()

    def isComplete(self) -> bool:
        work = self._jobs.work(self._choices.job) if self._choices.job is not None else None
        return work is not None and isinstance(work.end, JobFinished)

    def refresh(self) -> None:
        work = self._work()
        is_going = work is not None and work.end is None
        self._pause.setVisible(is_going)
        self._stop.setVisible(is_going)
        if work is None:
            self.sentence.setText(self.tr("Waiting for the work before it to end."))
            return
        self.steps.show_work(work)
        self.plot.show_epochs(work.epochs)
        pause = self.tr("Resume") if work.is_paused else self.tr("Pause")
        self._pause.setText(pause)
        self._pause.setAccessibleName(pause)
        self._pause.show_icon("resume" if work.is_paused else "pause")
        self._pause.setEnabled(not work.is_stopping)
        self._stop.setEnabled(not work.is_stopping)
        set_ink(self.sentence, "loss" if isinstance(work.end, JobFailed) else "secondary")
        if isinstance(work.end, JobFailed | JobCancelled) or work.is_stopping or work.is_paused:
            self.sentence.setText(progress.line(work))
        else:
            self.sentence.setText(self._reassurance(work))

    def _reassurance(self, work: Work) -> str:
        jobs = self._choices.jobs
        if len(jobs) < 2:
            return self.tr("You can close this; the work goes on in the window.")
        return translate(
            "WorkingPage",
            "Folder %1 of %2. You can close this; the work goes on in the window.",
            words.number(jobs.index(work.job) + 1),
            words.number(len(jobs)),
        )

    def _work(self) -> Work | None:
        """Of our jobs the one that runs, else how the last one ended."""
        works = [work for job in self._choices.jobs if (work := self._jobs.work(job)) is not None]
        running = next((work for work in works if work.end is None), None)
        return running or next((work for work in works if work.job == self._choices.job), None)

    def _on_stop(self) -> None:
        """All of it: what waits behind the one that runs is not begun."""
        work = self._work()
        for job in self._choices.jobs:
            if work is None or job > work.job:
                self._jobs.abandon(job)
        self._jobs.cancel()

    def _on_ended(self, work: Work) -> None:
        if work.job in self._choices.jobs:
            self.refresh()
            self.completeChanged.emit()
        if work.job == self._choices.job and isinstance(work.end, JobFinished):
            self.finished.emit()

    def _on_photos_added(self, job: int, event: PhotosAdded) -> None:
        if job in self._choices.jobs:
            self.flow.add(event.photo_ids)

    def _on_groups_changed(self, _event: GroupsChanged) -> None:
        if self._choices.jobs:
            self.flow.show_groups(self._samples.groups())

    def _lay_out(self) -> None:
        controls = QHBoxLayout()
        controls.setSpacing(8)
        controls.addWidget(self._pause)
        controls.addWidget(self._stop)
        controls.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self.steps)
        left.addStretch(1)
        left.addLayout(controls)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.flow, 1)
        right.addWidget(self.plot)
        right.addWidget(self._watch, 0, Qt.AlignmentFlag.AlignRight)
        self.plot.setFixedHeight(72)
        sides = QHBoxLayout()
        sides.setSpacing(32)
        sides.addLayout(left, 4)
        sides.addLayout(right, 6)
        self.column.addLayout(sides, 1)
        self.flow.setMinimumWidth(300)
