"""What the mouse does on the cards of groups."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

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
