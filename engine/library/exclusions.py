"""What the person wants left out, as patterns."""

from __future__ import annotations

from collections.abc import Iterable

from engine.library.database import Connection, write


class Exclusions:
    """Verbs on the table `exclusions`. The person decides; a scan only reads."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[str]:
        return [row[0] for row in self._connection.execute("SELECT pattern FROM exclusions ORDER BY pattern")]

    def replace(self, patterns: Iterable[str]) -> None:
        """These and no others; blank ones and repetitions do not count."""
        kept = {stripped for pattern in patterns if (stripped := pattern.strip())}
        with write(self._connection):
            self._connection.execute("DELETE FROM exclusions")
            self._connection.executemany(
                "INSERT INTO exclusions (pattern) VALUES (?)", ((pattern,) for pattern in sorted(kept))
            )
