"""The dialog before a removal: plans that do not come, come late, or end after it was closed."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.sames import removal_dialog
from app.sames.removal_dialog import RemovalDialog
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine import PlannedRemoval, RemovalPlan, plan_removal
from engine.library import Library
from engine.messages import Removed
from tests.app.conftest import ToldEngine


def test_a_removal_dialog_closes_at_once_though_its_plan_waits_for_a_dead_share(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered, begun = threading.Event(), threading.Event()

    def wait(*_: object, **__: object) -> RemovalPlan:
        begun.set()
        answered.wait()
        return RemovalPlan(())

    monkeypatch.setattr(removal_dialog, "plan_removal", wait)
    giving_up = threading.Timer(2.0, answered.set)
    giving_up.start()
    window.removals.plan([1])
    assert begun.wait(10)
    assert window.removals.dialog is not None
    window.removals.dialog.close()
    assert not answered.is_set()
    assert window.removals.dialog is None
    answered.set()
    giving_up.cancel()
    QApplication.processEvents()


def test_a_plan_without_raw_files_is_not_taken_for_one_with_them(
    qtbot: QtBot, window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    gates = {False: threading.Event(), True: threading.Event()}

    def plan(library: Library, ids: list[int], *, with_companions: bool) -> RemovalPlan:
        gates[with_companions].wait(10)
        return plan_removal(library, ids if with_companions else ids[:1], with_companions=with_companions)

    monkeypatch.setattr(removal_dialog, "plan_removal", plan)
    window.removals.plan([1, 2])
    dialog = window.removals.dialog
    assert dialog is not None
    dialog.companions.setChecked(True)
    with qtbot.waitSignal(window.removals.planner.planned):
        gates[False].set()
    assert dialog.files.topLevelItemCount() == 0
    with qtbot.waitSignal(window.removals.planner.planned):
        gates[True].set()
    assert dialog.files.topLevelItemCount() == 2
    dialog.close()


def test_photos_that_went_to_the_trash_leave_the_window_though_the_dialog_was_closed(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    window.removals.plan([1])
    assert window.removals.dialog is not None
    window.removals.dialog.close()
    count = window.sidebar.counted(Place.ALL_PHOTOS)
    filled.photos.mark_missing([1])
    engine.tell(Removed((1,), (), 10))
    assert window.sidebar.counted(Place.ALL_PHOTOS) == count - 1


def answer(window: MainWindow, plan: RemovalPlan) -> RemovalDialog:
    """The dialog with this plan, whatever the real one would be."""
    window.removals.plan([1])
    dialog = window.removals.dialog
    assert dialog is not None
    dialog._on_planned(dialog._asked, plan)
    return dialog


def test_paths_have_the_room_of_a_column_that_says_nothing(window: MainWindow, filled: Library) -> None:
    one, other, third = filled.photos.get([1, 2, 3])
    goes = PlannedRemoval(one, (other,), "identical", "")
    dialog = answer(window, RemovalPlan((goes,)))
    assert dialog._sentence.text().startswith("It goes to the system's trash")
    assert [dialog.files.isColumnHidden(column) for column in range(3)] == [False, False, True]
    told = PlannedRemoval(third, (other,), "identical", "Removing it frees nothing.")
    dialog._on_planned(dialog._asked, RemovalPlan((goes, told)))
    assert dialog._sentence.text().startswith("They go to the system's trash")
    assert not any(dialog.files.isColumnHidden(column) for column in range(3))
    stays = PlannedRemoval(one, (), None, "The file is not there.")
    dialog._on_planned(dialog._asked, RemovalPlan((stays,)))
    assert dialog._sentence.text() == "1 photo cannot go; the list says why."
    assert [dialog.files.isColumnHidden(column) for column in range(3)] == [False, True, False]
    dialog.close()
