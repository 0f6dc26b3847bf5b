"""How groups re-form: cards slide from where their photos were to where they are now, and fade in or out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QObject, QRectF, Signal

from app.theme.motion import Glide, duration_ms


class Memberships(NamedTuple):
    """Which group each photo is in: photos (n,), by id; groups (n,), 0 for none."""

    photos: npt.NDArray[np.int64]
    groups: npt.NDArray[np.int64]

    def group_of(self, photo_id: int) -> int:
        """0 where the photo is in none, or is not known."""
        at = int(np.searchsorted(self.photos, photo_id))
        is_known = at < len(self.photos) and self.photos[at] == photo_id
        return int(self.groups[at]) if is_known else 0


@dataclass(frozen=True, slots=True)
class Seen:
    """A card on the screen. pictures: the ids of its photos, the cover first."""

    group: int
    pictures: tuple[int, ...]
    place: QRectF


@dataclass(frozen=True, slots=True)
class Moving:
    """A card on its way. fades: 1 one that comes, -1 one that goes, 0 one that was there and stays."""

    card: Seen
    end: QRectF
    fades: int

    def place(self, moved: float) -> QRectF:
        start = self.card.place
        return start.translated((self.end.topLeft() - start.topLeft()) * moved)

    def opacity(self, moved: float) -> float:
        return {1: moved, 0: 1.0, -1: 1.0 - moved}[self.fades]


class Reforming(QObject):
    """One movement at a time; another one begins from where the cards are seen just then.

    Signals:
        moved: the cards are elsewhere; paint again.
    """

    moved = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: list[Moving] = []
        self._moved = 1.0
        self._motion = Glide(self, self._on_moved)
        self._motion.finished.connect(self.stop)

    @property
    def is_running(self) -> bool:
        return bool(self._cards)

    def cards(self) -> Iterable[tuple[Moving, QRectF, float]]:
        """What is to be painted now, from back to front: a card, its place and its opacity."""
        for one in sorted(self._cards, key=lambda card: card.fades):
            yield one, one.place(self._moved), one.opacity(self._moved)

    def seen(self) -> list[Seen]:
        """The cards where they are in the middle of a movement, without those that go."""
        return [
            Seen(one.card.group, one.card.pictures, one.place(self._moved))
            for one in self._cards
            if one.fades >= 0
        ]

    def run(
        self,
        old: Iterable[Seen],
        new: Iterable[Seen],
        before: Memberships,
        after: Memberships,
        place_of: Callable[[int], QRectF | None],
    ) -> None:
        """Move from the cards that were seen to those that are; `place_of` a group that is shown, in sight or not."""
        was = {card.group: card for card in old}
        cards = [_coming(card, was, before) for card in new]
        there = {one.card.group for one in cards}
        cards += [_leaving(card, after, place_of) for card in was.values() if card.group not in there]
        self.stop()
        if duration_ms() and any(one.fades or one.card.place != one.end for one in cards):
            self._cards, self._moved = cards, 0.0
            self._motion.play()

    def stop(self) -> None:
        """Everything is where it belongs."""
        self._motion.stop()
        if self._cards:
            self._cards, self._moved = [], 1.0
            self.moved.emit()

    def _on_moved(self, value: float) -> None:
        self._moved = value
        self.moved.emit()


def _coming(card: Seen, was: Mapping[int, Seen], before: Memberships) -> Moving:
    """A card that is seen now: from where it was, or from the group that its cover was in, or it only fades in."""
    if (same := was.get(card.group)) is not None:
        return Moving(Seen(card.group, card.pictures, same.place), card.place, 0)
    source = was.get(before.group_of(card.pictures[0]))
    start = card.place if source is None else source.place
    return Moving(Seen(card.group, card.pictures, start), card.place, 1)


def _leaving(card: Seen, after: Memberships, place_of: Callable[[int], QRectF | None]) -> Moving:
    """A card that is not seen any more: to where it is out of sight, or into the group that its cover is in now."""
    if (elsewhere := place_of(card.group)) is not None:
        return Moving(card, elsewhere, 0)
    return Moving(card, place_of(after.group_of(card.pictures[0])) or card.place, -1)
