"""How many photos are selected and what can be done with them, in the place of a heading's second line."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app import words
from app.actions import Actions
from app.dialogs.shortcuts import keys, plain
from app.i18n import translate
from app.views.buttons import push_button
from app.views.labels import label

LEAST = 2
"""One photo is always selected where the keyboard is; that is nothing to tell."""


def acts_on_photos() -> dict[str, str]:
    """Names of actions and what their buttons say, in the order of what is wanted most; the last ends the selection."""
    return {
        "move": translate("SelectionLine", "Move to…"),
        "compare": translate("SelectionLine", "Compare"),
        "put-out": translate("SelectionLine", "Not this one"),
        "split-off": translate("SelectionLine", "New group"),
        "link": translate("SelectionLine", "Belong together"),
        "export": translate("SelectionLine", "Export…"),
        "select-none": translate("SelectionLine", "Clear"),
    }


def acts_on_groups() -> dict[str, str]:
    """The same of groups."""
    return {
        "merge": translate("SelectionLine", "Merge"),
        "accept-name": translate("SelectionLine", "Accept the names"),
        "export": translate("SelectionLine", "Export…"),
        "select-none": translate("SelectionLine", "Clear"),
    }


class SelectionLine(QWidget):
    """Signals:
    shown(bool): there is something to say now, or nothing any more.
    """

    shown = Signal(bool)

    def __init__(
        self, count: Callable[[], int], whole: Callable[[], str], parent: QWidget | None = None
    ) -> None:
        """count: how many are selected. whole: of what, in words."""
        super().__init__(parent)
        self.setObjectName("selectionLine")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._selected = count
        self._whole = whole
        self._is_shown = False
        self._buttons: list[tuple[QAction, QPushButton]] = []
        self._count = label(ink="secondary", name="selectionCount")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(16)
        self._line.addWidget(self._count)
        self._line.addStretch(1)

    @property
    def text(self) -> str:
        return self._count.text()

    def use(self, actions: Actions, acts: Mapping[str, str]) -> None:
        """A button for each act; it is there when the menu's can be chosen."""
        for name, text in acts.items():
            action = actions[name]
            button = push_button(text, f"selected-{name}", action.trigger)
            button.setProperty("kind", "line")
            button.setToolTip(f"{plain(action.text())} ({keys((action.shortcut().toString(),))})")
            action.enabledChanged.connect(self._show_what_fits)
            self._buttons.append((action, button))
            self._line.insertWidget(self._line.count() - 1, button)

    def refresh(self) -> None:
        """Something else is selected."""
        count = self._selected()
        if count >= LEAST:
            self._count.setText(
                translate("SelectionLine", "%1 of %2 selected", words.number(count), self._whole())
            )
            self._show_what_fits()
        if self._is_shown != (count >= LEAST):
            self._is_shown = count >= LEAST
            self.shown.emit(self._is_shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        """The last button ends the selection and is always there; of the others, the last stay in the menus."""
        if not self._buttons:
            return
        *others, (_, clear) = self._buttons
        taken = self._count.sizeHint().width() + self._line.spacing() + clear.sizeHint().width()
        for action, button in others:
            if not action.isEnabled():
                button.hide()
                continue
            taken += button.sizeHint().width() + self._line.spacing()
            button.setVisible(taken <= self.width())
