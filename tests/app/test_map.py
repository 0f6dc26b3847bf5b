"""The map as a person meets it: looked at, walked on, and photos picked on it that become groups."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.bridge import Bridge
from app.jobs import Jobs
from app.map.map_place import MapPlace
from app.map.marking import Tool
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.config import OrganiseOptions
from engine.library import Library
from engine.maps.stored import NAME, PhotoMap
from engine.messages import (
    JobCancelled,
    JobFailed,
    JobFinished,
    JobStarted,
    MakeMap,
    MapMade,
    Organise,
    OrganiseSummary,
    PhotosAdded,
    Progress,
    StageStarted,
)
from tests.app.conftest import GROUPS, NOT_SURE, ToldEngine, show_window
from tests.app.test_window import nameless

KINDS = np.repeat(np.arange(len(GROUPS) + 1), [*GROUPS.values(), NOT_SURE])
HEAPS = np.array([(0.15, 0.2), (0.8, 0.2), (0.5, 0.85), (0.5, 0.45)])
"""Where the photos of each kind lie."""


def store_map(library: Library) -> None:
    """A map on which each kind lies in a heap of its own."""
    ids = np.array(sorted(library.photos.ids()), np.int64)
    spread = np.random.default_rng(0).uniform(-0.1, 0.1, (len(ids), 2))
    run = library.groups.current_run()
    assert run is not None
    PhotoMap(ids, (HEAPS[KINDS] + spread).astype(np.float32)).save(library.paths.run(run.id))


@pytest.fixture
def place(
    qtbot: QtBot, grown: Library, jobs: Jobs, bridge: Bridge, theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> Iterator[MapPlace]:
    """The place, entered, in a window on a library that has a map; nothing glides."""
    monkeypatch.setattr("app.theme.motion.duration_ms", lambda: 0)
    store_map(grown)
    shown = show_window(qtbot, grown, jobs, bridge, theme)
    window = next(shown)
    window.actions_["map"].trigger()
    qtbot.waitUntil(lambda: window.places.map.has_map)
    QApplication.processEvents()
    yield window.places.map
    next(shown, None)


@pytest.fixture
def window(place: MapPlace) -> MainWindow:
    found = place.window()
    assert isinstance(found, MainWindow)
    return found


def draw(
    qtbot: QtBot, place: MapPlace, points: Sequence[tuple[float, float]], *keys: Qt.KeyboardModifier
) -> None:
    """Drag the pointer over the canvas from point to point."""
    canvas = place.canvas
    held = keys[0] if keys else Qt.KeyboardModifier.NoModifier
    line = [QPoint(round(x), round(y)) for x, y in points]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, held, line[0])
    for point in line[1:]:
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, held, line[-1])


def around(place: MapPlace, kinds: Sequence[int]) -> list[tuple[float, float]]:
    """The corners of a rectangle around the photos of these kinds, in pixels."""
    pixels = place.canvas.camera.pixels(place.canvas.field.places[np.isin(KINDS, kinds)])
    (left, top), (right, bottom) = (pixels.min(0) - 8).tolist(), (pixels.max(0) + 8).tolist()
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def of_kinds(place: MapPlace, kinds: Sequence[int]) -> set[int]:
    return set(place.canvas.field.ids[np.isin(KINDS, kinds)].tolist())


def contents(library: Library) -> dict[int, list[int]]:
    return {one.id: [m.photo_id for m in library.groups.members(one.id)] for one in library.groups.all()}


# ---------------------------------------------------------------- selecting


def test_a_lasso_selects_exactly_the_photos_inside_what_was_drawn(
    qtbot: QtBot, place: MapPlace, window: MainWindow
) -> None:
    """Around a shape with a bay, so that a rectangle about it would not do."""
    canvas = place.canvas
    window.actions_["map-lasso"].trigger()
    assert place.page.tools[Tool.LASSO].isChecked()
    (left, top), _, (right, bottom), _ = around(place, [0, 1, 2])
    (bay_left, _), _, (bay_right, bay_bottom), _ = around(place, [3])
    bay = [(bay_left, top), (bay_left, bay_bottom), (bay_right, bay_bottom), (bay_right, top)]
    points = [(left, top), *bay, (right, top), (right, bottom), (left, bottom)]
    draw(qtbot, place, points)
    assert set(place.selected_photos()) == of_kinds(place, [0, 1, 2])
    corner = [(left, top), (bay_right + 40, top + 20), (left + 60, bottom)]
    polygon = QPolygonF([QPointF(round(x), round(y)) for x, y in corner])
    expected = {
        int(photo_id)
        for row, photo_id in enumerate(canvas.field.ids)
        if polygon.containsPoint(canvas.point(row), Qt.FillRule.OddEvenFill)
    }
    draw(qtbot, place, corner)
    assert set(place.selected_photos()) == expected
    assert 0 < len(expected) < len(canvas.field)
    assert place.page.bar.text == f"{len(expected)} photos selected"


def test_a_rectangle_selects_and_ctrl_adds(qtbot: QtBot, place: MapPlace) -> None:
    shift, ctrl = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    corners = around(place, [0])
    before = place.canvas.camera
    draw(qtbot, place, [corners[0], corners[1], corners[2]], shift)
    assert set(place.selected_photos()) == of_kinds(place, [0])
    corners = around(place, [1])
    draw(qtbot, place, [corners[0], corners[2]], shift | ctrl)
    assert set(place.selected_photos()) == of_kinds(place, [0, 1])
    draw(qtbot, place, [corners[0], corners[2]], shift)
    assert set(place.selected_photos()) == of_kinds(place, [1])
    assert place.canvas.camera == before
    draw(qtbot, place, [(300, 200), (340, 230)])
    assert place.canvas.camera != before  # without Shift the map is moved
    assert set(place.selected_photos()) == of_kinds(place, [1])


def test_a_click_selects_one_photo_and_a_double_click_opens_it(
    qtbot: QtBot, place: MapPlace, window: MainWindow
) -> None:
    canvas = place.canvas
    row = int(np.flatnonzero(KINDS == 2)[0])
    photo_id = int(canvas.field.ids[row])
    box = canvas._scenery.box_of(row)
    at = (box.center() if box is not None else canvas.point(row)).toPoint()
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert place.selected_photos() == [photo_id]
    assert window.places.current_photo() == photo_id
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, at)
    assert place.selected_photos() == []
    qtbot.mouseDClick(canvas, Qt.MouseButton.LeftButton, pos=at)
    assert window.places.is_viewing
    window.places.viewer.show_next()
    assert window.places.current_photo() == place.neighbours(photo_id)[1]
    window.actions_["up"].trigger()
    assert window.places.currentWidget() is place


# ---------------------------------------------------------------- what becomes of it


def test_photos_of_several_groups_become_a_group_and_it_is_taken_back(
    qtbot: QtBot, place: MapPlace, window: MainWindow, grown: Library
) -> None:
    before = contents(grown)
    wanted = of_kinds(place, [1, 2])
    place.canvas.select(np.isin(KINDS, [1, 2]))
    assert not window.actions_["put-out"].isEnabled()  # they have no group in common
    button = place.findChild(QAbstractButton, "map-split-off")
    assert button is not None
    assert button.isEnabled()
    button.click()
    made = next(one for one in grown.groups.all() if one.is_kept)
    assert {m.photo_id for m in grown.groups.members(made.id)} == wanted
    assert window.acts.toast.text == f"Made a group of {len(wanted)} photos"
    assert made.id in [kind.group for kind in place.canvas._colouring.kinds]
    window.acts.toast.button.click()
    assert contents(grown) == before
    assert set(place.selected_photos()) == wanted


def test_a_part_of_one_group_is_split_off_put_out_or_moved(
    place: MapPlace, window: MainWindow, grown: Library
) -> None:
    group = grown.groups.all()[0]
    some = contents(grown)[group.id][:3]
    place.canvas.select(np.isin(place.canvas.field.ids, some))
    assert [one.id for one in window.places.chosen_groups()] == [group.id]
    for name in ("split-off", "put-out", "move", "link", "rename-group"):
        assert window.actions_[name].isEnabled(), name
    window.actions_["split-off"].trigger()
    assert window.acts.toast.text.startswith("Split 3 photos off")
    window.actions_["undo"].trigger()
    window.actions_["put-out"].trigger()
    assert window.acts.toast.text.startswith("Took 3 photos out of")
    window.actions_["undo"].trigger()
    assert contents(grown)[group.id][:3] == some


def test_the_dial_recolours_the_map_at_once(place: MapPlace, window: MainWindow, grown: Library) -> None:
    def painted() -> QImage:
        return place.canvas.grab().toImage()

    before, image = place.canvas._colouring, painted()
    place.dial.stepped.emit(-0.5)
    after = place.canvas._colouring
    dial = grown.groups.dial()
    assert dial is not None
    assert after is not before
    assert len([one for one in after.kinds if one.group is not None]) == dial.groups
    assert painted() != image
    assert place.page.legend.count() == sum(one.count > 0 for one in after.kinds)
    window.actions_["dial-auto"].trigger()
    assert place.canvas._colouring is not after


def test_what_was_done_elsewhere_is_seen_on_coming_back(
    place: MapPlace, window: MainWindow, grown: Library
) -> None:
    before = place.canvas._colouring
    place.canvas.opened.emit(int(place.canvas.field.ids[0]))
    grown.groups.gather(grown.photos.ids()[:4])
    window.places.on_acted()
    assert place.canvas._colouring is before
    window.actions_["up"].trigger()
    assert window.places.currentWidget() is place
    made = next(one for one in grown.groups.all() if one.is_kept)
    assert made.id in [kind.group for kind in place.canvas._colouring.kinds]


def test_a_kind_of_the_legend_is_brought_forward_and_let_go(place: MapPlace) -> None:
    legend = place.page.legend
    plain = place.canvas.grab().toImage()
    legend.setCurrentRow(1)
    number = legend.item(1).data(Qt.ItemDataRole.UserRole)
    assert place.canvas._forward == number
    assert place.canvas.grab().toImage() != plain
    legend.let_go()
    assert place.canvas._forward is None
    assert place.canvas.grab().toImage() == plain


def test_dates_colour_the_map_too(place: MapPlace, window: MainWindow, grown: Library) -> None:
    window.actions_["map-dates"].trigger()
    kinds = place.canvas._colouring.kinds
    assert sum(one.count for one in kinds) == len(place.canvas.field)
    newest = grown.photos.ids("date")[0]
    row = place.canvas.field.row_of(newest)
    assert row is not None
    assert place.canvas._colouring.kind[row] == 0
    assert kinds[0].name.endswith("December 2021")
    assert kinds[-1].name.startswith("January 2021")
    window.actions_["map-dates"].trigger()
    assert place.canvas._colouring.kinds[0].group is not None


# ---------------------------------------------------------------- the keyboard


def test_keys_alone_move_zoom_walk_pick_and_open(qtbot: QtBot, place: MapPlace, window: MainWindow) -> None:
    canvas = place.canvas
    whole = canvas.camera
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.camera.x > whole.x
    qtbot.keyClick(canvas, Qt.Key.Key_Up)
    assert canvas.camera.y < whole.y
    qtbot.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.camera.scale > whole.scale
    qtbot.keyClick(canvas, Qt.Key.Key_Minus)
    qtbot.keyClick(canvas, Qt.Key.Key_0)
    assert canvas.camera == whole
    qtbot.keyClick(canvas, Qt.Key.Key_Tab)
    first = canvas.current_photo()
    assert first is not None
    row = canvas.field.row_of(first)
    assert row is not None
    assert row == canvas.field.nearest(whole.x, whole.y, np.inf)
    assert canvas.accessibleDescription().endswith("2021, 18:30, rays-01.jpg")
    been = [first]
    for _ in range(len(canvas.field) - 1):
        away = np.linalg.norm(
            canvas.field.places - canvas.field.places[canvas.field.row_of(been[-1])], axis=1
        )
        away[np.isin(canvas.field.ids, been)] = np.inf
        qtbot.keyClick(canvas, Qt.Key.Key_Tab)
        current = canvas.current_photo()
        assert current == canvas.field.ids[away.argmin()]
        assert current is not None
        been.append(current)
    qtbot.keyClick(canvas, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.current_photo() == been[-2]
    qtbot.keyClick(canvas, Qt.Key.Key_Space)
    assert place.selected_photos() == [been[-2]]
    qtbot.keyClick(canvas, Qt.Key.Key_Return)
    assert window.places.is_viewing
    assert window.places.current_photo() == been[-2]
    window.actions_["up"].trigger()
    qtbot.keyClick(canvas, Qt.Key.Key_D)
    assert canvas.tool is Tool.LASSO
    for is_selected, is_current in ((False, True), (False, False)):
        qtbot.keyClick(canvas, Qt.Key.Key_Escape)
        assert bool(place.selected_photos()) is is_selected
        assert (canvas.current_photo() is not None) is is_current
    assert place.page.tools[Tool.MOVE].isChecked()
    qtbot.keyClick(canvas, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
    assert not canvas.hasFocus()


def test_all_in_sight_are_selected(place: MapPlace, window: MainWindow) -> None:
    window.actions_["select-all"].trigger()
    assert place.selected_count() == len(KINDS)
    x, y = place.canvas.field.places[KINDS == 0].mean(axis=0).tolist()
    whole = place.canvas.camera
    place.canvas._jump(whole.at(x, y).zoomed(2.5, whole.width / 2, whole.height / 2))
    window.actions_["select-all"].trigger()
    assert set(place.selected_photos()) == of_kinds(place, [0])


def test_every_part_has_a_name_and_what_is_of_the_map_is_off_elsewhere(
    place: MapPlace, window: MainWindow
) -> None:
    assert nameless(place) == []
    assert place.canvas.accessibleName()
    assert window.actions_["map-lasso"].isEnabled()
    assert window.actions_["zoom-in"].isEnabled()
    window.places.go(Place.ALL_PHOTOS)
    for name in ("map-lasso", "map-rectangle", "map-dates", "zoom-in", "fit"):
        assert not window.actions_[name].isEnabled(), name


# ---------------------------------------------------------------- where there is none


def file_of(window: MainWindow, library: Library) -> None:
    run = library.groups.current_run()
    assert run is not None
    (library.paths.run(run.id) / NAME).unlink(missing_ok=True)


def test_a_map_that_is_not_there_is_asked_for_and_shown_once_it_is(
    tree_window: MainWindow, grown: Library, engine: ToldEngine, qtbot: QtBot
) -> None:
    place = tree_window.places.map
    tree_window.actions_["map"].trigger()
    qtbot.waitUntil(lambda: engine.commands == [MakeMap()])
    engine.tell(JobStarted(MakeMap()), StageStarted("map"), Progress("map", 40, 100, 90.0, "40 %"))
    assert place._waiting.text.startswith("40 % · about 2 minutes")
    assert tree_window.strip.text == "Drawing the map · 40 % · about 2 minutes"
    tree_window.actions_["pause"].trigger()
    assert engine.paused == [1]
    engine.tell(JobCancelled("Stopped. The map is drawn when it is asked for again."))
    assert place._ask.text == "Stopped. The map is drawn when it is asked for again."
    assert not tree_window.actions_["pause"].isEnabled()
    button = place._ask.findChild(QAbstractButton, "emptyAction")
    assert button is not None
    button.click()
    assert engine.commands == [MakeMap()] * 2
    engine.tell(JobStarted(MakeMap()), JobFailed("The disk is full.", ""), job=2)
    assert place._ask.text == "The disk is full."
    button.click()
    store_map(grown)
    engine.tell(JobStarted(MakeMap()), MapMade(1, len(KINDS)), JobFinished(), job=3)
    qtbot.waitUntil(lambda: place.has_map)
    assert place.header.subtitle == f"{len(KINDS)} photos · near means alike"


def test_a_map_is_made_in_the_background_when_photos_were_organised(
    tree_window: MainWindow, grown: Library, engine: ToldEngine
) -> None:
    folder = grown.folders.all()[0].path
    command = Organise(folder, OrganiseOptions())
    engine.tell(JobStarted(command), PhotosAdded((1,)))
    assert engine.commands == []
    engine.tell(JobFinished(OrganiseSummary(21, 3, 2, 1, 1, {})))
    assert engine.commands == [MakeMap()]


def test_an_empty_library_says_what_to_do(empty_window: MainWindow, engine: ToldEngine) -> None:
    empty_window.actions_["map"].trigger()
    assert "Add a folder" in empty_window.places.map._waiting.text
    assert engine.commands == []
    assert not empty_window.actions_["map-lasso"].isEnabled()
