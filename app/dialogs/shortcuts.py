"""The "?" sheet: every action with its keys."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.keys import ActionSpec, native
from app.theme.fonts import Size, scaled, window_size
from app.views.labels import label

HEADING = 2  # lines
COLUMNS = 3  # at most, so that all is seen on a small screen
BETWEEN = 32
MARGIN, BAR = 32, 16
HUGE = 10_000, 10_000

Section = tuple[str, Sequence[tuple[str, str]]]
"""A heading, and what one does with its keys."""


class ShortcutSheet(QDialog):
    """Made from the list that the menus are made from, so that it is never out of date.

    `sections`: headings with what one does and its keys; the manual's page is made from them.
    """

    def __init__(self, specs: Sequence[ActionSpec], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shortcutSheet")
        self.setWindowTitle(self.tr("Shortcuts"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 24, MARGIN, MARGIN)
        column.setSpacing(16)
        column.addWidget(label(self.tr("Shortcuts"), Size.TITLE, is_strong=True))
        self.sections: list[Section] = [
            (plain(heading), [(plain(one.text), keys(one.shortcuts)) for one in members if one.shortcuts])
            for heading, members in groupby(specs, key=lambda spec: spec.menu)
        ]
        self.sections.append(
            (
                self.tr("In a grid or with a photo"),
                [
                    (self.tr("Move"), "← → ↑ ↓"),
                    (self.tr("Open"), keys(("Return", "Space"))),
                    (self.tr("Select several"), self.tr("Ctrl or Shift and click")),
                    (self.tr("Select with a band"), self.tr("Drag from beside the photos")),
                    (self.tr("The same from a photo"), self.tr("Ctrl or Shift and drag")),
                    (self.tr("Move to a group"), self.tr("Drag to the groups at the left")),
                    (self.tr("Previous or next photo"), "← →"),
                    (self.tr("Zoom"), self.tr("Mouse wheel")),
                ],
            )
        )
        self.sections.append(
            (
                self.tr("In the review"),
                [
                    (self.tr("Of the first, second, third group"), "1 2 3"),
                    (self.tr("Right where it is"), keys(("Return",))),
                    (self.tr("Of none of them"), keys(("N", "0"))),
                    (self.tr("Later"), keys(("Space",))),
                ],
            )
        )
        self.sections.append(
            (
                self.tr("On the map"),
                [
                    (self.tr("Move the map"), self.tr("← → ↑ ↓, or drag")),
                    (self.tr("Zoom"), self.tr("Mouse wheel, + − and 0")),
                    (self.tr("To the nearest photo, and back"), keys(("Tab", "Shift+Tab"))),
                    (self.tr("Select it, open it"), keys(("Space", "Return"))),
                    (self.tr("Select in a rectangle"), self.tr("Shift and drag")),
                    (self.tr("Select more"), self.tr("Ctrl and click or drag")),
                    (self.tr("Give up the selection, then the tool"), keys(("Esc",))),
                    (self.tr("Leave the map"), keys(("Ctrl+Tab",))),
                ],
            )
        )
        room = window_size(*HUGE)
        inside = QWidget()
        inside.setLayout(_side_by_side(self.sections, room.width() - 2 * MARGIN - BAR))
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("Shortcuts"))
        area.setWidget(inside)
        column.addWidget(area)
        whole = inside.sizeHint() + QSize(2 * MARGIN + BAR, 2 * MARGIN + BAR + scaled(Size.TITLE) + 16)
        self.resize(whole.boundedTo(room))


def _side_by_side(sections: Sequence[Section], room: int) -> QHBoxLayout:
    """As many columns as there is room for, filled about evenly."""
    made = [(_section(heading, rows), len(rows)) for heading, rows in sections]
    lines = sum(count + HEADING for _, count in made)
    for number in range(COLUMNS, 0, -1):
        columns: list[list[QWidget]] = [[] for _ in range(number)]
        above = 0
        for section, count in made:
            columns[min(number - 1, int(number * (above + count / 2) / lines))].append(section)
            above += count + HEADING
        widths = [max((one.sizeHint().width() for one in column), default=0) for column in columns]
        if sum(widths) + (number - 1) * BETWEEN <= room:
            break
    sides = QHBoxLayout()
    sides.setSpacing(BETWEEN)
    for column in columns:
        side = QVBoxLayout()
        side.setSpacing(16)
        for section in column:
            side.addWidget(section)
        side.addStretch(1)
        sides.addLayout(side, 1)
    return sides


def _section(heading: str, rows: Sequence[tuple[str, str]]) -> QWidget:
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.addWidget(label(heading, Size.EMPHASIS, is_strong=True), 0, 0, 1, 2)
    for row, (text, shortcut) in enumerate(rows, start=1):
        grid.addWidget(label(text), row, 0)
        grid.addWidget(label(shortcut, ink="secondary"), row, 1, Qt.AlignmentFlag.AlignRight)
    return made


def plain(text: str) -> str:
    """A menu's text without its mnemonic and its dots."""
    return text.replace("&", "").removesuffix("…")


def keys(shortcuts: Sequence[str]) -> str:
    return "   ".join(map(native, shortcuts))
