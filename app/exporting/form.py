"""The questions of an export: what, where to, how, under which names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QLabel,
    QWidget,
)

from app import words
from app.exporting.choices import Choice
from app.i18n import translate
from app.views.buttons import ElidedButton
from engine import ExportRequest

PATTERNS = (
    "{group}/{name}",
    "{group}/{date} {name}",
    "{year}/{month}/{group}/{name}",
    "{group}/{group} {number}",
    "{name}",
)


class ExportForm(QWidget):
    """Nothing here is final: every answer only changes the plan.

    Signals:
        changed: an answer is another one.
    """

    changed = Signal()

    def __init__(self, choices: Sequence[Choice], target: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._target = target
        self.what = _combo("exportWhat", [(one.text, one) for one in choices])
        self.folder = ElidedButton(
            self.tr("Export into"),
            object_name="exportTarget",
            kind="field",
            mode=Qt.TextElideMode.ElideMiddle,
        )
        self.folder.clicked.connect(self._on_choose)
        self.how = _combo("exportHow", list(_hows()))
        self.names = _combo("exportNames", [(one, one) for one in PATTERNS])
        self.names.setEditable(True)
        self.names.setToolTip(
            self.tr(
                "Words in braces are filled in: group, name, stem, ext, date, year, month, day, number, camera, rank"
            )
        )
        self.conflicts = _combo("exportConflicts", list(_conflicts()))
        self.sidecars = QCheckBox(self.tr("Write group names into XMP sidecars, for digiKam and Lightroom"))
        self.sidecars.setObjectName("exportSidecars")
        self.inside = QCheckBox(self.tr("Kindred may look at the exported photos too"))
        self.inside.setObjectName("exportInside")
        self.inside.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        grid.setColumnMinimumWidth(0, 96)
        rows = (
            (self.tr("&What"), self.what),
            (self.tr("&Into"), self.folder),
            (self.tr("&As"), self.how),
            (self.tr("&Names"), self.names),
            (self.tr("&Taken names"), self.conflicts),
        )
        for row, (text, field) in enumerate(rows):
            caption = QLabel(text)
            caption.setBuddy(field)
            _name(field, text.replace("&", ""))
            grid.addWidget(caption, row, 0)
            grid.addWidget(field, row, 1)
        grid.addWidget(self.sidecars, len(rows), 1)
        grid.addWidget(self.inside, len(rows) + 1, 1)
        self._show_target()
        for combo in (self.what, self.how, self.conflicts):
            combo.currentIndexChanged.connect(self.changed)
        self.names.editTextChanged.connect(self.changed)
        self.sidecars.toggled.connect(self.changed)
        self.inside.toggled.connect(self.changed)

    @property
    def target(self) -> Path | None:
        return self._target

    def take_target(self, target: Path) -> None:
        self._target = target
        self._show_target()
        self.changed.emit()

    def request(self) -> ExportRequest | None:
        """What the answers say; None while there is no folder to export into."""
        choice = self.what.currentData()
        if self._target is None or not isinstance(choice, Choice):
            return None
        return replace(
            choice.request,
            target=self._target,
            how=self.how.currentData(),
            pattern=self.names.currentText(),
            conflicts=self.conflicts.currentData(),
            with_sidecars=self.sidecars.isChecked(),
            inside_photo_folder=self.inside.isChecked() and self.inside.isVisibleTo(self),
        )

    def offer_inside(self, is_offered: bool) -> None:
        """Whether the target is a place that the next scan will read."""
        self.inside.setVisible(is_offered)

    def choose_how(self, how: str) -> None:
        self.how.setCurrentIndex(self.how.findData(how))

    def _on_choose(self) -> None:
        start = str(self._target or Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Export into"), start)
        if chosen:
            self.take_target(Path(chosen))

    def _show_target(self) -> None:
        text = self.tr("Choose a folder…") if self._target is None else words.path(self._target)
        self.folder.set_whole_text(text)
        _name(self.folder, self.tr("&Into").replace("&", ""))
        self.folder.setAccessibleDescription(text)


def _name(field: QWidget, name: str) -> None:
    """For those who hear it; a list to choose from has parts of its own."""
    field.setAccessibleName(name)
    if isinstance(field, QComboBox):
        field.view().setAccessibleName(name)
        if (line := field.lineEdit()) is not None:
            line.setAccessibleName(name)


def _combo(name: str, items: Sequence[tuple[str, object]]) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    for text, data in items:
        combo.addItem(text, data)
    return combo


def _hows() -> Sequence[tuple[str, str]]:
    return (
        (translate("Export", "Copies"), "copy"),
        (translate("Export", "Hard links: no space, on the same disk only"), "hardlink"),
        (translate("Export", "Symbolic links: no space, they point to the originals"), "symlink"),
        (translate("Export", "Clones: no space until one is changed, where the disk can"), "reflink"),
    )


def _conflicts() -> Sequence[tuple[str, str]]:
    return (
        (translate("Export", "Give the photo a number"), "number"),
        (translate("Export", "Leave the photo out"), "skip"),
    )
