"""What the sections of the settings are made of: headings, choices, switches, and words that explain them."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from app.theme.fonts import Size, scaled
from app.views.labels import label

INDENT = 22  # of words below a switch: they stand under its text
NARROWEST = 120  # a list to choose from


class Section(QWidget):
    """A column of settings. What inherits fills it in its constructor and says in `read` what is set now.

    `read` is called whenever the window comes to the front: much can be changed elsewhere, too.
    """

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 24, 24, 24)
        self.column.setSpacing(4)
        self.column.addWidget(label(self.name(), Size.TITLE, is_strong=True))

    @staticmethod
    @abstractmethod
    def name() -> str:
        """What the section is called."""

    def read(self) -> None:
        """Show what is set now, and change nothing."""

    def add_heading(self, text: str) -> QLabel:
        self.column.addSpacing(20)
        made = label(text, Size.EMPHASIS, is_strong=True, wraps=True)
        self.column.addWidget(made)
        self.column.addSpacing(4)
        return made

    def add_words(self, text: str = "", name: str = "", indent: int = 0) -> QLabel:
        """A sentence in the second ink."""
        made = label(text, ink="secondary", wraps=True, name=name)
        made.setContentsMargins(indent, 0, 0, 4)
        self.column.addWidget(made)
        return made

    def add_switch(
        self, text: str, name: str, act: Callable[[bool], object], explanation: str = ""
    ) -> QCheckBox:
        made = QCheckBox(text)
        made.setObjectName(name)
        made.setAccessibleDescription(explanation)
        made.clicked.connect(act)
        self.column.addWidget(made)
        if explanation:
            self.add_words(explanation, indent=INDENT)
        return made

    def add_choice(
        self, caption: str, name: str, act: Callable[[], object], options: Sequence[tuple[str, object]] = ()
    ) -> Choice:
        """A caption, and a list to choose one from."""
        made = Choice(options)
        made.setObjectName(name)
        made.setAccessibleName(caption)
        made.activated.connect(act)
        self.add_line(caption, made)
        return made

    def add_slider(self, caption: str, name: str, ends: tuple[str, str], limits: tuple[int, int]) -> QSlider:
        """Between two words."""
        made = CalmSlider(Qt.Orientation.Horizontal)
        made.setObjectName(name)
        made.setAccessibleName(caption)
        made.setRange(*limits)
        made.setMinimumWidth(160)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(label(ends[0], ink="secondary"))
        line.addWidget(made, 1)
        line.addWidget(label(ends[1], ink="secondary"))
        self.column.addLayout(line)
        return made

    def add_line(self, caption: str, control: QWidget) -> None:
        line = QHBoxLayout()
        line.setSpacing(16)
        words = label(caption, wraps=True)
        words.setBuddy(control)
        line.addWidget(words, 1)
        line.addWidget(control)
        self.column.addLayout(line)

    def add_buttons(self, *buttons: QWidget) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, 4, 0, 4)
        line.setSpacing(8)
        for button in buttons:
            line.addWidget(button)
        line.addStretch(1)
        self.column.addLayout(line)


class Choice(QComboBox):
    """One of several. The wheel over it scrolls the section and chooses nothing."""

    def __init__(self, options: Sequence[tuple[str, object]] = ()) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.offer(options)

    def offer(self, options: Sequence[tuple[str, object]]) -> None:
        """Other choices; none of them is chosen yet."""
        self.clear()
        for text, value in options:
            self.addItem(text, value)
        self.setCurrentIndex(-1)

    @property
    def chosen(self) -> object:
        return self.currentData()

    def choose(self, value: object) -> None:
        """Without telling anybody."""
        for row in range(self.count()):
            if self.itemData(row) == value:
                self.setCurrentIndex(row)
                return
        self.setCurrentIndex(-1)

    def minimumSizeHint(self) -> QSize:
        """A long choice gives way where text is large and the screen is small."""
        least = super().minimumSizeHint()
        return QSize(min(least.width(), scaled(NARROWEST)), least.height())

    def showPopup(self) -> None:
        """Every choice in full."""
        self.view().setMinimumWidth(self.sizeHint().width())
        super().showPopup()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class CalmSlider(QSlider):
    """The wheel over it scrolls the section and moves nothing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
