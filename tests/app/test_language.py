"""The window in German, and what the engine says in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QLabel, QMessageBox, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from app import i18n, mnemonics, words
from app.actions import specs
from app.bridge import Bridge
from app.dialogs.shortcuts import ShortcutSheet
from app.engine_texts import engine_text
from app.i18n import fill
from app.jobs import Jobs
from app.main import parse
from app.settings import Settings
from app.suggestions import suggestion
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.views.window import MainWindow
from app.wizard.wizard import FirstWizard
from engine.library import Library
from tests.app.conftest import show_window
from tests.translations import catalogue
from tests.translations.sentences import Template, engine_templates
from tests.translations.texts import Text

GERMAN = catalogue.read(catalogue.GERMAN)


@pytest.fixture
def german() -> Iterator[None]:
    i18n.install("de")
    yield
    i18n.install("en")


@pytest.fixture
def german_window(
    german: None, qtbot: QtBot, grown: Library, jobs: Jobs, bridge: Bridge, theme: Theme
) -> Iterator[MainWindow]:
    yield from show_window(qtbot, grown, jobs, bridge, theme)


def test_the_window_speaks_german_in_every_place(
    german_window: MainWindow, grown: Library, jobs: Jobs, bridge: Bridge, theme: Theme
) -> None:
    assert [menu.title().replace("&", "") for menu in german_window.actions_.menus][:3] == [
        "Datei",
        "Bearbeiten",
        "Ansicht",
    ]
    for place in Place:
        german_window.places.go(place)
        assert _english(german_window) == set(), place
    wizard = FirstWizard(grown, jobs, bridge, german_window.thumbs, theme, german_window)
    assert _english(wizard) == set()


@pytest.mark.usefixtures("german")
def test_the_buttons_that_qt_names_are_german_too() -> None:
    box = QMessageBox()
    assert box.addButton(QMessageBox.StandardButton.Cancel).text().replace("&", "") == "Abbrechen"


@pytest.mark.usefixtures("german")
def test_numbers_and_dates_are_written_the_german_way() -> None:
    assert words.number(12480) == "12.480"
    assert words.moment("2021-07-04T18:30:00") == "4. Juli 2021, 18:30"
    assert words.month("2021-03-04T18:30:00") == "März 2021"
    assert words.photos(1) == "1 Foto"


def test_english_is_as_it_was_after_german(german: None) -> None:
    i18n.install("en")
    assert (words.photos(2), words.number(12480)) == ("2 photos", "12,480")


@pytest.mark.parametrize("language", ["en", "de"])
def test_no_two_entries_of_a_menu_share_their_letter(
    language: i18n.Language, qtbot: QtBot, grown: Library, jobs: Jobs, bridge: Bridge, theme: Theme
) -> None:
    i18n.install(language)
    shown = show_window(qtbot, grown, jobs, bridge, theme)
    window = next(shown)
    groups = [window.menuBar().actions(), *(menu.actions() for menu in window.actions_.menus)]
    for actions in (*groups, window.languages.actions()):
        letters = [mnemonics.mnemonic(one.text()) for one in actions if one.text()]
        given = [one for one in letters if one]
        assert len(given) == len(set(given)), letters
    i18n.install("en")
    next(shown, None)


def test_a_chosen_letter_stays_and_a_taken_one_gives_way() -> None:
    assert mnemonics.told_apart(["&Groups", "&Go on", "Fish && chips", "&Groups"]) == [
        "&Groups",
        "Go &on",
        "&Fish && chips",
        "G&roups",
    ]
    assert mnemonics.told_apart(["&A", "A"]) == ["&A", "A"]


@pytest.mark.usefixtures("german")
def test_every_sentence_of_the_engine_is_said_in_german_with_its_values() -> None:
    wrong = []
    for template in engine_templates():
        told = fill(template.source, *_values(template, is_german=False))
        wanted = fill(GERMAN[Text("Engine", template.source)], *_values(template, is_german=True))
        if engine_text(told) != wanted:
            wrong.append((told, engine_text(told)))
    assert wrong == []


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("This is no sentence of the engine.", "This is no sentence of the engine."),
        ("/a/%1 is.not there. b.jpg is not there any more.", "/a/%1 is.not there. b.jpg ist nicht mehr da."),
        (
            "1,418 files exported into /home/3 photos (2.3 MB). 5 were there already.",
            "1.418 Dateien in /home/3 photos exportiert (2,3 MB). 5 waren schon da.",
        ),
        (
            "1,024 × 768 instead of 4,000 × 3,000, cropped differently, JPEG instead of PNG",
            "1.024 × 768 statt 4.000 × 3.000, anders beschnitten, JPEG statt PNG",
        ),
        ("/photos/a.jpg: The file is empty (0 bytes).", "/photos/a.jpg: Die Datei ist leer (0 Bytes)."),
        (
            "The file could not be read from its disk: Input/output error.",
            "Die Datei ließ sich nicht von ihrem Datenträger lesen: Ein-/Ausgabefehler.",
        ),
        (
            "pass 4 of 12, without the graphics processor, which failed",
            "Durchgang 4 von 12, ohne den Grafikprozessor, der ausgefallen ist",
        ),
    ],
)
def test_sentences_are_recognised_beside_each_other_and_names_are_left_alone(told: str, wanted: str) -> None:
    assert engine_text(told) == wanted


def test_in_english_the_engine_is_quoted_as_it_is() -> None:
    assert engine_text("1,418 photos found") == "1,418 photos found"


def test_the_language_is_chosen_in_the_menu_for_the_next_start(
    tree_window: MainWindow, grown: Library
) -> None:
    languages = {one.text().replace("&", ""): one for one in tree_window.languages.actions()}
    assert list(languages) == ["System", "English", "Deutsch"]
    assert languages["System"].isChecked()
    languages["Deutsch"].trigger()
    assert tree_window.acts.toast.text == "Kindred speaks Deutsch from its next start."
    tree_window.close()
    assert Settings(grown.root).language == "de"


def test_a_language_that_nobody_knows_is_the_systems(library: Library) -> None:
    settings = Settings(library.root)
    settings.language = "tlh"  # type: ignore[assignment]
    assert settings.language == "system"


def test_the_system_is_asked_for_the_first_language_that_is_spoken(monkeypatch: pytest.MonkeyPatch) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return ["nds", "de-AT", "en-GB"]

    monkeypatch.setattr(QLocale, "system", System)
    assert i18n.spoken("system") == "de"
    assert i18n.spoken("en") == "en"


def test_a_start_may_speak_another_language() -> None:
    assert parse(["--language", "de"]).language == "de"
    assert parse([]).language is None


def test_actions_have_german_words(german: None) -> None:
    assert [spec.text for spec in specs() if spec.name == "add-folder"] == ["&Ordner hinzufügen…"]


def _values(template: Template, *, is_german: bool) -> list[str]:
    samples = {
        "n": "1.418" if is_german else "1,418",
        "s": "2,3 MB" if is_german else "2.3 MB",
        "t": "<b>/x/2 photos</b>",
        "p": "keine Berechtigung" if is_german else "Permission denied",
    }
    return [samples[kind] for kind in template.kinds]


def _english(within: QWidget) -> set[str]:
    """What the window says in words that have German."""
    shown: set[str] = {within.windowTitle()}
    for part in within.findChildren(QWidget):
        shown |= {part.toolTip(), part.accessibleName(), part.windowTitle()}
        if isinstance(part, QLabel | QAbstractButton):
            shown.add(part.text())
    shown |= {action.text() for action in within.findChildren(QAction)}
    english = {
        re.sub("&(?!&)", "", text.source)
        for text, said in GERMAN.items()
        if "%" not in text.source and text.source != said and text.source not in GERMAN.values()
    }
    shown.discard("Photos")  # the folder
    return {plain for one in shown if (plain := re.sub("&(?!&)", "", one).strip()) in english}


@pytest.mark.usefixtures("german")
@pytest.mark.parametrize(
    ("suggested", "wanted"),
    [
        ("Crustaceans", "Krebstiere"),
        ("Crab", "Krabben"),
        ("Butterfly", "Schmetterlinge"),
        ("Leopards at home", "Leopards at home"),
        ("Polar bear, June 2023", "Eisbär, Juni 2023"),
        ("Aunt May", "Aunt May"),
        ("17–18 June 2023", "17.–18. Juni 2023"),
        ("30 September–1 October 2023", "30. September–1. Oktober 2023"),
        ("December 2022–January 2023", "Dezember 2022–Januar 2023"),
        ("Spring 2022", "Frühling 2022"),
        ("Winter 2022/23", "Winter 2022/23"),
        ("2019–2021", "2019–2021"),
        ("Near 48.21° N, 16.4° E", "Nahe 48,21° N, 16,4° O"),
    ],
)
def test_a_suggested_name_is_german_where_it_is_no_word_of_the_person(suggested: str, wanted: str) -> None:
    assert suggestion(suggested) == wanted


def test_names_that_become_the_same_in_words_are_told_apart(grown: Library) -> None:
    grown.groups.in_words = lambda _: "Dinge"
    names = [group.suggested_name for group in grown.groups.all() if group.suggested_name]
    assert sorted(names) == ["Dinge", "Dinge (2)"]
    (first, *_) = [group for group in grown.groups.all() if group.suggested_name]
    grown.groups.hide(first.id, is_hidden=True)
    assert grown.groups.decisions.history()[0].about["group"] == first.suggested_name


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_keys_of_all_columns_are_in_sight(language: i18n.Language, qtbot: QtBot, theme: Theme) -> None:
    """On a screen that is too narrow for three of them there are fewer."""
    i18n.install(language)
    sheet = ShortcutSheet(specs())
    qtbot.addWidget(sheet)
    sheet.show()
    area = sheet.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    assert area.horizontalScrollBar().maximum() == 0
