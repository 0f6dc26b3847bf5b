"""The readable photos."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from engine.library.database import PRESENT, Connection, slices, to_bytes, to_path, write
from engine.library.records import Photo

Order = Literal["date", "path"]
_ORDERS: dict[Order, str] = {"date": "taken_at DESC, id DESC", "path": "path"}

MOST_COPIES = 16  # files of one content that are looked for when another of it turns up


@dataclass(frozen=True, slots=True)
class NewPhoto:
    """What ingest learned about one file. `size_bytes` and `mtime_ns` tell later whether it changed."""

    path: Path
    size_bytes: int
    mtime_ns: int
    content_hash: str
    width: int
    height: int
    format: str
    taken_at: str
    is_date_from_file: bool
    utc_offset: int | None = None
    camera: str = ""
    lens: str = ""
    latitude: float | None = None
    longitude: float | None = None


_COLUMNS = tuple(field.name for field in fields(NewPhoto))
_UPSERT = (
    f"INSERT INTO photos (id, {', '.join(_COLUMNS)}) VALUES ((SELECT 1 + max("
    "ifnull((SELECT max(id) FROM photos), 0),"
    " ifnull((SELECT CAST(value AS INTEGER) FROM state WHERE key = 'last_photo_id'), 0)))"
    f"{', ?' * len(_COLUMNS)})"
    f" ON CONFLICT (path) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in _COLUMNS[1:])},"
    " is_missing = 0, is_offline = 0 RETURNING id"
)

_SEARCHED = ("CAST(path AS TEXT)", "camera", "lens", "format")


class Photos:
    """Verbs on the table `photos`. "Present" means found by the last scan of its folder."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        """How many photos are present."""
        return int(self._connection.execute("SELECT count(*) FROM photos WHERE NOT is_missing").fetchone()[0])

    def version(self) -> object:
        """Another one whenever anything in the library may have changed."""
        others = self._connection.execute("PRAGMA data_version").fetchone()[0]
        return others, self._connection.total_changes

    def ids(self, order: Order = "date") -> list[int]:
        """The ids of all present photos, newest first or by path."""
        rows = self._connection.execute(
            f"SELECT id FROM photos WHERE is_missing = 0 ORDER BY {_ORDERS[order]}"
        )
        return [row[0] for row in rows]

    def present_ids(self) -> npt.NDArray[np.int64]:
        """The ids of all present photos, ascending, as an array: a million of them are eight megabytes."""
        rows = self._connection.execute("SELECT id FROM photos WHERE is_missing = 0")
        return np.sort(np.fromiter((row[0] for row in rows), np.int64))

    def matching(self, text: str) -> set[int]:
        """The present photos that every word of `text` fits.

        A word fits as a part of the path, the camera, the lens or the format, or as the beginning of the date ("2021",
        "2021-07"). Capitals of the Latin alphabet make no difference.
        """
        conditions, values = [], []
        for word in text.split():
            part = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
            columns = " OR ".join(f"{column} LIKE ? ESCAPE '\\'" for column in _SEARCHED)
            conditions.append(f"({columns} OR taken_at LIKE ? ESCAPE '\\')")
            values += [f"%{part}%"] * len(_SEARCHED) + [f"{part}%"]
        rows = self._connection.execute(
            f"SELECT id FROM photos WHERE {' AND '.join([PRESENT, *conditions])}", values
        )
        return {row[0] for row in rows}

    def months(self) -> list[tuple[str, int]]:
        """The months ("2021-07") that the photos were taken in and how many of each, in the order of `ids`."""
        rows = self._connection.execute(
            "SELECT substr(taken_at, 1, 7) AS month, count(*) FROM photos WHERE is_missing = 0"
            " GROUP BY month ORDER BY month DESC"
        )
        return [(row[0], row[1]) for row in rows]

    def get(self, ids: Sequence[int]) -> list[Photo]:
        """The photos with these ids, in the order asked; ids that are not there are left out."""
        found: dict[int, Photo] = {}
        for batch in slices(ids):
            marks = ",".join("?" * len(batch))
            for row in self._connection.execute(f"SELECT * FROM photos WHERE id IN ({marks})", batch):
                found[row["id"]] = _photo(row)
        return [found[one] for one in ids if one in found]

    def find(self, path: Path) -> Photo | None:
        """The photo stored under this absolute path."""
        row = self._connection.execute("SELECT * FROM photos WHERE path = ?", (to_bytes(path),)).fetchone()
        return _photo(row) if row else None

    def companions(self, photo_id: int) -> list[Path]:
        """The other files of a photo: its RAW file, or the film of a live photo."""
        rows = self._connection.execute(
            "SELECT companions.path FROM companions JOIN photos ON photos.path = companions.photo_path"
            " WHERE photos.id = ? ORDER BY companions.path",
            (photo_id,),
        )
        return [to_path(row[0]) for row in rows]

    def with_companions(self) -> set[int]:
        """The ids of present photos that have a RAW file or a film beside them."""
        rows = self._connection.execute(
            "SELECT DISTINCT photos.id FROM photos JOIN companions ON companions.photo_path = photos.path"
            " WHERE is_missing = 0"
        )
        return {row[0] for row in rows}

    def mtimes(self, ids: Sequence[int]) -> dict[int, int]:
        """Of those of these photos that are present: when their file had changed last when it was read, in ns."""
        found: dict[int, int] = {}
        for batch in slices(ids):
            marks = ",".join("?" * len(batch))
            rows = self._connection.execute(
                f"SELECT id, mtime_ns FROM photos WHERE {PRESENT} AND id IN ({marks})", batch
            )
            found.update((row[0], row[1]) for row in rows)
        return found

    def contents(self) -> list[tuple[int, str]]:
        """(id, content hash) of all present photos, by id: the order of every array a run makes."""
        rows = self._connection.execute(f"SELECT id, content_hash FROM photos WHERE {PRESENT} ORDER BY id")
        return [(row[0], row[1]) for row in rows]

    def totals(self) -> tuple[int, int, int]:
        """How many photos are present, missing, and present but offline."""
        row = self._connection.execute(
            "SELECT total(NOT is_missing), total(is_missing), total(is_offline AND NOT is_missing) FROM photos"
        ).fetchone()
        return int(row[0]), int(row[1]), int(row[2])

    def all_contents(self) -> set[str]:
        """The content hashes of all photos, missing ones too."""
        return {row[0] for row in self._connection.execute("SELECT DISTINCT content_hash FROM photos")}

    def digest(self) -> str:
        """A name for the exact set of present photos and their contents."""
        told = "".join(f"{photo_id}:{content_hash}\n" for photo_id, content_hash in self.contents())
        return hashlib.blake2b(told.encode(), digest_size=16).hexdigest()

    def count_under(self, folder: Path) -> int:
        """How many present photos lie somewhere below this folder."""
        prefix = path_prefix(folder)
        row = self._connection.execute(
            "SELECT count(*) FROM photos WHERE is_missing = 0 AND substr(path, 1, ?) = ?",
            (len(prefix), prefix),
        ).fetchone()
        return int(row[0])

    def add(self, photos: Sequence[NewPhoto]) -> list[int]:
        """Store photos in one transaction and return their ids.

        A path that is known is brought up to date and keeps its id; a problem recorded for it goes. A path that is not
        known, of a content whose file has gone, is that photo moved or renamed: it keeps its id too, and all that
        belongs to it.
        """
        ids = []
        with write(self._connection):
            for one in photos:
                path = to_bytes(one.path)
                self._follow(path, one.content_hash)
                row = self._connection.execute(_UPSERT, (path, *astuple(one)[1:])).fetchone()
                ids.append(int(row[0]))
                self._connection.execute("DELETE FROM problems WHERE path = ?", (path,))
        return ids

    def elsewhere(self, photos: Sequence[NewPhoto]) -> list[tuple[int, Path]]:
        """(id, path) of the present photos that have one of these contents, for those of these paths that are new.

        Of a content with more than MOST_COPIES files nothing is told: which of them moved says nothing to a person, and
        each would have to be looked for.
        """
        known = "SELECT 1 FROM photos WHERE path = ?"
        new = {
            one.content_hash
            for one in photos
            if self._connection.execute(known, (to_bytes(one.path),)).fetchone() is None
        }
        found: dict[int, Path] = {}
        for content_hash in sorted(new):
            rows = self._connection.execute(
                "SELECT id, path FROM photos WHERE content_hash = ? AND is_missing = 0 AND is_offline = 0 LIMIT ?",
                (content_hash, MOST_COPIES + 1),
            ).fetchall()
            if len(rows) <= MOST_COPIES:
                found.update((row[0], to_path(row[1])) for row in rows)
        return sorted(found.items())

    def mark_missing(self, ids: Sequence[int]) -> None:
        """Their files are gone; the rows are kept."""
        with write(self._connection):
            for batch in slices(ids):
                marks = ",".join("?" * len(batch))
                self._connection.execute(f"UPDATE photos SET is_missing = 1 WHERE id IN ({marks})", batch)

    def _follow(self, path: bytes, content_hash: str) -> None:
        """Give a photo that is missing the path where its content turned up; of several one of the same name first."""
        known = self._connection.execute("SELECT 1 FROM photos WHERE path = ?", (path,)).fetchone()
        if known is None:
            name = os.path.basename(path)  # noqa: PTH119 - of bytes
            self._connection.execute(
                "UPDATE photos SET path = ? WHERE id = (SELECT id FROM photos"
                " WHERE content_hash = ? AND is_missing = 1"
                " ORDER BY substr(path, -?) = ? DESC, id LIMIT 1)",
                (path, content_hash, len(name), name),
            )

    def without(self, model_id: str) -> Iterator[str]:
        """The content hashes of present photos that have no vector of this model yet, each once."""
        rows = self._connection.execute(
            "SELECT DISTINCT content_hash FROM photos WHERE is_missing = 0 AND content_hash NOT IN"
            " (SELECT content_hash FROM vectors WHERE model_id = ?) ORDER BY id",
            (model_id,),
        )
        return (row[0] for row in rows)


def path_prefix(folder: Path) -> bytes:
    return to_bytes(folder).rstrip(b"/\\") + to_bytes(folder / "x")[-2:-1]


def _photo(row: sqlite3.Row) -> Photo:
    return Photo(
        id=row["id"],
        path=to_path(row["path"]),
        content_hash=row["content_hash"],
        size_bytes=row["size_bytes"],
        width=row["width"],
        height=row["height"],
        format=row["format"],
        taken_at=row["taken_at"],
        is_date_from_file=bool(row["is_date_from_file"]),
        utc_offset=row["utc_offset"],
        camera=row["camera"],
        lens=row["lens"],
        latitude=row["latitude"],
        longitude=row["longitude"],
        is_offline=bool(row["is_offline"]),
    )
