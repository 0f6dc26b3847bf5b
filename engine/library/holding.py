"""Photos and what they hold, asked for many at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.errors import PhotoNotFound
from engine.library.database import PRESENT, Connection, slices


def contents(connection: Connection, photo_ids: Sequence[int]) -> list[str]:
    """The contents of photos, in their order and each once. Raises PhotoNotFound."""
    found = _contents(connection, photo_ids)
    for one in photo_ids:
        if one not in found:
            raise PhotoNotFound(f"There is no photo {one} in the library.")
    return list(dict.fromkeys(found[one] for one in photo_ids))


def still_there(connection: Connection, photo_ids: Sequence[int]) -> list[int]:
    """Those of these photos that are in the library still, in their order; missing ones too."""
    found = _contents(connection, photo_ids)
    return [one for one in photo_ids if one in found]


def all_present(connection: Connection) -> npt.NDArray[np.int64]:
    """(n,) the photos that are not missing, in no order."""
    rows = connection.execute(f"SELECT id FROM photos WHERE {PRESENT}")
    return np.fromiter((row[0] for row in rows), np.int64)


def photos_of(connection: Connection, contents: Sequence[str]) -> list[tuple[int, str]]:
    """(id, content) of every photo that holds one of these, by id."""
    found: list[tuple[int, str]] = []
    for batch in slices(contents):
        marks = ",".join("?" * len(batch))
        rows = connection.execute(
            f"SELECT id, content_hash FROM photos WHERE content_hash IN ({marks})", batch
        )
        found.extend((row[0], row[1]) for row in rows)
    return sorted(found)


def _contents(connection: Connection, photo_ids: Sequence[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for batch in slices(photo_ids):
        marks = ",".join("?" * len(batch))
        rows = connection.execute(f"SELECT id, content_hash FROM photos WHERE id IN ({marks})", batch)
        found.update((row[0], row[1]) for row in rows)
    return found
