"""The photos of a list, as arrays: 100,000 of them are no objects until one is looked at."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Self, overload

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Entry:
    """A photo's place in a list. `similarity` is set in the results of a search."""

    photo_id: int
    is_doubtful: bool = False
    similarity: float | None = None


class Entries(Sequence[Entry]):
    """Attributes:
    ids: (n,) photos in their order, each once.
    """

    def __init__(
        self,
        ids: Ids,
        is_doubtful: npt.NDArray[np.bool_] | None = None,
        similarity: npt.NDArray[np.float64] | None = None,
    ) -> None:
        """is_doubtful, similarity: (n,), or None where that is nothing to tell."""
        self.ids = ids
        self._is_doubtful = is_doubtful
        self._similarity = similarity

    @classmethod
    def of_ids(cls, ids: Iterable[int]) -> Self:
        return cls(np.fromiter(ids, np.int64))

    @classmethod
    def of(cls, entries: Sequence[Entry]) -> Entries:
        if isinstance(entries, Entries):
            return entries
        is_doubtful = np.array([one.is_doubtful for one in entries], bool)
        values = [np.nan if one.similarity is None else one.similarity for one in entries]
        ids = np.array([one.photo_id for one in entries], np.int64)
        return cls(ids, is_doubtful, np.array(values, np.float64))

    def __len__(self) -> int:
        return len(self.ids)

    @overload
    def __getitem__(self, place: int) -> Entry: ...
    @overload
    def __getitem__(self, place: slice) -> Entries: ...
    def __getitem__(self, place: int | slice) -> Entry | Entries:
        if isinstance(place, slice):
            return Entries(
                self.ids[place],
                None if self._is_doubtful is None else self._is_doubtful[place],
                None if self._similarity is None else self._similarity[place],
            )
        similarity = None if self._similarity is None else float(self._similarity[place])
        return Entry(
            int(self.ids[place]),
            self._is_doubtful is not None and bool(self._is_doubtful[place]),
            None if similarity is None or np.isnan(similarity) else similarity,
        )

    def among(self, ids: Ids) -> Entries:
        """Those of them that are among these photos, in their order."""
        fits = np.isin(self.ids, ids)
        return Entries(
            self.ids[fits],
            None if self._is_doubtful is None else self._is_doubtful[fits],
            None if self._similarity is None else self._similarity[fits],
        )

    def holds_the_same_as(self, other: Entries) -> bool:
        """In whatever order."""
        return np.array_equal(self._by_id[1], other._by_id[1])

    def arranged(self, ids: Sequence[int]) -> Entries:
        """The same photos in this order, which names each of them."""
        order, ordered = self._by_id
        places = order[np.searchsorted(ordered, np.asarray(ids, np.int64))]
        return Entries(
            self.ids[places],
            None if self._is_doubtful is None else self._is_doubtful[places],
            None if self._similarity is None else self._similarity[places],
        )

    def row_of(self, photo_id: int) -> int | None:
        order, ordered = self._by_id
        at = int(np.searchsorted(ordered, photo_id))
        return int(order[at]) if at < len(ordered) and ordered[at] == photo_id else None

    @functools.cached_property
    def _by_id(self) -> tuple[Ids, Ids]:
        order = np.argsort(self.ids, kind="stable")
        return order, self.ids[order]
