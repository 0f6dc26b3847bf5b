"""The groups of the current run, for reading."""

from __future__ import annotations

import sqlite3

from engine.library.database import Connection
from engine.library.records import Group, Member, Run
from engine.library.runs import Runs

_CURRENT = "(SELECT CAST(value AS INTEGER) FROM state WHERE key = 'current_run')"
_PRESENT = "photo_id IN (SELECT id FROM photos WHERE is_missing = 0)"


class Groups:
    """Verbs for readers. Photos that are missing at the moment are left out of lists, not of groups."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current_run(self) -> Run | None:
        return Runs(self._connection).current()

    def all(self) -> list[Group]:
        """The groups of the current run, biggest first."""
        rows = self._connection.execute(
            f"SELECT * FROM groups WHERE run_id = {_CURRENT} ORDER BY count DESC, id"
        )
        return [_group(row) for row in rows]

    def members(self, group_id: int) -> list[Member]:
        """The photos of a group, surest first."""
        rows = self._connection.execute(
            "SELECT photo_id, confidence FROM memberships"
            " WHERE run_id = (SELECT run_id FROM groups WHERE id = ?1) AND group_id = ?1"
            f" AND {_PRESENT} ORDER BY confidence DESC, photo_id",
            (group_id,),
        )
        return [Member(row[0], row[1]) for row in rows]

    def not_sure(self) -> list[Member]:
        """The photos of the current run that are in no group, surest first."""
        rows = self._connection.execute(
            f"SELECT photo_id, confidence FROM memberships WHERE run_id = {_CURRENT} AND group_id IS NULL"
            f" AND {_PRESENT} ORDER BY confidence DESC, photo_id"
        )
        return [Member(row[0], row[1]) for row in rows]

    def group_of(self, photo_id: int) -> Group | None:
        """The group that a photo is in, or None when it is in "not sure" or newer than the run."""
        row = self._connection.execute(
            "SELECT groups.* FROM groups JOIN memberships ON memberships.group_id = groups.id"
            f" WHERE memberships.run_id = {_CURRENT} AND memberships.photo_id = ?",
            (photo_id,),
        ).fetchone()
        return _group(row) if row else None


def _group(row: sqlite3.Row) -> Group:
    return Group(
        id=row["id"],
        name=None,  # names given by the person have a table of their own as soon as they can be given
        suggested_name=row["suggested_name"],
        count=row["count"],
        confidence=row["confidence"],
        cover=row["cover"],
    )
