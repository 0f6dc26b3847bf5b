"""What must not upset the window: names that mean mischief, dialogs asked for twice, files that vanish, failures."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import words
from app.views.photo_grid import PhotoGrid
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.library import Library
from engine.messages import GroupsChanged, JobFailed, PhotosAdded, Progress, StageStarted
from tests.app.conftest import ToldEngine

MARKUP, TURNED = "<b>bold<img src=x>", "a\u202egpj.exe"
NAMES = (f"{MARKUP} &amp; %2", f"{TURNED}\nsecond line", "W" * 255)


def spoil(library: Library, folder: Path) -> None:
    """Give photos and groups names that nobody means well with."""
    for photo, name in zip(library.photos.get(library.photos.ids()), NAMES, strict=False):
        path = folder / name.replace("/", " ")[:255]
        library.photos._connection.execute(
            "UPDATE photos SET path = ? WHERE id = ?", (os.fsencode(path), photo.id)
        )
    for group, name in zip(library.groups.all(), NAMES, strict=False):
        library.groups.rename(group.id, name)


def assert_all_is_plain() -> None:
    """Of everything that is on the screen or would be said about it."""
    for widget in QApplication.allWidgets():
        if not isValid(widget):
            continue
        said = [widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
        if isinstance(widget, QLabel):
            said.append(widget.text())
            is_plain = (
                widget.textFormat() is Qt.TextFormat.PlainText or widget.objectName() == "qt_msgbox_label"
            )
            assert MARKUP[:7] not in widget.text() or is_plain, widget.text()
        if isinstance(widget, QMessageBox):
            assert widget.textFormat() is Qt.TextFormat.PlainText
        if isinstance(widget, QAbstractButton):
            said.append(widget.text())
        said += [action.text() for action in widget.actions() if isinstance(action, QAction)]
        tip = widget.toolTip()
        assert MARKUP[:7] not in tip, tip
        for text in (*said, tip):
            assert "\u202e" not in text, text


def width_of(window: MainWindow, place: Place) -> int:
    """The least that the window needs there."""
    window.places.go(place)
    QApplication.processEvents()
    return window.minimumSizeHint().width()


def tooltip(grid: PhotoGrid, photo_id: int) -> str:
    row = grid.photos.row_of(photo_id)
    assert row is not None
    return grid._tooltip(grid.visualRect(grid.photos.index(row)).center())


@contextmanager
def looked_at() -> Iterator[list[str]]:
    """Look at every dialog that is opened and waited for meanwhile, and leave it; what it was called."""
    seen: list[str] = []

    def look() -> None:
        top = QApplication.activeModalWidget()
        if isinstance(top, QDialog):
            seen.append(type(top).__name__)
            assert_all_is_plain()
            top.reject()

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(look)
    timer.start()
    yield seen
    timer.stop()


def test_names_are_plain_text_and_turn_no_sentence_around_in_every_place(
    tree_window: MainWindow, grown: Library, tmp_path: Path
) -> None:
    window, places = tree_window, tree_window.places
    needed = {place: width_of(window, place) for place in Place}
    spoil(grown, tmp_path / "Photos")
    window.rows.clear()
    window.acts.acted.emit()
    for place in Place:
        assert width_of(window, place) <= needed[place], "a long name does not widen the window"
        assert_all_is_plain()
    ids = grown.photos.ids()
    for group in grown.groups.all():
        places.open_group(group.id)
        assert_all_is_plain()
    for photo_id in ids[:3]:
        places.open_photo(photo_id, ids)
        window.browsing.show_photo(photo_id)
        QApplication.processEvents()
        assert_all_is_plain()
        assert MARKUP[:7] not in tooltip(places.all_photos.grid, photo_id)
    window.browsing.hide()
    places.go(Place.GROUPS)
    for row in range(3):
        places.groups.cards.setCurrentIndex(places.groups.cards.model().index(row, 0))
        with looked_at() as seen:
            for name in ("merge", "history"):
                window.actions_[name].trigger()
        assert seen == (["GroupPicker"] if row < 2 else []) + ["HistoryDialog"]
        window.actions_["export"].trigger()
        window.actions_["exports"].trigger()
        window.actions_["regrouped"].trigger()
        window.actions_["hide"].trigger()  # the message says its name, and the menu what is undone
        QApplication.processEvents()
        assert_all_is_plain()
    with looked_at() as seen:
        window.commands.forget(tmp_path / "Photos" / NAMES[1])
    assert seen == ["QMessageBox"]


def test_names_keep_what_writing_needs_and_lose_what_only_harms() -> None:
    for kept in ("Оля и Ян", "שלום", "👨\u200d👩\u200d👧", "3.04.05\u202fPM", "می\u200cخواهم"):
        assert words.line(kept) == kept
    for harmful in ("\u202e", "\u2066", "\n", "\x00", "\x1b"):
        assert words.line(f"a{harmful}b") == "a\ufffdb"


@pytest.mark.parametrize("name", ["learning", "changes", "exports", "export", "regrouped", "why"])
def test_a_window_that_is_asked_for_twice_is_there_once(
    tree_window: MainWindow, name: str, qtbot: QtBot
) -> None:
    before = shown()
    for _ in range(2):
        tree_window.actions_[name].trigger()
        QApplication.processEvents()
    came = [one for one in shown() if one not in before]
    assert len(came) <= 1
    for one in came:
        one.close()


def shown() -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if isValid(one) and one.isVisible()]


def test_one_failure_of_several_jobs_is_one_sentence(tree_window: MainWindow, engine: ToldEngine) -> None:
    full = JobFailed("The disk is full. Everything so far is kept; make room and go on.", "", "disk-full")
    for job in (1, 2, 3):
        engine.start(Path(f"/photos/{job}"), job=job)
    for job in (1, 2, 3):
        engine.tell(full, job=job)
    boxes = [one for one in shown() if isinstance(one, QMessageBox)]
    assert [one.text() for one in boxes] == [full.sentence]
    boxes[0].reject()
    QApplication.processEvents()
    engine.start(Path("/photos/4"), job=4)
    engine.tell(full, job=4)
    boxes = [one for one in shown() if isinstance(one, QMessageBox)]
    assert len(boxes) == 1, "once more after it was read"
    boxes[0].reject()


def test_photos_and_previews_may_vanish_while_one_looks_at_them(
    tree_window: MainWindow, grown: Library, tmp_path: Path, qtbot: QtBot
) -> None:
    places, ids = tree_window.places, grown.photos.ids()
    places.go(Place.ALL_PHOTOS)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: not tree_window.thumbs.is_busy)
    shutil.rmtree(tmp_path / "Photos")
    shutil.rmtree(grown.paths.previews)
    tree_window.thumbs.clear()
    places.all_photos.grid.viewport().update()
    qtbot.waitUntil(lambda: tree_window.thumbs.is_missing(ids[0]))
    places.open_photo(ids[0], ids)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left):
        qtbot.keyClick(places.viewer, key)
    assert places.viewer.photo is not None
    tree_window.browsing.show_photo(ids[0])
    places.go_back()
    for place in Place:
        places.go(place)
        QApplication.processEvents()
    assert grown.photos.ids() == ids, "nothing is taken out because it cannot be seen"


def test_a_window_that_is_minimised_goes_on_hearing_and_closes_in_the_middle_of_a_job(
    tree_window: MainWindow, engine: ToldEngine, grown: Library, tmp_path: Path
) -> None:
    engine.start(tmp_path / "Photos")
    tree_window.showMinimized()
    run = grown.groups.current_run()
    assert run is not None
    engine.tell(
        StageStarted("scan"),
        Progress("scan", 3, 10),
        PhotosAdded((3,)),
        GroupsChanged(run.id, 3, 2, learned=False),
        StageStarted("learning"),
    )
    tree_window.showNormal()
    QApplication.processEvents()
    assert tree_window.strip.isVisible()
    assert "Learning" in tree_window.strip.text
    tree_window.close()
    assert not tree_window.isVisible()
    assert engine.cancelled == [], "closing asks nothing and takes nothing back"
