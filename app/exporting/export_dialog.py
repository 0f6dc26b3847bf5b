"""Exporting in one window: the questions, the plan that follows from them, the run, and the way back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.bridge import Bridge
from app.desktop import show_in_folder
from app.engine_texts import engine_text
from app.exporting.choices import Choice
from app.exporting.form import ExportForm
from app.exporting.plan_view import PlanView
from app.jobs import Jobs
from app.theme.fonts import Size, window_size
from app.views.buttons import beside, push_button
from app.views.labels import label, set_ink
from engine import ExportPlan
from engine.messages import (
    Export,
    Exported,
    ExportPlanned,
    ExportProgress,
    ExportUndone,
    JobCancelled,
    JobEnd,
    JobFailed,
    PlanExport,
    UndoExport,
)

PLAN_AFTER_MS = 250
"""A plan is made when the person has stopped typing for so long."""


class ExportDialog(QDialog):
    """Closing it while files are written leaves the export going; "Exports so far" shows how it ends.

    Signals:
        target_taken(object): this folder was exported into; the next export may begin with it.
    """

    target_taken = Signal(object)

    def __init__(
        self,
        choices: Sequence[Choice],
        target: Path | None,
        jobs: Jobs,
        bridge: Bridge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setWindowTitle(self.tr("Export"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._jobs = jobs
        self._planning: int | None = None
        self._working: int | None = None
        self._export_id = 0
        self._plan: ExportPlan | None = None
        self.form = ExportForm(choices, target)
        self.plan = PlanView()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PLAN_AFTER_MS)
        self._timer.timeout.connect(self._on_plan_due)
        self.form.changed.connect(self._on_changed)
        self._build()
        bridge.export_planned.connect(self._on_planned)
        bridge.export_progressed.connect(self._on_progressed)
        bridge.exported.connect(self._on_exported)
        bridge.export_undone.connect(self._on_undone)
        bridge.job_ended.connect(self._on_ended)
        self.resize(window_size(640, 640))
        self._on_plan_due()

    @property
    def is_working(self) -> bool:
        """Whether files are being written or taken away."""
        return self._working is not None

    # ------------------------------------------------------------ planning

    def _on_changed(self) -> None:
        self.start.setEnabled(False)
        self._timer.start()

    def _on_plan_due(self) -> None:
        if self._planning is not None:
            self._jobs.abandon(self._planning)
            self._planning = None
        self._plan = None
        self.start.setText(self.tr("Export"))
        self.start.setEnabled(False)
        request = self.form.request()
        if request is None:
            self.plan.say(
                self.tr("Choose a folder, and the plan appears here. Nothing is written before you say so.")
            )
            return
        self.plan.say(self.tr("Looking at what would be written…"))
        self._planning = self._jobs.submit(PlanExport(request))

    def _on_planned(self, job: int, event: ExportPlanned) -> None:
        if job != self._planning:
            return
        self._planning = None
        plan = event.plan
        self._plan = plan
        self.plan.show_plan(plan)
        can_run = not plan.objections and plan.to_write > 0
        self.start.setEnabled(can_run)
        self.start.setText(
            self.tr("Export %1").replace("%1", words.files(plan.to_write)) if can_run else self.tr("Export")
        )
        self.instead.setVisible(plan.alternative is not None)
        is_inside = "take them for new" in " ".join((*plan.objections, *plan.warnings))
        self.form.offer_inside(is_inside)

    # ------------------------------------------------------------ doing it

    def _on_start(self) -> None:
        if self._plan is None:
            return
        if self._plan.request.target is not None:
            self.target_taken.emit(self._plan.request.target)
        self._work(Export(self._plan), self.tr("Exporting"))

    def _on_undo(self) -> None:
        self._work(UndoExport(self._export_id), self.tr("Taking the exported files away again"))

    def _work(self, command: Export | UndoExport, heading: str) -> None:
        self._working = self._jobs.submit(command)
        self._heading.setText(heading)
        self._tell(self.tr("It begins as soon as the present reading is done."))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.show_target.hide()
        self.undo.hide()
        self.stop.show()
        self.stop.setEnabled(True)
        self._pages.setCurrentIndex(1)
        self.stop.setFocus()

    def _on_stop(self) -> None:
        if self._working is not None:
            self.stop.setEnabled(False)
            self._jobs.abandon(self._working)

    def _on_progressed(self, job: int, event: ExportProgress) -> None:
        if job != self._working:
            return
        self._export_id = event.export_id or self._export_id
        self.bar.setRange(0, max(1, event.total))
        self.bar.setValue(event.done)
        done = self.tr("%1 of %2")
        done = done.replace("%1", words.number(event.done)).replace("%2", words.files(event.total))
        if event.bytes_total:
            done += f" · {words.file_size(event.bytes_done)} / {words.file_size(event.bytes_total)}"
        self._tell(done)

    def _on_exported(self, job: int, event: Exported) -> None:
        if job == self._working:
            self._export_id = event.export_id
            self._finish(
                self.tr("Exported"), engine_text("\n".join(event.sentences)), can_undo=event.written > 0
            )

    def _on_undone(self, job: int, event: ExportUndone) -> None:
        if job == self._working:
            self._finish(self.tr("Undone"), engine_text("\n".join(event.sentences)), can_undo=False)

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job == self._planning:
            self._planning = None
            if isinstance(end, JobFailed):
                self.plan.say(engine_text(end.sentence), is_loss=True)
        elif job == self._working:
            self._working = None
            if isinstance(end, JobFailed):
                self._finish(
                    self.tr("Not finished"),
                    engine_text(end.sentence),
                    can_undo=self._export_id > 0,
                    is_loss=True,
                )
            elif isinstance(end, JobCancelled):
                self._finish(self.tr("Stopped"), engine_text(end.sentence), can_undo=self._export_id > 0)

    def _finish(self, heading: str, sentence: str, *, can_undo: bool, is_loss: bool = False) -> None:
        self._heading.setText(heading)
        self._tell(sentence, is_loss=is_loss)
        self.bar.hide()
        self.stop.hide()
        self.undo.setVisible(can_undo)
        self.show_target.setVisible(self.form.target is not None)
        self.close_.setFocus()

    def _tell(self, sentence: str, *, is_loss: bool = False) -> None:
        self._message.setText(sentence)
        set_ink(self._message, "loss" if is_loss else "text")

    def _on_show(self) -> None:
        if self.form.target is not None:
            show_in_folder(self.form.target)

    def _on_instead(self) -> None:
        if self._plan is not None and self._plan.alternative is not None:
            self.form.choose_how(self._plan.alternative)

    def done(self, result: int) -> None:
        if self._planning is not None:
            self._jobs.abandon(self._planning)
            self._planning = None
        self._timer.stop()
        super().done(result)

    # ------------------------------------------------------------ assembly

    def _build(self) -> None:
        self.start = push_button(self.tr("Export"), "startExport", self._on_start)
        self.start.setDefault(True)
        self.start.setProperty("kind", "primary")
        self.instead = push_button(self.tr("Copy instead"), "exportInstead", self._on_instead)
        self.instead.hide()
        self._close_planning = push_button(self.tr("Close"), "closeExport", self.reject)
        self.stop = push_button(self.tr("Cancel"), "stopExport", self._on_stop)
        self.undo = push_button(self.tr("Undo this export"), "undoExport", self._on_undo)
        self.show_target = push_button(self.tr("Show the folder"), "showExport", self._on_show)
        self.close_ = push_button(self.tr("Close"), "closeExported", self.reject)
        self._heading = label(size=Size.TITLE, is_strong=True, name="exportHeading")
        self._message = label(wraps=True, name="exportMessage")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Progress of the export"))
        planning = QWidget()
        column = _column(planning)
        column.addWidget(label(self.tr("Export"), Size.TITLE, is_strong=True))
        column.addWidget(self.form)
        column.addSpacing(8)
        column.addWidget(self.plan, 1)
        column.addLayout(beside(self.instead, None, self._close_planning, self.start))
        working = QWidget()
        column = _column(working)
        column.addWidget(self._heading)
        column.addWidget(self._message)
        column.addWidget(self.bar)
        column.addStretch(1)
        column.addLayout(beside(self.undo, None, self.show_target, self.stop, self.close_))
        self._pages = QStackedWidget()
        self._pages.addWidget(planning)
        self._pages.addWidget(working)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(24, 24, 24, 24)
    column.setSpacing(12)
    return column
