"""How much of the machine the engine leaves to the person who is at it.

Gentle work gives way in three manners, and computes the same whatever they do: fewer batches at a time, breaks between
two steps, and a lower priority of its threads. One state for the whole process, since there is one machine.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading

LONGEST_BREAK = 1.0  # seconds
NICENESS = 10  # as of `nice`: others of this machine come first
AT_ONCE = 1  # batches while the person is here

_is_gentle = False
_is_alone = threading.Event()  # nobody uses the window, or nobody minds
_is_alone.set()


def be_gentle(is_gentle: bool) -> None:
    """Whether to give way at all while the person is here."""
    global _is_gentle
    _is_gentle = is_gentle
    if not is_gentle:
        _is_alone.set()


def notice(is_person_here: bool) -> None:
    """The person came back to the window, or left it alone."""
    if _is_gentle and is_person_here:
        _is_alone.clear()
    else:
        _is_alone.set()


def is_giving_way() -> bool:
    return not _is_alone.is_set()


def at_once(batches: int) -> int:
    """How many of so many batches may be under way at the moment."""
    return AT_ONCE if is_giving_way() else batches


def rest(seconds: float) -> None:
    """A break as long as the step that took `seconds`, while the person is here; it ends when they leave."""
    if is_giving_way():
        _is_alone.wait(min(seconds, LONGEST_BREAK))


def lower_priority() -> None:
    """Let others go before the thread that calls this, and before those that it starts, where the system can do that.

    For good: no system lets a thread raise itself again.
    """
    if _is_gentle and sys.platform == "linux":  # elsewhere niceness is a matter of the whole process
        with contextlib.suppress(OSError):
            thread = threading.get_native_id()
            if os.getpriority(os.PRIO_PROCESS, thread) < NICENESS:
                os.setpriority(os.PRIO_PROCESS, thread, NICENESS)
