"""The doubtful photos, one after the other, each with the groups that it may belong to."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.acts import sentences
from app.i18n import translate
from app.models.photo_rows import PhotoRows
from app.review.candidate_card import CandidateCard
from app.review.queue import Queue
from app.review.reviewer import Reviewer
from app.theme.fonts import Size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.buttons import push_button
from app.views.empty import EmptyState
from app.views.header import PlaceHeader
from app.views.labels import ElidedLabel, label
from app.views.photo_frame import PhotoFrame
from engine import Act, Case

AHEAD, SEEN_SOON = 8, 2
"""Photos that are made ready before they are shown, and those of them that follow what the groups have become."""

PREVIEW, NEIGHBOUR = 512, 128
_NUMBERS = {Qt.Key.Key_1: 0, Qt.Key.Key_2: 1, Qt.Key.Key_3: 2}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_NONE = {Qt.Key.Key_0, Qt.Key.Key_N}
_KEYS = {*_NUMBERS, *_ENTER, *_NONE, Qt.Key.Key_Space}


class ReviewPlace(QWidget):
    """One key an answer; the next photo is there at once, whatever the library has to do for the last one.

    Signals:
        moved(object): the id of the photo that is asked about now, or None.
        opened(int): show a photo large.
    """

    moved = Signal(object)
    opened = Signal(int)

    def __init__(
        self, reviewer: Reviewer, rows: PhotoRows, thumbs: Thumbs, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("reviewPlace")
        self.reviewer = reviewer
        self._rows = rows
        self._thumbs = thumbs
        self._queue = Queue()
        self._cases: dict[int, Case | None] = {}
        self._asked: set[int] = set()
        self._shown: int | None = None
        self.header = PlaceHeader(theme)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Photos reviewed"))
        self.header.add_line(self._bar)
        self.frame = PhotoFrame(thumbs, theme)
        self.frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.frame.opened.connect(self.opened)
        self._question = label(
            self.tr("Which group does this photo belong to?"), Size.EMPHASIS, is_strong=True, name="question"
        )
        self._name = ElidedLabel(ink="secondary", name="reviewName")
        self.cards = [CandidateCard(number, thumbs, theme) for number in (1, 2, 3)]
        for card in self.cards:
            card.clicked.connect(self._on_card)
        self._none = push_button("", "reviewNone", self.deny)
        self._right = push_button("", "reviewRight", self.confirm)
        self._later = push_button(self.tr("Later (Space)"), "reviewLater", self.put_off)
        for button in (self._none, self._right, self._later):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._last = ElidedLabel(ink="secondary", name="reviewLast")
        self._nothing = EmptyState(theme, "check")
        self._looking = QWidget()
        self._work = QWidget()
        self._stack = QStackedWidget()
        for page in (self._work, self._nothing, self._looking):
            self._stack.addWidget(page)
        self._turn_to(self._looking)
        self._lay_out()
        reviewer.listed.connect(self._on_listed)
        reviewer.prepared.connect(self._on_prepared)
        reviewer.answered.connect(self._on_answered)
        reviewer.refused.connect(self._on_refused)
        reviewer.flipped.connect(self._on_flipped)
        reviewer.settled.connect(self._on_settled)
        self._show_case(None)
        self._say_progress()

    def _turn_to(self, page: QWidget) -> None:
        """Keys answer while there is something to answer; then the photo that is asked about has the ring."""
        self._stack.setCurrentWidget(page)
        is_asking = page is self._work
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_asking else Qt.FocusPolicy.NoFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.frame.mark(is_marked=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.frame.mark(is_marked=False)

    @property
    def photo(self) -> int | None:
        """The photo that is asked about."""
        return self._shown

    @property
    def is_ready(self) -> bool:
        """Whether the groups of the photo are there, so that it can be answered; True where no photo is left."""
        return self._shown is None or self._cases.get(self._shown) is not None

    @property
    def last_told(self) -> str:
        """What was done last, in a sentence."""
        return self._last.whole_text

    def pair(self) -> tuple[int, int] | None:
        """The photo, and the most like it in the group that has the focus or the pointer; else in the first."""
        shown = [card for card in self.cards if card.candidate is not None and card.candidate.neighbours]
        marked = [card for card in shown if card.hasFocus()] or [card for card in shown if card.underMouse()]
        card = next(iter(marked or shown), None)
        if card is None or card.candidate is None or self._shown is None:
            return None
        return self._shown, card.candidate.neighbours[0][0]

    def reload(self) -> None:
        """Ask again which photos are doubtful; the one that is shown stays where it still is."""
        self._asked.clear()
        self.reviewer.list()

    def close_down(self) -> None:
        self.reviewer.close()

    # ------------------------------------------------------------ answers

    def choose(self, place: int) -> None:
        """It belongs to the first, second or third group (0, 1, 2); where it is in it already, it is right there."""
        candidate = self.cards[place].candidate
        if self._shown is None or candidate is None:
            return
        if candidate.is_home:
            self.confirm()
        else:
            self.reviewer.move(self._shown, candidate.group.id)
            self._go_on()

    def deny(self) -> None:
        """It belongs to none of them."""
        if self._shown is not None and (case := self._cases.get(self._shown)) is not None:
            self.reviewer.deny(self._shown, tuple(one.group.id for one in case.candidates))
            self._go_on()

    def confirm(self) -> None:
        """It is right where it is."""
        if self._shown is not None and self._cases.get(self._shown) is not None:
            self.reviewer.confirm(self._shown)
            self._go_on()

    def put_off(self) -> None:
        """Ask later: after all others."""
        if self._shown is not None:
            self._queue.put_off()
            self._last.set_whole_text(self.tr("Put off; it comes again after the others."))
            self._show()

    def flip(self, *, is_undo: bool) -> None:
        """Take the last act back, or do again what was taken back, in the order in which answers were given."""
        self.reviewer.flip(is_undo=is_undo)

    def event(self, event: QEvent) -> bool:
        """Our keys are ours here, whatever they mean elsewhere in the window."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _KEYS
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        focused = self.focusWidget()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or key not in _KEYS:
            super().keyPressEvent(event)
        elif event.isAutoRepeat():  # a key that is held down is one answer
            event.accept()
        elif key in _ENTER and isinstance(focused, QAbstractButton):
            focused.click()
        elif key in _NUMBERS:
            self.choose(_NUMBERS[key])
        elif key in _NONE:
            self.deny()
        elif key in _ENTER:
            self.confirm()
        else:
            self.put_off()

    # ------------------------------------------------------------ what is shown

    def _go_on(self) -> None:
        self._queue.answer()
        self._show()
        self.setFocus()

    def _show(self) -> None:
        """The first of the queue, and the next ones made ready."""
        photo_id = self._queue.first
        for one in self._queue.ahead(AHEAD):
            if one not in self._asked:
                self._asked.add(one)
                self.reviewer.prepare(one)
        self._say_progress()
        if photo_id is None:
            self._say_nothing()
        else:
            photo = self._rows.get(photo_id, self._queue.ahead(16))
            self.frame.show_photo(photo)
            name = words.file_name(photo.path) if photo is not None else ""
            self._name.set_whole_text(name)
            self.setAccessibleName(f"{self._question.text()} {name}")
            self._show_case(self._cases.get(photo_id))
            self._turn_to(self._work)
        if photo_id != self._shown:
            self._shown = photo_id
            self.moved.emit(photo_id)

    def _show_case(self, case: Case | None) -> None:
        candidates = case.candidates if case is not None else ()
        for card, candidate in zip(self.cards, (*candidates, None, None, None), strict=False):
            card.show_candidate(candidate)
            card.setVisible(candidate is not None or (case is None and card.number < 3))
        is_home = any(one.is_home for one in candidates)
        self._none.setText(self.tr("To none of them (N)") if is_home else self.tr("To none of them (N or 0)"))
        self._right.setText(
            self.tr("Right where it is (Enter)")
            if is_home or case is None
            else self.tr("Leave it in “Not sure” (Enter)")
        )
        for button in (self._none, self._right):
            button.setEnabled(case is not None)
        if case is not None:
            spoken = [card.accessibleName() for card in self.cards if card.candidate is not None]
            told = ". ".join([self.accessibleName(), *spoken])
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, told))

    def _say_nothing(self) -> None:
        self._turn_to(self._nothing)
        reviewed = self._queue.reviewed
        sentence = self.tr(
            "Photos that may belong to several groups are asked about here, the most doubtful first."
        )
        if reviewed:
            done = translate("Review", "You reviewed %1.", words.photos(reviewed))
            sentence = f"{done} {sentence}"
        self._nothing.say(self.tr("Nothing to review"), sentence)
        self.setAccessibleName(self.tr("Nothing to review"))

    def _say_progress(self) -> None:
        queue = self._queue
        text = translate(
            "Review",
            "%1 of %2 doubtful photos reviewed",
            words.number(queue.reviewed),
            words.number(queue.total),
        )
        if queue.late:
            text += " · " + translate("Review", "%1 put off", words.number(queue.late))
        self.header.say(self.tr("Review"), text if queue.total else "")
        self._bar.setVisible(bool(queue.total))
        self._bar.setRange(0, max(1, queue.total))
        self._bar.setValue(queue.reviewed)

    # ------------------------------------------------------------ what the library says

    def _on_listed(self, doubts: list[object]) -> None:
        self._queue.replace([one.photo_id for one in doubts])  # type: ignore[attr-defined]
        self._show()

    def _on_prepared(self, photo_id: int, case: Case | None) -> None:
        is_changed = self._cases.get(photo_id) != case
        self._cases[photo_id] = case
        if case is None:  # it left the library meanwhile
            self._queue.drop(photo_id)
            self._show()
        elif photo_id == self._shown and is_changed:
            self._show_case(case)
        else:
            self._thumbs.ask(photo_id, PREVIEW)
            for one in case.candidates:
                for neighbour, _ in one.neighbours:
                    self._thumbs.ask(neighbour, NEIGHBOUR * self.devicePixelRatioF())

    def _on_answered(self, photo_id: int, act: Act) -> None:
        self._queue.note(photo_id, act.id)
        self._last.set_whole_text(translate("Review", "%1. Ctrl+Z takes it back.", sentences.done(act)))

    def _on_refused(self, photo_id: int, sentence: str) -> None:
        self._queue.bring_back(photo_id)
        self._asked.discard(photo_id)
        self._cases.pop(photo_id, None)
        self._last.set_whole_text(sentence)
        self._show()

    def _on_flipped(self, act: Act | None, is_undo: bool) -> None:
        if act is None:
            return
        self._queue.flip(act.id, is_undo=is_undo)
        self._cases.clear()
        self._asked.clear()
        self._last.set_whole_text(
            translate("Review", "Undone: %1." if is_undo else "Done again: %1.", sentences.short(act))
        )

    def _on_settled(self) -> None:
        """Groups that were the engine's may be the person's now: the cases made ready before say so again."""
        for photo_id in self._queue.ahead(SEEN_SOON):
            self.reviewer.prepare(photo_id)

    def _on_card(self) -> None:
        card = self.sender()
        if isinstance(card, CandidateCard):
            self.choose(card.number - 1)

    # ------------------------------------------------------------ assembly

    def _lay_out(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(self._question)
        asked.addWidget(self._name, 1)
        groups = QHBoxLayout()
        groups.setSpacing(12)
        for card in self.cards:
            groups.addWidget(card, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._last, 1)
        for button in self._buttons():
            buttons.addWidget(button)
        inside = QVBoxLayout(self._work)
        inside.setContentsMargins(24, 0, 24, 16)
        inside.setSpacing(12)
        inside.addWidget(self.frame, 5)
        inside.addLayout(asked)
        inside.addLayout(groups, 4)
        inside.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self._none, self._right, self._later)
