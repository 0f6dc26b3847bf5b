"""Where the cells of a grid are, and the view that asks."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot

from app.models.entries import Entries, Entry
from app.models.photo_rows import PhotoRows
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.cells import Cells, EqualCells, JustifiedCells
from app.views.justified import justify
from app.views.photo_grid import PhotoGrid
from engine.library import Library

WIDTH = 500
MANY = 100_000


def justified(count: int) -> JustifiedCells:
    chance = random.Random(count)
    return JustifiedCells(justify([chance.uniform(0.3, 4) for _ in range(count)], WIDTH, 120, 4), WIDTH)


@pytest.mark.parametrize("cells", [EqualCells(23, 4, QSize(120, 130)), justified(23), justified(1)])
def test_every_cell_is_found_where_it_is(cells: Cells) -> None:
    for cell in range(cells.count):
        rect = cells.rect(cell)
        assert cells.at(rect.left(), rect.top()) == cells.at(rect.right(), rect.bottom()) == cell
        assert cell in cells.between(rect.top(), rect.top())
        assert rect.top() >= 0
        assert rect.bottom() < cells.height
        assert rect.left() >= 0
        assert rect.right() < WIDTH
    assert cells.at(0, cells.height) is None
    assert cells.at(-1, 0) is cells.at(0, -1) is cells.at(WIDTH, 0) is None


@pytest.mark.parametrize("cells", [EqualCells(23, 4, QSize(120, 130)), justified(40)])
def test_a_strip_holds_the_rows_that_reach_into_it_and_no_others(cells: Cells) -> None:
    for top in range(-50, cells.height + 50, 37):
        bottom = top + 100
        touched = [
            cell
            for cell in range(cells.count)
            if cells.rect(cell).top() <= bottom and cells.rect(cell).bottom() >= top
        ]
        assert set(touched) <= set(cells.between(top, bottom))
        tops = {cells.rect(cell).top() for cell in cells.between(top, bottom)}
        assert tops == {cells.rect(cell).top() for cell in touched}


@pytest.mark.parametrize("cells", [EqualCells(23, 4, QSize(120, 130)), justified(40)])
def test_up_and_down_lead_to_the_next_row_and_stay_at_its_ends(cells: Cells) -> None:
    for cell in range(cells.count):
        higher, lower = cells.above(cell, 1), cells.above(cell, -1)
        rect = cells.rect(cell)
        assert cells.rect(higher).top() < rect.top() or higher == cell
        assert cells.rect(lower).top() > rect.top() or lower == cell
    assert cells.above(0, 1) == 0
    assert cells.above(cells.count - 1, -1) == cells.count - 1


def test_no_cells_are_nowhere() -> None:
    for cells in (EqualCells(0, 3, QSize(10, 10)), JustifiedCells([], WIDTH)):
        assert cells.height == 0
        assert len(cells.between(0, 1000)) == 0
        assert cells.at(5, 5) is None


def test_entries_are_the_same_as_arrays_and_one_by_one() -> None:
    some = [Entry(7), Entry(3, is_doubtful=True, similarity=0.5), Entry(9)]
    entries = Entries.of(some)
    assert list(entries) == some
    assert list(entries[1:]) == some[1:]
    assert [entries.row_of(one) for one in (7, 3, 9, 4, 100)] == [0, 1, 2, None, None]
    assert list(entries.among(Entries.of_ids([9, 3, 1]).ids)) == [some[1], some[2]]
    assert list(Entries.of_ids([5, 2])) == [Entry(5), Entry(2)]


@pytest.fixture
def grid(qtbot: QtBot, rows: PhotoRows, thumbs: Thumbs, theme: Theme, filled: Library) -> PhotoGrid:
    made = PhotoGrid(rows, thumbs, theme)
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show_entries(Entries.of_ids(filled.photos.ids()))
    made.show()
    made.setFocus()
    return made


def test_a_shift_click_selects_all_between_and_a_drag_what_it_touches(grid: PhotoGrid) -> None:
    ids = grid.photos.ids()
    view, shift = grid.viewport(), Qt.KeyboardModifier.ShiftModifier
    middles = [grid.visualRect(grid.photos.index(row)).center() for row in range(len(ids))]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=middles[1])
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, shift, middles[4])
    assert grid.selected_photos() == ids[1:5]
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, shift, middles[0])
    assert grid.selected_photos() == ids[0:2], "from where the selection began"
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, middles[3])
    assert grid.selected_photos() == [*ids[0:2], ids[3]]
    assert grid.selected_count() == 3
    cell = grid.visualRect(grid.photos.index(0))
    free = QPoint(view.width() - 2, 5)
    assert not grid.indexAt(free).isValid()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=free)
    for at in (QPoint(cell.right() + 20, 40), QPoint(cell.right() + 5, cell.bottom() + 20)):
        QTest.mouseMove(view, at)
    columns = (view.width() - 1) // cell.width()
    expected = sorted([*range(1, columns), *range(columns + 1, 2 * columns)])
    assert grid.selected_photos() == [ids[row] for row in expected if row < len(ids)]
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(cell.right() + 5, cell.bottom() + 20))


def test_the_keys_go_everywhere_and_what_is_current_is_in_sight(grid: PhotoGrid) -> None:
    ids = grid.photos.ids()
    for key, row in (
        (Qt.Key.Key_End, len(ids) - 1),
        (Qt.Key.Key_Left, len(ids) - 2),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Right, 1),
    ):
        QTest.keyClick(grid, key)
        assert grid.current_photo() == ids[row]
        assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))
    seen: list[int | None] = []
    while not seen or grid.current_photo() != seen[-1]:
        seen.append(grid.current_photo())
        QTest.keyClick(grid, Qt.Key.Key_Down)
    for _ in range(len(seen)):
        QTest.keyClick(grid, Qt.Key.Key_PageUp)
    assert grid.currentIndex().row() < grid.photos.row_of(seen[-1] or 0)  # type: ignore[operator]
    assert grid.visualRect(grid.photos.index(0)).top() == 0


def test_100_000_photos_are_laid_out_selected_and_left_without_asking_each(grid: PhotoGrid) -> None:
    asked = []
    grid.photos._rows.get = lambda one, _page=(): asked.append(one)  # type: ignore[method-assign, assignment]
    grid.show_entries(Entries.of_ids(range(1, MANY + 1)))
    grid.scrollTo(grid.photos.index(MANY - 1), QAbstractItemView.ScrollHint.PositionAtTop)
    grid.selectAll()
    assert grid.selected_count() == MANY
    grid.resize(900, 500)
    grid.viewport().repaint()
    assert grid.visualRect(grid.photos.index(MANY - 1)).intersects(grid.viewport().rect())
    assert 0 < len(set(asked)) < 200


def test_screen_readers_find_the_list(grid: PhotoGrid) -> None:
    found = QAccessible.queryAccessibleInterface(grid)
    assert found.role() is QAccessible.Role.List
    assert found.childCount() == grid.photos.rowCount()
    child = found.child(1)
    assert child.text(QAccessible.Text.Name).startswith("photo 2 of")
    assert not child.rect().isEmpty()
