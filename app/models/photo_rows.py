"""Rows of photos, fetched in pages when they are first looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from engine import Photo

PAGE = 64
MOST_ROWS = 20_000


class PhotoSource(Protocol):
    """The verb of the library that this cache needs."""

    def get(self, ids: Sequence[int]) -> list[Photo]: ...


class PhotoRows:
    """One cache for all models of a window. Bounded; the rows looked at longest ago go first."""

    def __init__(self, photos: PhotoSource, previews: PreviewPlace, most: int = MOST_ROWS) -> None:
        self._photos = photos
        self._previews = previews
        self._most = most
        self._rows: OrderedDict[int, Photo] = OrderedDict()

    def get(self, photo_id: int, neighbours: Sequence[int] = ()) -> Photo | None:
        """The photo's row; a miss fetches it together with its `neighbours`."""
        if photo_id in self._rows:
            self._rows.move_to_end(photo_id)
            return self._rows[photo_id]
        wanted = [one for one in neighbours if one not in self._rows] or [photo_id]
        if photo_id not in wanted:
            wanted.append(photo_id)
        for photo in self._photos.get(wanted):
            self._rows[photo.id] = photo
        while len(self._rows) > self._most:
            self._rows.popitem(last=False)
        return self._rows.get(photo_id)

    def preview(self, photo_id: int) -> Path | None:
        """Where the photo's preview is stored."""
        photo = self.get(photo_id)
        return self._previews.preview_path(photo) if photo else None

    def clear(self) -> None:
        """Forget everything: the library changed."""
        self._rows.clear()

    def __len__(self) -> int:
        return len(self._rows)


class PreviewPlace(Protocol):
    """Knows where previews are."""

    def preview_path(self, photo: Photo) -> Path: ...
