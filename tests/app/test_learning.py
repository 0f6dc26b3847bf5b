"""The live view of learning and the card of what it changed, on messages as the engine sends them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from app.learning.changes_window import ChangesWindow
from app.learning.live_window import LearningWindow
from app.learning.situation import trend
from app.views.window import MainWindow
from engine import Evidence, ExamplePhotos, Library, Verdict
from engine.library.runs import NewGroup
from engine.messages import (
    Choose,
    EpochFinished,
    GroupsChanged,
    JobFailed,
    JobFinished,
    LearningSeen,
    OrganiseSummary,
    StageStarted,
)
from tests.app.conftest import ToldEngine

LOSSES = {"total": 1.5, "metric": 0.5, "rim": 0.7, "reconstruction": 0.3}
EVIDENCE = (
    Evidence("halves", "Two halves of your photos lead to the same groups", 70.0, 82.5),
    Evidence("steadiness", "A photo stays in its group when light, sharpness or framing change", 60.0, 66.0),
)


def seen(library: Library, epoch: int, score: float | None = None, *, groups: int = 2) -> LearningSeen:
    """All photos of the library somewhere else at each pass."""
    ids = np.array(library.photos.ids(), np.int64)
    random = np.random.default_rng(epoch)
    places = random.random((len(ids), 2), dtype=np.float32)
    return LearningSeen(epoch, 3, ids, places, np.arange(len(ids)) % groups, score)


def text(window: QWidget, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def live(window: MainWindow) -> LearningWindow:
    window.learning.show_learning()
    assert window.learning.live is not None
    return window.learning.live


def judge(library: Library, *, keeps_learned: bool) -> None:
    """A first look and a learned run of the photos of today, the one or the other shown."""
    ids = library.photos.ids()
    digest = library.photos.digest()
    groups = [NewGroup("Discs", 0.9, [(one, 0.9) for one in ids])]
    quick = library.runs.start("quick", {"seed": 1}, digest)
    library.runs.complete(quick, groups, [], {})
    learned = library.runs.start("learned", {"seed": 1}, digest)
    example = ExamplePhotos(ids[0], tuple(ids[1:6]), tuple(ids[3:8]))
    sentence = "Learning made the groups steadier, so what was learned is shown."
    verdict = Verdict(keeps_learned, sentence, 6.0, EVIDENCE, (example,), "referee")
    library.runs.complete(learned, groups, [], {}, verdict)


def test_the_live_view_follows_learning_from_before_it_begins_to_its_end(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    view = live(window)
    assert text(view, "learningHeading") == "Nothing is being learned"
    assert view.map.seen is None
    engine.start(Path("/photos"))
    assert text(view, "learningHeading") == "Learning has not begun"
    engine.tell(StageStarted("learning"))
    assert text(view, "learningHeading") == "Getting ready to learn"

    engine.tell(seen(filled, 0, 0.0))
    assert text(view, "learningHeading") == "Learning from your photos"
    assert view.map.seen is not None
    assert view.map.seen.epoch == 0
    engine.tell(EpochFinished(1, 3, LOSSES, 2), seen(filled, 1, 4.2))
    assert text(view, "scoreFigure") == "+4.2 points"
    assert view.map.seen.epoch == 1
    assert text(view, "passLabel") == "After pass 1 of 3"

    engine.tell(JobFinished(OrganiseSummary(21, 3, 2, 1, 1, {})))
    assert text(view, "learningHeading") == "Learned in one pass"
    assert view.map.seen.epoch == 1  # the last state stays


def test_an_earlier_pass_can_be_looked_at_while_learning_goes_on(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    view = live(window)
    engine.start(Path("/photos"))
    engine.tell(StageStarted("learning"), seen(filled, 0, 0.0))
    engine.tell(EpochFinished(1, 3, LOSSES, 2), seen(filled, 1, -2.0))
    slider = view.findChild(QSlider, "passSlider")
    assert isinstance(slider, QSlider)
    slider.setFocus()
    QTest.keyClick(slider, Qt.Key.Key_Home)
    assert text(view, "passLabel") == "Before the first pass"
    engine.tell(EpochFinished(2, 3, LOSSES, 2), seen(filled, 2, 3.0))
    assert text(view, "passLabel") == "Before the first pass"
    QTest.keyClick(slider, Qt.Key.Key_End)
    assert text(view, "passLabel") == "After pass 2 of 3"
    assert text(view, "scoreFigure") == "+3.0 points"


def test_the_map_brings_a_group_forward_and_opens_a_photo_by_keyboard(
    qtbot: QtBot, window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    view = live(window)
    engine.start(Path("/photos"))
    engine.tell(StageStarted("learning"), seen(filled, 0, 0.0))
    QTest.keyClick(view.map, Qt.Key.Key_Right)
    assert view.map.group == 0
    QTest.keyClick(view.map, Qt.Key.Key_Right)
    assert view.map.group == 1
    assert "group" in text(view, "learningCaption").lower()
    with qtbot.waitSignal(view.map.opened) as opened:
        QTest.keyClick(view.map, Qt.Key.Key_Return)
    assert opened.args is not None
    assert opened.args[0] in filled.photos.ids()
    QTest.keyClick(view.map, Qt.Key.Key_Escape)
    assert view.map.group is None


def test_nothing_moves_while_the_map_is_hidden_and_closing_leaves_nothing(
    qtbot: QtBot, window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    view = live(window)
    engine.start(Path("/photos"))
    engine.tell(StageStarted("learning"), seen(filled, 0, 0.0))
    view.hide()
    engine.tell(EpochFinished(1, 3, LOSSES, 2), seen(filled, 1, 1.0))
    assert not view.map.is_moving
    view.close()
    qtbot.waitUntil(lambda: window.learning.live is None, timeout=5_000)
    engine.tell(EpochFinished(2, 3, LOSSES, 2), seen(filled, 2, 1.0))
    assert live(window).map.seen is not None  # opened again, it knows what came meanwhile


def test_a_failure_is_told_and_what_was_seen_stays(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    view = live(window)
    engine.start(Path("/photos"))
    engine.tell(StageStarted("learning"), seen(filled, 0, 0.0))
    engine.tell(JobFailed("The disk is full. The first look stays.", ""))
    assert text(view, "learningHeading") == "Learning has stopped"
    assert view.map.seen is not None


@pytest.mark.parametrize(
    ("values", "says"),
    [([3.0], ""), ([3.0, 2.0, 1.0], "falling"), ([1.0, 2.0, 3.0], "rising"), ([3.0, 1.0, 1.0, 1.0], "level")],
)
def test_a_curve_says_where_it_goes(values: list[float], says: str) -> None:
    assert trend(values) == says


def test_without_learning_the_card_says_so(window: MainWindow) -> None:
    window.learning.show_changes()
    card = window.learning.changes
    assert isinstance(card, ChangesWindow)
    assert not card.switch.isVisibleTo(card)
    assert not window.places.groups.verdict_line.isVisible()


@pytest.mark.parametrize("keeps_learned", [True, False])
def test_the_card_shows_why_and_one_button_goes_back(
    window: MainWindow, engine: ToldEngine, filled: Library, keeps_learned: bool
) -> None:
    judge(filled, keeps_learned=keeps_learned)
    run = filled.groups.current_run()
    assert run is not None
    engine.tell(GroupsChanged(run.id, 1, 0, learned=keeps_learned))
    line = window.places.groups.verdict_line
    assert line.isVisible()
    line.click()
    card = window.learning.changes
    assert isinstance(card, ChangesWindow)
    shown = "what was learned from your photos" if keeps_learned else "the first look"
    assert text(card, "changesHeading") == f"You see {shown}"
    assert text(card, "evidence-halves") == "70.0 % → 82.5 %"
    examples = [one for one in card.findChildren(QWidget, "example") if not one.isHidden()]
    assert len(examples) == 1
    assert "nearest photos" in examples[0].accessibleName()

    card.switch.click()
    assert engine.commands[-1] == Choose("first-look" if keeps_learned else "learned")
    assert not card.switch.isEnabled()  # until it is done
    other = "quick" if keeps_learned else "learned"
    library_run = next(one for one in filled.runs.all() if one.kind == other and one.photos_digest)
    filled.runs.make_current(library_run)
    job = len(engine.commands)
    engine.tell(GroupsChanged(library_run.id, 1, 0, learned=not keeps_learned), job=job)
    engine.tell(JobFinished(None), job=job)
    assert card.switch.isEnabled()
    back = "Show what was learned" if keeps_learned else "Show the first look instead"
    assert card.switch.text() == back


def test_a_choice_that_fails_is_told_and_can_be_tried_again(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    judge(filled, keeps_learned=True)
    window.learning.show_changes()
    card = window.learning.changes
    assert isinstance(card, ChangesWindow)
    card.switch.click()
    engine.tell(JobFailed("The first look at these photos is no longer there.", ""), job=len(engine.commands))
    assert "no longer there" in text(card, "changesMessage")
    assert card.switch.isEnabled()


def test_both_are_in_the_menu_and_every_button_has_a_name(window: MainWindow, filled: Library) -> None:
    judge(filled, keeps_learned=True)
    window.actions_["learning"].trigger()
    window.actions_["changes"].trigger()
    for one in (window.learning.live, window.learning.changes):
        assert one is not None
        for button in one.findChildren(QPushButton):
            assert button.text() or button.accessibleName()
