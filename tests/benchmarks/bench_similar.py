"""Similar photos: the same answers as exact search, and how quickly."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from engine.index import SimilarityIndex
from engine.library import Library
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos


def measure() -> Iterator[Figure]:
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        root = Path(scratch) / "library"
        run("organise", photos, "--quick", library=root)
        with Library.open(root) as library:
            index = SimilarityIndex.of(library)
            assert index is not None
            ids = library.photos.ids()
            label = {photo.id: photo.path.parent.name for photo in library.photos.get(ids)}
        seconds, right = [], 0
        for photo_id in ids:
            began = time.perf_counter()
            nearest = index.similar(photo_id, 24)
            seconds.append(time.perf_counter() - began)
            right += label[nearest[0][0]] == label[photo_id]
        similarities = np.array(index.embeddings) @ np.array(index.embeddings).T
        np.fill_diagonal(similarities, -np.inf)
        names = np.array([label[int(one)] for one in index.ids])
        exact = float(np.mean(names[similarities.argmax(1)] == names))
        yield Figure("recall@1 by folder name", right / len(ids), "", exact, False, "limit: exact search")
        yield Figure("one query, median", 1000 * float(np.median(seconds)), "ms", 50)
        yield Figure("one query, 99th percentile", 1000 * float(np.quantile(seconds, 0.99)), "ms", 50)
