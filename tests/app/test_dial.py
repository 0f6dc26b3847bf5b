from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app import words
from app.views.dial import POSITIONS, groups_at, position, turn_by
from app.views.labels import plain_tooltip
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library


def test_the_handle_stands_where_the_logarithm_of_the_number_does() -> None:
    assert [position(one, 10, 1000) for one in (10, 100, 1000)] == [0, POSITIONS // 2, POSITIONS]
    assert [groups_at(one, 10, 1000) for one in (0, POSITIONS // 2, POSITIONS)] == [10, 100, 1000]
    assert position(5, 5, 5) == 0
    assert all(groups_at(position(one, 3, 400), 3, 400) == one for one in (3, 17, 40))


def test_without_a_tree_there_is_no_dial(window: MainWindow) -> None:
    assert not window.places.groups.dial.isVisible()
    assert window.places.groups.header.subtitle == "3 groups"
    for name in ("dial-fewer", "dial-more", "dial-auto", "rename-group", "merge", "undo", "redo"):
        assert not window.actions_[name].isEnabled()


def test_dragging_regroups_once_a_turn_and_shows_the_number_that_is_used(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    bar = tree_window.places.groups.dial
    assert bar.auto.isChecked()
    turns: list[object] = []
    bar.asked.connect(turns.append)
    bar.slider.setSliderDown(True)
    for value in (900, 500, 0):
        bar.slider.setValue(value)
    QApplication.processEvents()
    dial = grown.groups.dial()
    assert dial is not None
    assert turns == [dial.fewest]
    assert bar.count.text() == words.groups(dial.groups)
    assert tree_window.places.groups.cards.model().rowCount() == dial.groups
    assert tree_window.sidebar.counted(Place.GROUPS) == dial.groups
    assert not bar.auto.isChecked()
    bar.slider.setSliderDown(False)
    bar.auto.click()
    dial = grown.groups.dial()
    assert dial is not None
    assert dial.wanted is None
    assert bar.auto.isChecked()
    assert plain_tooltip(dial.why) == bar.auto.toolTip()


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Right])
def test_every_press_of_a_key_changes_the_number(
    tree_window: MainWindow, grown: Library, qtbot: QtBot, key: Qt.Key
) -> None:
    slider = tree_window.places.groups.dial.slider
    first, last = (
        (Qt.Key.Key_End, Qt.Key.Key_Home) if key is Qt.Key.Key_Left else (Qt.Key.Key_Home, Qt.Key.Key_End)
    )
    qtbot.keyClick(slider, first)
    seen = [_shown(grown)]
    while True:
        qtbot.keyClick(slider, key)
        if _shown(grown) == seen[-1]:
            break
        seen.append(_shown(grown))
    assert seen == sorted(set(seen), reverse=key is Qt.Key.Key_Left)
    qtbot.keyClick(slider, last)
    assert _shown(grown) == seen[-1]


def test_the_menu_goes_to_fewer_and_more_and_back_to_auto(tree_window: MainWindow, grown: Library) -> None:
    actions, before = tree_window.actions_, _shown(grown)
    assert not actions["dial-auto"].isEnabled()
    actions["dial-fewer"].trigger()
    fewer = _shown(grown)
    assert fewer < before
    actions["dial-more"].trigger()
    assert _shown(grown) > fewer
    actions["dial-auto"].trigger()
    assert _shown(grown) == before


def test_the_current_card_stays_current_and_in_its_place(tree_window: MainWindow, grown: Library) -> None:
    tree_window.resize(760, 520)
    places, cards = tree_window.places, tree_window.places.groups.cards
    places.step(float("inf"))
    QApplication.processEvents()
    first = {group.id for group in grown.groups.all()}
    places.step(-0.04)
    kept = next(group for group in reversed(grown.groups.all()) if group.id in first)
    places.step(float("inf"))
    cards.select_group(kept.id)
    QApplication.processEvents()
    top = cards.visualRect(cards.currentIndex()).top()
    bar = cards.verticalScrollBar()
    assert bar.value() > 0
    places.step(-0.04)
    current = cards.current_group()
    assert current is not None
    assert current.id == kept.id
    assert [group.id for group in cards.selected_groups()] == [kept.id]
    moved = cards.visualRect(cards.currentIndex()).top() - top
    assert moved == 0 or bar.value() in {bar.minimum(), bar.maximum()}


def _shown(library: Library) -> int:
    dial = library.groups.dial()
    assert dial is not None
    return dial.groups


def test_the_reason_for_a_number_tells_when_the_person_made_it_another(grown: Library) -> None:
    before = grown.groups.dial()
    assert before is not None
    assert "since" not in before.why
    largest = grown.groups.all()[0]
    grown.groups.split(largest.id, [one.photo_id for one in grown.groups.members(largest.id)][:4])
    after = grown.groups.dial()
    assert after is not None
    assert after.groups == before.groups + 1
    assert after.why == f"{before.why} By what happened since, the number is {after.shown} now."


def test_the_dial_reaches_its_ends_where_groups_have_lost_their_photos(grown: Library) -> None:
    """What is not shown counts where the dial stands: else a step could lead to fewer groups, and back."""
    for group in grown.groups.all()[::2]:
        grown.photos.mark_missing([one.photo_id for one in grown.groups.members(group.id)])
    dial = grown.groups.dial()
    assert dial is not None
    assert dial.shown < dial.groups
    numbers = [dial.groups]
    while turn_by(grown.groups, 0.1):
        now = grown.groups.dial()
        assert now is not None
        numbers.append(now.groups)
        assert len(numbers) <= dial.most + 1
    assert numbers == sorted(set(numbers))
    assert numbers[-1] == dial.most
