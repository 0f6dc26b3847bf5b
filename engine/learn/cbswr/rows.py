"""Rows of one shape on disk: appended in order, read back in any order. Keeps training's memory small."""

from __future__ import annotations

import math
from pathlib import Path
from typing import BinaryIO

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.learn import world

# numpy has no bf16: bits travel as whole numbers of the same width.
_BITS: dict[torch.dtype, tuple[type[np.generic], torch.dtype]] = {
    torch.bfloat16: (np.int16, torch.int16),
    torch.float16: (np.int16, torch.int16),
    torch.uint8: (np.uint8, torch.uint8),
}


class RowFile:
    """A file of rows of one shape and kind.

    Rows are written through ordinary writes to `<name>.part`, renamed by `finish`: a full disk is an OSError
    there, where a write to a mapped page would kill the process. They are read through a mapping that is
    opened for each read, so pages do not pile up in the process.
    """

    def __init__(self, path: Path, shape: tuple[int, ...], dtype: torch.dtype) -> None:
        self.path = path
        self.shape = shape
        self.dtype = dtype
        self._part = path.with_name(path.name + ".part")
        self._writing: BinaryIO | None = None

    @property
    def bytes_per_row(self) -> int:
        return math.prod(self.shape) * self.dtype.itemsize

    def holds(self, count: int) -> bool:
        """Whether the finished file is there with this many rows."""
        return self.path.exists() and self.path.stat().st_size == count * self.bytes_per_row

    def begin(self, row: int = 0, *, anew: bool = True) -> None:
        """Write from this row on; `anew` where no other process has begun the file already."""
        self._part.parent.mkdir(parents=True, exist_ok=True)
        self._writing = self._part.open("wb" if anew else "r+b")
        self._writing.seek(row * self.bytes_per_row)

    def append(self, rows: Tensor) -> None:
        """Add rows (b,*shape) behind the last ones. Raises OSError when the disk is full."""
        if rows.shape[1:] != self.shape:
            raise ValueError(f"rows of shape {tuple(rows.shape[1:])}, not {self.shape}")
        if self._writing is None:
            self.begin()
        assert self._writing is not None
        bits = rows.to("cpu", self.dtype).contiguous().view(_BITS[self.dtype][1])
        self._writing.write(bits.numpy().data)

    def finish(self) -> None:
        """Give the file its name when every process has written its part."""
        self.close()
        world.wait()
        if world.is_first():
            self._part.replace(self.path)
        world.wait()

    def read(self, *index: NDArray[np.int64] | slice | int) -> Tensor:
        """A copy of the rows that a numpy index selects; more than one index goes into the row's own axes."""
        mapped = np.memmap(self.path, dtype=_BITS[self.dtype][0], mode="r").reshape(-1, *self.shape)
        return torch.from_numpy(np.array(mapped[index])).view(self.dtype)

    def close(self) -> None:
        """Stop writing. What was not finished is useless and overwritten by the next attempt."""
        if self._writing is not None:
            self._writing.close()
            self._writing = None

    def delete(self) -> None:
        """Remove the file and whatever an attempt left."""
        self.close()
        self.path.unlink(missing_ok=True)
        self._part.unlink(missing_ok=True)
