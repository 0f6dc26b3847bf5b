"""The manual inside the window, and the report on the clipboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.help.help_window import NAME_ROLE, HelpWindow
from app.help.page_view import IMAGE, blocks
from app.help.pages import CONTENTS, Manual, Page, headings_of, plain, resolved
from app.help.windows import OF_WINDOWS
from app.theme.resources import documents_folder
from app.theme.theme import Theme
from app.views.sidebar import Place
from app.views.window import MainWindow
from engine.version import __version__
from tests.app import spoken


@pytest.fixture(scope="module")
def manual() -> Manual:
    return Manual(documents_folder())


@pytest.fixture
def help_window(qtbot: QtBot, manual: Manual, theme: Theme) -> Iterator[HelpWindow]:
    made = HelpWindow(manual, theme)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def press_f1(window: MainWindow) -> str:
    """The page that is shown then."""
    window.actions_["manual"].trigger()
    shown = window.help.window
    assert shown is not None
    page = shown.view.page
    assert page is not None
    return page.name


@pytest.mark.parametrize(
    ("place", "page"),
    [
        (Place.GROUPS, "groups"),
        (Place.ALL_PHOTOS, "all-photos"),
        (Place.SAME, "same"),
        (Place.MAP, "map"),
        (Place.NOT_SURE, "not-sure"),
        (Place.REVIEW, "review"),
        (Place.NOT_READ, "not-read"),
    ],
)
def test_the_manual_opens_at_the_page_of_the_place(window: MainWindow, place: Place, page: str) -> None:
    window.places.go(place)
    assert press_f1(window) == f"manual/{page}.md"


def test_the_manual_opens_at_the_page_of_what_is_in_front(window: MainWindow) -> None:
    cards = window.places.groups.cards
    cards.setCurrentIndex(cards.model().index(0, 0))
    QTest.keyClick(cards, Qt.Key.Key_Return)
    assert press_f1(window) == "manual/a-group.md"
    first = window.places.group.grid.photos.ids()[0]
    window.places.open_photo(first)
    assert press_f1(window) == "manual/viewer.md"
    window.browsing.show_photo(first)
    window.similar.results.setFocus()
    window.activateWindow()
    QApplication.processEvents()
    assert press_f1(window) == "manual/similar.md"


def test_an_empty_window_has_the_first_minutes_explained(empty_window: MainWindow) -> None:
    assert press_f1(empty_window) == "manual/first-minutes.md"


def test_f1_is_the_key_and_works_from_the_windows_beside(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.help.window is not None
    window.help.close()
    window.learning.show_changes()
    changes = window.learning.changes
    assert changes is not None
    qtbot.waitUntil(lambda: QApplication.activeWindow() is changes)
    QTest.keyClick(changes, Qt.Key.Key_F1)
    assert window.help.window is not None
    assert window.help.window.view.page is not None
    assert window.help.window.view.page.name == "manual/learning.md"


def test_windows_beside_the_main_one_are_known_by_names_that_there_are(manual: Manual) -> None:
    sources = "".join(path.read_text("utf-8") for path in Path("app").rglob("*.py"))
    for name, page in OF_WINDOWS.items():
        assert f'setObjectName("{name}")' in sources, name
        assert manual.page(f"manual/{page}.md") is not None, page


def test_a_second_f1_shows_the_same_window_at_another_page(window: MainWindow) -> None:
    press_f1(window)
    first = window.help.window
    window.places.go(Place.MAP)
    window.activateWindow()
    QApplication.processEvents()
    assert press_f1(window) == "manual/map.md"
    assert window.help.window is first
    window.close()
    assert window.help.window is None or not window.help.window.isVisible()


def test_links_are_followed_and_gone_back_from(help_window: HelpWindow) -> None:
    view = help_window.view
    help_window.open_page("manual/groups.md")
    assert not help_window.back.isEnabled()
    view.followed.emit("../groups.md", "review-one-key-an-answer")
    assert view.page is not None
    assert view.page.name == "groups.md"
    below = view.verticalScrollBar().value()
    assert below > 0
    QTest.keyClick(help_window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert view.page.name == "manual/groups.md"
    QTest.keyClick(help_window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (view.page.name, view.verticalScrollBar().value()) == ("groups.md", below)
    assert help_window.list.currentItem().data(NAME_ROLE) == "groups.md"
    assert help_window.windowTitle().endswith(view.page.title)


def test_a_click_on_a_link_follows_it(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window.open_page(CONTENTS)
    view = help_window.view
    place = view.document().find("A group")
    place.setPosition(place.selectionStart() + 2)
    with qtbot.waitSignal(view.followed):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(place).center())
    assert view.page is not None
    assert view.page.name == "manual/a-group.md"


def test_an_address_outside_is_told_and_not_opened(
    help_window: HelpWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    help_window.open_page("manual/researchers.md")
    view = help_window.view
    place = view.document().find("arXiv 2009")
    place.setPosition(place.selectionStart() + 2)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(place).center())
    address = "https://arxiv.org/abs/2009.04091"
    assert address in help_window.toast.text
    help_window.toast.button.click()
    assert QGuiApplication.clipboard().text() == address
    assert opened == []
    assert view.page is not None
    assert view.page.name == "manual/researchers.md"


def test_the_search_finds_pages_and_shows_where(help_window: HelpWindow) -> None:
    help_window.search.setText("lasso photo")
    names = [help_window.list.item(row).data(NAME_ROLE) for row in range(help_window.list.count())]
    assert names
    assert set(names) < {page.name for page in Manual(documents_folder()).pages}
    QTest.keyClick(help_window.search, Qt.Key.Key_Down)
    view = help_window.view
    assert view.page is not None
    assert view.page.name == names[0]
    assert any(one.cursor.selectedText().lower() == "lasso" for one in view.extraSelections())
    help_window.search.setText("no page has thisword")
    assert help_window.list.count() == 0
    QTest.keyClick(help_window.search, Qt.Key.Key_Escape)
    assert help_window.list.count() > len(names)
    assert help_window.isVisible()
    QTest.keyClick(help_window.search, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_the_page_that_is_called_so_comes_first(manual: Manual) -> None:
    assert manual.find("similar photos")[0].page.name == "manual/similar.md"
    assert manual.find("history")[0].page.name == "manual/history.md"
    assert manual.find(" ") == []
    assert manual.find("rabb") == []
    hit = manual.find("watch folders")[0]
    assert "watch folders" in hit.excerpt.lower()


def test_every_page_is_set_with_its_pictures(help_window: HelpWindow, manual: Manual) -> None:
    assert len(manual.pages) > 25
    for page in manual.pages:
        help_window.open_page(page.name)
        text = help_window.view.toPlainText()
        assert text.startswith(page.title)
        assert "**" not in text
        assert "](" not in text
        for block in blocks(help_window.view.document()):
            for picture in (
                re.findall(r"!\[[^\]]*\]\(([^)]+)\)", page.text) if "\ufffc" in block.text() else ()
            ):
                image = help_window.view.loadResource(IMAGE.value, QUrl(picture))
                assert isinstance(image, QImage)
                assert 0 < image.width() / image.devicePixelRatio() <= help_window.view.viewport().width()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_pictures_fit_the_page_on_screens_of_any_pixels(
    help_window: HelpWindow, monkeypatch: pytest.MonkeyPatch, ratio: float
) -> None:
    monkeypatch.setattr(help_window.view, "devicePixelRatioF", lambda: ratio)
    help_window.open_page("manual/groups.md")
    room = help_window.view.viewport().width()
    image = help_window.view.loadResource(IMAGE.value, QUrl("pictures/groups.png"))
    assert isinstance(image, QImage)
    assert room * 0.8 < image.width() / image.devicePixelRatio() <= room


def test_a_page_is_set_anew_in_the_dark_and_stays_where_it_was(help_window: HelpWindow, theme: Theme) -> None:
    help_window.open_page("manual/privacy.md")
    bar = help_window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    theme.choose("dark")
    ink = help_window.view.document().begin().begin().fragment().charFormat().foreground().color()
    assert ink == QColor(theme.colours.text)
    assert abs(bar.value() - before) < bar.pageStep() // 4


def test_no_file_outside_of_the_manual_is_read(help_window: HelpWindow, tmp_path: Path) -> None:
    page = Page("manual/x.md", "", "x", f"# x\n\n![x](../../../{tmp_path}/secret.png)\n\n<b>x</b>")
    help_window.view.show_page(page)
    assert "<b>x</b>" in help_window.view.toPlainText()


@pytest.mark.parametrize("words", ["", "lasso"])
def test_everything_in_the_manual_is_said_to_those_who_do_not_see_it(
    help_window: HelpWindow, words: str
) -> None:
    help_window.open_page("manual/map.md")
    help_window.search.setText(words)
    assert spoken.nameless(help_window) == []
    assert any((words or "groups") in one.lower() for one in spoken.cells(help_window.list))


def test_names_of_pages_are_resolved_from_the_page_that_links(manual: Manual) -> None:
    assert resolved("manual/groups.md", "../map.md") == "map.md"
    assert resolved("manual/groups.md", "map.md") == "manual/map.md"
    assert resolved("map.md", "./manual/map.md") == "manual/map.md"
    assert plain("| a | b |\n|---|---|\n| c | d |").split() == ["a", "b", "c", "d"]
    assert plain("**A** [link](x.md) and `code`") == "A link and code"
    assert headings_of("# One\n\n```\n# not one\n```\n\n## `Two`\n") == ["One", "Two"]


def test_a_report_goes_to_the_clipboard_without_names(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    QGuiApplication.clipboard().setText("before")
    window.actions_["copy-report"].trigger()
    qtbot.waitUntil(lambda: QGuiApplication.clipboard().text() != "before", timeout=60_000)
    told = QGuiApplication.clipboard().text()
    assert told.startswith(f"Kindred {__version__}")
    assert "21 photos" in told
    assert str(tmp_path) not in told
    assert "broken.jpg" not in told
    assert "clipboard" in window.acts.toast.text


def test_where_the_pages_are_not_the_window_says_so(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.help.windows.documents_folder", lambda: tmp_path)
    window.actions_["manual"].trigger()
    assert "pages of the manual" in window.acts.toast.text
    assert isinstance(window.help.window, QWidget)
