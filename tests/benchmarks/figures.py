"""What a benchmark says: one figure with the limit it is compared with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """A measured value. `limit` is the bar, or another measurement of the same run.

    `is_at_most`: the value should not exceed the limit; otherwise it should not fall below it.
    """

    name: str
    value: float
    unit: str = ""
    limit: float | None = None
    is_at_most: bool = True
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Value divided by limit."""
        return self.value / self.limit if self.limit else None

    @property
    def holds(self) -> bool | None:
        """Whether the bar is met; None without one."""
        if self.limit is None:
            return None
        return self.value <= self.limit if self.is_at_most else self.value >= self.limit
