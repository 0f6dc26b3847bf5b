"""What can be exported from where the person is, and in which words that is offered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app import words
from app.i18n import translate
from engine import ExportRequest, Group


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of "What": its words, and the request as far as they say it."""

    text: str
    request: ExportRequest


def choices(
    groups: Sequence[Group], photos: int, chosen: Sequence[Group], selected: Sequence[int]
) -> list[Choice]:
    """The nearest thing first: selected photos, the groups that are open or marked, all groups, all photos."""
    plain = ExportRequest(None, called=_called(groups))
    found = []
    if selected:
        one = translate("Export", "The selected photo")
        many = translate("Export", "The %1 selected", words.photos(len(selected)))
        found.append(Choice(one if len(selected) == 1 else many, replace(plain, photos=tuple(selected))))
    if len(chosen) == 1:
        text = translate("Export", "The group %1, %2", words.title(chosen[0]), _photos(chosen))
    elif chosen:
        text = translate("Export", "The %1 selected groups, %2", words.number(len(chosen)), _photos(chosen))
    if chosen:
        found.append(Choice(text, replace(plain, groups=tuple(one.id for one in chosen))))
    if groups:
        text = translate("Export", "All %1, %2", words.groups(len(groups)), _photos(groups))
        found.append(Choice(text, plain))
    if photos:
        text = translate("Export", "All %1, those in no group too", words.photos(photos))
        found.append(Choice(text, replace(plain, everything=True)))
    return found


def _photos(groups: Sequence[Group]) -> str:
    return words.photos(sum(one.count for one in groups))


def _called(groups: Sequence[Group]) -> tuple[tuple[int | None, str], ...]:
    """What folders are called for groups that the person gave no name: as the window calls them."""
    nameless = [one for one in groups if not one.name]
    names = [one.suggested_name or translate("Export", "Group %1", str(one.id)) for one in nameless]
    named = zip((one.id for one in nameless), names, strict=True)
    return ((None, translate("Export", "Not sure")), *named)
