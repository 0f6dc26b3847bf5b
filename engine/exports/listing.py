"""The groups and their photos as a table (CSV) or a document (JSON) for other programs, and for another Kindred."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from engine.errors import UsageError
from engine.exports.choosing import NOT_SURE, group_name
from engine.files import replacing
from engine.library import Library
from engine.library.records import Member, Photo
from engine.version import __version__

FORMAT, VERSION = "kindred-groups", 1
KINDS = ("csv", "json")
_COLUMNS = (
    *("path", "content_hash", "group", "group_id", "confidence", "taken_at", "size_bytes", "width", "height"),
    *("format", "camera", "lens", "latitude", "longitude", "companions"),
)
_FORMULA = tuple("=+-@\t\r\n＝＋－＠")


def as_document(library: Library) -> dict[str, Any]:
    """Everything about the groups that are shown, as plain values. Paths keep broken bytes as lone surrogates."""
    companions = library.exports.all_companions()

    def photos(members: list[Member]) -> list[dict[str, Any]]:
        found = {one.id: one for one in library.photos.get([member.photo_id for member in members])}
        return [
            _facts(found[one.photo_id], one.confidence, companions.get(found[one.photo_id].path, []))
            for one in members
            if one.photo_id in found
        ]

    return {
        "format": FORMAT,
        "version": VERSION,
        "program": __version__,
        "created_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "groups": [
            {
                "id": group.id,
                "name": group.name,
                "suggested_name": group.suggested_name,
                "confidence": round(group.confidence, 6),
                "photos": photos(library.groups.members(group.id)),
            }
            for group in library.groups.all()
        ],
        "not_sure": photos(library.groups.not_sure()),
    }


def as_csv(library: Library) -> str:
    """One row a photo, groups in their order, "not sure" last. No cell is a formula to a spreadsheet."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    companions = library.exports.all_companions()
    for photo, name, group_id, confidence in _rows(library):
        facts = _facts(photo, confidence, companions.get(photo.path, []))
        facts |= {"group": name, "group_id": group_id, "companions": "; ".join(facts["companions"])}
        writer.writerow([_cell(facts[column]) for column in _COLUMNS])
    return out.getvalue()


def write_list(library: Library, kind: str, target: Path) -> None:
    """Write the list whole or not at all. Raises UsageError where a file lies there that is no list."""
    if target.exists() and target.suffix.lower() not in (".csv", ".json"):
        raise UsageError(
            f"{target} is there already and was left as it is. Give a name that ends in .{kind}."
        )
    try:
        with replacing(target) as file:
            file.write(encoded(library, kind))
    except OSError as error:
        raise UsageError(f"{target} cannot be written: {error.strerror}.", str(error)) from error


def encoded(library: Library, kind: str) -> bytes:
    """CSV begins with a byte order mark, without which Excel takes it for another encoding."""
    if kind == "csv":
        return as_csv(library).encode("utf-8-sig", "backslashreplace")
    return (json.dumps(as_document(library), indent=1) + "\n").encode("ascii")


def _rows(library: Library) -> Iterator[tuple[Photo, str, int | str, float]]:
    for group in library.groups.all():
        yield from _members(library, library.groups.members(group.id), group_name(group), group.id)
    yield from _members(library, library.groups.not_sure(), NOT_SURE, "")


def _members(
    library: Library, members: list[Member], name: str, group_id: int | str
) -> Iterator[tuple[Photo, str, int | str, float]]:
    found = {one.id: one for one in library.photos.get([member.photo_id for member in members])}
    for member in members:
        if member.photo_id in found:
            yield found[member.photo_id], name, group_id, member.confidence


def _facts(photo: Photo, confidence: float, companions: list[Path]) -> dict[str, Any]:
    return {
        "path": str(photo.path),
        "content_hash": photo.content_hash,
        "confidence": round(confidence, 6),
        "taken_at": photo.taken_at,
        "size_bytes": photo.size_bytes,
        "width": photo.width,
        "height": photo.height,
        "format": photo.format,
        "camera": photo.camera,
        "lens": photo.lens,
        "latitude": photo.latitude,
        "longitude": photo.longitude,
        "companions": [str(one) for one in companions],
    }


def _cell(value: object) -> object:
    """Text that a spreadsheet would take for a formula begins with an apostrophe."""
    if isinstance(value, str) and value.lstrip(" \u00a0").startswith(_FORMULA):
        return f"'{value}"
    return value
