"""Where the cells of a grid are: computed when they are asked about, so that 100,000 are laid out at no cost."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QRect, QSize


class Cells(Protocol):
    """Attributes:
    count: how many cells there are.
    height: of all rows together, in pixels.
    step: the height of one row, about.
    """

    @property
    def count(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def step(self) -> int: ...

    def rect(self, cell: int) -> QRect:
        """Where a cell is, from the top left of the whole grid."""
        ...

    def at(self, x: int, y: int) -> int | None:
        """The cell at a point, or None between and beyond them."""
        ...

    def between(self, top: int, bottom: int) -> range:
        """The cells of all rows that reach into this strip; both ends belong to it."""
        ...

    def above(self, cell: int, lines: int) -> int:
        """The cell so many rows higher (lower, where negative) that is nearest; the same where there is no such row."""
        ...


@dataclass(frozen=True)
class EqualCells:
    """Cells of one size."""

    count: int
    columns: int
    size: QSize

    @property
    def height(self) -> int:
        return -(-self.count // self.columns) * self.size.height()

    @property
    def step(self) -> int:
        return self.size.height()

    def rect(self, cell: int) -> QRect:
        line, column = divmod(cell, self.columns)
        width, height = self.size.width(), self.size.height()
        return QRect(column * width, line * height, width, height)

    def at(self, x: int, y: int) -> int | None:
        column = x // self.size.width()
        if not 0 <= column < self.columns or y < 0:
            return None
        cell = y // self.size.height() * self.columns + column
        return cell if cell < self.count else None

    def between(self, top: int, bottom: int) -> range:
        first = max(0, top // self.size.height()) * self.columns
        end = (max(-1, bottom // self.size.height()) + 1) * self.columns
        return range(min(first, self.count), min(end, self.count))

    def above(self, cell: int, lines: int) -> int:
        last_line = (self.count - 1) // self.columns
        line, column = divmod(cell, self.columns)
        wanted = line - lines
        if not 0 <= wanted <= last_line:
            return cell
        return min(wanted * self.columns + column, self.count - 1)


class JustifiedCells:
    """Cells of their own widths, in rows as wide as the view."""

    def __init__(self, sizes: Sequence[tuple[int, int]], width: int) -> None:
        """sizes: (width, height) of each cell, in order. width: where a row ends."""
        self.count = len(sizes)
        self._sizes = sizes
        self._lefts: list[int] = []
        self._firsts: list[int] = []  # of each row, its first cell
        self._tops: list[int] = []
        x = tall = self.height = 0
        for cell, (wide, high) in enumerate(sizes):
            if not self._firsts or x + wide > width:
                self.height += tall
                self._firsts.append(cell)
                self._tops.append(self.height)
                x = tall = 0
            self._lefts.append(x)
            x += wide
            tall = max(tall, high)
        self.height += tall
        self.step = self.height // max(1, len(self._tops))

    def rect(self, cell: int) -> QRect:
        return QRect(self._lefts[cell], self._tops[self._line_of(cell)], *self._sizes[cell])

    def at(self, x: int, y: int) -> int | None:
        if x < 0 or not 0 <= y < self.height:
            return None
        cells = self._cells_of(bisect.bisect_right(self._tops, y) - 1)
        cell = bisect.bisect_right(self._lefts, x, cells.start, cells.stop) - 1
        return cell if self.rect(cell).contains(x, y) else None

    def between(self, top: int, bottom: int) -> range:
        if not self.count or bottom < 0 or top >= self.height:
            return range(0)
        first = max(0, bisect.bisect_right(self._tops, top) - 1)
        last = bisect.bisect_right(self._tops, bottom) - 1
        return range(self._firsts[first], self._cells_of(last).stop)

    def above(self, cell: int, lines: int) -> int:
        wanted = self._line_of(cell) - lines
        if not 0 <= wanted < len(self._firsts):
            return cell
        middle = self._lefts[cell] + self._sizes[cell][0] // 2
        cells = self._cells_of(wanted)
        return max(cells.start, bisect.bisect_right(self._lefts, middle, cells.start, cells.stop) - 1)

    def _line_of(self, cell: int) -> int:
        return bisect.bisect_right(self._firsts, cell) - 1

    def _cells_of(self, line: int) -> range:
        end = self._firsts[line + 1] if line + 1 < len(self._firsts) else self.count
        return range(self._firsts[line], end)
