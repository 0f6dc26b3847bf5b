"""Why a job could not go on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox, QWidget

from app.engine_texts import engine_text
from engine.messages import JobFailed
from engine.paths import APP_NAME


def failure_box(failure: JobFailed, parent: QWidget | None) -> QMessageBox:
    """One calm dialog: the engine's own sentence, with the details one click away."""
    box = QMessageBox(parent)
    box.setObjectName("failureBox")
    box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    box.setWindowTitle(APP_NAME)
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(engine_text(failure.sentence))
    if failure.detail:
        box.setDetailedText(failure.detail)
    return box
