"""Which doubtful photo comes next, and how many were done."""

from __future__ import annotations

from collections.abc import Sequence


class Queue:
    """Photos by id. Answers count when they are given; they are remembered by their acts, so that undoing brings the
    photo back to the front.

    Attributes:
        reviewed: answers since the program was started that still hold.
    """

    def __init__(self) -> None:
        self._waiting: list[int] = []
        self._late: list[int] = []  # put off by the person, the earliest first
        self._under_way: set[int] = set()  # answered, but not remembered yet
        self._acts: dict[int, int] = {}  # act to photo
        self._front: int | None = None
        self.reviewed = 0

    @property
    def first(self) -> int | None:
        return next(iter(self._waiting or self._late), None)

    @property
    def late(self) -> int:
        return len(self._late)

    @property
    def total(self) -> int:
        return self.reviewed + len(self._waiting) + len(self._late)

    def ahead(self, count: int) -> list[int]:
        """The first ones."""
        return [*self._waiting[:count], *self._late[:count]][:count]

    def replace(self, photo_ids: Sequence[int]) -> None:
        """All that are doubtful now. The front one stays in front, and what was put off comes last."""
        front = self._front if self._front is not None else self.first
        self._front = None
        there = set(photo_ids) - self._under_way
        self._late = [one for one in self._late if one in there and one != front]
        late = set(self._late)
        self._waiting = [one for one in photo_ids if one in there and one not in late]
        if front in there:
            self._waiting.remove(front)
            self._waiting.insert(0, front)

    def answer(self) -> None:
        """The first one was decided."""
        photo_id = self.first
        if photo_id is not None:
            self.drop(photo_id)
            self._under_way.add(photo_id)
            self.reviewed += 1

    def put_off(self) -> None:
        """The first one goes to the end."""
        photo_id = self.first
        if photo_id is not None:
            self.drop(photo_id)
            self._late.append(photo_id)

    def drop(self, photo_id: int) -> None:
        for some in (self._waiting, self._late):
            if photo_id in some:
                some.remove(photo_id)

    def note(self, photo_id: int, act: int) -> None:
        """An answer is remembered."""
        self._under_way.discard(photo_id)
        self._acts[act] = photo_id

    def bring_back(self, photo_id: int) -> None:
        """An answer could not be remembered."""
        self._under_way.discard(photo_id)
        self.drop(photo_id)
        self._waiting.insert(0, photo_id)
        self.reviewed -= 1

    def flip(self, act: int, *, is_undo: bool) -> None:
        """An act was taken back or done again; `replace` with what is doubtful then follows."""
        photo_id = self._acts.get(act)
        if photo_id is None:
            return
        self.reviewed += -1 if is_undo else 1
        self._front = photo_id if is_undo else None
