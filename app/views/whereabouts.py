"""Where the person was when the window was closed, and the way back there."""

from __future__ import annotations

import json
from typing import Any

from app.settings import Settings
from app.views.photo_grid import PhotoGrid
from app.views.photos_place import PhotosPlace
from app.views.places import Places
from app.views.sidebar import Place
from engine import Library

KEPT = "where"
MOST = 1_000
"""Photos whose selection is remembered; a larger one is rather made again."""


class Whereabouts:
    """What is not there any more is passed over: a group of another run, a photo that left the library."""

    def __init__(self, library: Library, places: Places, settings: Settings) -> None:
        self._library = library
        self._places = places
        self._settings = settings

    def keep(self) -> None:
        places = self._places
        page = places.currentWidget()
        known: dict[str, Any] = {"place": str(places.place)}
        if places.is_viewing and places.viewer.photo is not None:
            known["photo"] = places.viewer.photo.id
            page = places.came_from
        if page is places.group and (group := places.open_one) is not None:
            known["group"] = group.id
        if isinstance(page, PhotosPlace):
            known |= _state(page.grid)
        if page is places.groups:
            cards = places.groups.cards
            known["cards"] = [one.id for one in cards.selected_groups()[:MOST]]
            current = cards.current_group()
            known["card"] = None if current is None else current.id
            known["scroll"] = cards.verticalScrollBar().value()
        self._settings.keep_text(KEPT, json.dumps(known))

    def restore(self) -> None:
        """Once the window has its size: what is in sight depends on it."""
        known = _read(self._settings.text_of(KEPT))
        if known is None or not self._library.photos.count():
            return
        places = self._places
        place, group = known.get("place"), known.get("group")
        if place in list(Place) and Place(place) is not Place.GROUPS:
            places.go(Place(place))
        elif isinstance(group, int) and self._library.groups.get(group) is not None:
            places.open_group(group)
        page = places.currentWidget()
        if isinstance(page, PhotosPlace):
            _put_back(page.grid, known)
        elif page is places.groups:
            for one in _numbers(known.get("cards")):
                places.groups.cards.add_to_selection(one)
            for one in _numbers([known.get("card")]):
                places.groups.cards.make_current(one)
            places.groups.cards.executeDelayedItemsLayout()
            places.groups.cards.verticalScrollBar().setValue(*_numbers([known.get("scroll")]) or [0])
        photo = known.get("photo")
        if isinstance(photo, int) and self._library.photos.get([photo]):
            places.open_photo(photo)


def _state(grid: PhotoGrid) -> dict[str, Any]:
    is_small = grid.selected_count() <= MOST
    return {
        "selected": grid.selected_photos() if is_small else [],
        "current": grid.current_photo(),
        "top": grid.first_visible(),
    }


def _put_back(grid: PhotoGrid, known: dict[str, Any]) -> None:
    grid.select_photos(_numbers(known.get("selected")))
    current, top = known.get("current"), known.get("top")
    if isinstance(current, int):
        grid.make_current(current)
    row = grid.photos.row_of(top) if isinstance(top, int) else None
    if row is not None:
        grid.executeDelayedItemsLayout()
        grid.show_at_top(row)


def _read(text: str) -> dict[str, Any] | None:
    """None where nothing was kept, or where a file that anybody may edit holds something else."""
    try:
        known = json.loads(text)
    except ValueError:
        return None
    return known if isinstance(known, dict) else None


def _numbers(value: object) -> list[int]:
    return [one for one in value if isinstance(one, int)] if isinstance(value, list) else []
