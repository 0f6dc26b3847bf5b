"""Names of groups: written on their cards, or accepted as the engine suggests them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemDelegate, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.views.window import MainWindow
from engine.library import Library
from tests.app.test_acts import card, told


def test_a_name_is_written_on_the_card_and_enter_accepts_the_guess(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    group = card(tree_window, 0)
    tree_window.actions_["rename-group"].trigger()
    cards = tree_window.places.groups.cards
    field = cards.findChild(QLineEdit, "cardName")
    assert isinstance(field, QLineEdit)
    assert field.text() == group.suggested_name
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: grown.groups.all()[0].name == group.suggested_name)
    assert tree_window.places.currentWidget() is tree_window.places.groups
    current = cards.current_group()
    assert current is not None
    assert current.is_kept
    assert "yours" in cards.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert told(tree_window) == f"Named a group “{group.suggested_name}”"


def test_asking_to_rename_twice_goes_on_with_what_is_written(
    tree_window: MainWindow, qtbot: QtBot, request: pytest.FixtureRequest
) -> None:
    card(tree_window, 0)
    cards = tree_window.places.groups.cards
    for _ in range(2):
        tree_window.actions_["rename-group"].trigger()
    (field,) = cards.findChildren(QLineEdit, "cardName")
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "Round")
    cards.edit_name(card(tree_window, 1).id)
    assert field.text() == "Round"
    cards.edit_name(-1)
    records = request.getfixturevalue("qtlog").records
    assert not [one.message for one in records if "edit" in one.message]


@pytest.mark.parametrize("typed", ["", "Round"])
def test_leaving_the_card_keeps_only_what_was_written(
    tree_window: MainWindow, grown: Library, qtbot: QtBot, typed: str
) -> None:
    card(tree_window, 0)
    tree_window.actions_["rename-group"].trigger()
    cards = tree_window.places.groups.cards
    field = cards.findChild(QLineEdit, "cardName")
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, typed)
    tree_window.places.groups.dial.auto.setFocus()
    cards.commitData(field)
    cards.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)
    QApplication.processEvents()
    assert grown.groups.all()[0].name == (typed or None)


def test_one_key_accepts_the_suggested_name(tree_window: MainWindow, grown: Library, qtbot: QtBot) -> None:
    group = card(tree_window, 0)
    assert group.suggested_name
    cards = tree_window.places.groups.cards
    cards.setFocus()
    qtbot.keyClick(cards, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: grown.groups.all()[0].name == group.suggested_name)
    assert told(tree_window) == f"Named a group “{group.suggested_name}”"
    assert not tree_window.actions_["accept-name"].isEnabled()
    tree_window.actions_["undo"].trigger()
    assert grown.groups.all()[0] == group


def test_the_suggested_names_of_several_groups_are_accepted_together(
    tree_window: MainWindow, grown: Library
) -> None:
    before = grown.groups.all()
    tree_window.places.groups.cards.selectAll()
    tree_window.actions_["accept-name"].trigger()
    after = {group.cover: group.name for group in grown.groups.all()}
    assert after == {group.cover: group.suggested_name for group in before}
    assert told(tree_window) == "Named 2 groups as suggested"
    assert tree_window.actions_["undo"].text() == "&Undo: name 2 groups as suggested"
    tree_window.actions_["undo"].trigger()
    assert grown.groups.all() == before
    assert grown.groups.decisions.undoable() is None


def test_a_group_without_a_suggestion_has_nothing_to_accept(tree_window: MainWindow, grown: Library) -> None:
    row = next(row for row, group in enumerate(grown.groups.all()) if group.suggested_name is None)
    card(tree_window, row)
    assert tree_window.actions_["rename-group"].isEnabled()
    assert not tree_window.actions_["accept-name"].isEnabled()
