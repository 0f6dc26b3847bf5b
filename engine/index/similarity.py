"""The search for similar photos: exact while that is quick, by cells above, one interface for both."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from threadpoolctl import threadpool_limits

from engine.arrays import digest_of
from engine.groups.stored import Placed
from engine.index import cells
from engine.index.cells import COUNT, LEAST_RECALL, Cells
from engine.index.header import Header, checksum, damaged
from engine.library import Library
from engine.library.records import Run
from engine.paths import EMBEDDINGS, IDS, INDEX, INDEX_BEFORE, NETWORK, index_folder

Array = npt.NDArray[np.float32]
Ids = npt.NDArray[np.int64]

EXACT_UP_TO = 200_000
"""Photos up to which one exact pass (a matrix-vector product) answers at once: 7 ms of a core at 100,000. Of a million
it would take 70 ms, by cells 2."""

UNLIKE = 0.5
"""How much photos that are not wanted count beside those that are."""

AUDITED = 200
"""Photos that an audit asks for: at 200 times 20 neighbours a recall of 0.99 is told to within 0.003."""

HEAD = "index.head"
_AT_ONCE = 65_536  # photos whose embeddings are looked at together
SAME = 1e-5  # cosines that differ by less are the same


class SimilarityIndex:
    """The embeddings of one run, ready to be searched. Safe to share between threads.

    Attributes:
        ids: (n,) photo ids, ascending.
        embeddings: (n, d) float32, unit norm, mapped from disk.
        model_id: the model that made them.
        cells: in which the photos lie; None where there are so few that search is exact, or where the cells were
            damaged: then it is exact too, until `mend`.
        later: photos that came after the index was made and were embedded since; they are compared one by one.
        is_gone: (n,) photos that are in the library no more, which nothing answers with; None: none.
    """

    def __init__(self, ids: Ids, embeddings: Array, model_id: str, in_cells: Cells | None = None) -> None:
        self.ids = ids
        self.embeddings = embeddings
        self.model_id = model_id
        self.cells = in_cells
        self.later: Placed | None = None
        self.is_gone: npt.NDArray[np.bool_] | None = None

    @classmethod
    def of(cls, library: Library, run: Run | None = None) -> SimilarityIndex | None:
        """The index of a run, the current one unless another is named, with the photos that were placed since and
        without those that are gone, or None when nothing has been organised yet.

        Raises LibraryError when it is damaged.
        """
        run = run or library.runs.current()
        if run is None:
            return None
        index = cls.load(library.paths.run(run.id))
        later = Placed.load(library.paths.run(run.id))
        present = library.photos.present_ids()
        if later is not None and later.embeddings.shape[1] == index.embeddings.shape[1]:
            index.later = later.among(present)
        is_gone = ~np.isin(index.ids, present, assume_unique=True)
        index.is_gone = is_gone if is_gone.any() else None
        return index

    @classmethod
    def load(cls, folder: Path) -> SimilarityIndex:
        """Open an index after comparing every byte of its ids and embeddings with its header.

        Raises LibraryError when they differ, or when another network than the run's made them. Cells that are damaged
        only make a search slower: they are left out.
        """
        inside = index_folder(folder)
        header = Header.read(inside / HEAD)
        wrong = header.mismatches({name: inside / name for name in (IDS, EMBEDDINGS)})
        if wrong:
            raise damaged(f"not as they were written: {', '.join(wrong)}")
        network = digest_of(folder / NETWORK)
        if header.network and network and header.network != network:
            raise damaged("another network made it")
        ids = np.fromfile(inside / IDS, dtype="<i8")
        embeddings = np.asarray(np.memmap(inside / EMBEDDINGS, dtype="<f4", mode="r"))
        if len(ids) != header.count or embeddings.size != header.count * header.dim:
            raise damaged("sizes do not fit the header")
        found = Cells.load(inside / cells.NAME, header.checksums[1].hex()) if len(ids) > EXACT_UP_TO else None
        return cls(ids, embeddings.reshape(header.count, header.dim), header.model_id, found)

    @property
    def is_whole(self) -> bool:
        """False where its cells were damaged."""
        return self.cells is not None or len(self.ids) <= EXACT_UP_TO

    @property
    def is_exact(self) -> bool:
        """Whether a search compares with every photo."""
        return self.cells is None or not self.cells.can_serve

    def how_it_searches(self) -> str:
        """In a line, for who looks after a library."""
        held = self.cells
        if held is None or not held.can_serve:
            return f"each of {len(self.ids):,} photos is compared with"
        return (
            f"{held.probes:,} of {len(held.centres):,} cells of {len(self.ids):,} photos are looked at; "
            f"{held.recall:.1%} of the {COUNT} nearest are found"
        )

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
        """The photos nearest to a unit vector (d,): (photo id, cosine similarity), nearest first.

        Raises LibraryError for a vector of another length.
        """
        if len(vector) != self.embeddings.shape[1]:
            raise damaged(f"it has {self.embeddings.shape[1]} numbers a photo, not {len(vector)}")
        found = self._search(vector, count) if count > 0 else []
        if self.later is not None and count > 0:
            similarities = (self.later.embeddings @ vector).tolist()
            found += zip(self.later.ids.tolist(), similarities, strict=True)
            found.sort(key=lambda one: (-one[1], one[0]))
        return found[: max(0, count)]

    def _search(self, vector: Array, count: int) -> list[tuple[int, float]]:
        held = self.cells
        if held is None or not held.can_serve:
            return self.search_exactly(vector, count)
        rows = held.candidates(vector, count)
        if self.is_gone is not None:
            rows = rows[~self.is_gone[rows]]
            if len(rows) < count:
                return self.search_exactly(vector, count)
        return self._nearest(rows, np.take(self.embeddings, rows, axis=0) @ vector, count)

    def search_exactly(self, vector: Array, count: int) -> list[tuple[int, float]]:
        """The same by comparing with every photo; equal similarities in the order of ids."""
        similarities = self.embeddings @ vector
        if self.is_gone is None:
            return self._nearest(None, similarities, count)
        rows = np.flatnonzero(~self.is_gone)
        return self._nearest(rows, similarities[rows], count)

    def _nearest(
        self, rows: npt.NDArray[np.integer] | None, similarities: Array, count: int
    ) -> list[tuple[int, float]]:
        """The `count` of these rows with the greatest similarities; rows None: all."""
        count = min(count, len(similarities))
        if count <= 0:
            return []
        best = np.argpartition(-similarities, count - 1)[:count]
        ids = self.ids[best if rows is None else rows[best]]
        order = np.lexsort((ids, -similarities[best]))
        return list(zip(ids[order].tolist(), similarities[best[order]].tolist(), strict=True))

    def search_among(self, vector: Array, ids: Ids, count: int) -> list[tuple[int, float]]:
        """The same among some photos only: ids (m,), ascending; those that the index does not know are left out."""
        at = np.searchsorted(self.ids, ids)
        rows = at[(at < len(self.ids)) & (self.ids[np.minimum(at, len(self.ids) - 1)] == ids)]
        similarities = self.embeddings[rows] @ vector
        order = np.argsort(-similarities, kind="stable")[:count]
        return [(int(self.ids[rows[one]]), float(similarities[one])) for one in order]

    def is_of_unit_length(self) -> bool:
        """Whether all embeddings are; looks at a part of them at a time."""
        parts = (self.embeddings[start : start + _AT_ONCE] for start in range(0, len(self.ids), _AT_ONCE))
        return all(np.allclose(np.einsum("nd,nd->n", part, part), 1, atol=2e-3) for part in parts)

    def mend(self) -> None:
        """Make the cells anew where they were damaged, in memory; meanwhile search is exact."""
        if not self.is_whole:
            self.cells = cells.divide(self.embeddings)

    def vouch(self) -> float:
        """Audit search and let it look at more cells, or at every photo, until it finds LEAST_RECALL of the nearest.

        Returns the recall that it has then.
        """
        seed = 1  # other photos than the cells were set by
        while (recall := self.audit(seed=seed)) < LEAST_RECALL and self.cells is not None:
            self.cells = self.cells.with_more_probes()
        if self.cells is not None:
            self.cells = replace(self.cells, recall=recall)
        return recall

    def audit(self, count: int = COUNT, samples: int = AUDITED, seed: int = 1) -> float:
        """Recall@count of search against exact search, over photos drawn by chance, in [0, 1]; 1 where it is exact."""
        count = min(count, len(self.ids) - 1)
        if self.is_exact or count < 1:
            return 1.0
        drawn = np.random.default_rng(seed).choice(len(self.ids), min(samples, len(self.ids)), replace=False)
        rows = np.sort(drawn)
        _, nearest = cells.true_neighbours(self.embeddings, rows, count)
        found = 0
        held = self.cells
        assert held is not None
        for row, edge in zip(rows.tolist(), nearest[:, -1].tolist(), strict=True):
            near = held.candidates(self.embeddings[row], count + 1)
            similar = self.embeddings[near[near != row]] @ self.embeddings[row]
            found += min(
                count, int(np.count_nonzero(similar >= edge - SAME))
            )  # ties with the last count as right
        return found / (count * len(rows))

    def vector(self, photo_id: int) -> Array | None:
        sides = [(self.ids, self.embeddings)]
        if self.later is not None:
            sides.append((self.later.ids, self.later.embeddings))
        for ids, embeddings in sides:
            row = int(np.searchsorted(ids, photo_id))
            if row < len(ids) and ids[row] == photo_id:
                return embeddings[row]
        return None


def build(folder: Path, ids: Ids, embeddings: Array, model_id: str, threads: int) -> None:
    """Make the index of unit embeddings (n, d) for ascending photo ids (n,), aside, then swap it in whole.

    Whenever this is killed there is the old one or the new one.
    """
    aside = folder / "index.part"
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    embeddings = np.ascontiguousarray(embeddings, dtype="<f4")
    ids.astype("<i8").tofile(aside / IDS)
    embeddings.tofile(aside / EMBEDDINGS)
    sums = (checksum(aside / IDS), checksum(aside / EMBEDDINGS))
    if len(ids) > EXACT_UP_TO:
        index = SimilarityIndex(ids, embeddings, model_id)
        with threadpool_limits(threads, "blas"):
            index.mend()
            index.vouch()
        assert index.cells is not None
        index.cells.save(aside / cells.NAME, sums[1].hex())
    network = digest_of(folder / NETWORK)
    Header(embeddings.shape[1], len(ids), model_id, sums, network).write(aside / HEAD)
    now, before = folder / INDEX, folder / INDEX_BEFORE
    if now.exists():
        shutil.rmtree(before, ignore_errors=True)
        now.rename(before)
    aside.rename(now)
    shutil.rmtree(before, ignore_errors=True)


def mend(folder: Path, threads: int) -> None:
    """Make the cells of a run's index anew where they were damaged. Raises LibraryError where more is."""
    index = SimilarityIndex.load(folder)
    if not index.is_whole:
        build(folder, index.ids, np.array(index.embeddings), index.model_id, threads)


def _unit(vectors: Array) -> Array:
    return np.asarray(vectors / max(float(np.linalg.norm(vectors)), 1e-12), np.float32)
