"""What would go to the trash and what stays, before anything moves; then what became of it."""

from __future__ import annotations

import contextlib
import itertools
import logging
import threading
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.bridge import Bridge
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.theme.fonts import Size, window_size
from app.views.labels import label, plain_tooltip, set_ink
from engine import Library, PlannedRemoval, RemovalPlan, plan_removal
from engine.errors import KnownError
from engine.messages import JobEnd, JobFailed, Progress, Remove, Removed

log = logging.getLogger(__name__)


class RemovalPlanner(QObject):
    """Plans away from the window's thread: files on a sleeping drive take their time, those on a dead share for ever.

    It outlives the dialogs that ask it, so that none has to wait for an answer before it closes.

    Signals:
        planned(int, object): the plan, by the number of the question. failed(int, str): why there is none.
    """

    planned = Signal(int, object)
    failed = Signal(int, str)

    def __init__(self, library_root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = library_root
        self._numbers = itertools.count(1)

    def plan(self, ids: Sequence[int], *, with_companions: bool) -> int:
        """Begin to plan; the number of this question."""
        number = next(self._numbers)
        threading.Thread(
            target=self._plan, args=(number, list(ids), with_companions), name="removal plan", daemon=True
        ).start()
        return number

    def _plan(self, number: int, ids: list[int], with_companions: bool) -> None:
        with contextlib.suppress(RuntimeError):  # the window is gone
            try:
                with Library.open(self._root) as library:
                    self.planned.emit(number, plan_removal(library, ids, with_companions=with_companions))
            except KnownError as error:
                log.warning("no plan of a removal: %s (%s)", error.sentence, error.detail)
                self.failed.emit(number, engine_text(error.sentence))


class RemovalDialog(QDialog):
    """Nothing moves before the button is pressed, and each file is looked at once more just before it does."""

    def __init__(
        self,
        ids: Sequence[int],
        planner: RemovalPlanner,
        jobs: Jobs,
        bridge: Bridge,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("removalDialog")
        self.setWindowTitle(self.tr("Move to the trash"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ids = tuple(ids)
        self._jobs = jobs
        self._plan: RemovalPlan | None = None
        self._working: int | None = None
        self._asked = 0
        self._planner = planner
        self._planner.planned.connect(self._on_planned)
        self._planner.failed.connect(self._on_failed)
        self._total = label(size=Size.TITLE, is_strong=True, wraps=True, name="removalTotal")
        self._sentence = label(wraps=True, name="removalSentence")
        self.files = QTreeWidget()
        self.files.setObjectName("removalFiles")
        self.files.setAccessibleName(self.tr("What goes and what stays"))
        self.files.setHeaderLabels([self.tr("Goes to the trash"), self.tr("Stays"), self.tr("To know")])
        self.files.header().setAccessibleName(self.tr("Columns of the plan"))
        self.files.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.files.header().setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(True)
        self.files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.companions = QCheckBox(self.tr("RAW files and films that belong to a photo go with it"))
        self.companions.setObjectName("removeCompanions")
        self.companions.hide()
        self.companions.toggled.connect(self._look)
        self.start = QPushButton()
        self.start.setObjectName("startRemoval")
        self.start.setProperty("kind", "primary")
        self.start.setAutoDefault(False)
        self.start.clicked.connect(self._on_start)
        self.close_ = QPushButton(self.tr("Close"))
        self.close_.setObjectName("closeRemoval")
        self.close_.setAutoDefault(False)
        self.close_.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.close_)
        buttons.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self._total)
        column.addWidget(self._sentence)
        column.addWidget(self.files, 1)
        column.addWidget(self.companions)
        column.addLayout(buttons)
        bridge.progressed.connect(self._on_progressed)
        bridge.removed.connect(self._on_removed)
        bridge.job_ended.connect(self._on_ended)
        self.resize(window_size(760, 520))
        self._look()

    def _look(self) -> None:
        self._plan = None
        self._total.setText(self.tr("Move to the trash"))
        self._tell(self.tr("Looking at what would go, and whether what stays is there…"))
        self.start.setText(self.tr("Move to the trash"))
        self.start.setEnabled(False)
        self._asked = self._planner.plan(self._ids, with_companions=self.companions.isChecked())

    def _on_planned(self, number: int, plan: RemovalPlan) -> None:
        if number != self._asked:  # of before another answer about RAW files
            return
        self._plan = plan
        going = len(plan.pairs)
        freed = words.file_size(plan.freed_bytes)
        self._total.setText(
            translate("Removal", "%1 would go, %2 would be freed", words.photos(going), freed)
            if going
            else self.tr("Nothing can go")
        )
        sentences = []
        if going:
            sentences.append(
                self.tr(
                    "It goes to the system's trash and can be put back from there. What stays is not touched."
                    if going == 1
                    else "They go to the system's trash and can be put back from there. What stays is not touched."
                )
            )
        if plan.refused:
            refused = words.photos(len(plan.refused))
            sentences.append(translate("Removal", "%1 cannot go; the list says why.", refused))
        self._tell(" ".join(sentences))
        self.companions.setVisible(self.companions.isChecked() or any(one.companions for one in plan.refused))
        self._list(plan.removals)
        self.start.setEnabled(going > 0)
        if going:
            self.start.setText(translate("Removal", "Move %1 to the trash", words.photos(going)))

    def _on_failed(self, number: int, sentence: str) -> None:
        if number == self._asked:
            self._tell(sentence, is_loss=True)

    def _on_start(self) -> None:
        if self._plan is None:
            return
        self.start.setEnabled(False)
        self.companions.setEnabled(False)
        self._working = self._jobs.submit(
            Remove(self._plan.pairs, with_companions=self.companions.isChecked())
        )
        self._tell(self.tr("Each file is compared once more with the one that stays…"))

    def _on_progressed(self, job: int, event: Progress) -> None:
        if job == self._working:
            done = translate("Removal", "%1 of %2", words.number(event.done), words.photos(event.total))
            self._tell(done)

    def _on_removed(self, job: int, event: Removed) -> None:
        if job != self._working:
            return
        self._total.setText(self.tr("Moved to the trash"))
        self._tell(removed_sentence(event))
        planned = {one.photo.id: one for one in self._plan.removals} if self._plan else {}
        left = [
            replace(planned[one], stays=(), sentence=reason) for one, reason in event.left if one in planned
        ]
        self._list(left)
        self.files.setVisible(bool(left))
        self.start.hide()
        self.companions.hide()
        self.close_.setFocus()

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job != self._working:
            return
        self._working = None
        if isinstance(end, JobFailed):
            self._tell(engine_text(end.sentence), is_loss=True)

    def _list(self, removals: Sequence[PlannedRemoval]) -> None:
        """A column without a word in it leaves its room to the others."""
        rows = [_row(one) for one in removals]
        self.files.clear()
        self.files.addTopLevelItems(rows)
        for column in range(self.files.columnCount()):
            is_empty = bool(rows) and not any(row.text(column) for row in rows)
            self.files.setColumnHidden(column, is_empty)

    def _tell(self, sentence: str, *, is_loss: bool = False) -> None:
        self._sentence.setText(sentence)
        set_ink(self._sentence, "loss" if is_loss else "text")


def removed_sentence(event: Removed) -> str:
    """ "3 photos in the trash, 12 MB freed." """
    freed = words.file_size(event.freed_bytes)
    return translate("Removal", "%1 in the trash, %2 freed.", words.photos(len(event.photo_ids)), freed)


def _row(one: PlannedRemoval) -> QTreeWidgetItem:
    stays = words.path(one.stays[0].path) if one.stays else ""
    goes = (
        words.path(one.photo.path)
        if one.goes
        else translate("Removal", "stays: %1", words.path(one.photo.path))
    )
    item = QTreeWidgetItem([goes, stays, engine_text(one.sentence)])
    for column in range(item.columnCount()):
        item.setToolTip(column, plain_tooltip(item.text(column)))
    return item
