"""Working through many sets: what is chosen stays chosen whatever changes around it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from pytestqt.qtbot import QtBot

from app.sames.sames_place import SamesPlace
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library
from engine.library.records import SameMember, SameSet
from engine.messages import SamesFound
from engine.sames.freshness import fingerprint
from tests.app.conftest import ToldEngine


def store(library: Library, pairs: list[tuple[int, ...]], searched: str | None = None) -> None:
    """Sets of these photos, the first of each to be kept; a set is named after that one."""
    sets = []
    for photos in pairs:
        members = tuple(SameMember(one, f"{one:040x}", 1.0, "", False) for one in photos)
        sets.append(SameSet(f"identical-{photos[0]}", "identical", members, photos[0], "It is larger.", 10))
    library.sames.replace_sets(sets, searched or fingerprint(library))


PAIRS: list[tuple[int, ...]] = [(1, 2), (3, 4), (5, 6), (7, 8), (9, 10)]


@pytest.fixture
def place(window: MainWindow, filled: Library) -> SamesPlace:
    store(filled, PAIRS)
    window.places.go(Place.SAME)
    return window.places.sames


def current(place: SamesPlace) -> str:
    one = place.list.current_set()
    assert one is not None
    return one.id


def test_what_is_chosen_stays_chosen_when_the_sets_are_read_again(
    place: SamesPlace, filled: Library, engine: ToldEngine
) -> None:
    assert current(place) == "identical-1"
    place.list.setCurrentIndex(place.list.sets.index(3))
    select = QItemSelectionModel.SelectionFlag.Select
    place.list.selectionModel().select(place.list.sets.index(1), select)
    store(filled, PAIRS[1:])
    engine.tell(SamesFound({"identical": 4}, 40))
    assert current(place) == "identical-7"
    assert [one.id for one in place.list.selected_sets()] == ["identical-3", "identical-7"]


def test_after_a_decision_the_next_set_is_current_and_not_the_first(
    place: SamesPlace, filled: Library, engine: ToldEngine
) -> None:
    place.list.setCurrentIndex(place.list.sets.index(2))
    store(filled, [*PAIRS[:2], *PAIRS[3:]])
    engine.tell(SamesFound({"identical": 4}, 40))
    assert current(place) == "identical-7"
    store(filled, PAIRS[:2])
    engine.tell(SamesFound({"identical": 2}, 20))
    assert current(place) == "identical-3"


def test_a_picked_photo_that_left_its_set_is_picked_no_more(
    qtbot: QtBot, place: SamesPlace, filled: Library, engine: ToldEngine
) -> None:
    store(filled, [(1, 2, 3)])
    engine.tell(SamesFound({"identical": 1}, 10))
    for _ in range(2):
        qtbot.keyClick(place.list, Qt.Key.Key_Right)
    assert place.list.current_photo() == 3
    store(filled, [(1, 2)])
    engine.tell(SamesFound({"identical": 1}, 10))
    assert place.list.current_photo() == 1
    qtbot.keyClick(place.list, Qt.Key.Key_Right)
    assert place.list.current_photo() == 2


def test_sets_that_went_without_a_word_are_left_out(place: SamesPlace, filled: Library) -> None:
    filled.sames.replace_sets([], "others")
    place.list.sets.show(place.list.sets.ids())  # what was read of them is forgotten
    place.list.setCurrentIndex(place.list.sets.index(0))
    assert place.list.current_set() is None
    assert list(place.list.selected_sets()) == []
    assert not place.list.grab().isNull()


def test_only_what_is_near_is_read(place: SamesPlace, filled: Library, engine: ToldEngine) -> None:
    read: list[str] = []
    fetch = place.list.sets._fetch

    def noted(ids: Sequence[str]) -> Sequence[SameSet]:
        read.extend(ids)
        return fetch(ids)

    place.list.sets._fetch = noted
    store(filled, [(number, number + 1) for number in range(1, 2000, 2)])
    engine.tell(SamesFound({"identical": 1000}, 10_000))
    place.list.grab()
    assert place.list.sets.rowCount() == 1000
    assert len(set(read)) <= 128
    place.list.selectAll()
    assert len({member.photo_id for one in place.list.selected_sets() for member in one.members}) == 2000


def test_the_button_says_when_photos_changed(qtbot: QtBot, place: SamesPlace, filled: Library) -> None:
    qtbot.waitUntil(lambda: place.look.text() == "Look again")
    store(filled, PAIRS, "other photos")
    place.refresh()
    qtbot.waitUntil(lambda: place.look.text() == "Look again: photos changed")
