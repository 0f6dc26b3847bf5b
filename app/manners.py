"""How much of the machine the program takes, and when: what the person set, kept to while they come and go."""

from __future__ import annotations

import os

from PySide6.QtCore import QObject

from app.jobs import Jobs, Work
from app.presence import Presence
from app.settings import Settings


class Manners(QObject):
    """Tells the engine how many cores are its own and whether the person is here, and holds learning meanwhile.

    A job that the person lets go on by hand is not held again.
    """

    def __init__(
        self, settings: Settings, jobs: Jobs, presence: Presence, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._jobs = jobs
        self._presence = presence
        self._held: Work | None = None
        self._let_go: set[int] = set()
        presence.changed.connect(self._on_presence_changed)
        jobs.changed.connect(self._on_jobs_changed)
        self.apply()

    def apply(self) -> None:
        """Something was set otherwise."""
        self._jobs.use(self._settings.threads or automatic_threads(), is_gentle=self._settings.is_gentle)
        self._jobs.notice(self._presence.is_here)
        self._on_jobs_changed()

    def _on_presence_changed(self, is_here: bool) -> None:
        self._jobs.notice(is_here)
        self._on_jobs_changed()

    def _on_jobs_changed(self) -> None:
        work = self._jobs.current
        if self._held is not None and self._held is not work:
            self._held = None
        if work is None or work.stage != "learning" or work.is_stopping:
            return
        if self._held is work and not work.is_waiting:  # the person let it go on
            self._let_go.add(work.job)
            self._held = None
        must_wait = self._settings.learning_time == "away" and self._presence.is_here
        if must_wait and self._held is None and not work.is_paused and work.job not in self._let_go:
            self._held = work
            self._jobs.hold(work, True)
        elif not must_wait and self._held is work:
            self._held = None
            self._jobs.hold(work, False)


def automatic_threads() -> int:
    """One core fewer than there are: the last one is the person's."""
    return max(1, (os.cpu_count() or 2) - 1)
