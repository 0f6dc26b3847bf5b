"""Opens the windows about exports, each at most once."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QWidget

from app.bridge import Bridge
from app.exporting.choices import choices
from app.exporting.export_dialog import ExportDialog
from app.exporting.exports_dialog import ExportsDialog, unfinished_sentence
from app.jobs import Jobs
from app.settings import Settings
from engine import Group, Library


class ExportWindows(QObject):
    """They stand beside the main window. The folder that was last exported into is offered again."""

    def __init__(
        self, library: Library, jobs: Jobs, bridge: Bridge, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._parent = parent
        self._library = library
        self._jobs = jobs
        self._bridge = bridge
        self._settings = settings
        self.export: ExportDialog | None = None
        self.exports: ExportsDialog | None = None

    def show_export(self, chosen: Sequence[Group], selected: Sequence[int]) -> None:
        """Ask what to export; the nearest thing is chosen already."""
        if self.export is not None and self.export.is_working:
            _bring_forward(self.export)  # what is being written is not interrupted by another question
            return
        if self.export is not None:
            self.export.close()
        groups, photos = self._library.groups.all(), self._library.photos.count()
        self.export = ExportDialog(
            choices(groups, photos, chosen, selected),
            self._settings.export_folder,
            self._jobs,
            self._bridge,
            self._parent,
        )
        self.export.target_taken.connect(self._on_target_taken)
        self.export.finished.connect(self._on_export_finished)
        _bring_forward(self.export)

    def show_exports(self) -> None:
        """The exports so far."""
        if self.exports is None:
            self.exports = ExportsDialog(self._library, self._jobs, self._bridge, self._parent)
            self.exports.finished.connect(self._on_exports_finished)
        _bring_forward(self.exports)

    def interrupted(self) -> str:
        """A sentence on exports that a quit or a kill interrupted; empty where there is none."""
        records = self._library.exports.unfinished()
        return unfinished_sentence(records) if records else ""

    def close(self) -> None:
        """Before the library is."""
        for window in (self.export, self.exports):
            if window is not None:
                window.close()

    def _on_target_taken(self, target: Path) -> None:
        self._settings.export_folder = target

    def _on_export_finished(self, _result: int) -> None:
        self.export = None

    def _on_exports_finished(self, _result: int) -> None:
        self.exports = None


def _bring_forward(window: QDialog) -> None:
    window.show()
    window.raise_()
    window.activateWindow()
