import os
import queue
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from typing import Any

import pytest

from engine.errors import FolderError
from engine.lane import Control, Ended, Lane, Wish, Work
from engine.messages import JobPaused, JobResumed, Progress, StageEvent, StageFinished, StageStarted, Update

Start = Callable[[], Generator[StageEvent, None, Any]]


class Watched:
    """A lane, what it published, and how each work ended."""

    def __init__(self) -> None:
        self.updates: queue.Queue[Update] = queue.Queue()
        self.ends: queue.Queue[tuple[int, Ended]] = queue.Queue()
        self.lane = Lane("test", self.updates.put)
        self.lane.start()

    def submit(self, job: int, start: Start) -> Control:
        control = Control()
        self.lane.submit(Work(job, control, start, lambda ended: self.ends.put((job, ended))))
        return control

    def end(self) -> tuple[int, Ended]:
        return self.ends.get(timeout=10)

    def events(self) -> list[Any]:
        return [self.updates.get().event for _ in range(self.updates.qsize())]


@pytest.fixture
def watched() -> Iterator[Watched]:
    one = Watched()
    yield one
    one.lane.close()
    one.lane.join(10)
    assert not one.lane.is_alive()


def test_events_arrive_in_order_and_the_result_at_the_end(watched: Watched) -> None:
    def work() -> Generator[StageEvent, None, str]:
        yield StageStarted("scan")
        yield StageFinished("scan", 1.0)
        return "result"

    watched.submit(1, work)
    assert watched.end() == (1, Ended(result="result"))
    assert watched.events() == [StageStarted("scan"), StageFinished("scan", 1.0)]


def test_cancelling_closes_the_work_between_two_yields(watched: Watched) -> None:
    reached, closed = threading.Event(), threading.Event()

    def work() -> Generator[StageEvent, None, None]:
        try:
            while True:
                reached.set()
                yield StageStarted("scan")
        finally:
            closed.set()

    control = watched.submit(1, work)
    reached.wait(10)
    control.ask(Wish.CANCEL)
    assert watched.end() == (1, Ended(stopped_by=Wish.CANCEL))
    assert closed.is_set()


def test_work_cancelled_before_its_turn_never_starts(watched: Watched) -> None:
    gate, started = threading.Event(), threading.Event()

    def first() -> Generator[StageEvent, None, None]:
        gate.wait(10)
        yield StageStarted("scan")

    def second() -> Generator[StageEvent, None, None]:
        started.set()
        yield StageStarted("scan")

    watched.submit(1, first)
    control = watched.submit(2, second)
    control.ask(Wish.CANCEL)
    gate.set()
    assert watched.end()[0] == 1
    assert watched.end() == (2, Ended(stopped_by=Wish.CANCEL))
    assert not started.is_set()


def test_paused_work_stands_still_until_it_is_resumed(watched: Watched) -> None:
    steps: list[int] = []
    reached = threading.Event()
    gate = threading.Event()

    def work() -> Generator[StageEvent, None, None]:
        for number in range(3):
            steps.append(number)
            reached.set()
            gate.wait(10)
            yield StageStarted("scan")

    control = watched.submit(1, work)
    reached.wait(10)
    control.ask(Wish.PAUSE)
    gate.set()
    assert watched.updates.get(timeout=10).event == StageStarted("scan")
    assert watched.updates.get(timeout=10).event == JobPaused()
    assert steps == [0]
    control.ask(Wish.RUN)
    assert watched.end() == (1, Ended())
    assert watched.events()[0] == JobResumed()
    assert steps == [0, 1, 2]


def test_a_paused_job_can_be_cancelled_and_stopping_is_final(watched: Watched) -> None:
    reached = threading.Event()

    def work() -> Generator[StageEvent, None, None]:
        while True:
            reached.set()
            yield StageStarted("scan")

    control = watched.submit(1, work)
    reached.wait(10)
    control.ask(Wish.PAUSE)
    control.ask(Wish.CANCEL)
    control.ask(Wish.RUN)
    assert watched.end() == (1, Ended(stopped_by=Wish.CANCEL))


def test_work_that_gives_way_lets_others_go_first_and_then_goes_on(watched: Watched) -> None:
    begun, gate = threading.Event(), threading.Event()
    steps: list[str] = []

    def long() -> Generator[StageEvent, None, str]:
        for number in range(3):
            steps.append(f"long {number}")
            begun.set()
            gate.wait(10)
            yield StageStarted("map")
        return "done"

    def short() -> Generator[StageEvent, None, str]:
        steps.append("short")
        yield StageStarted("groups")
        return "short"

    control = Control()
    watched.lane.submit(Work(1, control, long, lambda end: watched.ends.put((1, end)), gives_way=True))
    begun.wait(10)
    watched.submit(2, short)
    gate.set()
    assert watched.end() == (2, Ended(result="short"))
    assert watched.end() == (1, Ended(result="done"))
    assert steps == ["long 0", "short", "long 1", "long 2"]


def test_work_that_gave_way_is_closed_where_it_is_cancelled_meanwhile(watched: Watched) -> None:
    begun, gate, closed = threading.Event(), threading.Event(), threading.Event()
    control = Control()

    def long() -> Generator[StageEvent, None, None]:
        try:
            while True:
                begun.set()
                gate.wait(10)
                yield StageStarted("map")
        finally:
            closed.set()

    def short() -> Generator[StageEvent, None, None]:
        control.ask(Wish.CANCEL)
        yield StageStarted("groups")

    watched.lane.submit(Work(1, control, long, lambda end: watched.ends.put((1, end)), gives_way=True))
    begun.wait(10)
    watched.submit(2, short)
    gate.set()
    assert watched.end() == (2, Ended())
    assert watched.end() == (1, Ended(stopped_by=Wish.CANCEL))
    assert closed.is_set()


def test_a_known_error_becomes_its_sentence_and_the_lane_lives_on(watched: Watched) -> None:
    def fails() -> Generator[StageEvent, None, None]:
        yield StageStarted("scan")
        raise FolderError("The folder is not there.", "detail")

    def works() -> Generator[StageEvent, None, int]:
        yield StageStarted("scan")
        return 7

    watched.submit(1, fails)
    watched.submit(2, works)
    failure = watched.end()[1].failure
    assert failure is not None
    assert (failure.sentence, failure.detail, failure.code, failure.is_bug) == (
        "The folder is not there.",
        "detail",
        "folder",
        False,
    )
    assert watched.end() == (2, Ended(result=7))


def test_a_bug_is_reported_with_its_traceback_and_the_lane_lives_on(watched: Watched) -> None:
    def fails_at_once() -> Generator[StageEvent, None, None]:
        raise ZeroDivisionError("a bug")

    watched.submit(1, fails_at_once)
    watched.submit(2, lambda: (_ for _ in ()))
    failure = watched.end()[1].failure
    assert failure is not None
    assert failure.is_bug
    assert "ZeroDivisionError: a bug" in failure.detail
    assert watched.end()[1].failure is None


def test_progress_is_told_ten_times_a_second_at_most_and_at_the_end(watched: Watched) -> None:
    def work() -> Generator[StageEvent, None, None]:
        for done in range(1, 5001):
            yield Progress("scan", done, 5000)

    watched.submit(1, work)
    watched.end()
    told = watched.events()
    assert told[0].done == 1
    assert told[-1].done == 5000
    assert len(told) < 50


@pytest.mark.skipif(sys.platform != "linux", reason="threads are told apart on Linux only")
def test_a_lane_that_stands_back_takes_its_helpers_with_it_and_nobody_else() -> None:
    found: queue.Queue[int] = queue.Queue()

    def tell() -> None:
        found.put(os.getpriority(os.PRIO_PROCESS, threading.get_native_id()))

    def work() -> Generator[StageEvent, None, None]:
        tell()
        helper = threading.Thread(target=tell)
        helper.start()
        helper.join()
        yield StageStarted("scan")

    before = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    lane = Lane("test", lambda _: None, niceness=7)
    lane.start()
    lane.submit(Work(1, Control(), work, lambda _: None))
    lane.close()
    lane.join(10)
    assert [found.get(timeout=1) for _ in range(2)] == [7, 7]
    assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == before
