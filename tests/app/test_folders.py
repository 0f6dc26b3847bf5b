"""Looking for new photos, watching, organising again, and letting go of a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QMessageBox,
    QWidget,
)

from app.views.folder_list import FolderButton
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library
from engine.messages import (
    FolderForgotten,
    FolderRefreshed,
    Forget,
    JobFailed,
    JobFinished,
    JobStarted,
    Organise,
    Refresh,
    WatchChanged,
)
from tests.app.conftest import ToldEngine


def test_looking_for_new_photos_leaves_the_groups_alone_and_says_what_was_found(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    folder = filled.folders.all()[0].path
    window.actions_["rescan"].trigger()
    assert engine.commands == [Refresh(folder)]
    engine.tell(JobStarted(Refresh(folder)))
    window.actions_["rescan"].trigger()
    assert len(engine.commands) == 1
    engine.tell(FolderRefreshed(folder, 12, 0, 0, 3), JobFinished())
    assert window.strip.text == (
        "12 new photos, 3 moved or renamed. They are in All photos; organise to place them in groups."
    )
    engine.tell(JobStarted(Refresh(folder)), FolderRefreshed(folder, 0, 0, 0, 0), JobFinished())
    assert window.strip.text == "No new photos"


def test_organising_again_uses_the_options_of_the_present_groups(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    window.actions_["organise"].trigger()
    (command,) = engine.commands
    assert isinstance(command, Organise)
    assert not command.options.quick
    assert command.folder == filled.folders.all()[0].path
    engine.start(command.folder)
    window.actions_["organise"].trigger()
    assert len(engine.commands) == 1


def test_where_nothing_is_grouped_yet_looking_for_new_photos_groups_them(
    empty_window: MainWindow, engine: ToldEngine, library: Library, tmp_path: Path
) -> None:
    library.folders.add(tmp_path)
    empty_window.commands.rescan(tmp_path)
    assert [type(one) for one in engine.commands] == [Organise]


def test_watching_is_switched_in_the_menu_and_remembered(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    assert not window.actions_["watch"].isChecked()
    window.actions_["watch"].trigger()
    assert (engine.watches, filled.folders.is_watched()) == ([True], True)
    window.actions_["watch"].trigger()
    assert (engine.watches, filled.folders.is_watched()) == ([True, False], False)


def test_how_a_folder_is_watched_stands_in_its_tooltip(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    folder = filled.folders.all()[0].path
    (button,) = window.sidebar.findChildren(FolderButton)
    engine.tell(WatchChanged(folder, "polling", "It is looked through every 10 minutes."), job=0)
    assert "every 10 minutes" in button.toolTip()
    engine.tell(WatchChanged(folder, "native"), job=0)
    assert "minutes" not in button.toolTip()


@pytest.mark.parametrize("answer", ["Take it out", "Cancel"])
def test_a_folder_is_let_go_only_after_the_person_read_what_goes(
    window: MainWindow, engine: ToldEngine, filled: Library, answer: str
) -> None:
    folder = filled.folders.all()[0].path
    shown: list[str] = []

    def press_it() -> None:
        box = window.findChild(QMessageBox, "forgetBox")
        assert isinstance(box, QMessageBox)
        shown.append(box.text() + box.informativeText())
        next(one for one in box.buttons() if one.text().replace("&", "") == answer).click()

    QTimer.singleShot(0, press_it)
    window.sidebar.forget_asked.emit(folder)
    assert engine.commands == ([Forget(folder)] if answer == "Take it out" else [])
    assert str(folder) in shown[0]
    assert "21 photos leave the library" in shown[0]
    assert "The files stay where they are" in shown[0]
    filled.belongings(folder).remove()
    engine.tell(FolderForgotten(folder, 21))
    assert window.sidebar.counted(Place.ALL_PHOTOS) == 0


def test_what_watching_finds_is_told_and_what_it_does_not_find_is_not(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    folder = filled.folders.all()[0].path
    by_itself = Refresh(folder, is_asked=False)
    engine.tell(JobStarted(by_itself), FolderRefreshed(folder, 1, 0, 0, 0), JobFinished())
    assert window.strip.text.startswith("1 new photo. They are in All photos")
    engine.tell(JobStarted(by_itself), FolderRefreshed(folder, 0, 0, 0, 0), JobFinished())
    engine.tell(JobStarted(by_itself), JobFailed("There are no photos now.", "", "folder"))
    assert window.strip.text.startswith("1 new photo")
    assert window.findChild(QWidget, "failureBox") is None


def test_a_full_disk_is_told_in_the_strip_though_nobody_asked(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    folder = filled.folders.all()[0].path
    by_itself = Refresh(folder, is_asked=False)
    engine.tell(JobStarted(by_itself), FolderRefreshed(folder, 1, 0, 0, 0), JobFinished())
    engine.tell(JobStarted(by_itself), JobFailed("The disk is full.", "", "disk-full"))
    assert window.strip.text == "The disk is full."
    assert window.findChild(QWidget, "failureBox") is None  # it would come again with every change


def test_a_look_that_found_nothing_does_not_have_everything_read_again(
    window: MainWindow, engine: ToldEngine, filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = []
    monkeypatch.setattr(window, "refresh_all", lambda: read.append("all"))
    folder = filled.folders.all()[0].path
    by_itself = Refresh(folder, is_asked=False)
    engine.tell(JobStarted(by_itself), FolderRefreshed(folder, 0, 0, 0, 0), JobFinished())
    assert read == []
    engine.tell(JobStarted(by_itself), FolderRefreshed(folder, 0, 0, 1, 0), JobFinished())
    assert read == ["all"]


def test_what_another_folder_holds_too_is_not_said_to_leave(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    folder = filled.folders.all()[0].path
    filled.folders.add(folder.parent)
    shown: list[str] = []

    def cancel() -> None:
        box = window.findChild(QMessageBox, "forgetBox")
        assert isinstance(box, QMessageBox)
        shown.append(box.informativeText())
        box.reject()

    QTimer.singleShot(0, cancel)
    window.sidebar.forget_asked.emit(folder)
    assert "0 photos leave the library" in shown[0]
    assert f"What lies in {folder.parent} as well stays" in shown[0]
    assert engine.commands == []
