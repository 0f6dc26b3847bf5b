"""The tree of a run in a file of its own, with a checksum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from engine.arrays import read_arrays, write_arrays
from engine.groups.dividing import Floats
from engine.groups.tree import Ints, Tree
from engine.groups.trust import Trust
from engine.paths import EMBEDDINGS, IDS, index_folder

NAME = "tree.safetensors"
PLACED = "placed.safetensors"
_ARRAYS = ("leaf", "near", "share", "joins", "heights")
_PLACED = ("ids", "near", "share", "embeddings")


@dataclass(frozen=True)
class Grown:
    """A tree with what belongs to it.

    Attributes:
        ids: (n,) photo ids, ascending: the rows of the tree.
        names: what the engine would call each node, 0 … 2·atoms-2; None where it does not know.
        auto: the number of groups that the evidence speaks for, and `why`, in a sentence.
        is_new: (n,) which photos came after the tree was grown and were placed in it; None: none.
    """

    tree: Tree
    ids: npt.NDArray[np.int64]
    names: Sequence[str | None]
    auto: int
    why: str
    is_new: npt.NDArray[np.bool_] | None = None

    def save(self, folder: Path) -> None:
        arrays = {name: getattr(self.tree, name) for name in _ARRAYS} | {"ids": self.ids}
        tree = {"learned": self.tree.learned, "told": self.tree.told, "trust": self.tree.trust}
        facts = {"names": list(self.names), "auto": self.auto, "why": self.why, **tree}
        write_arrays(folder / NAME, arrays, facts)

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """None where there is none, as in results of earlier versions, or where it is damaged."""
        found = read_arrays(folder / NAME)
        if found is None:
            return None
        arrays, facts = found
        learned = facts["learned"]
        told, trust = (
            facts.get("told", learned),
            Trust(*facts.get("trust", ())),
        )  # earlier versions kept neither
        tree = Tree(**{name: arrays[name] for name in _ARRAYS}, learned=learned, told=told, trust=trust)
        grown = cls(tree, arrays["ids"], facts["names"], facts["auto"], facts["why"])
        placed = Placed.load(folder)
        return grown if placed is None else grown.and_placed(placed)

    def and_placed(self, placed: Placed) -> Self:
        """The same tree with photos that came later."""
        ids = np.concatenate([self.ids, placed.ids])
        order = np.argsort(ids, kind="stable")
        tree = self.tree
        wider = replace(
            tree,
            leaf=np.concatenate([tree.leaf, placed.near[:, 0]])[order],
            near=np.concatenate([tree.near, placed.near])[order],
            share=np.concatenate([tree.share, placed.share])[order],
        )
        is_new = np.repeat([False, True], [len(self.ids), len(placed.ids)])[order]
        return replace(self, tree=wider, ids=ids[order], is_new=is_new)


@dataclass(frozen=True)
class Placed:
    """Photos that came after a tree was grown, and where in it they belong.

    Attributes:
        ids: (m,) photo ids, ascending, none of them in the tree.
        near, share: (m, NEAREST) as in `Tree`.
        embeddings: (m, d) unit norm.
    """

    ids: npt.NDArray[np.int64]
    near: Ints
    share: Floats
    embeddings: Floats

    def save(self, folder: Path) -> None:
        write_arrays(folder / PLACED, {name: getattr(self, name) for name in _PLACED}, {})

    def and_more(self, ids: npt.NDArray[np.int64], near: Ints, share: Floats, embeddings: Floats) -> Self:
        """These and more photos, in the order of ids."""
        all_ids = np.concatenate([self.ids, ids])
        order = np.argsort(all_ids, kind="stable")
        return type(self)(
            all_ids[order],
            np.concatenate([self.near, near])[order],
            np.concatenate([self.share, share])[order],
            np.concatenate([self.embeddings, embeddings])[order],
        )

    def among(self, ids: npt.NDArray[np.int64]) -> Self:
        """Those of them that are among these photos (k,)."""
        fits = np.isin(self.ids, ids)
        return type(self)(self.ids[fits], self.near[fits], self.share[fits], self.embeddings[fits])

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """None where there are none, or where the file is damaged: then they are placed anew."""
        found = read_arrays(folder / PLACED)
        return None if found is None else cls(**found[0])


def embeddings_of(folder: Path, ids: npt.NDArray[np.int64]) -> Floats | None:
    """The embeddings (m, d) of these photos (m,) in a run's folder; None where its files do not have them all."""
    placed = Placed.load(folder)
    try:
        files = index_folder(folder)
        all_ids = np.fromfile(files / IDS, "<i8")
        z = np.memmap(files / EMBEDDINGS, "<f4", "r").reshape(len(all_ids), -1)
    except (OSError, ValueError):
        return None
    if placed is not None:
        all_ids, z = np.concatenate([all_ids, placed.ids]), np.concatenate([z, placed.embeddings])
    order = np.argsort(all_ids, kind="stable")
    rows = order[np.minimum(np.searchsorted(all_ids[order], ids), len(order) - 1)]
    return z[rows] if (all_ids[rows] == ids).all() else None
