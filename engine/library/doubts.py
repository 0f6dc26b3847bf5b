"""The photos that are worth asking the person about, the groups that each of them may belong to, and the answers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from engine.groups import arrange, doubt
from engine.library.database import Connection, slices
from engine.library.groups import Groups
from engine.library.records import Candidate, Doubt
from engine.library.view import NODES_A_RUN, View


class Doubts:
    """Verbs on the groups where the dial stands, and on the person's decisions. Runs without a tree have no doubts."""

    def __init__(self, connection: Connection, groups: Groups) -> None:
        self._connection = connection
        self._groups = groups
        self._rows: tuple[object, npt.NDArray[np.int64]] | None = None
        self._spoken: tuple[object, npt.NDArray[np.int64]] | None = None

    # ------------------------------------------------------------ reading

    def all(self) -> list[Doubt]:
        """Least sure first. What the person decided is not among them, nor photos that are missing."""
        view = self._view()
        return [] if view is None else [_told(view, row) for row in self._doubtful(view).tolist()]

    def count(self) -> int:
        view = self._view()
        return 0 if view is None else len(self._doubtful(view))

    def one(self, photo_id: int) -> Doubt | None:
        """Of any photo of the current run, doubtful or not; None of others."""
        view = self._view()
        row = _row(view, photo_id)
        return None if view is None or row is None else _told(view, row)

    def candidates(self, photo_id: int) -> list[Candidate]:
        """The groups that a photo may belong to, at most three: the one it is in, then by share."""
        view = self._view()
        row = _row(view, photo_id)
        if view is None or row is None:
            return []
        found = view.arrangement
        likely = doubt.candidates(
            view.grown.tree, found, self._atom_groups(view), row, self._barred(photo_id)
        )
        return [
            Candidate(self._groups._group(view, key), share, bool(found.group[row] == key))
            for key, share in likely
        ]

    # ------------------------------------------------------------ acts

    def confirm(self, photo_ids: Sequence[int]) -> int | None:
        """They are right where they are, in a group or in none, and not asked about again.

        Returns the id of the first one's group, which is new where the engine's own group became the person's.
        """
        groups = self._groups
        homes: dict[int | None, list[int]] = {}
        for one in photo_ids:
            group = groups.group_of(one)
            homes.setdefault(group.id if group is not None else None, []).append(one)
        loose = groups._contents(homes.pop(None, []))
        parts = [
            (groups._subject(home), groups._contents(some))
            for home, some in homes.items()
            if home is not None
        ]
        return groups.decisions.confirm(parts, loose)

    def deny(self, photo_ids: Sequence[int], group_ids: Sequence[int]) -> int | None:
        """They are of none of these groups, and not asked about again. Returns the id of the group that they left."""
        groups = self._groups
        subjects = [groups._subject(one) for one in dict.fromkeys(group_ids)]
        return groups.decisions.deny(groups._contents(photo_ids), subjects)

    # ------------------------------------------------------------ inside

    def _view(self) -> View | None:
        return self._groups.view()

    def _doubtful(self, view: View) -> npt.NDArray[np.int64]:
        """Rows; computed once for each view."""
        if self._rows is None or self._rows[0] is not view:
            ids = view.grown.ids
            is_left_out = ~view.is_here
            for batch in slices(sorted(self._groups.decisions.settled())):
                is_left_out |= self._are(ids, f"content_hash IN ({','.join('?' * len(batch))})", batch)
            self._rows = view, doubt.doubtful(view.arrangement, is_left_out)
        return self._rows[1]

    def _are(self, ids: npt.NDArray[np.int64], what: str, values: Sequence[str]) -> npt.NDArray[np.bool_]:
        found = self._connection.execute(f"SELECT id FROM photos WHERE {what}", values)
        return np.isin(ids, np.array([row[0] for row in found], np.int64))

    def _atom_groups(self, view: View) -> npt.NDArray[np.int64]:
        if self._spoken is None or self._spoken[0] is not view:
            self._spoken = view, doubt.atom_groups(view.grown.tree, view.arrangement)
        return self._spoken[1]

    def _barred(self, photo_id: int) -> set[int]:
        rows = self._connection.execute(
            "SELECT group_id FROM kept_out JOIN photos USING (content_hash) WHERE photos.id = ?", (photo_id,)
        )
        return {arrange.KEPT + row[0] for row in rows}


def _row(view: View | None, photo_id: int) -> int | None:
    if view is None:
        return None
    row = int(np.searchsorted(view.grown.ids, photo_id))
    return row if row < len(view.grown.ids) and view.grown.ids[row] == photo_id else None


def _told(view: View, row: int) -> Doubt:
    key = int(view.arrangement.group[row])
    home = key - arrange.KEPT if key >= arrange.KEPT else view.run.id * NODES_A_RUN + key
    return Doubt(
        int(view.grown.ids[row]),
        float(view.arrangement.confidence[row]),
        None if key == arrange.NOT_SURE else home,
    )
