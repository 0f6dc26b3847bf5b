"""Removing photos: what would go is shown first, and what went is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.bridge import Bridge
from app.jobs import Jobs
from app.sames.removal_dialog import RemovalDialog, RemovalPlanner, removed_sentence
from app.sames.sames_place import SamesPlace
from engine import Library
from engine.messages import Removed


class Removals(QObject):
    """dialog: the plan that is shown, if any. removed: called when photos are gone, before that is told."""

    def __init__(
        self,
        library: Library,
        place: SamesPlace,
        jobs: Jobs,
        bridge: Bridge,
        removed: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._place = place
        self._jobs = jobs
        self._bridge = bridge
        self._when_removed = removed
        self.planner = RemovalPlanner(library.root, self)
        self.dialog: RemovalDialog | None = None
        place.removal_asked.connect(self.plan)
        bridge.removed.connect(self._on_removed)

    def plan(self, photo_ids: list[int]) -> None:
        """Show what would go to the trash and what stays; nothing moves before that was seen."""
        self.dialog = RemovalDialog(photo_ids, self.planner, self._jobs, self._bridge, self._window)
        self.dialog.finished.connect(self._on_finished)
        self.dialog.open()

    def _on_removed(self, _job: int, event: Removed) -> None:
        """Whether its dialog is still open or not."""
        self._when_removed()
        self._place.tell(removed_sentence(event))

    def _on_finished(self, _result: int) -> None:
        self.dialog = None
