"""`pytest -p tests.app.probe tests/app`: how long the tests kept the window's thread busy in the product at a time.

Every other millisecond it is looked at what the window's thread is in. From the outermost call into `app/` until that
returns nothing else can be painted or answered: that is one stretch. So what a test waits for, or does itself, is not
counted, and an event loop of the product's own, as of a dialog, ends a stretch. What is made once, in `__init__` and
before a test begins, is left out too. Time is told by the clock and as what the thread itself worked, which other
programs on the machine do not lengthen; stretches are ranked by the latter.

Parts of Qt that work without any Python are not seen here; `bench_large` sees them.
"""

from __future__ import annotations

import linecache
import signal
import statistics
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


class Probe:
    """Asks the system to interrupt the window's thread ever so often; `stretches` are those that are over.

    Python obeys between two of its instructions, so an idle loop is not disturbed, and a long call is seen at its end.
    """

    def __init__(self) -> None:
        self.test = ""
        self.stretches: list[Stretch] = []
        self._call: tuple[int, str] | None = None
        self._stretch: Stretch | None = None
        self._seen, self._worked = time.monotonic(), time.thread_time()
        signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, EVERY, EVERY)

    def stop(self) -> None:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, signal.SIG_DFL)

    def _look(self, _signal: int, at: FrameType | None) -> None:
        now, spent = time.monotonic(), time.thread_time()
        found = self._product(at) if self.test else None
        # Not the frame itself: as long as it is held its painters are not let go.
        call = None if found is None else (id(found), _named(found))
        if call != self._call:
            if self._stretch is not None:
                self.stretches.append(self._stretch)
            self._call, self._stretch = call, None
            if call is not None:  # by the clock it begins now: before that the loop may have been idle
                self._stretch = Stretch(self.test, call[1], 0.0, 1000 * (spent - self._worked))
        elif self._stretch is not None:
            self._stretch.seen += 1000 * (now - self._seen)
            self._stretch.worked += 1000 * (spent - self._worked)
        self._seen, self._worked = now, spent

    def _product(self, frame: FrameType | None) -> FrameType | None:
        """The outermost call into the product, above its innermost event loop; None where the test itself is at it."""
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
