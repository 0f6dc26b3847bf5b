"""Places below the person's folders that may come and go: drives, shares, and what links lead to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from engine.library.database import PRESENT, Connection, slices, to_bytes, to_path, write
from engine.library.photos import path_prefix


class Volumes:
    """Verbs on the table `volumes`, and on the column of `photos` that says whose volume is away."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Path]:
        return [to_path(row[0]) for row in self._connection.execute("SELECT path FROM volumes ORDER BY path")]

    def below(self, folder: Path) -> list[Path]:
        """The volumes that were met below this folder."""
        prefix = path_prefix(folder)
        rows = self._connection.execute(
            "SELECT path FROM volumes WHERE substr(path, 1, ?) = ? ORDER BY path", (len(prefix), prefix)
        )
        return [to_path(row[0]) for row in rows]

    def remember(self, paths: Iterable[Path]) -> None:
        with write(self._connection):
            self._connection.executemany(
                "INSERT OR IGNORE INTO volumes (path) VALUES (?)", ((to_bytes(path),) for path in paths)
            )

    def forget(self, paths: Iterable[Path]) -> None:
        """These are ordinary folders now."""
        with write(self._connection):
            self._connection.executemany(
                "DELETE FROM volumes WHERE path = ?", ((to_bytes(path),) for path in paths)
            )

    def mark_offline(self, folder: Path, away: Sequence[Path]) -> int:
        """Of the photos below the folder those on a volume that is away are offline, and no others.

        They stay photos of the library. Returns how many are offline.
        """
        prefix = path_prefix(folder)
        with write(self._connection):
            before = {
                row[0]
                for row in self._connection.execute(
                    "SELECT id FROM photos WHERE substr(path, 1, ?) = ? AND is_missing = 0 AND is_offline",
                    (len(prefix), prefix),
                )
            }
            now = {photo_id for path in away for photo_id in self._at_or_below(path)}
            for value, ids in ((0, before - now), (1, now - before)):
                for batch in slices(sorted(ids)):
                    marks = ",".join("?" * len(batch))
                    self._connection.execute(
                        f"UPDATE photos SET is_offline = {value} WHERE id IN ({marks})", batch
                    )
        return self.count_offline(folder)

    def count_offline(self, folder: Path) -> int:
        """How many photos below the folder are on a volume that is away."""
        prefix = path_prefix(folder)
        row = self._connection.execute(
            "SELECT count(*) FROM photos WHERE substr(path, 1, ?) = ? AND is_missing = 0 AND is_offline",
            (len(prefix), prefix),
        ).fetchone()
        return int(row[0])

    def _at_or_below(self, path: Path) -> list[int]:
        """Found by the index: of a share that died in the middle of a folder there may be thousands of paths."""
        prefix = path_prefix(path)
        rows = self._connection.execute(
            f"SELECT id FROM photos WHERE {PRESENT} AND (path = ? OR (path > ? AND path < ?))",
            (to_bytes(path), prefix, prefix[:-1] + bytes([prefix[-1] + 1])),
        )
        return [row[0] for row in rows]
