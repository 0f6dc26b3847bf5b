"""The orders that a person can choose, in words and as they are kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, cast

from app.i18n import translate
from engine import Group, PhotoOrder, natural

GroupOrder = Literal["count", "name", "sureness", "newest"]
Key = Literal["count", "name", "sureness", "newest", "date", "size", "resolution", "group"]

OF_GROUPS: tuple[GroupOrder, ...] = ("count", "name", "sureness", "newest")
OF_ALL: tuple[PhotoOrder, ...] = ("date", "name", "size", "resolution", "group", "sureness")
OF_A_GROUP: tuple[PhotoOrder, ...] = ("sureness", "date", "name", "size", "resolution")


@dataclass(frozen=True, slots=True)
class Order:
    """By what, and whether from the other end."""

    key: Key
    is_reversed: bool = False

    @property
    def kept(self) -> str:
        """As it is written down: "name", "-date"."""
        return f"-{self.key}" if self.is_reversed else self.key


def order_kept(text: str, offered: Sequence[Key]) -> Order:
    """What was written down; the first of those that are offered where it is none of them."""
    key = text.removeprefix("-")
    return Order(cast(Key, key), text.startswith("-")) if key in offered else Order(offered[0])


def name(key: Key) -> str:
    """ "Date", as the menu lists it."""
    match key:
        case "count":
            return translate("Orders", "Number of photos")
        case "name":
            return translate("Orders", "Name")
        case "sureness":
            return translate("Orders", "Sureness")
        case "newest":
            return translate("Orders", "Newest photo")
        case "date":
            return translate("Orders", "Date")
        case "size":
            return translate("Orders", "File size")
        case "resolution":
            return translate("Orders", "Resolution")
        case "group":
            return translate("Orders", "Group")


def says(order: Order) -> str:
    """ "Newest first", as the button says it."""
    match order.key, order.is_reversed:
        case "count", False:
            return translate("Orders", "Biggest first")
        case "count", True:
            return translate("Orders", "Smallest first")
        case "name", False:
            return translate("Orders", "Names, A to Z")
        case "name", True:
            return translate("Orders", "Names, Z to A")
        case "sureness", False:
            return translate("Orders", "Surest first")
        case "sureness", True:
            return translate("Orders", "Doubtful first")
        case "newest" | "date", False:
            return translate("Orders", "Newest first")
        case "newest" | "date", True:
            return translate("Orders", "Oldest first")
        case "size", False:
            return translate("Orders", "Largest files first")
        case "size", True:
            return translate("Orders", "Smallest files first")
        case "resolution", False:
            return translate("Orders", "Most pixels first")
        case "resolution", True:
            return translate("Orders", "Fewest pixels first")
        case _, False:
            return translate("Orders", "By group, biggest first")
        case _:
            return translate("Orders", "By group, smallest first")


def sort_groups(groups: Sequence[Group], order: Order, newest: Mapping[int, str]) -> list[Group]:
    """Biggest first is how they come. `newest` dates each group; where it does not know one, that comes last.

    Groups without any name come after those with one, whichever way.
    """
    match order.key:
        case "name":
            named = [one for one in groups if one.name or one.suggested_name]
            named.sort(
                key=lambda one: natural(one.name or one.suggested_name or ""), reverse=order.is_reversed
            )
            return [*named, *(one for one in groups if not (one.name or one.suggested_name))]
        case "sureness":
            return sorted(groups, key=lambda one: one.confidence, reverse=not order.is_reversed)
        case "newest":
            known = [one for one in groups if one.id in newest]
            known.sort(key=lambda one: newest[one.id], reverse=not order.is_reversed)
            return [*known, *(one for one in groups if one.id not in newest)]
        case _:
            return list(reversed(groups)) if order.is_reversed else list(groups)
