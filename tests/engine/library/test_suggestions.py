"""Suggested names where the dial stands: no two groups that are shown have the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from engine.groups.stored import Grown
from engine.library import Library
from tests.engine.library.grouped import make_grouped


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """As earlier versions stored names: every node of the tree is called the same."""
    with make_grouped(tmp_path / "library") as made:
        run = made.runs.current()
        assert run is not None
        folder = made.paths.run(run.id)
        grown = Grown.load(folder)
        assert grown is not None
        replace(grown, names=["Crab"] * len(grown.names)).save(folder)
        yield made


def titles(library: Library) -> list[str | None]:
    return [group.name or group.suggested_name for group in library.groups.all()]


def test_equal_suggestions_get_numbers_at_every_position_of_the_dial(library: Library) -> None:
    dial = library.groups.dial()
    assert dial is not None
    for groups in range(dial.fewest, dial.most + 1):
        library.groups.turn(groups)
        found = titles(library)
        assert found == ["Crab", *(f"Crab ({number})" for number in range(2, len(found) + 1))]
        for group in library.groups.all():
            assert library.groups.get(group.id) == group
            assert library.groups.group_of(group.cover) == group


def test_a_name_that_the_person_gave_is_not_suggested_again(library: Library) -> None:
    last = library.groups.all()[-1]
    library.groups.rename(last.id, "crab")
    found = titles(library)
    assert found.count("crab") == 1
    assert "Crab" not in found
    assert len({name.casefold() for name in found if name}) == len(found)


def test_a_group_that_the_person_made_has_a_suggestion_of_its_own(library: Library) -> None:
    group = library.groups.all()[0]
    photos = [member.photo_id for member in library.groups.members(group.id)]
    made = library.groups.get(library.groups.split(group.id, photos[:5]))
    assert made is not None
    assert made.is_kept
    assert made.name is None
    assert made.suggested_name is not None
    found = titles(library)
    assert len(set(found)) == len(found)
