"""Quiet buttons: with one of our icons, or nothing but a line of words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QToolButton,
    QWidget,
)

from app.i18n import translate
from app.theme.fonts import scaled
from app.theme.theme import Theme
from app.views.key_tips import names_keys
from app.views.labels import plain_tooltip

ICON = 20
GAP = 6


class IconButton(QToolButton):
    """A quiet button. With `text` the words stand beside the icon; without it `name` is what is read aloud.

    `action`: what it does; its keys are told by the tooltip.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        name: str,
        text: str = "",
        tooltip: str = "",
        object_name: str = "",
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setToolTip(tooltip or name)
        names_keys(self, action)
        self.setText(text)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        if text:
            self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        theme.changed.connect(self._draw)
        self._draw()

    def show_icon(self, icon: str) -> None:
        if icon != self._icon_name:
            self._icon_name = icon
            self._draw()

    def _draw(self) -> None:
        """Qt leaves hardly any room between icon and words; a margin inside the icon makes it."""
        gap = GAP if self.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon else 0
        self.setIconSize(QSize(scaled(ICON) + gap, scaled(ICON)))
        self.setIcon(self._theme.icon(self._icon_name, gap))


class ActionButton(QPushButton):
    """Does what an action of the menus does, under a word of its own, and can be pressed when the action can."""

    def __init__(self, text: str, action: QAction) -> None:
        super().__init__(text)
        self._action = action
        self.setObjectName(f"button-{action.objectName()}")
        self.setProperty("kind", "quiet")
        self.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(action.isCheckable())
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        action.toggled.connect(self.setChecked)
        self._follow()

    def _follow(self) -> None:
        keys = self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        name = self._action.text().replace("&", "")
        self.setToolTip(plain_tooltip(f"{name} ({keys})" if keys else name))
        self.setEnabled(self._action.isEnabled())
        self.setChecked(self._action.isChecked())


def push_button(text: str, object_name: str, act: Callable[[], object] | None = None) -> QPushButton:
    """A button that Enter elsewhere in its window does not press; without an act whoever holds it connects one."""
    made = QPushButton(text)
    made.setObjectName(object_name)
    made.setAutoDefault(False)
    if act is not None:
        made.clicked.connect(act)
    return made


def beside(*widgets: QWidget | None) -> QHBoxLayout:
    """Side by side; None is a gap that grows."""
    line = QHBoxLayout()
    line.setSpacing(8)
    for widget in widgets:
        if widget is None:
            line.addStretch(1)
        else:
            line.addWidget(widget)
    return line


def answers(text: str, dialog: QDialog) -> tuple[QHBoxLayout, QPushButton]:
    """ "Cancel" and what the dialog is for, at its lower right; Enter presses the latter."""
    cancel = push_button(translate("Buttons", "Cancel"), "cancelDialog", dialog.reject)
    do = push_button(text, "acceptDialog", dialog.accept)
    do.setProperty("kind", "primary")
    do.setDefault(True)
    return beside(None, cancel, do), do


class ElidedButton(QPushButton):
    """A line of words that can be pressed. It gives way like a label: what does not fit is in the tooltip."""

    def __init__(
        self,
        hint: str,
        *,
        object_name: str,
        kind: Literal["line", "field"] = "line",
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        action: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._hint = self._tip = hint
        self._mode = mode
        self._whole = ""
        self.setObjectName(object_name)
        self.setProperty("kind", kind)
        if kind == "line":
            self.setProperty("ink", "secondary")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(48)
        names_keys(self, action, hint)
        self.set_whole_text("")

    @property
    def whole_text(self) -> str:
        return self._whole

    def say_tip(self, tip: str) -> None:
        """What the tooltip says below the words that did not fit."""
        self._tip = tip
        self._elide()

    def set_whole_text(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text or self._hint)
        self.setAccessibleDescription(self._hint)
        self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        inside = QStyle.SubElement.SE_PushButtonContents  # without the padding that the style sheet asks for
        room = self.style().subElementRect(inside, option, self).width() - 4
        shown = self.fontMetrics().elidedText(self._whole, self._mode, room)
        self.setText(shown.replace("&", "&&"))  # an ampersand in a name is no mnemonic
        whole = f"{self._whole}\n{self._tip}" if shown != self._whole else self._tip
        self.setToolTip(plain_tooltip(whole).replace("\n", "<br>"))
