"""Groups of a run without a tree, of an earlier version or read from a file: they are shown as they were stored."""

from __future__ import annotations

import sqlite3

from engine.library.database import Connection
from engine.library.records import PICTURES, Group, Member

_CURRENT = "(SELECT CAST(value AS INTEGER) FROM state WHERE key = 'current_run')"
_PRESENT = "photo_id IN (SELECT id FROM photos WHERE is_missing = 0)"


class OldGroups:
    """The same verbs for readers as `Groups`, straight from the tables of the run."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Group]:
        rows = self._connection.execute(
            f"SELECT * FROM groups WHERE run_id = {_CURRENT} ORDER BY count DESC, id"
        )
        return [self._group(row) for row in rows]

    def members(self, group_id: int, most: int = -1) -> list[Member]:
        """The photos of a group, surest first; -1: all of them."""
        rows = self._connection.execute(
            "SELECT photo_id, confidence FROM memberships"
            " WHERE run_id = (SELECT run_id FROM groups WHERE id = ?1) AND group_id = ?1"
            f" AND {_PRESENT} ORDER BY confidence DESC, photo_id LIMIT ?2",
            (group_id, most),
        )
        return [Member(row[0], row[1]) for row in rows]

    def not_sure(self) -> list[Member]:
        rows = self._connection.execute(
            f"SELECT photo_id, confidence FROM memberships WHERE run_id = {_CURRENT} AND group_id IS NULL"
            f" AND {_PRESENT} ORDER BY confidence DESC, photo_id"
        )
        return [Member(row[0], row[1]) for row in rows]

    def group_of(self, photo_id: int) -> Group | None:
        row = self._connection.execute(
            "SELECT groups.* FROM groups JOIN memberships ON memberships.group_id = groups.id"
            f" WHERE memberships.run_id = {_CURRENT} AND memberships.photo_id = ?",
            (photo_id,),
        ).fetchone()
        return self._group(row) if row else None

    def _group(self, row: sqlite3.Row) -> Group:
        others = (one.photo_id for one in self.members(row["id"], PICTURES))
        return Group(
            id=row["id"],
            name=None,
            suggested_name=row["suggested_name"],
            count=row["count"],
            confidence=row["confidence"],
            cover=row["cover"],
            pictures=tuple(dict.fromkeys((row["cover"], *others)))[:PICTURES],
        )
