"""Several processes that learn together: who this one is, and how they exchange numbers.

torchrun starts the processes, on one machine or on several; Fabric joins them. The first process is the only one that
writes to the library. What one alone must decide (the plan, the start) the first one decides and tells; work that can
be divided is divided into contiguous shares; a batch is the batch of all together, so that its clusters and centroids
are those that one process would have found. Without torchrun everything here is the identity.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING, Any, TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.errors import ModelError
from engine.processes import count, number

if TYPE_CHECKING:
    from lightning_fabric import Fabric

LONGEST_WAIT = timedelta(
    days=2
)  # for the first process to read a folder; a process that dies is noticed at once

T = TypeVar("T")

_fabric: Fabric | None = None


def join(device: str) -> None:
    """Meet the other processes that torchrun started. device: "cpu" or "cuda", the same for all."""
    global _fabric
    from lightning_fabric import Fabric
    from lightning_fabric.plugins.environments.torchelastic import TorchElasticEnvironment
    from lightning_fabric.strategies.ddp import DDPStrategy

    for name in ("lightning_fabric", "lightning.fabric"):  # it greets on stderr, each process
        logging.getLogger(name).setLevel(logging.WARNING)
    here = count(local=True)
    backend = "gloo" if device == "cpu" else "nccl"
    fabric = Fabric(
        accelerator=device,
        devices=here,
        num_nodes=count() // here,
        strategy=DDPStrategy(process_group_backend=backend, timeout=LONGEST_WAIT),
        plugins=[TorchElasticEnvironment()],
    )
    fabric.launch()
    _fabric = fabric


def leave() -> None:
    """Part from the others; nothing is left to be told."""
    global _fabric
    _fabric = None
    if torch.distributed.is_initialized():
        torch.distributed.destroy_process_group()


def size() -> int:
    """How many processes learn together."""
    return 1 if _fabric is None else _fabric.world_size


def is_first() -> bool:
    """Whether this process is the one that decides and writes."""
    return _fabric is None or _fabric.global_rank == 0


def share(total: int) -> slice:
    """This process's contiguous part of so many things; the parts of all processes are all of them."""
    here = 0 if _fabric is None else _fabric.global_rank
    return slice(here * total // size(), (here + 1) * total // size())


def wait() -> None:
    """Go on when all processes are here."""
    if _fabric is not None:
        with _naming_the_loss():
            _fabric.barrier()


def from_first(value: T) -> T:
    """What the first process gave; the others' values do not matter."""
    if _fabric is None:
        return value
    with _naming_the_loss():
        return _fabric.broadcast(value, src=0)


def must_agree(value: object, sentence: str) -> None:
    """Raise ModelError with this sentence in every process unless all have the same value."""
    if _fabric is None:
        return
    found: list[Any] = [None] * size()
    with _naming_the_loss():
        torch.distributed.all_gather_object(found, value)
    if any(one != found[0] for one in found):
        raise ModelError(sentence, f"process {number() + 1} of {size()}: {found}")


def gather(part: Tensor) -> Tensor:
    """The parts (n_r,...) of all processes one after the other, (n,...); sizes may differ in the first axis only."""
    if _fabric is None:
        return part
    with _naming_the_loss():
        sizes = torch.zeros(size(), dtype=torch.int64, device=part.device)
        sizes[_fabric.global_rank] = len(part)
        torch.distributed.all_reduce(sizes)
        lengths = [int(one) for one in sizes]
        padded = torch.zeros(max(lengths), *part.shape[1:], dtype=part.dtype, device=part.device)
        padded[: len(part)] = part
        received = [torch.empty_like(padded) for _ in lengths]
        bits = [one.view(-1).view(torch.uint8) for one in (padded, *received)]  # not every format travels
        torch.distributed.all_gather(bits[1:], bits[0])
    return torch.cat([one[:length] for one, length in zip(received, lengths, strict=True)])


def gather_rows(part: NDArray[np.float32]) -> NDArray[np.float32]:
    """`gather` of an array (n_r,...)."""
    if _fabric is None:
        return part
    whole: NDArray[np.float32] = gather(torch.from_numpy(part).to(_fabric.device)).cpu().numpy()
    return whole


def add_gradients(parts: Iterable[Tensor], alike: Iterable[Tensor]) -> None:
    """Make the gradients of all processes the same: the sum of `parts`, the mean of what is `alike` already.

    Gradients that every process computes from the same numbers are averaged too, since different processors round
    differently and a model that drifts apart is none. One message carries all.
    """
    if _fabric is None:
        return
    summed = [one for one in parts if one is not None]
    mean = [one for one in alike if one is not None]
    for one in mean:
        one /= size()
    flat = torch.cat([one.reshape(-1).float() for one in (*summed, *mean)])
    with _naming_the_loss():
        torch.distributed.all_reduce(flat)
    for one, values in zip(
        (*summed, *mean), flat.split([one.numel() for one in (*summed, *mean)]), strict=True
    ):
        one.copy_(values.view(one.shape))


class _naming_the_loss:  # noqa: N801 - used as a word in front of a block
    """Turns the error of a message that did not arrive into a sentence."""

    def __enter__(self) -> None: ...

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, RuntimeError):
            raise ModelError(
                "Another process of this run ended, so this one stopped too. Everything up to the last finished "
                "pass is kept; run the same command again and it goes on from there.",
                str(error),
            ) from error
