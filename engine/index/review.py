"""A doubtful photo as a case: the groups it may belong to, and the photos in each of them that argue for it."""

from __future__ import annotations

import logging

import numpy as np

from engine.errors import LibraryError
from engine.groups.stored import Placed
from engine.index.similarity import Array, SimilarityIndex
from engine.library import Library
from engine.library.records import Candidate, Case, Doubt

log = logging.getLogger(__name__)

NEIGHBOURS = 12
"""Photos of a group that are named as its arguments."""


class Review:
    """Reads a library of the same thread. The embeddings are opened when they are first needed, once for each run."""

    def __init__(self, library: Library, neighbours: int = NEIGHBOURS) -> None:
        self._library = library
        self._neighbours = neighbours
        self._opened: tuple[int, SimilarityIndex | None] | None = None

    def doubts(self) -> list[Doubt]:
        """The doubtful photos, least sure first."""
        return self._library.doubts.all()

    def case(self, photo_id: int) -> Case | None:
        """Any photo of the current run with the groups it may belong to; None of a photo that the run does not know."""
        doubt = self._library.doubts.one(photo_id)
        if doubt is None:
            return None
        index, vector = self._vector(photo_id)
        return Case(
            doubt,
            tuple(
                Candidate(one.group, one.share, one.is_home, self._argue(one, photo_id, index, vector))
                for one in self._library.doubts.candidates(photo_id)
            ),
        )

    def _argue(
        self, candidate: Candidate, photo_id: int, index: SimilarityIndex | None, vector: Array | None
    ) -> tuple[tuple[int, float | None], ...]:
        members = [
            one.photo_id
            for one in self._library.groups.members(candidate.group.id)
            if one.photo_id != photo_id
        ]
        if index is not None and vector is not None:
            found = index.search_among(vector, np.array(sorted(members), np.int64), self._neighbours)
            if found:
                return tuple(found)
        return tuple((one, None) for one in members[: self._neighbours])

    def _vector(self, photo_id: int) -> tuple[SimilarityIndex | None, Array | None]:
        """The index, and where the photo lies in it; photos that came later have their embedding kept apart."""
        run = self._library.runs.current()
        if run is None:
            return None, None
        if self._opened is None or self._opened[0] != run.id:
            try:
                self._opened = run.id, SimilarityIndex.of(self._library)
            except (LibraryError, OSError) as error:  # the groups can be reviewed all the same
                log.warning("no neighbours: %s", error)
                self._opened = run.id, None
        index = self._opened[1]
        vector = None if index is None else index.vector(photo_id)
        if index is not None and vector is None:
            later = Placed.load(self._library.paths.run(run.id))
            if later is not None and photo_id in later.ids:
                vector = later.embeddings[int(np.searchsorted(later.ids, photo_id))]
        return index, vector
