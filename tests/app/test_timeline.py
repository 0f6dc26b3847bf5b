"""The time that all photos span, beside them."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.theme.theme import Theme
from app.views.sidebar import Place
from app.views.timeline import MARGIN, Timeline
from app.views.window import MainWindow
from engine.library import Library

MONTHS = [("2023-02", 10), ("2023-01", 5), ("2022-12", 20), ("2021-07", 1), ("2021-03", 64)]


def made(qtbot: QtBot, theme: Theme) -> tuple[Timeline, list[int]]:
    line = Timeline(theme)
    qtbot.addWidget(line)
    line.show_months(MONTHS)
    line.resize(line.width(), 2 * MARGIN + 99)
    line.show()
    asked: list[int] = []
    line.asked.connect(asked.append)
    return line, asked


def test_keys_go_by_months_and_years(qtbot: QtBot, theme: Theme) -> None:
    line, asked = made(qtbot, theme)
    for key, row in (
        (Qt.Key.Key_Down, 10),
        (Qt.Key.Key_Down, 15),
        (Qt.Key.Key_Up, 10),
        (Qt.Key.Key_End, 36),
        (Qt.Key.Key_PageUp, 15),
        (Qt.Key.Key_PageUp, 0),
        (Qt.Key.Key_PageDown, 15),
        (Qt.Key.Key_PageDown, 35),
        (Qt.Key.Key_Home, 0),
    ):
        qtbot.keyClick(line, key)
        assert asked[-1] == row, key
    line.show_place(12)
    qtbot.keyClick(line, Qt.Key.Key_Up)
    assert asked[-1] == 10, "in the middle of a month Up goes to its beginning"
    assert line.accessibleDescription() == "January 2023 · 5 photos"


def test_a_click_and_a_drag_go_in_proportion_to_the_photos(qtbot: QtBot, theme: Theme) -> None:
    line, asked = made(qtbot, theme)
    qtbot.mousePress(line, Qt.MouseButton.LeftButton, pos=QPoint(30, MARGIN + 50))
    assert asked == [50]
    qtbot.mouseMove(line, QPoint(30, 1000))
    assert asked[-1] == 99
    line.show_place(3)
    assert line.value() == 99, "what is dragged is not pulled away"
    qtbot.mouseRelease(line, Qt.MouseButton.LeftButton, pos=QPoint(30, 1000))
    line.show_place(3)
    assert line.value() == 3


def test_one_month_needs_no_timeline(qtbot: QtBot, theme: Theme) -> None:
    line, _ = made(qtbot, theme)
    line.show_months([("2023-02", 10)])
    assert not line.isVisible()


def test_all_photos_follow_the_timeline_and_lead_it(
    window: MainWindow, filled: Library, qtbot: QtBot
) -> None:
    window.resize(760, 520)
    window.places.go(Place.ALL_PHOTOS)
    QApplication.processEvents()
    place = window.places.all_photos
    assert place.timeline.months() == tuple(filled.photos.months())
    ids = filled.photos.ids("date")
    photos = {one.id: one.taken_at for one in filled.photos.get(ids)}
    assert [month for month, _ in place.timeline.months()] == sorted(
        {photos[one][:7] for one in ids}, reverse=True
    )
    place.grid.set_row_height(320)
    QApplication.processEvents()
    middle = place.timeline.row_of(4)
    place.timeline.setFocus()
    for _ in range(4):
        qtbot.keyClick(place.timeline, Qt.Key.Key_Down)
    QApplication.processEvents()
    first = place.grid.first_visible()
    assert first is not None
    assert ids.index(first) <= middle
    assert place.grid.visualRect(place.grid.photos.index(middle)).top() < place.grid.viewport().height() // 2
    place.grid.scrollToTop()
    QApplication.processEvents()
    assert place.timeline.value() == 0
