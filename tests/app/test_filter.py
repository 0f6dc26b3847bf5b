"""What a place shows is narrowed while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library


def test_photos_are_filtered_while_one_types(window: MainWindow, filled: Library, qtbot: QtBot) -> None:
    window.places.go(Place.GROUPS)
    window.actions_["filter"].trigger()
    place = window.places.all_photos
    assert window.places.currentWidget() is place
    field = place.filter
    assert field is not None
    qtbot.keyClicks(field, "rays jpg")
    qtbot.waitUntil(lambda: place.grid.photos.rowCount() == 2)
    assert place.header.subtitle.startswith("2 of 21 photos")
    field.clear()
    qtbot.keyClicks(field, "canon")
    qtbot.waitUntil(lambda: place.grid.photos.ids() == [2])
    field.clear()
    qtbot.keyClicks(field, "2021-03")
    expected = [
        one.id for one in filled.photos.get(filled.photos.ids()) if one.taken_at.startswith("2021-03")
    ]
    qtbot.waitUntil(lambda: place.grid.photos.ids() == expected)
    field.clear()
    qtbot.keyClicks(field, "100%_")
    qtbot.waitUntil(lambda: place.grid.photos.rowCount() == 0)
    assert not place.grid.isVisible(), "a sentence says that nothing fits"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert place.grid.photos.rowCount() == 21
    assert window.places.currentWidget() is place, "Esc leaves the field, not the place"
    qtbot.keyClicks(field, "rays")
    window.places.go(Place.ALL_PHOTOS)
    assert field.text() == "rays", "coming back to the same place keeps the filter"
