"""The folders the person gave us."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from engine.library.database import Connection, to_bytes, to_path, write
from engine.library.records import Folder


class Folders:
    """Verbs on the table `folders`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Folder]:
        rows = self._connection.execute("SELECT id, path FROM folders ORDER BY path")
        return [Folder(row["id"], to_path(row["path"])) for row in rows]

    def is_watched(self) -> bool:
        """Whether the person wants the folders to be watched; not unless they said so."""
        row = self._connection.execute("SELECT value FROM state WHERE key = 'is_watched'").fetchone()
        return row is not None and row[0] == "1"

    def watch(self, is_on: bool) -> None:
        """Remember what the person wants."""
        with write(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO state VALUES ('is_watched', ?)", ("1" if is_on else "0",)
            )

    def add(self, path: Path) -> None:
        """Remember a folder; one that is known already stays as it is."""
        with write(self._connection):
            self._connection.execute("INSERT OR IGNORE INTO folders (path) VALUES (?)", (to_bytes(path),))

    def mark_scanned(self, path: Path) -> None:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        with write(self._connection):
            self._connection.execute(
                "UPDATE folders SET scanned_at = ? WHERE path = ?", (now, to_bytes(path))
            )
