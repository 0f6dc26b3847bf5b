from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.acts import sentences
from app.acts.group_picker import GroupPicker
from app.acts.history_dialog import HistoryDialog
from app.acts.name_dialog import NameDialog
from app.models.group_list import GroupList
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine import Act, Group
from engine.library import Library
from tests.app.test_window import nameless


def say(kind: str, **about: object) -> tuple[str, str]:
    act = Act(1, "2026-01-01T00:00:00+00:00", kind, about, False)
    return sentences.done(act), sentences.short(act)


def test_every_kind_of_act_has_its_sentence() -> None:
    assert say("rename", group="Crab", name="Claws") == ("Renamed “Crab” to “Claws”", "rename “Crab”")
    assert say("rename", group="", name="Claws") == ("Named a group “Claws”", "name “Claws”")
    assert say("merge", group="A", others=["B"], photos=3) == ("Merged “B” into “A”", "merge 2 groups")
    assert say("merge", group="", others=["B", ""], photos=3) == ("Merged 3 groups", "merge 3 groups")
    assert say("split", group="A", photos=1, name="") == ("Split 1 photo off “A”", "split 1 photo off “A”")
    assert say("split", group="", photos=2, name="B")[0] == "Split 2 photos off a group as “B”"
    assert say("move", group="%2", photos=2) == ("Moved 2 photos to “%2”", "move 2 photos to “%2”")
    assert say("put-out", group="A", photos=2)[0] == "Took 2 photos out of “A”"
    assert say("link", photos=2) == ("Keeping 2 photos together", "keep 2 photos together")
    assert say("unlink", photos=2)[1] == "keep 2 photos apart"
    assert say("cover", group="A")[0] == "Chose a cover for “A”"
    assert [say(kind, group="A")[0] for kind in ("hide", "unhide")] == ["Hid “A”", "Showing “A” again"]
    assert say("dissolve", group="", photos=2)[0] == "Dissolved a group"
    assert say("accept", groups=["A"], photos=2)[0] == "Accepted what changed in “A”"
    assert say("refuse", groups=["A", ""], photos=2) == ("Kept 2 groups as it was", "keep 2 groups as it was")
    assert say("of later versions")[0] == "Changed a group"


def answer(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """Answer the dialog that is about to open."""

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind)
        try:
            assert nameless(dialog) == []
            act(dialog)
        finally:
            dialog.close()

    QTimer.singleShot(0, look)


def ids(library: Library) -> list[int]:
    return [group.id for group in library.groups.all()]


def card(window: MainWindow, row: int) -> Group:
    """Select one card."""
    cards = window.places.groups.cards
    cards.setCurrentIndex(cards.model().index(row, 0))
    group = cards.current_group()
    assert group is not None
    return group


def told(window: MainWindow) -> str:
    assert window.acts.toast.isVisible()
    return window.acts.toast.text


# ---------------------------------------------------------------- groups


def test_several_cards_are_selected_and_merged(tree_window: MainWindow, grown: Library, qtbot: QtBot) -> None:
    cards = tree_window.places.groups.cards
    before = grown.groups.all()
    for row, modifier in ((0, Qt.KeyboardModifier.ControlModifier), (1, Qt.KeyboardModifier.ShiftModifier)):
        middle = cards.visualRect(cards.model().index(row, 0)).center()
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, QPoint(middle))
    assert tree_window.places.currentWidget() is tree_window.places.groups
    assert [group.id for group in cards.selected_groups()] == [group.id for group in before[:2]]
    assert not tree_window.actions_["hide"].isEnabled()
    tree_window.actions_["merge"].trigger()
    merged = cards.current_group()
    assert merged is not None
    assert merged.count == before[0].count + before[1].count
    assert told(tree_window).startswith("Merged ")
    tree_window.acts.toast.button.click()
    assert ids(grown) == [group.id for group in before]
    assert told(tree_window) == "Undone: merge 2 groups"


def test_one_card_is_merged_with_one_that_is_asked_for(tree_window: MainWindow, grown: Library) -> None:
    first, second = grown.groups.all()[:2]
    card(tree_window, 0)

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, GroupPicker)
        dialog.filter.setText("nothing is called this")
        assert dialog.group is None
        dialog.filter.setText("STRIPES")
        assert dialog.group == second
        dialog.accept()

    answer(GroupPicker, choose)
    tree_window.actions_["merge"].trigger()
    assert grown.groups.all()[0].count == first.count + second.count


def test_a_hidden_group_is_left_out_until_it_is_asked_for(tree_window: MainWindow, grown: Library) -> None:
    model = tree_window.places.groups.cards.model()
    count = model.rowCount()
    card(tree_window, 1)
    tree_window.actions_["hide"].trigger()
    assert model.rowCount() == count - 1
    assert tree_window.places.groups.header.subtitle.endswith("1 hidden group")
    tree_window.actions_["show-hidden"].trigger()
    assert model.rowCount() == count
    assert "hidden" in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    card(tree_window, 1)
    assert tree_window.actions_["hide"].text() == "&Show again"
    tree_window.actions_["hide"].trigger()
    assert not any(group.is_hidden for group in grown.groups.all())


def test_only_what_the_person_made_is_dissolved(tree_window: MainWindow, grown: Library) -> None:
    group, action = card(tree_window, 0), tree_window.actions_["dissolve"]
    before = ids(grown)
    assert not action.isEnabled()
    tree_window.acts.name(group.id, "Round")
    assert action.isEnabled()
    action.trigger()
    assert ids(grown) == before


def test_a_name_that_is_taken_is_refused_in_a_sentence_and_nothing_is_lost(
    tree_window: MainWindow, grown: Library
) -> None:
    first, second = grown.groups.all()[:2]
    tree_window.acts.name(first.id, "Round")
    tree_window.acts.name(second.id, "Round")
    assert told(tree_window).startswith("There is a group 'Round' already")
    assert not tree_window.acts.toast.button.isVisible()
    assert [group.name for group in grown.groups.all()[:2]] == ["Round", None]


# ---------------------------------------------------------------- photos of an open group


@pytest.fixture
def inside(tree_window: MainWindow, grown: Library) -> MainWindow:
    """The biggest group is open, its third photo selected."""
    places = tree_window.places
    places.open_group(grown.groups.all()[0].id)
    places.group.grid.select_photo(places.group.grid.photos.ids()[2])
    return tree_window


def test_an_open_group_is_followed_to_its_new_id_and_back(inside: MainWindow, grown: Library) -> None:
    engines = grown.groups.all()[0]

    def write(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "groupName")
        assert isinstance(field, QLineEdit)
        field.setText("Round & <b>red</b>")
        dialog.accept()

    answer(NameDialog, write)
    inside.actions_["rename-group"].trigger()
    assert inside.places.currentWidget() is inside.places.group
    assert inside.places.group.header.title == "Round & <b>red</b>"
    assert inside.places.group.header.subtitle.endswith("yours")
    assert inside.actions_["undo"].text() == "&Undo: rename “<i>Discs</i>”"
    inside.actions_["undo"].trigger()
    assert inside.places.current_group() == engines
    inside.actions_["redo"].trigger()
    assert inside.places.group.header.title == "Round & <b>red</b>"


def test_not_this_one_goes_on_with_the_photo_that_moves_up(inside: MainWindow, grown: Library) -> None:
    grid = inside.places.group.grid
    before = grid.photos.ids()
    inside.actions_["put-out"].trigger()
    assert set(grid.photos.ids()) == set(before) - {before[2]}
    assert grid.current_photo() == grid.photos.ids()[2]
    assert grid.selected_photos() == [grid.current_photo()]
    group = grown.groups.group_of(before[2])
    open_group = inside.places.current_group()
    assert open_group is not None
    assert group is None or group.id != open_group.id
    assert told(inside) == "Took 1 photo out of “<i>Discs</i>”"


def test_photos_move_to_a_group_that_is_chosen(inside: MainWindow, grown: Library) -> None:
    grid, target = inside.places.group.grid, grown.groups.all()[1]
    photo_id = grid.photos.ids()[2]

    def choose(dialog: QDialog) -> None:
        assert isinstance(dialog, GroupPicker)
        dialog.filter.setText("stripes")
        dialog.accept()

    answer(GroupPicker, choose)
    inside.actions_["move"].trigger()
    group = grown.groups.group_of(photo_id)
    assert group is not None
    assert group.count == target.count + 1
    assert photo_id not in grid.photos.ids()
    assert inside.places.currentWidget() is inside.places.group


def test_moving_is_for_photos_anywhere_and_the_rest_for_an_open_group(inside: MainWindow) -> None:
    actions = inside.actions_
    names = ("put-out", "split-off", "cover", "move", "link")
    assert [actions[name].isEnabled() for name in names] == [True, True, True, True, False]
    inside.places.group.grid.selectAll()
    assert [actions[name].isEnabled() for name in names] == [False, False, False, True, True]
    inside.places.go(Place.ALL_PHOTOS)
    inside.places.all_photos.grid.select_photo(1)
    assert [actions[name].isEnabled() for name in names] == [False, False, False, True, False]
    inside.places.open_photo(1)
    assert [actions[name].isEnabled() for name in names] == [True, True, True, True, False]


def test_the_engine_splits_a_group_once_the_person_saw_what_would_leave(
    tree_window: MainWindow, grown: Library
) -> None:
    group = card(tree_window, 0)
    tree_window.actions_["split-for-me"].trigger()
    grid = tree_window.places.group.grid
    leaving = grid.selected_photos()
    assert 0 < len(leaving) < group.count
    assert grown.groups.decisions.history() == []
    assert "would leave" in told(tree_window)
    tree_window.acts.toast.button.click()
    assert set(grid.photos.ids()).isdisjoint(leaving)
    assert len({found.id for one in leaving if (found := grown.groups.group_of(one))}) == 1
    assert len(grid.selected_photos()) == 1


def test_two_photos_are_not_split(tree_window: MainWindow, grown: Library) -> None:
    grown.groups.turn(100)
    tree_window.refresh_all()
    group = next(one for one in grown.groups.all() if one.count == 2)
    tree_window.places.open_group(group.id)
    tree_window.actions_["split-for-me"].trigger()
    assert told(tree_window).startswith("This group has too few photos")


def test_the_chosen_cover_is_on_the_card(inside: MainWindow, grown: Library) -> None:
    photo_id = inside.places.group.grid.photos.ids()[2]
    inside.actions_["cover"].trigger()
    assert grown.groups.all()[0].cover == photo_id
    inside.places.go_back()
    current = inside.places.groups.cards.current_group()
    assert current is not None
    assert current.cover == photo_id


def test_photos_belong_together_or_not(inside: MainWindow, grown: Library) -> None:
    grid = inside.places.group.grid
    pair = grid.photos.ids()[:2]
    grid.select_photos(pair)
    inside.actions_["unlink"].trigger()
    assert told(inside) == "Keeping 2 photos apart"
    homes = [grown.groups.group_of(one) for one in pair]
    assert homes[0] is None or homes[1] is None or homes[0].id != homes[1].id
    inside.acts.link()
    assert told(inside) == "It takes two different photos to belong together."


# ---------------------------------------------------------------- history


def test_the_history_says_what_was_done_and_goes_back_to_any_moment(
    tree_window: MainWindow, grown: Library
) -> None:
    before = ids(grown)
    for name in ("One", "Two", "Three"):
        tree_window.acts.name(grown.groups.all()[0].id, name)

    def go_back(dialog: QDialog) -> None:
        assert isinstance(dialog, HistoryDialog)
        texts = [_text(dialog, row) for row in range(3)]
        assert texts[0] == "Renamed “Two” to “Three”"
        dialog.list.setCurrentIndex(dialog.list.model().index(1, 0))
        dialog.back.click()
        assert [name.name for name in grown.groups.all()[:1]] == ["One"]
        assert [_text(dialog, row).startswith("Undone: ") for row in range(3)] == [True, True, False]
        dialog.list.setCurrentIndex(dialog.list.model().index(0, 0))
        assert dialog.back.text() == "Redo up to here"
        dialog.back.click()
        assert [name.name for name in grown.groups.all()[:1]] == ["Three"]
        dialog.accept()

    answer(HistoryDialog, go_back)
    tree_window.actions_["history"].trigger()
    tree_window.acts.take_back(3)
    assert told(tree_window) == "3 changes undone"
    assert ids(grown) == before
    assert not tree_window.actions_["undo"].isEnabled()


def test_an_empty_history_says_so(qtbot: QtBot) -> None:
    dialog = HistoryDialog(lambda: [])
    qtbot.addWidget(dialog)
    assert dialog.list.isHidden()
    assert dialog.back.isHidden()


def test_the_list_of_cards_holds_together_while_names_are_written(grown: Library) -> None:
    model = GroupList()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(grown.groups.all())
    assert model.index(0).flags() & Qt.ItemFlag.ItemIsEditable
    assert not model.flags(QModelIndex()) & Qt.ItemFlag.ItemIsEditable


def _text(dialog: HistoryDialog, row: int) -> str:
    item = dialog.list.topLevelItem(row)
    assert item is not None
    return item.text(0)


def test_a_message_stays_in_front_of_the_page_that_is_turned_to(tree_window: MainWindow) -> None:
    places, toast = tree_window.places, tree_window.acts.toast
    toast.say("Moved 1 photo")
    for place in (Place.ALL_PHOTOS, Place.GROUPS):
        places.go(place)
        assert [one for one in places.children() if isinstance(one, QWidget)][-1] is toast
