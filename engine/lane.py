"""A lane: one thread, one serial queue of jobs, one broad except."""

from __future__ import annotations

import logging
import os
import queue
import sys
import threading
import time
import traceback
from collections.abc import Callable, Generator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from typing import Any

from engine import courtesy
from engine.errors import BUG, KnownError
from engine.messages import ExportProgress, JobFailed, JobPaused, JobResumed, Progress, StageEvent, Update

log = logging.getLogger(__name__)

SECONDS_BETWEEN_PROGRESS = 0.1


class Wish(Enum):
    """What is wanted of a job at the moment."""

    RUN = auto()
    PAUSE = auto()
    CANCEL = auto()
    INTERRUPT = auto()  # the program closes: stop, but go on at the next start


class Control:
    """Tells a job what is wanted of it; written by any thread, read between two yields."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._wish = Wish.RUN

    @property
    def wish(self) -> Wish:
        return self._wish

    def ask(self, wish: Wish) -> None:
        """Stopping is final: no later wish brings a stopped job back."""
        with self._changed:
            if self._wish not in {Wish.CANCEL, Wish.INTERRUPT}:
                self._wish = wish
            self._changed.notify_all()

    def wait_while_paused(self) -> Wish:
        """Return when something else is wanted, and what."""
        with self._changed:
            self._changed.wait_for(lambda: self._wish is not Wish.PAUSE)
            return self._wish


@dataclass(frozen=True, slots=True)
class Ended:
    """How a piece of work ended: its result, or the wish that stopped it, or why it failed."""

    result: Any = None
    stopped_by: Wish | None = None
    failure: JobFailed | None = None


@dataclass(frozen=True, slots=True)
class Work:
    """A generator to drain in the lane's thread. `start` runs there too: it may open a connection.

    `on_end` is called once, in the lane's thread, whatever happened. `gives_way`: other work that waits is done first,
    also in the middle of this.
    """

    job: int
    control: Control
    start: Callable[[], Generator[StageEvent, None, Any]]
    on_end: Callable[[Ended], None]
    gives_way: bool = False


class Lane(threading.Thread):
    """Runs one piece of work after the other. Publishing happens in this thread, in order.

    `is_courteous`: it gives way to the person where work is to be gentle; one that answers questions does not.
    `niceness`: how far this thread and those that it starts stand back behind others, 0 to 19.
    """

    def __init__(
        self, name: str, publish: Callable[[Update], None], niceness: int = 0, *, is_courteous: bool = True
    ) -> None:
        super().__init__(name=name, daemon=True)
        self._publish = publish
        self._niceness = niceness
        self._is_courteous = is_courteous
        self._queue: queue.SimpleQueue[Work | None] = queue.SimpleQueue()

    def submit(self, work: Work) -> None:
        self._queue.put(work)

    def close(self) -> None:
        """End the thread when everything before is done or stopped."""
        self._queue.put(None)

    def run(self) -> None:
        if self._niceness and sys.platform == "linux":  # elsewhere it would be the whole process
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), self._niceness)
        is_closing = False
        while not (is_closing and self._queue.empty()):
            work = self._queue.get()
            if self._is_courteous:
                courtesy.lower_priority()
            if work is None:
                is_closing = True
            elif (ended := self._drain(work)) is not None:
                work.on_end(ended)

    def _drain(self, work: Work) -> Ended | None:
        """How the work ended; None where it gave way and waits for its turn again."""
        if work.control.wish in {Wish.CANCEL, Wish.INTERRUPT}:
            if work.gives_way:
                work.start().close()  # it may have begun before it gave way
            return Ended(stopped_by=work.control.wish)
        events = None
        told = 0.0
        try:
            events = work.start()
            while True:
                began = time.monotonic()
                event = next(events)
                now = time.monotonic()
                if self._is_courteous:
                    courtesy.rest(now - began)
                if (
                    not isinstance(event, Progress | ExportProgress)
                    or event.done == event.total
                    or now - told >= SECONDS_BETWEEN_PROGRESS
                ):
                    told = now if isinstance(event, Progress | ExportProgress) else told
                    self._publish(Update(work.job, event))
                self._obey_pause(work)
                if work.control.wish in {Wish.CANCEL, Wish.INTERRUPT}:
                    return Ended(stopped_by=work.control.wish)
                if work.gives_way and not self._queue.empty():
                    self._queue.put(replace(work, start=partial(_rest, events)))
                    events = None
                    return None
        except StopIteration as end:
            return Ended(result=end.value)
        except KnownError as error:
            log.warning("job %d: %s (%s)", work.job, error.sentence, error.detail)
            return Ended(failure=JobFailed(error.sentence, error.detail, error.code))
        except Exception:  # the lane lives on, whatever a job runs into
            log.exception("job %d failed", work.job)
            return Ended(failure=JobFailed(BUG, traceback.format_exc(), "bug", is_bug=True))
        finally:
            if events is not None:
                events.close()

    def _obey_pause(self, work: Work) -> None:
        if work.control.wish is Wish.PAUSE:
            self._publish(Update(work.job, JobPaused()))
            if work.control.wait_while_paused() is Wish.RUN:
                self._publish(Update(work.job, JobResumed()))


def _rest(events: Generator[StageEvent, None, Any]) -> Generator[StageEvent, None, Any]:
    """What is left of work that gave way."""
    return events
