"""The window while the engine learns: how long its event loop ever waits."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QTimer
from PySide6.QtWidgets import QApplication

from app.program import Program
from app.theme.theme import Theme
from engine.config import OrganiseOptions
from engine.messages import JobFailed, Organise
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

LONGEST_RUN = 15 * 60


def measure() -> Iterator[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QCoreApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        began = time.monotonic()
        program = Program(Path(scratch) / "library", Theme(application, "system"))
        program.open()
        yield Figure("window on an empty library", time.monotonic() - began, "s", 2)
        probe = Probe()
        ended: list[object] = []
        program.bridge.job_ended.connect(lambda _job, end: ended.append(end))
        program.jobs.submit(Organise(photos, OrganiseOptions(epochs=2)))
        limit = time.monotonic() + LONGEST_RUN
        while not ended and time.monotonic() < limit:
            application.processEvents()
            time.sleep(0.001)
        assert ended, "learning did not end in time"
        assert not isinstance(ended[0], JobFailed), ended[0]
        program.window.close()
    gaps = np.array(probe.gaps)
    note = f"{len(gaps)} gaps over {gaps.sum() / 1000:.0f} s, from the scan to the learned groups"
    yield Figure("event loop, median gap", float(np.median(gaps)), "ms", note=note)
    yield Figure("event loop, 99th percentile", float(np.quantile(gaps, 0.99)), "ms", 100)
    yield Figure("event loop, worst", float(gaps.max()), "ms", 100)


class Probe:
    """A timer that is due every 5 ms; `gaps` are the milliseconds between its ticks."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer()
        self._timer.setInterval(5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        self.gaps.append(self._clock.nsecsElapsed() / 1e6)
        self._clock.restart()
