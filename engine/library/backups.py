"""Copies of the database, one a day of use: names and decisions are in it, and nothing else could bring them back.

A day's copy is that of its last job. Copies are made by SQLite from what is committed, aside, and renamed into place.

Which copy is newer is told by their files' times, and each copy is made younger than all others: a clock that jumps
back a year names a copy after an earlier day and still makes it the newest.
"""

from __future__ import annotations

import logging
import os
import shutil
import sqlite3
import threading
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from engine.errors import LibraryError
from engine.files import replacing
from engine.library.database import Connection
from engine.paths import LibraryPaths

log = logging.getLogger(__name__)

KEPT = 7  # days of use
_ONE_AT_A_TIME = threading.Lock()  # two lanes may end a job at the same moment
STEP = 2 * 10**9  # nanoseconds: the coarsest that file systems keep time in


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database: `name` is its day, `photos` how many it knows."""

    name: str
    path: Path
    photos: int


def make(connection: Connection, paths: LibraryPaths, today: date | None = None) -> Path:
    """Make today's copy of the database, anew where there is one, and let the oldest copies go."""
    day = today or datetime.now().astimezone().date()
    target = paths.backups / f"{day.isoformat()}.sqlite"
    paths.backups.mkdir(exist_ok=True)
    with _ONE_AT_A_TIME:
        _make(connection, paths, target)
        for old in _daily(paths)[KEPT:]:
            old.unlink(missing_ok=True)
    return target


def _make(connection: Connection, paths: LibraryPaths, target: Path) -> None:
    unfinished = target.with_suffix(f".{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)  # left by one that was killed and had the same number
    youngest = max((_time_of(path) for path in _daily(paths)), default=0)
    try:
        connection.execute("VACUUM INTO ?", (str(unfinished),))
        made = max(_time_of(unfinished), youngest + STEP)
        os.utime(unfinished, ns=(made, made))
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def all_of(paths: LibraryPaths) -> list[Backup]:
    """The copies that can be put back, newest first."""
    found = []
    for path in _daily(paths):
        photos = _photos_in(path)
        if photos is not None:
            found.append(Backup(path.stem, path, photos))
    return found


def restore(paths: LibraryPaths, name: str) -> Path:
    """Put a copy in the place of the database, which is set aside. The library must be nobody's at the moment.

    Returns where the database that was there lies now. Raises LibraryError when there is no such copy.
    """
    chosen = next((one for one in all_of(paths) if name in (one.name, "latest")), None)
    if chosen is None:
        raise LibraryError(f"There is no copy of the library called '{name}'. Nothing was changed.")
    stamp = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    aside = paths.backups / f"set-aside-{stamp}"
    aside.mkdir()
    for part in ("", "-wal", "-shm"):  # what was not yet written back belongs to the old database
        old = paths.database.with_name(paths.database.name + part)
        if old.exists():
            old.rename(aside / old.name)
    with replacing(paths.database) as out, chosen.path.open("rb") as copy:
        shutil.copyfileobj(copy, out)
    log.info("%s is the library now; what was there lies in %s", chosen.path, aside)
    return aside


def _daily(paths: LibraryPaths) -> list[Path]:
    """Newest first."""
    found = paths.backups.glob("[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9].sqlite")
    return sorted(found, key=lambda path: (_time_of(path), path.name), reverse=True)


def _time_of(path: Path) -> int:
    return path.stat().st_mtime_ns


def _photos_in(path: Path) -> int | None:
    """How many photos a copy knows; None where the copy itself is damaged."""
    try:
        connection = sqlite3.connect(f"{path.as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                return None
            return int(connection.execute("SELECT count(*) FROM photos WHERE is_missing = 0").fetchone()[0])
        finally:
            connection.close()
    except sqlite3.DatabaseError as error:
        log.warning("%s is damaged: %s", path, error)
        return None
