"""Tooltips that name the keys of today: a button says which action it is, and the keys are looked up."""

from __future__ import annotations

from typing import Protocol, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.keys import Keys

_ACTION, _TIP = "action", "tip"


class Telling(Protocol):
    """A widget that makes its tooltip itself, of more than this."""

    def say_tip(self, tip: str) -> None: ...


def names_keys(widget: QWidget, action: str, tip: str | None = None) -> None:
    """Have `tip`, or the tooltip as it is now, followed by the keys of this action."""
    widget.setProperty(_ACTION, action)
    widget.setProperty(_TIP, widget.toolTip() if tip is None else tip)


class KeyTips(QObject):
    """Writes the tooltips of all such widgets below a root, and again whenever keys change."""

    def __init__(self, keys: Keys, root: QWidget) -> None:
        super().__init__(root)
        self._keys = keys
        self._root = root
        keys.changed.connect(self.write)
        self.write()

    def write(self) -> None:
        for widget in self._root.findChildren(QWidget):
            action = widget.property(_ACTION)
            if not action:
                continue
            tip = with_keys(str(widget.property(_TIP)), self._keys.shown(str(action)))
            if hasattr(widget, "say_tip"):
                cast(Telling, widget).say_tip(tip)
            else:
                widget.setToolTip(tip)


def with_keys(text: str, shown: str) -> str:
    """ "Find similar (S)"; the text alone where there are no keys."""
    return f"{text} ({shown})" if shown else text
