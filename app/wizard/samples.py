"""What the wizard wants to know of the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.wizard.preview_flow import COLUMNS, ROWS
from engine import Library


class Samples:
    """Reads the library when asked."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def photos_outside(self, folders: Sequence[Path]) -> int:
        """Photos of other folders, which are grouped together with those of new ones."""
        known = {one.path for one in self._library.folders.all()}
        return 0 if known.intersection(folders) else self._library.photos.count()

    def groups(self) -> list[list[int]]:
        """The surest photos of the biggest groups, one list a group."""
        groups = self._library.groups
        return [
            [member.photo_id for member in groups.surest(group.id, COLUMNS)] for group in groups.all()[:ROWS]
        ]
