"""What this is, which version, and what it stands on."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.theme import icons
from app.theme.fonts import Size, scaled, window_size
from app.theme.resources import licences_path
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
        if licences_path().is_file():
            licences = buttons.addButton(self.tr("Licences…"), QDialogButtonBox.ButtonRole.ActionRole)
            licences.setObjectName("aboutLicences")
            licences.setAutoDefault(False)
            licences.clicked.connect(self._on_licences)
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole).setDefault(True)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 24)
        column.setSpacing(24)
        column.addLayout(upper)
        column.addWidget(buttons)

    def _on_licences(self) -> None:
        LicencesDialog(licences_path(), self).show()


class LicencesDialog(QDialog):
    """The licences of all that the bundle is made of, as they were collected when it was built."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("licencesDialog")
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QPlainTextEdit(path.read_text(encoding="utf-8"))
        text.setReadOnly(True)
        text.setAccessibleName(self.windowTitle())
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        text.setTabChangesFocus(True)
        buttons = QDialogButtonBox()
        buttons.addButton(self.tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(16)
        column.addWidget(text)
        column.addWidget(buttons)
        self.resize(window_size(760, 560))
