"""Carrying out a removal: written down first, then file by file, each checked again just before."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

from engine.library import Library
from engine.library.records import Photo, Removal
from engine.library.removals import NewRemoval
from engine.messages import Progress, Removed, StageEvent
from engine.sames.files import trouble
from engine.sames.removal import plan_removal
from engine.sames.trash import NoTrash, to_trash

_CHANGED = "It has changed since the removal was planned."
_CHANGED_PLAN = "What was to stay in its place is not sure to be there any more. Plan the removal again."


def remove(
    library: Library, pairs: tuple[tuple[int, int], ...], *, with_companions: bool
) -> Generator[StageEvent, None, Removed]:
    """Plan anew, write down what goes and do it. pairs: (photo that goes, photo that stays), as the person saw them.

    What the plan refuses by now is left, with its sentence. Raises PhotoNotFound before anything is touched.
    """
    plan = plan_removal(library, [one for one, _ in pairs], with_companions=with_companions)
    promised = dict(pairs)
    asked, left = [], []
    for one in plan.removals:
        stays = promised[one.photo.id]
        if stays in {each.id for each in one.stays}:
            asked.append(NewRemoval(one.photo, stays, with_companions and bool(one.companions)))
        else:
            left.append((one.photo.id, one.sentence if not one.goes else _CHANGED_PLAN))
    before = {one.id for one in library.removals.waiting()}  # of an earlier removal: not ours to go on with
    library.removals.ask(asked)
    waiting = [one for one in library.removals.waiting() if one.id not in before]
    return (yield from carry_out(library, waiting, left))


def carry_out(
    library: Library, waiting: list[Removal], left: list[tuple[int, str]]
) -> Generator[StageEvent, None, Removed]:
    """Move what is written down, one file at a time; stopped or killed in between, the rest stays written down."""
    gone: list[int] = []
    freed = 0
    checked: dict[int, tuple[int, int]] = {}
    for done, removal in enumerate(waiting):
        yield Progress("removal", done, len(waiting))
        if not os.path.lexists(removal.path) and removal.path.parent.is_dir():
            library.removals.settle(removal, "removed", "It was gone already.")
            gone.append(removal.photo_id)
            continue
        if sentence := _stop(library, removal, checked):
            library.removals.settle(removal, "left", sentence)
            left.append((removal.photo_id, sentence))
            continue
        is_link = removal.path.is_symlink() or removal.path.stat().st_nlink > 1
        companions = library.photos.companions(removal.photo_id) if removal.with_companions else []
        try:
            where = to_trash(removal.path)
        except NoTrash as error:
            library.removals.settle(removal, "left", error.sentence)
            left.append((removal.photo_id, error.sentence))
            continue
        along = [_along(companion) for companion in companions]
        note = " ".join(sentence for _, sentence in along).strip()
        library.removals.settle(removal, "removed", note, where)
        gone.append(removal.photo_id)
        freed += (0 if is_link else removal.size_bytes) + sum(size for size, _ in along)
    yield Progress("removal", len(waiting), len(waiting))
    return Removed(tuple(gone), tuple(left), freed)


def _stop(library: Library, removal: Removal, checked: dict[int, tuple[int, int]]) -> str:
    """Why a file must not be moved now; "" where both it and what stays are, byte by byte, what they were.

    checked: of photos that stay and were compared in this removal already, their size and time of change then.
    """
    found = {one.id: one for one in library.photos.get([removal.photo_id, removal.stays])}
    present = library.photos.mtimes([removal.photo_id, removal.stays])
    photo, stays = found.get(removal.photo_id), found.get(removal.stays)
    if not os.path.lexists(removal.path):
        return "Its folder cannot be reached. Is its drive connected?"
    if photo is None or photo.id not in present:
        return _CHANGED
    if photo.path != removal.path or photo.content_hash != removal.content_hash:
        return _CHANGED
    if stays is None or stays.id not in present:
        return _CHANGED_PLAN
    if sentence := trouble(photo):
        return sentence
    return _cannot_rely(photo, stays, checked) or _not_planned_now(library, removal)


def _not_planned_now(library: Library, removal: Removal) -> str:
    """Why what was promised to stay does not stand for a file any more: it may have been read anew in between."""
    (planned,) = plan_removal(library, [removal.photo_id], with_companions=True).removals
    if removal.stays in {one.id for one in planned.stays}:
        return ""
    return _CHANGED_PLAN if planned.goes else planned.sentence


def _cannot_rely(photo: Photo, stays: Photo, checked: dict[int, tuple[int, int]]) -> str:
    try:
        found = stays.path.stat()
        is_same_file = not photo.path.is_symlink() and os.path.samestat(found, photo.path.stat())
    except OSError:
        return f"{stays.path.name}, which was to stay in its place, is not there."
    if is_same_file:
        return f"{stays.path.name}, which was to stay in its place, is the same file under another name."
    if checked.get(stays.id) != (found.st_size, found.st_mtime_ns):
        if sentence := trouble(stays):
            return f"{stays.path.name}, which was to stay in its place, is not as it was. {sentence}"
        checked[stays.id] = (found.st_size, found.st_mtime_ns)
    return ""


def _along(companion: Path) -> tuple[int, str]:
    """Move a RAW file or a film along with its photo: its size in bytes, or 0 and a sentence where it stayed."""
    try:
        size = companion.stat().st_size
        to_trash(companion)
    except (NoTrash, OSError) as error:
        return 0, f"{companion.name} stayed: {error}"
    return size, ""
