"""The same subject: photos that lie very near one another in the embedding that is shown."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from engine.library.sames import SamePair
from engine.sames.candidates import near

Array = npt.NDArray[np.float32]

LEAST_ALIKE = 0.85
"""Cosine that a pair must reach in any embedding."""

RAREST = 0.0003
"""A pair must also be among this share of the most alike: learning draws whole groups together, so that a cosine alone
says less than how rare it is."""

_NEAREST = 10
_SAMPLE = 2000


def subject_pairs(
    contents: Mapping[int, str], ids: npt.NDArray[np.int64], embeddings: Array
) -> list[SamePair]:
    """Alike pairs of contents. contents: photo id to content hash. ids: (n,), embeddings: (n, d), unit norm."""
    rows: dict[str, int] = {}
    for row, photo_id in enumerate(ids.tolist()):
        if (content := contents.get(photo_id)) is not None:
            rows.setdefault(content, row)
    names = sorted(rows)
    if len(names) < 2:
        return []
    vectors = np.ascontiguousarray(embeddings[[rows[name] for name in names]], np.float32)
    least = max(LEAST_ALIKE, _rare(vectors))
    found = []
    for pairs in near(vectors, least, _NEAREST):
        likeness = np.einsum("nd,nd->n", vectors[pairs[:, 0]], vectors[pairs[:, 1]])  # n pairs, d dims
        found += [
            SamePair(names[a], names[b], round(float(min(value, 1.0)), 4))
            for (a, b), value in zip(pairs.tolist(), likeness, strict=True)
        ]
    return found


def _rare(vectors: Array) -> float:
    """The cosine that only the RAREST share of pairs exceeds, from evenly spaced photos against all."""
    picked = np.unique(np.linspace(0, len(vectors) - 1, min(_SAMPLE, len(vectors))).astype(int))
    others = picked[: max(2, len(picked))]
    cosines = vectors[picked] @ vectors[others].T
    upper = cosines[np.triu_indices(len(picked), 1)]
    return float(np.quantile(upper, 1 - RAREST)) if len(upper) >= 1 / RAREST else -1.0
