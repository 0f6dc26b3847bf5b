"""What was asked for and has not ended: a quit or a kill leaves it here, to be continued."""

from __future__ import annotations

import json
from pathlib import Path

from engine.config import OrganiseOptions
from engine.library.database import Connection, to_bytes, to_path, write
from engine.messages import Organise


class Unfinished:
    """Verbs on the table `unfinished`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> list[Organise]:
        rows = self._connection.execute("SELECT folder, options FROM unfinished ORDER BY id")
        return [
            Organise(to_path(row["folder"]), OrganiseOptions(**json.loads(row["options"]))) for row in rows
        ]

    def remember(self, command: Organise) -> None:
        """A newer request for the same folder replaces the older one."""
        with write(self._connection):
            self._connection.execute(
                "INSERT OR REPLACE INTO unfinished (folder, options) VALUES (?, ?)",
                (to_bytes(command.folder), json.dumps(command.options.as_dict())),
            )

    def forget(self, folder: Path) -> None:
        with write(self._connection):
            self._connection.execute("DELETE FROM unfinished WHERE folder = ?", (to_bytes(folder),))
