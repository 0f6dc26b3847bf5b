"""Arrays and facts in one safetensors file, with a checksum; for what is read where there is no torch."""

from __future__ import annotations

import hashlib
import json
import logging
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import safetensors.numpy
from safetensors import SafetensorError, safe_open

from engine.files import replacing

log = logging.getLogger(__name__)

Arrays = dict[str, npt.NDArray[Any]]


def write_arrays(path: Path, arrays: Arrays, facts: dict[str, Any]) -> None:
    """Write both aside and rename into place. `facts` must be fit for JSON."""
    text = json.dumps(facts)
    content = safetensors.numpy.save(
        {name: np.ascontiguousarray(array) for name, array in arrays.items()},
        metadata={"facts": text, "digest": _digest(arrays, text)},
    )
    with replacing(path) as file:
        file.write(content)


def read_arrays(path: Path) -> tuple[Arrays, dict[str, Any]] | None:
    """What `write_arrays` wrote; None where there is nothing, or where it is damaged."""
    try:
        with safe_open(path, framework="np") as file:
            header = file.metadata() or {}
            arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 (not a mapping)
        if header["digest"] == _digest(arrays, header["facts"]):
            return arrays, json.loads(header["facts"])
        log.warning("%s of run %s is damaged", path.name, path.parent.name)
    except (SafetensorError, OSError, KeyError, ValueError):
        pass
    return None


def digest_of(path: Path) -> str:
    """The name that a file of arrays, or of a network, has for its own content, unchecked; empty where it has none."""
    try:
        with safe_open(path, framework="np") as file:
            return str((file.metadata() or {}).get("digest", ""))
    except (SafetensorError, OSError):
        return ""


def _digest(arrays: Arrays, facts: str) -> str:
    digest = hashlib.blake2b(facts.encode(), digest_size=16)
    for name in sorted(arrays):
        digest.update(np.ascontiguousarray(arrays[name]).tobytes())
    return digest.hexdigest()
