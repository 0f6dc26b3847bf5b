"""The steps of a job in a column, each with a tick, a bar and a time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QWidget

from app import progress, words
from app.engine_texts import engine_text
from app.jobs import Step, Work
from app.theme import icons
from app.theme.fonts import font
from app.theme.theme import Theme
from app.views.labels import label, set_ink
from engine.messages import Stage

STEPS = 1000


class StepList(QWidget):
    """What is done, what is going on, what is to come."""

    def __init__(self, theme: Theme, stages: Sequence[Stage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepList")
        self._column = QGridLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setHorizontalSpacing(8)
        self._column.setVerticalSpacing(0)
        self._column.setColumnStretch(1, 1)
        self._rows: dict[Stage, StepRow] = {}
        for number, stage in enumerate(stages):
            row = StepRow(theme, stage, self)
            self._rows[stage] = row
            row.place(self._column, number * 3)

    def show_stages(self, stages: Sequence[Stage]) -> None:
        """Show only these steps; a quick look has no learning."""
        for stage, row in self._rows.items():
            row.set_visible(stage in stages)

    def show_work(self, work: Work) -> None:
        reached = False
        for stage, row in self._rows.items():
            step = work.steps.get(stage)
            is_current = work.stage == stage and work.end is None and (step is None or step.seconds is None)
            reached = reached or is_current
            row.show_step(step, is_current=is_current, is_passed=work.end is not None and not reached)

    def state_of(self, stage: Stage) -> str:
        return self._rows[stage].state


class StepRow(QObject):
    """The widgets of one step."""

    def __init__(self, theme: Theme, stage: Stage, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_shown = True
        self._sign = QLabel()
        self._sign.setFixedSize(20, 20)
        self._name = label(progress.stage_name(stage))
        self._time = label(ink="secondary", name=f"step-{stage}")
        self._time.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(progress.stage_name(stage))
        keeps_room = self._bar.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(keeps_room)
        self.state = ""
        theme.changed.connect(self._draw)
        self.show_step(None, is_current=False, is_passed=False)

    def place(self, grid: QGridLayout, row: int) -> None:
        grid.addWidget(self._sign, row, 0)
        grid.addWidget(self._name, row, 1)
        grid.addWidget(self._time, row + 1, 1, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self._bar, row + 2, 1)
        grid.setRowMinimumHeight(row, 24)
        grid.setRowMinimumHeight(row + 1, 18)
        grid.setRowMinimumHeight(row + 2, 16)

    def set_visible(self, is_visible: bool) -> None:
        self._is_shown = is_visible
        for widget in (self._sign, self._name, self._time, self._bar):
            widget.setVisible(is_visible)

    def show_step(self, step: Step | None, *, is_current: bool, is_passed: bool) -> None:
        is_done = step is not None and step.seconds is not None
        self.state = "done" if is_done else "now" if is_current else "passed" if is_passed else "waiting"
        self._name.setFont(font(is_strong=is_current))
        set_ink(self._name, "text" if is_done or is_current else "secondary")
        self._time.setText(_time(step, is_current=is_current))
        share = progress.step_fraction(step.progress) if step and step.progress else None
        self._bar.setVisible(is_current and self._is_shown)
        self._bar.setRange(0, STEPS if share is not None else 0)
        if share is not None:
            self._bar.setValue(round(share * STEPS))
        self._draw()

    def _draw(self) -> None:
        colours = self._theme.colours
        ratio = self._sign.devicePixelRatioF()
        name, ink, opacity = "dot", colours.secondary, 0.4
        if self.state == "done":
            name, ink, opacity = "check", colours.text, 1.0
        elif self.state == "now":
            name, ink, opacity = "dot", colours.text, 1.0
        self._sign.setPixmap(icons.pixmap(name, ink, 20, ratio, opacity))


def _time(step: Step | None, *, is_current: bool) -> str:
    if step is None:
        return ""
    if step.seconds is not None:
        return words.time_taken(step.seconds)
    if not is_current or step.progress is None:
        return ""
    parts = [engine_text(step.progress.note)] if step.progress.note else []
    if not parts and step.progress.total:
        parts.append(f"{words.number(step.progress.done)} / {words.number(step.progress.total)}")
    if step.progress.eta_seconds is not None:
        parts.append(words.duration(step.progress.eta_seconds))
    return " · ".join(parts)
