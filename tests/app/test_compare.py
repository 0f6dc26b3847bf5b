"""Photos side by side: pinned, walked through, seen at the same zoom and position, decided about."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.compare.compare_place import ComparePlace
from app.views.photo_canvas import Sight
from app.views.photo_grid import PhotoGrid
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library
from tests.app.test_window import nameless


@pytest.fixture
def grid(tree_window: MainWindow) -> PhotoGrid:
    """All photos, in front."""
    tree_window.places.go(Place.ALL_PHOTOS)
    return tree_window.places.all_photos.grid


def sights(place: ComparePlace) -> list[Sight]:
    return [pane.canvas.sight() for pane in place.panes[: len(place.photos)]]


def test_p_pins_a_photo_and_the_arrows_walk_through_the_others(
    grid: PhotoGrid, tree_window: MainWindow, qtbot: QtBot
) -> None:
    place, photos = tree_window.compare, grid.photos.ids()
    grid.select_photo(photos[1])
    tree_window.actions_["pin"].trigger()
    assert tree_window.places.currentWidget() is place
    assert place.photos == [photos[1], photos[2]]
    assert "Pinned" in place.panes[0].text
    assert f"Similarity {1 - abs(photos[1] - photos[2]) / 100:.2f}" in place.panes[1].text
    assert nameless(place) == []
    qtbot.keyClick(place, Qt.Key.Key_Right)
    assert place.photos == [photos[1], photos[3]]
    for _ in range(3):
        qtbot.keyClick(place, Qt.Key.Key_Left)
    assert place.photos == [photos[1], photos[0]]  # not the pinned one itself, and no further than the first
    tree_window.actions_["pin"].trigger()
    assert place.pinned_photo == photos[0]
    qtbot.keyClick(place, Qt.Key.Key_Right)
    assert place.photos == [photos[2], photos[0]]
    tree_window.actions_["up"].trigger()
    assert tree_window.places.currentWidget() is tree_window.places.all_photos


def test_from_the_viewer_beside_similar_photos_they_are_compared(
    grid: PhotoGrid, tree_window: MainWindow
) -> None:
    photo = grid.photos.ids()[4]
    tree_window.places.open_photo(photo)
    tree_window.browsing.show_photo(photo)
    tree_window.actions_["pin"].trigger()
    results = tree_window.similar.results.photos.ids()
    assert tree_window.compare.photos == [photo, results[0]]
    tree_window.compare.step(1)
    assert tree_window.compare.photos == [photo, results[1]]
    tree_window.actions_["up"].trigger()
    assert tree_window.places.is_viewing


def test_two_to_four_selected_photos_are_compared(grid: PhotoGrid, tree_window: MainWindow) -> None:
    place, photos, compare = tree_window.compare, grid.photos.ids(), tree_window.actions_["compare"]
    grid.select_photo(photos[0])
    assert not compare.isEnabled()
    grid.select_photos(photos[:5])
    assert not compare.isEnabled()
    grid.select_photos(photos[:4])
    assert compare.isEnabled()
    compare.trigger()
    assert place.photos == photos[:4]
    assert all(pane.isVisible() for pane in place.panes)
    assert place.active_photo == photos[1]
    place.activate(0)  # the pinned one is not walked
    assert place.active_photo == photos[1]
    place.activate(3)
    assert tree_window.places.current_photo() == photos[3]
    place.step(1)
    assert place.photos == [*photos[:3], photos[4]]


def test_all_sides_are_seen_at_the_same_zoom_and_position_until_they_are_not(
    grid: PhotoGrid, tree_window: MainWindow
) -> None:
    place, act = tree_window.compare, tree_window.actions_
    grid.select_photos(grid.photos.ids()[:2])
    act["compare"].trigger()
    place.panes[1].canvas.look(Sight(2.0, 0.5, 0.5))
    place.panes[1].canvas.look(Sight(2.0, 0.4, 0.6))
    one, other = sights(place)
    assert one == pytest.approx(other, abs=0.02)
    assert one == pytest.approx((2.0, 0.4, 0.6), abs=0.02)
    act["zoom-in"].trigger()
    assert sights(place)[0].zoom == pytest.approx(2.5)
    place.step(1)  # another photo at the same place
    assert sights(place)[1].zoom == pytest.approx(2.5)
    act["compare-together"].trigger()
    act["zoom-in"].trigger()
    assert sights(place)[0].zoom == pytest.approx(2.5)
    assert sights(place)[1].zoom == pytest.approx(3.125)
    act["compare-together"].trigger()
    assert sights(place)[0].zoom == pytest.approx(3.125)
    act["fit"].trigger()
    assert [one.zoom for one in sights(place)] == pytest.approx([1.0, 1.0])


def test_what_is_side_by_side_is_said_to_belong_together_or_not(
    grid: PhotoGrid, tree_window: MainWindow, grown: Library
) -> None:
    first, second = grown.groups.all()[:2]
    pair = [grown.groups.members(first.id)[0].photo_id, grown.groups.members(second.id)[0].photo_id]
    grid.select_photos(pair)
    tree_window.actions_["compare"].trigger()
    tree_window.actions_["link"].trigger()
    homes = [grown.groups.group_of(one) for one in pair]
    assert homes[0] == homes[1]
    assert tree_window.places.currentWidget() is tree_window.compare
    assert tree_window.acts.toast.text == "Keeping 2 photos together"
    tree_window.actions_["undo"].trigger()
    assert grown.groups.group_of(pair[0]) != grown.groups.group_of(pair[1])


def test_the_original_replaces_the_preview_where_one_looks(
    grid: PhotoGrid, tree_window: MainWindow, qtbot: QtBot
) -> None:
    grid.select_photos(grid.photos.ids()[:2])
    tree_window.actions_["compare"].trigger()
    pane = tree_window.compare.panes[0]
    pane.canvas.look(Sight(3.0, 0.3, 0.5))
    before = pane.canvas.sight()
    qtbot.waitUntil(lambda: pane._has_original)
    assert pane.canvas.sight() == pytest.approx(before, abs=0.02)
