"""What is in each place, read from the library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app import words
from app.i18n import translate
from app.models.photo_list import Entry
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

    def ids(self) -> set[int]:
        return {one.photo_id for one in self.entries}

    def sorted(self, entries: Sequence[Entry], order: Order) -> Contents:
        """The same photos in another order."""
        if order.key == self.order.key == "date":
            return replace(self, entries=entries, months=tuple(reversed(self.months)), order=order)
        subtitle = self.sorted_subtitle or self.subtitle
        return replace(self, entries=entries, months=(), order=order, subtitle=subtitle)


def of_all_photos(library: Library) -> Contents:
    """Every photo, newest first."""
    ids = library.photos.ids("date")
    title = translate("Contents", "All photos")
    entries = [Entry(one) for one in ids]
    return Contents(title, words.photos(len(ids)), entries, title, library.photos.months(), Order("date"))


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
    if members:
        subtitle += " · " + translate("Contents", "they fit no group well enough")
    return Contents(title, subtitle, [Entry(one.photo_id) for one in members], title)
