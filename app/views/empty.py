"""What a place says when there is nothing in it: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.theme import icons
from app.theme.fonts import Size, scaled
from app.theme.theme import Theme
from app.views.labels import label

WIDTH = 440


class EmptyState(QWidget):
    """A sign, a sentence and, where something can be done, the button that does it.

    Signals:
        acted: the button was pressed.
    """

    acted = Signal()

    def __init__(self, theme: Theme, sign: str, button: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sign_name = sign
        self._sign = QLabel(self)
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = label(size=Size.TITLE, is_strong=True, wraps=True, name="emptyTitle")
        self._sentence = label(ink="secondary", wraps=True, name="emptySentence")
        for text in (self._title, self._sentence):
            text.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            text.setFixedWidth(scaled(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(12)
        column.addStretch(2)
        column.addWidget(self._sign)
        column.addWidget(self._title, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence, 0, Qt.AlignmentFlag.AlignHCenter)
        if button:
            action = QPushButton(button)
            action.setObjectName("emptyAction")
            action.setProperty("kind", "primary")
            action.clicked.connect(self.acted)
            column.addSpacing(8)
            column.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        theme.changed.connect(self._on_theme_changed)
        self._on_theme_changed()

    @property
    def text(self) -> str:
        return self._sentence.text()

    def say(self, title: str, sentence: str) -> None:
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._sentence.setText(sentence)
        for text in (self._title, self._sentence):  # a layout forgets the height of what it centres
            text.setMinimumHeight(max(0, text.heightForWidth(scaled(WIDTH))))

    def _on_theme_changed(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap(self._sign_name, self._theme.colours.secondary, 40, ratio))
