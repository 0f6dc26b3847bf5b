"""Many forward passes at once, one core each.

Splitting every layer over the cores makes all of them wait for the slowest at each layer: on a machine that does
something else besides, that costs most of the speed. A batch a core never waits. (Measured on two cores with
one of them busy: 7 photos/s split, 41 to 57 with a batch a core; idle, the two are alike.)
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import torch
from torch import Tensor, nn

from engine import courtesy

AT_ONCE = 2  # pictures that pass a network's first layers together on a core

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_order(
    work: Callable[[Item], Result], items: Iterable[Item], workers: int
) -> Generator[Result, None, None]:
    """`work` on each item, `workers` at a time in threads of one core, results in order.

    At most two items a worker are under way, so memory stays bounded; one in all while the person is to be left room.
    Closing the iterator waits for those that have begun and drops the rest.
    """
    pool = ThreadPoolExecutor(workers, thread_name_prefix="network", initializer=_one_core)
    pending = iter(items)
    waiting: deque[Future[Result]] = deque()
    threads = torch.get_num_threads()
    try:
        for item in pending:
            waiting.append(pool.submit(work, item))
            while len(waiting) >= courtesy.at_once(2 * workers):
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(wait=True, cancel_futures=True)
        torch.set_num_threads(threads)  # some of the libraries below keep one number for the whole process


def _one_core() -> None:
    courtesy.lower_priority()
    torch.set_num_threads(1)


def by_few(network: nn.Module, pictures: Tensor, device: str) -> Tensor:
    """network(pictures (n,...)), on the CPU a few at a time, to look and not to learn.

    The first layers' maps of many pictures are too large for the cache, and the allocator gets fresh pages from the
    system for every one of them. (Measured on a core without bf16: 48 photos/s by twos, 29 by eights.)
    """
    if not device.startswith("cpu") or len(pictures) <= AT_ONCE:
        return network(pictures)
    return torch.cat([network(part) for part in pictures.split(AT_ONCE)])
