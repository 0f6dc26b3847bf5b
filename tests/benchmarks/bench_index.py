"""The index of similar photos beside exact search and beside usearch and faiss, where they are installed.

Real embeddings of the folder's photos; to have more, each is repeated with noise as large as photos of one kind differ.
SIZES="1000 10000 100000 1000000" chooses how many; without it up to 100,000. Every index has a process of its own, so
that what one takes of the memory is not counted for another.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from engine.index import similarity
from engine.library import Library
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SIZES = tuple(int(one) for one in os.environ.get("SIZES", "1000 10000 100000").split())
SPREAD = 0.35  # length of the noise beside that of an embedding: cosine 0.94 to the photo it came from
QUERIES, COUNT = 1_000, 20
LEAST_RECALL, SLOWEST_QUERY, MOST_GIB = 0.99, 5.0, 4.0
STEEPEST = 1.1  # exponent of the time to build by the number of photos
PEERS = ("usearch", "faiss")

Array = np.ndarray[Any, np.dtype[np.float32]]


def measure() -> Iterator[Figure]:
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        root = Path(scratch) / "library"
        run("organise", photos, "--quick", library=root)
        with Library.open(root) as library:
            index = similarity.SimilarityIndex.of(library)
            assert index is not None
            real = Path(scratch) / "real.npy"
            np.save(real, index.embeddings)
        names = ["ours", *(one for one in PEERS if importlib.util.find_spec(one))]
        seconds: dict[int, float] = {}
        for size in SIZES:
            found = {name: _alone(name, real, size, Path(scratch) / "index") for name in names}
            ours = found["ours"]
            seconds[size] = ours["build"]
            peers = {name: one for name, one in found.items() if name != "ours"}
            yield Figure(f"{size:,}: built", ours["build"], "s", note=_beside(peers, "build", "s"))
            yield Figure(
                f"{size:,}: recall@{COUNT}",
                ours["recall"],
                "",
                LEAST_RECALL,
                False,
                _beside(peers, "recall", ""),
            )
            yield Figure(
                f"{size:,}: query, median", ours["median"], "ms", note=_beside(peers, "median", "ms")
            )
            yield Figure(
                f"{size:,}: query, 99th percentile",
                ours["slow"],
                "ms",
                SLOWEST_QUERY,
                note=_beside(peers, "slow", "ms"),
            )
            yield Figure(f"{size:,}: exact search, median", ours["exact"], "ms")
            yield Figure(f"{size:,}: opened and checked", ours["open"], "s")
            yield Figure(
                f"{size:,}: memory, peak", ours["peak"], "GiB", MOST_GIB, note=_beside(peers, "peak", "GiB")
            )
        if len(seconds) > 1:
            few, many = min(seconds), max(seconds)
            exponent = float(np.log(seconds[many] / seconds[few]) / np.log(many / few))
            yield Figure(f"exponent of building, {few:,} to {many:,}", exponent, "", STEEPEST)


def _beside(peers: dict[str, dict[str, float]], what: str, unit: str) -> str:
    return ", ".join(f"{name} {one[what]:.4g} {unit}".strip() for name, one in peers.items())


def _alone(name: str, real: Path, size: int, folder: Path) -> dict[str, float]:
    finished = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.bench_index", name, str(real), str(size), str(folder)],
        check=True,
        capture_output=True,
        text=True,
    )
    measured: dict[str, float] = json.loads(finished.stdout)
    return measured


def enlarged(real: Array, size: int, seed: int = 0) -> Array:
    """`size` unit vectors: the real ones (n, d), then the same again and again with other noise."""
    random = np.random.default_rng(seed)
    made = np.empty((size, real.shape[1]), np.float32)
    for start in range(0, size, len(real)):
        part = made[start : start + len(real)]
        noise = random.standard_normal(part.shape, dtype=np.float32)
        noise *= SPREAD / np.linalg.norm(noise, axis=1, keepdims=True)
        part[:] = real[: len(part)] + noise * (start > 0)
        part /= np.linalg.norm(part, axis=1, keepdims=True)
    return made


def _measured(name: str, vectors: Array, queries: Array, folder: Path) -> dict[str, float]:
    threads = psutil.cpu_count(logical=False) or 1
    before = psutil.Process().memory_info().rss
    began = time.perf_counter()
    search, index = _built(name, vectors, threads, folder)
    built = time.perf_counter() - began
    if index is not None:
        began = time.perf_counter()
        index = similarity.SimilarityIndex.load(folder)
        index.graph(COUNT)
        opened = time.perf_counter() - began
    seconds, hits, exact = [], 0.0, []
    for query in queries:
        began = time.perf_counter()
        rows = search(query)
        seconds.append(time.perf_counter() - began)
        began = time.perf_counter()
        similarities = vectors @ query
        edge = np.partition(similarities, -COUNT)[-COUNT]
        exact.append(time.perf_counter() - began)
        hits += float(np.count_nonzero(similarities[rows] >= edge - 1e-5)) / COUNT
    return {
        "build": built,
        "open": opened if index is not None else 0.0,
        "recall": hits / len(queries),
        "median": 1000 * float(np.median(seconds)),
        "slow": 1000 * float(np.quantile(seconds, 0.99)),
        "exact": 1000 * float(np.median(exact)),
        "peak": (psutil.Process().memory_info().rss - before + vectors.nbytes) / 2**30,
    }


def _built(
    name: str, vectors: Array, threads: int, folder: Path
) -> tuple[Callable[[Array], Any], similarity.SimilarityIndex | None]:
    """Peers have as many edges a node and look at as many candidates as ours."""
    edges, building, looking = 24, 200, similarity.candidates(len(vectors), COUNT)
    rows = np.arange(len(vectors))
    if name == "usearch":
        from usearch.index import Index

        peer = Index(
            ndim=vectors.shape[1],
            metric="ip",
            connectivity=edges,
            expansion_add=building,
            expansion_search=looking,
        )
        peer.add(rows, vectors, threads=threads)
        return lambda query: peer.search(query, COUNT).keys.astype(int), None
    if name == "faiss":
        import faiss

        faiss.omp_set_num_threads(threads)
        graph = faiss.IndexHNSWFlat(vectors.shape[1], edges, faiss.METRIC_INNER_PRODUCT)
        graph.hnsw.efConstruction = building
        graph.hnsw.efSearch = looking
        graph.add(vectors)
        return lambda query: graph.search(query[None], COUNT)[1][0], None
    similarity.build(folder, rows, vectors, "bench", threads)
    index = similarity.SimilarityIndex.load(folder)
    graph = index.graph(COUNT)
    return lambda query: graph.knn_query(query, k=COUNT)[0][0].astype(int), index


def main() -> None:
    name, real, size, folder = sys.argv[1:]
    vectors = enlarged(np.load(real), int(size))
    rows = np.unique(np.linspace(0, len(vectors) - 1, min(QUERIES, len(vectors))).astype(int))
    sys.stdout.write(json.dumps(_measured(name, vectors, vectors[rows], Path(folder))))


if __name__ == "__main__":
    main()
