"""Same photos as a person meets them: a real engine, real files, a real trash."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.program import Program
from app.sames.sames_place import KINDS, SamesPlace
from app.sames.set_delegate import GAP, LINE, MARGIN, PHOTO
from app.theme.theme import Theme
from app.views.sidebar import Place
from engine import Library
from tests.app.test_window import nameless
from tests.engine.sames.conftest import folder, scan, trash  # noqa: F401 - fixtures

PATIENCE = 60_000  # milliseconds


@pytest.fixture
def program(tmp_path: Path, folder: Path, qtbot: QtBot) -> Iterator[Program]:  # noqa: F811
    with Library.open(tmp_path / "library") as library:
        scan(library, folder)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Program(tmp_path / "library", Theme(application, "light"))
    made.open(None)
    yield made
    made.window.close()


@pytest.fixture
def sames(program: Program, qtbot: QtBot) -> SamesPlace:
    """The place, after the photos were looked through from its own button."""
    window = program.window
    window.actions_["same"].trigger()
    place = window.places.sames
    button = next(one for one in place.findChildren(QPushButton, "emptyAction") if one.isVisible())
    press(qtbot, button)
    qtbot.waitUntil(place.look.isVisible, timeout=PATIENCE)
    qtbot.waitUntil(place.look.isEnabled, timeout=PATIENCE)
    return place


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_each_kind_has_its_own_sets_and_the_sidebar_counts_them(program: Program, sames: SamesPlace) -> None:
    tabs = [sames.kinds.tabText(place).split() for place in range(len(KINDS))]
    assert [one[-1] if one[-1].isdigit() else "0" for one in tabs] == ["1", "1", "1", "0"]
    assert program.window.sidebar.counted(Place.SAME) == 3
    one = sames.list.current_set()
    assert one is not None
    assert sames.list.sets.name(one.keeper) == "boat.jpg"
    spoken = sames.list.sets.data(sames.list.sets.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert "boat.jpg, stays" in str(spoken)


def test_what_goes_and_what_stays_is_seen_first_and_the_others_go_to_the_trash(
    qtbot: QtBot,
    program: Program,
    sames: SamesPlace,
    folder: Path,  # noqa: F811
    trash: Path,  # noqa: F811
) -> None:
    press(qtbot, sames.remove)
    dialog = program.window.removals.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE)
    assert dialog.start.text() == "Move 1 photo to the trash"
    row = dialog.files.topLevelItem(0)
    assert row is not None
    assert row.text(0).endswith("boat (1).jpg")
    assert row.text(1).endswith("boat.jpg")
    assert (folder / "boat (1).jpg").exists()
    assert nameless(dialog) == []

    press(qtbot, dialog.start)
    qtbot.waitUntil(lambda: not (folder / "boat (1).jpg").exists(), timeout=PATIENCE)
    assert (folder / "boat.jpg").exists()
    assert [path.name for path in trash.iterdir()] == ["boat (1).jpg"]
    qtbot.waitUntil(lambda: program.window.sidebar.counted(Place.SAME) == 2, timeout=PATIENCE)
    press(qtbot, dialog.close_)
    assert program.window.removals.dialog is None


def test_not_the_same_and_keep_all_are_remembered(
    qtbot: QtBot, program: Program, sames: SamesPlace, tmp_path: Path
) -> None:
    sames.kinds.setCurrentIndex(KINDS.index("shot"))
    one = sames.list.current_set()
    assert one is not None
    press(qtbot, sames.differ)
    qtbot.waitUntil(lambda: not sames.list.sets.rowCount(), timeout=PATIENCE)
    qtbot.waitUntil(sames.undo.isVisible, timeout=PATIENCE)
    press(qtbot, sames.undo)
    qtbot.waitUntil(lambda: sames.list.sets.rowCount() == 1, timeout=PATIENCE)
    qtbot.waitUntil(sames.differ.isEnabled, timeout=PATIENCE)
    assert not sames.undo.isVisible()
    press(qtbot, sames.differ)
    qtbot.waitUntil(lambda: not sames.list.sets.rowCount(), timeout=PATIENCE)
    qtbot.waitUntil(sames.undo.isVisible, timeout=PATIENCE)
    message = sames.findChild(QLabel, "sameMessage")
    assert isinstance(message, QLabel)
    assert message.isVisible()
    sames.kinds.setCurrentIndex(KINDS.index("burst"))
    assert not message.isVisible(), "it was about the other kind"
    assert not sames.undo.isVisible()
    sames.kinds.setCurrentIndex(KINDS.index("shot"))
    assert message.text() == "Remembered: these are not the same."
    assert message.isVisible()
    assert sames.undo.isVisible()
    sames.kinds.setCurrentIndex(KINDS.index("burst"))
    press(qtbot, sames.keep)
    qtbot.waitUntil(lambda: program.window.sidebar.counted(Place.SAME) == 1, timeout=PATIENCE)
    qtbot.waitUntil(sames.look.isEnabled, timeout=PATIENCE)

    press(qtbot, sames.look)
    qtbot.waitUntil(sames.look.isEnabled, timeout=PATIENCE)
    assert program.window.sidebar.counted(Place.SAME) == 1
    with Library.open(tmp_path / "library") as library:
        assert sorted(one.verdict for one in library.same_decisions.all()) == ["keep", "not-same"]


def test_a_search_leads_to_the_first_kind_that_has_something_to_show(qtbot: QtBot, sames: SamesPlace) -> None:
    sames.kinds.setCurrentIndex(KINDS.index("subject"))
    press(qtbot, sames.look)
    qtbot.waitUntil(lambda: sames.kind == "identical", timeout=PATIENCE)


def test_so_does_a_later_start(program: Program, sames: SamesPlace, tmp_path: Path) -> None:
    assert sames.kind == "identical"
    program.window.close()
    with Library.open(tmp_path / "library") as library:
        others = [one for one in library.sames.sets() if one.kind != "identical"]
        library.sames.replace_sets(others, "as before")
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    later = Program(tmp_path / "library", Theme(application, "light"))
    later.open(None)
    assert later.window.places.sames.kind == "shot"
    later.window.close()


def test_keys_and_clicks_pick_a_photo_and_open_it(qtbot: QtBot, program: Program, sames: SamesPlace) -> None:
    view = sames.list
    one = view.current_set()
    assert one is not None
    other = next(member.photo_id for member in one.members if member.photo_id != one.keeper)
    assert view.current_photo() == one.keeper
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.current_photo() == other
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert view.current_photo() == one.keeper
    corner = view.visualRect(view.sets.index(0)).topLeft()
    second = QPoint(MARGIN + PHOTO + GAP + PHOTO // 2, MARGIN + LINE + PHOTO // 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=corner + second)
    assert view.current_photo() == other
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert program.window.places.is_viewing
    assert program.window.places.current_photo() == other
    program.window.places.go_back()
    assert program.window.places.currentWidget() is sames
    assert nameless(sames) == []
