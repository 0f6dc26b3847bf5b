"""Photos that are the same: alike pairs and sets as they were found. All of it can be found anew."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from engine.library.database import Connection, slices, write
from engine.library.records import SAME_KINDS, SameCount, SameKind, SameMember, SameSet


@dataclass(frozen=True, slots=True)
class SamePair:
    """Two contents, smaller hash first, that are the same in one way. `differences`: "cropped", "turned", "covered"."""

    first: str
    second: str
    likeness: float
    differences: tuple[str, ...] = ()


class Sames:
    """Verbs on the tables `same_compared`, `same_pairs`, `same_sets` and `same_members`. Owned by the ingest lane."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def sets(self, kind: SameKind | None = None) -> list[SameSet]:
        """The sets of a kind, or of all, strongest kind first; within a kind those that free most come first."""
        rows = self._connection.execute(
            "SELECT * FROM same_sets WHERE ?1 IS NULL OR kind = ?1 ORDER BY position", (kind,)
        ).fetchall()
        return self._with_members(rows)

    def ids(self, kind: SameKind) -> list[str]:
        """The ids of the sets of a kind, in the same order."""
        rows = self._connection.execute("SELECT id FROM same_sets WHERE kind = ? ORDER BY position", (kind,))
        return [row[0] for row in rows]

    def get(self, ids: Sequence[str]) -> list[SameSet]:
        """The sets with these ids, in the order asked; ids that are not there are left out."""
        rows: list[sqlite3.Row] = []
        for batch in slices(ids):
            marks = ",".join("?" * len(batch))
            rows += self._connection.execute(f"SELECT * FROM same_sets WHERE id IN ({marks})", batch)
        found = {one.id: one for one in self._with_members(rows)}
        return [found[one] for one in ids if one in found]

    def find(self, set_id: str) -> SameSet | None:
        """The set of this name."""
        return next(iter(self.get([set_id])), None)

    def of(self, photo_ids: Sequence[int]) -> list[SameSet]:
        """The sets that hold any of these photos, strongest kind first."""
        found: set[str] = set()
        for batch in slices(photo_ids):
            marks = ",".join("?" * len(batch))
            rows = self._connection.execute(
                f"SELECT DISTINCT set_id FROM same_members WHERE photo_id IN ({marks})", batch
            )
            found.update(row[0] for row in rows)
        return sorted(self.get(sorted(found)), key=lambda one: SAME_KINDS.index(one.kind))

    def counts(self) -> dict[SameKind, SameCount]:
        """How much there is of each kind."""
        counts = dict.fromkeys(SAME_KINDS, SameCount(0, 0, 0))
        for row in self._connection.execute(
            "SELECT kind, count(*), sum(freed_bytes),"
            " sum((SELECT count(*) FROM same_members WHERE set_id = same_sets.id)) FROM same_sets GROUP BY kind"
        ):
            counts[row[0]] = SameCount(sets=row[1], photos=row[3], freed_bytes=row[2])
        return counts

    def searched(self) -> str | None:
        """What the last search was about: the photos and the run by name; None before the first search."""
        row = self._connection.execute("SELECT value FROM state WHERE key = 'sames_of'").fetchone()
        return row[0] if row else None

    def compared(self, method: str) -> dict[tuple[str, str], SamePair | None]:
        """The pairs of contents that this method has compared closely; None where they are not one shot."""
        rows = self._connection.execute(
            "SELECT first, second, likeness, differences FROM same_compared WHERE method = ?", (method,)
        )
        return {
            (row[0], row[1]): None
            if row[2] is None
            else SamePair(row[0], row[1], row[2], tuple(json.loads(row[3])))
            for row in rows
        }

    def remember_compared(self, method: str, results: Iterable[tuple[str, str, SamePair | None]]) -> None:
        with write(self._connection):
            self._connection.execute("DELETE FROM same_compared WHERE method != ?", (method,))
            self._connection.executemany(
                "INSERT OR REPLACE INTO same_compared VALUES (?, ?, ?, ?, ?)",
                (
                    (method, first, second, None, "[]")
                    if pair is None
                    else (method, first, second, pair.likeness, json.dumps(pair.differences))
                    for first, second, pair in results
                ),
            )

    def pairs(self) -> dict[SameKind, list[SamePair]]:
        """The alike pairs of the last search, by kind."""
        found: dict[SameKind, list[SamePair]] = {}
        for row in self._connection.execute("SELECT * FROM same_pairs ORDER BY kind, first, second"):
            pair = SamePair(
                row["first"], row["second"], row["likeness"], tuple(json.loads(row["differences"]))
            )
            found.setdefault(row["kind"], []).append(pair)
        return found

    def replace_pairs(self, pairs: dict[SameKind, list[SamePair]]) -> None:
        with write(self._connection):
            self._connection.execute("DELETE FROM same_pairs")
            self._connection.executemany(
                "INSERT INTO same_pairs VALUES (?, ?, ?, ?, ?)",
                (
                    (kind, one.first, one.second, one.likeness, json.dumps(one.differences))
                    for kind, some in pairs.items()
                    for one in some
                ),
            )

    def replace_sets(self, sets: Sequence[SameSet], searched: str) -> None:
        """These and no others, in this order, as what is found among the photos that `searched` names."""
        with write(self._connection):
            self._connection.execute("DELETE FROM same_sets")
            for position, one in enumerate(sets):
                self._connection.execute(
                    "INSERT INTO same_sets VALUES (?, ?, ?, ?, ?, ?)",
                    (one.id, one.kind, position, one.keeper, one.reason, one.freed_bytes),
                )
                self._connection.executemany(
                    "INSERT INTO same_members VALUES (?, ?, ?, ?, ?, ?, ?)",
                    (
                        (
                            one.id,
                            place,
                            each.photo_id,
                            each.content_hash,
                            each.likeness,
                            each.note,
                            each.is_kept,
                        )
                        for place, each in enumerate(one.members)
                    ),
                )
            self._connection.execute("INSERT OR REPLACE INTO state VALUES ('sames_of', ?)", (searched,))

    def _with_members(self, rows: Sequence[sqlite3.Row]) -> list[SameSet]:
        members: dict[str, list[SameMember]] = {row["id"]: [] for row in rows}
        for batch in slices(list(members)):
            marks = ",".join("?" * len(batch))
            for row in self._connection.execute(
                f"SELECT * FROM same_members WHERE set_id IN ({marks}) ORDER BY set_id, position", batch
            ):
                member = SameMember(
                    row["photo_id"], row["content_hash"], row["likeness"], row["note"], bool(row["is_kept"])
                )
                members[row["set_id"]].append(member)
        return [
            SameSet(
                row["id"],
                row["kind"],
                tuple(members[row["id"]]),
                row["keeper"],
                row["reason"],
                row["freed_bytes"],
            )
            for row in rows
        ]
