"""The embedding of a learned run: what was learned beside the frozen features.

Learning draws photos of a kind together. A photo that is drawn to the wrong kind is then far from its own, though the
frozen features still know what it looks like. So a share of every cosine stays theirs: the nearest photos cannot get
much worse, and where both agree they say so together.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.learn.frozen import DIMENSIONS, MOST_ROWS, Projection, sampled, unit

Floats = NDArray[np.float32]


def beside(frozen: Floats, learned: Floats, share: float) -> Floats:
    """Unit rows (…,d) and (…,e) -> unit rows (…,d+e), whose cosine is share · frozen + (1 - share) · learned."""
    parts = [np.sqrt(share) * frozen, np.sqrt(1 - share) * learned]
    return np.concatenate(parts, axis=-1, dtype=np.float32, casting="same_kind")


@dataclass(frozen=True)
class Blend:
    """Both embeddings in as many dimensions as either has.

    Attributes:
        share: of the cosine of two photos that is the frozen embedding's, 0 to 1.
        directions: (k,d+e) orthonormal, those in which the photos differ most from nothing: cosines stay what they are.
    """

    share: float
    directions: Floats

    @classmethod
    def fit(cls, frozen: Floats, learned: Floats, share: float, seed: int = 0) -> Self:
        """Fit to the embeddings (n,d) and (n,e) of the same photos."""
        both = sampled(beside(frozen, learned, share), MOST_ROWS, seed)
        return cls(share, Projection.fit_features(both, DIMENSIONS, centre=False).components)

    def apply(self, frozen: Floats, learned: Floats) -> Floats:
        """Embeddings (n,d) and (n,e) -> (n,k) at unit length."""
        return unit(beside(frozen, learned, self.share) @ self.directions.T)
