"""Dragging photos: where they come from, where they can go, and what becomes of them there."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

from app.acts.group_commands import GroupCommands
from app.dragging import cargo
from app.dragging.pile import MARGIN, MOST, PHOTO, pile
from app.dragging.shelf import DropShelf
from app.models.photo_rows import PhotoRows
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.photo_grid import PhotoGrid
from app.views.places import Places
from engine import Group, Library

RECENT = 5
THUMB = 128


class Dragging(QObject):
    """A drag offers the groups in the sidebar, takes a drop on a card too, and hands files to other programs as copies.

    What a drop means is done when the drag is over: it changes what the drag came from.
    """

    def __init__(
        self,
        library: Library,
        rows: PhotoRows,
        thumbs: Thumbs,
        theme: Theme,
        places: Places,
        acts: GroupCommands,
        sidebar: QWidget,
    ) -> None:
        super().__init__(sidebar)
        self._library = library
        self._rows = rows
        self._thumbs = thumbs
        self._theme = theme
        self._places = places
        self._acts = acts
        self._source = sidebar
        self._recent: list[int] = []
        self._is_carrying = False
        self._dropped: tuple[int | None, list[int]] | None = None
        self.shelf = DropShelf(sidebar, thumbs, theme)
        self.shelf.dropped.connect(self._on_dropped)
        places.groups.cards.photos_dropped.connect(self._on_dropped)
        for grid in places.grids():
            self.follow(grid)

    def follow(self, grid: PhotoGrid) -> None:
        """Let photos be dragged out of this grid."""
        grid.dragged.connect(self._on_dragged)

    def targets(self) -> list[Group]:
        """The groups that are offered: those that were dropped on last, the person's own, then the biggest."""
        groups = self._library.groups.all() if self._library.groups.dial() is not None else []
        here = self._places.current_group()
        offered = [one for one in groups if not one.is_hidden and (here is None or one.id != here.id)]
        last = {group_id: place for place, group_id in enumerate(self._recent)}
        return sorted(offered, key=lambda one: (last.get(one.id, RECENT), not one.is_kept))

    def _on_dragged(self, photo_ids: Sequence[int]) -> None:
        """Until the photos are dropped or the drag is given up."""
        drag = QDrag(self._source)
        drag.setMimeData(cargo.pack(photo_ids, self._paths(photo_ids)))
        pictures = [self._thumbs.ask(one, THUMB) for one in photo_ids[:MOST]]
        drag.setPixmap(pile(pictures, len(photo_ids), self._theme.colours, self._source.devicePixelRatioF()))
        drag.setHotSpot(QPoint(MARGIN + PHOTO // 2, -MARGIN // 2))  # below what it would be dropped on
        if targets := self.targets():
            self.shelf.open(targets, len(photo_ids))
        self._is_carrying, self._dropped = True, None
        drag.exec(Qt.DropAction.CopyAction)  # of the files: an original is never moved
        self._is_carrying = False
        self.shelf.hide()
        if self._dropped is not None:
            self._move(*self._dropped)

    def _paths(self, photo_ids: Sequence[int]) -> list[Path]:
        if len(photo_ids) > cargo.MOST_FILES:
            return []
        return [photo.path for one in photo_ids if (photo := self._rows.get(one, photo_ids)) is not None]

    def _on_dropped(self, group_id: int | None, photo_ids: list[int]) -> None:
        if self._is_carrying:
            self._dropped = (group_id, photo_ids)
        else:
            self._move(group_id, photo_ids)

    def _move(self, group_id: int | None, photo_ids: list[int]) -> None:
        now = self._acts.move_to(photo_ids, group_id)
        if now is not None:
            self._recent = [now, *(one for one in self._recent if one != now)][:RECENT]
