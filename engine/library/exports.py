"""The exports: each one plan, stored before its first file is written, and what became of every file of it.

Owned by the ingest lane. A row says what is about to happen before it does, so that a kill at any moment leaves
nothing that the journal does not know.
"""

from __future__ import annotations

import json
import secrets
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from engine.errors import LibraryError
from engine.exporting import Action, ExportPlan, ExportRecord, ExportState, Role
from engine.library.database import Connection, to_bytes, to_path, write

FileState = Literal["waiting", "placing", "done", "already-there", "left-out", "undone", "kept"]


@dataclass(frozen=True, slots=True)
class ExportFile:
    """A file of an export. `reason` says why it was left out or kept, or what is to be known of it.

    `written_hash`, `written_bytes`: of what was put in place. `earlier`: the bytes of a sidecar that was merged into.
    """

    id: int
    unit: int
    photo_id: int
    role: Role
    source: Path
    target: Path
    size_bytes: int
    mtime_ns: int
    content_hash: str
    action: Action
    label: str
    state: FileState
    reason: str
    written_hash: str
    written_bytes: int
    earlier: bytes | None
    earlier_mtime_ns: int
    subjects_before: tuple[str, ...]
    subjects_after: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Placing:
    """A file that is finished but for its name. The fields below the second are for sidecars."""

    file_id: int
    written_hash: str
    written_bytes: int
    earlier: bytes | None = None
    earlier_mtime_ns: int = 0
    subjects_before: frozenset[str] = frozenset()
    subjects_after: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a file. `subjects`: the flat subjects in a sidecar that are ours from now on."""

    file_id: int
    state: FileState
    reason: str = ""
    subjects: tuple[str, ...] | None = None


class Exports:
    """Verbs on the tables `exports`, `export_files`, `export_folders` and `sidecar_subjects`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------ exports

    def start(self, plan: ExportPlan) -> ExportRecord:
        """Store a plan, whole or not at all."""
        request = plan.request
        options = {
            "pattern": request.pattern,
            "conflicts": request.conflicts,
            "sidecars": request.with_sidecars,
        }
        with write(self._connection):
            export_id = self._connection.execute(
                "INSERT INTO exports (created_at, target, how, options, token, state)"
                " VALUES (?, ?, ?, ?, ?, 'running')",
                (
                    _now(),
                    None if request.target is None else to_bytes(request.target),
                    request.how,
                    json.dumps(options),
                    secrets.token_hex(8),
                ),
            ).lastrowid
            self._connection.executemany(
                "INSERT INTO export_files (export_id, unit, photo_id, role, source, target, size_bytes, mtime_ns,"
                " content_hash, action, label, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '')",
                (
                    (
                        export_id,
                        one.unit,
                        one.photo_id,
                        one.role,
                        to_bytes(one.source),
                        to_bytes(one.target),
                        one.size_bytes,
                        one.mtime_ns,
                        one.content_hash,
                        one.action,
                        one.label,
                        "already-there" if one.action == "already-there" else "waiting",
                    )
                    for one in plan.files
                ),
            )
            self._connection.executemany(
                "INSERT INTO export_files (export_id, unit, photo_id, role, source, target, size_bytes, mtime_ns,"
                " content_hash, action, state, reason)"
                " VALUES (?, -1, ?, 'photo', ?, x'', 0, 0, '', 'write', 'left-out', ?)",
                ((export_id, one.photo_id, to_bytes(one.path), one.reason) for one in plan.left_out),
            )
        assert export_id is not None
        return self.get(export_id)

    def get(self, export_id: int) -> ExportRecord:
        """Raises LibraryError where there is no such export."""
        for record in self._records("WHERE exports.id = ?", (export_id,)):
            return record
        raise LibraryError(
            f"There is no export {export_id} in this library. `kindred-engine exports` lists them."
        )

    def all(self) -> list[ExportRecord]:
        """The history, newest first."""
        return list(self._records("", ()))

    def unfinished(self) -> list[ExportRecord]:
        """Exports, and undoings, that a quit, a kill or a fault interrupted, oldest first."""
        return list(self._records("WHERE exports.state IN ('running', 'undoing')", ()))[::-1]

    def conflicts(self, export_id: int) -> str:
        row = self._connection.execute("SELECT options FROM exports WHERE id = ?", (export_id,)).fetchone()
        return str(json.loads(row[0])["conflicts"])

    def mark(self, export_id: int, state: ExportState) -> None:
        """ "stopped" gives an interrupted export up: it is not offered again and can still be undone."""
        with write(self._connection):
            self._connection.execute(
                "UPDATE exports SET state = ?, finished_at = ? WHERE id = ?", (state, _now(), export_id)
            )

    def be_durable(self) -> None:
        """Have every commit of this connection reach the disk: files are written there that the journal must know."""
        self._connection.execute("PRAGMA synchronous = FULL")

    # ------------------------------------------------------------ files

    def files(self, export_id: int, states: Sequence[FileState]) -> Iterator[ExportFile]:
        """The files in these states, in the order of the plan. What is read may be changed meanwhile."""
        marks = ",".join("?" * len(states))
        last = -1
        while True:
            rows = self._connection.execute(
                f"SELECT * FROM export_files WHERE export_id = ? AND state IN ({marks}) AND id > ?"
                " ORDER BY id LIMIT 500",
                (export_id, *states, last),
            ).fetchall()
            for row in rows:
                yield _file(row)
            if not rows:
                return
            last = rows[-1]["id"]

    def unit(self, export_id: int, unit: int) -> list[ExportFile]:
        """A photo and what goes with it."""
        rows = self._connection.execute(
            "SELECT * FROM export_files WHERE export_id = ? AND unit = ? ORDER BY id", (export_id, unit)
        )
        return [_file(row) for row in rows]

    def targets(self, export_id: int) -> set[bytes]:
        rows = self._connection.execute("SELECT target FROM export_files WHERE export_id = ?", (export_id,))
        return {row[0] for row in rows}

    def retarget(self, moved: Iterable[tuple[int, Path]]) -> None:
        """Give files that are not written yet other names."""
        with write(self._connection):
            self._connection.executemany(
                "UPDATE export_files SET target = ? WHERE id = ?",
                ((to_bytes(path), file_id) for file_id, path in moved),
            )

    def note(self, settled: Sequence[Settled], placing: Placing | None = None) -> None:
        """What became of files, and which one is about to be put in place, in one transaction."""
        with write(self._connection):
            self._connection.executemany(
                "UPDATE export_files SET state = ?, reason = ? WHERE id = ?",
                ((one.state, one.reason, one.file_id) for one in settled),
            )
            for one in settled:
                if one.subjects is not None:
                    self._remember_subjects(one.file_id, one.subjects)
            if placing is not None:
                subjects = {
                    "before": sorted(placing.subjects_before),
                    "after": sorted(placing.subjects_after),
                }
                self._connection.execute(
                    "UPDATE export_files SET state = 'placing', written_hash = ?, written_bytes = ?, earlier = ?,"
                    " earlier_mtime_ns = ?, subjects = ? WHERE id = ?",
                    (
                        placing.written_hash,
                        placing.written_bytes,
                        placing.earlier,
                        placing.earlier_mtime_ns,
                        json.dumps(subjects),
                        placing.file_id,
                    ),
                )

    # ------------------------------------------------------------ folders

    def making(self, export_id: int, folder: Path) -> bool:
        """This folder is about to be made; False where that was noted before."""
        with write(self._connection):
            return bool(
                self._connection.execute(
                    "INSERT OR IGNORE INTO export_folders (export_id, path) VALUES (?, ?)",
                    (export_id, to_bytes(folder)),
                ).rowcount
            )

    def not_made(self, export_id: int, folder: Path) -> None:
        """Somebody else made it."""
        with write(self._connection):
            self._connection.execute(
                "DELETE FROM export_folders WHERE export_id = ? AND path = ?", (export_id, to_bytes(folder))
            )

    def folders(self, export_id: int) -> list[Path]:
        """The folders that an export made, deepest first."""
        rows = self._connection.execute(
            "SELECT path FROM export_folders WHERE export_id = ? ORDER BY length(path) DESC", (export_id,)
        )
        return [to_path(row[0]) for row in rows]

    # ------------------------------------------------------------ what else exports must know

    def absent_members(self) -> dict[int | None, list[int]]:
        """Photos of the current run that are missing, by group (None: not sure)."""
        rows = self._connection.execute(
            "SELECT group_id, photo_id FROM memberships JOIN photos ON photos.id = photo_id WHERE is_missing = 1"
            " AND run_id = (SELECT CAST(value AS INTEGER) FROM state WHERE key = 'current_run') ORDER BY photo_id"
        )
        found: dict[int | None, list[int]] = {}
        for group_id, photo_id in rows:
            found.setdefault(group_id, []).append(photo_id)
        return found

    def file_dates(self) -> dict[int, int]:
        """When the file of each photo had last been changed when it was read, in nanoseconds."""
        return dict(self._connection.execute("SELECT id, mtime_ns FROM photos").fetchall())

    def all_companions(self) -> dict[Path, list[Path]]:
        """The companions of every photo that has some, by the photo's path."""
        found: dict[Path, list[Path]] = {}
        for row in self._connection.execute("SELECT photo_path, path FROM companions ORDER BY path"):
            found.setdefault(to_path(row[0]), []).append(to_path(row[1]))
        return found

    def subjects(self, sidecar: Path) -> set[str]:
        """The flat subjects that we put into this sidecar, which were not there before."""
        rows = self._connection.execute(
            "SELECT subject FROM sidecar_subjects WHERE path = ?", (to_bytes(sidecar),)
        )
        return {row[0] for row in rows}

    def _remember_subjects(self, file_id: int, subjects: Iterable[str]) -> None:
        """These and no others are ours in the sidecar that this file of an export is."""
        path = self._connection.execute(
            "SELECT target FROM export_files WHERE id = ?", (file_id,)
        ).fetchone()[0]
        self._connection.execute("DELETE FROM sidecar_subjects WHERE path = ?", (path,))
        self._connection.executemany(
            "INSERT INTO sidecar_subjects VALUES (?, ?)", ((path, one) for one in sorted(set(subjects)))
        )

    def _records(self, where: str, values: tuple[int, ...]) -> Iterator[ExportRecord]:
        rows = self._connection.execute(
            "SELECT exports.*, count(*) FILTER (WHERE unit >= 0) AS total,"
            " count(*) FILTER (WHERE files.state IN ('done', 'undone', 'kept')) AS done,"
            " count(*) FILTER (WHERE files.state = 'already-there') AS already_there,"
            " count(*) FILTER (WHERE files.state = 'left-out') AS left_out,"
            " total(written_bytes) FILTER (WHERE files.state IN ('done', 'undone', 'kept')) AS bytes_done,"
            " total(size_bytes) FILTER (WHERE files.state != 'already-there') AS bytes_total"
            f" FROM exports LEFT JOIN export_files AS files ON files.export_id = exports.id {where}"
            " GROUP BY exports.id ORDER BY exports.id DESC",
            values,
        ).fetchall()
        for row in rows:
            yield ExportRecord(
                id=row["id"],
                created_at=row["created_at"],
                target=None if row["target"] is None else to_path(row["target"]),
                how=row["how"],
                state=row["state"],
                token=row["token"],
                total=row["total"],
                done=row["done"],
                already_there=row["already_there"],
                left_out=row["left_out"],
                bytes_done=int(row["bytes_done"]),
                bytes_total=int(row["bytes_total"]),
            )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _file(row: sqlite3.Row) -> ExportFile:
    subjects = json.loads(row["subjects"])
    return ExportFile(
        id=row["id"],
        unit=row["unit"],
        photo_id=row["photo_id"],
        role=row["role"],
        source=to_path(row["source"]),
        target=to_path(row["target"]),
        size_bytes=row["size_bytes"],
        mtime_ns=row["mtime_ns"],
        content_hash=row["content_hash"],
        action=row["action"],
        label=row["label"],
        state=row["state"],
        reason=row["reason"],
        written_hash=row["written_hash"],
        written_bytes=row["written_bytes"],
        earlier=row["earlier"],
        earlier_mtime_ns=row["earlier_mtime_ns"],
        subjects_before=tuple(subjects.get("before", ())),
        subjects_after=tuple(subjects.get("after", ())),
    )
