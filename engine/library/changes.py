"""What became of the photos between two moments, counted inside SQLite."""

from __future__ import annotations

from dataclasses import dataclass

from engine.library.database import Connection


@dataclass(frozen=True, slots=True)
class Changes:
    """How many photos are new, changed in their place, gone, or moved and renamed."""

    added: int
    changed: int
    gone: int
    moved: int


class Snapshot:
    """The photos as they are when it is made.

    The temporary table belongs to this connection and goes with it.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        connection.execute("DROP TABLE IF EXISTS temp.earlier")
        connection.execute(
            "CREATE TEMP TABLE earlier AS SELECT id, path, content_hash, is_missing FROM photos"
        )
        connection.execute("CREATE UNIQUE INDEX temp.earlier_by_id ON earlier (id)")

    def changes(self) -> Changes:
        """What is different now. A photo that was moved and edited as well counts as changed.

        One that was gone and turned up elsewhere was moved; one that is back in its place is new again.
        """
        row = self._connection.execute(
            "SELECT total(earlier.id IS NULL OR (earlier.is_missing AND earlier.path = photos.path)),"
            " total(earlier.content_hash != photos.content_hash AND NOT earlier.is_missing),"
            " total(earlier.content_hash = photos.content_hash AND earlier.path != photos.path)"
            " FROM photos LEFT JOIN earlier USING (id) WHERE photos.is_missing = 0"
        ).fetchone()
        gone = self._connection.execute(
            "SELECT count(*) FROM earlier LEFT JOIN photos USING (id)"
            " WHERE earlier.is_missing = 0 AND (photos.id IS NULL OR photos.is_missing = 1)"
        ).fetchone()
        return Changes(int(row[0]), int(row[1]), int(gone[0]), int(row[2]))
