"""Preview files -> squares of pixels for the network.

The whole photo is squeezed into the square: a crop would hide what stands at the side, and the measured
retrieval is no worse for it.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import PictureError

Pixels = NDArray[np.uint8]

AHEAD = 2  # chunks decoded while the network works on one: enough to hide decoding, small in memory
DECODERS = 2  # Pillow decodes outside the interpreter's lock; more threads would take the network's cores


def square(image: Image.Image, size: int) -> Pixels:
    """One upright picture -> (3,size,size) uint8. A JPEG not yet decoded is decoded at a fitting scale."""
    image.draft("RGB", (size, size))
    resized = image.convert("RGB").resize((size, size), Image.Resampling.BILINEAR)
    return np.ascontiguousarray(np.asarray(resized).transpose(2, 0, 1))


def read_square(file: Path, size: int) -> Pixels:
    """One preview -> (3,size,size) uint8. Raises PictureError when the file is missing or damaged."""
    try:
        with Image.open(file) as image:
            return square(image, size)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise PictureError(
            f"The preview {file.name} cannot be read. Organise the folder again to have it rebuilt.",
            str(error),
        ) from error


def chunks(files: Sequence[Path], size: int, length: int) -> Iterator[tuple[int, Pixels]]:
    """Squares of all files in order, `length` at a time: (index of the first, (b,3,size,size)).

    A few chunks are decoded ahead in threads; closing the iterator stops them.
    """
    pool = ThreadPoolExecutor(DECODERS, thread_name_prefix="pixels")
    starts = iter(range(0, len(files), length))
    waiting: deque[tuple[int, list[Future[Pixels]]]] = deque()

    def ask_for_next() -> None:
        start = next(starts, None)
        if start is not None:
            wanted = files[start : start + length]
            waiting.append((start, [pool.submit(read_square, file, size) for file in wanted]))

    try:
        for _ in range(1 + AHEAD):
            ask_for_next()
        while waiting:
            start, futures = waiting.popleft()
            pixels = np.stack([future.result() for future in futures])
            ask_for_next()
            yield start, pixels
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
