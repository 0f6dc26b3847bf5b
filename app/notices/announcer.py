"""Long work, told to a person who is looking elsewhere."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app import progress
from app.i18n import translate
from app.jobs import Jobs, Work
from app.notices.taskbar import TaskBar
from engine.messages import JobCancelled, JobFailed

LONG = 60.0
"""Seconds; what takes less is over before one looks away."""


class Notifier(Protocol):
    """Shows a notification of the desktop."""

    def notify(self, title: str, sentence: str) -> None: ...


def is_looked_at() -> bool:
    """Whether a window of ours has the keyboard."""
    return QApplication.activeWindow() is not None


class Announcer(QObject):
    """The window's title and the task bar say how far work is; a notification says that long work ended, if the person
    asked for it and no window of ours is active then."""

    def __init__(
        self,
        jobs: Jobs,
        window: QWidget,
        notifier: Notifier,
        task_bar: TaskBar,
        *,
        is_active: Callable[[], bool] = is_looked_at,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self._notifier = notifier
        self._task_bar = task_bar
        self._is_active = is_active
        self._clock = clock
        self._began: dict[int, float] = {}
        self._name = window.windowTitle()
        jobs.changed.connect(self._on_changed)
        jobs.ended.connect(self._on_ended)

    def close(self) -> None:
        """Nothing is shown in the task bar of a program that is not there."""
        self._task_bar.show_share(None)

    def _on_changed(self) -> None:
        work = self._jobs.shown
        if work is None or work.stage is None:
            self._window.setWindowTitle(self._name)
            self._task_bar.show_share(None)
        else:
            self._window.setWindowTitle(self._title(work))
            self._task_bar.show_share(progress.fraction(work))
        if work is not None:
            self._began.setdefault(work.job, self._clock())

    def _title(self, work: Work) -> str:
        stage = progress.stage_name(work.stage) if work.stage is not None else ""
        if work.is_paused:
            stage = translate("Announcer", "Paused · %1", stage)
        share = progress.fraction(work)
        if share is None:
            return translate("Announcer", "%1 – %2", stage, self._name)
        return translate("Announcer", "%1 % · %2 – %3", str(round(share * 100)), stage, self._name)

    def _on_ended(self, work: Work) -> None:
        began = self._began.pop(work.job, None)
        is_long = began is not None and self._clock() - began >= LONG
        if not is_long or not work.is_asked or isinstance(work.end, JobCancelled) or self._is_active():
            return
        if isinstance(work.end, JobFailed):
            title = translate("Announcer", "Kindred had to stop")
        elif work.is_organising:
            title = translate("Announcer", "Your groups are ready")
        else:
            title = translate("Announcer", "Your folder is looked through")
        self._notifier.notify(title, progress.line(work))
