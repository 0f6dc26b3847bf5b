"""Photos side by side: one is pinned, the others are walked through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app import words
from app.compare.pane import ComparePane
from app.i18n import translate
from app.models.photo_rows import PhotoRows
from app.similarity import Similarity
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.header import PlaceHeader
from app.views.photo_canvas import Sight

LEAST, MOST = 2, 4
WHOLE = Sight(1.0, 0.5, 0.5)


class ComparePlace(QWidget):
    """The arrow keys put another photo of the list in the place of the active one; Tab goes to the next side.

    Attributes:
        photos: the ids of the photos that are shown, in their order.
        is_together: whether all sides are seen at the same zoom and position.

    Signals:
        back_asked: leave.
        changed: other photos are shown, or another one is active.
    """

    back_asked = Signal()
    changed = Signal()

    def __init__(self, rows: PhotoRows, thumbs: Thumbs, similarity: Similarity, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("comparePlace")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Photos side by side"))
        self._rows = rows
        self._similarity = similarity
        self.photos: list[int] = []
        self.is_together = True
        self._list: Sequence[int] = ()
        self._pinned = 0
        self._active = 1
        self._is_following = False
        self.header = PlaceHeader(theme, has_back=True)
        self.header.back_asked.connect(self.back_asked)
        self.panes = [ComparePane(thumbs, theme, self) for _ in range(MOST)]
        self._grid = QGridLayout()
        self._grid.setContentsMargins(12, 0, 12, 8)
        self._grid.setSpacing(4)
        for pane in self.panes:
            pane.looked.connect(self._on_looked)
            pane.pressed.connect(self._on_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addLayout(self._grid, 1)
        similarity.changed.connect(self._say)

    @property
    def active_photo(self) -> int | None:
        return self.photos[self._active] if self.photos else None

    @property
    def pinned_photo(self) -> int | None:
        return self.photos[self._pinned] if self.photos else None

    def compare(self, photos: Sequence[int], among: Sequence[int]) -> None:
        """Show two to four photos, the first of them pinned; `among`: what the arrow keys walk through."""
        self.photos = list(photos[:MOST])
        self._list = among
        self._pinned, self._active = 0, 1
        for place, pane in enumerate(self.panes):
            self._grid.removeWidget(pane)
            pane.setVisible(place < len(self.photos))
            if place < len(self.photos):
                row, column = divmod(place, 2) if len(self.photos) == MOST else (0, place)
                self._grid.addWidget(pane, row, column)
        self._show(WHOLE)

    def step(self, by: int) -> None:
        """The next photo of the list that is not shown on another side; at the ends it stays."""
        others = {one for place, one in enumerate(self.photos) if place != self._active}
        here = self.photos[self._active]
        at = self._list.index(here) if here in self._list else -1
        ahead = self._list[at + 1 :] if by > 0 else self._list[:at][::-1] if at > 0 else ()
        found = next((one for one in ahead if one not in others), None)
        if found is not None:
            self.photos[self._active] = found
            self._show(self._pane().canvas.sight())

    def pin(self) -> None:
        """Pin the active photo, and walk on the side that was pinned before."""
        self._pinned, self._active = self._active, self._pinned
        self._say()
        self.changed.emit()

    def activate(self, place: int) -> None:
        """The pinned photo is never the one that is walked; a click on it changes nothing."""
        if place != self._pinned and place != self._active:
            self._active = place
            self._say()
            self.changed.emit()

    def set_together(self, is_together: bool) -> None:
        """Seen together again, all look where the active one does."""
        self.is_together = is_together
        if is_together and self.photos:
            self._pane().canvas.look(self._pane().canvas.sight())
            self._follow(self._pane())

    def fit(self) -> None:
        self._look(WHOLE)

    def show_actual_size(self) -> None:
        self._pane().canvas.show_actual_size()

    def zoom_by(self, factor: float) -> None:
        self._pane().canvas.zoom_by(factor)

    def similarity(self, photo_id: int) -> float | None:
        """To the pinned photo."""
        index, pinned = self._similarity.index, self.pinned_photo
        return index.likeness(pinned, photo_id) if index is not None and pinned is not None else None

    def close_down(self) -> None:
        for pane in self.panes:
            pane.close_down()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                self.step(-1)
            case Qt.Key.Key_Right | Qt.Key.Key_Down | Qt.Key.Key_PageDown | Qt.Key.Key_Space:
                self.step(1)
            case _:
                super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab goes to the next side as long as there are several to walk on."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = {Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}.get(Qt.Key(event.key()))
            if by is not None and len(self.photos) > LEAST:
                places = [one for one in range(len(self.photos)) if one != self._pinned]
                self.activate(places[(places.index(self._active) + by) % len(places)])
                return True
        return super().event(event)

    def _pane(self) -> ComparePane:
        return self.panes[self._active]

    def _show(self, sight: Sight) -> None:
        self._is_following = True
        for photo_id, pane in zip(self.photos, self.panes, strict=False):
            pane.show_photo(self._rows.get(photo_id, self.photos), sight)
        self._is_following = False
        if sight == WHOLE:
            self._look(WHOLE)
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        title = translate("Compare", "%1 side by side", words.photos(len(self.photos)))
        self.header.say(title, self.tr("← → show another one beside the pinned one"))
        for place, (photo_id, pane) in enumerate(zip(self.photos, self.panes, strict=False)):
            is_pinned = place == self._pinned
            similarity = None if is_pinned else self.similarity(photo_id)
            pane.say(similarity, is_pinned=is_pinned, is_active=place == self._active)
        if self.isVisible() and self.photos:
            told = QAccessibleAnnouncementEvent(self, self._pane().accessibleName())
            QAccessible.updateAccessibility(told)

    def _look(self, sight: Sight) -> None:
        self._is_following = True
        for pane in self.panes[: len(self.photos)]:
            pane.canvas.look(sight)
        self._is_following = False

    def _follow(self, leader: ComparePane) -> None:
        self._look_others(leader, leader.canvas.sight())

    def _look_others(self, leader: ComparePane, sight: Sight) -> None:
        self._is_following = True
        for pane in self.panes[: len(self.photos)]:
            if pane is not leader:
                pane.canvas.look(sight)
        self._is_following = False

    def _on_looked(self, sight: Sight) -> None:
        leader = self.sender()
        if self.is_together and not self._is_following and isinstance(leader, ComparePane):
            self._look_others(leader, sight)

    def _on_pressed(self) -> None:
        pane = self.sender()
        if isinstance(pane, ComparePane):
            self.activate(self.panes.index(pane))
        self.setFocus()
