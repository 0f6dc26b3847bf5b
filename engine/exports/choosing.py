"""Which photos a request means, with the folder name of their group and their rank in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from engine.errors import LibraryError, UsageError
from engine.exporting import ExportRequest
from engine.exports.names import distinct
from engine.library import Library
from engine.library.records import Group, Photo

NOT_SURE = "Not sure"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A photo to be exported.

    `folder`: a safe name that no other group of the library has. `label`: the group's name as it is, "" in no group.
    """

    photo: Photo
    folder: str
    label: str
    rank: int
    in_group: int


def group_name(group: Group) -> str:
    """The person's name for a group, else the engine's, else one that tells it from the others."""
    return group.name or group.suggested_name or f"Group {group.id}"


def group_folders(groups: Iterable[Group], not_sure: str = NOT_SURE) -> dict[int | None, str]:
    """A folder name for each group and for "not sure" (None). Groups of one name get folders of their own.

    All groups of the library have a say, exported or not, so that a group has one folder in every export.
    """
    groups = sorted(groups, key=lambda one: one.id)
    names = distinct([not_sure, *(group_name(group) for group in groups)])
    return dict(zip([None, *(group.id for group in groups)], names, strict=True))


def choose(library: Library, request: ExportRequest) -> Iterator[Chosen]:
    """The photos of a request, group by group, surest first; a group's missing photos come last.

    Raises UsageError for groups and photos that are not there, LibraryError where nothing was grouped yet.
    """
    called = dict(request.called)
    groups = [
        replace(one, suggested_name=called.get(one.id, one.suggested_name)) for one in library.groups.all()
    ]
    wanted = _wanted(groups, request)
    if not groups and request.photos is None and not request.everything:
        raise LibraryError("Nothing has been grouped in this library yet. Organise a folder first.")
    folders, absent = group_folders(groups, called.get(None, NOT_SURE)), library.exports.absent_members()
    picked = None if request.photos is None else set(request.photos)
    if picked is not None and (unknown := picked - {one.id for one in library.photos.get(sorted(picked))}):
        raise UsageError(f"There is no photo {min(unknown)} in this library.")
    placed: set[int] = set()
    for group in [*wanted, None]:
        group_id = None if group is None else group.id
        members = library.groups.not_sure() if group is None else library.groups.members(group.id)
        ids = [member.photo_id for member in members] + absent.get(group_id, [])
        placed.update(ids)
        if group is None and picked is None and not request.with_not_sure and not request.everything:
            continue
        yield from _ranked(library, ids, folders[group_id], group, picked)
    if picked is not None or request.everything:  # what is newer than the groups
        newer = [
            one for one in (library.photos.ids() if picked is None else sorted(picked)) if one not in placed
        ]
        yield from _ranked(library, newer, folders[None], None, picked)


def _wanted(groups: list[Group], request: ExportRequest) -> list[Group]:
    if request.groups is None or request.photos is not None or request.everything:
        return groups
    known = {group.id for group in groups}
    unknown = [one for one in request.groups if one not in known]
    if unknown:
        raise UsageError(f"There is no group {unknown[0]}. `kindred-engine groups` lists them.")
    return [group for group in groups if group.id in request.groups]


def _ranked(
    library: Library, ids: list[int], folder: str, group: Group | None, picked: set[int] | None
) -> Iterator[Chosen]:
    label = "" if group is None else group_name(group)
    ranks = {photo_id: rank for rank, photo_id in enumerate(ids, 1) if picked is None or photo_id in picked}
    for photo in library.photos.get(list(ranks)):
        yield Chosen(photo, folder, label, ranks[photo.id], len(ids))
