"""Places are shown in the order that the person chose, and remember it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from app.settings import Settings
from app.sorting.orders import OF_A_GROUP, OF_ALL, OF_GROUPS, Order, order_kept, says, sort_groups
from app.views.photos_place import PhotosPlace
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine import Group
from engine.library import Library


def choose(place: PhotosPlace, key: str) -> None:
    button = place.sorting
    assert button is not None
    next(one for one in button.menu().actions() if one.data() == key).trigger()


def names(window: MainWindow, place: PhotosPlace) -> list[str]:
    photos = [window.rows.get(one) for one in place.grid.photos.ids()]
    return [one.path.name for one in photos if one is not None]


def test_what_is_kept_is_read_again_and_what_is_not_offered_is_not_taken() -> None:
    assert order_kept("-name", OF_ALL) == Order("name", True)
    assert Order("name", True).kept == "-name"
    assert order_kept("group", OF_A_GROUP) == Order("sureness")
    assert order_kept("", OF_GROUPS) == Order("count")
    told = {says(Order(key, way)) for key in OF_ALL for way in (False, True)}
    assert len(told) == 2 * len(OF_ALL)


def test_groups_are_sorted_and_those_without_a_name_come_last() -> None:
    groups = [
        Group(1, None, "b2", 9, 0.5, 1),
        Group(2, "B10", None, 8, 0.9, 2),
        Group(3, None, None, 7, 0.7, 3),
        Group(4, "a", None, 6, 0.6, 4),
    ]

    def ids(key: str, is_reversed: bool = False) -> list[int]:
        order = order_kept(f"{'-' if is_reversed else ''}{key}", OF_GROUPS)
        return [one.id for one in sort_groups(groups, order, {2: "2020", 4: "2021"})]

    assert ids("count") == [1, 2, 3, 4]
    assert ids("count", True) == [4, 3, 2, 1]
    assert ids("name") == [4, 1, 2, 3]
    assert ids("name", True) == [2, 1, 4, 3]
    assert ids("sureness") == [2, 3, 4, 1]
    assert ids("newest") == [4, 2, 1, 3]
    assert ids("newest", True) == [2, 4, 1, 3]


def test_photos_are_shown_in_the_chosen_order_and_the_other_way_round(
    tree_window: MainWindow, grown: Library
) -> None:
    tree_window.places.go(Place.ALL_PHOTOS)
    place = tree_window.places.all_photos
    newest = place.grid.photos.ids()
    place.grid.select_photo(newest[3])
    choose(place, "name")
    by_name = names(tree_window, place)
    assert by_name == sorted(by_name, key=str.casefold)
    assert place.grid.current_photo() == newest[3]
    assert not place.timeline.isVisible()
    tree_window.actions_["sort-reverse"].trigger()
    assert names(tree_window, place) == by_name[::-1]
    choose(place, "date")
    assert place.grid.photos.ids() == newest
    tree_window.actions_["sort-reverse"].trigger()
    assert place.grid.photos.ids() == newest[::-1]
    assert place.timeline.isVisible()
    months = [month for month, _ in place.timeline.months()]
    assert months == sorted(months)
    choose(place, "group")
    assert place.grid.photos.ids() == grown.orders.photos(newest, "group")


def test_an_order_is_kept_for_its_place(tree_window: MainWindow, grown: Library) -> None:
    places = tree_window.places
    places.open_group(grown.groups.all()[0].id)
    assert "doubtful, shown last" not in places.group.header.subtitle
    choose(places.group, "date")
    assert Settings(grown.root).text_of("order-group") == "date"
    assert Settings(grown.root).text_of("order-photos") == ""
    places.open_group(grown.groups.all()[1].id)
    ids = places.group.grid.photos.ids()
    assert ids == grown.orders.photos(ids, "date")
    places.open_photo(ids[0])
    assert not tree_window.actions_["sort"].isEnabled()


def test_many_photos_are_sorted_in_a_moment_and_words_narrow_them_in_that_order(
    tree_window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.views.photos_place.MOST_AT_ONCE", 1)
    tree_window.places.go(Place.ALL_PHOTOS)
    place = tree_window.places.all_photos
    newest = place.grid.photos.ids()
    choose(place, "name")
    assert place.grid.photos.ids() == newest
    qtbot.waitUntil(lambda: place.grid.photos.ids() != newest)
    by_name = names(tree_window, place)
    assert by_name == sorted(by_name, key=str.casefold)
    tree_window.places.go(Place.ALL_PHOTOS)  # read anew: the order that is known is shown at once
    assert names(tree_window, place) == by_name
    assert place.filter is not None
    place.filter.setText("stripes")
    place.filter._on_time()
    qtbot.waitUntil(lambda: names(tree_window, place) == [one for one in by_name if "stripes" in one])


def test_cards_are_shown_in_the_chosen_order(tree_window: MainWindow, grown: Library, qtbot: QtBot) -> None:
    place = tree_window.places.groups
    assert place.sorting is not None
    groups = {one.id: one for one in grown.groups.all()}
    grown.groups.rename(min(groups, key=lambda one: groups[one].count), "!")
    tree_window.places.on_acted()
    place.sorting._choose(Order("name"))
    assert place.cards._groups.group(0).name == "!"
    place.sorting._choose(Order("newest"))
    newest = grown.orders.newest_of_groups()
    first = max(newest, key=lambda one: newest[one])
    qtbot.waitUntil(lambda: place.cards._groups.group(0).id == first)
    assert Settings(grown.root).text_of("order-groups") == "newest"
