"""Home: all groups."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import words
from app.models.group_list import GroupList
from app.sorting.orders import Order, sort_groups
from app.sorting.sort_button import SortButton
from app.sorting.sorter import GroupDates
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.banner import Banner
from app.views.buttons import ElidedButton
from app.views.dial import DialBar
from app.views.empty import EmptyState
from app.views.group_cards import GroupCards
from app.views.header import PlaceHeader
from app.views.reforming import Memberships
from app.views.selection_line import SelectionLine
from engine import Dial, Group

NARROW = 800
"""Below this width the control of the order is a sign without words."""


class GroupsPlace(QWidget):
    """Cards under a heading; a sentence while there are none yet.

    Signals:
        opened(int): the group to open.
        folder_asked: the person wants to choose a folder.
        changes_asked: the line about learning was pressed; show what it changed.
        waiting_asked: the line about groups that changed was pressed.
    """

    opened = Signal(int)
    folder_asked = Signal()
    changes_asked = Signal()
    waiting_asked = Signal()

    def __init__(self, groups: GroupList, thumbs: Thumbs, theme: Theme) -> None:
        super().__init__()
        self._groups = groups
        self.header = PlaceHeader(theme)
        tip = self.tr("What learning changed")
        self.verdict_line = ElidedButton(tip, object_name="verdictLine", action="changes")
        self.verdict_line.clicked.connect(self.changes_asked)
        self.verdict_line.hide()
        self.header.add_line(self.verdict_line)
        tip = self.tr("What changed in the groups")
        self.waiting_line = ElidedButton(tip, object_name="waitingLine", action="regrouped")
        self.waiting_line.clicked.connect(self.waiting_asked)
        self.waiting_line.hide()
        self.header.add_line(self.waiting_line)
        self.dial = DialBar()
        self.header.add(self.dial)
        self.banner = Banner(theme)
        self.cards = GroupCards(groups, thumbs, theme)
        self.cards.setViewportMargins(16, 0, 4, 0)
        self.selection = SelectionLine(self.cards.selected_count, lambda: words.groups(groups.rowCount()))
        self.cards.selection_changed.connect(self.selection.refresh)
        self.selection.shown.connect(self._on_selection_shown)
        self.header.add_instead(self.selection)
        self._welcome = EmptyState(theme, "groups", self.tr("Choose a folder…"))
        self._waiting = EmptyState(theme, "groups")
        self._shown: Sequence[Group] = ()
        self._newest: dict[int, str] = {}
        self._dates: GroupDates | None = None
        self.sorting: SortButton | None = None
        self._stack = QStackedWidget(self)
        for page in (self.cards, self._welcome, self._waiting):
            self._stack.addWidget(page)
        banner_line = QHBoxLayout()
        banner_line.setContentsMargins(24, 0, 24, 8)
        banner_line.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(banner_line)
        column.addWidget(self._stack, 1)
        self.cards.opened.connect(self.opened)
        self._welcome.acted.connect(self.folder_asked)

    def sort_with(self, button: SortButton, dates: GroupDates) -> None:
        """Have a control for the order; `dates` says away from the window's thread how new groups are."""
        self.sorting = button
        self._dates = dates
        self.header.add(button)
        button.chosen.connect(self._on_order_chosen)
        dates.known.connect(self._on_dates_known)

    def show_verdict(self, line: str) -> None:
        """Which groups these are and why, in a line that leads to the evidence; nothing to say hides it."""
        self.verdict_line.set_whole_text(line)
        self.verdict_line.setVisible(bool(line))

    def show_waiting(self, line: str) -> None:
        """What waits for a word of the person, in a line that leads there."""
        self.waiting_line.set_whole_text(line)
        self.waiting_line.setVisible(bool(line))

    def show_groups(
        self,
        groups: Sequence[Group],
        photos: int,
        *,
        is_working: bool,
        dial: Dial | None = None,
        shows_hidden: bool = False,
        memberships: Memberships | None = None,
    ) -> None:
        """Show these groups where the dial stands; without any, say what is happening or what to do."""
        hidden = sum(group.is_hidden for group in groups)
        self._shown = [one for one in groups if shows_hidden or not one.is_hidden]
        self._show_cards(memberships)
        if self.sorting is not None:
            self.sorting.setVisible(len(groups) > 1)
            if self.sorting.order.key == "newest" and self._dates is not None:
                self._dates.ask()
        self.dial.show_dial(dial if groups else None)
        if groups:
            parts = [words.groups(len(groups)) if dial is None else words.photos(photos)]
            if hidden:
                parts.append(words.hidden_groups(hidden))
            self.header.say(self.tr("Groups"), " · ".join(parts))
            self._stack.setCurrentWidget(self.cards)
            return
        self.header.say(self.tr("Groups") if photos or is_working else "")
        if is_working:
            self._waiting.say(
                self.tr("The first groups are on their way"),
                self.tr("Your photos are being read. The first groups appear here by themselves."),
            )
            self._stack.setCurrentWidget(self._waiting)
        elif photos:
            self._welcome.say(
                self.tr("There are photos, but no groups yet"),
                self.tr("Choose their folder again, and Kindred goes on where it stopped."),
            )
            self._stack.setCurrentWidget(self._welcome)
        else:
            self._welcome.say(
                self.tr("Which photos belong together?"),
                self.tr(
                    "Choose a folder, or drop one here. Kindred learns from your photos what belongs together, "
                    "on this computer and nowhere else. Your photos are only read, never changed."
                ),
            )
            self._stack.setCurrentWidget(self._welcome)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sorting is not None:
            self.sorting.show_words(self.width() >= NARROW)

    def _show_cards(self, memberships: Memberships | None = None) -> None:
        order = self.sorting.order if self.sorting is not None else Order("count")
        self.cards.show_groups(sort_groups(self._shown, order, self._newest), memberships)

    def _on_selection_shown(self, is_shown: bool) -> None:
        self.header.show_instead(self.selection, is_shown)

    def _on_order_chosen(self, order: Order) -> None:
        if order.key == "newest" and self._dates is not None:
            self._dates.ask()
        self._show_cards()
        self.cards.setFocus()

    def _on_dates_known(self, newest: dict[int, str]) -> None:
        if newest != self._newest:
            self._newest = newest
            self._show_cards()
