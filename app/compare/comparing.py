"""The ways to photos side by side: from a selection, from one photo and its neighbours, from similar photos."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from app import words
from app.actions import Actions
from app.compare.compare_place import LEAST, MOST, ComparePlace
from app.i18n import translate
from app.similar.panel import SimilarPanel
from app.views.buttons import ActionButton
from app.views.places import Places


class Comparing(QObject):
    """`say` tells the person in a sentence what is missing."""

    def __init__(
        self,
        place: ComparePlace,
        places: Places,
        panel: SimilarPanel,
        actions: Actions,
        say: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._places = places
        self._panel = panel
        self._actions = actions
        self._say = say
        actions["compare-together"].setChecked(place.is_together)
        actions.on("pin", self.pin)
        actions.on("compare", self.compare)
        actions["compare-together"].toggled.connect(place.set_together)
        places.photo_changed.connect(self.update_actions)
        places.chosen_changed.connect(self.update_actions)
        panel.results.selection_changed.connect(self.update_actions)
        place.changed.connect(places.tell_changed)
        place.back_asked.connect(places.go_back)
        for text, name in (
            (self.tr("Zoom together"), "compare-together"),
            (self.tr("Pin this one"), "pin"),
            (self.tr("Belong together"), "link"),
            (self.tr("Do not belong together"), "unlink"),
        ):
            place.header.add(ActionButton(text, actions[name]))
        self.update_actions()

    def pin(self) -> None:
        """Here: pin the other one. Elsewhere: pin this photo, and show its neighbour beside it."""
        if self._is_here():
            self._place.pin()
            return
        pinned, among = self._pinned(), self._among()
        if pinned is None:
            return
        others = [one for one in among if one != pinned]
        if not others:
            self._say(self.tr("There is no other photo here to compare it with."))
            return
        beside = self._beside(pinned, among, others)
        self._go([pinned, beside], others)

    def compare(self) -> None:
        """The photos that are selected, two to four of them."""
        chosen = self._selected()
        if LEAST <= len(chosen) <= MOST:
            self._go(chosen, self._among())
        else:
            self._say(
                translate(
                    "Compare",
                    "Select two to %1 photos to see them side by side.",
                    words.number(MOST),
                )
            )

    def update_actions(self) -> None:
        is_here = self._is_here()
        self._actions.enable(is_here or self._pinned() is not None, "pin")
        count = len(self._panel.marked()) if self._is_in_panel() else self._places.selected_count()
        self._actions.enable(not is_here and LEAST <= count <= MOST, "compare")
        self._actions.enable(is_here, "compare-together")

    def _go(self, photos: Sequence[int], among: Sequence[int]) -> None:
        self._place.compare(photos, among)
        self._places.visit(self._place)

    def _is_here(self) -> bool:
        return self._places.currentWidget() is self._place

    def _is_in_panel(self) -> bool:
        return self._panel.results.hasFocus() and self._panel.results.current_photo() is not None

    def _selected(self) -> list[int]:
        return list(self._panel.marked()) if self._is_in_panel() else self._places.selected_photos()

    def _pinned(self) -> int | None:
        """In the panel what is asked about stays, and its results are walked through."""
        if self._is_in_panel() and self._panel.photo is not None:
            return self._panel.photo
        return self._places.current_photo()

    def _is_asked_about(self) -> bool:
        """Whether the similar photos of the photo in front are beside it."""
        photo = self._places.current_photo()
        return self._panel.isVisible() and photo is not None and self._panel.photo == photo

    def _among(self) -> list[int]:
        if self._is_in_panel() or self._is_asked_about():
            return self._panel.results.photos.ids()
        return self._places.neighbours()

    def _beside(self, pinned: int, among: Sequence[int], others: Sequence[int]) -> int:
        """The result that is marked, or the next photo of the list; at its end the one before."""
        marked = self._panel.results.current_photo() if self._is_in_panel() else None
        if marked is not None and marked in others:
            return marked
        at = among.index(pinned) if pinned in among else -1
        return among[at + 1] if at + 1 < len(among) else others[-1]
