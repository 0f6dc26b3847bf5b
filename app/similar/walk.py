"""The way from question to question: back and forward, as in a browser."""

from __future__ import annotations

from typing import Generic, TypeVar

Step = TypeVar("Step")


class Walk(Generic[Step]):
    """Where the person has been. Going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._steps: list[Step] = []
        self._at = -1

    @property
    def here(self) -> Step | None:
        return self._steps[self._at] if self._steps else None

    @property
    def before(self) -> Step | None:
        """Where one came from."""
        return self._steps[self._at - 1] if self.can_go_back else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._steps) - 1

    def go(self, step: Step) -> None:
        if step != self.here:
            self._steps = [*self._steps[: self._at + 1], step]
            self._at += 1

    def back(self) -> None:
        self._at -= self.can_go_back

    def forward(self) -> None:
        self._at += self.can_go_forward
