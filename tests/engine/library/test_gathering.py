"""A group of photos that were in several, as one makes it of what is selected on the map, and what it shows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.cli import main
from engine.errors import PhotoNotFound, UsageError
from engine.library import Library
from tests.engine.library.grouped import make_grouped


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with make_grouped(tmp_path / "library") as made:
        yield made


def members(library: Library) -> dict[int, set[int]]:
    return {one.id: {m.photo_id for m in library.groups.members(one.id)} for one in library.groups.all()}


def test_photos_of_several_groups_become_one_and_one_undo_takes_it_back(library: Library) -> None:
    before = members(library)
    some = [sorted(photos)[0] for photos in before.values()] + [
        one.photo_id for one in library.groups.not_sure()
    ][:1]
    number = library.groups.gather(some)
    for groups in (None, 2, 12):
        library.groups.turn(groups)
        assert members(library)[number] == set(some)
    library.groups.turn(None)
    act = library.groups.undo()
    assert act is not None
    assert (act.kind, act.about["photos"]) == ("gather", len(some))
    assert members(library) == before
    library.groups.redo()
    assert members(library)[number] == set(some)


def test_a_group_of_the_persons_that_is_gathered_whole_goes_and_a_part_leaves_it(library: Library) -> None:
    first, second = (sorted(photos) for photos in list(members(library).values())[:2])
    whole = library.groups.gather(first[:3])
    part = library.groups.gather(second[:3])
    number = library.groups.gather([*first[:3], second[0]])
    assert whole not in members(library)
    assert members(library)[part] == set(second[1:3])
    assert members(library)[number] == {*first[:3], second[0]}


def test_gathering_nothing_or_strangers_changes_nothing(library: Library) -> None:
    before = members(library)
    with pytest.raises(UsageError):
        library.groups.gather([])
    with pytest.raises(PhotoNotFound):
        library.groups.gather([1, 10_000])
    assert members(library) == before


def test_the_terminal_gathers(library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gather", "1", "40", "--library", str(tmp_path / "library")]) == 0
    assert "Made a group of 2 photos. Its group has the id 1." in capsys.readouterr().out
    assert members(library)[1] == {1, 40}


def test_a_photo_that_was_put_into_a_group_does_not_stand_for_it(library: Library) -> None:
    """Its place is sure, since the person said so; what is typical of the group are the others."""
    first, second = library.groups.all()[:2]
    typical, strangers = first.pictures, [one.photo_id for one in library.groups.members(second.id)][:5]
    assert typical == tuple(one.photo_id for one in library.groups.surest(first.id, 4))
    mine = library.groups.move(strangers, first.id)
    assert {one.photo_id for one in library.groups.surest(mine, 5)} == set(strangers)
    group = library.groups.get(mine)
    assert group is not None
    assert (group.cover, group.pictures) == (typical[0], typical)
    library.groups.set_cover(mine, strangers[0])
    group = library.groups.get(mine)
    assert group is not None
    assert group.pictures == (strangers[0], *typical[:3])
