"""Exporting as a person does it: a real engine and real files behind the window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.exporting.choices import choices
from app.exporting.export_dialog import ExportDialog
from app.program import Program
from app.theme.theme import Theme
from app.views.sidebar import Place
from engine import ExportRequest, Group
from tests.app.test_window import nameless
from tests.engine.exports.conftest import Desk, snapshot

PATIENCE = 30_000  # milliseconds


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    """Two groups of plain files, and a photo that is not sure."""
    Desk(tmp_path).library.close()
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Program(tmp_path / "library", Theme(application, "light"))
    made.open(None)
    yield made
    made.window.close()


def asked(program: Program) -> ExportDialog:
    program.window.actions_["export"].trigger()
    dialog = program.window.exporting.export
    assert dialog is not None
    return dialog


def planned(qtbot: QtBot, program: Program, target: Path) -> ExportDialog:
    dialog = asked(program)
    dialog.form.take_target(target)
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE)
    return dialog


def press(qtbot: QtBot, button: QPushButton) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_what_is_nearest_is_offered_first() -> None:
    boats = Group(3, None, "Boats", 12, 0.9, 1)
    found = choices([boats], 40, [boats], [7, 8])
    called = ((None, "Not sure"), (3, "Boats"))
    assert [one.request for one in found] == [
        ExportRequest(None, photos=(7, 8), called=called),
        ExportRequest(None, groups=(3,), called=called),
        ExportRequest(None, called=called),
        ExportRequest(None, everything=True, called=called),
    ]
    assert choices([], 0, [], []) == []


def test_several_marked_groups_are_offered_together() -> None:
    groups = [Group(one, None, None, 10 * one, 0.9, 1) for one in (1, 2, 3)]
    first = choices(groups, 60, groups[1:], [])[0]
    assert first.text == "The 2 selected groups, 50 photos"
    assert first.request.groups == (2, 3)


def test_a_long_path_gives_way_instead_of_widening_the_window(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    dialog = asked(program)
    before = dialog.width()
    target = tmp_path / ("long & long " * 15).strip() / "end"
    dialog.form.take_target(target)
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE)
    assert dialog.width() == before
    assert dialog.minimumSizeHint().width() <= before
    folder = dialog.form.folder
    assert folder.text().endswith("end")
    assert "…" in folder.text()
    assert "long &amp; long" in folder.toolTip()
    assert (folder.accessibleName(), folder.accessibleDescription()) == ("Into", str(target))


def test_from_the_open_group_to_files_and_back(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    before = snapshot(tmp_path / "photos")
    window = program.window
    cards = window.places.groups.cards
    cards.setCurrentIndex(cards.model().index(0, 0))
    dialog = asked(program)
    assert not dialog.start.isEnabled()
    assert "Choose a folder" in dialog.plan.text
    dialog.form.take_target(tmp_path / "target")
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE)
    assert dialog.start.text() == "Export 3 files"
    assert dialog.plan.files.topLevelItemCount() == 3
    first = dialog.plan.files.topLevelItem(0)
    assert first is not None
    assert first.text(1) == "Boats/boat-0.jpg"
    assert not (tmp_path / "target").exists()

    press(qtbot, dialog.start)
    qtbot.waitUntil(dialog.undo.isVisible, timeout=PATIENCE)
    assert sorted(path.name for path in (tmp_path / "target" / "Boats").iterdir()) == [
        "boat-0.jpg",
        "boat-1.jpg",
        "boat-2.jpg",
    ]
    press(qtbot, dialog.undo)
    qtbot.waitUntil(lambda: not dialog.is_working and not dialog.undo.isVisible(), timeout=PATIENCE)
    assert not list((tmp_path / "target").rglob("*.jpg"))
    assert snapshot(tmp_path / "photos") == before
    press(qtbot, dialog.close_)
    assert window.exporting.export is None
    assert asked(program).form.target == tmp_path / "target"


def test_selected_photos_are_exported_and_the_history_takes_them_back(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    window = program.window
    window.places.go(Place.ALL_PHOTOS)
    window.places.all_photos.grid.selectAll()
    dialog = planned(qtbot, program, tmp_path / "target")
    assert dialog.form.what.currentText() == "The 6 photos selected"
    press(qtbot, dialog.start)
    qtbot.waitUntil(dialog.undo.isVisible, timeout=PATIENCE)
    dialog.close()

    window.actions_["exports"].trigger()
    history = window.exporting.exports
    assert history is not None
    assert "6 of 6 files · done" in history.list.item(0).text()
    press(qtbot, history.undo)
    qtbot.waitUntil(lambda: "undone" in history.list.item(0).text(), timeout=PATIENCE)
    assert not history.undo.isEnabled()
    assert not list((tmp_path / "target").rglob("*.*"))


def test_a_plan_that_cannot_run_says_why_and_cannot_be_started(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    dialog = asked(program)
    dialog.form.take_target(tmp_path / "photos" / "out")
    qtbot.waitUntil(lambda: "which Kindred reads" in dialog.plan.text, timeout=PATIENCE)
    assert not dialog.start.isEnabled()
    dialog.form.inside.setChecked(True)
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE)
    dialog.form.names.setEditText("{nonsense}/{name}")
    qtbot.waitUntil(lambda: "nonsense" in dialog.plan.text, timeout=PATIENCE)
    assert not dialog.start.isEnabled()


def test_every_control_of_the_windows_has_a_name(qtbot: QtBot, program: Program, tmp_path: Path) -> None:
    dialog = planned(qtbot, program, tmp_path / "target")
    program.window.actions_["exports"].trigger()
    history = program.window.exporting.exports
    assert history is not None
    assert nameless(dialog) == []
    assert nameless(history) == []
