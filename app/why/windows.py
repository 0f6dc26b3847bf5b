"""Asks the engine where photos look alike and shows the answer; what was asked once is there at once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.bridge import Bridge
from app.engine_texts import engine_text
from app.jobs import Jobs
from app.models.photo_rows import PhotoRows
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.why.subject import Subject
from app.why.why_sheet import WhySheet
from engine.messages import JobEnd, JobFailed, Why, WhyFound

MOST_KEPT = 64  # answers of a few kilobytes


class WhyWindows(QObject):
    """One sheet at a time. `asks_about` says which photos are meant, None where there are none to compare."""

    def __init__(
        self,
        asks_about: Callable[[], Subject | None],
        jobs: Jobs,
        bridge: Bridge,
        rows: PhotoRows,
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._asks_about = asks_about
        self._jobs = jobs
        self._rows = rows
        self._thumbs = thumbs
        self._theme = theme
        self._parent = parent
        self._job: int | None = None
        self._asked: Why | None = None
        self._known: OrderedDict[Why, WhyFound] = OrderedDict()
        self.sheet: WhySheet | None = None
        bridge.why_found.connect(self._on_found)
        bridge.job_ended.connect(self._on_ended)

    def show(self) -> bool:
        """Whether there was anything to compare."""
        subject = self._asks_about()
        photos = [self._rows.get(one, subject.photos) for one in subject.photos] if subject else []
        known = [one for one in photos if one is not None]
        if subject is None or len(known) < len(photos):
            return False
        self.close()
        sheet = WhySheet(known, subject.group, self._thumbs, self._theme, self._parent)
        sheet.destroyed.connect(self._on_gone)
        self.sheet = sheet
        group = subject.group.id if subject.group is not None else None
        self._asked = Why(subject.photos, group)
        found = self._known.get(self._asked)
        if found is not None:
            sheet.show_found(found)
        else:
            if self._jobs.current is not None:
                sheet.say(
                    self.tr("Looking… The program is at work; the answer comes when it has time for it.")
                )
            self._job = self._jobs.submit(self._asked)
        sheet.show()
        sheet.activateWindow()
        return True

    def forget(self) -> None:
        """Another network, or other groups: what it said is not true any more."""
        self._known.clear()

    def close(self) -> None:
        """Close the sheet; an answer that nobody waits for is not worth the engine's time."""
        if self._job is not None:
            self._jobs.abandon(self._job)
            self._job = None
        if self.sheet is not None:
            sheet, self.sheet = self.sheet, None
            sheet.destroyed.disconnect(self._on_gone)
            sheet.close()

    def _on_found(self, job: int, found: WhyFound) -> None:
        if job != self._job or self._asked is None:
            return
        if found.group is None:  # a group's mean changes with every photo that comes or goes
            self._known[self._asked] = found
        while len(self._known) > MOST_KEPT:
            self._known.popitem(last=False)
        if self.sheet is not None:
            self.sheet.show_found(found)

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job != self._job:
            return
        self._job = None
        if isinstance(end, JobFailed) and self.sheet is not None:
            self.sheet.say(engine_text(end.sentence))

    def _on_gone(self) -> None:
        self.sheet = None
        if self._job is not None:
            self._jobs.abandon(self._job)
            self._job = None
