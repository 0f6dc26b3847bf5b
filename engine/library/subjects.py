"""What acts on groups are about, by content."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Subject:
    """A group as an act meets it: the number of one that the person made, or None; and all its contents."""

    number: int | None
    contents: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What learning would do to a group of the person: contents that would come, and those that would go and where to
    (None: to no group of the person)."""

    number: int
    title: str
    come: tuple[str, ...]
    go: tuple[tuple[str, int | None], ...]

    @property
    def photos(self) -> int:
        return len(self.come) + len(self.go)
