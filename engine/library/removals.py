"""The journal of what was asked to go to the trash, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from engine.library.database import Connection, to_bytes, to_path, write
from engine.library.records import Photo, Removal


@dataclass(frozen=True, slots=True)
class NewRemoval:
    """A photo that is to go, the id of the one that stays, and whether its RAW file or film goes along."""

    photo: Photo
    stays: int
    with_companions: bool


class Removals:
    """Verbs on the table `removals`. Owned by the ingest lane."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def ask(self, removals: Sequence[NewRemoval]) -> None:
        """Write down what is to go, all of it, before the first file is touched."""
        with write(self._connection):
            self._connection.executemany(
                "INSERT INTO removals (photo_id, path, content_hash, size_bytes, stays, with_companions, state, note,"
                " asked_at) VALUES (?, ?, ?, ?, ?, ?, 'waiting', '', ?)",
                (
                    (
                        one.photo.id,
                        to_bytes(one.photo.path),
                        one.photo.content_hash,
                        one.photo.size_bytes,
                        one.stays,
                        one.with_companions,
                        _now(),
                    )
                    for one in removals
                ),
            )

    def waiting(self) -> list[Removal]:
        """What was asked and not done, because the program was stopped or killed in between."""
        return self._read("WHERE state = 'waiting' ORDER BY id")

    def all(self) -> list[Removal]:
        """The whole journal, the newest first."""
        return self._read("ORDER BY id DESC")

    def settle(
        self, removal: Removal, state: Literal["removed", "left"], note: str, trashed_to: Path | None = None
    ) -> None:
        """Note what became of one, and mark the photo as missing where it went: its row and all names stay."""
        where = None if trashed_to is None else to_bytes(trashed_to)
        with write(self._connection):
            self._connection.execute(
                "UPDATE removals SET state = ?, note = ?, trashed_to = ?, done_at = ? WHERE id = ?",
                (state, note, where, _now(), removal.id),
            )
            if state == "removed":
                self._connection.execute("UPDATE photos SET is_missing = 1 WHERE id = ?", (removal.photo_id,))

    def drop_waiting(self) -> int:
        """Give up what was interrupted; returns how many."""
        with write(self._connection):
            return self._connection.execute(
                "UPDATE removals SET state = 'left', note = 'It was not gone on with.', done_at = ?"
                " WHERE state = 'waiting'",
                (_now(),),
            ).rowcount

    def _read(self, rest: str) -> list[Removal]:
        return [
            Removal(
                row["id"],
                row["photo_id"],
                to_path(row["path"]),
                row["content_hash"],
                row["size_bytes"],
                row["stays"],
                bool(row["with_companions"]),
                row["state"],
                row["note"],
                None if row["trashed_to"] is None else to_path(row["trashed_to"]),
                row["asked_at"],
                row["done_at"],
            )
            for row in self._connection.execute(f"SELECT * FROM removals {rest}")
        ]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
