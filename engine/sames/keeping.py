"""Which of several same photos is worth keeping, and why, in a sentence. The person decides."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from engine.library.records import Photo

_LOSSLESS = frozenset({"PNG", "TIFF", "BMP"})
_COPY = re.compile(
    r"(^(copy|kopie|copie|copia)( \(?\d+\)?)? (of|von|de|di) )"  # "Copy of boat", "Kopie von Boot"
    r"|([ _-]+(copy|kopie|copie|copia)([ _-]?\(?\d+\)?)?$)"  # "boat - Copy (2)", "boat_copy2"
    r"|(\(\d+\)$)"  # "boat (1)"
)


@dataclass(frozen=True, slots=True)
class _Reason:
    """One thing that speaks for a photo: smaller `value` is better."""

    value: float
    sentence: str


def best(photos: Collection[Photo], with_companions: Collection[int]) -> tuple[Photo, str]:
    """The one to keep and the reason. The same for any order of `photos`, which must not be empty.

    with_companions: ids of photos that have a RAW file or a film beside them.
    """
    ranked = sorted(photos, key=lambda one: _rank(one, with_companions))
    first = ranked[0]
    if len(ranked) == 1:
        return first, "It is the only one."
    other = _reasons(ranked[1], with_companions)
    for mine, theirs in zip(_reasons(first, with_companions), other, strict=True):
        if mine.value != theirs.value:
            return first, mine.sentence
    return first, "They are equally good; its name comes first."


def is_name_of_a_copy(path: Path) -> bool:
    """Whether a file is named as systems name copies: "boat (1)", "boat - Copy", "Copy of boat"."""
    return _COPY.search(path.stem.casefold()) is not None


def _rank(photo: Photo, with_companions: Collection[int]) -> tuple[object, ...]:
    values = [reason.value for reason in _reasons(photo, with_companions)]
    return (*values, len(photo.path.parts), str(photo.path).casefold(), str(photo.path), photo.id)


def _reasons(photo: Photo, with_companions: Collection[int]) -> list[_Reason]:
    """What is compared, most important first."""
    return [
        _Reason(photo.is_offline, "Its drive is connected."),
        _Reason(not photo.is_offline and photo.path.is_symlink(), "It is the file itself, not a link."),
        _Reason(photo.id not in with_companions, "It has a RAW file or a film beside it."),
        _Reason(photo.format != "RAW", "It is the RAW file."),
        _Reason(-photo.width * photo.height, f"It has the most pixels ({photo.width:,} × {photo.height:,})."),
        _Reason(photo.format not in _LOSSLESS, f"{photo.format} keeps it without loss."),
        _Reason(photo.is_date_from_file, "It knows when it was taken."),
        _Reason(is_name_of_a_copy(photo.path), "Its name is not that of a copy."),
        _Reason(-photo.size_bytes, "It is the larger file, so less compressed."),
    ]
