"""The manual says what the program does, and every link in it leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QListWidget

from app import i18n
from app.actions import specs
from app.dialogs.shortcuts import keys, plain
from app.help.pages import CONTENTS, Manual, anchor, headings_of, resolved, title_of
from app.keys import ActionSpec
from app.theme.resources import documents_folder
from app.theme.theme import Theme
from app.views.sidebar import Place, Sidebar
from tests.manual.generated import keyboard_page, terminal_page
from tests.translations.sentences import engine_templates
from tests.translations.texts import ROOT, window_texts

DOCUMENTS = ROOT / "docs"
MANUAL = DOCUMENTS / "manual"
MADE = ("keyboard.md", "terminal.md")
UPDATE = "run `python -m tests.manual`"
NAMED = re.compile(r"\*\*(\w+) > ([^*]+)\*\*(?: \(`([^`]+)`\))?")


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> None:
    i18n.install("en")


def test_the_keyboard_page_is_made_from_the_actions() -> None:
    assert (MANUAL / "keyboard.md").read_text("utf-8") == keyboard_page(), UPDATE


def test_the_terminal_page_is_made_from_the_parsers() -> None:
    assert (MANUAL / "terminal.md").read_text("utf-8") == terminal_page(), UPDATE


@pytest.mark.parametrize("path", sorted(DOCUMENTS.rglob("*.md")), ids=lambda path: path.stem)
def test_every_link_between_documents_leads_somewhere(path: Path) -> None:
    name = path.relative_to(DOCUMENTS).as_posix()
    broken = []
    for link in _links(path):
        page, _, heading = link.partition("#")
        target = DOCUMENTS / resolved(name, page) if page else path
        headings = headings_of(target.read_text("utf-8")) if heading and target.is_file() else []
        if not target.is_file() or (heading and heading not in map(anchor, headings)):
            broken.append(link)
    assert broken == []


def test_the_contents_name_every_page_by_its_title() -> None:
    text = (DOCUMENTS / CONTENTS).read_text("utf-8")
    listed = re.findall(r"^- \[([^\]]+)\]\(([^)]+)\)", text, re.MULTILINE)
    called = {link: title_of((MANUAL / link).read_text("utf-8")) for _, link in listed}
    assert called == {link: title for title, link in listed}
    assert {path.name for path in MANUAL.glob("*.md")} - called.keys() == {"README.md"}
    assert [page.name for page in Manual(documents_folder()).pages] == [
        CONTENTS,
        *(resolved(CONTENTS, link) for _, link in listed),
    ]


def test_every_picture_of_the_manual_is_shown_on_a_page() -> None:
    shown = {resolved("manual/x.md", one) for path in MANUAL.glob("*.md") for one in _links(path)}
    there = {path.relative_to(DOCUMENTS).as_posix() for path in MANUAL.glob("pictures/*")}
    assert there
    assert there - shown == set()


def test_every_action_of_the_menus_is_explained_and_called_as_the_menu_calls_it() -> None:
    """Pages that are made from the sources name all of them anyway, so they do not count."""
    actions = {(plain(one.menu), plain(one.text)): _first_key(one) for one in specs() if one.name}
    explained, wrong = set(), []
    for path in _written():
        for menu, text, key in NAMED.findall(path.read_text("utf-8")):
            explained.add((menu, text))
            if (menu, text) not in actions or (key and key != actions[menu, text]):
                wrong.append(f"{path.name}: {menu} > {text} {key}")
    assert wrong == []
    assert actions.keys() - explained - {("Help", "Shortcuts")} == set()


def test_every_place_has_a_page_of_its_name(qapp: QApplication) -> None:
    sidebar = Sidebar(Theme(qapp, "light"))
    places = sidebar.findChild(QListWidget, "placeList")
    assert places is not None
    names = {places.item(row).text() for row in range(places.count())}
    assert len(names) == len(Place)
    assert names - {title_of(path.read_text("utf-8")) for path in MANUAL.glob("*.md")} == set()


def test_sentences_that_are_quoted_are_those_that_the_program_says() -> None:
    sources = {one.source for one in engine_templates()} | {one.source for one in window_texts()}
    said = {re.sub(r"%\d", "…", one) for one in sources}
    text = (MANUAL / "troubleshooting.md").read_text("utf-8")
    quoted = re.findall(r"^> (.+)$", text, re.MULTILINE)
    assert len(quoted) > 20
    assert [one for one in quoted if not any(one in sentence for sentence in said)] == []


def _written() -> list[Path]:
    return [path for path in MANUAL.glob("*.md") if path.name not in MADE]


def _links(path: Path) -> Iterator[str]:
    """Targets of links and pictures below the folder of all documents."""
    text = re.sub(r"^```.*?^```|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        if "://" not in link:
            yield link


def _first_key(spec: ActionSpec) -> str:
    key = keys(spec.shortcuts[:1])
    return {"Del": "Delete"}.get(key, key)
