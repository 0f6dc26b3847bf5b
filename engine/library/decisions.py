"""What the person decided about groups, by content, and the history of it: every act can be taken back exactly."""

from __future__ import annotations

import contextlib
import itertools
import json
import sqlite3
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

from engine.errors import UsageError
from engine.library.changing import Change, pair, store
from engine.library.database import PRESENT, Connection, write
from engine.library.records import Act, KeptGroup
from engine.library.subjects import Proposal, Subject

_TOLD = (
    "id, done_at, kind, about, is_undone"  # of an act; what it changed may be large, and is for undoing only
)


class Decisions:
    """Verbs on the tables `kept_groups`, `kept_members`, `kept_out`, `kept_known`, `links` and `acts`, and on the value
    of `state` that remembers which changes of another run were looked at.

    Only the person's acts write here. Each is one transaction; the latest of several that contradict each other counts.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    # ------------------------------------------------------------ reading

    def version(self) -> tuple[int, int]:
        """Changes with every act, undo and redo."""
        row = self._connection.execute(
            "SELECT ifnull(max(id), 0), ifnull(sum(is_undone), 0) FROM acts"
        ).fetchone()
        return int(row[0]), int(row[1])

    def groups(self) -> dict[int, KeptGroup]:
        """The groups that the person made, by number."""
        rows = self._connection.execute("SELECT id, name, cover, is_hidden FROM kept_groups ORDER BY id")
        return {row[0]: KeptGroup(row[0], row[1], row[2], bool(row[3])) for row in rows}

    def members(self) -> dict[str, tuple[int, bool]]:
        """The contents in groups that the person made: the number, and whether they were put there one by one."""
        rows = self._connection.execute("SELECT content_hash, group_id, is_firm FROM kept_members")
        return {row[0]: (row[1], bool(row[2])) for row in rows}

    def out(self) -> set[tuple[str, int]]:
        """(content, number): what is not of a group."""
        return {(row[0], row[1]) for row in self._connection.execute("SELECT * FROM kept_out")}

    def links(self) -> dict[tuple[str, str], bool]:
        """Pairs of contents, the smaller first: True where they belong together, False where they do not."""
        rows = self._connection.execute("SELECT first, second, is_together FROM links")
        return {(row[0], row[1]): bool(row[2]) for row in rows}

    def known(self) -> dict[int, tuple[int, int]]:
        """Of each group of the person: the last photo that there was when it became one, and the run of that time."""
        rows = self._connection.execute("SELECT group_id, photo, run FROM kept_known")
        return {row[0]: (row[1], row[2]) for row in rows}

    def count(self) -> int:
        """How many contents something was said of that can be learned from: those that a photo shows now."""
        row = self._connection.execute(
            "SELECT count(*) FROM (SELECT content_hash FROM kept_members UNION SELECT content_hash FROM kept_out"
            " UNION SELECT first FROM links UNION SELECT second FROM links) AS said WHERE EXISTS"
            f" (SELECT 1 FROM photos WHERE photos.content_hash = said.content_hash AND {PRESENT})"
        ).fetchone()
        return int(row[0])

    def history(self) -> list[Act]:
        """Every act, the latest first, those that were taken back too until another act takes their place."""
        rows = self._connection.execute(f"SELECT {_TOLD} FROM acts ORDER BY id DESC").fetchall()
        return [_act(row) for row in rows]

    def undoable(self) -> Act | None:
        """What `undo` would take back."""
        return self._first(f"SELECT {_TOLD} FROM acts WHERE NOT is_undone ORDER BY id DESC LIMIT 1")

    def redoable(self) -> Act | None:
        """What `redo` would do again."""
        return self._first(f"SELECT {_TOLD} FROM acts WHERE is_undone ORDER BY id LIMIT 1")

    def settled(self) -> set[str]:
        """Contents of which the person said that they are of none of the groups that they were asked about."""
        rows = self._connection.execute(
            "SELECT about FROM acts WHERE NOT is_undone AND kind IN ('confirm', 'deny')"
        )
        return {content for row in rows for content in json.loads(row[0]).get("settled", ())}

    def _first(self, query: str) -> Act | None:
        row = self._connection.execute(query).fetchone()
        return None if row is None else _act(row)

    # ------------------------------------------------------------ acts

    def rename(self, group: Subject, name: str) -> int:
        """Name a group; it is the person's from now on. Returns its number."""
        name = " ".join(name.split())
        if not name:
            raise UsageError("A group needs a name that can be read.")
        with self._recording("rename", group=group.title, name=name) as change:
            number = change.keep(group)
            change.name(number, name)
        return number

    def accept_names(self, suggested: Sequence[tuple[Subject, str]]) -> None:
        """Name several groups as was suggested: all of them or, where a name is taken, none."""
        with self._recording("accept-names", names=[name for _, name in suggested]) as change:
            for group, name in suggested:
                change.name(change.keep(group), name)

    def merge(self, groups: Sequence[Subject]) -> int:
        """Make one group of several; what was in them belongs together. The first that has a name keeps it."""
        if len(groups) < 2:
            raise UsageError("Merging takes two groups or more.")
        kept = self.groups()
        named = [one for one in groups if one.number is not None and kept[one.number].name]
        first = (named or [one for one in groups if one.number is not None] or list(groups))[0]
        rest = [one for one in groups if one is not first]
        with self._recording(
            "merge",
            group=first.title,
            others=[one.title for one in rest],
            photos=sum(len(one.contents) for one in rest),
        ) as change:
            number = change.keep(first)
            outs = [row for one in rest if one.number is not None for row in change.out_of(one.number)]
            change.put(number, [content for one in groups for content in one.contents])
            for one in rest:
                if one.number is not None:
                    change.drop_group(one.number, into=number)
            members = change.contents_of(number)
            for content in outs:
                if content not in members:
                    change.write("kept_out", (content, number), ())
        return number

    def split(self, group: Subject, contents: Sequence[str], name: str | None = None) -> int:
        """Take photos out of a group into one of their own, for good. Returns its number."""
        self._need_some(contents)
        if set(contents) >= set(group.contents):
            raise UsageError("Splitting leaves some photos in the group. Choose fewer.")
        with self._recording("split", group=group.title, photos=len(contents), name=name or "") as change:
            old = change.keep(group)
            number = change.new_group(name)
            change.take(contents)
            change.put(number, contents, is_alone=True)
            for content in contents:
                change.write("kept_out", (content, old), ())
            change.tidy(old)
        return number

    def gather(self, contents: Sequence[str]) -> int:
        """Make a group of photos, whatever groups they are in, for good. Returns its number."""
        self._need_some(contents)
        with self._recording("gather", photos=len(contents)) as change:
            before = {content: change.get("kept_members", (content,)) for content in contents}
            left = {content: row[0] for content, row in before.items() if row is not None}
            number = change.new_group()
            change.take(contents)
            change.put(number, contents, is_alone=True)
            for content, old in left.items():
                change.write("kept_out", (content, old), ())
            for old in set(left.values()):
                change.tidy(old)
        return number

    def move(self, contents: Sequence[str], group: Subject) -> int:
        """Put photos into a group, with all that belongs together with them. Returns its number."""
        self._need_some(contents)
        with self._recording("move", group=group.title, photos=len(contents)) as change:
            number = change.keep(group)
            before = {content: change.get("kept_members", (content,)) for content in contents}
            change.put(number, contents)
            left = {
                content: row[0] for content, row in before.items() if row is not None and row[0] != number
            }
            for content, old in left.items():
                change.write("kept_out", (content, old), ())
            for old in set(left.values()):
                change.tidy(old)
        return number

    def put_out(self, contents: Sequence[str], group: Subject) -> int:
        """ "Not this one": these photos are not of this group, whatever the engine thinks. Returns its number."""
        self._need_some(contents)
        if set(contents) >= set(group.contents):
            raise UsageError("No photo would be left in the group. Dissolve it instead.")
        with self._recording("put-out", group=group.title, photos=len(contents)) as change:
            number = change.keep(group)
            change.take(contents)
            for content in contents:
                change.write("kept_out", (content, number), ())
            change.tidy(number)
        return number

    def confirm(
        self, homes: Sequence[tuple[Subject, Sequence[str]]], loose: Sequence[str] = ()
    ) -> int | None:
        """These photos are right where they are: each group with those of it, and those that are in none.

        Returns the number of the first group; None where there is none.
        """
        contents = [content for _, some in homes for content in some]
        self._need_some([*contents, *loose])
        title = homes[0][0].title if homes else ""
        count = len(contents) + len(loose)
        numbers = []
        with self._recording("confirm", group=title, photos=count, settled=list(loose)) as change:
            for group, some in homes:
                numbers.append(change.keep(group))
                change.put(numbers[-1], some)
        return numbers[0] if numbers else None

    def deny(self, contents: Sequence[str], groups: Sequence[Subject]) -> int | None:
        """These photos are of none of these groups, and are not asked about again.

        The groups that the person made remember it, and the one that they are in becomes the person's by that; the
        engine's others stay the engine's own. Returns the number of the group that they left, or None.
        """
        self._need_some(contents)
        left = None
        with self._recording(
            "deny",
            group=groups[0].title if groups else "",
            others=[one.title for one in groups[1:]],
            photos=len(contents),
            settled=list(contents),
        ) as change:
            for group in groups:
                inside = set(contents) & set(group.contents)
                if group.number is None and not inside:
                    continue
                number = change.keep(group)
                change.take(inside)
                for content in contents:
                    change.write("kept_out", (content, number), ())
                change.tidy(number)
                if inside:
                    left = number
        return left

    def link(self, contents: Sequence[str]) -> None:
        """These photos belong together, at every number of groups. The group of the first takes the others in."""
        contents = list(dict.fromkeys(contents))
        if len(contents) < 2:
            raise UsageError("It takes two different photos to belong together.")
        with self._recording("link", photos=len(contents)) as change:
            kept = [row[0] for one in contents if (row := change.get("kept_members", (one,))) is not None]
            for first, second in itertools.pairwise(contents):
                change.write("links", pair(first, second), (1,))
            whole = change.component(contents[0])
            change.forget_apart(whole, whole)
            if kept:
                change.put(kept[0], contents)
                for number in kept[1:]:
                    change.tidy(number)

    def unlink(self, contents: Sequence[str]) -> None:
        """No two of these photos belong together. All but the first leave the group that the person put them in."""
        contents = list(dict.fromkeys(contents))
        if len(contents) < 2:
            raise UsageError("It takes two different photos to be kept apart.")
        with self._recording("unlink", photos=len(contents)) as change:
            for position, content in enumerate(contents):
                for other in contents[:position]:
                    mine, theirs = (change.get("kept_members", (one,)) for one in (content, other))
                    if mine is not None and theirs is not None and mine[0] == theirs[0]:
                        change.take([content])
                        change.write("kept_out", (content, mine[0]), ())
                        change.tidy(mine[0])
                    if other in change.component(content):
                        change.leave_component(content)
                    change.write("links", pair(content, other), (0,))

    def cover(self, group: Subject, content: str) -> int:
        """Choose the photo that stands for a group. Returns the group's number."""
        if content not in group.contents:
            raise UsageError("The cover must be a photo of the group.")
        with self._recording("cover", group=group.title) as change:
            number = change.keep(group)
            change.set_group(number, cover=content)
        return number

    def hide(self, group: Subject, *, is_hidden: bool) -> int:
        """Leave a group out of the overview, or show it again. Returns its number."""
        with self._recording("hide" if is_hidden else "unhide", group=group.title) as change:
            number = change.keep(group)
            change.set_group(number, is_hidden=int(is_hidden))
        return number

    def dissolve(self, group: Subject) -> None:
        """Give the photos of a group that the person made back to the engine's own grouping."""
        if group.number is None:
            raise UsageError(
                "This group is the engine's own; only one that you named or changed can be dissolved."
            )
        with self._recording("dissolve", group=group.title, photos=len(group.contents)) as change:
            change.drop_group(group.number)

    def accept(
        self,
        proposals: Sequence[Proposal],
        others: Sequence[tuple[str, int]] = (),
        seen: str | None = None,
    ) -> None:
        """Let groups change as learning proposes, and be as they are now, all in one act.

        others: titles of groups of the engine that changed, and how many photos did; as `seen` tells they are no longer
        asked about.
        """
        titles = [*(one.title for one in proposals), *(title for title, _ in others)]
        photos = sum(one.photos for one in proposals) + sum(count for _, count in others)
        with self._recording("accept", groups=titles, photos=photos) as change:
            change.see(seen)
            for one in proposals:
                change.put(one.number, one.come)
                for content, other in one.go:
                    if other is None:
                        change.take([content])
                    else:
                        change.put(other, [content])
                    change.write("kept_out", (content, one.number), ())
            for one in proposals:
                change.tidy(one.number)

    def refuse(
        self, proposals: Sequence[Proposal], earlier: Sequence[Subject] = (), seen: str | None = None
    ) -> list[int]:
        """Keep groups as they are, for good; and make groups of the engine that are gone what they were, as groups of
        the person. What another group of the person holds stays there. All in one act; returns the new numbers."""
        titles = [*(one.title for one in proposals), *(one.title for one in earlier)]
        photos = sum(one.photos for one in proposals) + sum(len(one.contents) for one in earlier)
        made = []
        with self._recording("refuse", groups=titles, photos=photos) as change:
            change.see(seen)
            for one in proposals:
                for content in one.come:
                    change.write("kept_out", (content, one.number), ())
                for content, _ in one.go:
                    change.write("kept_members", (content,), (one.number, 1))
            for group in earlier:
                free = [one for one in group.contents if change.get("kept_members", (one,)) is None]
                if free:
                    made.append(change.new_group())
                    for content in free:
                        change.write("kept_members", (content,), (made[-1], 0))
        return made

    def undo(self) -> Act | None:
        """Take the latest act back; None where there is none."""
        return self._flip("SELECT * FROM acts WHERE NOT is_undone ORDER BY id DESC LIMIT 1", is_undone=True)

    def redo(self) -> Act | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._flip("SELECT * FROM acts WHERE is_undone ORDER BY id LIMIT 1", is_undone=False)

    def _flip(self, query: str, *, is_undone: bool) -> Act | None:
        with write(self._connection):
            row = self._connection.execute(query).fetchone()
            if row is None:
                return None
            for table, key, before, after in json.loads(row["changes"]):
                values = before if is_undone else after
                store(self._connection, table, tuple(key), None if values is None else tuple(values))
            self._connection.execute(
                "UPDATE acts SET is_undone = ? WHERE id = ?", (int(is_undone), row["id"])
            )
        return _act(row)

    @contextlib.contextmanager
    def _recording(self, kind: str, **about: Any) -> Iterator[Change]:
        """One act: all of it and its entry in the history, or nothing. What was undone can then not be redone."""
        with write(self._connection):
            change = Change(self._connection)
            yield change
            self._connection.execute("DELETE FROM acts WHERE is_undone")
            self._connection.execute(
                "INSERT INTO acts (done_at, kind, about, changes) VALUES (?, ?, ?, ?)",
                (datetime.now(UTC).isoformat(timespec="seconds"), kind, json.dumps(about), change.as_json()),
            )

    @staticmethod
    def _need_some(contents: Sequence[str]) -> None:
        if not contents:
            raise UsageError("No photo was chosen.")


def _act(row: sqlite3.Row) -> Act:
    return Act(row["id"], row["done_at"], row["kind"], json.loads(row["about"]), bool(row["is_undone"]))
