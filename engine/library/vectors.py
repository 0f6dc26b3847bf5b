"""Vectors by content and model: one growing file of half floats a model, and a table of whose row is which.

The file is written before the table: a kill in between leaves rows that nobody owns, to be written over.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.errors import LibraryError
from engine.library.database import Connection, write

Array = npt.NDArray[np.float32]
_ITEM = np.dtype("<f2")
_ROWS_AT_ONCE = 8192


class Vectors:
    """Verbs on the table `vectors` and its files."""

    def __init__(self, connection: Connection, folder: Path) -> None:
        self._connection = connection
        self._folder = folder

    def count(self, model_id: str) -> int:
        row = self._connection.execute(
            "SELECT count(*) FROM vectors WHERE model_id = ?", (model_id,)
        ).fetchone()
        return int(row[0])

    def models(self) -> set[str]:
        """The networks that some content has a vector of."""
        return {row[0] for row in self._connection.execute("SELECT DISTINCT model_id FROM vectors")}

    def append(self, model_id: str, hashes: Sequence[str], vectors: Array) -> None:
        """Store vectors (n, d) under n content hashes that have none yet. Half precision is kept."""
        first = self._rows(model_id)
        rows = np.ascontiguousarray(vectors, dtype=_ITEM)
        path = self.file(model_id)
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("r+b" if path.exists() else "w+b") as file:
            file.seek(first * rows.shape[1] * _ITEM.itemsize)
            file.write(rows.tobytes())
            file.flush()
            os.fsync(file.fileno())
        with write(self._connection):
            self._connection.executemany(
                "INSERT INTO vectors VALUES (?, ?, ?)",
                ((model_id, content_hash, first + offset) for offset, content_hash in enumerate(hashes)),
            )

    def read(self, model_id: str, hashes: Sequence[str], width: int) -> Array:
        """The vectors (n, width) of these contents, float32, in the order asked.

        Raises LibraryError when one is not there; `drop_damaged` and another pass of embedding mend that.
        """
        where = dict(
            self._connection.execute(
                "SELECT content_hash, row FROM vectors WHERE model_id = ?", (model_id,)
            ).fetchall()
        )
        try:
            rows = np.fromiter((where[one] for one in hashes), dtype=np.int64, count=len(hashes))
        except KeyError as error:
            raise LibraryError(
                "A photo has no vector yet. Organise the folder again: what is missing is made anew.",
                str(error),
            ) from error
        if not len(rows):
            return np.empty((0, width), np.float32)
        held = self._held(model_id, width)  # the file may end in a torn row that nobody owns
        stored = np.memmap(self.file(model_id), dtype=_ITEM, mode="r", shape=(held, width))
        found = np.empty((len(rows), width), np.float32)
        for start in range(0, len(rows), _ROWS_AT_ONCE):  # no second array of that size beside it
            some = slice(start, start + _ROWS_AT_ONCE)
            found[some] = stored[rows[some]]
        return found

    def drop_damaged(self, model_id: str, width: int) -> int:
        """Forget the rows that the file does not hold (it was lost or cut off); returns how many."""
        held = self._held(model_id, width)
        with write(self._connection):
            return self._connection.execute(
                "DELETE FROM vectors WHERE model_id = ? AND row >= ?", (model_id, held)
            ).rowcount

    def wanting(self, model_id: str, hashes: Iterable[str], width: int) -> list[str]:
        """Those of these contents, sorted, without a sound vector: none, cut off, all zeros, or not finite."""
        where = dict(
            self._connection.execute(
                "SELECT content_hash, row FROM vectors WHERE model_id = ?", (model_id,)
            ).fetchall()
        )
        held = self._held(model_id, width)
        sound = np.empty(held, bool)
        if held:
            stored = np.memmap(self.file(model_id), dtype=_ITEM, mode="r", shape=(held, width))
            for start in range(0, held, _ROWS_AT_ONCE):
                rows = stored[start : start + _ROWS_AT_ONCE]
                sound[start : start + len(rows)] = np.isfinite(rows).all(1) & rows.any(1)
        rows_of = ((one, where.get(one, held)) for one in hashes)
        return sorted(one for one, row in rows_of if row >= held or not sound[row])

    def forget(self, model_id: str, hashes: Sequence[str]) -> None:
        """These contents have no vector of this model any more; their rows are not used again."""
        with write(self._connection):
            self._connection.executemany(
                "DELETE FROM vectors WHERE model_id = ? AND content_hash = ?",
                ((model_id, content_hash) for content_hash in hashes),
            )

    def forget_models(self, model_ids: Iterable[str]) -> None:
        """No content has a vector of these networks any more; their files can go after that."""
        with write(self._connection):
            self._connection.executemany(
                "DELETE FROM vectors WHERE model_id = ?", ((model_id,) for model_id in model_ids)
            )

    def file(self, model_id: str) -> Path:
        return self._folder / f"{model_id}.f16"

    def _held(self, model_id: str, width: int) -> int:
        path = self.file(model_id)
        return path.stat().st_size // (width * _ITEM.itemsize) if path.exists() else 0

    def _rows(self, model_id: str) -> int:
        query = "SELECT coalesce(max(row) + 1, 0) FROM vectors WHERE model_id = ?"
        return int(self._connection.execute(query, (model_id,)).fetchone()[0])
