"""The numbers behind the strip's one line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import progress, words
from app.engine_texts import engine_text
from app.jobs import Jobs, Work
from app.theme.fonts import Size
from app.theme.theme import Theme
from app.views.labels import label
from app.views.loss_plot import PARTS, LossPlot, part_name
from engine.messages import JobFailed, MakeMap


class JobDetails(QFrame):
    """Each step with its time, each part of the loss with its value, and why a job failed."""

    def __init__(self, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobDetails")
        self.setAccessibleName(self.tr("Details of the job"))
        self._jobs = jobs
        self._steps = label(ink="secondary", name="detailSteps")
        self._plot = LossPlot(theme)
        self._values: dict[str, QLabel] = {}
        self._failure = label(ink="loss", wraps=True, name="detailFailure")
        self._failure.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        numbers = QGridLayout()
        numbers.setHorizontalSpacing(16)
        numbers.setVerticalSpacing(4)
        for row, part in enumerate((*PARTS, "groups")):
            name = self.tr("groups with photos") if part == "groups" else part_name(part)
            numbers.addWidget(label(name, Size.CAPTION, ink="secondary"), row, 0)
            value = label("–", Size.CAPTION, name=f"detail-{part}")
            value.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._values[part] = value
            numbers.addWidget(value, row, 1)
        upper = QHBoxLayout()
        upper.setSpacing(32)
        upper.addWidget(self._steps, 1, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(numbers)
        upper.addWidget(self._plot, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 12, 24, 12)
        column.addLayout(upper)
        column.addWidget(self._failure)
        jobs.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        work = self._jobs.current or self._jobs.last
        self._steps.setText(_steps(work) if work else self.tr("No job has run since the start."))
        epochs = work.epochs if work else []
        self._plot.show_epochs(epochs)
        for part, value in self._values.items():
            if not epochs:
                value.setText("–")
            elif part == "groups":
                value.setText(words.number(epochs[-1].groups_present))
            else:
                value.setText(f"{epochs[-1].losses.get(part, 0.0):.4f}")
        failure = work.end if work and isinstance(work.end, JobFailed) else None
        self._failure.setVisible(failure is not None)
        if failure is not None:
            self._failure.setText(f"{engine_text(failure.sentence)}\n{failure.detail}"[:1500])


def _steps(work: Work) -> str:
    lines = [] if isinstance(work.command, MakeMap) else [words.path(work.command.folder)]
    for stage, step in work.steps.items():
        if step.seconds is not None:
            lines.append(f"{progress.stage_name(stage)} · {words.time_taken(step.seconds)}")
        elif step.progress is not None and step.progress.total:
            share = f"{step.progress.done / step.progress.total:.0%}"
            lines.append(f"{progress.stage_name(stage)} · {share}")
        else:
            lines.append(progress.stage_name(stage))
    return "\n".join(lines)
