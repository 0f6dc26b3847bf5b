"""Why together: which photos are meant, what the engine is asked, and how its answer is shown."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.views.sidebar import Place
from app.views.window import MainWindow
from app.why.why_sheet import WhySheet
from engine.library import Library
from engine.messages import GroupsChanged, JobFailed, JobFinished, Why, WhyFound
from tests.app.conftest import ToldEngine
from tests.app.test_window import nameless


def ask(window: MainWindow) -> WhySheet:
    window.actions_["why"].trigger()
    sheet = window.why.sheet
    assert sheet is not None
    return sheet


def found(*photos: int, group: int | None = None) -> WhyFound:
    """The first photo is alike in its upper left, the others, half as much, in their lower right."""
    maps = []
    for place in range(len(photos)):
        values = np.full((7, 7), -0.01, np.float32)
        values[(0, 0) if place == 0 else (6, 6)] = 0.4 if place == 0 else 0.2
        maps.append(values)
    return WhyFound(photos, group, tuple(0.7 for _ in photos), tuple(maps))


def colour(sheet: WhySheet, pane: int, across: float, down: float) -> QColor:
    overlay = sheet.panes[pane].overlay
    assert overlay is not None
    return overlay.pixelColor(int(across * (overlay.width() - 1)), int(down * (overlay.height() - 1)))


def test_two_selected_photos_are_compared_and_the_answer_is_laid_over_them(
    window: MainWindow, engine: ToldEngine, filled: Library, qtbot: QtBot
) -> None:
    window.places.go(Place.ALL_PHOTOS)
    grid = window.places.all_photos.grid
    two = grid.photos.ids()[2:4]
    grid.select_photos(two)
    sheet = ask(window)
    assert sorted(sheet.photos) == sorted(two)
    assert engine.commands == [Why(sheet.photos)]
    assert sheet.text == "Looking…"
    assert not sheet.overlay.isEnabled()
    engine.tell(found(*sheet.photos), JobFinished())
    assert sheet.overlay.isEnabled()
    assert "0.70" in sheet.text
    bright, dim = colour(sheet, 0, 0, 0).lightness(), colour(sheet, 0, 1, 1).lightness()
    assert bright > dim + 60
    assert colour(sheet, 1, 1, 1).lightness() < bright  # on one scale: half as much is less light
    assert colour(sheet, 1, 1, 1).lightness() > colour(sheet, 1, 0, 0).lightness()
    assert "upper left" in sheet.panes[0].accessibleName()
    assert "lower right" in sheet.panes[1].accessibleName()
    assert nameless(sheet) == []


def test_o_shows_and_hides_and_the_slider_says_how_strong(
    window: MainWindow, engine: ToldEngine, qtbot: QtBot
) -> None:
    window.places.open_photo(3)
    sheet = ask(window)
    engine.tell(found(*sheet.photos))
    pane = sheet.panes[0]
    assert pane.opacity == pytest.approx(sheet.strength.value() / 100)
    plain_centre = _drawn(sheet)
    qtbot.keyClick(sheet, Qt.Key.Key_O)
    if pane.opacity:  # no window system gives the sheet the focus that its shortcut needs
        sheet.overlay.toggle()
    assert pane.opacity == 0
    assert _drawn(sheet) != plain_centre
    sheet.overlay.toggle()
    sheet.strength.setValue(90)
    assert pane.opacity == pytest.approx(0.9)
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert window.why.sheet is None


def test_a_photo_is_compared_with_the_one_most_like_it_or_with_its_groups_cover(
    window: MainWindow, filled: Library
) -> None:
    window.places.open_photo(5)
    assert ask(window).photos in {(5, 4), (5, 6)}  # the test's index: near in number is alike
    group = filled.groups.all()[0]
    window.places.open_group(group.id)
    other = window.places.group.grid.photos.ids()[4]
    window.places.group.grid.select_photo(other)
    assert ask(window).photos == (other, group.cover)


def test_a_similar_photo_is_compared_with_what_it_is_like(window: MainWindow) -> None:
    window.places.open_photo(5)
    window.browsing.show_photo(5)
    assert ask(window).photos == (5, window.similar.results.photos.ids()[0])
    window.similar.ask_photo(9)
    assert ask(window).photos == (9, 5)


def test_a_group_is_compared_with_its_mean(window: MainWindow, engine: ToldEngine, filled: Library) -> None:
    cards = window.places.groups.cards
    cards.setCurrentIndex(cards.model().index(1, 0))
    group = filled.groups.all()[1]
    sheet = ask(window)
    assert sheet.group == group
    assert set(sheet.photos) <= {one.photo_id for one in filled.groups.members(group.id)}
    assert engine.commands == [Why(sheet.photos, group.id)]
    engine.tell(found(*sheet.photos, group=group.id))
    assert all(caption.whole_text.startswith("0.70 · ") for caption in sheet.captions)
    sheet.close()
    ask(window)
    assert len(engine.commands) == 2  # a mean is not remembered: the group may have changed


def test_what_was_asked_once_is_there_at_once_until_the_groups_change(
    window: MainWindow, engine: ToldEngine
) -> None:
    window.places.open_photo(3)
    engine.tell(found(*ask(window).photos), JobFinished())
    assert ask(window).overlay.isEnabled()
    assert len(engine.commands) == 1
    engine.tell(GroupsChanged(2, 3, 0, learned=True))
    window.places.open_photo(3)
    assert not ask(window).overlay.isEnabled()
    assert len(engine.commands) == 2


def test_an_answer_that_nobody_waits_for_is_given_up_and_a_failure_is_said(
    window: MainWindow, engine: ToldEngine
) -> None:
    window.places.open_photo(3)
    ask(window)
    window.places.open_photo(8)
    sheet = ask(window)
    assert engine.cancelled == [1]
    engine.tell(found(3, 2), job=1)
    assert not sheet.overlay.isEnabled()
    engine.tell(JobFailed("The network of this result is missing.", "", "model"), job=2)
    assert sheet.text == "The network of this result is missing."


def test_where_there_is_nothing_to_compare_it_says_what_to_do(empty_window: MainWindow) -> None:
    empty_window.actions_["why"].trigger()
    assert empty_window.why.sheet is None
    assert empty_window.acts.toast.text.startswith("Select two photos")


def test_photos_that_have_nothing_in_common_say_so(window: MainWindow, engine: ToldEngine) -> None:
    window.places.open_photo(3)
    sheet = ask(window)
    nothing = np.full((7, 7), -0.01, np.float32)
    engine.tell(WhyFound(sheet.photos, None, (-0.49, -0.49), (nothing, nothing)))
    assert "nothing alike" in sheet.text
    assert colour(sheet, 0, 0, 0) == colour(sheet, 0, 1, 1)


def _drawn(sheet: WhySheet) -> QColor:
    pane = sheet.panes[0]
    return pane.grab().toImage().pixelColor(pane.width() // 2, pane.height() // 2)
