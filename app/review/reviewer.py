"""The questions and the answers of the review, off the window's thread, one after the other."""

from __future__ import annotations

import itertools
import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from queue import PriorityQueue

from PySide6.QtCore import QObject, Qt, Signal

from app.engine_texts import engine_text
from app.suggestions import suggestion
from engine import Act, Library, Review
from engine.errors import KnownError

log = logging.getLogger(__name__)

_FIRST, _IN_ORDER, _LAST = range(3)


@dataclass(frozen=True, slots=True)
class Counts:
    """What the sidebar says, as it is after the last answer."""

    groups: int
    not_sure: int
    doubtful: int


class Reviewer(QObject):
    """A thread with a library of its own: reading a case and remembering an answer both take their time in a large
    library, and the next photo is not to wait for either.

    Answers are remembered in the order in which they are given. Cases come before them: the person waits for a case and
    for nothing else. Before the first question there is no thread.

    Signals, in the thread that made this:
        listed(object): the doubtful photos, list[Doubt], least sure first.
        prepared(int, object): the Case of a photo; None where the library does not know it any more.
        answered(int, object): the Act by which an answer about this photo was remembered.
        refused(int, str): it could not be, and why; nothing was changed.
        flipped(object, bool): an Act (None: there was none) was taken back (True) or done again.
        settled(object): nothing waits any more; the Counts of now.
    """

    listed = Signal(object)
    prepared = Signal(int, object)
    answered = Signal(int, object)
    refused = Signal(int, str)
    flipped = Signal(object, bool)
    settled = Signal(object)

    _done = Signal()

    def __init__(self, library_root: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = library_root
        self._tasks: PriorityQueue[tuple[int, int, Callable[[_Session], None] | None]] = PriorityQueue()
        self._numbers = itertools.count()
        self._thread: threading.Thread | None = None
        self._is_closed = False
        self._is_changed = False
        self.waiting = 0
        """How much was asked for and is not done yet."""
        self._done.connect(self._on_done, Qt.ConnectionType.QueuedConnection)

    def list(self) -> None:
        self._ask(self._list)

    def prepare(self, photo_id: int) -> None:
        self._ask(partial(self._prepare, photo_id), _FIRST)

    def move(self, photo_id: int, group_id: int) -> None:
        """It is of that group."""
        self._is_changed = True
        self._ask(partial(self._answer, photo_id, lambda one: one.move(photo_id, group_id)))

    def confirm(self, photo_id: int) -> None:
        """It is right where it is."""
        self._is_changed = True
        self._ask(partial(self._answer, photo_id, lambda one: one.confirm(photo_id)))

    def deny(self, photo_id: int, group_ids: tuple[int, ...]) -> None:
        """It is of none of these groups."""
        self._is_changed = True
        self._ask(partial(self._answer, photo_id, lambda one: one.deny(photo_id, group_ids)))

    def flip(self, *, is_undo: bool) -> None:
        """Take the latest act back, or do again what was taken back."""
        self._is_changed = True
        self._ask(partial(self._flip, is_undo))

    def close(self) -> None:
        """Finish what was answered, and no more; calling it twice does no harm."""
        self._is_closed = True
        if self._thread is not None:
            self._tasks.put((_LAST, next(self._numbers), None))
            self._thread.join(30.0)
            self._thread = None

    # ------------------------------------------------------------ in the thread

    def _run(self) -> None:
        with Library.open(self._root) as library:
            library.groups.in_words = suggestion
            session = _Session(library)
            while (task := self._tasks.get()[2]) is not None:
                try:
                    task(session)
                except Exception:  # the thread serves the next question all the same
                    log.exception("a question or an answer of the review failed")
                self._done.emit()

    def _list(self, session: _Session) -> None:
        self.listed.emit(session.review.doubts())

    def _prepare(self, photo_id: int, session: _Session) -> None:
        if not self._is_closed:
            self.prepared.emit(photo_id, session.review.case(photo_id))

    def _answer(self, photo_id: int, answer: Callable[[_Session], None], session: _Session) -> None:
        try:
            answer(session)
        except KnownError as error:
            self.refused.emit(photo_id, engine_text(error.sentence))
        else:
            self.answered.emit(photo_id, session.library.groups.decisions.undoable())

    def _flip(self, is_undo: bool, session: _Session) -> None:
        groups = session.library.groups
        act: Act | None = groups.undo() if is_undo else groups.redo()
        session.became.clear()
        self.flipped.emit(act, is_undo)
        self._list(session)

    def _count(self, session: _Session) -> None:
        groups = session.library.groups
        self.settled.emit(Counts(len(groups.all()), len(groups.not_sure()), session.library.doubts.count()))

    # ------------------------------------------------------------ in the window's thread

    def _ask(self, task: Callable[[_Session], None], when: int = _IN_ORDER) -> None:
        if self._is_closed:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._run, name="review", daemon=True)
            self._thread.start()
        self.waiting += 1
        self._tasks.put((when, next(self._numbers), task))

    def _on_done(self) -> None:
        self.waiting -= 1
        if not self.waiting and self._is_changed:
            self._is_changed = False
            self._ask(self._count)


class _Session:
    """The library of the thread. A group of the engine gets another id when it becomes the person's; cases that were
    prepared before still name it by the old one."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.review = Review(library)
        self.became: dict[int, int] = {}

    def move(self, photo_id: int, group_id: int) -> None:
        self._note(group_id, self.library.groups.move([photo_id], self._now(group_id)))

    def confirm(self, photo_id: int) -> None:
        home = self.library.groups.group_of(photo_id)
        number = self.library.doubts.confirm([photo_id])
        if home is not None and number is not None:
            self._note(home.id, number)

    def deny(self, photo_id: int, group_ids: tuple[int, ...]) -> None:
        home = self.library.groups.group_of(photo_id)
        number = self.library.doubts.deny([photo_id], [self._now(one) for one in group_ids])
        if home is not None and number is not None:
            self._note(home.id, number)

    def _now(self, group_id: int) -> int:
        while group_id in self.became:
            group_id = self.became[group_id]
        return group_id

    def _note(self, before: int, number: int) -> None:
        before = self._now(before)
        if before != number:
            self.became[before] = number
