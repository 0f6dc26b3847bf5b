"""How far a run is, said often enough and not too often."""

from __future__ import annotations

import time

from engine.messages import Progress

INTERVAL = 0.1  # seconds between two reports: at most 10 a second
SURE_AFTER = 4.0  # seconds of training before a time is promised


class Pace:
    """Counts photo passes: one for preparing, one for each epoch. Time in which nobody pulls is not counted."""

    def __init__(self) -> None:
        self._photos = self._epochs = 0
        self._done = 0.0
        self._note = self._warning = ""
        self._passes = 0.0
        self._trained_passes = 0.0
        self._training_seconds = 0.0
        self._reported = self._resumed = self._marked = time.monotonic()

    def begin(self, photos: int, epochs: int) -> None:
        self._photos, self._epochs = photos, epochs
        self._note = "getting ready"

    def warn(self, words: str) -> None:
        """Something to be told with every report from now on."""
        self._warning = words

    def prepared(self, photos: int) -> None:
        """This many photos are ready for training."""
        self._done = photos / max(1, self._photos)

    def trained(self, epoch: int, steps: int, of: int) -> None:
        """So many steps of an epoch (counted from 0) are done."""
        now = time.monotonic()
        before = self._passes
        self._passes = epoch + steps / of
        if self._trained_passes or self._note.startswith("pass"):
            self._training_seconds += now - self._marked
            self._trained_passes += self._passes - before
        self._marked = now
        self._done = 1 + self._passes
        self._note = f"pass {epoch + 1} of {self._epochs}"

    def resumed(self) -> None:
        """Work goes on after a yield: the time since the last report does not count."""
        now = time.monotonic()
        self._marked += now - self._reported
        self._resumed = now

    def due(self) -> Progress | None:
        """A report, when the last one is long enough ago and there is something to tell."""
        now = time.monotonic()
        if now - self._reported < INTERVAL or not self._photos:
            return None
        self._reported = now
        total = self._photos * (1 + self._epochs)
        return Progress(
            "learning",
            min(total, round(self._done * self._photos)),
            total,
            self._eta(),
            ", ".join(words for words in (self._note, self._warning) if words),
        )

    def _eta(self) -> float | None:
        if self._training_seconds < SURE_AFTER:
            return None
        return self._training_seconds / self._trained_passes * (self._epochs - self._passes)
