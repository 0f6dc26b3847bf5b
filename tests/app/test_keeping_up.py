"""What a watched folder and a folder that leaves have the window do."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from app.views.window import MainWindow
from engine.library import Library
from engine.messages import FolderRefreshed, JobFailed, JobFinished, JobStarted, Refresh
from tests.app.conftest import ToldEngine


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
    assert "From the library goes: 0 photos" in shown[0]
    assert f"What lies in {folder.parent} as well stays" in shown[0]
    assert engine.commands == []
