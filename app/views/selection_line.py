"""How many photos are selected and what can be done with them, in the place of a heading's second line."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app import words
from app.actions import Actions
from app.dialogs.shortcuts import keys, plain
from app.i18n import translate
from app.views.buttons import push_button
from app.views.labels import label
from app.views.photo_grid import PhotoGrid

LEAST = 2
"""One photo is always selected where the keyboard is; that is nothing to tell."""


class SelectionLine(QWidget):
    """Signals:
    shown(bool): there is something to say now, or nothing any more.
    """

    shown = Signal(bool)

    def __init__(self, grid: PhotoGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("selectionLine")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._grid = grid
        self._is_shown = False
        self._buttons: list[tuple[QAction, QPushButton]] = []
        self._count = label(ink="secondary", name="selectionCount")
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(16)
        self._line.addWidget(self._count)
        self._line.addStretch(1)
        grid.selection_changed.connect(self.refresh)

    @property
    def text(self) -> str:
        return self._count.text()

    def use(self, actions: Actions) -> None:
        """A button for each act, in the order of what is wanted most; it is there when the menu's can be chosen."""
        names = {
            "move": self.tr("Move to…"),
            "compare": self.tr("Compare"),
            "put-out": self.tr("Not this one"),
            "split-off": self.tr("New group"),
            "link": self.tr("Belong together"),
            "export": self.tr("Export…"),
            "select-none": self.tr("Clear"),
        }
        for name, text in names.items():
            action = actions[name]
            button = push_button(text, f"selected-{name}", action.trigger)
            button.setProperty("kind", "line")
            button.setToolTip(f"{plain(action.text())} ({keys((action.shortcut().toString(),))})")
            action.enabledChanged.connect(self._show_what_fits)
            self._buttons.append((action, button))
            self._line.insertWidget(self._line.count() - 1, button)

    def refresh(self) -> None:
        count = self._grid.selected_count()
        if count >= LEAST:
            self._count.setText(
                translate(
                    "SelectionLine",
                    "%1 of %2 selected",
                    words.number(count),
                    words.photos(self._grid.photos.rowCount()),
                )
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
