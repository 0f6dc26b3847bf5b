"""`pytest -p tests.app.probe tests/app`: how long the tests kept the window's thread busy in the product at a time.

A thread looks every other millisecond at what the window's thread is in. From the outermost call into `app/` until that
returns nothing else can be painted or answered: that is one stretch. So what a test waits for, or does itself, is not
counted, and an event loop of the product's own, as of a dialog, ends a stretch. What is made once, in `__init__` and
before a test begins, is left out too. Time is told by the clock and as what the thread itself worked, which other
programs on the machine do not lengthen; stretches are ranked by the latter.

Parts of Qt that work without any Python are not seen here; `bench_large` sees them.
"""

from __future__ import annotations

import linecache
import statistics
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import pytest

APP = str(Path(__file__).parents[2] / "app")
EVERY = 0.002  # seconds
WORST = 10
LOOPS = (".exec(", ".processEvents(")


@dataclass
class Stretch:
    """One call into the product. Milliseconds by the clock, and of the thread's own work."""

    test: str
    call: str
    seen: float = 0.0
    worked: float = 0.0


class Probe(threading.Thread):
    """Watches the thread that makes it; `stretches` are those that are over."""

    def __init__(self) -> None:
        super().__init__(daemon=True, name="probe")
        self.test = ""
        self.stretches: list[Stretch] = []
        self._watched = threading.get_ident()
        self._clock = time.pthread_getcpuclockid(self._watched)
        self._done = threading.Event()

    def stop(self) -> None:
        self._done.set()
        self.join()

    def run(self) -> None:
        frame: FrameType | None = None
        stretch: Stretch | None = None
        seen, worked = time.monotonic(), time.clock_gettime(self._clock)
        while not self._done.wait(EVERY):
            now, spent = time.monotonic(), time.clock_gettime(self._clock)
            found = self._product() if self.test else None
            if found is not frame:
                if stretch is not None:
                    self.stretches.append(stretch)
                frame, stretch = found, None
                if found is not None:
                    stretch = Stretch(self.test, _named(found))
            if stretch is not None:
                stretch.seen += 1000 * (now - seen)
                stretch.worked += 1000 * (spent - worked)
            seen, worked = now, spent

    def _product(self) -> FrameType | None:
        """The outermost call into the product, above its innermost event loop; None where the test itself is at it."""
        frame = sys._current_frames().get(self._watched)
        found = None
        while frame is not None:
            if frame.f_code.co_filename.startswith(APP):
                line = linecache.getline(frame.f_code.co_filename, frame.f_lineno)
                if any(one in line for one in LOOPS):
                    break
                found = frame
            frame = frame.f_back
        return None if found is None or found.f_code.co_name == "__init__" else found


def _named(frame: FrameType) -> str:
    return f"{Path(frame.f_code.co_filename).relative_to(APP)}: {frame.f_code.co_qualname}"


class Report:
    """What pytest calls."""

    def __init__(self) -> None:
        self._probe = Probe()
        self._probe.start()

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        self._probe.test = item.nodeid
        try:
            return (yield)
        finally:
            self._probe.test = ""

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        self._probe.stop()
        found = sorted(self._probe.stretches, key=lambda one: -one.worked)
        if len(found) < 2:
            return
        terminalreporter.section("the window's thread, busy in the product")
        late = statistics.quantiles((one.worked for one in found), n=100)[98]
        late_seen = statistics.quantiles((one.seen for one in found), n=100)[98]
        longest = max(one.seen for one in found)
        terminalreporter.write_line(
            f"{len(found)} stretches; 99th percentile {late:.0f} ms worked, {late_seen:.0f} ms by the clock; "
            f"worst {found[0].worked:.0f} ms worked, {longest:.0f} ms by the clock"
        )
        for one in found[:WORST]:
            terminalreporter.write_line(
                f"{one.worked:6.0f} ms worked, {one.seen:6.0f} ms by the clock  {one.call}  in {one.test}"
            )


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(Report())
