"""The settings: each takes effect, is kept, and nonsense in the file is passed over."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QLineEdit, QMessageBox, QPushButton, QSlider
from pytestqt.qtbot import QtBot

from app.actions import specs
from app.bridge import Bridge
from app.dialogs.shortcuts import ShortcutSheet
from app.jobs import Jobs
from app.keys import Keys, normal
from app.manners import Manners, automatic_threads
from app.preferences.computing import ComputingSection
from app.preferences.grouping import GroupingSection
from app.preferences.key_field import spelt
from app.preferences.looks import LooksSection
from app.preferences.networks import NetworksSection
from app.preferences.section import Choice, Section
from app.preferences.settings_window import SettingsWindow
from app.preferences.shortcuts import ShortcutsSection
from app.preferences.storage import StorageSection
from app.preferences.wishes import with_wishes
from app.presence import Presence
from app.settings import Settings
from app.theme import motion
from app.theme.theme import Theme
from app.views.window import MainWindow
from engine import weights
from engine.config import OrganiseOptions
from engine.keeping import DevicesFound, FindDevices, LibraryMeasured, MeasureLibrary, TidiedUp, TidyUp
from engine.library import Library
from engine.messages import JobFinished, JobPaused, JobResumed, Organise, StageStarted
from tests.app.conftest import ToldEngine, show_window
from tests.engine.test_weights import CONTENT, NAME, Site, expect, kept, site

__all__ = ["kept", "site"]  # fixtures


@pytest.fixture(autouse=True)
def usual_motion() -> Iterator[None]:
    yield
    motion.wish("system")


def opened(window: MainWindow, kind: type[Section]) -> SettingsWindow:
    window.actions_["settings"].trigger()
    made = window.settings.window
    assert made is not None
    made.open_section(kind)
    return made


def choose(window: SettingsWindow, name: str, value: object) -> None:
    """As a person chooses in a list."""
    choice = window.findChild(Choice, name)
    assert isinstance(choice, Choice)
    choice.setCurrentIndex(choice.findData(value))
    choice.activated.emit(choice.currentIndex())


def press(window: SettingsWindow, name: str) -> None:
    button = window.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    assert button.isEnabled()
    button.click()


def told(window: SettingsWindow, name: str) -> str:
    found = window.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def test_nonsense_in_the_file_is_passed_over(
    filled: Library, qtbot: QtBot, jobs: Jobs, bridge: Bridge, theme: Theme
) -> None:
    (filled.root / "window.ini").write_text(
        "[General]\nlanguage=klingon\nmotion=7\ndevice=abacus\nbackbone=../../etc\nthreads=-3\nthumb-size=x\n"
        "gentle=perhaps\nlearning-time=\nappearance=mauve\ngeometry=@ByteArray(rubbish)\n"
        '[keys]\nexport="[1, 2]"\nundo={\nredo="[\\"Nonsense+Q\\"]"\nsimilar="[\\"Space\\"]"\n',
        encoding="utf-8",
    )
    settings = Settings(filled.root)
    assert (settings.language, settings.motion, settings.appearance) == ("system", "system", "system")
    assert (settings.device, settings.backbone, settings.threads) == (None, None, 0)
    assert (settings.is_gentle, settings.learning_time, settings.thumb_size) == (False, "always", 168)
    for window in show_window(qtbot, filled, jobs, bridge, theme):
        assert not window.keys.is_any_changed()
        made = opened(window, LooksSection)
        for row in range(made.list.count()):
            made.list.setCurrentRow(row)


def test_pressing_keys_changes_an_action_everywhere_and_is_kept(window: MainWindow, filled: Library) -> None:
    made = opened(window, ShortcutsSection)
    section = made.section
    assert isinstance(section, ShortcutsSection)
    section.select("similar")
    press(made, "changeKeys")
    QTest.keyClick(section.capture, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.actions_["similar"].shortcuts() == [QKeySequence("Ctrl+J")]
    button = window.places.viewer._buttons["similar"]
    assert button.toolTip() == "Find similar (Ctrl+J)"
    sheet = ShortcutSheet(window.actions_.specs, window)
    assert "Ctrl+J" in {text.text() for text in sheet.findChildren(QLabel)}
    press(made, "addKeys")
    QTest.keyClick(section.capture, Qt.Key.Key_F8)
    assert window.actions_["similar"].shortcuts() == [QKeySequence("Ctrl+J"), QKeySequence("F8")]
    assert Keys(specs(), Settings(filled.root)).of("similar") == ("Ctrl+J", "F8")
    press(made, "resetKeys")
    assert window.actions_["similar"].shortcuts() == [QKeySequence("S")]
    assert button.toolTip() == "Find similar (S)"


def test_a_key_that_another_action_has_is_taken_over_only_when_the_person_says_so(
    window: MainWindow, qtbot: QtBot
) -> None:
    made = opened(window, ShortcutsSection)
    with qtbot.waitActive(made):
        made.activateWindow()
    section = made.section
    assert isinstance(section, ShortcutsSection)
    section.select("similar")
    press(made, "changeKeys")
    QTest.keyClick(section.capture, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert section.sentence.text() == (
        "“Ctrl+E” is “Export” at the moment. Taken over, it is “Find similar”, and “Export” loses it."
    )
    assert not section.capture.isVisible()
    assert not made.findChild(QPushButton, "changeKeys").isVisible()  # type: ignore[union-attr]
    press(made, "leaveKeys")
    assert window.keys.of("export") == ("Ctrl+E",)
    assert window.keys.of("similar") == ("S",)
    press(made, "changeKeys")
    QTest.keyClick(section.capture, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    press(made, "takeOverKeys")
    assert window.keys.of("similar") == ("Ctrl+E",)
    assert window.keys.of("export") == ()
    section.select("export")  # its own again, also where another action has got it
    press(made, "resetKeys")
    assert window.keys.of("export") == ("Ctrl+E",)
    assert window.keys.of("similar") == ()
    press(made, "resetAllKeys")
    assert not window.keys.is_any_changed()


def test_keys_that_move_about_are_not_given_away_and_escape_leaves(window: MainWindow) -> None:
    made = opened(window, ShortcutsSection)
    section = made.section
    assert isinstance(section, ShortcutsSection)
    for text in ("fewer", "ctrl+["):  # found by words and by keys
        section.field.setText(text)
        shown = [name for name, item in section._items.items() if not item.isHidden()]
        assert shown == ["dial-fewer"]
    section.field.clear()
    section.select("why")
    press(made, "changeKeys")
    QTest.keyClick(section.capture, Qt.Key.Key_Down)
    assert "needed to move about" in section.sentence.text()
    QTest.keyClick(section.capture, Qt.Key.Key_Escape)
    assert made.isVisible()
    assert section.sentence.text() == ""
    assert window.keys.of("why") == ("W",)
    press(made, "clearKeys")
    assert window.actions_["why"].shortcuts() == []


def test_keys_are_spelt_as_shortcuts_are() -> None:
    shift, control = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
    assert spelt(Qt.Key.Key_Question, shift, "?") == "?"
    assert spelt(Qt.Key.Key_S, shift, "S") == "Shift+S"
    assert spelt(Qt.Key.Key_Plus, control | shift, "+") == normal("Ctrl++")
    assert spelt(Qt.Key.Key_Backtab, control | shift, "") == "Ctrl+Shift+Tab"


def test_looks_take_effect_at_once(window: MainWindow, theme: Theme, filled: Library) -> None:
    made = opened(window, LooksSection)
    choose(made, "settingsMotion", "still")
    assert motion.duration_ms() == 0
    choose(made, "settingsMotion", "moving")
    assert motion.duration_ms() > 0
    choose(made, "settingsAppearance", "dark")
    assert theme.appearance == "dark"
    assert window.actions_["dark"].isChecked()
    slider = made.findChild(QSlider, "settingsPhotoSize")
    assert isinstance(slider, QSlider)
    slider.setValue(240)
    assert window.places.all_photos.grid._height == 240
    choose(made, "settingsLanguage", "de")
    assert "Deutsch" in told(made, "settingsNextStart")
    assert window.languages.actions()[2].isChecked()
    kept = Settings(filled.root)
    assert (kept.motion, kept.appearance, kept.thumb_size, kept.language) == ("moving", "dark", 240, "de")


@pytest.mark.parametrize("way", ["key", "button", "frame"])
def test_the_settings_are_closed_and_opened_again(window: MainWindow, qtbot: QtBot, way: str) -> None:
    made = opened(window, LooksSection)
    with qtbot.waitSignal(made.destroyed):
        if way == "key":
            made.reject()  # what Escape does in the window that is in front
        elif way == "button":
            next(one for one in made.findChildren(QPushButton) if one.text() == "Close").click()
        else:
            made.close()
    assert window.settings.window is None
    assert opened(window, LooksSection).isVisible()


def test_strictness_and_watching_are_those_of_the_library_and_the_menu(
    tree_window: MainWindow, grown: Library, engine: ToldEngine
) -> None:
    made = opened(tree_window, GroupingSection)
    slider = made.findChild(QSlider, "settingsStrictness")
    assert isinstance(slider, QSlider)
    before = len(grown.groups.not_sure())
    for _ in range(9):
        QTest.keyClick(slider, Qt.Key.Key_PageUp)
    assert grown.groups.strictness() == pytest.approx(0.6)
    count = len(grown.groups.not_sure())
    assert count >= before
    assert f"{count} photo" in told(made, "settingsNotSure")
    press(made, "settingsOwnStrictness")
    assert grown.groups.strictness() == pytest.approx(0.15)
    assert slider.value() == 15
    switch = made.findChild(QCheckBox, "settingsWatch")
    assert isinstance(switch, QCheckBox)
    switch.click()
    assert grown.folders.is_watched()
    assert tree_window.actions_["watch"].isChecked()
    assert engine.watches == [True]


def test_what_was_set_about_computing_reaches_the_engine(
    window: MainWindow, engine: ToldEngine, filled: Library
) -> None:
    assert (engine.threads, engine.is_gentle) == (automatic_threads(), False)
    made = opened(window, ComputingSection)
    assert engine.commands[-1:] == [FindDevices()]
    engine.tell(DevicesFound("CPU, 2 cores", 2, ("NVIDIA <b>card</b>",)))
    assert "NVIDIA <b>card</b>; CPU, 2 cores" in told(made, "settingsDevices")
    choose(made, "settingsDevice", "cuda")
    choose(made, "settingsThreads", 1)
    switch = made.findChild(QCheckBox, "settingsGentle")
    assert isinstance(switch, QCheckBox)
    switch.click()
    assert (engine.threads, engine.is_gentle, engine.is_person_here) == (1, True, True)
    assert with_wishes(OrganiseOptions(), Settings(filled.root)).device == "cuda"
    window.actions_["organise"].trigger()
    sent = [one for one in engine.commands if isinstance(one, Organise)]
    assert [one.options.device for one in sent] == ["cuda"]


def test_learning_waits_while_the_person_is_here_unless_they_let_it_go_on(
    tmp_path: Path, jobs: Jobs, engine: ToldEngine, qapp: QApplication
) -> None:
    settings = Settings(tmp_path)
    settings.learning_time = "away"
    presence = Presence()
    manners = Manners(settings, jobs, presence)
    engine.start(tmp_path)
    engine.tell(StageStarted("first-look"))
    assert engine.paused == []
    engine.tell(StageStarted("learning"))
    assert engine.paused == [1]
    engine.tell(JobPaused())
    work = jobs.current
    assert work is not None
    assert work.is_waiting
    presence.changed.emit(presence.is_here)  # nothing new: still here
    assert engine.resumed == []
    presence.is_here = False
    presence.changed.emit(False)
    assert engine.resumed == [1]
    engine.tell(JobResumed())
    presence.is_here = True
    presence.changed.emit(True)
    assert engine.paused == [1, 1]
    engine.tell(JobPaused())
    jobs.toggle_pause()  # the person wants it now
    engine.tell(JobResumed())
    presence.changed.emit(True)
    assert engine.paused == [1, 1]
    engine.tell(JobFinished(None))
    manners.deleteLater()
    presence.close()


def test_the_person_comes_with_a_key_and_goes_after_a_while(qtbot: QtBot) -> None:
    window = QLineEdit()
    qtbot.addWidget(window)
    presence = Presence(quiet_ms=1)
    with qtbot.waitSignal(presence.changed) as went:
        pass
    assert went.args == [False]
    with qtbot.waitSignal(presence.changed) as came:  # a window of the program is in front
        window.show()
        window.activateWindow()
    assert came.args == [True]
    qtbot.waitUntil(lambda: not presence.is_here)
    with qtbot.waitSignal(presence.changed) as came:
        QTest.keyClick(QApplication.focusWindow(), Qt.Key.Key_Shift)
    assert came.args == [True]
    presence.close()


def test_what_the_library_takes_is_told_and_what_is_not_used_is_cleared(
    window: MainWindow, engine: ToldEngine
) -> None:
    made = opened(window, StorageSection)
    assert engine.commands[-1:] == [MeasureLibrary()]
    job = len(engine.commands)
    parts = {"catalogue": 1_000_000, "previews": 2_000_000, "first-looks": 0, "learned": 0, "copies": 0}
    engine.tell(LibraryMeasured(parts, {"previews": 500_000}), job=job)  # type: ignore[arg-type]
    engine.tell(JobFinished(None), job=job)
    assert told(made, "size-all") == "3.0 MB"
    assert "not in the library any more: 500.0 kB" in told(made, "settingsUnused")
    press(made, "settingsClear")
    assert engine.commands[-1:] == [TidyUp()]
    job = len(engine.commands)
    engine.tell(TidiedUp(500_000), job=job)
    assert engine.commands[-1:] == [MeasureLibrary()]
    engine.tell(LibraryMeasured(parts, {}), job=len(engine.commands))  # type: ignore[arg-type]
    assert told(made, "settingsUnused").startswith("Nothing")


def test_a_network_is_fetched_with_consent_only_chosen_and_removed(
    window: MainWindow, filled: Library, qtbot: QtBot, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    expect(monkeypatch, hashlib.sha256(CONTENT).hexdigest()[:8])
    monkeypatch.setitem(weights.KNOWN, NAME, replace(weights.KNOWN[NAME], url=site.url))
    made = opened(window, NetworksSection)
    section = made.section
    assert isinstance(section, NetworksSection)
    answers = iter(["Cancel", "Fetch it"])
    asked: list[str] = []

    def answer(box: QMessageBox) -> int:
        wanted = next(answers)
        asked.append(box.informativeText())
        next(one for one in box.buttons() if wanted in one.text()).click()
        return 0

    monkeypatch.setattr(QMessageBox, "exec", answer)
    row = section.row(NAME)
    row.fetch.click()
    assert site.ranges == []
    assert "127.0.0.1" in asked[0]
    with qtbot.waitSignal(window.settings.fetcher.ended) as ended:
        row.fetch.click()
    assert ended.args == [""]
    assert section.row(NAME).network.is_here
    row.choice.click()
    wished = with_wishes(OrganiseOptions(), Settings(filled.root))
    assert wished.backbone == NAME
    row.remove.click()
    assert not section.row(NAME).network.is_here
    assert with_wishes(OrganiseOptions(), Settings(filled.root)).backbone == "efficientnet-lite0"
