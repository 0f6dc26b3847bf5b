"""Where keys are pressed that an action shall have."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from app.i18n import translate

_MODIFIERS = frozenset(
    {
        Qt.Key.Key_Control,
        Qt.Key.Key_Shift,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_CapsLock,
        Qt.Key.Key_NumLock,
        Qt.Key.Key_unknown,
    }
)


class KeyField(QLineEdit):
    """Takes the next keys that are pressed, whatever they do elsewhere. Escape, or going elsewhere, gives up.

    Signals:
        pressed(str): these keys, in the portable spelling.
        left: no keys were pressed.
    """

    pressed = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("keyField")
        self.setReadOnly(True)
        self._is_listening = False
        self.setPlaceholderText(translate("Settings", "Press the new keys"))
        self.setAccessibleName(translate("Settings", "Press the new keys"))

    def listen(self) -> None:
        """Take the focus and the next keys."""
        self._is_listening = True
        self.setFocus()

    def rest(self) -> None:
        """The keys were good: that the focus goes elsewhere now is no giving up."""
        self._is_listening = False

    def event(self, event: QEvent) -> bool:
        """Also Tab, and keys that are shortcuts, are keys here."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._take(event)
            return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._leave()

    def _leave(self) -> None:
        if self._is_listening:
            self._is_listening = False
            self.left.emit()

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MODIFIERS:
            return
        if key is Qt.Key.Key_Escape:
            self._leave()
            return
        self.pressed.emit(spelt(key, event.modifiers(), event.text()))


def spelt(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> str:
    """Keys as shortcuts are written. A sign that needs Shift on this keyboard, as "?", is written without it."""
    kept = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    if text and not text.isalpha() and text.isprintable() and text != " ":
        kept &= ~Qt.KeyboardModifier.ShiftModifier
    if key is Qt.Key.Key_Backtab:
        key = Qt.Key.Key_Tab
    sequence = QKeySequence(QKeyCombination(kept, key))
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)
