"""The map of a run in a file of its own, with a checksum."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
import numpy.typing as npt

from engine.arrays import read_arrays, write_arrays

NAME = "map.safetensors"


@dataclass(frozen=True, eq=False)
class PhotoMap:
    """Where photos lie.

    Attributes:
        ids: (n,) photo ids, ascending.
        places: (n, 2) in [0, 1], y downwards; near means alike.
    """

    ids: npt.NDArray[np.int64]
    places: npt.NDArray[np.float32]

    def save(self, folder: Path) -> None:
        write_arrays(folder / NAME, {"ids": self.ids, "places": self.places}, {})

    @classmethod
    def load(cls, folder: Path) -> Self | None:
        """None where there is none, or where it is damaged: then it is made anew."""
        found = read_arrays(folder / NAME)
        if found is None:
            return None
        ids, places = (found[0].get(name) for name in ("ids", "places"))
        if ids is None or places is None or places.shape != (len(ids), 2) or not np.isfinite(places).all():
            return None
        return cls(ids, places)

    def and_more(self, ids: npt.NDArray[np.int64], places: npt.NDArray[np.float32]) -> Self:
        """The same map with photos that came later."""
        all_ids = np.concatenate([self.ids, ids])
        order = np.argsort(all_ids, kind="stable")
        return type(self)(all_ids[order], np.concatenate([self.places, places])[order])
