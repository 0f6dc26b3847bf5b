"""The runs: each one grouping of the library, built aside and made current in one transaction."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from engine.library.database import Connection, write
from engine.library.records import Evidence, ExamplePhotos, Run, RunKind, Verdict


@dataclass(frozen=True, slots=True)
class NewGroup:
    """A group as the engine found it: its photos with their confidence, surest first."""

    suggested_name: str | None
    confidence: float
    members: Sequence[tuple[int, float]]


class Runs:
    """Verbs on the tables `runs`, `groups` and `memberships`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def current(self) -> Run | None:
        """The run whose groups are shown."""
        row = self._connection.execute(
            "SELECT * FROM runs"
            " WHERE id = (SELECT CAST(value AS INTEGER) FROM state WHERE key = 'current_run')"
        ).fetchone()
        return _run(row) if row else None

    def all(self) -> list[Run]:
        return [_run(row) for row in self._connection.execute("SELECT * FROM runs ORDER BY id")]

    def find(self, kind: RunKind, options: dict[str, Any], photos_digest: str) -> Run | None:
        """The latest run, complete or not, that answers exactly this request."""
        for row in self._connection.execute(
            "SELECT * FROM runs WHERE kind = ? AND photos_digest = ? ORDER BY id DESC", (kind, photos_digest)
        ):
            run = _run(row)
            if run.options == options:
                return run
        return None

    def start(self, kind: RunKind, options: dict[str, Any], photos_digest: str) -> Run:
        """A new run, not yet complete."""
        with write(self._connection):
            row = self._connection.execute(
                "INSERT INTO runs (kind, options, photos_digest, created_at) VALUES (?, ?, ?, ?) RETURNING *",
                (kind, json.dumps(options), photos_digest, datetime.now(UTC).isoformat(timespec="seconds")),
            ).fetchone()
        return _run(row)

    def complete(
        self,
        run: Run,
        groups: Sequence[NewGroup],
        not_sure: Sequence[tuple[int, float]],
        seconds: dict[str, float],
        verdict: Verdict | None = None,
    ) -> None:
        """Store the groups of a run, biggest first, and make it current: all of it or nothing.

        With a verdict that keeps the first look, what is current stays so.
        """
        with write(self._connection):
            self._connection.execute("DELETE FROM groups WHERE run_id = ?", (run.id,))
            self._connection.execute("DELETE FROM memberships WHERE run_id = ?", (run.id,))
            for group in sorted(groups, key=lambda one: (-len(one.members), one.members[0][0])):
                group_id = self._connection.execute(
                    "INSERT INTO groups (run_id, suggested_name, count, confidence, cover)"
                    " VALUES (?, ?, ?, ?, ?)",
                    (run.id, group.suggested_name, len(group.members), group.confidence, group.members[0][0]),
                ).lastrowid
                self._connection.executemany(
                    "INSERT INTO memberships VALUES (?, ?, ?, ?)",
                    ((run.id, photo_id, group_id, confidence) for photo_id, confidence in group.members),
                )
            self._connection.executemany(
                "INSERT INTO memberships VALUES (?, ?, NULL, ?)",
                ((run.id, photo_id, confidence) for photo_id, confidence in not_sure),
            )
            self._connection.execute(
                "UPDATE runs SET is_complete = 1, seconds = ?, verdict = ? WHERE id = ?",
                (json.dumps(seconds), json.dumps(asdict(verdict)) if verdict else None, run.id),
            )
            if verdict is None or verdict.keeps_learned:
                self._set_current(run)

    def answers(self, run: Run, options: dict[str, Any]) -> None:
        """Let a complete run be the answer to a request with these options."""
        with write(self._connection):
            self._connection.execute(
                "UPDATE runs SET options = ? WHERE id = ?", (json.dumps(options), run.id)
            )

    def make_current(self, run: Run) -> None:
        """Show the groups of an earlier run that is complete."""
        with write(self._connection):
            self._set_current(run)

    def judged(self) -> Run | None:
        """The latest complete learned run of the photos that the current run is about, if it has a verdict."""
        row = self._connection.execute(
            "SELECT * FROM runs WHERE kind = 'learned' AND is_complete = 1 AND verdict IS NOT NULL"
            " AND photos_digest = (SELECT photos_digest FROM runs WHERE id ="
            " (SELECT CAST(value AS INTEGER) FROM state WHERE key = 'current_run'))"
            " ORDER BY id DESC LIMIT 1"
        ).fetchone()
        return _run(row) if row else None

    def verdict(self) -> Verdict | None:
        """On the learning from the photos that are shown; None where nothing was learned from them."""
        run = self.judged()
        return run.verdict if run else None

    def decide(self, learned: Run, shown: Run, verdict: Verdict) -> None:
        """Keep the person's choice with a learned run and show what they chose."""
        with write(self._connection):
            self._connection.execute(
                "UPDATE runs SET verdict = ? WHERE id = ?", (json.dumps(asdict(verdict)), learned.id)
            )
            self._set_current(shown)

    def delete(self, run: Run) -> None:
        with write(self._connection):
            self._connection.execute("DELETE FROM runs WHERE id = ?", (run.id,))

    def photo_ids(self, run: Run) -> list[int]:
        """The photos that a run has placed, in groups or in "not sure", by id."""
        rows = self._connection.execute(
            "SELECT photo_id FROM memberships WHERE run_id = ? ORDER BY photo_id", (run.id,)
        )
        return [row[0] for row in rows]

    def contradictions(self, run: Run) -> list[str]:
        """Where the tables of a complete run disagree with each other; empty when they do not.

        A photo that left the library since, with its folder or because it can be read no more, stays in its runs.
        """
        found = []
        miscounted = self._connection.execute(
            "SELECT count(*) FROM groups WHERE run_id = ?1 AND count <>"
            " (SELECT count(*) FROM memberships WHERE run_id = ?1 AND group_id = groups.id)",
            (run.id,),
        ).fetchone()[0]
        if miscounted:
            found.append(f"{miscounted} groups do not hold as many photos as they say")
        foreign = self._connection.execute(
            "SELECT count(*) FROM memberships JOIN groups ON groups.id = group_id"
            " WHERE memberships.run_id = ?1 AND groups.run_id <> ?1",
            (run.id,),
        ).fetchone()[0]
        if foreign:
            found.append(f"{foreign} photos are in groups of another run")
        return found

    def _set_current(self, run: Run) -> None:
        self._connection.execute("INSERT OR REPLACE INTO state VALUES ('current_run', ?)", (str(run.id),))


def _run(row: sqlite3.Row) -> Run:
    return Run(
        id=row["id"],
        kind=row["kind"],
        is_complete=bool(row["is_complete"]),
        options=json.loads(row["options"]),
        photos_digest=row["photos_digest"],
        seconds=json.loads(row["seconds"]),
        verdict=_verdict(row["verdict"]),
    )


def _verdict(text: str | None) -> Verdict | None:
    if text is None:
        return None
    values = json.loads(text)
    values["evidence"] = tuple(Evidence(**one) for one in values["evidence"])
    values["examples"] = tuple(
        ExamplePhotos(one["photo_id"], tuple(one["before"]), tuple(one["after"]))
        for one in values["examples"]
    )
    return Verdict(**values)
