"""One process works on a library at a time; any number may read it."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from engine.errors import LibraryError


class LibraryLock:
    """Held from construction to `release`. The system lets go of it when the process dies, however it dies.

    Raises LibraryError when another process holds it.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("a+b")
        try:
            _take(self._file.fileno())
        except OSError as error:
            self._file.close()
            raise LibraryError(
                f"Another Kindred is working on the library at {path.parent}. Nothing was changed; "
                "close its window or wait until its command is done, or choose another library folder.",
                str(error),
            ) from error

    def release(self) -> None:
        """Let go; calling it twice does no harm."""
        self._file.close()


if sys.platform == "win32":
    import msvcrt

    def _take(descriptor: int) -> None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
