"""Page one: which photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget

from app import words
from app.bridge import Bridge
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.theme import icons
from app.theme.fonts import Size
from app.theme.theme import Theme
from app.views.dropping import dropped_folders
from app.views.labels import ElidedLabel, label, set_ink
from app.wizard.choices import Choices, survey_words, together
from app.wizard.page import Page
from engine.messages import FolderSurveyed, JobEnd, JobFailed, Survey


class FolderPage(Page):
    """Drop or choose folders; they are counted at once, without opening a file."""

    def __init__(
        self,
        choices: Choices,
        jobs: Jobs,
        bridge: Bridge,
        theme: Theme,
        photos_outside: Callable[[Sequence[Path]], int],
    ) -> None:
        super().__init__("", "", Size.WELCOME)
        self._photos_outside = photos_outside
        self.heading.setText(self.tr("Which photos belong together?"))
        self.sentence.setText(
            self.tr("Choose a folder. Photos in its subfolders count too; they are read and never changed.")
        )
        self._choices = choices
        self._jobs = jobs
        self._surveys: dict[int, FolderSurveyed | None] = {}  # by their jobs, in the order of the folders
        self.zone = DropZone(theme)
        self.zone.chosen.connect(self._on_chosen)
        self._path = ElidedLabel(is_strong=True, mode=Qt.TextElideMode.ElideMiddle, name="folderPath")
        self._count = label(size=Size.TITLE, is_strong=True, name="surveyCount")
        self._found = label(ink="secondary", wraps=True, name="surveyFormats")
        self._left_out = label(ink="secondary", wraps=True, name="surveySkipped")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Counting"))
        self._bar.hide()
        self.column.addWidget(self.zone, 1)
        self.column.addSpacing(16)
        self.column.addWidget(self._path)
        self.column.addSpacing(8)
        self.column.addWidget(self._count)
        self.column.addSpacing(4)
        self.column.addWidget(self._found)
        self.column.addWidget(self._left_out)
        self.column.addSpacing(8)
        self.column.addWidget(self._bar)
        bridge.folder_surveyed.connect(self._on_surveyed)
        bridge.job_ended.connect(self._on_ended)
        self.name_next(self.tr("Next"))

    @property
    def folders(self) -> tuple[Path, ...]:
        return self._choices.folders

    def choose(self, *folders: Path) -> None:
        """Take these folders and count what is in them."""
        self.abandon()
        self._choices.folders = folders
        self._choices.survey = None
        self._choices.other_photos = self._photos_outside(folders)
        self._path.set_whole_text(_named(folders))
        self._say(self.tr("Counting…"), "", "")
        self._bar.show()
        self.completeChanged.emit()
        self._surveys = {self._jobs.submit(Survey(folder)): None for folder in folders}

    def abandon(self) -> None:
        """Nobody waits for the count any more."""
        for job, survey in self._surveys.items():
            if survey is None or not survey.is_complete:
                self._jobs.abandon(job)
        self._surveys = {}

    def isComplete(self) -> bool:
        """A folder that was counted and holds at least one photo."""
        survey = self._choices.survey
        return survey is not None and survey.is_complete and survey.photos > 0

    def _on_surveyed(self, job: int, survey: FolderSurveyed) -> None:
        if job not in self._surveys:
            return
        self._surveys[job] = survey
        survey = together(
            one or FolderSurveyed(survey.folder, 0, 0, {}, 0, 0, is_complete=False)
            for one in self._surveys.values()
        )
        self._choices.survey = survey
        self._say(words.photos(survey.photos), *survey_words(survey))
        if survey.is_complete:
            self._bar.hide()
            self.name_next(self.tr("Look at %1").replace("%1", words.photos(survey.photos)))
            if not survey.photos:
                self._say(
                    self.tr("There are no photos in this folder")
                    if len(self.folders) == 1
                    else self.tr("There are no photos in these folders"),
                    self.tr(
                        "Kindred reads JPEG, PNG, WebP, TIFF, GIF, BMP, HEIC, AVIF and RAW. Choose another folder."
                    ),
                    survey_words(survey)[1],
                )
        self.completeChanged.emit()

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job in self._surveys and isinstance(end, JobFailed):
            self.abandon()
            self._bar.hide()
            self._say("", engine_text(end.sentence), "", is_loss=True)

    def _on_chosen(self, folders: tuple[Path, ...]) -> None:
        self.choose(*folders)

    def _say(self, count: str, found: str, left_out: str, *, is_loss: bool = False) -> None:
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self._found.setText(found)
        set_ink(self._found, "loss" if is_loss else "secondary")
        self._left_out.setText(left_out)


class DropZone(QFrame):
    """Where folders are dropped, with a button for those who would rather choose.

    Signals:
        chosen(object): the folders, a tuple of paths.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dropZone")
        self.setAcceptDrops(True)
        self._theme = theme
        self._sign = QLabel()
        self._sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words_ = label(self.tr("Drop a folder here"), Size.EMPHASIS)
        words_.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self.tr("Choose a folder…"))
        self.button.setObjectName("chooseFolder")
        self.button.clicked.connect(self._on_choose)
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._sign)
        column.addWidget(words_)
        column.addSpacing(4)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        theme.changed.connect(self._draw)
        self._draw()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_folders(event.mimeData()):
            event.acceptProposedAction()
            self._highlight(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._highlight(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._highlight(False)
        if folders := dropped_folders(event.mimeData()):
            event.acceptProposedAction()
            self.chosen.emit(folders)

    def _on_choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of photos"))
        if chosen:
            self.chosen.emit((Path(chosen),))

    def _highlight(self, is_over: bool) -> None:
        self.setProperty("isOver", is_over)
        self.style().unpolish(self)
        self.style().polish(self)

    def _draw(self) -> None:
        ratio = self.devicePixelRatioF()
        self._sign.setPixmap(icons.pixmap("folder", self._theme.colours.secondary, 40, ratio))


def _named(folders: Sequence[Path]) -> str:
    if len(folders) == 1:
        return words.path(folders[0])
    names = ", ".join(words.file_name(folder) for folder in folders)
    return translate("FolderPage", "%1 folders: %2", words.number(len(folders)), names)
