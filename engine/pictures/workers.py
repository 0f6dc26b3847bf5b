"""Worker processes for untrusted bytes: a time and a memory limit a file, and a crash costs one file."""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import warnings
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import TimeoutError as FutureTimeout
from pathlib import Path
from typing import NamedTuple

from pebble import ProcessExpired, ProcessFuture, ProcessPool

from engine.pictures.decode import keep_to
from engine.pictures.limits import Limits, limits_for
from engine.pictures.reading import NoSpace, Picture, Unreadable, read_picture

SECONDS_PER_FILE = 60.0
FILES_PER_WORKER = 2000
"""A worker is replaced after so many files, so that a leaking decoder never grows far."""

Outcome = Picture | Unreadable | NoSpace


class Request(NamedTuple):
    """A file to read; `mtime_ns` stands in for a missing date."""

    path: Path
    mtime_ns: int


def read_pictures(
    requests: Iterable[Request],
    library: Path,
    workers: int,
    read: Callable[[Path, int, Path], Outcome] = read_picture,
    seconds_per_file: float = SECONDS_PER_FILE,
    limits: Limits | None = None,
) -> Generator[tuple[Request, Outcome] | None, None, None]:
    """Read files in worker processes and yield each with its outcome, in order.

    Yields None now and then while it waits, so that the caller can stop pulling; closing the generator kills
    the workers. `read` and the limits are parameters for the tests of hanging, crashing and hoarding decoders; how much
    memory a worker may take is otherwise found out when they start.
    """
    # Threads are running: a forked child could inherit a held lock. A spawned one starts clean.
    pool = ProcessPool(
        max_workers=workers,
        max_tasks=FILES_PER_WORKER,
        initializer=_prepare_worker,
        initargs=(os.getpid(), limits or limits_for(workers)),
        context=multiprocessing.get_context("spawn"),
    )
    waiting: deque[tuple[Request, ProcessFuture[Outcome]]] = deque()
    pending = iter(requests)
    try:
        while True:
            while len(waiting) < workers * 4 and (request := next(pending, None)) is not None:
                future = pool.schedule(
                    read, args=(request.path, request.mtime_ns, library), timeout=seconds_per_file
                )
                waiting.append((request, future))
            if not waiting:
                return
            request, future = waiting[0]
            outcome = _wait(future, 0.1, seconds_per_file)
            if outcome is not None:
                waiting.popleft()
                yield request, outcome
            else:
                yield None
    finally:
        pool.stop()
        pool.join()


def _wait(future: ProcessFuture[Outcome], patience: float, limit: float) -> Outcome | None:
    try:
        outcome = future.result(timeout=patience)
    except FutureTimeout:
        if not future.done():
            return None
        return Unreadable(
            f"Reading took longer than {limit:.0f} seconds and was stopped.", "", is_lasting=False
        )
    except ProcessExpired as error:
        return Unreadable("The image made its decoder crash.", f"exit code {error.exitcode}")
    except MemoryError as error:
        return Unreadable("The image needs more memory than there is.", str(error))
    return outcome


def _prepare_worker(parent: int, limits: Limits) -> None:
    """Limit this process, and let it die with its parent instead of lingering."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    keep_to(limits)
    warnings.simplefilter("ignore")  # odd metadata is nothing to tell on the terminal
    with contextlib.suppress(OSError):
        os.nice(5)  # reading ahead must not make the window wait
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:  # it died before that
            os._exit(1)
    if sys.platform != "win32":
        import resource

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_AS, (limits.memory, hard))
