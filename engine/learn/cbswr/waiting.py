"""Work that cannot be divided, done with pauses, and by one process for all."""

from __future__ import annotations

from collections.abc import Callable, Generator
from concurrent import futures
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from engine.learn import world
from engine.learn.cbswr.pace import INTERVAL

T = TypeVar("T")


def meanwhile(work: Callable[[], T]) -> Generator[None, None, T]:
    """The result of work that cannot be divided, with pauses while a thread does it. Closing waits for it."""
    with ThreadPoolExecutor(1, thread_name_prefix="learning") as pool:
        future = pool.submit(work)
        while not future.done():
            futures.wait([future], timeout=INTERVAL)
            yield None
        return future.result()


def agreed(work: Callable[[], T]) -> Generator[None, None, T]:
    """`meanwhile`, done by the first process alone where several learn together, and told to the others."""
    found: T | None = None
    if world.is_first():
        found = yield from meanwhile(work)
    return world.from_first(found)  # type: ignore[return-value]
