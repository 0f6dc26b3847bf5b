"""What can be done with a photo, a group or a place is offered at it, with the keys for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from app.views.window import MainWindow


def offered(widget: QWidget) -> set[str]:
    assert widget.contextMenuPolicy() is Qt.ContextMenuPolicy.ActionsContextMenu
    return {one.objectName().removeprefix("action-") for one in widget.actions() if not one.isSeparator()}


def test_photos_and_groups_offer_all_that_can_be_done_with_them(tree_window: MainWindow) -> None:
    places = tree_window.places
    for grid in places.grids():
        assert offered(grid) >= {
            "similar",
            "pin",
            "compare",
            "move",
            "put-out",
            "cover",
            "link",
            "export",
            "sort",
        }
    assert offered(places.groups.cards) >= {
        "rename-group",
        "merge",
        "hide",
        "dissolve",
        "split-for-me",
        "export",
    }
    assert offered(places.viewer.canvas) >= {"similar", "pin", "move", "cover", "actual-size", "show"}
    assert offered(tree_window.similar.results) >= {"similar", "unlike", "pin", "open"}
    for pane in tree_window.compare.panes:
        assert offered(pane.canvas) >= {"pin", "link", "unlink", "compare-together"}
    for action in places.groups.cards.actions():
        assert action.isSeparator() or action.isShortcutVisibleInContextMenu()


def test_each_place_of_the_sidebar_has_a_menu(tree_window: MainWindow) -> None:
    shown = tree_window.sidebar.findChild(QListWidget, "placeList")
    assert isinstance(shown, QListWidget)
    names = []
    for row in range(shown.count()):
        menu = tree_window.sidebar.menu_of(shown.item(row))
        names.append({one.objectName().removeprefix("action-") for one in menu.actions()})
        menu.deleteLater()
    assert names[0] >= {"groups", "sort", "show-hidden"}
    assert all(names)
    menu = tree_window.sidebar.menu_of(shown.item(1))
    next(one for one in menu.actions() if one.objectName() == "action-photos").trigger()
    assert tree_window.places.currentWidget() is tree_window.places.all_photos
