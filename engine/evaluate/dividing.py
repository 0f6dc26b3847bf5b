"""Rows that several processes of torchrun measure together: each some of them, in processes of their own.

The first one reads the photos, and embeds them with the others; then each keeps the rows that it measures in a file of
its own, on storage that all can see, so that a kill costs the rows that were being measured and no others.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from engine import devices, processes
from engine.config import DeviceName

Prepared = TypeVar("Prepared")


def threads(asked: int | None) -> int:
    """Cores for this process: those that were asked for, or its share of the machine's."""
    return asked or max(1, devices.cores() // processes.count(local=True))


def own_rows(count: int) -> range:
    """Which of so many rows this process measures. Neighbours take about as long, so they are dealt out by turns."""
    return range(processes.number(), count, processes.count())


@contextmanager
def together(device: DeviceName) -> Iterator[None]:
    """Meet the other processes, where there are any, and part at the end. Raises UsageError, ModelError."""
    if processes.count() == 1:
        yield
        return
    from engine.learn import world

    world.join(devices.choose(device))
    if not world.is_first():
        for one in (signal.SIGTERM, signal.SIGINT):  # nothing of this process needs putting away
            signal.signal(one, signal.SIG_DFL)
    yield
    world.leave()  # not after an error: the others may be in the middle of a message


def prepared_by_first(prepare: Callable[[], Prepared], threads: int) -> Prepared | None:
    """What the first process prepares, in all of them; None in the others where it could not. Raises what it raises."""
    if processes.count() == 1:
        return prepare()
    from engine.learn import helping

    if processes.number() > 0:
        return helping.serve(threads)  # type: ignore[return-value]
    found: Prepared | None = None
    try:
        found = prepare()
    finally:
        helping.dismiss(found)
    return found


def from_all(value: list[str]) -> list[str]:
    """What each process has to tell, one after the other. Waits until all are here."""
    if processes.count() == 1:
        return value
    from engine.learn import world

    return [one for several in world.words(value) for one in several]


def environment(threads: int) -> dict[str, str]:
    """Of a row's process, which learns alone: nothing of torchrun's, and no graphics processor but this one's."""
    if processes.count() == 1:
        return dict(os.environ)
    kept = {name: value for name, value in os.environ.items() if not name.startswith("TORCHELASTIC_")}
    here = processes.number(local=True)
    seen = kept.get("CUDA_VISIBLE_DEVICES", "").split(",")
    card = seen[here] if here < len(seen) and seen[here] else str(here)
    return {**kept, "CUDA_VISIBLE_DEVICES": card, "OMP_NUM_THREADS": str(threads)}
