"""Coming to a list by keys: something in it is marked at once, so that the next key has something to act on."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView

_BY_KEYS = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})


def mark_on_arrival(view: QAbstractItemView, event: QFocusEvent) -> None:
    """Select the current item, or else the first, where nothing is selected. Who clicks selects by that."""
    model, selection = view.model(), view.selectionModel()
    if event.reason() in _BY_KEYS and model.rowCount() and not selection.hasSelection():
        current = view.currentIndex()
        view.setCurrentIndex(current if current.isValid() else model.index(0, 0))
        selection.select(view.currentIndex(), selection.SelectionFlag.Select)
