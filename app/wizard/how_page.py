"""Page two: how thoroughly, and how many groups."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QSpinBox, QVBoxLayout

from app import words
from app.bridge import Bridge
from app.engine_texts import engine_text
from app.jobs import Jobs
from app.theme.fonts import Size, font, line_height, scaled
from app.views.labels import label
from app.wizard.choices import Choices, HowMany, promise, suggested_groups
from app.wizard.page import Page
from engine.config import MOST_GROUPS
from engine.messages import DeviceMeasured, JobEnd, JobFailed, MeasureDevice


class HowPage(Page):
    """The promise about time is measured on this machine while the person reads."""

    def __init__(self, choices: Choices, jobs: Jobs, bridge: Bridge, spoken_of: Callable[[], int]) -> None:
        """spoken_of: of how many photos the person has said something that can be learned from."""
        super().__init__("", "")
        self._spoken_of = spoken_of
        self._choices = choices
        self._jobs = jobs
        self._measured: DeviceMeasured | None = None
        self._measure_job: int | None = None
        self.heading.setText(self.tr("How shall Kindred look at them?"))
        self.setAccessibleName(self.heading.text())
        self.sentence.hide()
        self.learn = self._choice(
            "chooseLearn",
            self.tr("Learn from my photos"),
            self.tr(
                "First groups soon, then better ones: Kindred learns what sets your own photos apart. "
                "Best where things look alike."
            ),
        )
        self.also = label(ink="secondary", wraps=True, name="alsoLearned")
        self.also.setContentsMargins(24, 0, 0, 0)
        self.column.addWidget(self.also)
        self.column.addSpacing(12)
        self.quick = self._choice(
            "chooseQuick",
            self.tr("Quick look"),
            self.tr("Groups by what a ready-made network sees, and nothing more. You can learn later."),
        )
        kind = QButtonGroup(self)
        kind.addButton(self.learn)
        kind.addButton(self.quick)
        self.learn.setChecked(True)
        self.learn.toggled.connect(self._on_changed)
        self.column.addSpacing(24)
        self.column.addWidget(label(self.tr("How many groups"), Size.EMPHASIS, is_strong=True))
        self.column.addSpacing(8)
        self._add_how_many()
        self._name_shares()
        self.column.addStretch(1)
        self._promise = label(wraps=True, name="timePromise")
        self._promise.setMinimumHeight(2 * line_height())
        self.column.addWidget(self._promise)
        bridge.device_measured.connect(self._on_measured)
        bridge.job_ended.connect(self._on_ended)
        self.setCommitPage(True)
        self.name_next(self.tr("Start"))

    def initializePage(self) -> None:
        self._name_shares()
        self._say_what_else_is_learned_from()
        if self._measured is None and self._measure_job is None:
            self._measure_job = self._jobs.submit(MeasureDevice(self._choices.base))
        self._on_changed()

    def abandon(self) -> None:
        """Nobody waits for the measurement any more."""
        if self._measure_job is not None:
            self._jobs.abandon(self._measure_job)
            self._measure_job = None

    @property
    def promise(self) -> str:
        return self._promise.text()

    def _choice(self, name: str, text: str, explanation: str) -> QRadioButton:
        button = QRadioButton(text)
        button.setObjectName(name)
        button.setFont(font(Size.EMPHASIS, is_strong=True))
        button.setAccessibleDescription(explanation)
        below = label(explanation, ink="secondary", wraps=True)
        below.setContentsMargins(24, 0, 0, 0)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(button)
        column.addWidget(below)
        self.column.addLayout(column)
        return button

    def _add_how_many(self) -> None:
        names: dict[HowMany, str] = {
            "automatic": self.tr("As the photos suggest"),
            "few": "",
            "some": "",
            "many": "",
            "number": self.tr("Exactly"),
        }
        self._group = QButtonGroup(self)
        self._amounts: dict[HowMany, QRadioButton] = {}
        first, second = QHBoxLayout(), QHBoxLayout()
        for how_many in get_args(HowMany):
            button = QRadioButton(names[how_many])
            button.setObjectName(f"groups-{how_many}")
            button.toggled.connect(self._on_changed)
            self._group.addButton(button)
            self._amounts[how_many] = button
            line = second if how_many in {"few", "some", "many"} else first
            line.addWidget(button)
        self.number = QSpinBox()
        self.number.setObjectName("groupsNumber")
        self.number.setAccessibleName(self.tr("Number of groups"))
        self.number.setRange(2, MOST_GROUPS)
        self.number.setValue(self._choices.number)
        self.number.setFixedWidth(scaled(72))
        self.number.lineEdit().setTextMargins(8, 0, 8, 0)  # a style sheet's padding does not reach it
        self.number.valueChanged.connect(self._on_number)
        first.addWidget(self.number)
        for line in (first, second):
            line.setSpacing(16)
            line.addStretch(1)
        self._amounts["automatic"].setChecked(True)
        self.column.addLayout(first)
        self.column.addSpacing(8)
        self.column.addLayout(second)

    def _name_shares(self) -> None:
        """Say what few, some and many mean for these photos."""
        photos = self._choices.photos
        names: dict[HowMany, str] = {
            "few": self.tr("Few, about %1"),
            "some": self.tr("Some, about %1"),
            "many": self.tr("Many, about %1"),
        }
        for how_many, text in names.items():
            number = words.number(suggested_groups(how_many, photos))
            self._amounts[how_many].setText(text.replace("%1", number))

    def _say_what_else_is_learned_from(self) -> None:
        count = self._spoken_of()
        self.also.setVisible(count > 0)
        said = self.tr("What you said of %1 in your groups so far is learned from too.")
        self.also.setText(said.replace("%1", words.photos(count)))

    def _on_number(self, value: int) -> None:
        self._amounts["number"].setChecked(True)
        self._choices.number = value

    def _on_changed(self) -> None:
        if not hasattr(self, "_promise"):
            return
        self._choices.is_quick = self.quick.isChecked()
        for how_many, button in self._amounts.items():
            if button.isChecked():
                self._choices.how_many = how_many
        if self._measured is not None:
            self._promise.setText(
                promise(self._measured, self._choices.photos, is_quick=self._choices.is_quick)
            )
        elif self._jobs.current is not None:
            self._promise.setText(
                self.tr("This computer is learning at the moment; the new photos come after that.")
            )
        elif self._measure_job is not None:
            self._promise.setText(self.tr("Measuring how fast this computer is…"))

    def _on_measured(self, job: int, measured: DeviceMeasured) -> None:
        self._measured = measured
        self._on_changed()

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job == self._measure_job:
            self._measure_job = None
            if isinstance(end, JobFailed):
                self._promise.setText(engine_text(end.sentence))
