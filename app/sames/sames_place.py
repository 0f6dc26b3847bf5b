"""Photos that are the same, in four kinds that are never mixed, and what can be done about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, get_args

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from app import words
from app.bridge import Bridge
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.models.photo_rows import PhotoRows
from app.sames.set_view import SetView
from app.sames.staleness import Staleness
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.buttons import push_button
from app.views.empty import EmptyState
from app.views.header import PlaceHeader
from app.views.labels import label, set_ink
from engine import Library
from engine.messages import DecideSames, FindSames, JobEnd, JobFailed, Progress, SameDecided, SamesFound

Kind = Literal["identical", "shot", "burst", "subject"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class SamesPlace(QWidget):
    """Reads the stored sets; looking for them is asked for, since it takes its time.

    Signals:
        opened(int, object): show this photo large, with these ids around it.
        photo_changed: another photo is current.
        removal_asked(object): the ids of photos that are to go to the trash, once the plan was seen.
    """

    opened = Signal(int, object)
    photo_changed = Signal()
    removal_asked = Signal(object)

    def __init__(
        self,
        library: Library,
        jobs: Jobs,
        bridge: Bridge,
        rows: PhotoRows,
        thumbs: Thumbs,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._library = library
        self._jobs = jobs
        self._search: int | None = None
        self._deciding: int | None = None
        self._shown: Kind = KINDS[0]
        self._staleness = Staleness(library.root, self)
        self._staleness.known.connect(self._on_stale_known)
        self.header = PlaceHeader(theme)
        self.look = push_button(self.tr("Look again"), "findSames", self.look_for)
        self.differ = push_button(self.tr("Not the same"), "notSame", self._on_differ)
        self.differ.setToolTip(
            self.tr("The picked photo and the one that stays are different; remembered for ever")
        )
        self.keep = push_button(self.tr("Keep all"), "keepAll", self._on_keep)
        self.keep.setToolTip(self.tr("All photos of this set stay, and it is not shown again"))
        self.remove = push_button(self.tr("Move the others to the trash…"), "removeOthers", self._on_remove)
        for button in (self.look, self.differ, self.keep, self.remove):
            self.header.add(button)
        self.kinds = QTabBar()
        self.kinds.setObjectName("sameKinds")
        self.kinds.setAccessibleName(self.tr("Kinds of same photos"))
        self.kinds.setDrawBase(False)
        self.kinds.setExpanding(False)
        for kind in KINDS:
            self.kinds.addTab(title(kind, 0))
        self._go_to_what_was_found()
        self.kinds.currentChanged.connect(self._on_kind_changed)
        self._explained = label(ink="secondary", wraps=True, name="sameExplained")
        self._message = label(ink="secondary", wraps=True, name="sameMessage")
        self._message.hide()
        self.undo = push_button(self.tr("Undo"), "undoDecision", self._on_undo)
        self.undo.setProperty("kind", "quiet")
        self.undo.hide()
        self._decided: int | None = None
        self._decided_in: Kind = self._shown
        self._told_of: Kind | None = None
        self._saying, self._takes_back = "", False
        self.list = SetView(rows, library.sames.get, thumbs, theme)
        self.list.opened.connect(self.opened)
        self.list.changed.connect(self._on_changed)
        self._empty = EmptyState(theme, "same", self.tr("Look for same photos"))
        self._empty.acted.connect(self.look_for)
        self._none = EmptyState(theme, "check")
        self._stack = QStackedWidget()
        for page in (self.list, self._empty, self._none):
            self._stack.addWidget(page)
        inset = QVBoxLayout()
        inset.setContentsMargins(24, 0, 24, 8)
        inset.setSpacing(8)
        tabs = QHBoxLayout()
        tabs.addWidget(self.kinds)
        tabs.addStretch(1)
        inset.addLayout(tabs)
        inset.addWidget(self._explained)
        message_line = QHBoxLayout()
        message_line.setSpacing(8)
        message_line.addWidget(self.undo)
        message_line.addWidget(self._message, 1)
        inset.addLayout(message_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(inset)
        column.addWidget(self._stack, 1)
        bridge.sames_found.connect(self._on_found)
        bridge.same_decided.connect(self._on_decided)
        bridge.progressed.connect(self._on_progressed)
        bridge.job_ended.connect(self._on_ended)

    @property
    def kind(self) -> Kind:
        return KINDS[max(0, self.kinds.currentIndex())]

    def refresh(self) -> None:
        """Show what the library has of the kind that is chosen."""
        counts = self._library.sames.counts()
        for place, kind in enumerate(KINDS):
            self.kinds.setTabText(place, title(kind, counts[kind].sets))
        sets = self._library.sames.ids(self.kind)
        photos, is_searched = self._library.photos.count(), self._library.sames.searched() is not None
        self._explained.setText(explained(self.kind))
        is_busy = self._search is not None
        self.look.setVisible(is_searched and photos > 0)
        self.look.setEnabled(not is_busy)
        if is_searched:
            self._staleness.ask()
        for button in (self.differ, self.keep, self.remove):
            button.setVisible(bool(sets))
        self.kinds.setVisible(is_searched)
        self._explained.setVisible(is_searched)
        total = sum(one.sets for one in counts.values())
        freed = words.file_size(sum(one.freed_bytes for one in counts.values()))
        subtitle = translate("Same", "%1 · %2 could be freed", words.sets(total), freed) if total else ""
        self.header.say(self.tr("Same"), subtitle)
        if self.kind != self._shown:
            self._shown = self.kind
            self.list.sets.show([])
        self.list.show_sets(sets)
        if sets:
            self._stack.setCurrentWidget(self.list)
        elif is_searched:
            self._none.say(self.tr("None of this kind"), "")
            self._stack.setCurrentWidget(self._none)
        else:
            self._say_nothing_yet(photos, is_busy)
        self._on_changed()

    def look_for(self) -> None:
        """Look for same photos; what was looked at before is not looked at again."""
        if self._search is None:
            self._search = self._jobs.submit(FindSames())
            self._tell(self.tr("Looking for same photos…"))
            self.refresh()

    def tell(self, sentence: str) -> None:
        """Something that concerns what is shown."""
        self._tell(sentence, of=self.kind)

    def close_down(self) -> None:
        """Before the window goes."""
        self._staleness.close()

    def _say_nothing_yet(self, photos: int, is_busy: bool) -> None:
        if is_busy:
            self._none.say(self.tr("Looking for same photos"), self.tr("You can go on meanwhile."))
            self._stack.setCurrentWidget(self._none)
        elif photos:
            self._empty.say(
                self.tr("Which photos are there more than once?"),
                self.tr(
                    "Kindred looks for identical files, the same shot saved again or edited, bursts, and the same "
                    "subject. It only looks: nothing goes to the trash before you have seen what stays."
                ),
            )
            self._stack.setCurrentWidget(self._empty)
        else:
            self._none.say(self.tr("No photos yet"), self.tr("Add a folder first."))
            self._stack.setCurrentWidget(self._none)

    def _on_kind_changed(self) -> None:
        self._show_message()
        self.refresh()
        self.list.setFocus()

    def _on_changed(self) -> None:
        is_busy = self._search is not None or self._deciding is not None
        self.differ.setEnabled(
            not is_busy and self.list.other_photo() is not None and self.kind != "identical"
        )
        self.keep.setEnabled(not is_busy and self.list.current_set() is not None)
        self.remove.setEnabled(not is_busy and any(True for _ in self._going()))
        self.photo_changed.emit()

    def _going(self) -> Iterator[int]:
        """The photos of the selected sets that would go: neither the one that stays nor those that were kept."""
        return (
            member.photo_id
            for one in self.list.selected_sets()
            for member in one.members
            if member.photo_id != one.keeper and not member.is_kept
        )

    def _on_differ(self) -> None:
        one, other = self.list.current_set(), self.list.other_photo()
        if one is not None and other is not None:
            self._decide(
                DecideSames(not_same=(one.keeper, other)), self.tr("Remembered: these are not the same.")
            )

    def _on_keep(self) -> None:
        one = self.list.current_set()
        if one is not None:
            self._decide(DecideSames(keep=one.id), self.tr("Remembered: all of these stay."))

    def _on_undo(self) -> None:
        """Take back what was decided last."""
        if self._decided is not None and self._deciding is None:
            self._decide(DecideSames(forget=self._decided), self.tr("Taken back."))

    def _decide(self, decision: DecideSames, sentence: str) -> None:
        """`sentence` is said once it is remembered."""
        self._decided, self._saying, self._takes_back = None, sentence, decision.forget is not None
        self._decided_in = self.kind
        self._deciding = self._jobs.submit(decision)
        self._show_message()
        self._on_changed()

    def _on_decided(self, job: int, event: SameDecided) -> None:
        if job == self._deciding and not self._takes_back:
            self._decided = event.decision_id

    def _on_remove(self) -> None:
        self.removal_asked.emit(list(self._going()))

    def _on_stale_known(self, is_stale: bool) -> None:
        self.look.setText(self.tr("Look again: photos changed") if is_stale else self.tr("Look again"))

    def _on_found(self, _event: SamesFound) -> None:
        self.refresh()

    def _on_progressed(self, job: int, event: Progress) -> None:
        if job == self._search:
            of = f"{words.number(event.done)} / {words.number(event.total)}" if event.total else ""
            self._tell(
                " ".join(
                    part
                    for part in (self.tr("Looking for same photos…"), engine_text(event.note), of)
                    if part
                )
            )

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job not in {self._search, self._deciding}:
            return
        sentence, of = "", None
        if job == self._search:
            self._search = None
            self._go_to_what_was_found()
        else:
            self._deciding = None
            sentence, of = self._saying, self._decided_in
        if isinstance(end, JobFailed):
            self._decided = None
            self._tell(engine_text(end.sentence), is_loss=True, of=of)
        else:
            self._tell(sentence, of=of)
        self.refresh()

    def _go_to_what_was_found(self) -> None:
        """Not to an empty kind, where another has something to show."""
        counts = self._library.sames.counts()
        found = [place for place, kind in enumerate(KINDS) if counts[kind].sets]
        if found and not counts[self.kind].sets:
            self.kinds.setCurrentIndex(found[0])

    def _tell(self, sentence: str, *, is_loss: bool = False, of: Kind | None = None) -> None:
        """of: the kind that it concerns; None: all of them."""
        self._told_of = of
        self._message.setText(sentence)
        set_ink(self._message, "loss" if is_loss else "secondary")
        self._show_message()

    def _show_message(self) -> None:
        """What was told of one kind waits there while another one is looked at."""
        self._message.setVisible(bool(self._message.text()) and self._told_of in {None, self.kind})
        can_undo = self._decided is not None and self._deciding is None
        self.undo.setVisible(can_undo and self._decided_in == self.kind)


def title(kind: Kind, sets: int) -> str:
    names = {
        "identical": translate("Same", "Identical"),
        "shot": translate("Same", "Same shot"),
        "burst": translate("Same", "Bursts"),
        "subject": translate("Same", "Same subject"),
    }
    return f"{names[kind]}  {words.number(sets)}" if sets else names[kind]


def explained(kind: Kind) -> str:
    return {
        "identical": translate("Same", "The same file more than once, byte by byte."),
        "shot": translate(
            "Same", "One shot more than once: saved again, resized, cropped or lightly edited."
        ),
        "burst": translate("Same", "Taken within seconds of each other, and alike: different shots."),
        "subject": translate("Same", "Different shots that look most alike to what Kindred has learned."),
    }[kind]
