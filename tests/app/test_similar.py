from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.views.sidebar import Place
from app.views.walk import Walk
from app.views.window import MainWindow


def ask_for_first(window: MainWindow, qtbot: QtBot) -> int:
    window.places.go(Place.ALL_PHOTOS)
    grid = window.places.all_photos.grid
    grid.select_photo(5)
    qtbot.keyClick(grid, Qt.Key.Key_S)
    return 5


def test_s_on_a_photo_opens_the_photos_like_it(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.similar.isVisible()
    photo = ask_for_first(window, qtbot)
    assert window.similar.isVisible()
    assert window.similar.query == photo
    found = window.similar.results.photos
    assert photo not in found.ids()
    values = [found.entry(row).similarity or 0.0 for row in range(found.rowCount())]
    assert values == sorted(values, reverse=True)


def test_a_result_leads_on_and_the_way_leads_back_and_forward(window: MainWindow, qtbot: QtBot) -> None:
    first = ask_for_first(window, qtbot)
    panel = window.similar
    second = panel.results.photos.ids()[2]
    panel.results.select_photo(second)
    panel.results.clicked.emit(panel.results.currentIndex())
    assert panel.query == second
    third = panel.results.photos.ids()[0]
    panel.ask(third)
    window.actions_["similar-back"].trigger()
    assert panel.query == second
    window.actions_["similar-back"].trigger()
    assert panel.query == first
    assert not window.actions_["similar-back"].isEnabled()
    window.actions_["similar-forward"].trigger()
    window.actions_["similar-forward"].trigger()
    assert panel.query == third
    assert not window.actions_["similar-forward"].isEnabled()


def test_in_the_viewer_the_walk_is_seen_large(window: MainWindow, qtbot: QtBot) -> None:
    ask_for_first(window, qtbot)
    window.places.open_photo(5)
    window.similar.ask(9)
    shown = window.places.viewer.photo
    assert shown is not None
    assert shown.id == 9


def test_without_an_index_the_panel_says_when_there_will_be_one(window: MainWindow, qtbot: QtBot) -> None:
    window.similarity.index = None
    ask_for_first(window, qtbot)
    message = window.similar.findChild(QLabel, "similarMessage")
    assert isinstance(message, QLabel)
    assert "as soon as the first look" in message.text()


def test_the_panel_closes(window: MainWindow, qtbot: QtBot) -> None:
    ask_for_first(window, qtbot)
    window.actions_["close-similar"].trigger()
    assert not window.similar.isVisible()


def test_going_somewhere_new_forgets_what_lay_ahead() -> None:
    walk = Walk()
    for step in (1, 2, 3):
        walk.go(step)
    walk.back()
    walk.back()
    walk.go(7)
    assert walk.here == 7
    assert not walk.can_go_forward
    walk.back()
    walk.back()
    assert walk.here == 1
    walk.go(1)
    assert walk.can_go_forward
