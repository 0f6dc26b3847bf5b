"""What similar photos are looked for: one photo, several, a part of one, or pictures from outside."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from app import words
from app.i18n import translate
from engine.messages import Box


@dataclass(frozen=True)
class Query:
    """Attributes:
    photos: photos of the library to be like; of a part, the photo that it is of.
    unlike: photos of the library not to be like.
    paths: files to be like, from outside; of a part, the photo's own file.
    box: the part; None for the whole.
    """

    photos: tuple[int, ...] = ()
    unlike: tuple[int, ...] = ()
    paths: tuple[Path, ...] = ()
    box: Box | None = None

    @property
    def photo(self) -> int | None:
        """The photo, where it is one photo of the library and nothing else."""
        is_one = len(self.photos) == 1 and not self.unlike and not self.paths
        return self.photos[0] if is_one else None

    @property
    def needs_engine(self) -> bool:
        """Whether pictures have to be embedded first."""
        return bool(self.paths)

    def without(self, photo_ids: tuple[int, ...]) -> Query:
        """The same, but not like these."""
        return replace(self, unlike=tuple(dict.fromkeys((*self.unlike, *photo_ids))))


def title(query: Query | None) -> str:
    if query is None or query.photo is not None:
        return translate("Query", "Like this one")
    if query.box is not None:
        return translate("Query", "Like this part")
    count = len(query.photos) + len(query.paths)
    if count == 1:
        return translate("Query", "Like this one")
    return translate("Query", "Like these %1", words.photos(count))


def subtitle(query: Query, name: str) -> str:
    """The file, and what is not wanted."""
    if not query.unlike:
        return name
    unlike = translate("Query", "but not like %1", words.photos(len(query.unlike)))
    return f"{name} · {unlike}" if name else unlike
