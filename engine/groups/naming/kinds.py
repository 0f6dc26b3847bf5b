"""What a network says photos show, as a hierarchy: a tabby is a cat is an animal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from engine.groups.dividing import Floats


@dataclass(frozen=True)
class Kinds:
    """Attributes:
    texts: what each of k kinds is called.
    within: (k, 2) places in one order of all kinds; what is narrower lies inside of what is broader.
    parents: (k,) the next broader kind, or -1.
    is_family: (k,) whether it is a family of kinds, and none that the network knows itself.
    known: the kind that a word means, by the word without capitals.
    sums: (nodes, k) the summed chances of each kind over the photos of each node of a tree.
    """

    texts: list[str]
    within: npt.NDArray[np.int64]
    parents: npt.NDArray[np.int64]
    is_family: npt.NDArray[np.bool_]
    known: Mapping[str, int]
    sums: Floats

    def meant_by(self, word: str) -> int:
        """The kind that a word means, in the singular or the plural; -1 for none."""
        others = (word.removesuffix("s"), word.removesuffix("es"), f"{word}s", f"{word.removesuffix('y')}ies")
        return next((self.known[text] for text in (word, *others) if text in self.known), -1)

    def are_nested(self, one: npt.NDArray[np.int64], other: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
        """Whether one of two kinds is the other or a kind of it, for pairs of kinds."""
        (start, end), (first, last) = self.within[one].T, self.within[other].T
        nested: npt.NDArray[np.bool_] = ((start <= first) & (last <= end)) | (
            (first <= start) & (end <= last)
        )
        return nested


def no_kinds(nodes: int) -> Kinds:
    """Of a network that has no names for what it sees."""
    none = np.empty(0, np.int64)
    return Kinds([], none.reshape(0, 2), none, np.empty(0, bool), {}, np.empty((nodes, 0), np.float32))
