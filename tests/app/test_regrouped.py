"""What another run changed, told in the window and decided there."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.acts import regroupings
from app.acts.photo_strip import CELL, PhotoStrip
from app.acts.regrouped_window import RegroupedWindow
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.window import MainWindow
from engine import GroupChange
from engine.library import Library
from engine.library.records import ChangeKind
from engine.messages import GroupsChanged
from tests.app.conftest import ToldEngine
from tests.app.test_window import nameless
from tests.engine.library.grouped import show_kinds


def change(kind: ChangeKind, title: str = "A", other: str = "", came: int = 0, left: int = 0) -> GroupChange:
    photos = tuple(range(came + left))
    return GroupChange(
        "was-1",
        kind,
        title,
        1,
        other,
        photos[:came],
        photos[came:],
        is_kept=kind == "proposal",
    )


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (change("proposal", came=2), "2 photos may belong here"),
        (
            change("proposal", came=1, left=3, other="B"),
            "1 photo may belong here; 3 photos may belong elsewhere, most to “B”",
        ),
        (change("proposal", left=1), "1 photo may belong elsewhere"),
        (change("changed", came=2, left=1, other="B"), "2 photos came; 1 photo went to “B”"),
        (change("changed", left=3, other="B"), "3 photos went, most to “B”"),
        (change("proposal", left=1, other="B"), "1 photo may belong to “B”"),
        (change("gone", left=1), "Its 1 photo is in another group now, or in “Not sure”"),
        (change("new", came=1, other="B"), "New: 1 photo, from “B”"),
        (change("new", came=1), "New: 1 photo that was in no group"),
        (change("joined", left=9, other="B"), "Most of it is in “B” now"),
        (change("joined", left=9), "Most of it is in another group now"),
        (change("gone", left=9), "Its 9 photos are in several groups now, or in “Not sure”"),
        (change("new", came=4, other="B"), "New: 4 photos, most of them from “B”"),
        (change("new", came=4), "New: 4 photos that were in no group"),
    ],
)
def test_every_kind_of_change_has_its_sentence(one: GroupChange, sentence: str) -> None:
    assert regroupings.sentence(one) == sentence


def test_the_line_counts_what_waits() -> None:
    assert regroupings.waiting([]) == ""
    assert regroupings.waiting([change("proposal")]) == "A proposal for a group of yours"
    both = [change("proposal"), change("proposal"), change("new")]
    assert regroupings.waiting(both) == "Proposals for 2 groups of yours · 1 group changed"


def test_a_run_is_told_and_decided(
    tree_window: MainWindow, grown: Library, engine: ToldEngine, qtbot: QtBot
) -> None:
    window = tree_window
    kinds = [0] * 8 + [1] * 6 + [2] * (grown.photos.count() - 14)
    show_kinds(grown, kinds)
    first = next(one for one in grown.groups.all() if one.count == 8)
    mine = grown.groups.rename(first.id, "Mine")
    run = show_kinds(grown, [0] * 6 + [1] * 2 + kinds[8:])
    engine.tell(GroupsChanged(run.id, 3, 0, learned=True))
    line = window.places.groups.waiting_line
    qtbot.waitUntil(line.isVisible)
    assert line.whole_text == "A proposal for a group of yours"
    line.click()
    sheet = window.regrouped.window
    assert isinstance(sheet, RegroupedWindow)
    assert nameless(sheet) == []
    assert len(buttons(sheet, "acceptChange")) == 1
    buttons(sheet, "refuseChange")[0].click()
    assert {one.photo_id for one in grown.groups.members(mine)} == set(sorted(grown.photos.ids())[:8])
    assert window.acts.toast.text == "Kept “Mine” as it was"
    qtbot.waitUntil(lambda: buttons(sheet, "acceptChange") == [])
    window.acts.undo()
    qtbot.waitUntil(lambda: len(buttons(sheet, "acceptChange")) == 1)
    sheet.accept_all.click()
    assert len(grown.groups.members(mine)) == 6
    qtbot.waitUntil(lambda: buttons(sheet, "acceptChange") == [])
    assert not line.isVisible()
    assert sheet.accept_all.isHidden()
    sheet.close()
    qtbot.waitUntil(lambda: window.regrouped.window is None)
    window.actions_["regrouped"].trigger()
    assert window.regrouped.window is not None


def buttons(sheet: RegroupedWindow, name: str) -> list[QPushButton]:
    return [one for one in sheet.page.findChildren(QPushButton) if one.objectName() == name]


def test_a_strip_is_walked_by_keyboard_and_opens(qtbot: QtBot, thumbs: Thumbs, theme: Theme) -> None:
    strip = PhotoStrip([11, 12, 13, 14, 15], "Five", thumbs, theme)
    qtbot.addWidget(strip)
    strip.resize(3 * (CELL + 8), strip.height())
    strip.show()
    opened: list[int] = []
    strip.opened.connect(opened.append)
    strip.setFocus()
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    for _ in range(9):
        qtbot.keyClick(strip, Qt.Key.Key_Right)
    qtbot.keyClick(strip, Qt.Key.Key_Return)
    assert opened == [12, 12], "photos that are not drawn are not walked to"
    qtbot.mouseClick(
        strip, Qt.MouseButton.LeftButton, pos=strip.rect().topLeft() + strip.rect().center() * 0.1
    )
    assert opened[-1] == 11


def test_where_nothing_waits_there_is_a_sentence_and_no_empty_frame(
    qtbot: QtBot, thumbs: Thumbs, theme: Theme
) -> None:
    changes: list[GroupChange] = []
    sheet = RegroupedWindow(lambda: changes, thumbs, theme)
    qtbot.addWidget(sheet)
    sheet.show()
    assert not sheet.page.isVisible()
    assert sheet.height() < 300
    changes.append(change("new", came=1))
    sheet.read()
    assert sheet.page.isVisible()
    changes.clear()
    sheet.read()
    assert not sheet.page.isVisible()
