"""What could not be read, as a table for other programs."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.engine_texts import engine_text
from app.i18n import translate
from engine import Problem


def save_table(problems: Sequence[Problem], window: QWidget) -> None:
    """Ask where to, and write the files and the reasons there."""
    start = str(Path.home() / translate("Commands", "could-not-read.csv"))
    title, kinds = translate("Commands", "Save the list"), translate("Commands", "Tables (*.csv)")
    chosen, _ = QFileDialog.getSaveFileName(window, title, start, kinds)
    if not chosen:
        return
    try:
        with Path(chosen).open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
            table = csv.writer(file)
            table.writerow([translate("Commands", "File"), translate("Commands", "Reason")])
            table.writerows((str(one.path), engine_text(one.reason)) for one in problems)
    except OSError as error:
        sentence = translate(
            "Commands",
            "The list could not be saved: %1. Choose another place for it.",
            error.strerror or str(error),
        )
        QMessageBox.warning(window, title, sentence)
