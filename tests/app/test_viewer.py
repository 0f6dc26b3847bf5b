from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.views.justified import justify
from app.views.sidebar import Place
from app.views.viewer import Viewer
from app.views.window import MainWindow
from engine.library import Library


@pytest.fixture
def viewer(window: MainWindow) -> Viewer:
    window.places.go(Place.ALL_PHOTOS)
    window.places.open_photo(window.places.all_photos.grid.photos.ids()[3])
    return window.places.viewer


def test_the_original_is_shown(viewer: Viewer, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: viewer.has_original, timeout=5000)


def test_arrows_go_to_the_neighbours_and_stop_at_the_ends(
    viewer: Viewer, window: MainWindow, qtbot: QtBot
) -> None:
    ids = window.places.all_photos.grid.photos.ids()
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.photo is not None
    assert viewer.photo.id == ids[4]
    qtbot.keyClick(viewer, Qt.Key.Key_Left)
    qtbot.keyClick(viewer, Qt.Key.Key_Left)
    assert viewer.photo.id == ids[2]
    qtbot.keyClick(viewer, Qt.Key.Key_End)
    qtbot.keyClick(viewer, Qt.Key.Key_Right)
    assert viewer.photo.id == ids[-1]
    assert viewer.header.subtitle == "21 of 21"


def test_zoom_fits_shows_actual_size_and_goes_in_and_out(viewer: Viewer, window: MainWindow) -> None:
    assert viewer.canvas.is_fitted
    window.actions_["actual-size"].trigger()
    assert viewer.canvas.scale_factor == pytest.approx(1.0)
    window.actions_["zoom-in"].trigger()
    assert viewer.canvas.scale_factor == pytest.approx(1.25)
    window.actions_["zoom-out"].trigger()
    assert viewer.canvas.scale_factor == pytest.approx(1.0)
    window.actions_["fit"].trigger()
    assert viewer.canvas.is_fitted
    for _ in range(100):
        window.actions_["zoom-in"].trigger()
    assert viewer.canvas.scale_factor <= 8.0 * viewer.devicePixelRatioF()


def test_what_is_known_about_the_photo_is_told(viewer: Viewer, window: MainWindow, filled: Library) -> None:
    window.places.open_photo(2, [2])
    assert viewer.photo is not None
    group = filled.groups.group_of(viewer.photo.id)
    assert group is not None
    assert viewer.facts.value("dimensions") == "200 × 150, 0.0 megapixels"
    assert viewer.facts.value("path") == str(viewer.photo.path.parent)
    assert "18:30" in viewer.facts.value("date")
    assert viewer.facts.value("size").startswith("JPEG")
    assert viewer.facts.value("date").endswith("18:30 UTC+2")
    assert viewer.facts.value("camera") == "Canon EOS 5D\n<b>50 mm</b>"
    assert viewer.facts.value("place") == "33.8567° S, 151.2153° E"
    camera = viewer.facts.findChild(QLabel, "fact-camera")
    assert camera is not None
    assert camera.textFormat() == Qt.TextFormat.PlainText
    window.places.open_photo(3, [3])
    assert camera.isHidden()


def test_without_its_file_the_preview_is_shown_and_the_reason_told(
    viewer: Viewer, window: MainWindow, filled: Library, qtbot: QtBot
) -> None:
    photo = filled.photos.get([7])[0]
    photo.path.unlink()
    window.places.open_photo(7, [7])
    qtbot.waitUntil(lambda: "not there at the moment" in note(viewer), timeout=5000)
    assert not viewer.has_original


def test_its_group_is_one_click_away(viewer: Viewer, window: MainWindow, filled: Library) -> None:
    window.places.open_photo(2, [2])
    window.actions_["open-group"].trigger()
    assert window.places.currentWidget() is window.places.group
    assert viewer.photo is not None
    assert window.places.group.grid.current_photo() == viewer.photo.id


def note(viewer: Viewer) -> str:
    from PySide6.QtWidgets import QLabel

    found = viewer.findChild(QLabel, "factNote")
    assert isinstance(found, QLabel)
    return found.text()


@pytest.mark.parametrize("width", [300, 777, 1280])
def test_full_rows_are_exactly_as_wide_as_the_view(width: int) -> None:
    aspects = [1.5, 0.66, 1.0, 3.5, 1.33, 0.2] * 20
    cells = justify(aspects, width, 160, 4)
    assert len(cells) == len(aspects)
    rows, filled = [0], 0
    for cell, _ in cells:
        if filled + cell > width:
            rows.append(0)
            filled = 0
        filled += cell
        rows[-1] = filled
    assert all(row == width for row in rows[:-1])
    assert rows[-1] <= width


def test_no_photos_make_no_rows() -> None:
    assert justify([], 500, 160, 4) == []
