"""Orders that have to be asked of the library, found away from the window's thread."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Signal

from app.models.entries import Entries
from app.questions import Questions
from app.sorting.orders import Order
from engine import Library, PhotoOrder
from engine.errors import KnownError

log = logging.getLogger(__name__)


class PhotoSorter(Questions):
    """Signals:
    sorted(object, object): the order that was asked for, and the Entries in it.
    """

    sorted = Signal(object, object)

    def __init__(self, library_root: Path, parent: QObject | None = None) -> None:
        super().__init__(library_root, parent)
        self._wanted = (Entries.of_ids(()), Order("date"))

    def sort(self, entries: Entries, order: Order) -> None:
        """`sorted` follows, unless something else is asked before."""
        self._wanted = (entries, order)
        self.ask()

    def _answer(self) -> None:
        entries, order = self._wanted
        try:
            with Library.open_existing(self._root) as library:
                ids = library.orders.photos(entries.ids.tolist(), cast(PhotoOrder, order.key))
        except KnownError as error:
            log.warning("photos cannot be sorted: %s (%s)", error.sentence, error.detail)
            return
        self.sorted.emit(order, entries.arranged(ids[::-1] if order.is_reversed else ids))


class GroupDates(Questions):
    """Signals:
    known(object): when the newest photo of each group was taken, by the group's id.
    """

    known = Signal(object)

    def _answer(self) -> None:
        try:
            with Library.open_existing(self._root) as library:
                self.known.emit(library.orders.newest_of_groups())
        except KnownError as error:
            log.warning("groups cannot be dated: %s (%s)", error.sentence, error.detail)
