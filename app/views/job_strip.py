"""One line at the bottom, always: what the engine does, how far it is, how to stop it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from app import progress, words
from app.jobs import Jobs, Work
from app.theme.fonts import scaled
from app.theme.theme import Theme
from app.views.buttons import ICON, ElidedButton, IconButton
from app.views.labels import Ink, set_ink
from engine.messages import JobFailed, JobFinished

STEPS = 1000


class JobStrip(QFrame):
    """Quiet while nothing runs; pause and cancel are there only while they can do something.

    Signals:
        details_asked: show or hide the numbers.
        learning_asked: the words were pressed; show what is being learned.
    """

    details_asked = Signal()
    learning_asked = Signal()

    def __init__(self, jobs: Jobs, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobStrip")
        self._jobs = jobs
        self._theme = theme
        self._idle = ""
        self._ended: Work | None = None
        self._is_past = False  # what ended last found other groups than there are now
        tip = self.tr("See what is being learned")
        self._words = ElidedButton(tip, object_name="jobWords", action="learning")
        self._words.clicked.connect(self.learning_asked)
        self._bar = QProgressBar(self)
        self._bar.setObjectName("jobBar")
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(200)
        self._bar.setAccessibleName(self.tr("Progress"))
        tip = self.tr("Pause or go on")
        self._pause = self._button("pause", self.tr("Pause"), tip, "jobPause", "pause")
        self._pause.clicked.connect(jobs.toggle_pause)
        tip = self.tr("Cancel; everything done so far is kept")
        self._cancel = self._button("cancel", self.tr("Cancel"), tip, "jobCancel", "cancel")
        self._cancel.clicked.connect(jobs.cancel)
        tip = self.tr("Show the numbers")
        self._details = self._button("details", self.tr("Details"), tip, "jobDetailsButton", "details")
        self._details.setCheckable(True)
        self._details.clicked.connect(self.details_asked)
        line = QHBoxLayout(self)
        line.setContentsMargins(24, 4, 12, 4)
        line.setSpacing(8)
        line.addWidget(self._words, 1)
        line.addWidget(self._bar)
        line.addSpacing(8)
        for button in (self._pause, self._cancel, self._details):
            line.addWidget(button)
        self.setFixedHeight(scaled(ICON) + 24)
        jobs.changed.connect(self.refresh)
        self.refresh()

    @property
    def text(self) -> str:
        return self._words.whole_text

    def say_when_idle(self, sentence: str) -> None:
        """What the strip says while nothing runs; how a job ended stays until the groups are others than it found."""
        end = self._jobs.last.end if self._jobs.last is not None else None
        if sentence != self._idle and isinstance(end, JobFinished) and end.summary is not None:
            found = f"{words.photos(end.summary.photos)} · {words.groups(end.summary.groups)}"
            self._is_past = self._is_past or sentence != found
        self._idle = sentence
        self.refresh()

    def show_details_state(self, is_shown: bool) -> None:
        self._details.setChecked(is_shown)

    def refresh(self) -> None:
        work = self._jobs.shown
        for widget in (self._bar, self._pause, self._cancel):
            widget.setVisible(work is not None)
        ink: Ink = "text" if work is not None else "secondary"
        if work is None:
            last = self._jobs.last
            if last is not self._ended:
                self._ended, self._is_past = last, False
            has_failed = last is not None and isinstance(last.end, JobFailed)
            ink = "loss" if has_failed else ink
            self._words.set_whole_text(self._idle if last is None or self._is_past else progress.line(last))
        else:
            self._words.set_whole_text(progress.line(work))
            share = progress.fraction(work)
            self._bar.setRange(0, STEPS if share is not None else 0)
            if share is not None:
                self._bar.setValue(round(share * STEPS))
            pause = self.tr("Resume") if work.is_paused else self.tr("Pause")
            self._pause.setText(pause)
            self._pause.setAccessibleName(pause)
            self._pause.show_icon("resume" if work.is_paused else "pause")
            self._pause.setEnabled(not work.is_stopping)
            self._cancel.setEnabled(not work.is_stopping)
        set_ink(self._words, ink)

    def _button(self, icon: str, text: str, tooltip: str, object_name: str, action: str) -> IconButton:
        return IconButton(
            self._theme,
            icon,
            name=text,
            text=text,
            tooltip=tooltip,
            object_name=object_name,
            action=action,
            parent=self,
        )
