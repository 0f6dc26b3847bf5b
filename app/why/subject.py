"""Which photos "why together" is about: what is selected, or what is looked at and what it is compared with."""

from __future__ import annotations

from dataclasses import dataclass

from app.compare.compare_place import ComparePlace
from app.similar.panel import SimilarPanel
from app.similarity import Similarity
from app.views.places import Places
from engine import Group, Library

MOST = 8
"""Photos of a group that are shown, the surest of it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Two photos; or some of a group, each of which is compared with the mean of the group."""

    photos: tuple[int, ...]
    group: Group | None = None


def subject(
    library: Library, places: Places, similar: SimilarPanel, similarity: Similarity
) -> Subject | None:
    """In this order: two selected photos, two side by side, a similar photo and what it is like, a photo of the review
    and the most like it in the group that is marked there, a photo and its group's cover, a photo and the one most like
    it, a group."""
    if places.selected_count() == 2:
        return _two(*places.selected_photos())
    if isinstance(page := places.currentWidget(), ComparePlace) and page.pinned_photo is not None:
        return _two(page.pinned_photo, page.active_photo or page.pinned_photo)
    if similar.isVisible() and (pair := similar.pair()) is not None:
        return _two(*pair)
    if places.is_reviewing:
        pair = places.review.pair()
        return _two(*pair) if pair is not None else None
    photo = places.current_photo()
    if photo is not None and (places.is_viewing or places.selected_count() == 1):
        group = places.current_group()
        other = group.cover if group is not None and group.cover != photo else _nearest(similarity, photo)
        return _two(photo, other) if other is not None else None
    group = places.current_group()
    if group is None:
        return None
    members = library.groups.surest(group.id, MOST)
    return Subject(tuple(one.photo_id for one in members), group) if members else None


def _two(first: int, second: int) -> Subject | None:
    return Subject((first, second)) if first != second else None


def _nearest(similarity: Similarity, photo: int) -> int | None:
    found = similarity.index.like((photo,), count=1) if similarity.index is not None else []
    return found[0][0] if found else None
