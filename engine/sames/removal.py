"""The plan of a removal: for each photo what goes, what stays in its place, or why it does not go."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import PhotoNotFound
from engine.library import Library
from engine.library.records import SAME_KINDS, Photo, SameKind
from engine.sames.files import identity, quick_trouble
from engine.sames.trash import has_trash
from engine.words import size

_NO_SET = "It is in no set of same photos, so nothing would stay in its place. Look for same photos first if it is new."
_CHANGED = "It is another picture since same photos were looked for. Look for same photos again."
_ALL_GO = "All of its set would go. Keep at least one of them."


@dataclass(frozen=True, slots=True)
class PlannedRemoval:
    """One photo of a plan.

    Attributes:
        stays: the photos that stay in its place, the best first; empty where it does not go.
        kind: how they are the same; None where it does not go.
        sentence: why it does not go, or what to know (that nothing is freed, say); "" where there is nothing to say.
        companions: its RAW file or film, which goes along.
        freed_bytes: 0 for a link, or where other names of the file remain.
    """

    photo: Photo
    stays: tuple[Photo, ...]
    kind: SameKind | None
    sentence: str
    companions: tuple[Path, ...] = ()
    freed_bytes: int = 0

    @property
    def goes(self) -> bool:
        return bool(self.stays)


@dataclass(frozen=True, slots=True)
class RemovalPlan:
    """What a removal would do. Nothing has been touched; `pairs` is what the command `Remove` asks for."""

    removals: tuple[PlannedRemoval, ...]

    @property
    def pairs(self) -> tuple[tuple[int, int], ...]:
        return tuple((one.photo.id, one.stays[0].id) for one in self.removals if one.goes)

    @property
    def refused(self) -> tuple[PlannedRemoval, ...]:
        return tuple(one for one in self.removals if not one.goes)

    @property
    def freed_bytes(self) -> int:
        return sum(one.freed_bytes for one in self.removals)


def plan_removal(library: Library, ids: Sequence[int], *, with_companions: bool = False) -> RemovalPlan:
    """Plan to move photos to the trash. Only sizes and dates of files are looked at; contents are when it is done.

    with_companions: the RAW file or film of a photo goes along; without, such a photo is refused, so that it is asked.
    Raises PhotoNotFound for an id that the library does not have.
    """
    unique = list(dict.fromkeys(ids))
    photos = {one.id: one for one in library.photos.get(unique)}
    mtimes = library.photos.mtimes(unique)
    for photo_id in unique:
        if photo_id not in mtimes:
            raise PhotoNotFound(
                "A photo that should be removed is not in the library any more. Nothing was removed."
                " Look for same photos again, then choose anew."
            )
    planning = _Planning(library, frozenset(unique), with_companions)
    return RemovalPlan(tuple(planning.plan(photos[one], mtimes[one]) for one in unique))


class _Planning:
    def __init__(self, library: Library, going: frozenset[int], with_companions: bool) -> None:
        self._library = library
        self._going = going
        self._with_companions = with_companions

    def plan(self, photo: Photo, mtime_ns: int) -> PlannedRemoval:
        if sentence := _cannot_go(photo, mtime_ns):
            return PlannedRemoval(photo, (), None, sentence)
        companions = tuple(self._library.photos.companions(photo.id))
        if companions and not self._with_companions:
            names = " and ".join(one.name for one in companions)
            sentence = f"{names} is one photo with it. Say that it may go along, or keep both."
            return PlannedRemoval(photo, (), None, sentence, companions)
        for companion in companions:
            if sentence := quick_trouble(companion) or "":
                return PlannedRemoval(photo, (), None, sentence, companions)
        stays, kind, sentence = self._stays(photo)
        if not stays:
            return PlannedRemoval(photo, (), None, sentence, companions)
        freed, sentence = _freed(photo)
        if companions:
            sizes = sum(one.stat().st_size for one in companions)
            freed += sizes
            names = " and ".join(one.name for one in companions)
            along = f"{names} ({size(sizes)}) goes along."
            sentence = f"{sentence} {along}".strip()
        return PlannedRemoval(photo, stays, kind, sentence, companions, freed)

    def _stays(self, photo: Photo) -> tuple[tuple[Photo, ...], SameKind | None, str]:
        """What stays, and in which way it is the same; or why nothing does.

        Sets of one kind stand in those of the next by one photo, so where all of a set go, what is the same as any of
        them, in the next weaker way, may stay for all.
        """
        circle = {photo.id}
        met = False
        for kind in SAME_KINDS:
            sets = [one for one in self._library.sames.of(sorted(circle)) if one.kind == kind]
            recorded = {each.photo_id: each.content_hash for one in sets for each in one.members}
            current = {one.id: one for one in self._library.photos.get(list(recorded))}
            same = {one for one in recorded if one in current and current[one].content_hash == recorded[one]}
            if photo.id in recorded and photo.id not in same:
                return (), None, _CHANGED
            keepers = [one.keeper for one in sets]
            circle |= same  # what changed since stands for nothing any more
            met = met or bool(sets)
            left = [one for one in recorded if one not in self._going]
            if not left:
                continue
            present = self._library.photos.mtimes(left)
            troubles, usable = [], []
            for other in (current[one] for one in left if one in current):
                if other.id not in present or other.id not in same:
                    troubles.append(f"{other.path.name} is not there any more.")
                elif sentence := _cannot_stay(photo, other, present[other.id]):
                    troubles.append(sentence)
                else:
                    usable.append(other)
            if usable:
                usable.sort(key=lambda one: one.id not in keepers)  # stable: the rest by likeness
                return tuple(usable), kind, ""
            return (), None, f"Nothing that stays in its place is sure to be there: {' '.join(troubles)}"
        return (), None, _ALL_GO if met else _NO_SET


def _cannot_go(photo: Photo, mtime_ns: int) -> str:
    if photo.is_offline:
        return "Its drive is not connected."
    try:
        found = photo.path.stat()
    except OSError as error:
        return f"Its file cannot be reached ({error.strerror or 'reading failed'})."
    if found.st_size != photo.size_bytes or found.st_mtime_ns != mtime_ns:
        return "Its file has changed since Kindred read it. Look for new photos, then plan again."
    if not os.access(photo.path.parent, os.W_OK):
        return "Its folder may only be read, so nothing can be taken out of it."
    if not has_trash(photo.path):
        return "Its drive has no trash, and Kindred deletes nothing for good."
    return ""


def _cannot_stay(photo: Photo, other: Photo, mtime_ns: int) -> str:
    """Why `other` cannot be relied upon once `photo` is gone."""
    if other.is_offline:
        return f"The drive of {other.path.name} is not connected."
    try:
        found = other.path.stat()
        with other.path.open("rb") as file:
            file.read(1)
    except OSError as error:
        return f"{other.path.name} cannot be read ({error.strerror or 'reading failed'})."
    if found.st_size != other.size_bytes or found.st_mtime_ns != mtime_ns:
        return f"{other.path.name} has changed since Kindred read it."
    if (
        not photo.path.is_symlink()
        and (file_id := identity(photo)) is not None
        and file_id == identity(other)
    ):
        return f"{other.path.name} is the same file under another name: removing one frees nothing."
    return ""


def _freed(photo: Photo) -> tuple[int, str]:
    """Bytes that removing this file frees, and a sentence where that is nothing."""
    found = photo.path.lstat()
    if photo.path.is_symlink():
        return 0, "Only a link goes; the file that it leads to stays, and nothing is freed."
    if found.st_nlink > 1:
        return 0, "The file has another name elsewhere (a hard link), so removing this one frees nothing."
    return photo.size_bytes, ""
