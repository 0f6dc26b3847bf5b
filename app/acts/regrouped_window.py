"""What another run changed in the groups, each change to be accepted or refused."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.acts import regroupings
from app.acts.photo_strip import PhotoStrip
from app.theme.fonts import Size, window_size
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.buttons import push_button
from app.views.labels import label
from engine import GroupChange

MOST_ROWS = 60
"""More changes than these are shown when some of these are decided: each row costs widgets."""


class RegroupedWindow(QDialog):
    """A row a change: what happened, the photos, and two buttons. It stands beside the main window.

    Signals:
        accept_asked(object), refuse_asked(object): the ids of changes, or None for all of them.
        opened(int): show this photo large.
    """

    accept_asked = Signal(object)
    refuse_asked = Signal(object)
    opened = Signal(int)

    def __init__(
        self,
        changes: Callable[[], Sequence[GroupChange]],
        thumbs: Thumbs,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("regroupedWindow")
        self.setWindowTitle(self.tr("What changed in the groups"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._changes = changes
        self._thumbs = thumbs
        self._theme = theme
        self.page = QWidget()
        self._is_waiting = False
        self._explained = label(ink="secondary", wraps=True, name="regroupedExplained")
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Changes"))
        self.accept_all = push_button(self.tr("Accept all"), "acceptAllChanges", self._on_accept_all)
        self.refuse_all = push_button(
            self.tr("Keep all as they were"), "refuseAllChanges", self._on_refuse_all
        )
        self._close = push_button(self.tr("Close"), "closeRegrouped", self.close)
        self._lay_out()
        self.read()
        self.resize(window_size(720, 640 if self._scroll.isVisibleTo(self) else 160))

    def read(self) -> None:
        """Show what waits now; the place in the list stays."""
        level = self._scroll.verticalScrollBar().value()
        changes = self._changes()
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 8, 24, 16)
        column.setSpacing(24)
        for change in changes[:MOST_ROWS]:
            column.addWidget(self._row(change))
        if len(changes) > MOST_ROWS:
            column.addWidget(label(regroupings.more(len(changes) - MOST_ROWS), ink="secondary"))
        column.addStretch(1)
        self.page = page
        self._scroll.setWidget(page)
        self._scroll.verticalScrollBar().setValue(level)
        self._scroll.setVisible(bool(changes))
        self._explained.setText(
            self.tr(
                "Your own groups change only if you accept it. All others are shown as Kindred finds them now; "
                "what you keep as it was becomes a group of yours. Every choice can be undone."
            )
            if changes
            else self.tr("Nothing waits for your word: every group is what it was, or you have decided.")
        )
        self.accept_all.setVisible(bool(changes))
        self.refuse_all.setVisible(any(one.kind != "new" for one in changes))
        self._focus_first()

    def wait(self) -> None:
        """Something was chosen; until it is read what came of it, nothing can be chosen twice."""
        self._is_waiting = True
        self.page.setEnabled(False)

    def _row(self, change: GroupChange) -> QWidget:
        row = QWidget()
        row.setObjectName("changeRow")
        title = label(regroupings.title(change), Size.EMPHASIS, is_strong=True, wraps=True)
        says = label(regroupings.sentence(change), wraps=True, ink="secondary", name=f"change-{change.id}")
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        grid.addWidget(title, 0, 0)
        grid.addWidget(says, 1, 0)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        accept, refuse = regroupings.buttons(change)
        what = f"{regroupings.title(change)}: {regroupings.sentence(change)}"
        yes = push_button(accept, "acceptChange", partial(self.accept_asked.emit, [change.id]))
        yes.setAccessibleDescription(what)
        buttons.addWidget(yes)
        if refuse:
            no = push_button(refuse, "refuseChange", partial(self.refuse_asked.emit, [change.id]))
            no.setAccessibleDescription(what)
            buttons.addWidget(no)
        grid.addLayout(buttons, 0, 1, 2, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        for line, (caption, photos) in enumerate(regroupings.parts(change), start=2):
            part = QVBoxLayout()
            part.setSpacing(0)
            if caption:
                part.addWidget(label(caption, Size.CAPTION, ink="secondary"))
            strip = PhotoStrip(photos, caption or what, self._thumbs, self._theme)
            strip.opened.connect(self.opened)
            part.addWidget(strip)
            grid.addLayout(part, line, 0, 1, 2)
        return row

    def _focus_first(self) -> None:
        """After a choice the keyboard is at the first that is left, not lost with the row that is gone."""
        is_asked, self._is_waiting = self._is_waiting, False
        if not self.isVisible() or (self._close.hasFocus() and not is_asked):
            return
        first = self.page.findChild(QWidget, "acceptChange")
        (first if isinstance(first, QWidget) else self._close).setFocus()

    def _on_accept_all(self) -> None:
        self.accept_asked.emit(None)

    def _on_refuse_all(self) -> None:
        self.refuse_asked.emit(None)

    def _lay_out(self) -> None:
        top = QVBoxLayout()
        top.setContentsMargins(24, 24, 24, 8)
        top.setSpacing(8)
        top.addWidget(label(self.tr("What changed in the groups"), Size.TITLE, is_strong=True))
        top.addWidget(self._explained)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 12, 24, 16)
        buttons.setSpacing(8)
        buttons.addWidget(self.accept_all)
        buttons.addWidget(self.refuse_all)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self._scroll, 1000)
        whole.addStretch(1)  # where there is no list
        whole.addLayout(buttons)
