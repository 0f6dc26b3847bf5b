"""Calls into a file system that may never answer: a share whose server died holds whoever asks it.

Nobody can end such a call. It is left behind in a thread of its own, and whoever asked goes on.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from typing import Any, TypeVar

Answer = TypeVar("Answer")


class Silent(OSError):
    """No answer, and no sign of life, within the time limit."""


class Patient:
    """Makes calls in a thread and waits for each `seconds` at most, counted from its last sign of life."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._helper: _Helper | None = None

    def call(self, function: Callable[[], Answer], signs: Callable[[], int] = lambda: 0) -> Answer:
        """What `function` returns or raises; `signs` counts what it has done so far. Raises Silent."""
        if self._helper is None:
            self._helper = _Helper()
        self._helper.tasks.put(function)
        seen = signs()
        while True:
            try:
                answer, error = self._helper.answers.get(timeout=self.seconds)
                break
            except queue.Empty:
                if signs() == seen:
                    self.close()
                    raise Silent(f"no answer within {self.seconds:.0f} seconds") from None
                seen = signs()
        if error is not None:
            raise error
        return answer

    def close(self) -> None:
        """Let the thread end, at once or whenever its call returns."""
        if self._helper is not None:
            self._helper.tasks.put(None)
            self._helper = None


class _Helper:
    """A thread with its own two queues, so that a late answer finds nobody who would take it for another."""

    def __init__(self) -> None:
        self.tasks: queue.SimpleQueue[Callable[[], Any] | None] = queue.SimpleQueue()
        self.answers: queue.SimpleQueue[tuple[Any, BaseException | None]] = queue.SimpleQueue()
        threading.Thread(target=self._run, name="patience", daemon=True).start()

    def _run(self) -> None:
        while (task := self.tasks.get()) is not None:
            try:
                self.answers.put((task(), None))
            except Exception as error:  # told to the caller, whatever it is
                self.answers.put((None, error))
