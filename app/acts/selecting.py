"""Selecting photos and groups by command."""

from __future__ import annotations

from PySide6.QtCore import QObject

from app.actions import Actions
from app.map.map_place import MapPlace
from app.views.groups_place import GroupsPlace
from app.views.photos_place import PhotosPlace
from app.views.places import Places
from app.views.selection_line import acts_on_groups, acts_on_photos
from app.views.sidebar import Place


class Selecting(QObject):
    """All, none, all others, those that words fit, in the place in front; and Esc, which first gives a selection up."""

    def __init__(self, places: Places, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._actions = actions
        actions.on("select-all", self.select_all)
        actions.on("select-none", self.select_none)
        actions.on("invert-selection", self.invert)
        actions.on("up", self.go_up)
        actions.on("filter", self.filter)
        for page in (places.all_photos, places.group, places.not_sure):
            page.selection.use(actions, acts_on_photos())
        places.groups.selection.use(actions, acts_on_groups())
        places.chosen_changed.connect(self.update_actions)
        places.photo_changed.connect(self.update_actions)
        self.update_actions()

    def select_all(self) -> None:
        match self._places.currentWidget():
            case PhotosPlace() as page:
                page.grid.selectAll()
            case GroupsPlace() as page:
                page.cards.selectAll()
            case MapPlace() as page:
                page.canvas.select_in_sight()

    def select_none(self) -> None:
        """The photo where the keyboard is stays the current one."""
        match self._places.currentWidget():
            case PhotosPlace() as page:
                page.grid.select_only_current()
            case GroupsPlace() as page:
                page.cards.clearSelection()

    def invert(self) -> None:
        page = self._places.currentWidget()
        if isinstance(page, PhotosPlace):
            page.grid.invert_selection()

    def filter(self) -> None:
        """Have words typed that narrow the photos in front; all photos where there are none."""
        page = self._places.currentWidget()
        if not isinstance(page, PhotosPlace):
            self._places.go(Place.ALL_PHOTOS)
            page = self._places.all_photos
        if page.filter is not None:
            page.filter.setFocus()
            page.filter.selectAll()

    def go_up(self) -> None:
        page = self._places.currentWidget()
        is_selected = isinstance(page, PhotosPlace) and page.grid.selected_count() > 1
        is_selected = is_selected or (isinstance(page, GroupsPlace) and len(page.cards.selected_groups()) > 1)
        if is_selected:
            self.select_none()
        else:
            self._places.go_back()

    def update_actions(self) -> None:
        page = self._places.currentWidget()
        is_map = isinstance(page, MapPlace) and page.has_map
        has_photos = isinstance(page, PhotosPlace) and page.grid.photos.rowCount() > 0
        has_groups = isinstance(page, GroupsPlace) and page.cards.model().rowCount() > 0
        self._actions.enable(is_map or has_photos or has_groups, "select-all")
        self._actions.enable(has_photos, "invert-selection")
        self._actions.enable(has_photos or has_groups, "select-none")
