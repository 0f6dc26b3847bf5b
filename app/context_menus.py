"""What the menus offer for a photo, a group or a place, at the photo, the group or the place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.actions import Actions
from app.acts.group_commands import OF_GROUPS, OF_PHOTOS
from app.compare.pane import ComparePane
from app.similar.panel import SimilarPanel
from app.views.places import Places
from app.views.sidebar import Place, Sidebar

LOOKING = ("similar", "pin", "compare", "why", "open", "open-group")
ELSEWHERE = ("export", "show", "copy-path")
SELECTING = ("select-all", "invert-selection", "sort")
OF_PLACES: Mapping[Place, Sequence[str]] = {
    Place.GROUPS: (
        "groups",
        "sort",
        "select-all",
        "dial-fewer",
        "dial-more",
        "dial-auto",
        "show-hidden",
        "export",
    ),
    Place.ALL_PHOTOS: ("photos", "filter", "sort", "select-all", "rescan", "export"),
    Place.SAME: ("same",),
    Place.MAP: ("map", "map-dates", "select-all"),
    Place.NOT_SURE: ("not-sure", "review", "sort", "select-all"),
    Place.REVIEW: ("review",),
    Place.NOT_READ: ("not-read", "rescan"),
}


def make_context_menus(actions: Actions, places: Places, panel: SimilarPanel, sidebar: Sidebar) -> None:
    """The same actions as in the menu bar: with their keys, and off where they make no sense."""
    for grid in places.grids():
        _offer(grid, actions, LOOKING, OF_PHOTOS, SELECTING, ELSEWHERE)
    _offer(places.map.canvas, actions, LOOKING, OF_PHOTOS, ELSEWHERE)
    _offer(places.groups.cards, actions, OF_GROUPS, ("why", "sort", "export"))
    _offer(panel.results, actions, (*LOOKING, "unlike"), ("show", "copy-path"))
    canvas = places.viewer.canvas
    looking = [name for name in LOOKING if name != "open"]
    _offer(canvas, actions, looking, OF_PHOTOS, ("fit", "actual-size", "search-part", "info"), ELSEWHERE)
    for pane in places.findChildren(ComparePane):
        _offer(
            pane.canvas,
            actions,
            ("pin", "compare-together", "fit"),
            ("link", "unlink", "why", "open", "similar"),
        )
    sidebar.use({place: [actions[name] for name in names] for place, names in OF_PLACES.items()})


def _offer(widget: QWidget, actions: Actions, *parts: Sequence[str]) -> None:
    """With a line between the parts."""
    widget.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
    for number, part in enumerate(parts):
        if number:
            line = QAction(widget)
            line.setSeparator(True)
            widget.addAction(line)
        widget.addActions([actions[name] for name in part])
