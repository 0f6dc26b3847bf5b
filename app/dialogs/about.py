"""What this is, which version, and what it stands on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app import words
from app.theme import icons
from app.theme.fonts import Size, scaled
from app.views.labels import label
from engine import __version__


class AboutDialog(QDialog):
    """Says also where the library is, for the person who wants to back it up."""

    def __init__(self, library_root: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("aboutDialog")
        self.setWindowTitle(self.tr("About Kindred"))
        sign = QLabel()
        sign.setPixmap(icons.pixmap("kindred", "#000000", 64, self.devicePixelRatioF()))
        sign.setAccessibleName(self.tr("Kindred's sign"))
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(label(self.tr("Kindred"), Size.TITLE, is_strong=True))
        texts.addWidget(label(f"{self.tr('Version')} {__version__} · Qt {qVersion()}", ink="secondary"))
        sentences = (
            self.tr(
                "Point it at your photos. It learns what belongs together, on your own machine, without labels."
            ),
            self.tr("Your photos are only read. Nothing leaves this computer."),
        )
        for sentence in sentences:
            text = label(sentence, wraps=True)
            text.setFixedWidth(scaled(360))
            texts.addWidget(text)
        where = label(
            self.tr("Library") + "\n" + words.path(library_root), Size.CAPTION, ink="secondary", wraps=True
        )
        where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        texts.addWidget(where)
        upper = QHBoxLayout()
        upper.setSpacing(24)
        upper.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        upper.addLayout(texts)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 24)
        column.setSpacing(24)
        column.addLayout(upper)
        column.addWidget(buttons)
