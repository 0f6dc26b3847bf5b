"""Which group an open group is, once the person changed groups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Protocol

from engine import Group

FOLLOWED = 8
"""Photos by which a group is found again, the surest of it."""


class GroupSource(Protocol):
    """The verbs of the library that are needed."""

    def get(self, group_id: int) -> Group | None: ...
    def group_of(self, photo_id: int) -> Group | None: ...


def followed(groups: GroupSource, group: Group, now: int | None, stayed: Sequence[int]) -> Group | None:
    """The group `now` if there is one, the person's own by its id; else where most of the photos are that `stayed`."""
    found = groups.get(now) if now is not None else None
    if found is None and group.is_kept:
        found = groups.get(group.id)
    if found is not None:
        return found
    homes = Counter(home for one in stayed[:FOLLOWED] if (home := groups.group_of(one)) is not None)
    return homes.most_common(1)[0][0] if homes else None
