"""Photos that were moved from one folder of the library to another, and are met where they are now first."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from engine.ingest.patience import Patient
from engine.library import Library
from engine.library.photos import NewPhoto

SECONDS = 5.0  # a drive that sleeps may take longer: then a photo counts as being there


def let_go_of_moved(library: Library, photos: Sequence[NewPhoto]) -> None:
    """Mark as missing whatever has one of these contents and is no longer where it was.

    The row can then follow its content. Where the folder or drive that it was in is not there either, nothing is known
    and nothing is marked.
    """
    candidates = library.photos.elsewhere(photos)
    if not candidates:
        return
    roots = [*(folder.path for folder in library.folders.all()), *library.volumes.all()]
    look = _Look(roots)
    try:
        gone = [photo_id for photo_id, path in candidates if look.is_gone(path)]
    finally:
        look.close()
    if gone:
        library.photos.mark_missing(gone)


class _Look:
    def __init__(self, roots: Sequence[Path]) -> None:
        self._patient = Patient(SECONDS)
        self._is_there: dict[Path, bool] = {}
        self._roots = roots

    def is_gone(self, path: Path) -> bool:
        """Whether the file is not there although all that it should be in is."""
        if not all(self._holds_something(root) for root in self._roots if path.is_relative_to(root)):
            return False
        try:
            self._patient.call(path.lstat)
        except (FileNotFoundError, NotADirectoryError):
            return True
        except OSError:  # Silent is one of them
            return False
        return False

    def close(self) -> None:
        self._patient.close()

    def _holds_something(self, root: Path) -> bool:
        """An empty folder may be the place of a drive that is not connected."""
        if root not in self._is_there:
            try:
                self._is_there[root] = self._patient.call(lambda: _has_entries(root))
            except OSError:
                self._is_there[root] = False
        return self._is_there[root]


def _has_entries(folder: Path) -> bool:
    with os.scandir(folder) as entries:
        return next(entries, None) is not None
