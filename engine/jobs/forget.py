"""Taking a folder out of the library: what would go, and letting it go. No file of the person's is touched."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from engine.errors import FolderError
from engine.library import Library
from engine.library.belongings import Belongings
from engine.messages import FolderForgotten, Forget, StageEvent


@dataclass(frozen=True, slots=True)
class Going:
    """What leaves the library with a folder.

    `preview_bytes` counts the previews that no other photo needs. `kept_by` are folders of the library that hold some
    of it too.
    """

    photos: int
    problems: int
    preview_bytes: int
    kept_by: tuple[Path, ...]


def going(library: Library, folder: Path) -> Going:
    """What would go; changes nothing. Raises FolderError for what the library does not know."""
    belongings = _belongings(library, folder)
    return Going(
        belongings.photos(),
        belongings.problems(),
        sum(path.stat().st_size for path in _previews(library, belongings) if path.exists()),
        tuple(belongings.kept_by()),
    )


def forget(root: Path, command: Forget) -> Generator[StageEvent, None, None]:
    """Copy the library first, then let the folder go. Raises FolderError, DiskFull.

    What networks saw in the photos stays, by their content: should they come back, nothing is computed again.
    """
    with Library.open(root) as library:
        belongings = _belongings(library, command.folder)
        library.back_up()
        photos, previews = belongings.photos(), _previews(library, belongings)
        belongings.remove()
        for path in previews:  # a kill before this leaves previews that the doctor finds
            path.unlink(missing_ok=True)
        yield FolderForgotten(command.folder, photos)


def _belongings(library: Library, folder: Path) -> Belongings:
    belongings = library.belongings(folder)
    if not belongings.is_folder() and not belongings.is_drive():
        raise FolderError(
            f"{folder} is neither a folder of this library nor a drive in one. Nothing was changed; to leave a part of "
            "a folder out, exclude it."
        )
    return belongings


def _previews(library: Library, belongings: Belongings) -> list[Path]:
    return [library.paths.preview(content_hash) for content_hash in belongings.contents()]
