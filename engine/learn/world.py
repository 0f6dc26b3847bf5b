"""Several processes that learn together: who this one is, and how they exchange numbers.

torchrun starts the processes, on one machine or on several; Fabric places each of them on its device. The first process
is the only one that writes to the library. What one alone must decide (the plan, the start) the first one decides and
tells; work that can be divided is divided into contiguous shares; a batch is the batch of all together, so that its
clusters and centroids are those that one process would have found. Without torchrun everything here is the identity.
"""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, distributed

from engine.errors import ModelError, UsageError
from engine.processes import count, number

if TYPE_CHECKING:
    from lightning_fabric import Fabric

MEETING = timedelta(
    minutes=10
)  # for all to start, and for numbers in the middle of work that is done together
LONGEST_WAIT = timedelta(days=2)  # for words: the first process may read a folder for long before it says one

T = TypeVar("T")


@dataclass(frozen=True)
class _World:
    fabric: Fabric
    talk: distributed.ProcessGroup  # for words, over gloo whatever the devices are


_world: _World | None = None


def join(device: str) -> None:
    """Meet the other processes that torchrun started. device: "cpu" or "cuda", the same for all.

    Raises UsageError where the processes cannot work together, ModelError where they do not come together.
    """
    global _world
    from lightning_fabric import Fabric
    from lightning_fabric.plugins.environments.torchelastic import TorchElasticEnvironment
    from lightning_fabric.strategies.ddp import DDPStrategy

    for name in ("lightning_fabric", "lightning.fabric"):  # it greets on stderr, each process
        logging.getLogger(name).setLevel(logging.WARNING)
    here = count(local=True)
    if count() % here:
        raise UsageError("Start the same number of processes on each machine.")
    if device != "cpu" and here > torch.cuda.device_count():
        raise UsageError(
            f"{here} processes need as many graphics processors, and this machine has "
            f"{torch.cuda.device_count()}. Start fewer processes, or choose --device cpu."
        )
    try:
        # Words and their errors must not depend on a graphics processor, so gloo is there in any case.
        distributed.init_process_group(
            "cpu:gloo" if device == "cpu" else "cpu:gloo,cuda:nccl", timeout=MEETING
        )
        talk = distributed.new_group(backend="gloo", timeout=LONGEST_WAIT)
        assert isinstance(talk, distributed.ProcessGroup)
        devices = _gathered(device, talk)
    except (RuntimeError, ValueError) as error:
        raise ModelError(
            "The processes of this run did not come together. Nothing was changed; see what the others said, and "
            "run the same command again on all machines.",
            str(error),
        ) from error
    if len(set(devices)) > 1:
        raise UsageError("Some processes have a graphics processor and some have none. Choose --device cpu.")
    fabric = Fabric(
        accelerator=device,
        devices=here,
        num_nodes=count() // here,
        strategy=DDPStrategy(),
        plugins=[TorchElasticEnvironment()],
    )
    fabric.launch()
    _world = _World(fabric, talk)


def leave() -> None:
    """Part from the others; nothing is left to be told."""
    global _world
    _world = None
    if distributed.is_initialized():
        distributed.destroy_process_group()


def size() -> int:
    """How many processes learn together."""
    return 1 if _world is None else _world.fabric.world_size


def is_first() -> bool:
    """Whether this process is the one that decides and writes."""
    return _here() == 0


def device() -> str:
    """The torch device that is this process's own among those of its machine: "cpu", "cuda:1"."""
    return "cpu" if _world is None else str(_world.fabric.device)


def share(total: int, step: int = 1) -> slice:
    """This process's contiguous part of so many things; the parts of all processes are all of them.

    Each part but the last begins and ends at a multiple of `step`.
    """
    steps = math.ceil(total / step)
    first, last = (step * (one * steps // size()) for one in (_here(), _here() + 1))
    return slice(min(first, total), min(last, total))


def wait() -> None:
    """Go on when all processes are here."""
    if _world is not None:
        with _naming_the_loss():
            _gathered(None, _world.talk)


def from_first(value: T) -> T:
    """What the first process gave; the others' values do not matter."""
    if _world is None:
        return value
    told = [value]
    with _naming_the_loss():
        distributed.broadcast_object_list(told, src=0, group=_world.talk)
    return told[0]


def must_agree(value: object, sentence: str) -> None:
    """Raise ModelError with this sentence in every process unless all have the same value."""
    if _world is None:
        return
    with _naming_the_loss():
        found = _gathered(value, _world.talk)
    if any(one != found[0] for one in found):
        raise ModelError(sentence, f"process {number() + 1} of {size()}: {found}")


def words(value: T) -> list[T]:
    """What each process gives, in their order."""
    if _world is None:
        return [value]
    with _naming_the_loss():
        return _gathered(value, _world.talk)


def gather(part: Tensor) -> Tensor:
    """The parts (n_r,...) of all processes one after the other, (n,...); sizes may differ in the first axis only."""
    if _world is None:
        return part
    sizes = torch.zeros(size(), dtype=torch.int64, device=part.device)
    sizes[_here()] = len(part)
    with _naming_the_loss():
        distributed.all_reduce(sizes)
    lengths = [int(one) for one in sizes]
    padded = torch.zeros(max(lengths), *part.shape[1:], dtype=part.dtype, device=part.device)
    padded[: len(part)] = part
    received = [torch.empty_like(padded) for _ in lengths]
    bits = [one.view(-1).view(torch.uint8) for one in (padded, *received)]  # not every format travels
    with _naming_the_loss():
        distributed.all_gather(bits[1:], bits[0])
    return torch.cat([one[:length] for one, length in zip(received, lengths, strict=True)])


def gather_rows(part: NDArray[np.float32]) -> NDArray[np.float32]:
    """`gather` of an array (n_r,...), after work that may take one process much longer than another."""
    if _world is None:
        return part
    wait()
    whole: NDArray[np.float32] = gather(torch.from_numpy(part).to(device())).cpu().numpy()
    return whole


def add_gradients(parts: Sequence[Tensor], alike: Sequence[Tensor]) -> None:
    """Make the gradients of all processes the same: the sum of `parts`, the mean of what is `alike` already.

    Gradients that every process computes from the same numbers are averaged too, since different processors round
    differently and a model that drifts apart is none. One message carries all.
    """
    if _world is None:
        return
    for one in alike:
        one /= size()
    gradients = (*parts, *alike)
    flat = torch.cat([one.reshape(-1).float() for one in gradients])
    with _naming_the_loss():
        distributed.all_reduce(flat)
    for one, values in zip(gradients, flat.split([one.numel() for one in gradients]), strict=True):
        one.copy_(values.view(one.shape))


def _here() -> int:
    return 0 if _world is None else _world.fabric.global_rank


def _gathered(value: object, group: distributed.ProcessGroup) -> list[Any]:
    found: list[Any] = [None] * distributed.get_world_size(group)
    distributed.all_gather_object(found, value, group=group)
    return found


@contextmanager
def _naming_the_loss() -> Iterator[None]:
    """Turns the error of a message that did not arrive into a sentence. Nothing else belongs inside."""
    try:
        yield
    except RuntimeError as error:
        raise ModelError(
            "Another process of this run ended, so this one stopped too. Everything up to the last finished "
            "pass is kept; run the same command again and it goes on from there.",
            str(error),
        ) from error
