"""What all pages of the wizard have in common."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget, QWizard, QWizardPage

from app.theme.fonts import Size
from app.views.labels import label


class Page(QWizardPage):
    """A heading, a sentence, and room below. One decision a page."""

    def __init__(self, heading: str, sentence: str, size: Size = Size.TITLE) -> None:
        super().__init__()
        self.setAccessibleName(heading)
        self.heading = label(heading, size, is_strong=True, wraps=True, name="pageHeading")
        self.sentence = label(sentence, ink="secondary", wraps=True, name="pageSentence")
        inside = QWidget()
        area = QScrollArea()  # for text so large that it does not fit the screen
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(area)
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(21, 24, 21, 8)  # with what QWizard adds: 32 at the sides
        self.column.setSpacing(0)
        self.column.addWidget(self.heading)
        self.column.addSpacing(8)
        self.column.addWidget(self.sentence)
        self.column.addSpacing(20)

    def name_next(self, text: str) -> None:
        """The next step by its name, on the button that takes it."""
        for button in (
            QWizard.WizardButton.NextButton,
            QWizard.WizardButton.CommitButton,
            QWizard.WizardButton.FinishButton,
        ):
            self.setButtonText(button, text)
