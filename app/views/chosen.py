"""Which photos are meant in the place in front."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.compare.compare_place import ComparePlace
from app.map.map_place import MapPlace
from app.review.review_place import ReviewPlace
from app.sames.sames_place import SamesPlace
from app.views.photos_place import PhotosPlace
from app.views.viewer import Viewer


def current_photo(page: QWidget | None) -> int | None:
    match page:
        case Viewer():
            return page.photo.id if page.photo else None
        case PhotosPlace():
            return page.grid.current_photo()
        case SamesPlace():
            return page.list.current_photo()
        case ReviewPlace():
            return page.photo
        case MapPlace():
            return page.current_photo()
        case ComparePlace():
            return page.active_photo
        case _:
            return None


def selected_photos(page: QWidget | None) -> list[int]:
    match page:
        case PhotosPlace():
            return page.grid.selected_photos()
        case MapPlace():
            return page.selected_photos()
        case _:
            photo_id = current_photo(page)
            return [photo_id] if photo_id is not None else []


def photos_together(page: QWidget | None) -> list[int]:
    return list(page.photos) if isinstance(page, ComparePlace) else selected_photos(page)


def selected_count(page: QWidget | None) -> int:
    """Without looking at each."""
    match page:
        case PhotosPlace():
            return page.grid.selected_count()
        case MapPlace():
            return page.selected_count()
        case _:
            return len(selected_photos(page))
