"""Name patterns such as "{group}/{year}/{name}": where a photo goes below the target."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from pathlib import PurePosixPath

from engine.errors import UsageError
from engine.exporting import FIELDS
from engine.exports.names import safe_name, split_name
from engine.library.records import Photo

_DEEPEST = 20  # folders below the target
_WIDTH = re.compile(r"0?\d{1,2}")
_NUMBERS = ("number", "rank")

Pieces = tuple[tuple[str, str, str], ...]  # (text before, field or "", its width)


@dataclass(frozen=True, slots=True)
class Facts:
    """What the fields of a pattern are filled with. `group` is a folder name; counts say how wide numbers are."""

    group: str
    photo: Photo
    number: int
    rank: int
    photos: int
    photos_in_group: int


@dataclass(frozen=True, slots=True)
class Pattern:
    """A pattern that was found to be sound: one tuple of pieces for each folder, and one for the file."""

    folders: tuple[Pieces, ...]
    file: Pieces

    @classmethod
    def parse(cls, text: str) -> Pattern:
        """Raises UsageError for an unknown field, and for a pattern that leads out of the target."""
        components = text.replace("\\", "/").split("/")
        if text[:1] in ("/", "\\", "~") or ".." in components or re.match(r"[A-Za-z]:", text):
            raise UsageError(
                f"The pattern '{text}' leads out of the target. Begin with a folder's name or a field."
            )
        if not components[-1].strip() or components[-1] == ".":
            raise UsageError(f"The pattern '{text}' names no file. End it with {{name}}, for example.")
        components = [one for one in components if one.strip() and one != "."]
        if len(components) > _DEEPEST:
            raise UsageError(f"The pattern has {len(components)} levels; {_DEEPEST} are the most.")
        pieces = [_parse(component, text) for component in components]
        return cls(tuple(pieces[:-1]), pieces[-1])

    @property
    def group_level(self) -> int | None:
        """The first folder that is named after the group: it may hold no other group's photos."""
        for level, pieces in enumerate(self.folders):
            if any(field == "group" for _, field, _ in pieces):
                return level
        return None

    def place(self, facts: Facts) -> tuple[PurePosixPath, str, str]:
        """(folder below the target, stem, suffix with its dot) of a photo; every part is a safe name."""
        values = _values(facts)
        _, suffix = split_name(facts.photo.path.name)
        folder = PurePosixPath(*(safe_name(_fill(one, values)) for one in self.folders))
        name = _fill(self.file, values)
        if suffix and name.casefold().endswith(suffix.casefold()):
            name = name[
                : -len(suffix)
            ]  # else it goes to its end whatever the pattern says: a name does not lie
        whole = safe_name(name, suffix)
        stem, ending = split_name(whole) if suffix else (whole, "")
        return folder, stem, ending


def _parse(component: str, whole: str) -> Pieces:
    try:
        parts = list(string.Formatter().parse(component))
    except ValueError as error:
        raise UsageError(f"The pattern '{whole}' is not complete: {error}.") from error
    pieces = []
    for before, field, width, conversion in parts:
        if field is not None and (field not in FIELDS or conversion):
            known = ", ".join(f"{{{one}}}" for one in FIELDS)
            raise UsageError(f"The pattern knows no field '{{{field}}}'. It knows {known}.")
        if width and (field not in _NUMBERS or not _WIDTH.fullmatch(width)):
            raise UsageError(
                f"'{{{field}:{width}}}' is not understood. A width is for {{number}} and {{rank}}: {{number:04}}."
            )
        pieces.append((before, field or "", width or ""))
    return tuple(pieces)


def _fill(pieces: Pieces, values: dict[str, str | int]) -> str:
    return "".join(
        before + (format(values[field], width) if field else "") for before, field, width in pieces
    )


def _values(facts: Facts) -> dict[str, str | int]:
    photo = facts.photo
    stem, suffix = split_name(photo.path.name)
    date = photo.taken_at[:10]
    year, month, day = (*date.split("-"), "", "", "")[:3]
    values: dict[str, str | int] = {
        "group": facts.group,
        "name": photo.path.name,
        "stem": stem,
        "ext": suffix[1:],
        "date": date,
        "year": year,
        "month": month,
        "day": day,
        "camera": photo.camera or "Unknown camera",
    }
    for name, number, most in (
        ("number", facts.number, facts.photos),
        ("rank", facts.rank, facts.photos_in_group),
    ):
        values[name] = _Padded(number, len(str(most)))
    return values


class _Padded(int):
    """A number that is as wide as the largest of its kind unless the pattern says otherwise: then names sort."""

    _width: int

    def __new__(cls, number: int, width: int) -> _Padded:
        made = super().__new__(cls, number)
        made._width = width
        return made

    def __format__(self, width: str) -> str:
        return format(int(self), width or f"0{self._width}")
