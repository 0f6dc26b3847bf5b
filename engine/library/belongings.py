"""What one folder has in the library, so that it can be taken out for good."""

from __future__ import annotations

from pathlib import Path

from engine.library.database import PRESENT, Connection, to_bytes, to_path, write
from engine.library.photos import path_prefix


class Belongings:
    """The rows of one folder that no other folder of the library holds too.

    Groups and decisions are not touched: a photo that is not there is not shown in them. The ids of photos that are
    taken out are never given to others.
    """

    def __init__(self, connection: Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder
        others = [
            to_path(row[0])
            for row in connection.execute("SELECT path FROM folders WHERE path != ?", (to_bytes(folder),))
        ]
        is_drive = not self.is_folder()
        self._kept = [
            path
            for path in others
            if path.is_relative_to(folder) or (folder.is_relative_to(path) and not is_drive)
        ]
        prefix = path_prefix(folder)
        self._where = "substr(path, 1, ?) = ?" + " AND substr(path, 1, ?) != ?" * len(self._kept)
        self._values: list[int | bytes] = [len(prefix), prefix]
        for path in self._kept:
            self._values += [len(path_prefix(path)), path_prefix(path)]

    def is_folder(self) -> bool:
        """Whether it is one of the folders that the person gave us."""
        return self._is_in("folders")

    def is_drive(self) -> bool:
        """Whether it is a drive, a share or a link below one of them."""
        return self._is_in("volumes")

    def kept_by(self) -> list[Path]:
        """Other folders of the library that hold some of it too; those photos stay."""
        return self._kept

    def photos(self) -> int:
        """How many photos of it are shown; those that are missing go with them, and are nothing to count."""
        return self._count(f"photos WHERE {PRESENT} AND {self._where}")

    def problems(self) -> int:
        return self._count(f"problems WHERE {self._where}")

    def _count(self, what: str) -> int:
        return int(self._connection.execute(f"SELECT count(*) FROM {what}", self._values).fetchone()[0])

    def contents(self) -> list[str]:
        """The contents that only it has: their previews are needed by nobody else."""
        rows = self._connection.execute(
            f"SELECT DISTINCT content_hash FROM photos WHERE {self._where} AND content_hash NOT IN"
            f" (SELECT content_hash FROM photos WHERE NOT ({self._where}))",
            (*self._values, *self._values),
        )
        return [row[0] for row in rows]

    def remove(self) -> None:
        """All of it, in one transaction."""
        with write(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO state VALUES ('last_photo_id', (SELECT CAST(max("
                "ifnull((SELECT max(id) FROM photos), 0),"
                " ifnull((SELECT CAST(value AS INTEGER) FROM state WHERE key = 'last_photo_id'), 0)) AS TEXT)))"
            )
            for table in ("photos", "problems", "companions", "volumes"):
                self._connection.execute(f"DELETE FROM {table} WHERE {self._where}", self._values)
            path = to_bytes(self._folder)
            for table in ("folders", "volumes", "problems"):
                self._connection.execute(f"DELETE FROM {table} WHERE path = ?", (path,))
            self._connection.execute("DELETE FROM unfinished WHERE folder = ?", (path,))

    def _is_in(self, table: str) -> bool:
        row = self._connection.execute(f"SELECT 1 FROM {table} WHERE path = ?", (to_bytes(self._folder),))
        return row.fetchone() is not None
