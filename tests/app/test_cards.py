"""What the mouse does on the cards of groups."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from app.theme import motion
from app.theme.tokens import PHOTO_GAP
from app.views.card_delegate import frames_of
from app.views.reforming import Memberships
from app.views.window import MainWindow
from engine.library import Library
from tests.app.test_acts import card


def test_a_second_click_on_the_name_of_a_card_renames_and_one_elsewhere_opens(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    group = card(tree_window, 1)
    cards = tree_window.places.groups.cards
    cards.executeDelayedItemsLayout()
    cell = cards.visualRect(cards.currentIndex())
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=cell.bottomLeft() + QPoint(40, -48))
    field = cards.findChild(QLineEdit, "cardName")
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Lines")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert grown.groups.all()[1].name is None
    assert tree_window.places.currentWidget() is tree_window.places.groups
    other = cards.visualRect(cards.model().index(0, 0))
    qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=other.bottomLeft() + QPoint(40, -48))
    assert tree_window.places.currentWidget() is tree_window.places.group
    assert group.id == grown.groups.all()[1].id


@pytest.mark.parametrize("photos", [1, 2, 3, 4])
def test_a_card_shows_every_photo_of_a_small_group_and_has_no_holes(photos: int) -> None:
    frames = frames_of(QRectF(10, 20, 240, 400), photos)
    whole = frames_of(QRectF(10, 20, 240, 400), 1)[0]
    assert len(frames) == photos
    for number, frame in enumerate(frames):
        assert whole.contains(frame)
        assert not any(frame.intersects(other) for other in frames[:number])
    area = sum(frame.width() * frame.height() for frame in frames)
    gaps = PHOTO_GAP * (240 * (photos > 1) + max(0, photos - 2) * frames[-1].height())
    assert area + gaps == pytest.approx(whole.width() * whole.height())


@pytest.fixture
def moving() -> Iterator[None]:
    motion.wish("moving")
    yield
    motion.wish("system")


@pytest.mark.usefixtures("moving")
def test_groups_come_out_of_the_group_they_were_in_and_go_into_the_one_they_are_in(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    places = tree_window.places
    cards, dial = places.groups.cards, grown.groups.dial()
    assert dial is not None
    for groups in (dial.fewest, dial.most, dial.fewest):
        qtbot.waitUntil(lambda: not cards.reforming.is_running)
        was = {one.group: one for one in cards.seen()}
        before = Memberships(*grown.groups.of_photos())
        places.turn(groups)
        after = Memberships(*grown.groups.of_photos())
        now = {one.group: one for one in cards.seen()}
        assert cards.reforming.is_running
        moving = {one.card.group: (one, place) for one, place, _ in cards.reforming.cards()}
        assert set(moving) == set(was) | set(now)
        for group, (one, place) in moving.items():
            assert place == one.card.place  # at the start
            if group in now:
                source = was.get(group) or was.get(before.group_of(now[group].pictures[0]))
                assert place == (source or now[group]).place
                assert one.end == now[group].place
            else:
                target = now.get(after.group_of(was[group].pictures[0]))
                assert target is not None
                assert one.end == target.place
        assert [one.fades for one, _, _ in cards.reforming.cards()] == sorted(
            one.fades for one, _ in moving.values()
        )
        assert {one.fades for one, _ in moving.values()} >= {1 if groups == dial.most else -1}
    cards.viewport().grab()
    qtbot.waitUntil(lambda: not cards.reforming.is_running)


@pytest.mark.usefixtures("moving")
def test_another_turn_begins_where_the_cards_are_just_then(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    places = tree_window.places
    cards, dial = places.groups.cards, grown.groups.dial()
    assert dial is not None
    places.turn(dial.fewest)
    qtbot.waitUntil(lambda: not cards.reforming.is_running)
    places.turn(dial.most)
    cards.reforming._on_moved(0.5)
    halfway = {one.group: QRectF(one.place) for one in cards.reforming.seen()}
    assert any(place != one.place for one in cards.seen() if (place := halfway.get(one.group)) is not None)
    places.turn(dial.most - 1)
    for one, place, _ in cards.reforming.cards():
        if one.fades == 0:
            assert place == halfway[one.card.group]


def test_nothing_slides_where_nothing_is_to_move(tree_window: MainWindow, grown: Library) -> None:
    motion.wish("still")
    dial = grown.groups.dial()
    assert dial is not None
    tree_window.places.turn(dial.most)
    assert not tree_window.places.groups.cards.reforming.is_running
    motion.wish("system")


def test_a_card_that_was_opened_joins_no_others_that_are_marked_then(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    places, cards = tree_window.places, tree_window.places.groups.cards
    first, second, third = grown.groups.all()[:3]
    cards.select_group(first.id)
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert places.currentWidget() is places.group
    places.go_back()
    current = cards.current_group()
    assert current is not None
    assert current.id == first.id, "the keyboard goes on where it was"
    for group in (second, third):
        row = [one.id for one in grown.groups.all()].index(group.id)
        place = cards.visualRect(cards.model().index(row, 0)).center()
        qtbot.mouseClick(
            cards.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, place
        )
    assert [one.id for one in places.chosen_groups()] == [second.id, third.id]
    line = places.groups.selection
    assert line.isVisible()
    assert line.text == f"2 of {len(grown.groups.all())} groups selected"
    merge = line.findChild(QPushButton, "selected-merge")
    assert isinstance(merge, QPushButton)
    qtbot.mouseClick(merge, Qt.MouseButton.LeftButton)
    assert grown.groups.get(first.id) is not None
    assert len(places.chosen_groups()) == 1
    assert not line.isVisible()


def test_of_several_marked_cards_the_last_is_renamed(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    """Without that the letters of a name would be taken for keys."""
    cards = tree_window.places.groups.cards
    first, second = grown.groups.all()[:2]
    cards.select_group(first.id)
    cards.add_to_selection(second.id)
    cards.make_current(second.id)
    tree_window.actions_["rename-group"].trigger()
    field = cards.findChild(QLineEdit, "cardName")
    assert isinstance(field, QLineEdit)
    assert [one.id for one in cards.selected_groups()] == [second.id]
    qtbot.keyClicks(field, "Lines")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Lines" in {one.name for one in grown.groups.all()})
