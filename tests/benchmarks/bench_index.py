"""The index of similar photos beside exact search, and beside hnswlib, usearch and faiss where they are installed.

Real embeddings, and more of two kinds made of them (vectors.py). SIZES="1000 10000 100000 1000000" chooses how many;
without it up to 100,000. Peers are built up to PEERS_UP_TO (100,000): of a million each takes half an hour. Every index
has a process of its own, so that what one takes of the memory is not counted for another.
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
from tests.benchmarks.figures import Figure
from tests.benchmarks.growth import STEEPEST, exponent
from tests.benchmarks.vectors import NOISES, Array, enlarged, real_embeddings

SIZES = tuple(int(one) for one in os.environ.get("SIZES", "1000 10000 100000").split())
PEERS_UP_TO = int(os.environ.get("PEERS_UP_TO", "100000"))
QUERIES, COUNT = 1_000, 20
LEAST_RECALL, SLOWEST_QUERY, MOST_GIB, LONGEST_CHECK = 0.99, 5.0, 4.0, 1.0
PEERS = ("hnswlib", "usearch", "faiss")
EDGES, BUILDING, LOOKING = (
    24,
    200,
    200,
)  # of the peers' graphs: what a recall of 0.99 takes of them at 100,000


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        real = Path(scratch) / "real.npy"
        np.save(real, real_embeddings())
        for noise in NOISES:
            seconds: dict[int, float] = {}
            for size in SIZES:
                is_small = size <= PEERS_UP_TO
                names = ["ours", *(one for one in PEERS if is_small and importlib.util.find_spec(one))]
                found = {name: _alone(name, real, size, noise, Path(scratch) / "index") for name in names}
                seconds[size] = found["ours"]["build"]
                yield from _figures(f"{size:,}, {noise}", found)
            if len(seconds) > 1:
                name = f"exponent of building, {noise}, {min(seconds):,} to {max(seconds):,}"
                yield Figure(name, exponent(seconds), "", STEEPEST)


def _figures(what: str, found: dict[str, dict[str, float]]) -> Iterator[Figure]:
    ours = found["ours"]
    peers = {name: one for name, one in found.items() if name != "ours"}
    plain = peers["hnswlib"]["build"] if "hnswlib" in peers else None
    cpu = f"the processor's own time {ours['work']:.3g} s"
    looked = f"{ours['compared']:,.0f} photos compared with"
    yield Figure(f"{what}: built", ours["build"], "s", plain, note=_note(cpu, peers, "build", "s"))
    recall = _note("", peers, "recall", "")
    yield Figure(f"{what}: recall@{COUNT}", ours["recall"], "", LEAST_RECALL, False, recall)
    for name, key in (("median", "median"), ("99th percentile", "slow")):
        limit = SLOWEST_QUERY if key == "slow" else None
        note = _note(looked, peers, key, "ms")
        yield Figure(f"{what}: query, {name}", ours[key], "ms", limit, note=note)
    yield Figure(f"{what}: exact search, median", ours["exact"], "ms")
    yield Figure(f"{what}: opened and checked", ours["open"], "s", LONGEST_CHECK)
    yield Figure(f"{what}: on the disk", ours["disk"], "GiB", MOST_GIB)
    yield Figure(f"{what}: memory, peak", ours["peak"], "GiB", MOST_GIB, note=_note("", peers, "peak", "GiB"))


def _note(own: str, peers: dict[str, dict[str, float]], key: str, unit: str) -> str:
    told = [f"{name} {one[key]:.4g} {unit}".strip() for name, one in peers.items()]
    return "; ".join(one for one in (own, ", ".join(told)) if one)


def _alone(name: str, real: Path, size: int, noise: str, folder: Path) -> dict[str, float]:
    arguments = [name, str(real), str(size), noise, str(folder)]
    command = [sys.executable, "-m", "tests.benchmarks.bench_index", *arguments]
    finished = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    measured: dict[str, float] = json.loads(finished.stdout)
    return measured


def _measured(name: str, vectors: Array, queries: Array, folder: Path) -> dict[str, float]:
    threads = psutil.cpu_count(logical=False) or 1
    before = psutil.Process().memory_info().rss
    began, worked = time.perf_counter(), time.process_time()
    search, index = _built(name, vectors, threads, folder)
    built, worked = time.perf_counter() - began, time.process_time() - worked
    opened, compared, disk = 0.0, 0.0, 0
    if index is not None:
        began = time.perf_counter()
        index = similarity.SimilarityIndex.load(folder)
        opened = time.perf_counter() - began
        cells = None if index.is_exact else index.cells
        looked = [len(vectors if cells is None else cells.candidates(one, COUNT)) for one in queries]
        compared = sum(looked) / len(looked)
        disk = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    seconds, hits, exact = [], 0.0, []
    for query in queries:
        began = time.perf_counter()
        rows = search(query)
        seconds.append(time.perf_counter() - began)
        began = time.perf_counter()
        similarities = vectors @ query
        edge = np.partition(similarities, -COUNT)[-COUNT]
        exact.append(time.perf_counter() - began)
        hits += min(COUNT, float(np.count_nonzero(similarities[rows] >= edge - 1e-5))) / COUNT
    return {
        "build": built,
        "work": worked,
        "open": opened,
        "compared": float(compared),
        "disk": disk / 2**30,
        "recall": hits / len(queries),
        "median": 1000 * float(np.median(seconds)),
        "slow": 1000 * float(np.quantile(seconds, 0.99)),
        "exact": 1000 * float(np.median(exact)),
        "peak": (psutil.Process().memory_info().rss - before + vectors.nbytes) / 2**30,
    }


def _built(
    name: str, vectors: Array, threads: int, folder: Path
) -> tuple[Callable[[Array], Any], similarity.SimilarityIndex | None]:
    rows = np.arange(len(vectors))
    width = vectors.shape[1]
    if name == "hnswlib":
        import hnswlib

        plain = hnswlib.Index(space="ip", dim=width)
        plain.init_index(max_elements=len(vectors), M=EDGES, ef_construction=BUILDING, random_seed=0)
        plain.add_items(vectors, rows, num_threads=threads)
        plain.set_ef(LOOKING)
        return lambda query: plain.knn_query(query, k=COUNT)[0][0].astype(int), None
    if name == "usearch":
        from usearch.index import Index

        peer = Index(
            ndim=width, metric="ip", connectivity=EDGES, expansion_add=BUILDING, expansion_search=LOOKING
        )
        peer.add(rows, vectors, threads=threads)
        return lambda query: peer.search(query, COUNT).keys.astype(int), None
    if name == "faiss":
        import faiss

        faiss.omp_set_num_threads(threads)
        graph = faiss.IndexHNSWFlat(width, EDGES, faiss.METRIC_INNER_PRODUCT)
        graph.hnsw.efConstruction, graph.hnsw.efSearch = BUILDING, LOOKING
        graph.add(vectors)
        return lambda query: graph.search(query[None], COUNT)[1][0], None
    similarity.build(folder, rows, vectors, "bench", threads)
    index = similarity.SimilarityIndex.load(folder)
    return lambda query: [row for row, _ in index.search(query, COUNT)], index


def main() -> None:
    name, real, size, noise, folder = sys.argv[1:]
    vectors = enlarged(np.load(real), int(size), noise)
    drawn = np.random.default_rng(2).choice(len(vectors), min(QUERIES, len(vectors)), replace=False)
    sys.stdout.write(json.dumps(_measured(name, vectors, vectors[drawn], Path(folder))))


if __name__ == "__main__":
    main()
