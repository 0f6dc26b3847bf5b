"""What a run of learning ends with, kept in its folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import torch
from numpy.typing import NDArray

from engine.learn import stored
from engine.learn.network import Network

NAME = "learned.safetensors"


@dataclass(frozen=True)
class Learned:
    """The result for all n photos.

    Attributes:
        embeddings: (n,d) float32, unit norm: the mean over the plain and the mirrored photo; beside the frozen one,
            where the recipe gives that a share (`blend.py`).
        probabilities: (n,K) float32, each photo's share in each group.
        alone: (n,e) float32, unit norm: what was learned without that share, for the referee. `embeddings` where
            there is none.
        is_learned: False when there were too few photos to learn from and this is the frozen result.
    """

    embeddings: NDArray[np.float32]
    probabilities: NDArray[np.float32]
    alone: NDArray[np.float32]
    is_learned: bool

    def save(self, folder: Path, fingerprint: str = "") -> None:
        tensors = {
            "embeddings": torch.from_numpy(self.embeddings),
            "probabilities": torch.from_numpy(self.probabilities),
        }
        if self.alone is not self.embeddings:
            tensors["alone"] = torch.from_numpy(self.alone)
        stored.write(folder / NAME, tensors, {"is_learned": self.is_learned, "fingerprint": fingerprint})

    @classmethod
    def load(cls, folder: Path, fingerprint: str | None = None) -> Self | None:
        """The finished result of a run folder; None when there is none (of this fingerprint) or it is damaged."""
        content = stored.read(folder / NAME)
        if content is None or (fingerprint is not None and content[1].get("fingerprint") != fingerprint):
            return None
        tensors, facts = content
        z, y = tensors["embeddings"].numpy(), tensors["probabilities"].numpy()
        alone = tensors["alone"].numpy() if "alone" in tensors else z
        return cls(z, y, alone, bool(facts["is_learned"]))

    @classmethod
    def finished(cls, folder: Path, fingerprint: str) -> Self | None:
        """The same; None too where the run's network is lost, which only learning gives back."""
        return cls.load(folder, fingerprint) if Network.read(folder) else None
