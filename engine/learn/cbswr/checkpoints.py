"""A run's state after each epoch, in one safetensors file.

No generator states are kept: every random choice follows from the seed and its place in the run (`Plan.random`),
and learning rates follow from the step.
"""

from __future__ import annotations

import logging
from pathlib import Path

import torch
from torch import Tensor, nn

from engine.learn import stored
from engine.learn.recipes import Recipe

log = logging.getLogger(__name__)

NAME = "checkpoint.safetensors"


def save(
    folder: Path,
    fingerprint: str,
    epoch: int,
    model: nn.Module,
    optimiser: torch.optim.Optimizer,
    recipe: Recipe,
) -> None:
    """Write the state after `epoch` epochs. Raises OSError when the disk is full; the last one stays then."""
    tensors = {f"model.{name}": value for name, value in model.state_dict().items()}
    for name, momentum in _momenta(model, optimiser).items():
        tensors[f"momentum.{name}"] = momentum
    facts = {"fingerprint": fingerprint, "epoch": epoch, "recipe": recipe.as_dict()}
    stored.write(folder / NAME, tensors, facts)


def restore(folder: Path, fingerprint: str, model: nn.Module, optimiser: torch.optim.Optimizer) -> int:
    """Put the last state back and return its epoch; 0 when there is none that fits.

    A checkpoint that is damaged, or of other photos, options or weights, is passed over with a line in the log.
    """
    content = stored.read(folder / NAME)
    if content is None:
        return 0
    tensors, facts = content
    if facts.get("fingerprint") != fingerprint:
        log.info("The checkpoint belongs to other photos or options; learning starts anew.")
        return 0
    model.load_state_dict({name[6:]: value for name, value in tensors.items() if name.startswith("model.")})
    for name, parameter in model.named_parameters():
        momentum = tensors.get(f"momentum.{name}")
        if momentum is not None:
            like = torch.empty_like(parameter)  # keeps the memory format, which decides the order of sums
            optimiser.state[parameter]["momentum_buffer"] = like.copy_(momentum)
    return int(facts["epoch"])


def delete(folder: Path) -> None:
    (folder / NAME).unlink(missing_ok=True)


def _momenta(model: nn.Module, optimiser: torch.optim.Optimizer) -> dict[str, Tensor]:
    found = {}
    for name, parameter in model.named_parameters():
        momentum = optimiser.state.get(parameter, {}).get("momentum_buffer")
        if momentum is not None:
            found[name] = momentum
    return found
