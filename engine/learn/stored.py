"""Tensors and facts in one safetensors file, with a checksum. No pickle is ever written or read."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import safetensors.torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from engine.files import replacing

log = logging.getLogger(__name__)


def write(path: Path, tensors: Mapping[str, Tensor], facts: Mapping[str, Any]) -> None:
    """Write both aside and rename into place. `facts` must be fit for JSON; it travels in the file's header."""
    plain = {name: tensor.detach().cpu().contiguous() for name, tensor in tensors.items()}
    header = {"facts": json.dumps(facts, sort_keys=True), "digest": _digest(plain)}
    with replacing(path) as file:
        file.write(safetensors.torch.save(plain, metadata=header))


def read(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]] | None:
    """What `write` wrote, or None (and a line in the log) when the file is damaged; None when there is none."""
    if not path.exists():
        return None
    try:
        with safe_open(path, framework="pt") as file:
            header = file.metadata() or {}
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
        facts = json.loads(header["facts"])
        whole = header["digest"] == _digest(tensors)
    except (SafetensorError, OSError, KeyError, ValueError) as error:
        log.warning("%s is damaged and is left aside: %s", path.name, error)
        return None
    if not whole:
        log.warning("%s is damaged and is left aside: its checksum differs", path.name)
        return None
    return tensors, facts


def _digest(tensors: Mapping[str, Tensor]) -> str:
    digest = hashlib.blake2b(digest_size=16)
    for name in sorted(tensors):
        digest.update(name.encode())
        digest.update(safetensors.torch.save({"": tensors[name]}))
    return digest.hexdigest()
