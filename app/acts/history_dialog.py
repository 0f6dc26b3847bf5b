"""Everything the person did with groups, the latest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app import words
from app.acts import sentences
from app.i18n import translate
from app.theme.fonts import Size, window_size
from app.views.buttons import push_button
from app.views.labels import label, plain_tooltip
from engine import Act


class HistoryDialog(QDialog):
    """Sentences with their time; what was taken back is grey until something else is done.

    Signals:
        undo_asked(int): take back this many acts, the latest first.
        redo_asked(int): do again this many, what was taken back last first.
    """

    undo_asked = Signal(int)
    redo_asked = Signal(int)

    def __init__(self, history: Callable[[], Sequence[Act]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("historyDialog")
        self.setWindowTitle(self.tr("History"))
        self._history = history
        self._acts: Sequence[Act] = ()
        self._explained = label(ink="secondary", wraps=True, name="historyExplained")
        self.list = QTreeWidget()
        self.list.setObjectName("historyList")
        self.list.setAccessibleName(self.tr("What you did with groups"))
        self.list.setHeaderHidden(True)
        self.list.setColumnCount(2)
        self.list.header().setAccessibleName(self.tr("Columns of the history"))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.list.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.list.setRootIsDecorated(False)
        self.list.setUniformRowHeights(True)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.back = push_button(self.tr("Undo back to here"), "undoToHere", self._on_back)
        close = push_button(self.tr("Close"), "closeHistory", self.accept)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(label(self.tr("History"), Size.TITLE, is_strong=True))
        column.addWidget(self._explained)
        column.addWidget(self.list, 1)
        column.addLayout(buttons)
        self.resize(window_size(640, 480))
        self.read()

    def read(self) -> None:
        """Show the history as it is now."""
        row = max(0, self._current())
        self._acts = self._history()
        self.list.clear()
        grey = self.palette().brush(self.palette().ColorGroup.Disabled, self.palette().ColorRole.Text)
        self.list.addTopLevelItems([_item(act, grey) for act in self._acts])
        self._explained.setText(
            self.tr("Every change of groups, kept for ever. What you undid is grey and can be done again.")
            if self._acts
            else self.tr("Nothing yet. What you name, merge, split or move is listed here and can be undone.")
        )
        self.list.setVisible(bool(self._acts))
        self.back.setVisible(bool(self._acts))
        if self._acts:
            self.list.setCurrentIndex(self.list.model().index(min(row, len(self._acts) - 1), 0))

    def _current(self) -> int:
        return self.list.currentIndex().row()

    def _on_current_changed(self) -> None:
        row = self._current()
        is_undone = row >= 0 and self._acts[row].is_undone
        self.back.setText(self.tr("Redo up to here") if is_undone else self.tr("Undo back to here"))

    def _on_back(self) -> None:
        """Undo this act and all after it; or do again all that was undone up to this one."""
        row = self._current()
        if row < 0:
            return
        if self._acts[row].is_undone:
            self.redo_asked.emit(sum(act.is_undone for act in self._acts[row:]))
        else:
            self.undo_asked.emit(sum(not act.is_undone for act in self._acts[: row + 1]))
        self.read()


def _item(act: Act, grey: QBrush) -> QTreeWidgetItem:
    sentence = sentences.done(act)
    when = words.moment(_local(act.done_at))
    shown = translate("History", "Undone: %1", sentence) if act.is_undone else sentence
    item = QTreeWidgetItem([shown, when])
    item.setToolTip(0, plain_tooltip(shown))
    item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    for column in range(item.columnCount()):
        if act.is_undone or column:
            item.setForeground(column, grey)
    return item


def _local(moment: str) -> str:
    """A moment in UTC as the clock here shows it, in ISO 8601."""
    try:
        return datetime.fromisoformat(moment).astimezone().replace(tzinfo=None).isoformat(timespec="seconds")
    except ValueError:
        return moment
