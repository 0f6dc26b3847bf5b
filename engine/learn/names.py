"""What the backbone's ImageNet head sees in the photos of groups."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from engine.groups.naming.kinds import Kinds, no_kinds
from engine.learn.backbones import Backbone
from engine.learn.kinds import CLASSES, hierarchy

ROWS_AT_ONCE = 4_096  # photos looked at at a time


@torch.inference_mode()
def of_nodes(
    backbone: Backbone, pooled: NDArray[np.float32], leaf: NDArray[Any], joins: NDArray[Any]
) -> Kinds:
    """The chances of every kind, summed over the photos of each node of a tree: its atoms, then what each join makes.

    A backbone without a head knows no kinds.
    pooled: (n,C) features as `embed.pooled_features` gives them. leaf: (n,) the atom of each photo.
    joins: (atoms-1, 2) nodes, as in `engine.groups.tree.Tree`.
    """
    atoms = len(joins) + 1
    head = backbone.classes
    if head is None or not len(pooled):
        return no_kinds(2 * atoms - 1)
    where = next(head.parameters())
    sums = np.zeros((2 * atoms - 1, CLASSES), np.float32)
    for start in range(0, len(pooled), ROWS_AT_ONCE):
        rows = slice(start, start + ROWS_AT_ONCE)
        chances = head(torch.from_numpy(pooled[rows]).to(where)).float().softmax(1).cpu().numpy()
        np.add.at(sums, leaf[rows], chances)
    for step, (a, b) in enumerate(joins):
        sums[atoms + step] = sums[a] + sums[b]
    known = hierarchy()
    return Kinds(
        known.texts,
        known.within,
        known.parents,
        np.arange(len(known.texts)) >= CLASSES,
        known.known,
        sums @ known.members.T,
    )
