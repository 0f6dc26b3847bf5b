"""What another run made of the groups is told, and waits for a word of the person."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import UsageError
from engine.library import Library
from tests.engine.library.grouped import photo, show_kinds


def library_of(root: Path, kinds: list[int], photos: int | None = None) -> Library:
    library = Library.open(root)
    library.photos.add([photo(number) for number in range(photos or len(kinds))])
    show_kinds(library, kinds)
    return library


def of(library: Library, photo_id: int) -> int:
    group = library.groups.group_of(photo_id)
    assert group is not None
    return group.id


def test_nothing_changed_is_nothing_to_tell(tmp_path: Path) -> None:
    with library_of(tmp_path, [0] * 12 + [1] * 8) as library:
        assert library.regrouping.all() == []
        show_kinds(library, [1] * 12 + [0] * 8)
        assert library.regrouping.all() == []


def test_groups_of_the_engine_are_told_and_can_be_what_they_were(tmp_path: Path) -> None:
    with library_of(tmp_path, [0] * 20 + [1] * 12 + [2] * 8 + [3] * 10) as library:
        ids = library.photos.ids()
        ids.sort()
        # 3 photos go from the first to the second, the third joins the second, the last is parted.
        show_kinds(library, [0] * 17 + [1] * 3 + [1] * 12 + [1] * 8 + [3] * 6 + [4] * 4)
        changes = {one.kind: one for one in library.regrouping.all()}
        assert set(changes) == {"changed", "joined", "new"}
        assert set(changes["joined"].left) == set(ids[32:40])
        assert set(changes["new"].came) == set(ids[46:])
        kinds = sorted((one.kind, len(one.came), len(one.left)) for one in library.regrouping.all())
        assert kinds == [
            ("changed", 0, 3),
            ("changed", 0, 4),
            ("changed", 11, 0),
            ("joined", 0, 8),
            ("new", 4, 0),
        ]
        with pytest.raises(UsageError, match="was nothing before"):
            library.regrouping.refuse([changes["new"].id])
        library.regrouping.refuse([changes["joined"].id])
        assert {of(library, one) for one in ids[32:40]} == {of(library, ids[32])}
        assert of(library, ids[32]) != of(library, ids[20])
        assert library.groups.get(of(library, ids[32])).is_kept  # type: ignore[union-attr]
        rest = [(one.kind, len(one.came), len(one.left)) for one in library.regrouping.all()]
        assert sorted(rest) == [("changed", 0, 3), ("changed", 0, 4), ("changed", 3, 0), ("new", 4, 0)]
        library.groups.undo()
        assert len(library.regrouping.all()) == 5
        assert library.regrouping.accept() == 5
        assert library.regrouping.all() == []
        told = library.groups.decisions.history()[0]
        assert (told.kind, len(told.about["groups"]), told.about["photos"]) == ("accept", 5, 30)
        library.groups.undo()
        assert len(library.regrouping.all()) == 5, "it can be looked at again"
        library.groups.redo()
        assert library.regrouping.all() == []


def test_a_group_of_the_person_changes_only_with_their_word(tmp_path: Path) -> None:
    with library_of(tmp_path, [0] * 20 + [1] * 12 + [2] * 8) as library:
        ids = sorted(library.photos.ids())
        mine = library.groups.rename(of(library, ids[0]), "Mine")
        assert library.regrouping.all() == [], "no other run has said anything yet"
        show_kinds(library, [0] * 16 + [1] * 4 + [1] * 12 + [0] * 3 + [2] * 5)
        members = {one.photo_id for one in library.groups.members(mine)}
        assert members == set(ids[:20])
        first, *others = library.regrouping.all()
        assert (first.id, first.kind, first.title, first.group) == (f"yours-{mine}", "proposal", "Mine", mine)
        assert set(first.came) == set(ids[32:35])
        assert set(first.left) == set(ids[16:20])
        assert all(not one.is_kept for one in others)

        library.regrouping.accept([first.id])
        members = {one.photo_id for one in library.groups.members(mine)}
        assert members == set(ids[:16] + ids[32:35])
        assert all(not one.is_kept for one in library.regrouping.all())
        assert of(library, ids[16]) == of(library, ids[25])

        library.groups.undo()
        assert library.regrouping.all()[0] == first
        library.regrouping.refuse([first.id])
        assert {one.photo_id for one in library.groups.members(mine)} == set(ids[:20])
        show_kinds(library, [0] * 16 + [1] * 4 + [1] * 12 + [0] * 3 + [2] * 5)
        assert all(not one.is_kept for one in library.regrouping.all()), "refused for good"
        with pytest.raises(UsageError, match="no change 'yours-7'"):
            library.regrouping.accept(["yours-7"])


def test_what_was_told_apart_is_not_proposed_again(tmp_path: Path) -> None:
    with library_of(tmp_path, [0] * 20 + [1] * 12) as library:
        ids = sorted(library.photos.ids())
        group = of(library, ids[0])
        split = library.groups.split(group, ids[:12])
        show_kinds(library, [0] * 20 + [1] * 12)
        assert {one.photo_id for one in library.groups.members(split)} == set(ids[:12])
        assert [one for one in library.regrouping.all() if one.is_kept] == []


def test_new_photos_join_a_group_of_the_person_through_learning_anew(tmp_path: Path) -> None:
    with library_of(tmp_path, [0] * 20 + [1] * 12) as library:
        ids = sorted(library.photos.ids())
        mine = library.groups.rename(of(library, ids[0]), "Mine")
        library.photos.add([photo(number) for number in range(100, 110)])
        show_kinds(library, [0] * 20 + [1] * 12 + [0] * 6 + [2] * 4)
        new = sorted(library.photos.ids())[32:]
        members = {one.photo_id: one.is_new for one in library.groups.members(mine)}
        assert members == dict.fromkeys(ids[:20], False) | dict.fromkeys(new[:6], True)
        assert of(library, new[6]) != mine
        (proposal, *_) = library.regrouping.all()
        assert (proposal.group, set(proposal.came), proposal.left) == (mine, set(new[:6]), ())
        library.regrouping.refuse([proposal.id])
        assert {one.photo_id for one in library.groups.members(mine)} == set(ids[:20])
        library.groups.undo()
        library.regrouping.accept([proposal.id])
        members = {one.photo_id: one.is_new for one in library.groups.members(mine)}
        assert members == dict.fromkeys(ids[:20] + new[:6], False)


def test_many_new_photos_beside_few_of_a_group_are_something_new(tmp_path: Path) -> None:
    with library_of(tmp_path, [0] * 2 + [1] * 12) as library:
        ids = sorted(library.photos.ids())
        mine = library.groups.rename(of(library, ids[0]), "Mine")
        library.photos.add([photo(number) for number in range(100, 112)])
        show_kinds(library, [0] * 2 + [1] * 12 + [0] * 12)
        assert {one.photo_id for one in library.groups.members(mine)} == set(ids[:2])


def test_the_first_look_that_bridges_learning_is_not_what_was_before(tmp_path: Path) -> None:
    with library_of(tmp_path, [0] * 20 + [1] * 12) as library:
        library.photos.add([photo(100)])
        show_kinds(library, [0] * 10 + [1] * 10 + [1] * 12 + [1], "quick")
        show_kinds(library, [0] * 16 + [1] * 4 + [1] * 12 + [1])
        told = {(one.kind, len(one.came), len(one.left)) for one in library.regrouping.all()}
        assert told == {("changed", 4, 0), ("changed", 0, 4)}
        show_kinds(library, [0] * 20 + [1] * 13, "quick")  # as a person chooses the first look
        told = {(one.kind, len(one.came), len(one.left)) for one in library.regrouping.all()}
        assert told == {("changed", 4, 0), ("changed", 0, 4)}
        library.regrouping.remember(library.runs.start("quick", {}, library.photos.digest()))
        assert len(library.regrouping.all()) == 2, "killed before it is shown: what is shown is told of still"


def test_of_a_first_look_that_nobody_touched_learning_alone_tells(tmp_path: Path) -> None:
    """There is a sheet for what learning changed; another list of the same beside it would only puzzle."""
    before, after = [0] * 20 + [1] * 12, [0] * 16 + [1] * 4 + [1] * 12
    for is_touched in (False, True):
        with Library.open(tmp_path / str(is_touched)) as library:
            library.photos.add([photo(number) for number in range(len(before))])
            show_kinds(library, before, "quick")
            ids = sorted(library.photos.ids())
            if is_touched:
                library.groups.unlink([ids[0], ids[-1]])
            show_kinds(library, after)
            assert bool(library.regrouping.all()) is is_touched
            library.groups.rename(of(library, ids[0]), "Mine")
            library.groups.undo()
            assert bool(library.regrouping.all()) is is_touched, "as it was before the act"
