"""Page four: what was found."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from app import words
from app.i18n import translate
from app.jobs import Jobs
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.labels import label
from app.wizard.choices import Choices
from app.wizard.page import Page
from app.wizard.preview_flow import PreviewFlow
from app.wizard.samples import Samples
from engine.messages import JobFinished, OrganiseSummary


class DonePage(Page):
    """Groups, what fits nowhere, and what could not be read."""

    def __init__(self, choices: Choices, jobs: Jobs, samples: Samples, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__("", "")
        self._choices = choices
        self._jobs = jobs
        self._samples = samples
        self._left_over = label(ink="secondary", wraps=True, name="doneLeftOver")
        self.flow = PreviewFlow(thumbs, theme)
        self.column.addWidget(self.flow, 1)
        self.column.addSpacing(12)
        line = QHBoxLayout()
        line.addWidget(self._left_over, 1)
        self.column.addLayout(line)
        self.setFinalPage(True)
        self.name_next(self.tr("Show me the groups"))

    def initializePage(self) -> None:
        work = self._jobs.work(self._choices.job) if self._choices.job is not None else None
        if work is None or not isinstance(work.end, JobFinished) or work.end.summary is None:
            return
        summary = work.end.summary
        self.heading.setText(words.groups(summary.groups))
        self.setAccessibleName(self.heading.text())
        self.sentence.setText(
            translate(
                "DonePage",
                "found in %1, in %2.",
                words.photos(summary.photos),
                words.time_taken(sum(summary.seconds.values())),
            )
        )
        self._left_over.setText(left_over(summary))
        self.flow.show_groups(self._samples.groups())


def left_over(summary: OrganiseSummary) -> str:
    """What is in no group, and why."""
    sentences = []
    if summary.not_sure:
        sentences.append(
            translate(
                "DonePage",
                "%1 fits no group well enough and waits in “Not sure”."
                if summary.not_sure == 1
                else "%1 fit no group well enough and wait in “Not sure”.",
                words.photos(summary.not_sure),
            )
        )
    if summary.problems:
        sentences.append(
            translate(
                "DonePage",
                "%1 could not be read; “Not read” says why."
                if summary.problems == 1
                else "%1 could not be read; “Not read” says why for each.",
                words.files(summary.problems),
            )
        )
    return " ".join(sentences)
