"""Photos are looked up by id or path however many there are, and only those that are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.library import Library, holding
from tests.engine.library.grouped import make_grouped, photo


@pytest.fixture
def grouped(tmp_path: Path) -> Library:
    return make_grouped(tmp_path / "library", (140, 20))


def test_no_question_about_some_photos_goes_through_all_of_them(grouped: Library) -> None:
    """SQLite would take the index by date for them, which all photos that are present are in."""
    asked: list[str] = []
    connection = grouped.photos._connection
    connection.set_trace_callback(asked.append)
    assert holding.still_there(connection, [3, 5]) == [3, 5]
    assert set(grouped.photos.mtimes([3, 5])) == {3, 5}
    assert grouped.volumes._at_or_below(Path("/photos/000004.jpg")) == [5]
    connection.set_trace_callback(None)
    plans = [row["detail"] for one in asked for row in connection.execute(f"EXPLAIN QUERY PLAN {one}")]
    assert len(asked) == 3
    assert plans, "something was looked up"
    assert not [one for one in plans if "photos_by_date" in one or one.startswith("SCAN photos")]


def test_the_surest_of_a_group_are_the_first_of_its_members_that_are_there(grouped: Library) -> None:
    largest = grouped.groups.all()[0].id
    members = grouped.groups.members(largest)
    assert grouped.groups.surest(largest, 3) == members[:3]
    assert grouped.groups.surest(largest, 1000) == members
    gone = [one.photo_id for one in members[:100]]
    grouped.photos.mark_missing(gone)
    assert grouped.groups.surest(largest, 3) == members[100:103]


def test_another_version_tells_of_every_change_by_whomever(grouped: Library) -> None:
    with Library.open(grouped.root) as other:
        seen = {grouped.photos.version(), grouped.photos.version()}
        assert len(seen) == 1
        other.photos.add([photo(1000)])
        seen.add(grouped.photos.version())
        grouped.photos.mark_missing([1])
        seen.add(grouped.photos.version())
        other.photos.ids()
        seen.add(grouped.photos.version())
    assert len(seen) == 3
