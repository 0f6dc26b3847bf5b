"""Which keys do what: the program's own shortcuts, and those that the person chose instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from app.settings import Settings

NATIVE = QKeySequence.SequenceFormat.NativeText
_KEPT_BY_QT = frozenset(
    {
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
    }
)
"""Without a modifier, or with Shift, these move about, select, open and press."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. `name` is how code asks for it; an empty name separates. `shortcuts` are the program's own."""

    name: str
    menu: str
    text: str = ""
    shortcuts: tuple[str, ...] = ()
    icon: str = ""
    is_checkable: bool = False


class Keys(QObject):
    """No key ever means two actions: what the person chose is taken from the action that had it.

    Signals:
        changed: some action has other keys now.
    """

    changed = Signal()

    def __init__(
        self, specs: Sequence[ActionSpec], settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.specs = list(specs)
        self._settings = settings
        self._own = {spec.name: spec.shortcuts for spec in specs if spec.name}
        self._chosen: dict[str, tuple[str, ...]] = {}
        taken: set[str] = set()
        for name in self._own:  # a file that was edited by hand may give a key to two actions, or be nonsense
            kept = settings.keys(name)
            if kept is None:
                continue
            known = dict.fromkeys(one for one in map(normal, kept) if one and is_free_to_use(one))
            if known or not kept:
                self._chosen[name] = tuple(one for one in known if one not in taken)
                taken.update(known)

    def of(self, name: str) -> tuple[str, ...]:
        """The shortcuts of an action as they are now."""
        if name in self._chosen:
            return self._chosen[name]
        taken = {one for keys in self._chosen.values() for one in keys}
        return tuple(one for one in self._own.get(name, ()) if normal(one) not in taken)

    def shown(self, name: str) -> str:
        """The first shortcut of an action as this system writes it; empty where it has none."""
        keys = self.of(name)
        return native(keys[0]) if keys else ""

    def is_changed(self, name: str) -> bool:
        return self.of(name) != self._own[name]

    def is_any_changed(self) -> bool:
        return any(self.is_changed(name) for name in self._own)

    def owner(self, shortcut: str, besides: str) -> ActionSpec | None:
        """The other action that has this shortcut now."""
        wanted = normal(shortcut)
        return next(
            (
                spec
                for spec in self.specs
                if spec.name
                and spec.name != besides
                and wanted in {normal(one) for one in self.of(spec.name)}
            ),
            None,
        )

    def give(self, name: str, shortcut: str, *, is_more: bool = False) -> None:
        """Let this shortcut call the action, in place of those it has or (`is_more`) beside them.

        The action that had it has it no more.
        """
        self._take_away([shortcut], besides=name)
        before = self.of(name) if is_more else ()
        self._keep(name, tuple(dict.fromkeys((*before, normal(shortcut)))))
        self.changed.emit()

    def clear(self, name: str) -> None:
        """The action is reached through the menus alone."""
        self._keep(name, ())
        self.changed.emit()

    def reset(self, name: str) -> None:
        """The program's own shortcuts again, also where another action has got one of them."""
        self._take_away(self._own[name], besides=name)
        self._chosen.pop(name, None)
        self._settings.keep_keys(name, None)
        self.changed.emit()

    def reset_all(self) -> None:
        for name in self._own:
            self._settings.keep_keys(name, None)
        self._chosen.clear()
        self.changed.emit()

    def _take_away(self, shortcuts: Sequence[str], besides: str) -> None:
        wanted = {normal(one) for one in shortcuts}
        for name in self._own:
            has = self.of(name)
            left = tuple(one for one in has if normal(one) not in wanted)
            if name != besides and left != has:
                self._keep(name, left)

    def _keep(self, name: str, shortcuts: tuple[str, ...]) -> None:
        self._chosen[name] = shortcuts
        self._settings.keep_keys(name, shortcuts)


def normal(shortcut: str) -> str:
    """One way of writing it, whatever the system and the language; empty for what is no shortcut."""
    sequence = QKeySequence(shortcut)
    if sequence.isEmpty() or _first(sequence).key() in {Qt.Key.Key_unknown, Qt.Key(0)}:
        return ""
    return sequence.toString(QKeySequence.SequenceFormat.PortableText)


def native(shortcut: str) -> str:
    """As this system writes it."""
    return QKeySequence(shortcut).toString(NATIVE)


def is_free_to_use(shortcut: str) -> bool:
    """Whether a place does not need it for moving about, selecting and opening."""
    sequence = QKeySequence(shortcut)
    if sequence.count() != 1:
        return False
    combination = _first(sequence)
    bare = combination.keyboardModifiers() & ~(
        Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
    )
    return not (combination.key() in _KEPT_BY_QT and bare == Qt.KeyboardModifier.NoModifier)


def _first(sequence: QKeySequence) -> QKeyCombination:
    return sequence[0]  # type: ignore[index]  # Qt's own description of the class leaves it out
