"""As many embeddings as are wanted, made of real ones.

Each of the folder's photos is repeated with noise, so large that the nearest of a made one are about as like it as the
nearest of a real one are to that: of the labelled photos a real one has a cosine of 0.75 to its nearest, 0.52 to the
twentieth; with noise of SPREAD it is 0.82 and 0.55 ("round"), 0.79 and 0.58 ("along").
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import numpy.typing as npt

from engine.index import SimilarityIndex
from engine.library import Library
from tests.benchmarks.commands import run
from tests.benchmarks.photos import folder_of_photos

Array = npt.NDArray[np.float32]

SPREAD = 0.7  # length of the noise beside that of an embedding
KEPT = Path(__file__).parents[2] / "bench" / "first-looks.npy"
NEAR = 10  # photos that one may lean to
NOISES = ("round", "along")
"""The same in all directions; or leaning to one of the photos that are near, with noise shaped as the differences to
those are. Two, so that nothing is set for one of them."""


def real_embeddings() -> Array:
    """The first looks (n, d) at the folder's photos, taken once and kept in `bench/`."""
    if KEPT.is_file():
        return np.load(KEPT)
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        root = Path(scratch) / "library"
        run("organise", photos, "--quick", library=root)
        with Library.open(root) as library:
            index = SimilarityIndex.of(library)
            assert index is not None
            KEPT.parent.mkdir(exist_ok=True)
            np.save(KEPT, index.embeddings)
            return np.array(index.embeddings)


def enlarged(real: Array, size: int, noise: str = "round", seed: int = 0) -> Array:
    """`size` unit vectors: the real ones (n, d), then the same again and again with other noise."""
    random = np.random.default_rng(seed)
    directions = _directions(real) if noise == "along" else None
    made = np.empty((size, real.shape[1]), np.float32)
    for start in range(0, size, len(real)):
        part = made[start : start + len(real)]
        part[:] = real[: len(part)]
        if not start:
            continue
        strayed = random.standard_normal(part.shape, dtype=np.float32)
        if directions is not None:
            near, root = directions
            strayed = strayed @ root
            leaning = random.random((len(part), 1), dtype=np.float32) / 2
            others = near[np.arange(len(part)), random.integers(0, near.shape[1], len(part))]
            part += leaning * (real[others] - part)
        part += SPREAD * _unit(strayed)
        part[:] = _unit(part)
    return made


def _directions(real: Array) -> tuple[npt.NDArray[np.int64], Array]:
    """The nearest others (n, NEAR) of each photo, and what gives noise the shape of the differences to them (d, d)."""
    alike = real @ real.T
    np.fill_diagonal(alike, -2)
    near = np.argsort(-alike, axis=1)[:, : min(NEAR, len(real) - 1)]
    apart = (real[:, None] - real[near]).reshape(-1, real.shape[1])
    values, vectors = np.linalg.eigh(apart.T @ apart / len(apart))
    return near, (vectors * np.sqrt(np.maximum(values, 0))).T.astype(np.float32)


def _unit(vectors: Array) -> Array:
    return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-12)
