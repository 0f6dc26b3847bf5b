"""Room for large pictures: what the processes that read at the same time hold together stays within a bound.

A PNG of 100 megapixels takes half a gigabyte while it is decoded, one with transparency a whole one. So those that read
large pictures share out places, each of some bytes; those that read small ones, or JPEGs, never wait. A place is a byte
of a file that is locked: the system lets go of it when a process ends, whatever became of it.
"""

from __future__ import annotations

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from engine.paths import LibraryPaths
from engine.pictures.limits import BYTES_PER_COEFFICIENT_PIXEL, BYTES_PER_PIXEL

PLACES, PLACE = 16, 64 << 20  # so many, of so many bytes: 1 GiB together
PATIENCE = (
    20.0  # seconds; whoever waited so long reads all the same, as a file that takes too long is given up
)
POLL = 0.02

_PLAIN = ("1", "L", "RGB", "CMYK", "YCbCr")  # shrunk as they are decoded
_BLENDED = ("LA", "RGBA")  # the same, but that a second copy is made first
BYTES_PLAIN, BYTES_BLENDED = 4, 8  # a pixel


def bytes_held(image: Image.Image) -> int:
    """About how much an opened image takes until it is a preview. A JPEG is decoded at a fraction of its size."""
    pixels = image.size[0] * image.size[1]
    if image.format in ("JPEG", "MPO"):
        return BYTES_PER_COEFFICIENT_PIXEL * pixels if image.info.get("progressive") else 0
    if image.mode in _PLAIN and not image.info.get("transparency"):
        return BYTES_PLAIN * pixels
    return (BYTES_BLENDED if image.mode in _BLENDED else BYTES_PER_PIXEL) * pixels


@contextlib.contextmanager
def room_for(size: int, library: Path, patience: float = PATIENCE) -> Iterator[None]:
    """Wait until so many bytes can be held beside what others hold, where that is many.

    Something larger than all room there is waits for all of it. Where the system or the file system knows no such locks
    nobody waits.
    """
    wanted = min(PLACES, -(-size // PLACE))
    if wanted < 2:
        yield
        return
    with contextlib.ExitStack() as held:
        with contextlib.suppress(OSError, ImportError):
            file = os.open(LibraryPaths(library).reading_room, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
            held.callback(os.close, file)  # and with it the locks
            until = time.monotonic() + patience
            while not _take(file, wanted) and time.monotonic() < until:
                time.sleep(POLL)
        yield


def _take(file: int, wanted: int) -> bool:
    """Lock neighbouring places, the first that are free; whether there were so many."""
    import fcntl

    for first in range(PLACES - wanted + 1):
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, wanted, first)
        except (BlockingIOError, PermissionError):
            continue
        return True
    return False
