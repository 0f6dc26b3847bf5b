"""What is new in a folder of the library, stored and not grouped: the groups that were learned stay as they are."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from engine.errors import FolderError
from engine.ingest.collect import collect
from engine.library import Library
from engine.messages import FolderRefreshed, Refresh, StageEvent


def refresh(root: Path, command: Refresh, threads: int) -> Generator[StageEvent, None, bool]:
    """Read what is new or changed and tell what was found; returns whether any photo is. Raises FolderError, DiskFull.

    Only a folder of the library can be refreshed: reading another would add it without a word.
    """
    with Library.open(root) as library:
        if command.folder not in {folder.path for folder in library.folders.all()}:
            raise FolderError(
                f"{command.folder} is not a folder of this library. Organise it once; then it can be refreshed."
            )
        earlier = library.snapshot()
        yield from collect(library, command.folder, threads, command.unsettled)
        changes = earlier.changes()
        yield FolderRefreshed(
            command.folder,
            changes.added,
            changes.changed,
            changes.gone,
            changes.moved,
            library.volumes.count_offline(command.folder),
        )
        if command.is_asked:  # a watched folder may be refreshed every few seconds
            library.back_up()
        return bool(changes.added or changes.changed)
