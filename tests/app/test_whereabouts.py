"""The window comes back as it was left."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bridge import Bridge
from app.jobs import Jobs
from app.settings import Settings
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library

Open = Callable[[], MainWindow]


@pytest.fixture
def start(qtbot: QtBot, grown: Library, jobs: Jobs, bridge: Bridge, theme: Theme) -> Open:
    """Starts the window on the library, as it was left."""

    def start() -> MainWindow:
        made = MainWindow(grown, jobs, bridge, theme, Settings(grown.root))
        qtbot.addWidget(made)
        made.similarity.close()
        made.show()
        QApplication.processEvents()
        return made

    return start


def test_the_place_its_order_the_selection_and_what_was_in_sight_come_back(start: Open) -> None:
    window = start()
    window.resize(900, 520)
    window.places.go(Place.ALL_PHOTOS)
    grid = window.places.all_photos.grid
    window.actions_["sort-reverse"].trigger()
    QApplication.processEvents()
    chosen = grid.photos.ids()[12:15]
    grid.select_photos(chosen)
    grid.make_current(chosen[1])
    grid.show_at_top(12)
    top = grid.first_visible()
    assert top != grid.photos.ids()[0]
    window.close()
    again = start()
    grid = again.places.all_photos.grid
    assert again.places.currentWidget() is again.places.all_photos
    assert grid.selected_photos() == chosen
    assert grid.current_photo() == chosen[1]
    assert grid.first_visible() == top
    assert again.places.all_photos.timeline.months()[0] < again.places.all_photos.timeline.months()[-1]


def test_an_open_group_and_the_photo_that_was_looked_at_come_back(start: Open, grown: Library) -> None:
    window = start()
    group = grown.groups.all()[1]
    window.places.open_group(group.id)
    photo = window.places.group.grid.photos.ids()[2]
    window.places.open_photo(photo)
    window.close()
    again = start()
    assert again.places.is_viewing
    assert again.places.current_photo() == photo
    again.actions_["up"].trigger()
    assert again.places.currentWidget() is again.places.group
    assert again.places.current_group() == group
    again.close()
    grown.groups.dissolve(grown.groups.rename(group.id, "Gone"))
    grown.groups.turn(1)
    third = start()
    assert third.places.currentWidget() is third.places.groups


def test_selected_cards_come_back(start: Open, grown: Library) -> None:
    window = start()
    ids = [one.id for one in grown.groups.all()][:2]
    for one in ids:
        window.places.groups.cards.add_to_selection(one)
    window.places.groups.cards.make_current(ids[1])
    window.close()
    again = start().places
    assert [one.id for one in again.groups.cards.selected_groups()] == ids
    current = again.current_group()
    assert current is not None
    assert current.id == ids[1], "what is exported is what is marked"


@pytest.mark.parametrize("kept", ["", "[1]", "{", '{"place": "nowhere", "group": "x", "cards": [null]}'])
def test_what_was_written_down_may_be_anything(start: Open, grown: Library, kept: str) -> None:
    settings = Settings(grown.root)
    settings.keep_text("where", kept)
    settings.save()
    window = start()
    assert window.places.currentWidget() is window.places.groups
