"""The exports so far: what each wrote, and going on with it or taking it back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.bridge import Bridge
from app.desktop import show_in_folder
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.theme.fonts import Size, window_size
from app.views.buttons import push_button
from app.views.labels import label, set_ink
from engine import ExportRecord, Library
from engine.messages import (
    Exported,
    ExportProgress,
    ExportUndone,
    JobEnd,
    JobFailed,
    ResumeExport,
    UndoExport,
)


class ExportsDialog(QDialog):
    """Read from the library when it opens and whenever an export ends."""

    def __init__(self, library: Library, jobs: Jobs, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("exportsDialog")
        self.setWindowTitle(self.tr("Exports so far"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._library = library
        self._jobs = jobs
        self._working: int | None = None
        self._records: list[ExportRecord] = []
        self.list = QListWidget()
        self.list.setObjectName("exportList")
        self.list.setAccessibleName(self.tr("Exports"))
        self.list.currentRowChanged.connect(self._on_current_changed)
        self._message = label(ink="secondary", wraps=True, name="exportsMessage")
        self.undo = push_button(self.tr("Undo"), "undoOneExport", self._on_undo)
        self.resume = push_button(self.tr("Go on"), "resumeExport", self._on_resume)
        self.show_target = push_button(self.tr("Show the folder"), "showOneExport", self._on_show)
        close = push_button(self.tr("Close"), "closeExports", self.reject)
        line = QHBoxLayout()
        line.setSpacing(8)
        for button in (self.undo, self.resume, self.show_target):
            line.addWidget(button)
        line.addStretch(1)
        line.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("Exports so far"), Size.TITLE, is_strong=True))
        column.addWidget(self.list, 1)
        column.addWidget(self._message)
        column.addLayout(line)
        bridge.exported.connect(self._on_finished)
        bridge.export_undone.connect(self._on_finished)
        bridge.export_progressed.connect(self._on_progressed)
        bridge.job_ended.connect(self._on_ended)
        self.resize(window_size(620, 420))
        self.refresh()

    def refresh(self) -> None:
        """Show what the library says now, with the same export current."""
        row = max(0, self.list.currentRow())
        self._records = self._library.exports.all()
        self.list.clear()
        for record in self._records:
            QListWidgetItem(describe(record), self.list)
        if self._records:
            self.list.setCurrentRow(min(row, len(self._records) - 1))
        else:
            self._say(self.tr("Nothing was exported yet."))
        self._on_current_changed(self.list.currentRow())

    def _record(self) -> ExportRecord | None:
        row = self.list.currentRow()
        return self._records[row] if 0 <= row < len(self._records) else None

    def _on_current_changed(self, _row: int) -> None:
        record, is_idle = self._record(), self._working is None
        state = record.state if record else ""
        self.undo.setEnabled(is_idle and state in {"done", "stopped", "running"})
        self.resume.setEnabled(is_idle and state in {"running", "undoing"})
        self.show_target.setEnabled(record is not None and record.target is not None)

    def _on_undo(self) -> None:
        if (record := self._record()) is not None:
            self._work(UndoExport(record.id))

    def _on_resume(self) -> None:
        if (record := self._record()) is not None:
            self._work(ResumeExport(record.id))

    def _on_show(self) -> None:
        record = self._record()
        if record is not None and record.target is not None:
            show_in_folder(record.target)

    def _work(self, command: UndoExport | ResumeExport) -> None:
        self._working = self._jobs.submit(command)
        self._say(self.tr("It begins as soon as the present reading is done."))
        self._on_current_changed(self.list.currentRow())

    def _on_progressed(self, job: int, event: ExportProgress) -> None:
        if job == self._working:
            text = self.tr("%1 of %2")
            self._say(text.replace("%1", words.number(event.done)).replace("%2", words.files(event.total)))

    def _on_finished(self, job: int, event: Exported | ExportUndone) -> None:
        if job == self._working:
            self._say(engine_text("\n".join(event.sentences)))
        self.refresh()

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job != self._working:
            return
        self._working = None
        if isinstance(end, JobFailed):
            self._say(engine_text(end.sentence), is_loss=True)
        self.refresh()

    def _say(self, sentence: str, *, is_loss: bool = False) -> None:
        self._message.setText(sentence)
        set_ink(self._message, "loss" if is_loss else "secondary")


def describe(record: ExportRecord) -> str:
    """Two lines: when and where to, then how much and how it ended."""
    when = words.date(datetime.fromisoformat(record.created_at).astimezone().isoformat()[:19])
    where = (
        translate("Export", "beside the originals") if record.target is None else words.path(record.target)
    )
    states = {
        "running": translate("Export", "not finished"),
        "done": translate("Export", "done"),
        "stopped": translate("Export", "given up"),
        "undoing": translate("Export", "undoing it is not finished"),
        "undone": translate("Export", "undone"),
    }
    amount = translate("Export", "%1 of %2", words.number(record.done), words.files(record.total))
    return f"{where}\n{when} · {amount} · {states[record.state]}"


def unfinished_sentence(records: Sequence[ExportRecord]) -> str:
    """What the window says at its start of exports that a quit or a kill interrupted."""
    first = records[0]
    where = translate("Export", "beside the originals") if first.target is None else words.path(first.target)
    return translate(
        "Export",
        "An export was interrupted after %1 of %2 (%3). Go on with it, or undo it, under File, Exports so far.",
        words.number(first.done),
        words.files(first.total),
        where,
    )
