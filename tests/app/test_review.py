"""The review: one key an answer, and nothing that was answered comes again."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.review.queue import Queue
from app.review.review_place import ReviewPlace
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.groups.stored import Grown
from engine.groups.tree import grow
from engine.library import Library
from tests.app.conftest import NOT_SURE, show_window
from tests.app.test_acts import say
from tests.app.test_window import nameless

KINDS = 4


@pytest.fixture
def doubtful(filled: Library) -> Library:
    """The filled library with a tree in which every third photo is nearly as much of another kind."""
    run = filled.groups.current_run()
    assert run is not None
    ids = np.array(sorted(filled.photos.ids()), np.int64)
    random = np.random.default_rng(0)
    kinds = np.arange(len(ids)) % KINDS
    z = 4.0 * np.eye(8)[kinds] + 0.6 * random.normal(size=(len(ids), 8))
    z = (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)
    chances = np.full((len(ids), KINDS), 0.02, np.float32)
    chances[np.arange(len(ids)), kinds] = 0.94
    for row in range(0, len(ids), 3):
        chances[row] = 0.01
        chances[row, kinds[row]], chances[row, (kinds[row] + 1) % KINDS] = 0.56, 0.42
    for row in range(NOT_SURE):
        chances[row, kinds[row]], chances[row, (kinds[row] + 1) % KINDS] = 0.5, 0.48
    tree = grow(z, chances)
    folder = filled.paths.run(run.id)
    folder.mkdir(parents=True, exist_ok=True)
    Grown(tree, ids, [None] * (2 * tree.atoms - 1), KINDS, "").save(folder)
    return filled


@pytest.fixture
def window(qtbot: QtBot, doubtful: Library, jobs, bridge, theme) -> Iterator[MainWindow]:  # type: ignore[no-untyped-def]
    yield from show_window(qtbot, doubtful, jobs, bridge, theme)


@pytest.fixture
def place(window: MainWindow, qtbot: QtBot) -> ReviewPlace:
    """The review is open and asks about its first photo."""
    window.actions_["review"].trigger()
    ready(window.places.review, qtbot)
    return window.places.review


def ready(place: ReviewPlace, qtbot: QtBot) -> int:
    """The photo that is asked about, once all that was asked of the library is done."""
    qtbot.waitUntil(lambda: place.reviewer.waiting == 0 and place.is_ready)
    return place.photo or 0


def press(place: ReviewPlace, qtbot: QtBot, key: Qt.Key) -> int:
    qtbot.keyClick(place, key)
    return ready(place, qtbot)


def home(library: Library, photo_id: int) -> int | None:
    group = library.groups.group_of(photo_id)
    return group.id if group is not None else None


def test_the_least_sure_photo_is_shown_with_its_groups(
    place: ReviewPlace, window: MainWindow, doubtful: Library
) -> None:
    first = doubtful.doubts.all()[0]
    assert place.photo == first.photo_id
    expected = doubtful.doubts.candidates(first.photo_id)
    shown = [card.candidate for card in place.cards if card.candidate is not None]
    assert [(one.group, one.is_home) for one in shown] == [(one.group, one.is_home) for one in expected]
    assert len(shown) >= 2
    assert all(card.isVisible() == (card.candidate is not None) for card in place.cards)
    assert "photos" in place.cards[0].accessibleName()
    count = doubtful.doubts.count()
    assert place.header.subtitle == f"0 of {count} doubtful photos reviewed"
    assert window.sidebar.counted(Place.REVIEW) == count
    assert nameless(place) == []


def test_a_number_moves_the_photo_and_the_next_one_is_there_at_once(
    place: ReviewPlace, doubtful: Library, qtbot: QtBot
) -> None:
    order = [one.photo_id for one in doubtful.doubts.all()]
    away = next(card for card in place.cards if card.candidate is not None and not card.candidate.is_home)
    assert away.candidate is not None
    target = doubtful.groups.members(away.candidate.group.id)[0].photo_id
    qtbot.keyClick(place, Qt.Key(ord(str(away.number))))
    assert place.photo == order[1]  # before the library has remembered anything
    ready(place, qtbot)
    assert home(doubtful, order[0]) == home(doubtful, target)
    assert place.header.subtitle == f"1 of {len(order)} doubtful photos reviewed"
    assert place.last_told.startswith("Moved 1 photo to ")


def test_enter_confirms_n_puts_out_and_space_comes_later(
    place: ReviewPlace, window: MainWindow, doubtful: Library, qtbot: QtBot
) -> None:
    order = [one.photo_id for one in doubtful.doubts.all()]
    homes = {one: home(doubtful, one) for one in order}
    press(place, qtbot, Qt.Key.Key_Space)
    assert place.header.subtitle.endswith("1 put off")
    while homes[place.photo or 0] is None:
        press(place, qtbot, Qt.Key.Key_Return)
    confirmed = place.photo or 0
    denied = press(place, qtbot, Qt.Key.Key_Return)
    while homes[denied] is None:
        denied = press(place, qtbot, Qt.Key.Key_0)
    press(place, qtbot, Qt.Key.Key_N)
    assert doubtful.groups.decisions.members()[f"{confirmed - 1:040x}"][1]  # firm
    assert home(doubtful, denied) is None
    while place.photo != order[0]:
        press(place, qtbot, Qt.Key.Key_Return)
    assert place.header.subtitle.endswith("1 put off")
    press(place, qtbot, Qt.Key.Key_Return)
    assert place.photo is None
    assert doubtful.doubts.count() == 0
    assert window.sidebar.counted(Place.REVIEW) == 0
    nothing = place.findChild(QPushButton, "reviewNone")
    assert nothing is not None
    assert not nothing.isVisible()
    with Library.open(doubtful.root) as again:
        assert again.doubts.all() == []


def test_undo_brings_the_photo_back_and_redo_takes_it_away(
    place: ReviewPlace, window: MainWindow, doubtful: Library, qtbot: QtBot
) -> None:
    order = [one.photo_id for one in doubtful.doubts.all()]
    for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_N):  # faster than the library
        qtbot.waitUntil(lambda: place.cards[1].candidate is not None)
        qtbot.keyClick(place, key)
    window.actions_["undo"].setEnabled(True)
    window.actions_["undo"].trigger()
    assert ready(place, qtbot) == order[2]
    assert place.header.subtitle.startswith("2 of ")
    assert place.last_told.startswith("Undone: ")
    assert len([act for act in doubtful.groups.decisions.history() if not act.is_undone]) == 2
    window.actions_["redo"].trigger()
    assert ready(place, qtbot) == doubtful.doubts.all()[0].photo_id
    for _ in range(3):
        window.actions_["undo"].trigger()
    assert ready(place, qtbot) == order[0]
    assert [one.photo_id for one in doubtful.doubts.all()] == order
    assert not window.actions_["undo"].isEnabled()
    window.actions_["undo"].setEnabled(True)
    window.actions_["undo"].trigger()  # nothing is left to be taken back
    assert ready(place, qtbot) == order[0]


def test_answers_hold_when_one_leaves_at_once(
    place: ReviewPlace, window: MainWindow, doubtful: Library, qtbot: QtBot
) -> None:
    photo = place.photo or 0
    qtbot.keyClick(place, Qt.Key.Key_N)
    qtbot.keyClick(place, Qt.Key.Key_Escape)
    window.actions_["up"].trigger()
    assert window.places.place is Place.GROUPS
    qtbot.waitUntil(lambda: place.reviewer.waiting == 0)
    assert photo not in [one.photo_id for one in doubtful.doubts.all()]
    assert window.sidebar.counted(Place.REVIEW) == doubtful.doubts.count()


def test_answers_hold_when_the_window_is_closed_at_once(
    place: ReviewPlace, window: MainWindow, doubtful: Library, qtbot: QtBot
) -> None:
    photo = place.photo or 0
    qtbot.keyClick(place, Qt.Key.Key_N)
    window.close()
    assert photo not in [one.photo_id for one in doubtful.doubts.all()]


def test_our_keys_mean_answers_here_and_what_they_mean_elsewhere_elsewhere(
    place: ReviewPlace, window: MainWindow, doubtful: Library, qtbot: QtBot
) -> None:
    for name in ("fit", "actual-size", "split-off", "put-out", "link"):
        assert not window.actions_[name].isEnabled()
    assert window.actions_["similar"].isEnabled()
    assert window.places.current_photo() == place.photo
    window.actions_["similar"].trigger()
    assert window.similar.photo == place.photo
    following = press(place, qtbot, Qt.Key.Key_Space)
    assert window.similar.photo == following
    before = len(doubtful.groups.decisions.history())
    qtbot.keyClick(place, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert len(doubtful.groups.decisions.history()) == before


def test_buttons_say_the_same_as_keys_and_enter_presses_the_one_in_focus(
    place: ReviewPlace, doubtful: Library, qtbot: QtBot
) -> None:
    order = [one.photo_id for one in doubtful.doubts.all()]
    later = place.findChild(QPushButton, "reviewLater")
    assert later is not None
    later.setFocus()
    if later.hasFocus():
        qtbot.keyClick(later, Qt.Key.Key_Return)
    else:  # no window system gives us the focus
        later.click()
    assert place.photo == order[1]
    assert doubtful.groups.decisions.history() == []
    ready(place, qtbot)
    place.cards[0].click()
    ready(place, qtbot)
    assert len(doubtful.groups.decisions.history()) == 1


def test_not_sure_leads_to_the_review_and_escape_leads_back(
    window: MainWindow, doubtful: Library, qtbot: QtBot
) -> None:
    window.places.go(Place.NOT_SURE)
    assert window.places.not_sure.review_button.isVisible()
    window.places.not_sure.review_button.click()
    ready(window.places.review, qtbot)
    assert window.places.is_reviewing
    place = window.places.review
    first = place.photo or 0
    window.places.open_photo(first)
    doubtful.doubts.confirm([first])  # as moving it from there would
    window.places.go_back()
    assert window.places.is_reviewing
    qtbot.waitUntil(lambda: place.photo != first)
    window.places.go_back()
    assert window.places.place is Place.NOT_SURE


def test_what_cannot_be_remembered_is_said_and_asked_again(
    place: ReviewPlace, doubtful: Library, qtbot: QtBot
) -> None:
    photo = place.photo or 0
    target = next(
        card.candidate for card in place.cards if card.candidate is not None and not card.candidate.is_home
    )
    place.reviewer.move(photo, 99_999)  # a group that is not there
    ready(place, qtbot)
    assert place.photo == photo
    assert place.last_told.startswith("There is no group")
    assert target is not None
    assert doubtful.groups.decisions.history() == []


def test_a_library_without_doubts_is_calm(empty_window: MainWindow, qtbot: QtBot) -> None:
    empty_window.places.go(Place.REVIEW)
    place = empty_window.places.review
    qtbot.waitUntil(lambda: place.accessibleName() == "Nothing to review")
    assert place.header.subtitle == ""
    qtbot.keyClick(place, Qt.Key.Key_1)
    assert place.photo is None


def test_answers_have_their_sentences() -> None:
    assert say("confirm", group="A", photos=1, settled=[])[0] == "Confirmed 1 photo in “A”"
    assert say("confirm", group="", photos=1, settled=["x"])[0] == "Left 1 photo in no group"
    assert say("deny", group="A", photos=1, settled=["x"])[0] == "None of the groups: 1 photo"


def test_the_queue_keeps_its_order_and_what_is_under_way() -> None:
    queue = Queue()
    queue.replace([1, 2, 3, 4])
    queue.put_off()
    queue.answer()
    assert (queue.first, queue.reviewed, queue.total, queue.late) == (3, 1, 4, 1)
    queue.replace([1, 2, 3, 4, 5])  # read before the answer was remembered
    assert queue.ahead(9) == [3, 4, 5, 1]
    queue.note(2, act=7)
    queue.flip(7, is_undo=True)
    queue.replace([1, 2, 3, 4, 5])
    assert (queue.ahead(9), queue.reviewed) == ([2, 3, 4, 5, 1], 0)
    queue.flip(8, is_undo=True)  # an act of somewhere else
    queue.replace([3, 1])
    assert queue.ahead(9) == [3, 1]
