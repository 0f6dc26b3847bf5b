"""Settings: where the library is, how much room it takes, and what of it can go."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel

from app import words
from app.bridge import Bridge
from app.desktop import show_in_folder
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.preferences.section import Section
from app.views.buttons import push_button
from app.views.labels import label
from engine.keeping import PARTS, LibraryMeasured, MeasureLibrary, Part, TidiedUp, TidyUp
from engine.messages import JobEnd, JobFailed


class StorageSection(Section):
    """Sizes are measured whenever the section comes to the front, away from the window."""

    @staticmethod
    def name() -> str:
        return translate("Settings", "Library")

    def __init__(self, library_root: Path, jobs: Jobs, bridge: Bridge) -> None:
        super().__init__()
        self._root = library_root
        self._jobs = jobs
        self._measuring: int | None = None
        self._tidying: int | None = None
        where = label(words.path(library_root), wraps=True, name="settingsLibrary")
        where.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.add_heading(translate("Settings", "Where it is"))
        self.column.addWidget(where)
        show = push_button(translate("Settings", "Show in folder"), "settingsShowLibrary", self._on_show)
        self.add_buttons(show)
        self.add_words(
            translate(
                "Settings",
                "Another library is opened by starting Kindred with its folder: kindred --library FOLDER. "
                "A folder that is not there is made. Each library has its own photos, groups and settings.",
            )
        )
        self.add_heading(translate("Settings", "How large it is"))
        self._sizes: dict[Part | str, QLabel] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for row, part in enumerate((*PARTS, "all")):
            caption = label(_name(part), is_strong=part == "all", wraps=True)
            size = label(name=f"size-{part}", is_strong=part == "all")
            size.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
            grid.addWidget(caption, row, 0)
            grid.addWidget(size, row, 1)
            self._sizes[part] = size
        self.column.addLayout(grid)
        self.add_words(translate("Settings", "Your photos themselves are not in it, and never change."))
        self.add_heading(translate("Settings", "What is not used"))
        self._unused = self.add_words("", "settingsUnused")
        self._clear = push_button(
            translate("Settings", "Clear what is not used"), "settingsClear", self._on_clear
        )
        self.add_buttons(self._clear)
        self.column.addStretch(1)
        bridge.library_measured.connect(self._on_measured)
        bridge.tidied_up.connect(self._on_tidied_up)
        bridge.job_ended.connect(self._on_ended)
        self._clear.setEnabled(False)

    def read(self) -> None:
        if self._measuring is None:
            if not self._unused.text():
                self._unused.setText(translate("Settings", "Measuring…"))
            self._measuring = self._jobs.submit(MeasureLibrary())

    def _on_show(self) -> None:
        show_in_folder(self._root / "library.sqlite")

    def _on_measured(self, _job: int, event: LibraryMeasured) -> None:
        for part, size in event.parts.items():
            self._sizes[part].setText(words.file_size(size))
        self._sizes["all"].setText(words.file_size(sum(event.parts.values())))
        lines = [f"{_of_no_use(part)}: {words.file_size(size)}." for part, size in event.unused.items()]
        if lines:
            lines.append(
                translate(
                    "Settings",
                    "No photo, group or decision is lost. Should it be needed again, it is made again.",
                )
            )
        else:
            lines.append(
                translate(
                    "Settings", "Nothing. All of it is needed for the photos and groups that are there."
                )
            )
        self._unused.setText("\n".join(lines))
        self._clear.setEnabled(bool(event.unused) and self._tidying is None)

    def _on_clear(self) -> None:
        self._clear.setEnabled(False)
        self._tidying = self._jobs.submit(TidyUp())
        if self._jobs.current is not None:
            self._unused.setText(
                translate("Settings", "It is cleared as soon as the work that runs now is done.")
            )

    def _on_tidied_up(self, _job: int, event: TidiedUp) -> None:
        self._tidying = None
        self.read()

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job in {self._measuring, self._tidying} and isinstance(end, JobFailed):
            self._unused.setText(engine_text(end.sentence))
        if job == self._measuring:
            self._measuring = None
        elif job == self._tidying:
            self._tidying = None


def _name(part: str) -> str:
    match part:
        case "catalogue":
            return translate("Settings", "Names, groups and decisions")
        case "previews":
            return translate("Settings", "Previews of photos")
        case "first-looks":
            return translate("Settings", "First looks of networks at photos")
        case "learned":
            return translate("Settings", "What was learned, and the index for similar photos")
        case "copies":
            return translate("Settings", "Copies of names, groups and decisions, one a day of use")
        case _:
            return translate("Settings", "All together")


def _of_no_use(part: str) -> str:
    match part:
        case "previews":
            return translate("Settings", "Previews of photos that are not in the library any more")
        case "first-looks":
            return translate("Settings", "First looks of networks that no group comes from")
        case _:
            return translate("Settings", "What was learned, and no group comes from any more")
