"""From a folder to similar photos as a person goes: a real engine, real files, real clicks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QRadioButton, QSpinBox, QWidget, QWizard
from pytestqt.qtbot import QtBot

from app.program import Program
from app.theme.theme import Theme
from app.views.window import MainWindow
from app.wizard.wizard import DONE, FOLDER, HOW, WORKING, FirstWizard
from engine import Library, SimilarityIndex
from engine.messages import GroupsChanged, JobFinished
from tests.making import make_folder

PATIENCE = 180_000  # milliseconds
MOST_STOPS = 40  # of Tab, once around a window
NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


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
    assert next_button.text() == f"Look at {sum(1 for _ in folder.rglob('*.*'))} photos"
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


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
    """Where the focus is, and nowhere else."""
    for _ in range(times):
        widget = QApplication.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, key, modifier)
        QApplication.processEvents()


def write(text: str) -> None:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QLineEdit | QSpinBox)
    QTest.keyClicks(widget, text)


def tab_to(name: str) -> None:
    """On with Tab, until the control with this name has the focus."""
    for _ in range(MOST_STOPS):
        widget = QApplication.focusWidget()
        if widget is not None and widget.objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"{name} cannot be reached with Tab")


def names(window: MainWindow) -> set[str | None]:
    """What the person called the groups."""
    return {group.name for group in window._library.groups.all()}


def until_active(qtbot: QtBot, window: QWidget) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()


def test_everything_is_reached_by_keys_alone_from_the_wizard_to_an_export(
    qtbot: QtBot, program: Program, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, places = program.window, program.window.places
    program.open(folder)
    wizard = program.wizard
    assert wizard is not None
    until_active(qtbot, wizard)
    qtbot.waitUntil(wizard.folder_page.isComplete, timeout=PATIENCE)
    press(Qt.Key.Key_Return)  # "Look at 33 photos"
    assert wizard.currentId() == HOW
    tab_to("chooseLearn")
    press(Qt.Key.Key_Down)
    assert wizard.how_page.quick.isChecked()
    tab_to("groupsNumber")
    press(Qt.Key.Key_A, CONTROL)
    write("4")
    press(Qt.Key.Key_Return)
    assert wizard.currentId() == WORKING
    qtbot.waitUntil(lambda: wizard.currentId() == DONE, timeout=PATIENCE)
    with qtbot.waitSignal(wizard.destroyed, timeout=PATIENCE):
        press(Qt.Key.Key_Return)

    until_active(qtbot, window)  # groups: name one, merge two, take both back
    cards = places.groups.cards
    assert QApplication.focusWidget() is cards
    assert cards.model().rowCount() == 4
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_F2)
    press(Qt.Key.Key_A, CONTROL)
    write("Grandma & garden")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "Grandma & garden" in names(window))
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_M, CONTROL)
    assert cards.model().rowCount() == 3
    press(Qt.Key.Key_Z, CONTROL)
    assert cards.model().rowCount() == 4
    press(Qt.Key.Key_Z, CONTROL)
    assert names(window) == {None}

    press(Qt.Key.Key_Home)  # a group, a photo, what is like it
    press(Qt.Key.Key_Return)
    grid = places.group.grid
    assert QApplication.focusWidget() is grid
    press(Qt.Key.Key_Home)
    first = grid.current_photo()
    press(Qt.Key.Key_S)
    assert window.similar.photo == first
    with Library.open(tmp_path / "library") as library:
        index = SimilarityIndex.of(library)
        assert index is not None
        assert first is not None
        expected = [photo_id for photo_id, _ in index.similar(first, 48)]
        kinds = {one.id: one.path.parent.name for one in library.photos.get(library.photos.ids())}
    shown = window.similar.results.photos.ids()
    assert shown == expected
    assert kinds[shown[0]] == kinds[first]
    tab_to("similarResults")
    press(Qt.Key.Key_S)  # walk on, and back
    assert window.similar.photo == shown[0]
    press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.similar.photo == first

    tab_to("groupGrid")  # a part of the photo
    press(Qt.Key.Key_Return)
    assert places.is_viewing
    press(Qt.Key.Key_B)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press(Qt.Key.Key_Return)
    query = window.similar.query
    assert query is not None
    assert query.box is not None
    qtbot.waitUntil(lambda: window.similar.results.photos.rowCount() > 0, timeout=PATIENCE)
    press(Qt.Key.Key_Escape)
    assert places.currentWidget() is places.group

    target = tmp_path / "exported"  # what is chosen in the system's own dialog is the system's
    target.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(target))
    press(Qt.Key.Key_E, CONTROL)
    dialog = window.exporting.export
    assert dialog is not None
    until_active(qtbot, dialog)
    tab_to("exportTarget")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(dialog.start.isEnabled, timeout=PATIENCE)
    tab_to("startExport")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.undo.isVisible(), timeout=PATIENCE)
    assert [path for path in target.rglob("*.jpg") if path.is_file()]
    tab_to("undoExport")
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not list(target.rglob("*.jpg")), timeout=PATIENCE)
    qtbot.waitUntil(lambda: not dialog.is_working, timeout=PATIENCE)
    press(Qt.Key.Key_Escape)

    until_active(qtbot, window)
    press(Qt.Key.Key_5, CONTROL)
    problems = places.problems.list.model()
    assert QApplication.focusWidget() is places.problems.list
    assert problems.rowCount() == 1
    assert "broken.jpg" in str(problems.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_learned_groups_replace_the_first_look_in_the_window(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path / "My photos", count=3)
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
