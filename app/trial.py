"""`kindred --self-test`: whether this installation can do its work, tried out in a library of its own.

What the person would do, on pictures made for it: a folder is organised, what was learned is shown, and one photo's
like is looked for. Nothing of the person's library, settings or log is touched.
"""

from __future__ import annotations

import logging
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QImage

from app.engine_texts import engine_text
from app.program import Program
from app.theme import resources
from app.theme.theme import Theme
from app.views.sidebar import Place
from engine import make_specimens
from engine.config import SMALLEST_IMAGE, OrganiseOptions
from engine.errors import KnownError
from engine.messages import JobFailed, JobFinished, Organise

log = logging.getLogger(__name__)

LONGEST_MS = 300_000
OPTIONS = OrganiseOptions(epochs=1, image_size=SMALLEST_IMAGE)


def run(theme: Theme, longest_ms: int = LONGEST_MS) -> int:
    """Try everything once; the exit code, after a sentence that says what came of it."""
    with tempfile.TemporaryDirectory(prefix="kindred-self-test-", ignore_cleanup_errors=True) as scratch:
        try:
            wrong = missing() or Trial(Path(scratch), theme).run(longest_ms)
        except KnownError as error:
            wrong = f"{engine_text(error.sentence)} {error.detail}".strip()
    _say(f"Not well: {wrong}" if wrong else "All is well: a folder was organised, shown and searched.")
    return 1 if wrong else 0


def missing() -> str:
    """What does not lie where the program will look for it; nothing is the rule."""
    wanted = (
        resources.icon_path("kindred"),
        resources.chevron_path(is_dark=True),
        resources.catalogue_path("de"),
        resources.documents_folder() / "manual" / "README.md",
    )
    return "; ".join(f"{path} is missing." for path in wanted if not path.is_file())


class Trial(QObject):
    """A program with a window, on a library in `scratch`. Raises KnownError where the library cannot be made."""

    def __init__(self, scratch: Path, theme: Theme) -> None:
        super().__init__()
        self._folder = scratch / "pictures"
        self._count = len(make_specimens(self._folder))
        self._program = Program(scratch / "library", theme)
        self._loop = QEventLoop(self)
        self._job = 0
        self._is_organised = False
        self._wrong = "It took too long."

    def run(self, longest_ms: int) -> str:
        """What is wrong; nothing when all is well."""
        program = self._program
        program.bridge.job_ended.connect(self._on_ended)
        program.window.similarity.changed.connect(self._on_found)
        program.window.show()
        self._job = program.jobs.submit(Organise(self._folder, OPTIONS))
        QTimer.singleShot(longest_ms, self._loop.quit)
        self._loop.exec()
        program.window.close()
        return self._wrong

    def _on_ended(self, job: int, event: object) -> None:
        if job != self._job:
            return
        if not isinstance(event, JobFinished):
            self._end(
                f"{engine_text(event.sentence)} {event.detail}"
                if isinstance(event, JobFailed)
                else "It was cancelled."
            )
            return
        self._is_organised = True
        self._on_found()

    def _on_found(self) -> None:
        """The window has another index, or the job is done, whichever is later."""
        if self._is_organised and self._program.window.similarity.index is not None:
            self._end(self._judge())

    def _judge(self) -> str:
        window = self._program.window
        window.places.go(Place.ALL_PHOTOS)
        read = list(window.places.all_photos.grid.photos.ids())
        if len(read) != self._count:
            return f"{len(read)} of {self._count} pictures were read."
        window.places.go(Place.GROUPS)
        if not window.places.groups.cards.model().rowCount():
            return "No group is shown."
        window.similar.ask_photo(read[0])
        found = len(window.similar.results.photos.ids())
        if found != self._count - 1:
            return f"{found} of {self._count - 1} similar pictures were found."
        return "" if _is_drawn(window.grab().toImage()) else "The window stays empty."

    def _end(self, wrong: str) -> None:
        self._wrong = wrong
        self._loop.quit()


def _is_drawn(picture: QImage) -> bool:
    """Whether there is more on it than one colour."""
    small = picture.scaled(64, 64)
    return len({small.pixel(x, y) for x in range(64) for y in range(64)}) > 1


def _say(sentence: str) -> None:
    log.info(sentence)
    if sys.stdout is not None:  # as on Windows, where a window has no terminal
        sys.stdout.write(sentence + "\n")
