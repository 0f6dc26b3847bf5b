"""Photos are dragged onto groups, to the similar photos and out of the window; and selected with a band."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragMoveEvent, QDropEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from app.acts.group_rows import RowDelegate
from app.dragging import cargo
from app.dragging.shelf import DropShelf
from app.views.photo_grid import PhotoGrid
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library

COPY = Qt.DropAction.CopyAction
Act = Callable[[QMimeData], None]
Carry = Callable[[list[int], Act], None]
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def grid(tree_window: MainWindow) -> PhotoGrid:
    """All photos, in front."""
    tree_window.places.go(Place.ALL_PHOTOS)
    grid = tree_window.places.all_photos.grid
    grid.executeDelayedItemsLayout()
    return grid


def drag_over(widget: QWidget, data: QMimeData, at: QPoint) -> bool:
    """Drag something onto a spot of a widget; whether it can be dropped there."""
    enter = QDragEnterEvent(at, COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(widget, enter)
    move = QDragMoveEvent(at, COPY, data, LEFT, NO_KEYS)
    move.setAccepted(enter.isAccepted())  # as Qt does
    QApplication.sendEvent(widget, move)
    return enter.isAccepted() and move.isAccepted()


def drop(widget: QWidget, data: QMimeData, at: QPoint) -> None:
    event = QDropEvent(QPointF(at), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(widget, event)
    assert event.isAccepted()


@pytest.fixture
def carry(grid: PhotoGrid, monkeypatch: pytest.MonkeyPatch) -> Carry:
    """Drag these photos of the grid; `act` is done meanwhile. Without a pointer the platform's own part is left out."""

    def drag(photos: list[int], act: Act) -> None:
        def carried(drag: QDrag, actions: Qt.DropAction) -> Qt.DropAction:
            assert actions == COPY
            assert not drag.pixmap().isNull()
            act(drag.mimeData())
            return COPY

        grid.select_photos(photos)
        monkeypatch.setattr(QDrag, "exec", carried)
        grid.startDrag(COPY)

    return drag


def rows_of(shelf: DropShelf) -> list[int]:
    return [shelf.groups.group(row).id for row in range(shelf.groups.rowCount())]


def of(library: Library, place: int) -> list[int]:
    """The photos of a group."""
    return [one.photo_id for one in library.groups.members(library.groups.all()[place].id)]


def test_a_drag_offers_the_groups_and_a_drop_moves_with_undo(
    carry: Carry, tree_window: MainWindow, grown: Library
) -> None:
    shelf = tree_window.dragging.shelf
    photos, target = of(grown, 0)[-2:], grown.groups.all()[1]

    def act(data: QMimeData) -> None:
        assert shelf.isVisible()
        row = rows_of(shelf).index(target.id)
        at = shelf.list.visualRect(shelf.groups.index(row)).center()
        assert drag_over(shelf.list.viewport(), data, at)
        assert shelf.list.currentIndex().row() == row
        drop(shelf.list.viewport(), data, at)

    carry(photos, act)
    assert not shelf.isVisible()
    homes = {home.id for one in photos if (home := grown.groups.group_of(one)) is not None}
    assert len(homes) == 1
    assert next(iter(homes)) in {one.id for one in grown.groups.all() if one.count == target.count + 2}
    assert tree_window.acts.toast.text == f"Moved 2 photos to “{target.suggested_name}”"
    assert [one.id for one in tree_window.dragging.targets()][:1] == list(
        homes
    )  # dropped on last, offered first
    tree_window.acts.toast.button.click()
    assert set(photos) <= set(of(grown, 0))


def test_a_drag_that_is_given_up_changes_nothing(
    carry: Carry, tree_window: MainWindow, grown: Library
) -> None:
    seen: list[bool] = []
    carry(of(grown, 0)[:1], lambda _data: seen.append(tree_window.dragging.shelf.isVisible()))
    assert seen == [True]
    assert not tree_window.dragging.shelf.isVisible()
    assert grown.groups.decisions.undoable() is None


def test_photos_become_a_group_of_their_own(carry: Carry, tree_window: MainWindow, grown: Library) -> None:
    photos = [of(grown, 0)[0], of(grown, 1)[0]]
    zone = tree_window.dragging.shelf.fresh

    def act(data: QMimeData) -> None:
        assert drag_over(zone, data, QPoint(5, 5))
        drop(zone, data, QPoint(5, 5))

    carry(photos, act)
    home = grown.groups.group_of(photos[0])
    assert home is not None
    assert {one.photo_id for one in grown.groups.members(home.id)} == set(photos)


def test_photos_are_dropped_on_a_card(tree_window: MainWindow, grown: Library) -> None:
    cards = tree_window.places.groups.cards
    cards.executeDelayedItemsLayout()
    photos = [one.photo_id for one in grown.groups.members(grown.groups.all()[0].id)][-1:]
    at = cards.visualRect(cards.model().index(1, 0)).center()
    before = grown.groups.all()[1].count
    assert drag_over(cards.viewport(), cargo.pack(photos, []), at)
    drop(cards.viewport(), cargo.pack(photos, []), at)
    home = grown.groups.group_of(photos[0])
    assert home is not None
    assert home.count == before + 1


def test_our_own_drag_starts_a_search_on_the_panel_only(
    tree_window: MainWindow, grown: Library, qtbot: QtBot
) -> None:
    data = cargo.pack(grown.photos.ids()[:2], [one.path for one in grown.photos.get(grown.photos.ids()[:2])])
    event = QDragEnterEvent(QPoint(300, 300), COPY, data, LEFT, NO_KEYS)
    QApplication.sendEvent(tree_window, event)
    assert not event.isAccepted()
    from_outside = QMimeData()
    from_outside.setUrls(data.urls())
    event = QDragEnterEvent(QPoint(300, 300), COPY, from_outside, LEFT, NO_KEYS)
    QApplication.sendEvent(tree_window, event)
    assert event.isAccepted()
    tree_window.browsing.show_photo(grown.photos.ids()[5])
    drop(tree_window.similar, data, QPoint(20, 20))
    query = tree_window.similar.query
    assert query is not None
    assert list(query.photos) == grown.photos.ids()[:2]


def test_files_go_out_under_their_own_names_and_ids_of_others_are_nothing_to_us(grown: Library) -> None:
    photos = grown.photos.get(grown.photos.ids())
    data = cargo.pack([one.id for one in photos], [one.path for one in photos])
    assert [url.toLocalFile() for url in data.urls()] == [str(one.path) for one in photos]
    assert cargo.photos_in(data) == [one.id for one in photos]
    strange = QMimeData()
    strange.setData(cargo.FORMAT, b"another-window 1 2 3")
    assert cargo.photos_in(strange) == []
    assert not cargo.is_ours(strange)
    assert cargo.photos_in(QMimeData()) == []


# ---------------------------------------------------------------- selecting


def band(
    grid: PhotoGrid, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier, *, release: bool = True
) -> None:
    viewport = grid.viewport()
    QTest.mousePress(viewport, LEFT, keys, start)
    for step in (0.5, 1.0):
        at = start + (end - start) * step
        everywhere = QPointF(viewport.mapToGlobal(at))
        QApplication.sendEvent(
            viewport, QMouseEvent(QEvent.Type.MouseMove, QPointF(at), everywhere, LEFT, LEFT, keys)
        )
    if release:
        QTest.mouseRelease(viewport, LEFT, keys, end)


def test_a_band_from_a_photo_adds_while_ctrl_is_held(grid: PhotoGrid, tree_window: MainWindow) -> None:
    grid.select_photo(grid.photos.ids()[6])
    grid.scrollToTop()
    first, third = (grid.visualRect(grid.photos.index(row)).center() for row in (0, 2))
    band(grid, first, third, Qt.KeyboardModifier.ControlModifier)
    assert grid.selected_photos() == [*grid.photos.ids()[:3], grid.photos.ids()[6]]
    line = tree_window.places.all_photos.selection
    assert line.isVisible()
    assert line.text == f"4 of {grid.photos.rowCount()} photos selected"


def test_a_plain_drag_from_a_photo_drags_it(grid: PhotoGrid) -> None:
    grid.dragged.disconnect()
    carried: list[list[int]] = []
    grid.dragged.connect(carried.append)
    first, third = (grid.visualRect(grid.photos.index(row)).center() for row in (0, 2))
    band(grid, first, third, NO_KEYS)
    assert carried == [grid.photos.ids()[:1]]


def test_escape_takes_a_band_back(grid: PhotoGrid, tree_window: MainWindow) -> None:
    grid.select_photo(grid.photos.ids()[4])
    first, third = (grid.visualRect(grid.photos.index(row)).center() for row in (0, 2))
    band(grid, first, third, Qt.KeyboardModifier.ControlModifier, release=False)
    assert grid.selected_count() > 1
    QTest.keyClick(grid, Qt.Key.Key_Escape)
    assert grid.selected_photos() == [grid.photos.ids()[4]]
    assert tree_window.places.currentWidget() is tree_window.places.all_photos
    QTest.mouseRelease(grid.viewport(), LEFT, NO_KEYS, third)


def test_all_nothing_and_all_others_are_selected(grid: PhotoGrid, tree_window: MainWindow) -> None:
    act, photos = tree_window.actions_, grid.photos.ids()
    grid.select_photos([photos[0], photos[3], photos[4]])
    act["invert-selection"].trigger()
    assert grid.selected_photos() == [*photos[1:3], *photos[5:]]
    act["invert-selection"].trigger()
    assert grid.selected_photos() == [photos[0], photos[3], photos[4]]
    act["select-all"].trigger()
    assert grid.selected_photos() == photos
    act["invert-selection"].trigger()
    assert grid.selected_photos() == []
    act["select-all"].trigger()
    act["select-none"].trigger()
    assert grid.selected_count() == 1
    tree_window.places.go(Place.GROUPS)
    act["select-all"].trigger()
    assert (
        len(tree_window.places.chosen_groups()) == len(tree_window.places.groups.cards.selected_groups()) > 1
    )


def test_escape_gives_the_selection_up_before_it_leaves_the_group(tree_window: MainWindow) -> None:
    tree_window.places.open_group(tree_window.places.groups.cards._groups.group(0).id)
    tree_window.actions_["select-all"].trigger()
    assert tree_window.places.group.selection.isVisible()
    tree_window.actions_["up"].trigger()
    assert tree_window.places.currentWidget() is tree_window.places.group
    assert not tree_window.places.group.selection.isVisible()
    tree_window.actions_["up"].trigger()
    assert tree_window.places.currentWidget() is tree_window.places.groups


def test_names_that_begin_alike_are_told_apart(carry: Carry, tree_window: MainWindow, grown: Library) -> None:
    names = ("Wading birds at the lake", "Wading birds at the sea")
    one_word = "🦩" + 30 * "Donaudampfschiff"
    long = "Wading birds of the northern lakes and of all the rivers that come from there, 2021"
    for group, name in zip(grown.groups.all()[:4], (*names, long, one_word), strict=True):
        grown.groups.rename(group.id, name)
    tree_window.sidebar.setFixedWidth(200)
    shelf, told = tree_window.dragging.shelf, []

    def act(data: QMimeData) -> None:
        shelf.list.executeDelayedItemsLayout()
        delegate = shelf.list.itemDelegate()
        assert isinstance(delegate, RowDelegate)
        for row in range(shelf.groups.rowCount()):
            index = shelf.groups.index(row)
            width = shelf.list.visualRect(index).width()
            told.append((delegate.lines(index, width), delegate.whole_title(index, width)))
            if delegate.whole_title(index, width):
                drag_over(shelf.list.viewport(), data, shelf.list.visualRect(index).center())
                assert delegate.whole_title(index, width) in QToolTip.text()

    carry(of(grown, 0)[:1], act)
    shown = {" ".join(lines): whole for lines, whole in told}
    assert [shown[name] for name in names] == ["", ""]
    cut = {whole: lines for lines, whole in told if whole}
    assert set(cut) == {long, one_word}
    assert cut[long][1].endswith("2021")
    assert cut[one_word][-1].endswith("schiff")
    assert len(cut[one_word][0]) < 30
