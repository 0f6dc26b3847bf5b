"""What the person decided about photos that look the same, by content: it outlives names, scans and learning."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from engine.library.database import Connection, to_path, write
from engine.library.records import SameDecision


class SameDecisions:
    """Verbs on the tables `same_decisions` and `same_decided`. Only the person's wish writes here."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[SameDecision]:
        """Every decision, the newest first."""
        found = []
        for row in self._connection.execute("SELECT * FROM same_decisions ORDER BY id DESC").fetchall():
            contents = self._connection.execute(
                "SELECT content_hash FROM same_decided WHERE decision_id = ? ORDER BY content_hash",
                (row["id"],),
            ).fetchall()
            paths = self._connection.execute(
                "SELECT path FROM photos WHERE is_missing = 0 AND content_hash IN"
                " (SELECT content_hash FROM same_decided WHERE decision_id = ?) ORDER BY path",
                (row["id"],),
            ).fetchall()
            found.append(
                SameDecision(
                    row["id"],
                    row["verdict"],
                    row["decided_at"],
                    tuple(one[0] for one in contents),
                    tuple(to_path(one[0]) for one in paths),
                )
            )
        return found

    def not_same(self) -> set[tuple[str, str]]:
        """Pairs of contents that are not the same, smaller hash first."""
        rows = self._connection.execute(
            "SELECT min(content_hash), max(content_hash) FROM same_decided JOIN same_decisions"
            " ON same_decisions.id = decision_id WHERE verdict = 'not-same' GROUP BY decision_id"
        )
        return {(row[0], row[1]) for row in rows}

    def kept(self) -> list[dict[str, int]]:
        """The sets that are kept whole: each content with how many files held it when that was decided."""
        sets: dict[int, dict[str, int]] = {}
        for row in self._connection.execute(
            "SELECT decision_id, content_hash, copies FROM same_decided JOIN same_decisions"
            " ON same_decisions.id = decision_id WHERE verdict = 'keep' ORDER BY decision_id, content_hash"
        ):
            sets.setdefault(row[0], {})[row[1]] = row[2]
        return list(sets.values())

    def say_not_same(self, first: str, second: str) -> int:
        """These two contents are not the same; returns the decision's id. Said before, it is that decision."""
        known = self._connection.execute(
            "SELECT decision_id FROM same_decided JOIN same_decisions ON same_decisions.id = decision_id"
            " WHERE verdict = 'not-same' GROUP BY decision_id HAVING min(content_hash) = ? AND max(content_hash) = ?",
            (min(first, second), max(first, second)),
        ).fetchone()
        return self._add("not-same", [first, second]) if known is None else int(known[0])

    def say_keep(self, contents: Sequence[str]) -> int:
        """All photos of these contents are to stay; returns the decision's id."""
        return self._add("keep", contents)

    def forget(self, decision_id: int) -> bool:
        """Take a decision back; False where there is none of this id."""
        with write(self._connection):
            return (
                self._connection.execute("DELETE FROM same_decisions WHERE id = ?", (decision_id,)).rowcount
                > 0
            )

    def _add(self, verdict: str, contents: Sequence[str]) -> int:
        with write(self._connection):
            decision = self._connection.execute(
                "INSERT INTO same_decisions (verdict, decided_at) VALUES (?, ?) RETURNING id",
                (verdict, datetime.now(UTC).isoformat(timespec="seconds")),
            ).fetchone()[0]
            self._connection.executemany(
                "INSERT INTO same_decided SELECT ?1, ?2, count(*) FROM photos"
                " WHERE content_hash = ?2 AND is_missing = 0",
                ((decision, one) for one in sorted(set(contents))),
            )
        return int(decision)
