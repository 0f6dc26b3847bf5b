"""The way from photo to photo: back and forward, as in a browser."""

from __future__ import annotations


class Walk:
    """Where the person has been. Going somewhere new forgets what lay ahead."""

    def __init__(self) -> None:
        self._steps: list[int] = []
        self._at = -1

    @property
    def here(self) -> int | None:
        return self._steps[self._at] if self._steps else None

    @property
    def before(self) -> int | None:
        """Where one came from."""
        return self._steps[self._at - 1] if self.can_go_back else None

    @property
    def can_go_back(self) -> bool:
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        return self._at < len(self._steps) - 1

    def go(self, photo_id: int) -> None:
        if photo_id != self.here:
            self._steps = [*self._steps[: self._at + 1], photo_id]
            self._at += 1

    def back(self) -> None:
        self._at -= self.can_go_back

    def forward(self) -> None:
        self._at += self.can_go_forward
