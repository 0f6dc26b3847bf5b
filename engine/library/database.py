"""The one door to SQLite: how a connection is opened and what a transaction is."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from engine.errors import LibraryError
from engine.files import naming_a_full_disk

Connection = sqlite3.Connection
Id = TypeVar("Id", int, str)

PRESENT = "+is_missing = 0"
"""For photos that are looked up by id or path, or looked through for a word. Without the sign SQLite takes the index by
date, as if few photos were present, and looks through all of them for every question, in an order that is not the
file's."""

RESTORE = (
    "`kindred-engine restore` lists the copies that were kept and puts one back; where there is none, move the library "
    "folder aside and organise again."
)


def connect(path: Path) -> Connection:
    """Open the database for the calling thread (SQLite refuses its use from any other).

    Write-ahead logging lets the window read while the lanes write. `isolation_level=None` leaves every
    transaction to `write` below. Raises LibraryError where the file is not a usable database.
    """
    try:
        connection = sqlite3.connect(path, isolation_level=None, timeout=30)
        connection.row_factory = sqlite3.Row
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
    except sqlite3.DatabaseError as error:
        raise LibraryError(
            f"The library at {path.parent} is damaged and cannot be opened. Your photos are not touched. {RESTORE}",
            str(error),
        ) from error
    return connection


@contextlib.contextmanager
def read(connection: Connection) -> Iterator[Connection]:
    """Several questions about one moment: what others write meanwhile is not seen, nor kept waiting."""
    if connection.in_transaction:
        yield connection
        return
    connection.execute("BEGIN")
    try:
        yield connection
    finally:
        connection.execute("ROLLBACK")


@contextlib.contextmanager
def write(connection: Connection) -> Iterator[Connection]:
    """One transaction: committed when the block ends, rolled back when it raises.

    BEGIN IMMEDIATE takes the write lock at once, so that a transaction never fails half-way for the lock.
    """
    with naming_a_full_disk(database_folder(connection)):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def database_folder(connection: Connection) -> Path:
    """The folder of the library that this connection serves."""
    return Path(connection.execute("PRAGMA database_list").fetchone()["file"]).parent


def quick_check(connection: Connection) -> list[str]:
    """What SQLite finds wrong with the file; empty when it is sound."""
    try:
        findings = [row[0] for row in connection.execute("PRAGMA quick_check")]
    except sqlite3.DatabaseError as error:
        return [str(error)]
    return [text for text in findings if text != "ok"]


def orphans(connection: Connection) -> dict[str, int]:
    """How many rows of which tables belong to a row that is not there."""
    found: dict[str, int] = {}
    for row in connection.execute("PRAGMA foreign_key_check"):
        found[row["table"]] = found.get(row["table"], 0) + 1
    return found


def delete_orphans(connection: Connection) -> None:
    """Delete them, and those that belonged to them, until there are none."""
    with write(connection):
        while tables := orphans(connection):
            for table in tables:
                for key in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
                    connection.execute(
                        f"DELETE FROM {table} WHERE {key['from']} IS NOT NULL"
                        f" AND {key['from']} NOT IN (SELECT {key['to']} FROM {key['table']})"
                    )


def to_bytes(path: Path) -> bytes:
    """A path as the bytes the file system knows."""
    return os.fsencode(path)


def to_path(value: bytes) -> Path:
    """The inverse of `to_bytes`."""
    return Path(os.fsdecode(value))


def slices(ids: Iterable[Id], size: int = 500) -> Iterator[list[Id]]:
    """The ids in lists short enough for SQLite's limit on parameters."""
    batch: list[Id] = []
    for one in ids:
        batch.append(one)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
