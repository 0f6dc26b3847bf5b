"""A scan compared with the library, inside SQLite: the list of files never lives in Python objects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.library.database import Connection, slices, to_bytes, to_path, write
from engine.library.photos import path_prefix


@dataclass(frozen=True, slots=True)
class SeenFile:
    """A file with a photo's name that a scan met, and the other files of the same photo."""

    path: Path
    size_bytes: int
    mtime_ns: int
    companions: tuple[Path, ...] = ()


class Scan:
    """One scan of one folder: `see` what is there, then ask for the differences.

    The temporary table belongs to this connection and goes with it.
    """

    def __init__(self, connection: Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder
        connection.execute("DROP TABLE IF EXISTS temp.seen")
        connection.execute(
            "CREATE TEMP TABLE seen (path BLOB PRIMARY KEY, size_bytes INTEGER, mtime_ns INTEGER)"
            " WITHOUT ROWID"
        )
        connection.execute("DROP TABLE IF EXISTS temp.seen_companions")
        connection.execute(
            "CREATE TEMP TABLE seen_companions (path BLOB PRIMARY KEY, photo_path BLOB) WITHOUT ROWID"
        )

    def see(self, files: Sequence[SeenFile]) -> None:
        with write(self._connection):
            self._connection.executemany(
                "INSERT OR REPLACE INTO seen VALUES (?, ?, ?)",
                ((to_bytes(one.path), one.size_bytes, one.mtime_ns) for one in files),
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO seen_companions VALUES (?, ?)",
                ((to_bytes(path), to_bytes(one.path)) for one in files for path in one.companions),
            )

    def count(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM seen").fetchone()[0])

    def has_met(self, folder: Path) -> bool:
        """Whether any photo was seen below this folder."""
        prefix = path_prefix(folder)
        row = self._connection.execute(
            "SELECT EXISTS (SELECT 1 FROM seen WHERE path > ? AND substr(path, 1, ?) = ?)",
            (prefix, len(prefix), prefix),
        ).fetchone()
        return bool(row[0])

    def forget_contents(self, hashes: Sequence[str]) -> None:
        """Treat photos with these contents as changed, because something derived from them is gone."""
        with write(self._connection):
            for content_hash in hashes:
                self._connection.execute(
                    "UPDATE photos SET mtime_ns = -1 WHERE content_hash = ?", (content_hash,)
                )

    def unread(self) -> list[SeenFile]:
        """New and changed files, and those whose problem may have passed."""
        rows = self._connection.execute(
            "SELECT seen.* FROM seen"
            " LEFT JOIN photos USING (path) LEFT JOIN problems USING (path)"
            " WHERE NOT (photos.id IS NOT NULL AND photos.is_missing = 0"
            "            AND photos.size_bytes = seen.size_bytes AND photos.mtime_ns = seen.mtime_ns)"
            " AND NOT (problems.id IS NOT NULL AND problems.is_lasting"
            "          AND problems.size_bytes = seen.size_bytes AND problems.mtime_ns = seen.mtime_ns)"
            " ORDER BY seen.path"
        )
        return [SeenFile(to_path(row["path"]), row["size_bytes"], row["mtime_ns"]) for row in rows]

    def take_over(self) -> None:
        """Let photos of several files keep their ids when another of their files leads.

        A RAW file whose JPEG went away is the photo now; a JPEG that lies beside a RAW file leads it.
        """
        alone = (
            "SELECT photos.id, companions.path FROM companions JOIN seen USING (path)"
            " JOIN photos ON photos.path = companions.photo_path"
            " WHERE companions.photo_path NOT IN (SELECT path FROM seen)"
        )
        led = "SELECT photos.id, met.photo_path FROM seen_companions AS met JOIN photos ON photos.path = met.path"
        with write(self._connection):
            for query in (alone, led):
                for photo_id, path in self._connection.execute(query).fetchall():
                    self._hand_over(photo_id, path)

    def unled(self) -> list[tuple[Path, Path]]:
        """(companion, leader) where the leader was seen as it is and could not be read."""
        rows = self._connection.execute(
            "SELECT met.path, met.photo_path FROM seen_companions AS met"
            " JOIN seen ON seen.path = met.photo_path JOIN problems ON problems.path = met.photo_path"
            " WHERE problems.size_bytes = seen.size_bytes AND problems.mtime_ns = seen.mtime_ns"
            " AND problems.is_lasting ORDER BY met.path"
        )
        return [(to_path(row[0]), to_path(row[1])) for row in rows]

    def lead(self, file: SeenFile, leader: Path) -> None:
        """From now on this companion is the photo, in the place of a leader that cannot be read."""
        path = to_bytes(file.path)
        self.see([file])
        with write(self._connection):
            for table in ("seen_companions", "companions"):
                self._connection.execute(f"DELETE FROM {table} WHERE path = ?", (path,))
            for row in self._connection.execute(
                "SELECT id FROM photos WHERE path = ?", (to_bytes(leader),)
            ).fetchall():
                self._hand_over(row[0], path)

    def _hand_over(self, photo_id: int, path: bytes) -> None:
        """Unless there is a photo of that path already. The file is another, so it is read."""
        self._connection.execute(
            "UPDATE photos SET path = ?1, mtime_ns = -1 WHERE id = ?2"
            " AND NOT EXISTS (SELECT 1 FROM photos WHERE path = ?1)",
            (path, photo_id),
        )

    def settle(self, unreachable: Sequence[Path], problem_paths: Sequence[Path]) -> int:
        """Mark photos below the folder that were not seen as missing, and drop problems that are gone.

        What lies below an `unreachable` folder is left alone: not seen is not gone. Problems of this scan
        (`problem_paths`) stay. Returns how many photos are newly missing.
        """
        gone = [row[0] for row in self._below("photos", "AND other.is_missing = 0", unreachable)]
        kept = {to_bytes(path) for path in problem_paths}
        lost = [row[0] for row in self._below("companions", "", unreachable, "seen_companions")]
        solved = [row[0] for row in self._below("problems", "", unreachable) if row[1] not in kept]
        with write(self._connection):
            for batch in slices(gone):
                marks = ",".join("?" * len(batch))
                self._connection.execute(f"UPDATE photos SET is_missing = 1 WHERE id IN ({marks})", batch)
            for batch in slices(solved):
                marks = ",".join("?" * len(batch))
                self._connection.execute(f"DELETE FROM problems WHERE id IN ({marks})", batch)
            self._connection.execute(  # of photos that did not answer for a while
                "DELETE FROM problems WHERE path IN (SELECT path FROM seen JOIN photos USING (path)"
                " WHERE photos.is_missing = 0 AND photos.size_bytes = seen.size_bytes"
                " AND photos.mtime_ns = seen.mtime_ns)"
            )
            self._connection.execute(
                "INSERT INTO companions (path, photo_path) SELECT path, photo_path FROM seen_companions WHERE true"
                " ON CONFLICT (path) DO UPDATE SET photo_path = excluded.photo_path"
                " WHERE photo_path != excluded.photo_path"
            )
            for batch in slices(lost):
                marks = ",".join("?" * len(batch))
                self._connection.execute(f"DELETE FROM companions WHERE id IN ({marks})", batch)
        return len(gone)

    def _below(
        self, table: str, condition: str, unreachable: Sequence[Path], seen: str = "seen"
    ) -> Iterator[tuple[int, bytes]]:
        prefix = path_prefix(self._folder)
        walls = tuple(path_prefix(path) for path in unreachable)
        mute = {to_bytes(path) for path in unreachable}
        rows = self._connection.execute(
            f"SELECT other.id, other.path FROM {table} AS other LEFT JOIN {seen} AS met USING (path)"
            f" WHERE met.path IS NULL AND substr(other.path, 1, ?) = ? {condition}",
            (len(prefix), prefix),
        ).fetchall()
        return ((row[0], row[1]) for row in rows if not row[1].startswith(walls) and row[1] not in mute)
