"""The files and folders that could not be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.library.database import Connection, to_bytes, to_path, write
from engine.library.photos import path_prefix
from engine.library.records import Problem


@dataclass(frozen=True, slots=True)
class NewProblem:
    """Why one path could not be read. `is_lasting`: trying again is pointless until the file changes."""

    path: Path
    reason: str
    detail: str = ""
    size_bytes: int = 0
    mtime_ns: int = 0
    is_lasting: bool = True


class Problems:
    """Verbs on the table `problems`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def count(self) -> int:
        return int(self._connection.execute("SELECT count(*) FROM problems").fetchone()[0])

    def all(self) -> list[Problem]:
        rows = self._connection.execute("SELECT id, path, reason, detail FROM problems ORDER BY path")
        return [Problem(row["id"], to_path(row["path"]), row["reason"], row["detail"]) for row in rows]

    def try_again(self, folder: Path) -> None:
        """Whatever below this folder could not be read is worth trying at the next scan, changed or not."""
        prefix = path_prefix(folder)
        with write(self._connection):
            self._connection.execute(
                "UPDATE problems SET is_lasting = 0 WHERE substr(path, 1, ?) = ?", (len(prefix), prefix)
            )

    def add(self, problems: Sequence[NewProblem]) -> None:
        """Store problems in one transaction. A photo known under such a path can be read no more and goes, unless it is
        offline: then nothing is known of it.
        """
        with write(self._connection):
            for one in problems:
                path = to_bytes(one.path)
                self._connection.execute(
                    "INSERT OR REPLACE INTO problems (path, size_bytes, mtime_ns, reason, detail, is_lasting)"
                    " VALUES (?, ?, ?, ?, ?, ?)",
                    (path, one.size_bytes, one.mtime_ns, one.reason, one.detail, one.is_lasting),
                )
                self._connection.execute(
                    "UPDATE photos SET is_missing = 1 WHERE path = ? AND NOT is_offline", (path,)
                )
