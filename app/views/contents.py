"""What is in each place, read from the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from app import words
from app.i18n import translate
from app.models.entries import Entries, Entry
from app.sorting.orders import Order
from engine import Group, Library, Member

SUREST_FIRST = Order("sureness")


@dataclass(frozen=True, slots=True)
class Contents:
    """A place's heading and its photos. `spoken` is read aloud before each photo.

    `months`: of photos by date, how many are of each month, in their order. `order`: how they come;
    `sorted_subtitle`: the subtitle where they are shown in another order, if it is another one then.
    """

    title: str
    subtitle: str
    entries: Sequence[Entry]
    spoken: str = ""
    months: Sequence[tuple[str, int]] = ()
    order: Order = SUREST_FIRST
    sorted_subtitle: str = ""

    def sorted(self, entries: Sequence[Entry], order: Order) -> Contents:
        """The same photos in another order."""
        if order.key == self.order.key == "date":
            return replace(self, entries=entries, months=tuple(reversed(self.months)), order=order)
        subtitle = self.sorted_subtitle or self.subtitle
        return replace(self, entries=entries, months=(), order=order, subtitle=subtitle)


class AllPhotos:
    """Every photo, newest first: read again where the library changed, and the same contents where they did not."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._read: tuple[object, Contents] | None = None

    def contents(self) -> Contents:
        photos = self._library.photos
        version = photos.version()
        if self._read is not None and self._read[0] == version:
            return self._read[1]
        title = translate("Contents", "All photos")
        entries = Entries.of_ids(photos.ids("date"))
        found = Contents(title, words.photos(len(entries)), entries, title, photos.months(), Order("date"))
        if self._read is not None and _is_same(self._read[1], found):
            found = self._read[1]
        self._read = version, found
        return found


def _is_same(one: Contents, other: Contents) -> bool:
    ids = (Entries.of(one.entries).ids, Entries.of(other.entries).ids)
    return np.array_equal(*ids) and one.months == other.months


def of_group(library: Library, group: Group) -> Contents:
    """A group's photos, surest first: the doubtful ones come last by themselves."""
    entries = [Entry(m.photo_id, words.is_doubtful(m.confidence)) for m in library.groups.members(group.id)]
    doubtful = sum(entry.is_doubtful for entry in entries)
    state = translate("Contents", "yours") if group.is_kept else words.sureness(group.confidence)
    subtitle = elsewhere = f"{words.photos(len(entries))} · {state}"
    if doubtful:
        subtitle += " · " + translate("Contents", "%1 doubtful, shown last", words.number(doubtful))
        elsewhere += " · " + translate("Contents", "%1 doubtful", words.number(doubtful))
    return Contents(words.title(group), subtitle, entries, words.title(group), sorted_subtitle=elsewhere)


def of_not_sure(members: Sequence[Member]) -> Contents:
    """The photos that are in no group."""
    title = translate("Contents", "Not sure")
    subtitle = words.photos(len(members))
    if len(members) == 1:
        subtitle += " · " + translate("Contents", "it fits no group well enough")
    elif members:
        subtitle += " · " + translate("Contents", "they fit no group well enough")
    return Contents(title, subtitle, Entries.of_ids(one.photo_id for one in members), title)
