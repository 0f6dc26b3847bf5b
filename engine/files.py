"""Writing files so that a reader never sees half of one, whatever kills us."""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from engine.errors import DiskFull


@contextlib.contextmanager
def replacing(path: Path, *, durable: bool = True) -> Iterator[BinaryIO]:
    """Open a temporary file beside `path`; on success flush it and rename it into place.

    `durable=False` leaves out the fsync, for files that are checked or rebuilt when damaged (previews).
    On any exception the temporary file goes and `path` stays as it was.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file:
            yield file
            if durable:
                file.flush()
                os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def is_disk_full(error: BaseException) -> bool:
    """Whether an OSError or a SQLite error means that the disk (or the quota) is used up."""
    if isinstance(error, OSError):
        return error.errno in {errno.ENOSPC, errno.EDQUOT}
    return isinstance(error, sqlite3.OperationalError) and "disk is full" in str(error)


@contextlib.contextmanager
def naming_a_full_disk(where: Path) -> Iterator[None]:
    """Turn "no space left" from any layer below into one sentence."""
    try:
        yield
    except (OSError, sqlite3.OperationalError) as error:
        if is_disk_full(error):
            raise DiskFull(
                f"The disk that holds {where} is full. Everything done so far is kept; "
                "make some space and start again: it goes on from there.",
                str(error),
            ) from error
        raise
