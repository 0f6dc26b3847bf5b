"""What another run made of the groups: remembered before it is shown, and told, to be accepted or refused."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.arrays import read_arrays, write_arrays
from engine.errors import UsageError
from engine.groups import compare
from engine.groups.arrange import KEPT, NOT_SURE
from engine.groups.compare import NONE
from engine.library import holding
from engine.library.changing import CHANGES_SEEN
from engine.library.database import Connection
from engine.library.groups import Groups
from engine.library.records import GroupChange, Run
from engine.library.subjects import Proposal, Subject
from engine.library.view import NODES_A_RUN, View
from engine.paths import LibraryPaths

FILE = "before.safetensors"
Ints = npt.NDArray[np.int64]


class Regrouping:
    """Verbs for the sheet of what changed.

    A group of the person never changes by itself: what learning would do to it is a proposal. The engine's own groups
    are shown as they are found now; refusing makes one what it was, as a group of the person.
    """

    def __init__(self, connection: Connection, paths: LibraryPaths, groups: Groups) -> None:
        self._connection = connection
        self._file = paths.root / FILE
        self._groups = groups

    def remember(self, run: Run) -> None:
        """Keep the groups as they are; to be called before another run is shown.

        A first look that only bridges the time until its photos are learned from is not what the person had: what was
        before it is kept on. Where nothing was, and the person changed nothing of the first look, there is nothing to
        tell either: what learning changed has a sheet of its own.
        """
        current, view = self._groups.current_run(), self._groups.view()
        if current is None or view is None or current.id == run.id:
            return
        earlier = read_arrays(self._file)
        is_bridge = current.kind == "quick" and current.photos_digest == run.photos_digest
        if earlier is not None and is_bridge and current.id in earlier[1]["shown"]:
            arrays, facts = earlier
            facts["shown"].append(run.id)
        else:
            counts = not is_bridge or self._groups.decisions.undoable() is not None
            keys, group = np.unique(view.arrangement.group, return_inverse=True)
            known = keys.tolist()
            rows = slice(None) if counts else slice(0)
            arrays = {"ids": view.grown.ids[rows], "group": group.astype(np.int64)[rows]}
            facts = {
                "shown": [run.id],
                "wanted": view.wanted,
                "whose": [
                    "none" if one == NOT_SURE else "theirs" if one >= KEPT else "ours" for one in known
                ],
                "titles": ["" if one == NOT_SURE else self._groups.title(view, one) for one in known],
            }
        write_arrays(self._file, arrays, facts)

    def all(self) -> list[GroupChange]:
        """What is waiting for a word of the person: their own groups first, then by how many photos moved."""
        view = self._groups.view()
        if view is None:
            return []
        seen = self._seen(view)
        found = [one for one in (*self._of_theirs(view), *self._of_ours(view)) if one.id not in seen]
        return sorted(found, key=lambda one: (not one.is_kept, -one.photos, one.id))

    def accept(self, ids: Collection[str] | None = None) -> int:
        """Do what is proposed, and let the rest be as it is now; None: all of it. Returns how many changes."""
        view, chosen = self._chosen(ids)
        self._accept(view, chosen)
        return len(chosen)

    def refuse(self, ids: Collection[str] | None = None) -> int:
        """Keep groups as they are, or make them what they were; None: all. Returns how many changes.

        Raises UsageError for a new group, which was nothing before.
        """
        view, chosen = self._chosen(ids)
        if ids is not None and any(one.kind == "new" for one in chosen):
            raise UsageError(
                "A new group was nothing before. Refuse what became of the group that its photos were in."
            )
        proposals = [self._proposal(one) for one in chosen if one.is_kept]
        earlier = [self._earlier(int(one.id[len("was-") :])) for one in chosen if one.id.startswith("was-")]
        new = [one for one in chosen if one.kind == "new"]
        if proposals or earlier:
            self._groups.decisions.refuse(proposals, earlier, self._seeing(view, new))
        else:
            self._accept(view, new)
        return len(chosen)

    def _accept(self, view: View, chosen: Sequence[GroupChange]) -> None:
        ours = [one for one in chosen if not one.is_kept]
        if chosen:
            self._groups.decisions.accept(
                [self._proposal(one) for one in chosen if one.is_kept],
                [(one.title, one.photos) for one in ours],
                self._seeing(view, ours),
            )

    # ------------------------------------------------------------ groups of the person

    def _of_theirs(self, view: View) -> list[GroupChange]:
        wishes = view.dial.wishes(view.position)
        group, decided, ids = view.arrangement.group, view.decided, view.grown.ids
        rivals: dict[int, set[int]] = {}  # split from one another, or moved: the person told them apart
        for row, number in decided.out:
            if group[row] >= KEPT:
                rivals.setdefault(number, set()).add(int(group[row]))
        found = []
        for number, (_, run) in self._groups.decisions.known().items():
            key = KEPT + number
            members = np.flatnonzero(group == key)
            come = members[view.dial.has_joined[members]]
            go: Ints = np.empty(0, np.int64)
            if run != view.run.id:
                barred = {row for row, other in decided.out if other == number}
                inside = set(members.tolist())
                barred |= {
                    a if b in inside else b for a, b in decided.apart if (a in inside) != (b in inside)
                }
                drawn = np.flatnonzero((wishes == key) & (group < KEPT))
                come = np.union1d(come, [row for row in drawn.tolist() if row not in barred])
                is_old = [
                    row not in decided.firm and not view.dial.has_joined[row] for row in members.tolist()
                ]
                away = members[is_old]
                go = away[(wishes[away] != key) & ~np.isin(wishes[away], list(rivals.get(number, ())))]
                if 2 * len(go) > len(members):
                    go = go[:0]  # it is a part of something to the learner, and not in two minds
            come, go = (rows[view.is_here[rows]] for rows in (come.astype(np.int64), go))
            if len(come) or len(go):
                where = compare.most(wishes[go])
                found.append(
                    GroupChange(
                        f"yours-{number}",
                        "proposal",
                        self._groups.title(view, key),
                        number,
                        self._groups.title(view, where) if where != NONE else "",
                        tuple(ids[come].tolist()),
                        tuple(ids[go].tolist()),
                        is_kept=True,
                    )
                )
        return found

    def _proposal(self, one: GroupChange) -> Proposal:
        view = self._groups.needed()
        wishes = view.dial.wishes(view.position)
        rows = np.searchsorted(view.grown.ids, np.array(one.left, np.int64))
        homes = [int(key) - KEPT if key >= KEPT else None for key in wishes[rows]]
        assert one.group is not None
        gone = [holding.contents(self._connection, [photo])[0] for photo in one.left]
        return Proposal(
            one.group,
            one.title,
            tuple(holding.contents(self._connection, one.came)),
            tuple(dict(zip(gone, homes, strict=True)).items()),
        )

    # ------------------------------------------------------------ the engine's own

    def _before(self, view: View) -> tuple[Ints, Ints, dict[str, Any]] | None:
        """Photos and groups as they were before the run that is shown; None where nothing is known of it."""
        earlier = read_arrays(self._file)
        if earlier is None or view.run.id not in earlier[1]["shown"]:
            return None
        arrays, facts = earlier
        return arrays["ids"], arrays["group"], facts

    def _of_ours(self, view: View) -> list[GroupChange]:
        earlier = self._before(view)
        if earlier is None:
            return []
        ids, group, facts = earlier
        now = self._groups.cut(view, facts["wanted"]).group
        common, rows_before, rows_now = np.intersect1d(
            ids, view.grown.ids, assume_unique=True, return_indices=True
        )
        was, is_now = group[rows_before], now[rows_now]
        whose = np.array(facts["whose"])
        # Where a photo is or was in a group of the person, nothing is the engine's to tell.
        counts = (whose[was] != "theirs") & (is_now < KEPT) & view.is_here[rows_now]
        common, was, is_now = common[counts], was[counts], is_now[counts]
        was = np.where(whose[was] == "ours", was, NONE)
        compared = compare.compare(was, np.where(is_now == NOT_SURE, NONE, is_now))
        titles = facts["titles"]

        def photos(rows: Ints) -> tuple[int, ...]:
            return tuple(common[rows].tolist())

        def title(key: int) -> str:
            return "" if key == NONE else self._groups.title(view, key)

        found = []
        for one, became in compared.became.items():
            if became.is_same:
                continue
            kind = "changed"
            if became.group == NONE:
                size = int((was == one).sum())
                stays = int(((was == one) & (is_now == became.into)).sum()) if became.into != NONE else 0
                kind = "joined" if 2 * stays > size else "gone"
            found.append(
                GroupChange(
                    f"was-{one}",
                    kind,  # type: ignore[arg-type]
                    titles[one],
                    view.run.id * NODES_A_RUN + became.group if became.group != NONE else None,
                    title(became.into),
                    photos(became.came),
                    photos(became.left),
                )
            )
        for key, source in compared.new.items():
            found.append(
                GroupChange(
                    f"new-{key}",
                    "new",
                    title(key),
                    view.run.id * NODES_A_RUN + key,
                    titles[source] if source != NONE else "",
                    photos(np.flatnonzero(is_now == key)),
                    (),
                )
            )
        return found

    def _earlier(self, index: int) -> Subject:
        """A group of the engine as it was."""
        earlier = self._before(self._groups.needed())
        assert earlier is not None
        ids, group, facts = earlier
        there = holding.still_there(self._connection, ids[group == index].tolist())
        return Subject(None, tuple(holding.contents(self._connection, there)), facts["titles"][index])

    # ------------------------------------------------------------ what was said of them

    def _chosen(self, ids: Collection[str] | None) -> tuple[View, list[GroupChange]]:
        waiting = self.all()
        if ids is None:
            return self._groups.needed(), waiting
        known = {one.id: one for one in waiting}
        for one in ids:
            if one not in known:
                raise UsageError(f"There is no change '{one}'. `changes` lists those that there are.")
        return self._groups.needed(), [known[one] for one in dict.fromkeys(ids)]

    def _seen(self, view: View) -> set[str]:
        row = self._connection.execute("SELECT value FROM state WHERE key = ?", (CHANGES_SEEN,)).fetchone()
        said = json.loads(row[0]) if row else {}
        return set(said.get("ids", ())) if said.get("run") == view.run.id else set()

    def _seeing(self, view: View, changes: Sequence[GroupChange]) -> str | None:
        """What is to be remembered once these were looked at too; None where there are none."""
        ids = {one.id for one in changes}
        return json.dumps({"run": view.run.id, "ids": sorted(self._seen(view) | ids)}) if ids else None
