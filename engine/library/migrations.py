"""How a library of an older version becomes one of this version, with a copy kept first."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from pathlib import Path

from engine.errors import LibraryError
from engine.library.database import Connection, write

log = logging.getLogger(__name__)

SCHEMA = Path(__file__).with_name("schema.sql")


def lay_out_version_1(connection: Connection) -> None:
    for statement in statements(SCHEMA.read_text(encoding="utf-8")):
        connection.execute(statement)


def add_verdicts(connection: Connection) -> None:
    """Version 2: what the referee said of a learned run, JSON; NULL for a first look."""
    connection.execute("ALTER TABLE runs ADD COLUMN verdict TEXT")


def add_what_photos_say(connection: Connection) -> None:
    """Version 3: camera, lens, place and time zone. Files are read again at the next scan; no preview is made anew."""
    for column in (
        "utc_offset INTEGER",  # minutes that taken_at was ahead of UTC
        "camera TEXT NOT NULL DEFAULT ''",
        "lens TEXT NOT NULL DEFAULT ''",
        "latitude REAL",  # degrees, north positive
        "longitude REAL",  # degrees, east positive
    ):
        connection.execute(f"ALTER TABLE photos ADD COLUMN {column}")
    connection.execute("UPDATE photos SET mtime_ns = -1")


def add_companions(connection: Connection) -> None:
    """Version 4: files that are one photo with another: its RAW file, or the film of a live photo."""
    connection.execute(
        "CREATE TABLE companions (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, photo_path BLOB NOT NULL) STRICT"
    )
    connection.execute("CREATE INDEX companions_by_photo ON companions (photo_path)")


def add_volumes(connection: Connection) -> None:
    """Version 5: places that may come and go, and the photos on those that are away."""
    connection.execute("CREATE TABLE volumes (id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE) STRICT")
    connection.execute("ALTER TABLE photos ADD COLUMN is_offline INTEGER NOT NULL DEFAULT 0")


def add_exclusions(connection: Connection) -> None:
    """Version 6: what the person wants left out of scans."""
    connection.execute("CREATE TABLE exclusions (pattern TEXT PRIMARY KEY) STRICT, WITHOUT ROWID")


def add_exports(connection: Connection) -> None:
    """Version 7: exports, what became of each of their files, and the subjects that we wrote into sidecars."""
    for statement in (
        "CREATE TABLE exports (id INTEGER PRIMARY KEY AUTOINCREMENT, created_at TEXT NOT NULL, finished_at TEXT,"
        " target BLOB, how TEXT NOT NULL, options TEXT NOT NULL, token TEXT NOT NULL,"
        " state TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'undoing', 'undone'))) STRICT",
        "CREATE TABLE export_files (id INTEGER PRIMARY KEY,"
        " export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE CASCADE,"
        " unit INTEGER NOT NULL,"  # a photo and what goes with it; -1: left out when it was planned
        " photo_id INTEGER NOT NULL, role TEXT NOT NULL, source BLOB NOT NULL, target BLOB NOT NULL,"
        " size_bytes INTEGER NOT NULL, mtime_ns INTEGER NOT NULL, content_hash TEXT NOT NULL, action TEXT NOT NULL,"
        " label TEXT NOT NULL DEFAULT '', state TEXT NOT NULL, reason TEXT NOT NULL,"
        " written_hash TEXT NOT NULL DEFAULT '', written_bytes INTEGER NOT NULL DEFAULT 0,"
        " earlier BLOB, earlier_mtime_ns INTEGER NOT NULL DEFAULT 0,"  # of a sidecar that was merged into
        " subjects TEXT NOT NULL DEFAULT '{}') STRICT",  # JSON: ours in a sidecar, before and after
        "CREATE INDEX export_files_by_state ON export_files (export_id, state, id)",
        "CREATE INDEX export_files_by_unit ON export_files (export_id, unit, id)",
        "CREATE TABLE export_folders (export_id INTEGER NOT NULL REFERENCES exports (id) ON DELETE CASCADE,"
        " path BLOB NOT NULL, PRIMARY KEY (export_id, path)) STRICT, WITHOUT ROWID",
        "CREATE TABLE sidecar_subjects (path BLOB NOT NULL, subject TEXT NOT NULL,"
        " PRIMARY KEY (path, subject)) STRICT, WITHOUT ROWID",
    ):
        connection.execute(statement)


def add_sames(connection: Connection) -> None:
    """Version 8: photos that are the same.

    What the person decided, by content, so that it outlives names and scans; what was found, which can be found anew;
    and a journal of what was moved to the trash.
    """
    for statement in (
        # A decision of the person; the engine only reads it.
        "CREATE TABLE same_decisions (id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " verdict TEXT NOT NULL CHECK (verdict IN ('not-same', 'keep')),"
        " decided_at TEXT NOT NULL) STRICT",
        "CREATE TABLE same_decided (decision_id INTEGER NOT NULL REFERENCES same_decisions (id) ON DELETE CASCADE,"
        " content_hash TEXT NOT NULL, copies INTEGER NOT NULL,"  # how many files held it then
        " PRIMARY KEY (decision_id, content_hash)) STRICT, WITHOUT ROWID",
        # Pairs that were compared closely; likeness is NULL where they are not one shot.
        "CREATE TABLE same_compared (method TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,"
        " likeness REAL, differences TEXT NOT NULL, PRIMARY KEY (method, first, second)) STRICT, WITHOUT ROWID",
        # Alike pairs of contents, of all kinds but the identical; replaced as a whole.
        "CREATE TABLE same_pairs (kind TEXT NOT NULL, first TEXT NOT NULL, second TEXT NOT NULL,"
        " likeness REAL NOT NULL, differences TEXT NOT NULL, PRIMARY KEY (kind, first, second)) STRICT, WITHOUT ROWID",
        "CREATE TABLE same_sets (id TEXT PRIMARY KEY, kind TEXT NOT NULL, position INTEGER NOT NULL,"
        " keeper INTEGER NOT NULL, reason TEXT NOT NULL, freed_bytes INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX same_sets_by_kind ON same_sets (kind, position)",
        "CREATE TABLE same_members (set_id TEXT NOT NULL REFERENCES same_sets (id) ON DELETE CASCADE,"
        " position INTEGER NOT NULL, photo_id INTEGER NOT NULL, content_hash TEXT NOT NULL, likeness REAL NOT NULL,"
        " note TEXT NOT NULL, is_kept INTEGER NOT NULL, PRIMARY KEY (set_id, position)) STRICT, WITHOUT ROWID",
        "CREATE INDEX same_members_by_photo ON same_members (photo_id)",
        # Every file that was to go to the trash, and what became of it.
        "CREATE TABLE removals (id INTEGER PRIMARY KEY AUTOINCREMENT, photo_id INTEGER NOT NULL, path BLOB NOT NULL,"
        " content_hash TEXT NOT NULL, size_bytes INTEGER NOT NULL, stays INTEGER NOT NULL,"
        " with_companions INTEGER NOT NULL, state TEXT NOT NULL CHECK (state IN ('waiting', 'removed', 'left')),"
        " note TEXT NOT NULL, trashed_to BLOB, asked_at TEXT NOT NULL, done_at TEXT) STRICT",
        "CREATE INDEX removals_by_state ON removals (state, id)",
    ):
        connection.execute(statement)


def index_missing_contents(connection: Connection) -> None:
    """Version 9: a file that turns up asks for missing photos of its content, of which many may not be missing."""
    connection.execute("DROP INDEX photos_by_content")
    connection.execute("CREATE INDEX photos_by_content ON photos (content_hash, is_missing)")


def add_decisions(connection: Connection) -> None:
    """Version 10: what the person decided about groups, by content, and the history of it.

    These tables are the person's: the engine reads them and never writes. A history entry holds the rows of the other
    four before and after it, so that it is taken back, and done again, exactly.
    """
    for statement in (
        "CREATE TABLE kept_groups (id INTEGER PRIMARY KEY, name TEXT, cover TEXT, is_hidden INTEGER NOT NULL) STRICT",
        # A content is in one of them at most; is_firm: the person put this very photo there.
        "CREATE TABLE kept_members (content_hash TEXT PRIMARY KEY,"
        " group_id INTEGER NOT NULL REFERENCES kept_groups (id) DEFERRABLE INITIALLY DEFERRED,"
        " is_firm INTEGER NOT NULL) STRICT, WITHOUT ROWID",
        "CREATE INDEX kept_members_by_group ON kept_members (group_id)",
        # "Not this one."
        "CREATE TABLE kept_out (content_hash TEXT NOT NULL, group_id INTEGER NOT NULL REFERENCES kept_groups (id)"
        " DEFERRABLE INITIALLY DEFERRED, PRIMARY KEY (content_hash, group_id)) STRICT, WITHOUT ROWID",
        # first < second; 1: these belong together, 0: they do not.
        "CREATE TABLE links (first TEXT NOT NULL, second TEXT NOT NULL, is_together INTEGER NOT NULL,"
        " PRIMARY KEY (first, second)) STRICT, WITHOUT ROWID",
        "CREATE INDEX links_by_second ON links (second)",
        "CREATE TABLE acts (id INTEGER PRIMARY KEY AUTOINCREMENT, done_at TEXT NOT NULL, kind TEXT NOT NULL,"
        " about TEXT NOT NULL, changes TEXT NOT NULL, is_undone INTEGER NOT NULL DEFAULT 0) STRICT",
    ):
        connection.execute(statement)


def add_what_was_known(connection: Connection) -> None:
    """Version 11: up to which photo the library went when a group became the person's, and in which run that was.

    Photos that came later may join it, and only another run has anything new to say of it.
    """
    connection.execute(
        "CREATE TABLE kept_known (group_id INTEGER PRIMARY KEY, photo INTEGER NOT NULL, run INTEGER NOT NULL) STRICT"
    )
    connection.execute(
        "INSERT INTO kept_known SELECT id, ifnull((SELECT max(id) FROM photos), 0),"
        " ifnull((SELECT CAST(value AS INTEGER) FROM state WHERE key = 'current_run'), 0) FROM kept_groups"
    )


def count_comings_and_goings(connection: Connection) -> None:
    """Version 12: a number that changes whenever a photo goes missing, is there again, or leaves the library."""
    again = (
        "BEGIN INSERT INTO state VALUES ('presence', '1') ON CONFLICT (key)"
        " DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT); END"
    )
    connection.execute(
        "CREATE TRIGGER photo_came_or_went AFTER UPDATE OF is_missing ON photos"
        f" WHEN OLD.is_missing != NEW.is_missing {again}"
    )
    connection.execute(f"CREATE TRIGGER photo_left AFTER DELETE ON photos {again}")


MIGRATIONS: tuple[Callable[[Connection], None], ...] = (
    lay_out_version_1,
    add_verdicts,
    add_what_photos_say,
    add_companions,
    add_volumes,
    add_exclusions,
    add_exports,
    add_sames,
    index_missing_contents,
    add_decisions,
    add_what_was_known,
    count_comings_and_goings,
)
"""Step i brings a library from version i to i + 1. Append; never edit a step that has been released."""


def migrate(connection: Connection, root: Path) -> None:
    """Bring the library to this version, all steps in one transaction.

    An existing library is copied to `backups/` before the first step. Raises LibraryError for a library of
    a newer version, which is left as it is.
    """
    version = version_of(connection)
    if version > len(MIGRATIONS):
        raise LibraryError(
            f"The library at {root} was made by a newer Kindred. Nothing was changed; "
            "update Kindred, or choose another library folder.",
            f"library version {version}, this program knows {len(MIGRATIONS)}",
        )
    if version == len(MIGRATIONS):
        return
    if version > 0:
        back_up(connection, root, version)
    with write(connection):
        for step in MIGRATIONS[
            version_of(connection) :
        ]:  # asked again: another process may have been quicker
            log.info("migrating the library: %s", step.__name__)
            step(connection)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def version_of(connection: Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def back_up(connection: Connection, root: Path, version: int) -> Path:
    """Copy the database as it is, readable by the Kindred that wrote it."""
    target = root / "backups" / f"library-version-{version}.sqlite"
    target.parent.mkdir(exist_ok=True)
    target.unlink(missing_ok=True)
    connection.execute("VACUUM INTO ?", (str(target),))
    return target


def statements(script: str) -> list[str]:
    """The statements of a script, to be run one by one: executescript would commit before each."""
    found, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            found.append(pending)
            pending = ""
    return found
