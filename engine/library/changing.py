"""The rows of the person's tables that one act changes, remembered as they were, so that it can be taken back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from engine.errors import UsageError
from engine.library.database import Connection

if TYPE_CHECKING:
    from engine.library.subjects import Subject

_KEYS = {
    "kept_groups": ("id",),
    "kept_members": ("content_hash",),
    "kept_out": ("content_hash", "group_id"),
    "links": ("first", "second"),
    "kept_known": ("group_id",),
    "state": ("key",),
}
_VALUES = {
    "kept_groups": ("name", "cover", "is_hidden"),
    "kept_members": ("group_id", "is_firm"),
    "kept_out": (),
    "links": ("is_together",),
    "kept_known": ("photo", "run"),
    "state": ("value",),
}
CHANGES_SEEN = "changes_seen"
Key = tuple[Any, ...]
Row = tuple[Any, ...] | None  # the values of a row; None where there is none


class Change:
    """The rows that one act changes, remembered as they were."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._before: dict[tuple[str, Key], Row] = {}

    def as_json(self) -> str:
        rows = [
            [table, list(key), before, after]
            for (table, key), before in sorted(
                self._before.items(), key=lambda one: (one[0][0], str(one[0][1]))
            )
            if (after := self.get(table, key)) != before
        ]
        return json.dumps(rows, separators=(",", ":"))

    def get(self, table: str, key: Key) -> Row:
        marks = " AND ".join(f"{name} = ?" for name in _KEYS[table])
        values = ", ".join(_VALUES[table]) or "1"
        row = self._connection.execute(f"SELECT {values} FROM {table} WHERE {marks}", key).fetchone()
        return None if row is None else tuple(row)[: len(_VALUES[table])]

    def write(self, table: str, key: Key, values: Row) -> None:
        self._before.setdefault((table, key), self.get(table, key))
        store(self._connection, table, key, values)

    # ------------------------------------------------------------ groups

    def new_group(self, name: str | None = None) -> int:
        """A group of a number that no other ever had."""
        number = 1 + int(
            self._connection.execute(
                "SELECT max(ifnull((SELECT max(id) FROM kept_groups), 0), ifnull((SELECT CAST(value AS INTEGER)"
                " FROM state WHERE key = 'last_kept_group'), 0))"
            ).fetchone()[0]
        )
        self._connection.execute("INSERT OR REPLACE INTO state VALUES ('last_kept_group', ?)", (str(number),))
        self.write("kept_groups", (number,), (name, None, 0))
        known = self._connection.execute(
            "SELECT ifnull((SELECT max(id) FROM photos), 0),"
            " ifnull((SELECT CAST(value AS INTEGER) FROM state WHERE key = 'current_run'), 0)"
        ).fetchone()
        self.write("kept_known", (number,), tuple(known))
        return number

    def keep(self, group: Subject) -> int:
        """The number of a group; one of the engine's own becomes the person's, with what it holds now."""
        if group.number is not None:
            return group.number
        number = self.new_group()
        for content in group.contents:
            for one in (
                content,
                *sorted(self.component(content) - {content}),
            ):  # a photo that is away comes along
                self.write("kept_members", (one,), (number, 0))
        return number

    def see(self, seen: str | None) -> None:
        """Remember which changes of another run were looked at; None: none besides those that are remembered."""
        if seen is not None:
            self.write("state", (CHANGES_SEEN,), (seen,))

    def set_group(self, number: int, **values: Any) -> None:
        row = self.get("kept_groups", (number,))
        assert row is not None
        known = dict(zip(_VALUES["kept_groups"], row, strict=True)) | values
        self.write("kept_groups", (number,), tuple(known[name] for name in _VALUES["kept_groups"]))

    def name(self, number: int, name: str) -> None:
        """No two groups of the person have the same name. Raises UsageError."""
        same = self._connection.execute(
            "SELECT id FROM kept_groups WHERE name = ? AND id IS NOT ?", (name, number)
        ).fetchone()
        if same is not None:
            raise UsageError(f"There is a group '{name}' already. Merge the two, or choose another name.")
        self.set_group(number, name=name)

    def contents_of(self, number: int) -> set[str]:
        rows = self._connection.execute("SELECT content_hash FROM kept_members WHERE group_id = ?", (number,))
        return {row[0] for row in rows}

    def out_of(self, number: int) -> list[str]:
        rows = self._connection.execute("SELECT content_hash FROM kept_out WHERE group_id = ?", (number,))
        return [row[0] for row in rows]

    def put(self, number: int, contents: Iterable[str], *, is_alone: bool = False) -> None:
        """Put contents firmly into a group, with what belongs together with them unless it is to stay behind."""
        whole: dict[str, None] = {}
        for content in contents:
            if is_alone:
                whole[content] = None
            else:
                whole.update(dict.fromkeys(sorted(self.component(content))))
        for content in whole:
            self.write("kept_members", (content,), (number, 1))
            self.write("kept_out", (content, number), None)
        self.forget_apart(whole, self.contents_of(number))

    def take(self, contents: Iterable[str]) -> None:
        """Take contents out of whatever group they are in, and away from what they belong together with there."""
        taken = list(contents)
        for content in taken:
            self.write("kept_members", (content,), None)
            for other in self.component(content) - {content} - set(taken):
                self.write("links", pair(content, other), None)

    def drop_group(self, number: int, into: int | None = None) -> None:
        """Remove a group and what is said of it; `into` has taken in its photos already."""
        for content in sorted(self.contents_of(number)):
            self.write("kept_members", (content,), None if into is None else (into, 1))
        for content in self.out_of(number):
            self.write("kept_out", (content, number), None)
        self.write("kept_known", (number,), None)
        self.write("kept_groups", (number,), None)

    def tidy(self, number: int) -> None:
        """Remove a group of which no photo is left; forget a cover that is not of the group any more."""
        contents = self.contents_of(number)
        row = self.get("kept_groups", (number,))
        if row is not None and not contents:
            self.drop_group(number)
        elif row is not None and row[1] is not None and row[1] not in contents:
            self.set_group(number, cover=None)

    # ------------------------------------------------------------ links

    def component(self, content: str) -> set[str]:
        """All contents that belong together with this one, itself included."""
        found, waiting = {content}, [content]
        while waiting:
            one = waiting.pop()
            for other in self._linked(one, is_together=True):
                if other not in found:
                    found.add(other)
                    waiting.append(other)
        return found

    def leave_component(self, content: str) -> None:
        for other in self._linked(content, is_together=True):
            self.write("links", pair(content, other), None)

    def forget_apart(self, contents: Iterable[str], others: Iterable[str]) -> None:
        """Of contents that are together now it is not said any more that they are not."""
        inside = set(others)
        for content in contents:
            for other in self._linked(content, is_together=False):
                if other in inside:
                    self.write("links", pair(content, other), None)

    def _linked(self, content: str, *, is_together: bool) -> list[str]:
        rows = self._connection.execute(
            "SELECT second FROM links WHERE first = ?1 AND is_together = ?2"
            " UNION ALL SELECT first FROM links WHERE second = ?1 AND is_together = ?2",
            (content, int(is_together)),
        )
        return [row[0] for row in rows]


def store(connection: Connection, table: str, key: Key, values: Row) -> None:
    """Make the row of this key hold these values, or be gone."""
    if values is None:
        marks = " AND ".join(f"{name} = ?" for name in _KEYS[table])
        connection.execute(f"DELETE FROM {table} WHERE {marks}", key)
        return
    columns = (*_KEYS[table], *_VALUES[table])
    marks = ", ".join("?" * len(columns))
    updates = ", ".join(f"{name} = excluded.{name}" for name in _VALUES[table])
    what = f"DO UPDATE SET {updates}" if updates else "DO NOTHING"
    connection.execute(
        f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({marks})"
        f" ON CONFLICT ({', '.join(_KEYS[table])}) {what}",
        (*key, *values),
    )


def pair(first: str, second: str) -> tuple[str, str]:
    return (first, second) if first < second else (second, first)
