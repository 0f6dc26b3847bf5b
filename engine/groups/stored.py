"""The tree of a run in a file of its own, with a checksum."""

from __future__ import annotations

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt
import safetensors.numpy
from safetensors import SafetensorError, safe_open

from engine.files import replacing
from engine.groups.tree import Tree

log = logging.getLogger(__name__)

NAME = "tree.safetensors"
_ARRAYS = ("leaf", "near", "share", "joins", "heights")


@dataclass(frozen=True)
class Grown:
    """A tree with what belongs to it.

    Attributes:
        ids: (n,) photo ids, ascending: the rows of the tree.
        names: what the engine would call each node, 0 … 2·atoms-2; None where it does not know.
        auto: the number of groups that the evidence speaks for, and `why`, in a sentence.
    """

    tree: Tree
    ids: npt.NDArray[np.int64]
    names: Sequence[str | None]
    auto: int
    why: str

    def save(self, folder: Path) -> None:
        arrays = {name: getattr(self.tree, name) for name in _ARRAYS} | {"ids": self.ids}
        facts = {"names": list(self.names), "auto": self.auto, "why": self.why, "learned": self.tree.learned}
        text = json.dumps(facts)
        content = safetensors.numpy.save(
            {name: np.ascontiguousarray(array) for name, array in arrays.items()},
            metadata={"facts": text, "digest": _digest(arrays, text)},
        )
        with replacing(folder / NAME) as file:
            file.write(content)

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """None where there is none, as in results of earlier versions, or where it is damaged."""
        try:
            with safe_open(folder / NAME, framework="np") as file:
                header = file.metadata() or {}
                arrays = {name: file.get_tensor(name) for name in (*_ARRAYS, "ids")}
            facts = json.loads(header["facts"])
            if header["digest"] != _digest(arrays, header["facts"]):
                log.warning("the tree of %s is damaged", folder.name)
                return None
        except (SafetensorError, OSError, KeyError, ValueError):
            return None
        tree = Tree(**{name: arrays[name] for name in _ARRAYS}, learned=facts["learned"])
        return cls(tree, arrays["ids"], facts["names"], facts["auto"], facts["why"])


def _digest(arrays: dict[str, npt.NDArray[np.generic]], facts: str) -> str:
    digest = hashlib.blake2b(facts.encode(), digest_size=16)
    for name in sorted(arrays):
        digest.update(np.ascontiguousarray(arrays[name]).tobytes())
    return digest.hexdigest()
