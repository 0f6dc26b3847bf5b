"""The order of each place, chosen in its heading or in the menu, and kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from app.actions import Actions
from app.settings import Settings
from app.sorting.orders import OF_A_GROUP, OF_ALL, OF_GROUPS, Order, order_kept
from app.sorting.sort_button import SortButton
from app.sorting.sorter import GroupDates, PhotoSorter
from app.theme.theme import Theme
from app.views.groups_place import GroupsPlace
from app.views.photos_place import PhotosPlace
from app.views.places import Places
from engine import Library


class Sorting(QObject):
    """Gives the places that show cards or photos their control."""

    def __init__(
        self, library: Library, places: Places, actions: Actions, settings: Settings, theme: Theme
    ) -> None:
        super().__init__(places)
        self._places = places
        self._actions = actions
        self._settings = settings
        self._dates = GroupDates(library.root, self)
        self._sorters: list[PhotoSorter] = []
        groups = SortButton(theme, OF_GROUPS)
        self._keep(groups, "order-groups")
        places.groups.sort_with(groups, self._dates)
        for place, name, offered in (
            (places.all_photos, "order-photos", OF_ALL),
            (places.group, "order-group", OF_A_GROUP),
            (places.not_sure, "order-not-sure", OF_A_GROUP),
        ):
            button, sorter = SortButton(theme, offered), PhotoSorter(library.root, self)
            self._sorters.append(sorter)
            self._keep(button, name)
            place.sort_with(button, sorter, library.orders.photos)
        actions.on("sort", self._on_sort)
        actions.on("sort-reverse", self._on_reverse)
        places.chosen_changed.connect(self.update_actions)
        self.update_actions()

    def update_actions(self) -> None:
        self._actions.enable(self._button() is not None, "sort", "sort-reverse")

    def close(self) -> None:
        self._dates.close()
        for sorter in self._sorters:
            sorter.close()

    def _keep(self, button: SortButton, name: str) -> None:
        button.show_order(order_kept(self._settings.text_of(name), button.offered))
        button.chosen.connect(partial(self._on_chosen, name))

    def _on_chosen(self, name: str, order: Order) -> None:
        self._settings.keep_text(name, order.kept)

    def _button(self) -> SortButton | None:
        page = self._places.currentWidget()
        return page.sorting if isinstance(page, GroupsPlace | PhotosPlace) else None

    def _on_sort(self) -> None:
        if button := self._button():
            button.open_menu()

    def _on_reverse(self) -> None:
        if button := self._button():
            button.reverse()
