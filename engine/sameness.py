"""What is asked about photos that are the same, and what is told of them: commands and events.

All are frozen and may be held by any thread. Front ends find them in `engine.messages`.
"""

from __future__ import annotations

from dataclasses import dataclass

# ---------------------------------------------------------------- commands


@dataclass(frozen=True, slots=True)
class FindSames:
    """Look for photos that are the same, in four kinds; what was looked at before is not looked at again."""


@dataclass(frozen=True, slots=True)
class DecideSames:
    """Remember one decision about photos that look the same, or take one back. Exactly one of the three is given.

    `not_same`: the ids of two photos. `keep`: the id of a set whose photos are all to stay. `forget`: the id of a
    decision.
    """

    not_same: tuple[int, int] | None = None
    keep: str | None = None
    forget: int | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """Move photos to the system's trash, after the person saw a plan (`plan_removal`) and agreed.

    `pairs`: (id of a photo that goes, id of the one that stays in its place), as in the plan. A photo that the plan
    would refuse by now is left. `with_companions`: its RAW file or film goes along.
    """

    pairs: tuple[tuple[int, int], ...]
    with_companions: bool = False


@dataclass(frozen=True, slots=True)
class ContinueRemoval:
    """Go on with a removal that was interrupted; each file is checked again."""


SameCommand = FindSames | DecideSames | Remove | ContinueRemoval

# ---------------------------------------------------------------- events


@dataclass(frozen=True, slots=True)
class SamesFound:
    """The sets of same photos are other ones now: found, or changed by a decision or a removal.

    `sets` maps a kind ("identical", "shot", "burst", "subject") to its number of sets; `freed_bytes` is what could be
    freed in all.
    """

    sets: dict[str, int]
    freed_bytes: int


@dataclass(frozen=True, slots=True)
class SameDecided:
    """The decision has this id; it takes it back."""

    decision_id: int


@dataclass(frozen=True, slots=True)
class Removed:
    """These photos are in the trash now. `left`: photos that were not moved, each with the reason in a sentence."""

    photo_ids: tuple[int, ...]
    left: tuple[tuple[int, str], ...]
    freed_bytes: int


SameEvent = SamesFound | SameDecided | Removed
