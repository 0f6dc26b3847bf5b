"""When memory runs out or a device goes away: less at once, then the CPU. Learning goes on, whatever happens to a card.

The numbers stay the same as long as only the encoder's slices get smaller, since gradients of slices add up to that of
the batch. Where slices cannot help, a batch is learned in halves, whose centroids and entropies are those of a half.
"""

from __future__ import annotations

import gc
import logging
from collections.abc import Callable, Generator
from typing import TypeVar

import torch

from engine import devices
from engine.learn import world

log = logging.getLogger(__name__)

SMALLEST_PART = 8  # photos of a batch that are learned at once: fewer have no foreign groups to learn from

Event = TypeVar("Event")
Result = TypeVar("Result")


def is_out_of_memory(error: BaseException) -> bool:
    """Whether memory ran out, of a card or of the machine."""
    words = ("out of memory", "can't allocate memory", "not enough memory")
    said = str(error).lower()
    return isinstance(error, torch.OutOfMemoryError | MemoryError) or (
        isinstance(error, RuntimeError) and any(word in said for word in words)
    )


def is_of_the_device(error: BaseException) -> bool:
    """Whether the device failed, rather than what was asked of it."""
    if is_out_of_memory(error):
        return True
    said = str(error)
    words = ("CUDA error", "CUDA driver", "CUDNN_STATUS", "CUBLAS_STATUS", "No CUDA GPUs", "HIP error")
    return isinstance(error, RuntimeError) and any(word in said for word in words)


class Room:
    """How much passes the network at once; gets smaller, never larger, within a run."""

    def __init__(self, views: int, photos: int, *, has_slices: bool) -> None:
        """views: a slice's. photos: of a batch. has_slices: whether a batch may pass the encoder in slices."""
        self.views = views
        self.parts = 1
        self._photos = photos
        self._has_slices = has_slices

    def halve(self) -> bool:
        """Use less at once from now on; False when that is impossible."""
        if self._has_slices and self.views > 1:
            self.views //= 2
            log.warning("Memory ran out; %d views pass the network at once from now on.", self.views)
        elif self._photos // (2 * self.parts) >= SMALLEST_PART:
            self.parts *= 2
            log.warning("Memory ran out; a batch is learned in %d parts from now on.", self.parts)
        else:
            return False
        return True


def free() -> None:
    """Give back what the failed attempt held."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def on_device(
    device: str, work: Callable[[str], Generator[Event, None, Result]]
) -> Generator[Event, None, Result]:
    """Do the work on this device, and once more on the CPU should the device fail on the way.

    One of several processes cannot change its device alone: there the error is raised.
    """
    try:
        return (yield from work(device))
    except (RuntimeError, MemoryError) as error:
        if device == "cpu" or not is_of_the_device(error) or world.size() > 1:
            raise
        log.warning("%s failed; going on with the CPU.", device, exc_info=True)
    devices.give_up(device)
    free()
    return (yield from work("cpu"))
