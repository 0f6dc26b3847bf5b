"""For readers of all kinds: names for what is seen, a ring where the keyboard is, large text, full contrast."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QScrollArea,
    QWidget,
    QWizard,
)
from pytestqt.qtbot import QtBot

from app import i18n
from app.bridge import Bridge
from app.jobs import Jobs
from app.theme import fonts
from app.theme.theme import Theme
from app.theme.tokens import DARK, LIGHT, Colours, contrast, in_full_contrast
from app.views.buttons import ElidedButton
from app.views.labels import ElidedLabel
from app.views.sidebar import Place
from app.views.window import MainWindow
from app.wizard.wizard import FirstWizard
from engine.library import Library
from engine.messages import FolderSurveyed
from tests.app import spoken
from tests.app.conftest import HOSTILE, NearbyIds, ToldEngine, show_window

ROUNDING = 1  # pixel

OPENING = (
    "merge",
    "move",
    "history",
    "export",
    "exports",
    "shortcuts",
    "about",
    "learning",
    "changes",
    "regrouped",
    "why",
)
"""Actions that open a window."""


def places(window: MainWindow) -> Iterator[str]:
    """Every place in turn, each entered as a person does, with a photo or a group marked."""
    for place in Place:
        window.places.go(place)
        QApplication.processEvents()
        yield place
    group = window._library.groups.all()[0]
    window.places.open_group(group.id)
    grid = window.places.group.grid
    grid.select_photo(grid.photos.ids()[1])
    window.actions_["similar"].trigger()
    QApplication.processEvents()
    yield "similar"
    window.actions_["open"].trigger()
    QApplication.processEvents()
    yield "viewer"
    window.places.go(Place.GROUPS)
    window.places.groups.cards.setCurrentIndex(window.places.groups.cards.model().index(0, 0))


def wizard_pages(wizard: FirstWizard, engine: ToldEngine, tmp: Library) -> Iterator[str]:
    wizard.show()
    wizard.take_folders(tmp.root)
    engine.tell(
        FolderSurveyed(tmp.root, 12, 10_000, {"JPEG": 12}, 1, 0, is_complete=True), job=len(engine.commands)
    )
    yield "folder"
    button = wizard.button(QWizard.WizardButton.NextButton)
    assert button is not None
    button.click()
    yield "how"


def all_windows(
    window: MainWindow, engine: ToldEngine, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[str, QWidget]]:
    """Every place and every window that an action opens."""
    for place in places(window):
        yield place, window
    shown: list[QDialog] = []

    def show_only(dialog: QDialog) -> int:
        dialog.show()
        shown.append(dialog)
        return 0

    monkeypatch.setattr(QDialog, "exec", show_only)
    for name in OPENING:
        if name in {"move", "why"}:
            window.places.open_group(window._library.groups.all()[0].id)
            window.places.group.grid.select_photos(window.places.group.grid.photos.ids()[:2])
        window.actions_[name].trigger()
        QApplication.processEvents()
        for root in [*shown, *(one for one in window.findChildren(QDialog) if one.isVisible())]:
            yield name, root
            root.hide()
        shown.clear()
    window.actions_["settings"].trigger()
    settings = window.settings.window
    assert settings is not None
    for row in range(settings.list.count()):
        settings.list.setCurrentRow(row)
        QApplication.processEvents()
        yield settings.section.name(), settings


def test_a_screen_reader_finds_a_name_for_everything(
    tree_window: MainWindow,
    grown: Library,
    engine: ToldEngine,
    jobs: Jobs,
    bridge: Bridge,
    theme: Theme,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: set[str] = set()
    for name, root in all_windows(tree_window, engine, monkeypatch):
        assert spoken.nameless(root) == [], name
        said = [one.text(part) for one, _ in spoken.tree(root) for part in spoken.TEXTS]
        assert not [text for text in said if "<span>" in text], name
        seen.add(name)
    assert seen >= {*Place, "viewer", "similar", "Shortcuts", *OPENING} - {"regrouped", "why"}
    wizard = FirstWizard(grown, jobs, bridge, tree_window.thumbs, theme)
    qtbot.addWidget(wizard)
    for page in wizard_pages(wizard, engine, grown):
        assert spoken.nameless(wizard) == [], page


def test_a_photo_is_told_by_group_position_date_file_and_similarity(window: MainWindow) -> None:
    group = window._library.groups.all()[0]
    window.places.open_group(group.id)
    QApplication.processEvents()
    cells = spoken.cells(window.places.group.grid)
    assert len(cells) == group.count
    assert cells[1].startswith("“<i>Discs</i>”?, photo 2 of 10, Thursday")
    assert cells[1].endswith("discs-01.jpg")
    window.places.group.grid.select_photo(window.places.group.grid.photos.ids()[1])
    window.actions_["similar"].trigger()
    QApplication.processEvents()
    assert "similarity 0.99" in spoken.cells(window.similar.results)[0]
    assert HOSTILE not in cells[0]  # a line break in a name is a sign for one


def test_where_the_keyboard_is_can_be_seen_on_every_control(
    tree_window: MainWindow, engine: ToldEngine, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: set[str] = set()
    unseen: set[str] = set()
    for place, root in all_windows(tree_window, engine, monkeypatch):
        with qtbot.waitActive(root.window()):
            root.window().activateWindow()
        for widget in focusable(root):
            key = f"{type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
            if key in looked_at:
                continue
            looked_at.add(key)
            widget.clearFocus()
            widget.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            if not widget.hasFocus():
                continue  # it hands the focus on
            with_focus = picture(widget)
            widget.clearFocus()
            QApplication.processEvents()
            if picture(widget) == with_focus:
                unseen.add(f"{place}: {key}")
    assert len(looked_at) > 40
    assert not unseen, "\n".join(sorted(unseen))


def focusable(root: QWidget) -> list[QWidget]:
    return [
        one
        for one in root.findChildren(QWidget)
        if one.isVisible()
        and one.isEnabled()
        and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not one.objectName().startswith("qt_")
        and not one.visibleRegion().isEmpty()
        and not (isinstance(one, QAbstractItemView) and not one.model().rowCount())
    ]


def picture(widget: QWidget) -> QImage:
    """The control with a little of what is around it."""
    root = widget.window()
    corner = widget.mapTo(root, widget.rect().topLeft())
    return root.grab(QRect(corner, widget.size()).adjusted(-4, -4, 4, 4)).toImage()


class TwiceAsLarge:
    """The system's fonts, for somebody who reads at 200 %."""

    SystemFont = QFontDatabase.SystemFont

    @staticmethod
    def systemFont(kind: QFontDatabase.SystemFont) -> QFont:
        font = QFontDatabase.systemFont(kind)
        font.setPixelSize(26)
        return font


def test_nothing_is_cut_off_where_text_is_twice_as_large(
    qapp: QApplication,
    qtbot: QtBot,
    grown: Library,
    jobs: Jobs,
    bridge: Bridge,
    engine: ToldEngine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    usual = qapp.font()
    monkeypatch.setattr(fonts, "QFontDatabase", TwiceAsLarge)
    theme = Theme(qapp, "light")
    try:
        for window in show_window(qtbot, grown, jobs, bridge, theme):
            window.similarity.index = NearbyIds(grown.photos.ids())
            window.resize(1280, 800)
            for place, root in all_windows(window, engine, monkeypatch):
                assert not (cut := cut_off(root)), f"{place}: {cut}"
            wizard = FirstWizard(grown, jobs, bridge, window.thumbs, theme)
            qtbot.addWidget(wizard)
            for page in wizard_pages(wizard, engine, grown):
                QApplication.processEvents()
                assert not (cut := cut_off(wizard)), f"{page}: {cut}"
    finally:
        theme.deleteLater()
        monkeypatch.undo()
        qapp.setFont(usual)


@pytest.mark.parametrize("is_large", [False, True], ids=["usual", "twice"])
@pytest.mark.parametrize("code", ["en", "de"])
def test_the_settings_fit_in_their_window(
    code: i18n.Language,
    is_large: bool,
    qapp: QApplication,
    qtbot: QtBot,
    grown: Library,
    jobs: Jobs,
    bridge: Bridge,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As it opens, and as small as it can be made; nothing scrolls sideways."""
    i18n.install(code)
    usual = qapp.font()
    if is_large:
        monkeypatch.setattr(fonts, "QFontDatabase", TwiceAsLarge)
    theme = Theme(qapp, "light")
    try:
        for window in show_window(qtbot, grown, jobs, bridge, theme):
            window.actions_["settings"].trigger()
            settings = window.settings.window
            assert settings is not None
            for size in (settings.size(), QSize(1, 1)):
                settings.resize(size)
                for row in range(settings.list.count()):
                    settings.list.setCurrentRow(row)
                    QApplication.processEvents()
                    section, page = settings.section, settings.pages.currentWidget()
                    assert isinstance(page, QScrollArea)
                    assert section.width() <= page.viewport().width(), section.name()
                    assert not (cut := cut_off(settings)), f"{section.name()}: {cut}"
    finally:
        theme.deleteLater()
        monkeypatch.undo()
        qapp.setFont(usual)


def cut_off(root: QWidget) -> list[str]:
    """Buttons and labels with less room than their words need. What gives way by itself has a tooltip instead."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel | ElidedButton):
            continue
        if isinstance(widget, QAbstractButton) and widget.text():
            needs = widget.minimumSizeHint()
        elif isinstance(widget, QLabel) and widget.text():
            needs = widget.minimumSizeHint()
            if widget.wordWrap():
                needs = QSize(0, widget.heightForWidth(widget.width()))
        else:
            continue
        if widget.width() < needs.width() or widget.height() + ROUNDING < needs.height():
            sizes = f"{widget.size().toTuple()} for {needs.toTuple()}"
            found.append(f"{widget.objectName()} {widget.text()!r}: {sizes}")
    return found


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_in_full_contrast_lines_and_quiet_words_are_as_clear_as_text(colours: Colours) -> None:
    full = in_full_contrast(colours)
    for ink in (full.text, full.secondary, full.hairline):
        assert contrast(ink, full.window) == pytest.approx(21)
        assert contrast(ink, full.panel) == pytest.approx(21)
    for ink in (full.accent, full.loss, full.doubt):
        assert contrast(ink, full.window) >= 7
    assert contrast(full.on_accent, full.accent_fill) >= 7


def test_the_systems_wish_for_high_contrast_is_followed(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Hints:
        def contrastPreference(self) -> Qt.ContrastPreference:
            return Qt.ContrastPreference.HighContrast

    monkeypatch.setattr(theme, "_accessibility", Hints())
    theme.choose("dark")
    assert theme.colours == in_full_contrast(DARK)
    theme.choose("light")
    assert theme.colours == in_full_contrast(LIGHT)
