"""What the file of a run's network says of itself, read and verified without torch."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import safetensors.numpy
from safetensors import SafetensorError, safe_open

from engine.paths import NETWORK

NAME = NETWORK


@dataclass(frozen=True, slots=True)
class Network:
    """`model_id` names the backbone that a run started from; `channels` is the length of its frozen features."""

    model_id: str
    channels: int

    @classmethod
    def read(cls, run_dir: Path) -> Self | None:
        """None where the file is missing or not as it was written."""
        digest = hashlib.blake2b(digest_size=16)
        try:
            with safe_open(run_dir / NAME, framework="np") as file:
                header = file.metadata() or {}
                for name in sorted(file.keys()):
                    digest.update(name.encode())
                    digest.update(safetensors.numpy.save({"": file.get_tensor(name)}))
                facts = json.loads(header["facts"])
                means = "mean" if facts["kind"] == "frozen" else "embed.linear.weight"
                channels = file.get_slice(means).get_shape()[-1]
            if header["digest"] != digest.hexdigest():
                return None
        except (SafetensorError, OSError, KeyError, ValueError):
            return None
        return cls(facts["model_id"], channels)
