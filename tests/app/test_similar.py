from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.similar.answers import COUNT
from app.similar.walk import Walk
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library
from engine.messages import FindSimilar, JobFailed, JobFinished, SimilarFound
from tests.app.conftest import ToldEngine
from tests.making import save_picture


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
    assert window.similar.photo == photo
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
    assert panel.photo == second
    third = panel.results.photos.ids()[0]
    panel.ask_photo(third)
    window.actions_["similar-back"].trigger()
    assert panel.photo == second
    window.actions_["similar-back"].trigger()
    assert panel.photo == first
    assert not window.actions_["similar-back"].isEnabled()
    window.actions_["similar-forward"].trigger()
    window.actions_["similar-forward"].trigger()
    assert panel.photo == third
    assert not window.actions_["similar-forward"].isEnabled()


def test_in_the_viewer_the_walk_is_seen_large(window: MainWindow, qtbot: QtBot) -> None:
    ask_for_first(window, qtbot)
    window.places.open_photo(5)
    window.similar.ask_photo(9)
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
    walk = Walk[int]()
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


def test_several_selected_photos_are_one_question_and_some_are_not_wanted(
    window: MainWindow, qtbot: QtBot
) -> None:
    window.places.go(Place.ALL_PHOTOS)
    grid = window.places.all_photos.grid
    grid.select_photos([4, 5, 9])
    grid.setFocus()
    window.actions_["similar"].trigger()
    panel = window.similar
    assert panel.query is not None
    assert set(panel.query.photos) == {4, 5, 9}
    assert panel.photo is None
    shown = panel.results.photos.ids()
    assert {4, 5, 9}.isdisjoint(shown)
    title = panel.findChild(QLabel, "similarTitle")
    assert isinstance(title, QLabel)
    assert title.text() == "Like these 3 photos"
    assert not window.actions_["unlike"].isEnabled()
    panel.results.select_photo(shown[1])
    assert window.actions_["unlike"].isEnabled()
    window.actions_["unlike"].trigger()
    assert panel.query.unlike == (shown[1],)
    assert shown[1] not in panel.results.photos.ids()
    window.actions_["similar-back"].trigger()
    assert panel.results.photos.ids() == shown


def test_a_dropped_file_is_looked_for_and_the_answer_is_kept(
    window: MainWindow, engine: ToldEngine, tmp_path: Path, qtbot: QtBot
) -> None:
    outside = save_picture(tmp_path / "outside.png", "rays", 99)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(outside))])
    assert window.browsing.take(data)
    panel = window.similar
    command = engine.commands[-1]
    assert command == FindSimilar(outside, COUNT)
    assert panel.isVisible()
    message = panel.findChild(QLabel, "similarMessage")
    assert isinstance(message, QLabel)
    assert message.text() == "Looking at the picture…"
    job = len(engine.commands)
    engine.tell(SimilarFound(outside, ((3, 0.9), (7, 0.8))), job=job)
    engine.tell(JobFinished(), job=job)
    assert panel.results.photos.ids() == [3, 7]
    window.browsing.show_photo(5)
    window.actions_["similar-back"].trigger()
    assert panel.results.photos.ids() == [3, 7], "without asking again"
    assert len(engine.commands) == job


def test_a_file_of_the_library_is_its_photo(window: MainWindow, filled: Library, engine: ToldEngine) -> None:
    photo = filled.photos.get([6])[0]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo.path))])
    asked = len(engine.commands)
    assert window.browsing.take(data)
    assert window.similar.photo == 6
    assert len(engine.commands) == asked


def test_a_picture_is_pasted_and_what_is_none_is_told(
    window: MainWindow, engine: ToldEngine, qtbot: QtBot
) -> None:
    clipboard = QGuiApplication.clipboard()
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(0xFF3366)
    clipboard.setImage(image)
    window.actions_["paste"].trigger()
    command = engine.commands[-1]
    assert isinstance(command, FindSimilar)
    assert QImage(str(command.path)).size() == image.size()
    engine.tell(JobFailed("The file is damaged and cannot be opened.", ""), job=len(engine.commands))
    message = window.similar.findChild(QLabel, "similarMessage")
    assert isinstance(message, QLabel)
    assert "damaged" in message.text()
    clipboard.setText("nothing")
    window.actions_["paste"].trigger()
    assert window.acts.toast.text == "There is no picture in the clipboard."
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/a.jpg")])
    assert not window.browsing.take(data)
    assert "opens no web pages" in window.acts.toast.text


def test_a_box_on_a_photo_is_looked_for_by_mouse_and_by_keyboard(
    window: MainWindow, engine: ToldEngine, qtbot: QtBot
) -> None:
    window.places.go(Place.ALL_PHOTOS)
    window.places.open_photo(5)
    viewer = window.places.viewer
    assert viewer.photo is not None
    window.actions_["search-part"].trigger()
    assert viewer.canvas.is_boxing
    toast = window.acts.toast
    assert toast.isVisible()
    qtbot.keyClick(viewer, Qt.Key.Key_Escape)
    assert not viewer.canvas.is_boxing
    assert not toast.isVisible(), "how to draw a box is of no use without one"
    assert window.places.is_viewing, "Esc left the box, not the viewer"
    window.actions_["search-part"].trigger()
    qtbot.keyClick(viewer, Qt.Key.Key_Left)
    qtbot.keyClick(viewer, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(viewer, Qt.Key.Key_Return)
    command = engine.commands[-1]
    assert isinstance(command, FindSimilar)
    assert command.path == viewer.photo.path
    width, height = viewer.photo.width, viewer.photo.height
    step = 0.02 * max(width, height)
    assert command.box == pytest.approx(
        (0.25 - step / width, 0.25, 0.75 - step / width, 0.75 + step / height), abs=1e-6
    )
    assert window.similar.query is not None
    assert window.similar.query.photos == (5,)
    engine.tell(SimilarFound(command.path, ((5, 0.99), (8, 0.7)), command.box), job=len(engine.commands))
    assert window.similar.results.photos.ids() == [8], "the photo itself is not told"
    window.actions_["search-part"].trigger()
    canvas, viewport = viewer.canvas, viewer.canvas.viewport()
    a, b = (canvas.mapFromScene(width * x, height * y) for x, y in ((0.1, 0.1), (0.4, 0.9)))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=a)
    qtbot.mouseMove(viewport, b)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=b)
    dragged = engine.commands[-1]
    assert isinstance(dragged, FindSimilar)
    assert dragged.box == pytest.approx((0.1, 0.1, 0.4, 0.9), abs=0.02)
    assert not viewer.canvas.is_boxing


def test_the_hint_on_drawing_a_box_goes_with_the_viewer(window: MainWindow, qtbot: QtBot) -> None:
    window.places.go(Place.ALL_PHOTOS)
    window.places.open_photo(5)
    toast = window.acts.toast
    window.actions_["search-part"].trigger()
    assert toast.isVisible()
    window.places.go(Place.GROUPS)
    assert not toast.isVisible()
    assert not window.places.viewer.canvas.is_boxing
    window.places.open_photo(5)
    window.actions_["search-part"].trigger()
    toast.say("Something else")
    window.places.go_back()
    assert toast.isVisible()
