from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.actions import specs
from app.theme import icons
from app.theme.resources import icon_path
from app.theme.theme import Theme, appearance_named, style_sheet
from app.theme.tokens import DARK, LIGHT, Colours, contrast


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_can_be_read(colours: Colours) -> None:
    surfaces = (colours.window, colours.panel, colours.loupe, colours.hover, colours.accent_soft)
    for surface in surfaces:
        assert contrast(colours.text, surface) >= 4.5
    for ink in (colours.secondary, colours.doubt, colours.loss):
        for surface in (colours.window, colours.panel, colours.hover):
            assert contrast(ink, surface) >= 4.5, (ink, surface)
    assert contrast(colours.secondary, colours.accent_soft) >= 4.5
    for fill in (colours.accent_fill, colours.accent_hover):
        assert contrast(colours.on_accent, fill) >= 4.5
    assert contrast(colours.secondary, colours.sunken) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_selection_can_be_seen(colours: Colours) -> None:
    for surface in (colours.window, colours.panel):
        assert contrast(colours.accent, surface) >= 3.0


def test_black_on_white_has_the_largest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_the_style_sheet_leaves_no_name_unfilled(colours: Colours) -> None:
    sheet = re.sub(r"/\*.*?\*/", "", style_sheet(colours), flags=re.DOTALL)
    assert "@" not in sheet


def test_an_appearance_can_be_chosen_over_the_systems(theme: Theme) -> None:
    theme.choose("dark")
    assert theme.colours is DARK
    theme.choose("light")
    assert theme.colours is LIGHT
    assert appearance_named("nonsense") == "system"


def test_qt_paints_with_our_colours(theme: Theme) -> None:
    theme.choose("dark")
    assert QApplication.palette().color(QPalette.ColorRole.Window).name() == DARK.window


def test_every_icon_is_there_and_takes_its_colour(theme: Theme) -> None:
    for spec in specs():
        if spec.icon:
            assert icon_path(spec.icon).is_file()
    drawn = icons.pixmap("groups", "#ff0000").toImage()
    inks = {drawn.pixelColor(x, y).name() for x in range(20) for y in range(20)}
    assert "#ff0000" in inks


def test_line_icons_are_of_one_family() -> None:
    for path in icon_path("groups").parent.glob("*.svg"):
        text = path.read_text(encoding="utf-8")
        if path.stem != "kindred":
            assert 'viewBox="0 0 20 20"' in text
            assert 'stroke-width="1.5"' in text
            assert "currentColor" in text


def test_nothing_lies_in_the_corner_between_two_scroll_bars(theme: Theme, qtbot: QtBot) -> None:
    text = QPlainTextEdit("\n".join(100 * ["x" * 400]))
    text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
    qtbot.addWidget(text)
    text.resize(400, 300)
    text.show()
    right, below = text.verticalScrollBar().parentWidget(), text.horizontalScrollBar().parentWidget()
    assert right is not None
    assert below is not None
    corner = QRect(right.x(), below.y(), right.width(), below.height())
    seen = text.grab(corner).toImage()
    colours = {seen.pixel(x, y) for x in range(seen.width()) for y in range(seen.height())}
    assert colours == {QColor(theme.colours.panel).rgb()}
