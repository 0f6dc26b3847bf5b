"""What a group is called."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.views.buttons import answers
from app.views.labels import label


class NameDialog(QDialog):
    """One line, with what the engine would call it filled in: Enter accepts that."""

    def __init__(self, title: str, question: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nameDialog")
        self.setWindowTitle(title)
        self._field = QLineEdit(name)
        self._field.setObjectName("groupName")
        self._field.setAccessibleName(question)
        self._field.setMinimumWidth(320)
        self._field.selectAll()
        buttons, self._ok = answers(self.tr("Rename"), self)
        self._field.textChanged.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(question))
        column.addWidget(self._field)
        column.addLayout(buttons)
        self._on_changed()

    @property
    def name(self) -> str:
        return self._field.text().strip()

    def _on_changed(self) -> None:
        self._ok.setEnabled(bool(self.name))
