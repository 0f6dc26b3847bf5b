"""The groups that a person sees: the tree of the current run where the dial stands, and what the person decided."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from engine.errors import LibraryError, UsageError
from engine.groups import arrange, dividing
from engine.groups.naming import titles
from engine.groups.stored import Grown, embeddings_of
from engine.library import holding
from engine.library.database import Connection, read, write
from engine.library.deciding import by_rows
from engine.library.decisions import Decisions
from engine.library.old_groups import OldGroups
from engine.library.records import PICTURES, Act, Dial, Group, Member, Run
from engine.library.runs import Runs
from engine.library.subjects import Subject
from engine.library.view import NODES_A_RUN, View, key_of, position_for, row_of
from engine.paths import LibraryPaths


class Groups:
    """Verbs for readers, and the person's acts on groups.

    Photos that are missing at the moment are left out of lists and counts, not of groups. A run of an earlier version,
    without a tree, is shown as it is and cannot be changed until its folder is organised again.

    Attributes:
        in_words: how suggested names are said to who reads here; set before the first look. They are kept as they are.
    """

    def __init__(self, connection: Connection, paths: LibraryPaths) -> None:
        self._connection = connection
        self._paths = paths
        self.in_words: Callable[[str], str] = str
        self._old = OldGroups(connection)
        self.decisions = Decisions(connection)
        self._grown: tuple[object, Grown] | None = None
        self._dial: tuple[object, arrange.Decisions, arrange.Dial] | None = None
        self._here: tuple[object, npt.NDArray[np.bool_]] | None = None
        self._seen: tuple[object, View] | None = None
        self._ours: tuple[View | None, dict[int, Group]] = None, {}

    def current_run(self) -> Run | None:
        return Runs(self._connection).current()

    # ------------------------------------------------------------ reading

    def all(self) -> list[Group]:
        """The groups where the dial stands, biggest first; those that are hidden too."""
        view = self.view()
        if view is None:
            return self._old.all()
        return [self._group(view, key) for key in view.shown]

    def get(self, group_id: int) -> Group | None:
        """A group that there is where the dial stands."""
        return next((one for one in self.all() if one.id == group_id), None)

    def members(self, group_id: int) -> list[Member]:
        """The photos of a group, surest first."""
        view = self.view()
        if view is None:
            return self._old.members(group_id)
        return self._members(view, key_of(group_id))

    def surest(self, group_id: int, count: int) -> list[Member]:
        """The first few of `members`, without asking about the others."""
        view = self.view()
        if view is None:
            return self._old.members(group_id, count)
        return self._told(view, view.members(key_of(group_id))[:count])

    def not_sure(self) -> list[Member]:
        """The photos of the current run that are in no group, surest first."""
        view = self.view()
        if view is None:
            return self._old.not_sure()
        return self._members(view, arrange.NOT_SURE)

    def group_of(self, photo_id: int) -> Group | None:
        """The group that a photo is in, or None when it is in "not sure" or newer than the run."""
        view = self.view()
        if view is None:
            return self._old.group_of(photo_id)
        row = row_of(view.grown.ids, photo_id)
        if row is None or view.arrangement.group[row] == arrange.NOT_SURE:
            return None
        return self._group(view, int(view.arrangement.group[row]))

    def of_photos(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """The photos of the current run (n,), by id, and the id of each one's group, 0 for "not sure"."""
        view = self.view()
        if view is None:
            return np.empty(0, np.int64), np.empty(0, np.int64)
        keys = view.arrangement.group
        ids = np.where(keys < arrange.KEPT, view.run.id * NODES_A_RUN + keys, keys - arrange.KEPT)
        return view.grown.ids, np.where(keys == arrange.NOT_SURE, 0, ids)

    # ------------------------------------------------------------ the dial

    def dial(self) -> Dial | None:
        """Where the dial stands and how far it goes; None where there is no tree."""
        view = self.view()
        if view is None:
            return None
        found, grown = view.arrangement, view.grown
        auto = view.dial.number_at(position_for(grown, grown.auto))
        why, shown = grown.why, len(view.shown)
        if view.wanted is None and shown != grown.auto:
            why += f" By what happened since, the number is {shown} now."
        return Dial(len(found.groups), shown, view.wanted, auto, found.fewest, found.most, why)

    def turn(self, groups: int | None) -> Dial | None:
        """Show this many groups, or as many as the evidence speaks for (None).

        It stays where it is turned to: an act on a group changes that group, and no other.
        """
        if groups is not None and groups < 1:
            raise UsageError("The number of groups must be at least 1, or 'auto'.")
        view = self.view()
        if groups is None or view is None:
            self._set_state("dial", None)
        else:
            place = {"wanted": groups, "run": view.run.id, "position": view.dial.position_of(groups)}
            self._set_state("dial", json.dumps(place))
        return self.dial()

    def strictness(self) -> float:
        """The confidence that a photo needs to be in a group, in [0, 1]."""
        value = self._state("strictness")
        return arrange.STRICTNESS if value is None else float(value)

    def be_strict(self, confidence: float | None) -> None:
        """Set it; None takes the program's own."""
        if confidence is not None and not 0 <= confidence <= 1:
            raise UsageError("The strictness must lie between 0 and 1.")
        self._set_state("strictness", None if confidence is None else str(confidence))

    def placed(self) -> None:
        """Tell all readers that photos were placed in the tree of the current run."""
        self._set_state("placed", str(1 + int(self._state("placed") or 0)))

    # ------------------------------------------------------------ acts

    def rename(self, group_id: int, name: str) -> int:
        """Name a group; returns its id, which is new where the engine's own group became the person's."""
        return self.decisions.rename(self._subject(group_id), name)

    def accept_names(self, names: Sequence[tuple[int, str]]) -> None:
        """Name several groups, in one act."""
        self.decisions.accept_names([(self._subject(group_id), name) for group_id, name in names])

    def merge(self, group_ids: Sequence[int]) -> int:
        return self.decisions.merge([self._subject(one) for one in dict.fromkeys(group_ids)])

    def split(self, group_id: int, photo_ids: Sequence[int], name: str | None = None) -> int:
        """Take photos out of a group into a new one; returns the id of that."""
        group = self._subject(group_id)
        return self.decisions.split(group, self._of_group(group, photo_ids), name)

    def gather(self, photo_ids: Sequence[int]) -> int:
        """Make a group of photos, whatever groups they are in; returns its id."""
        return self.decisions.gather(self._contents(photo_ids))

    def halve(self, group_id: int) -> list[int]:
        """The photos that would leave if the engine split this group in two: the smaller half, surest first.

        It is split where the tree divides it, and by the embeddings of its photos where the tree does not.
        """
        view = self.needed()
        rows = np.flatnonzero((view.arrangement.group == key_of(group_id)) & view.is_here)
        if len(rows) < 3:
            raise UsageError(
                "This group has too few photos to be split in two. Take out the one that does not fit."
            )
        part = arrange.halves(view.grown.tree, rows)
        if part is None:
            z = embeddings_of(self._paths.run(view.run.id), view.grown.ids[rows])
            if z is None:
                raise LibraryError(
                    "What is needed to split this group is missing. Organise the folder again."
                )
            part = dividing.halve(z)
        if part is None:
            raise UsageError("The photos of this group look the same: there is nothing to split it by.")
        leaving = rows[part]
        order = np.argsort(-view.arrangement.confidence[leaving], kind="stable")
        return [int(photo_id) for photo_id in view.grown.ids[leaving[order]]]

    def move(self, photo_ids: Sequence[int], group_id: int) -> int:
        return self.decisions.move(self._contents(photo_ids), self._subject(group_id))

    def put_out(self, photo_ids: Sequence[int], group_id: int) -> int:
        """ "Not this one"."""
        group = self._subject(group_id)
        return self.decisions.put_out(self._of_group(group, photo_ids), group)

    def link(self, photo_ids: Sequence[int]) -> None:
        self.decisions.link(self._contents(photo_ids))

    def unlink(self, photo_ids: Sequence[int]) -> None:
        self.decisions.unlink(self._contents(photo_ids))

    def set_cover(self, group_id: int, photo_id: int) -> int:
        return self.decisions.cover(self._subject(group_id), self._contents([photo_id])[0])

    def hide(self, group_id: int, *, is_hidden: bool) -> int:
        return self.decisions.hide(self._subject(group_id), is_hidden=is_hidden)

    def dissolve(self, group_id: int) -> None:
        self.decisions.dissolve(self._subject(group_id))

    def undo(self) -> Act | None:
        return self.decisions.undo()

    def redo(self) -> Act | None:
        return self.decisions.redo()

    # ------------------------------------------------------------ inside

    def cut(self, view: View, wanted: int | None) -> arrange.Arrangement:
        """The groups as they would be with the dial at another number; None: at what the evidence speaks for."""
        if wanted == view.wanted:
            return view.arrangement
        return view.dial.at(position_for(view.grown, wanted or view.grown.auto), self.strictness())

    def view(self) -> View | None:
        """What is to be seen now, computed when something changed since it was last asked for."""
        with read(self._connection):  # another thread may be making an act of several changes
            return self._look()

    def _look(self) -> View | None:
        run = self.current_run()
        if run is None:
            return None
        version = ((run.id, self._state("placed")), self.decisions.version())
        presence = (version[0], self._state("presence"))
        stamp = (version, presence, self._state("dial"), self._state("strictness"))
        if self._seen is not None and self._seen[0] == stamp:
            return self._seen[1]
        if self._grown is None or self._grown[0] != version[0]:
            grown = Grown.load(self._paths.run(run.id))
            if grown is None:
                return None
            names = [self.in_words(name) if name else None for name in grown.names]
            self._grown = version[0], replace(grown, names=names)
        grown = self._grown[1]
        if self._dial is None or self._dial[0] != version:
            decided = self.decided(grown.ids)
            self._dial = version, decided, arrange.Dial(grown.tree, decided, grown.is_new)
        place = json.loads(self._state("dial") or "{}")
        wanted = place.get("wanted")
        # In another run than the one it was turned in, so many groups as it was turned to.
        position = (
            place["position"] if place.get("run") == run.id else position_for(grown, wanted or grown.auto)
        )
        decided, dial = self._dial[1:]
        arrangement = dial.at(position, self.strictness())
        kept = self.decisions.groups()
        suggested = titles.suggested(grown, arrangement, {one: group.name for one, group in kept.items()})
        if self._here is None or self._here[0] != presence:
            self._here = presence, np.isin(grown.ids, holding.all_present(self._connection))
        here = self._here[1]
        view = View(run, grown, dial, arrangement, kept, wanted, suggested, position, decided, here)
        self._seen = stamp, view
        return view

    def needed(self) -> View:
        """The groups of now. Raises LibraryError where there are none that can be changed."""
        view = self.view()
        if view is None:
            raise LibraryError(
                "These groups come from an earlier version of Kindred. Organise the folder again, which takes moments; "
                "then they can be changed."
                if self.current_run()
                else "There are no groups yet. Organise a folder first."
            )
        return view

    def title(self, view: View, key: int) -> str:
        """What a group is called, or would be, also one that is not where the dial stands; "" where nobody knows."""
        if key >= arrange.KEPT and (name := view.kept[key - arrange.KEPT].name):
            return name
        names = view.grown.names
        return view.suggested.get(key) or (names[key] if key < len(names) else None) or ""

    def decided(self, ids: npt.NDArray[np.int64]) -> arrange.Decisions:
        """What the person decided about these photos, ids (n,) ascending, by their rows."""
        return by_rows(self._connection, self.decisions, ids)

    def _group(self, view: View, key: int) -> Group:
        if self._ours[0] is not view:
            self._ours = view, {}
        if (known := self._ours[1].get(key)) is not None:
            return known
        rows = view.members(key)
        if not len(rows):  # all of them are away, and it is asked for by its number
            rows = view.arrangement.members(key)
        typical = view.grown.ids[
            rows[np.argsort(-view.arrangement.fit[rows], kind="stable")[:PICTURES]]
        ].tolist()
        confidence = view.arrangement.sureness(key)
        new = int(view.is_new[rows].sum())
        if key < arrange.KEPT:  # the same whenever it is asked for; covers of the person's may come and go
            name, group_id = view.suggested[key], view.run.id * NODES_A_RUN + key
            cover, pictures = typical[0], tuple(typical)
            group = Group(group_id, None, name, len(rows), confidence, cover, new=new, pictures=pictures)
            self._ours[1][key] = group
            return group
        kept, cover = view.kept[key - arrange.KEPT], typical[0]
        if kept.cover is not None:
            among = set(view.grown.ids[rows].tolist())
            holders = holding.photos_of(self._connection, [kept.cover])
            cover = next((one for one, _ in holders if one in among), cover)
        return Group(
            kept.number,
            kept.name,
            view.suggested[key],
            len(rows),
            confidence,
            cover,
            is_kept=True,
            is_hidden=kept.is_hidden,
            new=new,
            pictures=tuple(dict.fromkeys((cover, *typical)))[:PICTURES],
        )

    def _members(self, view: View, key: int) -> list[Member]:
        return self._told(view, view.members(key))

    def _told(self, view: View, rows: npt.NDArray[np.int64]) -> list[Member]:
        confidence, is_new = view.arrangement.confidence, view.is_new
        return [
            Member(photo_id, float(confidence[row]), is_new=bool(is_new[row]))
            for row, photo_id in zip(rows, view.grown.ids[rows].tolist(), strict=True)
        ]

    def _subject(self, group_id: int) -> Subject:
        view = self.needed()
        key = key_of(group_id)
        if key not in view.arrangement.groups:
            raise UsageError(
                f"There is no group {group_id} where the dial stands. `groups` lists those that there are."
            )
        group = self._group(view, key)
        everyone = view.grown.ids[view.arrangement.members(key)].tolist()
        contents = self._contents(holding.still_there(self._connection, everyone))
        title = group.name or group.suggested_name or ""
        return Subject(group.id if group.is_kept else None, tuple(dict.fromkeys(contents)), title)

    def _contents(self, photo_ids: Sequence[int]) -> list[str]:
        return holding.contents(self._connection, photo_ids)

    def _of_group(self, group: Subject, photo_ids: Sequence[int]) -> list[str]:
        contents = self._contents(photo_ids)
        strangers = set(contents) - set(group.contents)
        if strangers:
            raise UsageError("Some of these photos are not in that group. Nothing was changed.")
        return contents

    def _state(self, key: str) -> str | None:
        row = self._connection.execute("SELECT value FROM state WHERE key = ?", (key,)).fetchone()
        return None if row is None else str(row[0])

    def _set_state(self, key: str, value: str | None) -> None:
        with write(self._connection):
            if value is None:
                self._connection.execute("DELETE FROM state WHERE key = ?", (key,))
            else:
                self._connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (key, value))
