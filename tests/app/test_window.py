from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QFileDialog,
    QInputDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QProgressBar,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app import words
from app.actions import specs
from app.bridge import Bridge
from app.dialogs.about import AboutDialog
from app.dialogs.shortcuts import ShortcutSheet, plain
from app.jobs import Jobs
from app.settings import Settings
from app.theme.theme import Theme
from app.views.folder_list import FolderButton
from app.views.sidebar import Place
from app.views.window import MainWindow
from app.wizard.wizard import FirstWizard
from engine.library import Library
from engine.messages import (
    FolderForgotten,
    FolderRefreshed,
    Forget,
    GroupsChanged,
    JobFailed,
    JobFinished,
    JobStarted,
    Organise,
    PhotosAdded,
    ProblemsChanged,
    Refresh,
    WatchChanged,
)
from tests.app.conftest import GROUPS, HOSTILE, NOT_SURE, ToldEngine


def nameless(root: QWidget) -> list[str]:
    """The controls that a screen reader could not name. Qt's own parts are not ours to name."""
    kinds = (QAbstractButton, QAbstractItemView, QLineEdit, QSpinBox, QProgressBar)
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, kinds) or widget.objectName().startswith("qt_"):
            continue
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or text):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_the_sidebar_counts_what_is_there(window: MainWindow) -> None:
    counted = [window.sidebar.counted(place) for place in Place]
    assert counted == [len(GROUPS), sum(GROUPS.values()) + NOT_SURE, 0, 0, NOT_SURE, 0, 1]  # of the map none


def test_every_control_has_a_name(
    window: MainWindow, theme: Theme, jobs: Jobs, bridge: Bridge, filled: Library, qtbot: QtBot
) -> None:
    wizard = FirstWizard(filled, jobs, bridge, window.thumbs, theme)
    qtbot.addWidget(wizard)
    for root in (window, wizard, ShortcutSheet(specs(), window), AboutDialog(filled.root, window)):
        assert nameless(root) == []


def test_every_action_is_in_the_menus_and_shortcuts_are_not_taken_twice(window: MainWindow) -> None:
    listed = {plain(action.text()) for menu in window.actions_.menus for action in menu.actions()}
    taken: list[str] = []
    for spec in specs():
        assert not spec.name or plain(spec.text) in listed
        taken += spec.shortcuts
    assert len(taken) == len(set(taken))


def test_untrusted_names_are_shown_as_plain_text(window: MainWindow, filled: Library) -> None:
    group = filled.groups.all()[0]
    window.places.open_group(group.id)
    assert window.places.group.header.title == "“<i>Discs</i>”?"
    hostile = next(one for one in filled.photos.get(filled.photos.ids()) if "<b>" in one.path.name)
    window.places.open_photo(hostile.id)
    assert window.places.viewer.header.title == words.file_name(Path(HOSTILE))
    for widget in window.findChildren(QLabel):
        assert widget.textFormat() is Qt.TextFormat.PlainText or "<" not in widget.text()


def test_a_group_opens_with_its_doubtful_photos_last(window: MainWindow, filled: Library) -> None:
    group = filled.groups.all()[0]
    window.places.groups.cards.opened.emit(group.id)
    grid = window.places.group.grid
    doubts = [grid.photos.entry(row).is_doubtful for row in range(grid.photos.rowCount())]
    assert doubts == sorted(doubts)
    assert any(doubts)
    assert "doubtful" in window.places.group.header.subtitle


def test_escape_leads_from_the_viewer_to_the_group_to_all_groups(window: MainWindow, filled: Library) -> None:
    places = window.places
    places.open_group(filled.groups.all()[0].id)
    grid = places.group.grid
    grid.select_photo(grid.photos.ids()[1])
    window.actions_["open"].trigger()
    assert places.is_viewing
    window.actions_["up"].trigger()
    assert places.currentWidget() is places.group
    assert grid.current_photo() == grid.photos.ids()[1]
    window.actions_["up"].trigger()
    assert places.currentWidget() is places.groups


def test_all_photos_are_shown_newest_first_with_their_month(window: MainWindow, filled: Library) -> None:
    window.places.go(Place.ALL_PHOTOS)
    assert window.places.all_photos.grid.photos.ids() == filled.photos.ids("date")
    assert "21 photos" in window.places.all_photos.header.subtitle


def test_files_that_could_not_be_read_say_why(window: MainWindow) -> None:
    window.places.go(Place.NOT_READ)
    index = window.places.problems.problems.index(0)
    assert "<u>broken.jpg. The file is empty (0 bytes)." in index.data(Qt.ItemDataRole.AccessibleTextRole)


def press(window: MainWindow, name: str) -> None:
    button = window.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


def test_files_that_could_not_be_read_are_tried_again_and_their_list_is_saved(
    window: MainWindow, engine: ToldEngine, filled: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.places.go(Place.NOT_READ)
    folder = filled.problems.all()[0].path.parent
    filled.folders.add(folder)
    filled.folders.add(tmp_path / "another")
    press(window, "retryProblems")
    (command,) = engine.commands
    assert isinstance(command, Organise)
    assert command == Organise(folder, command.options, retries=True)
    target = tmp_path / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    press(window, "saveProblems")
    rows = list(csv.reader(target.read_text("utf-8").splitlines()))
    assert rows == [["File", "Reason"], [str(folder / "<u>broken.jpg"), "The file is empty (0 bytes)."]]


def test_what_is_left_out_is_edited_and_the_folders_looked_at_again(
    window: MainWindow, engine: ToldEngine, filled: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    folders = [folder.path for folder in filled.folders.all()]
    filled.exclusions.replace(["*.gif"])
    shown = []

    def edit(parent: QWidget, title: str, label: str, text: str) -> tuple[str, bool]:
        shown.append(text)
        return "*.gif\nthumbnails\n\n", True

    monkeypatch.setattr(QInputDialog, "getMultiLineText", edit)
    window.actions_["leave-out"].trigger()
    assert shown == ["*.gif"]
    assert filled.exclusions.all() == ["*.gif", "thumbnails"]
    assert [command.folder for command in engine.commands if isinstance(command, Refresh)] == folders
    window.actions_["leave-out"].trigger()
    assert len(engine.commands) == len(folders)  # nothing changed, so nothing is done


def test_the_first_look_is_announced_and_replaced(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    banner = window.places.groups.banner
    engine.start(Path("/photos"))
    engine.tell(GroupsChanged(1, 3, 2, learned=False))
    assert banner.isVisible()
    assert banner.text.startswith("First look, before learning.")
    engine.tell(GroupsChanged(1, 3, 2, learned=True))
    assert banner.text.startswith("Learned from your photos")
    assert window.places.groups.cards.model().rowCount() == len(GROUPS)


def test_an_open_group_gives_way_when_better_groups_come(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    window.places.open_group(filled.groups.all()[0].id)
    engine.tell(GroupsChanged(1, 3, 2, learned=True))
    assert window.places.currentWidget() is window.places.groups


def test_an_empty_library_says_what_to_do(empty_window: MainWindow, qtbot: QtBot) -> None:
    button = empty_window.places.groups.findChild(QAbstractButton, "emptyAction")
    assert isinstance(button, QAbstractButton)
    with qtbot.waitSignal(empty_window.commands.folder_asked):
        button.click()
    for place in (Place.ALL_PHOTOS, Place.NOT_SURE, Place.NOT_READ):
        empty_window.places.go(place)


def test_while_the_first_photos_are_read_the_groups_place_says_so(
    empty_window: MainWindow, engine: ToldEngine
) -> None:
    engine.start(Path("/photos"))
    texts = [label.text() for label in empty_window.places.groups.findChildren(QLabel)]
    assert "The first groups are on their way" in texts
    engine.tell(PhotosAdded((1, 2)), ProblemsChanged(2))
    assert empty_window.sidebar.counted(Place.NOT_READ) == 2


def test_a_failed_job_is_told_in_one_sentence(window: MainWindow, engine: ToldEngine) -> None:
    engine.start(Path("/photos"))
    engine.tell(JobFailed("The disk is full. Everything is kept.", "ENOSPC", "disk-full"))
    assert window.strip.text == "The disk is full. Everything is kept."
    box = window.findChild(QWidget, "failureBox")
    assert isinstance(box, QWidget)
    box.close()


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
        "12 new photos, 3 moved or renamed. "
        "They are in All photos and in the groups that fit; organise to learn from them too."
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
    assert "From the library goes: 21 photos" in shown[0]
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
    assert window.strip.text.startswith("1 new photo. It is in All photos")
    engine.tell(JobStarted(by_itself), FolderRefreshed(folder, 0, 0, 0, 0), JobFinished())
    engine.tell(JobStarted(by_itself), JobFailed("There are no photos now.", "", "folder"))
    assert window.strip.text.startswith("1 new photo")
    assert window.findChild(QWidget, "failureBox") is None


def test_closing_asks_nothing_and_remembers_the_window(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    engine.start(Path("/photos"))
    window.resize(1000, 700)
    assert window.close()
    kept = Settings(filled.root)
    assert not kept.bytes_of("geometry").isEmpty()
    assert not kept.bytes_of("splitter").isEmpty()


def test_appearance_is_changed_from_the_menu_and_remembered(
    window: MainWindow, theme: Theme, filled: Library
) -> None:
    window.actions_["dark"].trigger()
    assert theme.colours.is_dark
    assert Settings(filled.root).appearance == "dark"
    window.actions_["light"].trigger()


def test_photos_grow_and_shrink_within_limits(window: MainWindow, filled: Library) -> None:
    window.places.go(Place.ALL_PHOTOS)
    for _ in range(30):
        window.actions_["larger"].trigger()
    assert Settings(filled.root).thumb_size == 320
    for _ in range(30):
        window.actions_["smaller"].trigger()
    assert Settings(filled.root).thumb_size == 96


def test_a_path_is_copied_as_text(window: MainWindow, filled: Library) -> None:
    window.places.go(Place.ALL_PHOTOS)
    grid = window.places.all_photos.grid
    photo = filled.photos.get([grid.photos.ids()[4]])[0]
    grid.select_photo(photo.id)
    window.actions_["copy-path"].trigger()
    assert QGuiApplication.clipboard().text() == words.path(photo.path)


def test_details_show_steps_and_losses(window: MainWindow, engine: ToldEngine) -> None:
    window.actions_["details"].trigger()
    assert window.details.isVisible()
    engine.start(Path("/photos"))
    engine.tell(JobFinished())
    window.actions_["details"].trigger()
    assert not window.details.isVisible()


def test_a_first_window_fits_the_screen(
    filled: Library, jobs: Jobs, bridge: Bridge, theme: Theme, qtbot: QtBot
) -> None:
    made = MainWindow(filled, jobs, bridge, theme, Settings(filled.root))
    qtbot.addWidget(made)
    room = made.screen().availableSize()
    assert made.width() < room.width() < 1280
    assert made.height() < room.height()
    made.close()
