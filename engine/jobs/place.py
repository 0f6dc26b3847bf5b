"""New photos put into the groups that there are, at once and without learning."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path

import numpy as np

from engine import devices
from engine.errors import LibraryError
from engine.groups.dividing import Floats
from engine.groups.stored import Grown, Placed
from engine.groups.tree import NEAREST, Ints, atom_centres, nearest_atoms
from engine.groups.trust import Rows
from engine.index import SimilarityIndex
from engine.learn.loading import load_torch
from engine.library import Library
from engine.messages import GroupsChanged, Progress, StageEvent, StageFinished, StageStarted
from engine.pictures.decode import is_whole_preview

AT_ONCE = 16
SECONDS_BETWEEN_STORES = 1.0


def place(root: Path, threads: int) -> Generator[StageEvent, None, None]:
    """Embed the photos that came after the current run as it embedded its own, and find their atoms in its tree.

    What is placed is stored every second; stopped, the next call goes on. Where nothing was organised yet, or the
    run has no tree or no sound index, nothing happens: the next organise takes them in. Raises ModelError.
    """
    with Library.open(root) as library:
        run = library.runs.current()
        if run is None:
            return
        folder = library.paths.run(run.id)
        grown = Grown.load(folder)
        if grown is None:
            return
        known = set(grown.ids.tolist())
        new = [
            (photo_id, file)
            for photo_id, content in library.photos.contents()
            if photo_id not in known and is_whole_preview(file := library.paths.preview(content))
        ]
        if not new:
            return
        began = stored_at = time.monotonic()
        yield StageStarted("groups")
        try:
            index = SimilarityIndex.load(folder)
        except LibraryError:
            return
        load_torch()
        from PIL import Image

        from engine.learn.embedder import Embedder

        devices.set_threads(threads)
        network = Embedder.open(folder)
        is_old = np.ones(len(grown.ids), bool) if grown.is_new is None else ~grown.is_new
        centres = atom_centres(grown.tree, grown.tree.leaf[is_old], index.embeddings)
        placed = Placed.load(folder) or Placed(
            np.empty(0, np.int64),
            np.empty((0, NEAREST), np.int32),
            np.empty((0, NEAREST), np.float32),
            np.empty((0, index.embeddings.shape[1]), np.float32),
        )
        stored = 0
        found: list[tuple[Rows, Ints, Floats, Floats]] = []  # since the last store
        for start in range(0, len(new), AT_ONCE):
            some = new[start : start + AT_ONCE]
            z = network.embed([Image.open(file) for _, file in some])
            near, share = nearest_atoms(z, centres, grown.tree.trust)
            found.append((np.array([photo_id for photo_id, _ in some], np.int64), near, share, z))
            done = start + len(some)
            if done == len(new) or time.monotonic() - stored_at > SECONDS_BETWEEN_STORES:
                placed = placed.and_more(*(np.concatenate(part) for part in zip(*found, strict=True)))
                placed.save(folder)
                found.clear()
                library.groups.placed()
                stored, stored_at = done, time.monotonic()
            yield Progress("groups", stored, len(new))
        yield StageFinished("groups", time.monotonic() - began)
        yield GroupsChanged(
            run.id, len(library.groups.all()), len(library.groups.not_sure()), learned=run.kind == "learned"
        )
