"""What a screen reader finds: the tree of accessible things below a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role
MUST_HAVE_NAMES = frozenset(
    {
        Role.Button,
        Role.ButtonMenu,
        Role.ButtonDropDown,
        Role.CheckBox,
        Role.RadioButton,
        Role.EditableText,
        Role.SpinBox,
        Role.ComboBox,
        Role.Slider,
        Role.ProgressBar,
        Role.List,
        Role.ListItem,
        Role.Tree,
        Role.TreeItem,
        Role.Table,
        Role.Cell,
        Role.PageTab,
        Role.MenuItem,
        Role.Dialog,
        Role.Window,
    }
)
MOST_CELLS = 6
"""Of a list all cells are made the same way."""


def tree(root: QWidget) -> Iterator[tuple[QAccessibleInterface, str]]:
    """Everything that is shown below a widget, with the way to it."""
    found = QAccessible.queryAccessibleInterface(root)
    assert found is not None
    yield from _below(found, type(root).__name__)


def nameless(root: QWidget) -> list[str]:
    """Controls and cells without a name, by the way to them."""
    return [
        f"{way} ({one.role().name})"
        for one, way in tree(root)
        if one.role() in MUST_HAVE_NAMES and not name(one).strip()
    ]


def name(one: QAccessibleInterface) -> str:
    return one.text(QAccessible.Text.Name)


def _below(one: QAccessibleInterface, way: str) -> Iterator[tuple[QAccessibleInterface, str]]:
    yield one, way
    cells = 0
    for at in range(one.childCount()):
        child = one.child(at)
        if child is None or not child.isValid() or child.state().invisible:
            continue
        is_cell = child.role() in {Role.ListItem, Role.TreeItem, Role.Cell}
        cells += is_cell
        if is_cell and cells > MOST_CELLS:
            continue
        thing = child.object()
        label = thing.objectName() or type(thing).__name__ if thing is not None else child.role().name
        yield from _below(child, f"{way} > {label}")


TEXTS = (QAccessible.Text.Name, QAccessible.Text.Description)


def cells(view: QWidget) -> list[str]:
    """The names of a list's cells, in their order."""
    found = QAccessible.queryAccessibleInterface(view)
    assert found is not None
    children = (found.child(at) for at in range(found.childCount()))
    return [name(one) for one in children if one is not None and one.role() is Role.ListItem]
