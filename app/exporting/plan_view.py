"""What an export would do, before it does anything: how much, what is in the way, and file by file where to."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from app import words
from app.engine_texts import engine_text
from app.i18n import translate
from app.theme.fonts import Size
from app.views.labels import label, set_ink
from engine import ExportPlan, PlannedFile

MOST_SHOWN = 500
"""Files that are listed one by one; a person reads no more, and the terminal lists them all."""


class PlanView(QWidget):
    """One line says how much, sentences say what to know, a list says where each file goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._total = label(size=Size.EMPHASIS, is_strong=True, wraps=True, name="planTotal")
        self._sentences = label(wraps=True, name="planSentences")
        self.files = QTreeWidget()
        self.files.setObjectName("planFiles")
        self.files.setAccessibleName(self.tr("Files of the plan"))
        self.files.setHeaderLabels([self.tr("File"), self.tr("Becomes")])
        self.files.setRootIsDecorated(False)
        self.files.setUniformRowHeights(True)
        self.files.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.files.header().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.files.header().setAccessibleName(self.tr("Columns of the plan"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._total)
        column.addWidget(self._sentences)
        column.addWidget(self.files, 1)

    @property
    def text(self) -> str:
        return f"{self._total.text()}\n{self._sentences.text()}".strip()

    def say(self, sentence: str, *, is_loss: bool = False) -> None:
        """A sentence in the place of a plan."""
        self._total.setText("")
        self._total.hide()
        self._tell(sentence, "loss" if is_loss else "secondary")
        self.files.clear()

    def show_plan(self, plan: ExportPlan) -> None:
        self._total.show()
        self._total.setText(total(plan))
        if plan.objections:
            self._tell(engine_text("\n".join(plan.objections)), "loss")
        else:
            self._tell(engine_text("\n".join(plan.warnings)), "doubt")
        self._list(plan)

    def _tell(self, text: str, ink: str) -> None:
        self._sentences.setText(text)
        self._sentences.setVisible(bool(text))
        set_ink(self._sentences, ink)  # type: ignore[arg-type]

    def _list(self, plan: ExportPlan) -> None:
        self.files.clear()
        left_out = [
            QTreeWidgetItem(
                [words.path(one.path), translate("Export", "left out: %1", engine_text(one.reason))]
            )
            for one in plan.left_out[:MOST_SHOWN]
        ]
        rows = [_row(plan, one) for one in plan.files[: MOST_SHOWN - len(left_out)]]
        self.files.addTopLevelItems(left_out + rows)
        more = len(plan.left_out) + len(plan.files) - self.files.topLevelItemCount()
        if more:
            self.files.addTopLevelItem(
                QTreeWidgetItem([translate("Export", "and %1 more", words.files(more)), ""])
            )


def total(plan: ExportPlan) -> str:
    """ "114 files, 512 MB of 80 GB free · 3 are there already"."""
    parts = [words.files(plan.to_write)]
    if plan.files and not plan.to_write:
        return translate("Export", "Everything is there already: %1", words.files(plan.already_there))
    if plan.bytes_needed or plan.bytes_free:
        needed, free = words.file_size(plan.bytes_needed), words.file_size(plan.bytes_free)
        parts[0] += ", " + translate("Export", "%1 of %2 free", needed, free)
    if plan.already_there:
        parts.append(translate("Export", "%1 there already", words.number(plan.already_there)))
    if plan.left_out:
        parts.append(translate("Export", "%1 left out", words.number(len(plan.left_out))))
    return " · ".join(parts)


def _row(plan: ExportPlan, one: PlannedFile) -> QTreeWidgetItem:
    target = plan.request.target
    below = one.target.relative_to(target) if target and one.target.is_relative_to(target) else one.target
    becomes = words.path(below)
    if one.action == "already-there":
        becomes = translate("Export", "%1, there already", becomes)
    elif one.action == "merge":
        becomes = translate("Export", "%1, added to what is there", becomes)
    source = words.file_name(one.source)
    if one.role == "sidecar":
        source = translate("Export", "Group names of %1", source)
    return QTreeWidgetItem([source, becomes])
