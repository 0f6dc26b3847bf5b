"""Reading a list of groups that Kindred wrote, and finding its photos in this library by their content."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from engine.errors import ExportError
from engine.exports.listing import FORMAT, VERSION
from engine.library.records import Photo
from engine.library.runs import NewGroup

LARGEST = 1 << 30  # bytes; a million photos take about 500 MB
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class ForeignPhoto:
    """A photo as a file tells of it. `group` is the number of its group in the file, or None: not sure."""

    content_hash: str
    path: str
    group: int | None
    confidence: float


@dataclass(frozen=True, slots=True)
class Foreign:
    """What a file tells. `names` are those of its groups."""

    names: tuple[str | None, ...]
    photos: tuple[ForeignPhoto, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """The groups of a file that have photos here; `unknown` photos of it are not here."""

    groups: tuple[NewGroup, ...]
    unknown: int


class _NotOurs(Exception):
    """What the file holds is not what such a file holds; the text is for the detail."""


def read_groups(path: Path) -> Foreign:
    """Raises ExportError for what is not a list of groups, is cut off, or was written by a newer Kindred."""
    try:
        if path.stat().st_size > LARGEST:
            raise ExportError(f"{path} is too large for a list of groups. Nothing was changed.")
        document = json.loads(path.read_bytes())
    except OSError as error:
        raise ExportError(
            f"{path} cannot be read: {error.strerror}. Nothing was changed.", str(error)
        ) from error
    except (ValueError, RecursionError) as error:
        raise ExportError(
            f"{path} is not a complete JSON file; it may be cut off. Nothing was changed.", str(error)
        ) from error
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ExportError(
            f"{path} is not a list of groups that Kindred wrote (`list --format json` writes one). Nothing was changed."
        )
    version = document.get("version")
    if isinstance(version, int) and version > VERSION:
        raise ExportError(
            f"{path} was written by a newer Kindred. Nothing was changed; update Kindred to read it."
        )
    try:
        return _foreign(document)
    except _NotOurs as error:
        raise ExportError(f"{path} is damaged: {error}. Nothing was changed.") from error


def match(foreign: Foreign, photos: Sequence[Photo]) -> Matched:
    """Each photo of the library to the group that the file has its content in.

    Where a file has one content in several groups (copies), the same path decides, then the same file name.
    """
    told: dict[str, list[ForeignPhoto]] = {}
    for one in foreign.photos:
        told.setdefault(one.content_hash, []).append(one)
    members: dict[int, list[tuple[int, float]]] = {}
    for photo in photos:
        choices = told.get(photo.content_hash)
        if choices:
            best = min(choices, key=lambda one, photo=photo: _distance(one.path, photo.path))  # type: ignore[misc]
            if best.group is not None:
                members.setdefault(best.group, []).append((photo.id, best.confidence))
    groups = []
    for number, found in sorted(members.items()):
        found.sort(key=lambda one: (-one[1], one[0]))
        confidence = sum(one[1] for one in found) / len(found)
        groups.append(NewGroup(foreign.names[number], confidence, found))
    here = {photo.content_hash for photo in photos}
    return Matched(tuple(groups), sum(one.content_hash not in here for one in foreign.photos))


def _distance(told: str, here: Path) -> int:
    if told == str(here):
        return 0
    return 1 if PurePath(told.replace("\\", "/")).name == here.name else 2


def _foreign(document: dict[str, Any]) -> Foreign:
    if document.get("version") != VERSION:
        raise _NotOurs("its version is not a number we know")
    groups = document.get("groups")
    if not isinstance(groups, list):
        raise _NotOurs("it has no groups")
    names: list[str | None] = []
    photos: list[ForeignPhoto] = []
    for number, group in enumerate(groups):
        if not isinstance(group, dict):
            raise _NotOurs(f"group {number + 1} is none")
        names.append(_name(group.get("name")) or _name(group.get("suggested_name")))
        photos += _photos(group.get("photos"), number)
    photos += _photos(document.get("not_sure", []), None)
    return Foreign(tuple(names), tuple(photos))


def _photos(values: object, group: int | None) -> list[ForeignPhoto]:
    where = "not sure" if group is None else f"group {group + 1}"
    if not isinstance(values, list):
        raise _NotOurs(f"{where} has no photos")
    found = []
    for value in values:
        content = value.get("content_hash") if isinstance(value, dict) else None
        if not isinstance(content, str) or not content:
            raise _NotOurs(f"a photo of {where} has no content hash")
        path = value.get("path")
        found.append(
            ForeignPhoto(
                content, path if isinstance(path, str) else "", group, _share(value.get("confidence"))
            )
        )
    return found


def _name(value: object) -> str | None:
    """One line of printable text."""
    if not isinstance(value, str):
        return None
    line = " ".join("".join(one if one.isprintable() else " " for one in value).split())
    return line[:_LONGEST_NAME].strip() or None


def _share(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return 0.0
    return min(1.0, max(0.0, float(value)))
