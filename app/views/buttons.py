"""Buttons with one of our icons, which follow the appearance by themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.theme.theme import Theme

ICON = 20
GAP = 6


class IconButton(QToolButton):
    """A quiet button. With `text` the words stand beside the icon; without it `name` is what is read aloud."""

    def __init__(
        self,
        theme: Theme,
        icon: str,
        *,
        name: str,
        text: str = "",
        tooltip: str = "",
        object_name: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon_name = icon
        self.setObjectName(object_name)
        self.setAccessibleName(name)
        self.setToolTip(tooltip or name)
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
        self.setIconSize(QSize(ICON + gap, ICON))
        self.setIcon(self._theme.icon(self._icon_name, gap))
