"""A place that shows photos: a group's, all of them, or those that fit nowhere."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app import words
from app.i18n import translate
from app.models.entries import Entries, Ids
from app.models.photo_rows import PhotoRows
from app.sorting.orders import Order
from app.sorting.sort_button import SortButton
from app.sorting.sorter import PhotoSorter
from app.theme.theme import Theme
from app.views.buttons import push_button
from app.views.contents import Contents
from app.views.empty import EmptyState
from app.views.filter_field import FilterField
from app.views.header import PlaceHeader
from app.views.key_tips import names_keys
from app.views.matching import Matching
from app.views.photo_grid import PhotoGrid
from app.views.selection_line import SelectionLine
from app.views.timeline import Timeline
from engine import PhotoOrder

SortNow = Callable[[Sequence[int], PhotoOrder], list[int]]
MOST_AT_ONCE = 2_000
NARROW = 640
"""Below this width the control of the order is a sign without words."""


class PhotosPlace(QWidget):
    """A heading over a grid, or a sentence where there is nothing.

    Signals:
        back_asked: the person wants to leave.
    """

    back_asked = Signal()

    def __init__(
        self,
        grid: PhotoGrid,
        empty: EmptyState,
        theme: Theme,
        *,
        has_back: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.grid = grid
        self.header = PlaceHeader(theme, has_back=has_back)
        self.header.back_asked.connect(self.back_asked)
        self._empty = empty
        self._unfit = EmptyState(theme, "photos")
        self._unfit.say(
            translate("PhotosPlace", "No photo fits these words"),
            translate(
                "PhotosPlace", "They are looked for in names, folders, cameras and dates. Esc shows all."
            ),
        )
        self.selection = SelectionLine(grid.selected_count, lambda: words.photos(grid.photos.rowCount()))
        grid.selection_changed.connect(self.selection.refresh)
        self.selection.shown.connect(self._on_selection_shown)
        self.header.add_instead(self.selection)
        self._contents = self._ordered = Contents("", "", ())
        self._sorter: PhotoSorter | None = None
        self.sorting: SortButton | None = None
        self._on_screen: Contents | None = None
        self.filter: FilterField | None = None
        self._matching: Matching | None = None
        self._fits: Ids | None = None
        self._stack = QStackedWidget(self)
        self._stack.addWidget(grid)
        self._stack.addWidget(empty)
        self._stack.addWidget(self._unfit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        self._line = QHBoxLayout()
        self._line.setSpacing(0)
        self._line.addWidget(self._stack, 1)
        column.addLayout(self._line, 1)
        grid.setContentsMargins(22, 0, 0, 0)
        grid.setViewportMargins(22, 0, 10, 0)

    def filter_by(self, matching: Matching) -> None:
        """Have a field that narrows the photos to those of these that its words fit."""
        self._matching = matching
        matching.found.connect(self._on_found)
        self.filter = FilterField()
        self.header.add(self.filter)
        self.filter.asked.connect(self._on_filtered)
        self.filter.left.connect(self.grid.setFocus)

    def sort_with(self, button: SortButton, sorter: PhotoSorter, sort_now: SortNow) -> None:
        """Have a control for the order. Few photos are sorted at once, many by `sorter`, in a moment."""
        self.sorting = button
        self._sorter = sorter
        self._sort_now = sort_now
        self.header.add(button)
        button.chosen.connect(self._on_order_chosen)
        sorter.sorted.connect(self._on_sorted)

    def show_contents(self, contents: Contents, *, is_edited: bool = False) -> None:
        """`is_edited`: the person took some of these photos away, and goes on where they were."""
        if self.filter is not None and contents.title != self._contents.title and not is_edited:
            self.filter.empty()
            self._fits = None
        is_other = contents is not self._contents
        self._contents = contents
        if is_other or self._ordered.order.key != contents.order.key:  # groups may have changed
            self._put_in_order()
        self._show(is_edited=is_edited)
        if is_other and self._fits is not None:
            self._on_filtered()  # other photos may fit the words now

    def close_down(self) -> None:
        """Before the window goes."""
        if self._matching is not None:
            self._matching.close()

    def shown(self) -> Contents:
        """What is to be seen of the contents."""
        if self._fits is None or not self._contents.entries:
            return self._ordered
        entries = Entries.of(self._ordered.entries).among(self._fits)
        subtitle = translate(
            "PhotosPlace", "%1 of %2", words.number(len(entries)), words.photos(len(self._contents.entries))
        )
        return replace(self._ordered, subtitle=subtitle, entries=entries, months=())

    def _show(self, *, is_edited: bool = False) -> None:
        contents = self.shown()
        if contents is self._on_screen:
            self.grid.viewport().update()  # what is said of a photo may be something else
            return
        self._on_screen = contents
        self.header.say(contents.title, contents.subtitle)
        self.grid.show_entries(contents.entries, contents.spoken, is_edited=is_edited)
        if contents.entries:
            self._stack.setCurrentWidget(self.grid)
        else:
            self._stack.setCurrentWidget(self._unfit if self._contents.entries else self._empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.sorting is not None:
            self.sorting.show_words(self.width() >= NARROW)

    def _put_in_order(self) -> bool:
        """Whether the order is known by now; else what is shown stays as it was until it is."""
        contents, before = self._contents, self._ordered
        order = self.sorting.order if self.sorting is not None else contents.order
        entries = Entries.of(contents.entries)
        if order.key == contents.order.key:
            self._ordered = contents
            if order.is_reversed:
                self._ordered = contents.sorted(entries[::-1], order)
        elif len(entries) <= MOST_AT_ONCE:
            ids = self._sort_now(entries.ids.tolist(), cast(PhotoOrder, order.key))
            self._ordered = contents.sorted(entries.arranged(ids[::-1] if order.is_reversed else ids), order)
        else:
            is_known = before.order == order and Entries.of(before.entries).holds_the_same_as(entries)
            self._ordered = contents.sorted(before.entries, order) if is_known else contents
            if self._sorter is not None:
                self._sorter.sort(entries, order)
            return is_known
        return True

    def _on_order_chosen(self) -> None:
        if self._put_in_order():
            self._show()
        self.grid.setFocus()

    def _on_sorted(self, order: Order, found: Entries) -> None:
        is_wanted = self.sorting is not None and order == self.sorting.order
        is_of_this = found.holds_the_same_as(Entries.of(self._contents.entries))
        shown = Entries.of(self._ordered.entries)
        if (
            is_wanted
            and is_of_this
            and not (self._ordered.order == order and found.ids.tolist() == shown.ids.tolist())
        ):
            self._ordered = self._contents.sorted(found, order)
            self._show()

    def _on_selection_shown(self, is_shown: bool) -> None:
        self.header.show_instead(self.selection, is_shown)

    def _on_filtered(self) -> None:
        words_ = self.filter.text().strip() if self.filter is not None else ""
        if self._matching is not None and words_:
            self._matching.ask_for(words_)
        else:
            self._fits = None
            self._show()

    def _on_found(self, words_: str, fits: Ids) -> None:
        if self.filter is not None and self.filter.text().strip() == words_:
            self._fits = fits
            self._show()


class TimelinePlace(PhotosPlace):
    """All photos, newest first; the heading says which month is in sight, and the timeline leads to any other."""

    def __init__(self, rows: PhotoRows, grid: PhotoGrid, empty: EmptyState, theme: Theme) -> None:
        super().__init__(grid, empty, theme)
        self._rows = rows
        self._count = ""
        self.timeline = Timeline(theme)
        self.timeline.asked.connect(self._on_asked)
        self._line.addWidget(self.timeline)
        grid.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    def _show(self, *, is_edited: bool = False) -> None:
        contents = self.shown()
        self._count = contents.subtitle
        self.timeline.show_months(contents.months)
        super()._show(is_edited=is_edited)
        self._on_scrolled()

    def _on_scrolled(self) -> None:
        photo_id = self.grid.first_visible()
        photo = self._rows.get(photo_id) if photo_id is not None else None
        is_by_date = self._ordered.order.key == "date"
        month = f" · {words.month(photo.taken_at)}" if photo and is_by_date else ""
        self.header.say(self.header.title, self._count + month)
        row = self.grid.photos.row_of(photo_id) if photo_id is not None else None
        if row is not None:
            self.timeline.show_place(row)

    def _on_asked(self, row: int) -> None:
        self.grid.show_at_top(row)


class NotSurePlace(PhotosPlace):
    """What is in no group, and the way to the review, where that is decided.

    Signals:
        review_asked: the person wants to decide about doubtful photos one by one.
    """

    review_asked = Signal()

    def __init__(self, grid: PhotoGrid, empty: EmptyState, theme: Theme) -> None:
        super().__init__(grid, empty, theme)
        self.review_button = push_button(self.tr("Review"), "reviewNotSure", self.review_asked.emit)
        self.review_button.setToolTip(self.tr("Decide about doubtful photos one by one"))
        names_keys(self.review_button, "review")
        self.header.add(self.review_button)

    def show_contents(self, contents: Contents, *, is_edited: bool = False) -> None:
        super().show_contents(contents, is_edited=is_edited)
        self.review_button.setVisible(bool(contents.entries))
