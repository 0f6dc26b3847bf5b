"""Names for the groups of a run, from what the network sees and what the library knows of the photos."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from engine.groups.naming.choosing import Namer
from engine.groups.naming.signs import Trace
from engine.groups.tree import Tree
from engine.library import Library

if TYPE_CHECKING:
    from engine.learn.backbones import Backbone

FIRST_YEAR, LAST_YEAR = 1826, 2199


def suggest(
    library: Library,
    tree: Tree,
    ids: npt.NDArray[np.int64],
    pooled: npt.NDArray[np.float32],
    backbone: Backbone,
    first: Sequence[int],
) -> list[str | None]:
    """A name for each node of the tree of n photos, or None where nothing speaks for one.

    ids: (n,). pooled: (n, C) as `engine.learn.names.of_nodes` takes them. first: the nodes that are shown at first.
    """
    from engine.learn import names

    kinds = names.of_nodes(backbone, pooled, tree.leaf, tree.joins)
    return Namer(tree, list(traces(library, ids)), kinds, first).names()


def traces(library: Library, ids: npt.NDArray[np.int64]) -> Iterator[Trace]:
    """What is known of each of these photos besides its pixels, in their order."""
    roots = sorted((one.path for one in library.folders.all()), key=lambda path: -len(path.parts))
    known: dict[Path, tuple[str, ...]] = {}
    there = {photo.id: photo for photo in library.photos.get(ids.tolist())}
    for photo_id in ids.tolist():
        photo = there.get(photo_id)
        if photo is None:  # it left the library meanwhile
            yield Trace((), "")
            continue
        folder = photo.path.parent
        if folder not in known:
            root = next((one for one in roots if folder.is_relative_to(one)), None)
            known[folder] = (root.name, *folder.relative_to(root).parts) if root else folder.parts[-1:]
        day = None if photo.is_date_from_file else _day(photo.taken_at)
        yield Trace(known[folder], photo.path.stem, day, photo.latitude, photo.longitude)


def _day(taken_at: str) -> int | None:
    """None for what no clock of a camera says."""
    try:
        day = date.fromisoformat(taken_at[:10])
    except ValueError:
        return None
    return day.toordinal() if FIRST_YEAR <= day.year <= LAST_YEAR else None
