"""A quiet sentence above the groups."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.theme.theme import Theme
from app.views.buttons import IconButton
from app.views.labels import label

BRIEFLY_MS = 12_000


class Banner(QFrame):
    """Says something that concerns what is shown; goes by itself when it was only news."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._words = label(wraps=True, name="bannerText")
        self._close = IconButton(theme, "close", name=self.tr("Hide this message"))
        self._close.clicked.connect(self.hide)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 8)
        line.addWidget(self._words, 1)
        line.addWidget(self._close)
        self.hide()

    @property
    def text(self) -> str:
        return self._words.text()

    def say(self, sentence: str, *, is_brief: bool = False) -> None:
        self._words.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()
        self._timer.stop()
        if is_brief:
            self._timer.start(BRIEFLY_MS)
