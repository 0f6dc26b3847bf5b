"""What the menus offer for a photo or a group, at the photo or the group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.acts.group_commands import OF_GROUPS, OF_PHOTOS
from app.similar.panel import SimilarPanel
from app.views.places import Places

LOOKING = ("similar", "pin", "compare", "why", "open", "open-group")
ELSEWHERE = ("export", "show", "copy-path")


def make_context_menus(actions: Actions, places: Places, panel: SimilarPanel) -> None:
    """The same actions as in the menu bar: with their keys, and off where they make no sense."""
    for grid in places.grids():
        _offer(grid, actions, LOOKING, OF_PHOTOS, ELSEWHERE)
    _offer(places.map.canvas, actions, LOOKING, OF_PHOTOS, ELSEWHERE)
    _offer(places.groups.cards, actions, OF_GROUPS, ("why", "export"))
    _offer(panel.results, actions, (*LOOKING, "unlike"), ("show", "copy-path"))


def _offer(widget: QWidget, actions: Actions, *parts: Sequence[str]) -> None:
    """With a line between the parts."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for number, part in enumerate(parts):
        if number:
            line = QAction(widget)
            line.setSeparator(True)
            widget.addAction(line)
        widget.addActions([actions[name] for name in part])
