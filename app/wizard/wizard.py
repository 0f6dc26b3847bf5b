"""The first five minutes, four pages of them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget, QWizard

from app.bridge import Bridge
from app.jobs import Jobs
from app.theme.fonts import window_size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.wizard.choices import Choices
from app.wizard.done_page import DonePage
from app.wizard.folder_page import FolderPage
from app.wizard.how_page import HowPage
from app.wizard.samples import Samples
from app.wizard.working_page import WorkingPage
from engine import Library
from engine.config import OrganiseOptions

FOLDER, HOW, WORKING, DONE = range(4)


class FirstWizard(QWizard):
    """Folder, how, working, done. Everything also works without it.

    Signals:
        groups_asked: the person wants to see the groups.
        learning_asked: the person wants to see what is being learned.
    """

    groups_asked = Signal()
    learning_asked = Signal()

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        bridge: Bridge,
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
        options: OrganiseOptions | None = None,
    ) -> None:
        """options: what is not asked here, as the person set it."""
        super().__init__(parent)
        self.setObjectName("wizard")
        self.setWindowTitle(self.tr("Add photos"))
        self.setWizardStyle(QWizard.WizardStyle.ClassicStyle)
        self.setOptions(
            QWizard.WizardOption.NoBackButtonOnStartPage
            | QWizard.WizardOption.NoBackButtonOnLastPage
            | QWizard.WizardOption.NoCancelButtonOnLastPage
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedSize(window_size(720, 584))
        self.choices = Choices(options or OrganiseOptions())
        samples = Samples(library)
        self.folder_page = FolderPage(self.choices, jobs, bridge, theme, samples.photos_outside)
        self.how_page = HowPage(self.choices, jobs, bridge, library.groups.decisions.count)
        self.working_page = WorkingPage(self.choices, jobs, bridge, samples, thumbs, theme)
        self.done_page = DonePage(self.choices, jobs, samples, thumbs, theme)
        self.setPage(FOLDER, self.folder_page)
        self.setPage(HOW, self.how_page)
        self.setPage(WORKING, self.working_page)
        self.setPage(DONE, self.done_page)
        self.setButtonText(QWizard.WizardButton.BackButton, self.tr("Back"))
        self.setButtonText(QWizard.WizardButton.CancelButton, self.tr("Close"))
        self.folder_page.completeChanged.connect(self._on_counted)
        self.working_page.finished.connect(self._on_finished)
        self.working_page.learning_asked.connect(self.learning_asked)
        self.accepted.connect(self.groups_asked)
        self.currentIdChanged.connect(self._on_page_changed)

    def take_folders(self, *folders: Path) -> None:
        """Start over with these folders; jobs that run already are left to themselves."""
        if self.currentId() > HOW:
            self.choices.jobs = ()
        if self.currentId() != FOLDER:
            self.restart()
        self.folder_page.choose(*folders)

    def done(self, result: int) -> None:
        """However it is closed: counting and measuring have no reader any more, organising goes on."""
        self.folder_page.abandon()
        self.how_page.abandon()
        super().done(result)

    def _on_page_changed(self, page: int) -> None:
        """Once the work is begun there is no way back, so there is no button for it either."""
        button = QWizard.WizardButton
        layout = [
            button.Stretch,
            button.BackButton,
            button.NextButton,
            button.CommitButton,
            button.FinishButton,
        ]
        if page >= WORKING:
            layout.remove(button.BackButton)
        self.setButtonLayout([*layout, button.CancelButton])

    def _on_counted(self) -> None:
        """A folder is chosen and counted: Enter goes on with it."""
        if self.currentId() == FOLDER and self.folder_page.isComplete():
            button = self.button(QWizard.WizardButton.NextButton)
            assert button is not None
            button.setFocus()

    def _on_finished(self) -> None:
        if self.currentId() == WORKING:
            self.next()
