"""The search for similar photos: exact while that is quick, an HNSW graph above, one interface for both."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import hnswlib
import numpy as np
import numpy.typing as npt

from engine.errors import LibraryError
from engine.groups.stored import Placed
from engine.index.header import Header, checksum, damaged, mismatches
from engine.library import Library
from engine.paths import EMBEDDINGS, IDS, INDEX

Array = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]

EXACT_UP_TO = 200_000
"""Photos up to which one exact pass (a matrix-vector product) answers at once: 7 ms of a core at 100,000.
The graph answers in 1 ms, but loading it takes 110 ms there, with the interpreter's lock held, and twice the memory."""

UNLIKE = 0.5
"""How much photos that are not wanted count beside those that are."""

_M, _EF_CONSTRUCTION = 24, 200
"""Edges a node and candidates while building: recall@20 above 0.99 on real embeddings of this dimension."""


class SimilarityIndex:
    """The embeddings of one run, ready to be searched. Read-only; safe to share between threads.

    Attributes:
        ids: (n,) photo ids, ascending.
        embeddings: (n, d) float32, unit norm, mapped from disk.
        model_id: the model that made them.
        later: photos that came after the index was made and were embedded since; they are compared one by one.
    """

    def __init__(
        self, ids: Ids, embeddings: Array, model_id: str, graph: Path, later: Placed | None = None
    ) -> None:
        self.ids = ids
        self.embeddings = embeddings
        self.model_id = model_id
        self.later = later
        self._graph_file = graph
        self._graph: hnswlib.Index | None = None

    @classmethod
    def of(cls, library: Library) -> SimilarityIndex | None:
        """The index of the current run with the photos that were placed since, or None when nothing has been
        organised yet.

        Raises LibraryError when it is damaged.
        """
        run = library.runs.current()
        if run is None:
            return None
        index = cls.load(library.paths.run(run.id))
        later = Placed.load(library.paths.run(run.id))
        if later is not None and later.embeddings.shape[1] == index.embeddings.shape[1]:
            index.later = later
        return index

    @classmethod
    def load(cls, folder: Path) -> SimilarityIndex:
        """Open an index after comparing every byte with its header. Raises LibraryError when they differ."""
        header = Header.read(_header(folder))
        files = _files(folder)
        wrong = mismatches(header, files)
        if wrong:
            raise damaged(f"not as they were written: {', '.join(wrong)}")
        ids = np.fromfile(files["ids"], dtype="<i8")
        embeddings = np.memmap(files["embeddings"], dtype="<f4", mode="r")
        if len(ids) != header.count or embeddings.size != header.count * header.dim:
            raise damaged("sizes do not fit the header")
        return cls(ids, embeddings.reshape(header.count, header.dim), header.model_id, files["graph"])

    def similar(self, photo_id: int, count: int = 24) -> list[tuple[int, float]]:
        """The photos nearest to one of the index, itself left out: (photo id, cosine similarity) each.

        A photo that is not embedded yet has no neighbours: the list is empty.
        """
        return self.like([photo_id], count=count)

    def likeness(self, one: int, other: int) -> float | None:
        """The cosine similarity of two photos; None where one of them is not embedded yet."""
        vectors = self.vector(one), self.vector(other)
        return None if vectors[0] is None or vectors[1] is None else float(vectors[0] @ vectors[1])

    def like(
        self, photo_ids: Sequence[int], unlike: Sequence[int] = (), count: int = 24
    ) -> list[tuple[int, float]]:
        """The photos nearest to several, and far from those `unlike`; none of them is among the answers.

        Compared is with the mean of the ones less half the mean of the others, at unit length (Rocchio, 1971). The
        similarity told is that to the mean of `photo_ids`. Photos that are not embedded yet are passed over.
        """
        vectors = [one for photo in photo_ids if (one := self.vector(photo)) is not None]
        if not vectors:
            return []
        return self.like_vectors(np.stack(vectors), unlike, count, leave_out=photo_ids)

    def like_vectors(
        self, vectors: Array, unlike: Sequence[int] = (), count: int = 24, *, leave_out: Sequence[int] = ()
    ) -> list[tuple[int, float]]:
        """The same for vectors (m, d) of pictures that need not be in the index; `leave_out`: no answers."""
        wanted = _unit(vectors.mean(0))
        vector, unwanted = wanted, [one for photo in unlike if (one := self.vector(photo)) is not None]
        if unwanted:
            vector = _unit(wanted - UNLIKE * np.mean(unwanted, axis=0))
        barred = {*leave_out, *unlike}
        found = self.search(vector, count + len(barred))
        answers = [(one, value) for one, value in found if one not in barred][:count]
        if not unwanted:
            return answers
        return [(one, float(near @ wanted)) for one, _ in answers if (near := self.vector(one)) is not None]

    def search(self, vector: Array, count: int = 24) -> list[tuple[int, float]]:
        """The photos nearest to a unit vector (d,): (photo id, cosine similarity), nearest first."""
        found = self._search(vector, min(count, len(self.ids)))
        if self.later is not None and count > 0:
            similarities = (self.later.embeddings @ vector).tolist()
            found += zip(self.later.ids.tolist(), similarities, strict=True)
            found.sort(key=lambda one: (-one[1], one[0]))
        return found[: max(0, count)]

    def _search(self, vector: Array, count: int) -> list[tuple[int, float]]:
        if count <= 0:
            return []
        if len(self.ids) <= EXACT_UP_TO:
            return self.search_exactly(vector, count)
        rows, distances = self.graph(count).knn_query(vector, k=count)
        return [
            (int(self.ids[row]), float(1 - distance))
            for row, distance in zip(rows[0], distances[0], strict=True)
        ]

    def search_exactly(self, vector: Array, count: int) -> list[tuple[int, float]]:
        """The same by comparing with every photo; equal similarities in the order of ids."""
        similarities = self.embeddings @ vector
        nearest = np.argpartition(-similarities, count - 1)[:count]
        nearest = nearest[np.lexsort((nearest, -similarities[nearest]))]
        return [(int(self.ids[row]), float(similarities[row])) for row in nearest]

    def search_among(self, vector: Array, ids: Ids, count: int) -> list[tuple[int, float]]:
        """The same among some photos only: ids (m,), ascending; those that the index does not know are left out."""
        at = np.searchsorted(self.ids, ids)
        rows = at[(at < len(self.ids)) & (self.ids[np.minimum(at, len(self.ids) - 1)] == ids)]
        similarities = self.embeddings[rows] @ vector
        order = np.argsort(-similarities, kind="stable")[:count]
        return [(int(self.ids[rows[one]]), float(similarities[one])) for one in order]

    def warm_up(self) -> None:
        """Load what the first search would: a graph of 100,000 photos takes longer than a person notices."""
        if len(self.ids) > EXACT_UP_TO:
            self.graph(1)

    def graph(self, count: int) -> hnswlib.Index:
        """The HNSW graph, loaded when it is first needed; labels are rows."""
        if self._graph is None:
            graph = hnswlib.Index(space="ip", dim=self.embeddings.shape[1])
            graph.load_index(str(self._graph_file), max_elements=len(self.ids))
            if graph.get_current_count() != len(self.ids):
                raise damaged("the graph holds another number of photos")
            self._graph = graph
        self._graph.set_ef(candidates(len(self.ids), count))  # hnswlib forgets it on load
        return self._graph

    def audit(self, count: int = 20, samples: int = 200) -> float:
        """Recall@count of the graph against exact search, over evenly spaced photos, in [0, 1]."""
        rows = np.unique(np.linspace(0, len(self.ids) - 1, min(samples, len(self.ids))).astype(int))
        count = min(count, len(self.ids))
        found, _ = self.graph(count).knn_query(self.embeddings[rows], k=count)
        hits = 0.0
        for row, got in zip(rows, found, strict=True):
            similarities = self.embeddings @ self.embeddings[row]
            edge = np.partition(similarities, -count)[-count]  # ties with the last one count as right
            hits += float(np.count_nonzero(similarities[got.astype(int)] >= edge - 1e-5)) / count
        return hits / len(rows)

    def vector(self, photo_id: int) -> Array | None:
        sides = [(self.ids, self.embeddings)]
        if self.later is not None:
            sides.append((self.later.ids, self.later.embeddings))
        for ids, embeddings in sides:
            row = int(np.searchsorted(ids, photo_id))
            if row < len(ids) and ids[row] == photo_id:
                return embeddings[row]
        return None


def candidates(photos: int, count: int) -> int:
    """How many candidates a search of the graph for `count` neighbours looks at (ef)."""
    return max(200, 2 * count)


def build(folder: Path, ids: Ids, embeddings: Array, model_id: str, threads: int) -> None:
    """Make the index of unit embeddings (n, d) for ascending photo ids (n,), aside, then swap it in whole."""
    aside = folder / "index.part"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    files = _files(aside.parent, aside.name)
    ids.astype("<i8").tofile(files["ids"])
    embeddings = np.ascontiguousarray(embeddings, dtype="<f4")
    embeddings.tofile(files["embeddings"])
    graph = hnswlib.Index(space="ip", dim=embeddings.shape[1])
    graph.init_index(max_elements=len(ids), M=_M, ef_construction=_EF_CONSTRUCTION, random_seed=0)
    graph.add_items(embeddings, np.arange(len(ids)), num_threads=threads)
    graph.save_index(str(files["graph"]))
    sums = (checksum(files["ids"]), checksum(files["embeddings"]), checksum(files["graph"]))
    Header(embeddings.shape[1], len(ids), model_id, sums).write(aside / "index.head")
    final = folder / INDEX
    shutil.rmtree(final, ignore_errors=True)
    aside.rename(final)


def sound_embeddings(folder: Path) -> SimilarityIndex | None:
    """The ids and embeddings of an index whose graph may be damaged; None where they are not as they were written."""
    files = _files(folder)
    try:
        header = Header.read(_header(folder))
        sums = dict(zip(files, header.checksums, strict=True))
        if any(checksum(files[name]) != sums[name] for name in ("ids", "embeddings")):
            return None
    except LibraryError:
        return None
    ids = np.fromfile(files["ids"], dtype="<i8")
    embeddings = np.fromfile(files["embeddings"], dtype="<f4")
    if len(ids) != header.count or embeddings.size != header.count * header.dim:
        return None
    return SimilarityIndex(ids, embeddings.reshape(len(ids), header.dim), header.model_id, files["graph"])


def _unit(vector: Array) -> Array:
    return np.asarray(vector / max(float(np.linalg.norm(vector)), 1e-12), np.float32)


def _header(folder: Path) -> Path:
    return folder / INDEX / "index.head"


def _files(folder: Path, name: str = INDEX) -> dict[str, Path]:
    inside = folder / name
    return {
        "ids": inside / IDS,
        "embeddings": inside / EMBEDDINGS,
        "graph": inside / "graph.hnsw",
    }
