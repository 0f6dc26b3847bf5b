"""From a folder to similar photos as a person goes: a real engine, real files, real clicks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QRadioButton, QSpinBox, QWizard
from pytestqt.qtbot import QtBot

from app.program import Program
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.wizard.wizard import DONE, FOLDER, HOW, WORKING, FirstWizard
from engine import Library, SimilarityIndex
from engine.messages import GroupsChanged, JobFinished
from tests.making import make_folder

PATIENCE = 180_000  # milliseconds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """32 photos of four kinds, one file that is none."""
    made = make_folder(tmp_path / "My photos", count=8)
    (made / "broken.jpg").write_text("not a photo")
    return made


@pytest.fixture
def program(tmp_path: Path, qtbot: QtBot) -> Iterator[Program]:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    one = Program(tmp_path / "library", Theme(application, "light"))
    yield one
    one.window.close()


def click(qtbot: QtBot, wizard: FirstWizard, which: QWizard.WizardButton) -> None:
    button = wizard.button(which)
    assert button is not None
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def through_the_wizard(qtbot: QtBot, program: Program, folder: Path, *, quick: bool) -> FirstWizard:
    """Folder, how, working, up to done."""
    program.open(folder)
    wizard = program.wizard
    assert wizard is not None
    assert wizard.currentId() == FOLDER
    assert wizard.folder_page.folder == folder
    qtbot.waitUntil(wizard.folder_page.isComplete, timeout=PATIENCE)
    next_button = wizard.button(QWizard.WizardButton.NextButton)
    assert next_button is not None
    assert next_button.text() == "Look at 33 photos"
    click(qtbot, wizard, QWizard.WizardButton.NextButton)
    assert wizard.currentId() == HOW
    name = "chooseQuick" if quick else "chooseLearn"
    choice = wizard.findChild(QRadioButton, name)
    number = wizard.findChild(QSpinBox, "groupsNumber")
    assert isinstance(choice, QRadioButton)
    assert isinstance(number, QSpinBox)
    choice.click()
    number.setValue(4)
    qtbot.waitUntil(lambda: "Measuring" not in wizard.how_page.promise, timeout=PATIENCE)
    click(qtbot, wizard, QWizard.WizardButton.CommitButton)
    assert wizard.currentId() == WORKING
    qtbot.waitUntil(lambda: wizard.currentId() == DONE, timeout=PATIENCE)
    return wizard


def test_from_the_wizard_to_groups_to_similar(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path
) -> None:
    wizard = through_the_wizard(qtbot, program, folder, quick=True)
    with qtbot.waitSignal(wizard.destroyed, timeout=PATIENCE):
        click(qtbot, wizard, QWizard.WizardButton.FinishButton)
    window = program.window
    with qtbot.waitActive(window):
        window.activateWindow()
    assert window.places.place is Place.GROUPS
    cards = window.places.groups.cards
    assert cards.model().rowCount() == 4

    cards.setCurrentIndex(cards.model().index(0, 0))
    qtbot.keyClick(cards, Qt.Key.Key_Return)
    grid = window.places.group.grid
    assert window.places.currentWidget() is window.places.group
    first = grid.photos.ids()[0]
    grid.select_photo(first)

    qtbot.keyClick(grid, Qt.Key.Key_S)
    assert window.similar.isVisible()
    assert window.similar.photo == first
    with Library.open(tmp_path / "library") as library:
        index = SimilarityIndex.of(library)
        assert index is not None
        expected = [photo_id for photo_id, _ in index.similar(first, 48)]
        kinds = {one.id: one.path.parent.name for one in library.photos.get(library.photos.ids())}
    shown = window.similar.results.photos.ids()
    assert shown == expected
    assert kinds[shown[0]] == kinds[first]

    window.similar.ask_photo(shown[0])  # walk on, and back
    assert window.similar.photo == shown[0]
    window.similar.go_back()
    assert window.similar.photo == first

    window.places.go(Place.NOT_READ)
    problems = window.places.problems.list.model()
    assert problems.rowCount() == 1
    assert "broken.jpg" in str(problems.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_learned_groups_replace_the_first_look_in_the_window(
    qtbot: QtBot, program: Program, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # One pass over a few photos proves nothing; what is looked at here is what the window does when it did.
    monkeypatch.setattr("engine.learn.referee.MARGIN", -1000.0)
    changes: list[bool] = []
    sentences: list[str] = []
    banner = program.window.places.groups.banner

    def note(event: GroupsChanged) -> None:
        changes.append(event.learned)
        sentences.append(banner.text)

    program.bridge.groups_changed.connect(note)
    wizard = through_the_wizard(qtbot, program, folder, quick=False)
    assert changes == [False, True]
    assert sentences[0].startswith("First look, before learning.")
    assert sentences[1].startswith("Learned from your photos")
    work = program.jobs.work(wizard.choices.job or 0)
    assert work is not None
    assert isinstance(work.end, JobFinished)
    assert len(work.epochs) >= 1
    wizard.close()


def test_closing_in_the_middle_asks_nothing_and_goes_on_at_the_next_start(
    qtbot: QtBot, tmp_path: Path, folder: Path
) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    first = Program(tmp_path / "library", Theme(application, "light"))
    first.open(folder)
    wizard = first.wizard
    assert wizard is not None
    qtbot.waitUntil(wizard.folder_page.isComplete, timeout=PATIENCE)
    click(qtbot, wizard, QWizard.WizardButton.NextButton)
    wizard.how_page.quick.setChecked(True)
    with qtbot.waitSignal(first.bridge.job_started, timeout=PATIENCE):
        click(qtbot, wizard, QWizard.WizardButton.CommitButton)
    first.window.close()

    second = Program(tmp_path / "library", Theme(application, "dark"))
    ended: list[object] = []
    second.bridge.job_ended.connect(lambda _job, end: ended.append(end))
    second.open(None)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
    assert isinstance(ended[0], JobFinished)
    assert second.window.places.groups.cards.model().rowCount() >= 1
    second.window.close()
