"""What groups show once photos of them are missing, have left the library, or are there again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.library import Library
from engine.library.database import write
from tests.engine.library.grouped import learn_anew, make_grouped

FOUR = 4


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with make_grouped(tmp_path / "library") as library:
        yield library


def go_missing(library: Library, photo_ids: list[int], *, again: bool = False) -> None:
    with write(library._connection) as connection:
        connection.executemany(
            "UPDATE photos SET is_missing = ? WHERE id = ?", [(int(not again), one) for one in photo_ids]
        )


def leave(library: Library, photo_ids: list[int]) -> None:
    with write(library._connection) as connection:
        connection.executemany("DELETE FROM photos WHERE id = ?", [(one,) for one in photo_ids])


def members(library: Library, group_id: int) -> list[int]:
    return [one.photo_id for one in library.groups.members(group_id)]


@pytest.mark.parametrize("away", [go_missing, leave])
def test_counts_covers_and_lists_are_of_the_photos_that_are_there(library: Library, away) -> None:  # type: ignore[no-untyped-def]
    biggest, second = library.groups.all()[:2]
    before = members(library, biggest.id)
    assert biggest.cover == before[0]
    away(library, before[:15])
    group = library.groups.get(biggest.id)
    assert group is not None
    assert (group.count, group.cover) == (len(before) - 15, before[15])
    assert members(library, biggest.id) == before[15:]
    assert [one.photo_id for one in library.groups.surest(biggest.id, FOUR)] == before[15 : 15 + FOUR]
    assert [one.id for one in library.groups.all()[:2]] == [second.id, biggest.id], (
        "the biggest first, as seen"
    )


def test_photos_that_are_there_again_are_counted_again(library: Library) -> None:
    groups = library.groups.all()
    before = members(library, groups[0].id)
    go_missing(library, before[:5])
    assert library.groups.all() != groups
    go_missing(library, before[:5], again=True)
    assert library.groups.all() == groups


@pytest.mark.parametrize("away", [go_missing, leave])
def test_a_group_that_nobody_is_left_of_is_not_shown(library: Library, away) -> None:  # type: ignore[no-untyped-def]
    groups = library.groups.all()
    named = library.groups.rename(groups[0].id, "Harbour")
    for gone, left in ((groups[-1].id, 3), (named, 2)):
        away(library, members(library, gone))
        dial = library.groups.dial()
        assert dial is not None
        assert dial.shown == len(library.groups.all()) == left
        assert gone not in {one.id for one in library.groups.all()}


def test_another_window_sees_it(library: Library) -> None:
    group = library.groups.all()[0]
    with Library.open(library.paths.root) as other:
        leave(other, members(other, group.id)[:5])
    assert library.groups.all()[0].count == group.count - 5


def test_groups_that_some_photos_left_can_be_changed_in_every_way(library: Library) -> None:
    """Letting a folder go takes photos out of the library that are in the tree until the next look."""
    first, second, third, fourth = (one.id for one in library.groups.all())
    for one in (first, second, third, fourth):
        leave(library, members(library, one)[:2])
    named = library.groups.rename(first, "Harbour")
    assert len(members(library, named)) == 28
    merged = library.groups.merge([named, second])
    assert len(members(library, merged)) == 46
    there = members(library, merged)
    half = library.groups.halve(merged)
    assert half
    assert set(half) < set(there)
    library.groups.split(merged, half)
    hidden = library.groups.hide(third, is_hidden=True)
    library.groups.dissolve(hidden)
    library.groups.move(members(library, fourth)[:1], merged)
    for _ in range(6):
        assert library.groups.undo() is not None
    assert [one.count for one in library.groups.all()] == [28, 18, 8, 4]


def test_only_photos_that_are_there_are_asked_about(library: Library) -> None:
    learn_anew(library, noise=2.5)
    asked = [one.photo_id for one in library.doubts.all()]
    assert len(asked) > FOUR
    leave(library, asked[:2])
    go_missing(library, asked[2:4])
    assert [one.photo_id for one in library.doubts.all()] == asked[4:]


def test_only_photos_that_are_there_are_proposed(library: Library) -> None:
    """And what is proposed can be taken."""
    for one in library.groups.all():
        library.groups.rename(one.id, f"Group {one.id}")
    learn_anew(library, noise=2.5, seed=3)
    concerned = [one for change in library.regrouping.all() for one in (*change.came, *change.left)]
    assert len(set(concerned)) > FOUR
    gone = sorted(set(concerned))[::2]
    leave(library, gone)
    changes = library.regrouping.all()
    assert changes
    assert not {one for change in changes for one in (*change.came, *change.left)} & set(gone)
    library.regrouping.accept(None)
