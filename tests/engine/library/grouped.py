"""A library with groups and no files: rows, a run and its tree, as organising would leave them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from engine.groups.arrange import NOT_SURE, STRICTNESS, Dial
from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.index.similarity import build
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.library.records import Run, RunKind
from engine.library.runs import NewGroup
from tests.engine.groups.making import scattered


def photo(number: int) -> NewPhoto:
    return NewPhoto(
        Path(f"/photos/{number:06d}.jpg"),
        size_bytes=1000,
        mtime_ns=1,
        content_hash=f"{number:040x}",
        width=4,
        height=3,
        format="JPEG",
        taken_at="2024-01-01T00:00:00",
        is_date_from_file=False,
    )


def make_grouped(
    root: Path, sizes: Sequence[int] = (30, 20, 10, 6), *, noise: float = 1.0, seed: int = 0, more: int = 0
) -> Library:
    """A library of sum(sizes) photos around as many centres. `more`: how many of the first of them come later only."""
    library = Library.open(root)
    library.photos.add([photo(number) for number in range(sum(sizes) - more)])
    learn_anew(library, sizes, noise=noise, seed=seed)
    return library


def learn_anew(
    library: Library, sizes: Sequence[int] = (30, 20, 10, 6), *, noise: float = 1.0, seed: int = 0
) -> Run:
    """Another run over the photos that are there, from other embeddings of the same photos."""
    _, _, labels = scattered(list(sizes), noise=0.0)
    ids = np.array([photo_id for photo_id, _ in library.photos.contents()], np.int64)
    labels = labels[: len(ids)]
    rng = np.random.default_rng(seed)
    centres = np.linalg.qr(rng.normal(size=(16, 16)))[0][: len(sizes)]
    z = centres[labels] + noise * rng.normal(size=(len(ids), 16)) / 4
    z = (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)
    weight = np.exp(z @ centres.T / 0.1)
    tree = grow(z, (weight / weight.sum(1, keepdims=True)).astype(np.float32))
    run = library.runs.start("quick", {"seed": seed}, library.photos.digest())
    folder = library.paths.run(run.id)
    folder.mkdir(parents=True, exist_ok=True)
    Grown(tree, ids, [None] * (2 * tree.atoms - 1), len(sizes), "Because.").save(folder)
    build(folder, ids, z, "made", 1)
    shown = Dial(tree).cut(len(sizes), STRICTNESS)
    groups = [
        NewGroup(None, 0.5, [(int(ids[row]), 0.5) for row in shown.members(key)])
        for key in shown.groups.tolist()
    ]
    library.runs.complete(run, groups, [(int(ids[row]), 0.0) for row in shown.members(NOT_SURE)], {})
    return run


def show_kinds(library: Library, kinds: list[int], kind: RunKind = "learned") -> Run:
    """Another run that puts the photos into these groups, so many photos as are named, each in one for sure."""
    ids = np.array([one for one, _ in library.photos.contents()], np.int64)[: len(kinds)]
    centres = np.linalg.qr(np.random.default_rng(0).normal(size=(16, 16)))[0]
    z = centres[kinds] + np.random.default_rng(1).normal(size=(len(ids), 16)) / 50
    z = (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)
    probabilities = np.eye(max(kinds) + 1)[kinds] * 0.98 + 0.02 / (max(kinds) + 1)
    tree = grow(z, (probabilities / probabilities.sum(1, keepdims=True)).astype(np.float32))
    run = library.runs.start(kind, {"kinds": kinds}, library.photos.digest())
    library.paths.run(run.id).mkdir(parents=True, exist_ok=True)
    names = [None] * (2 * tree.atoms - 1)
    Grown(tree, ids, names, len(set(kinds)), "Because.").save(library.paths.run(run.id))
    library.regrouping.remember(run)
    library.runs.complete(run, [], [], {})
    return run
