"""The middle of the window: the places, and the ways between them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.learning.comparison import verdict_line
from app.map.map_place import MapPlace
from app.models.group_list import GroupList
from app.models.photo_rows import PhotoRows
from app.review.review_place import ReviewPlace
from app.sames.sames_place import SamesPlace
from app.theme.theme import Theme
from app.thumbs.originals import Originals
from app.thumbs.thumbs import Thumbs
from app.views import chosen, contents
from app.views.dial import turn_by
from app.views.empty import EmptyState
from app.views.following import followed
from app.views.groups_place import GroupsPlace
from app.views.matching import Matching
from app.views.photo_grid import PhotoGrid
from app.views.photos_place import NotSurePlace, PhotosPlace, TimelinePlace
from app.views.problems_place import ProblemsPlace
from app.views.reforming import Memberships
from app.views.sidebar import Place
from app.views.viewer import Viewer
from engine import Group, Library


class Places(QStackedWidget):
    """Shows one place at a time, read from the library when it is entered or when it changed.

    Signals:
        entered(object): a Place is shown (a group belongs to Place.GROUPS).
        photo_changed(object): the id of the photo that actions act on, or None.
        chosen_changed: other photos or groups are selected, or another place is shown.
        similar_asked(int), show_asked(int): from any photo.
        moved(int): the viewer shows another photo.
        turned: the dial stands elsewhere, so there are other groups.

    Attributes:
        open_one, came_from: the group that was open last, and the page that the viewer leads back to.
    """

    entered = Signal(object)
    photo_changed = Signal(object)
    chosen_changed = Signal()
    similar_asked = Signal(int)
    show_asked = Signal(int)
    moved = Signal(int)
    turned = Signal()

    def __init__(
        self,
        library: Library,
        rows: PhotoRows,
        thumbs: Thumbs,
        originals: Originals,
        sames: SamesPlace,
        review: ReviewPlace,
        map_: MapPlace,
        theme: Theme,
    ) -> None:
        super().__init__()
        self._library = library
        self._all_photos = contents.AllPhotos(library)
        self.open_one: Group | None = None
        self._place = self._before_review = Place.GROUPS
        self._is_working = self.shows_hidden = False

        def grid(name: str, *, is_justified: bool = False) -> PhotoGrid:
            made = PhotoGrid(rows, thumbs, theme, is_justified=is_justified)
            made.setObjectName(name)
            return made

        self.groups = GroupsPlace(GroupList(self), thumbs, theme)
        nothing = EmptyState(theme, "photos")
        nothing.say(self.tr("No photos yet"), self.tr("Add a folder, and its photos appear here by date."))
        self.all_photos = TimelinePlace(rows, grid("allGrid", is_justified=True), nothing, theme)
        gone = EmptyState(theme, "groups")
        gone.say("", self.tr("This group was replaced by better ones. Go back to see them."))
        self.group = PhotosPlace(grid("groupGrid", is_justified=True), gone, theme, has_back=True)
        sure = EmptyState(theme, "check")
        sure.say(self.tr("Nothing is left over"), self.tr("Photos that fit no group well enough wait here."))
        self.not_sure = NotSurePlace(grid("notSureGrid", is_justified=True), sure, theme)
        self.review = review
        self.problems = ProblemsPlace(theme)
        self.sames = sames
        self.map = map_
        self.viewer = Viewer(
            rows, thumbs, originals, library.groups.group_of, library.photos.companions, theme
        )
        for page in (
            self.groups,
            self.all_photos,
            self.group,
            self.sames,
            self.map,
            self.not_sure,
            self.review,
            self.problems,
            self.viewer,
        ):
            self.addWidget(page)
        self.came_from: QWidget = self.groups
        self._left: QWidget = self.groups
        self._visited: QWidget | None = None
        self._connect()

    # ------------------------------------------------------------ where we are

    @property
    def place(self) -> Place:
        return self._place

    @property
    def is_viewing(self) -> bool:
        return self.currentWidget() is self.viewer

    @property
    def is_reviewing(self) -> bool:
        return self.currentWidget() is self.review

    def grids(self) -> tuple[PhotoGrid, ...]:
        return (self.all_photos.grid, self.group.grid, self.not_sure.grid)

    def current_photo(self) -> int | None:
        """The photo that "find similar" and the other actions mean."""
        return chosen.current_photo(self.currentWidget())

    def current_group(self) -> Group | None:
        """The group that is open, or the one that is marked among all."""
        match self.currentWidget():
            case GroupsPlace() as place:
                return place.cards.current_group()
            case page if page is self.group or (page is self.viewer and self.came_from is self.group):
                return self.open_one
            case _:
                return None

    def chosen_groups(self) -> list[Group]:
        """The groups that are selected among all, or the one that is open."""
        if self.currentWidget() is self.groups and (groups := self.groups.cards.selected_groups()):
            return groups
        if self.currentWidget() is self.map:
            return self.map.chosen_groups()
        group = self.current_group()
        return [group] if group is not None else []

    def selected_count(self) -> int:
        """How many photos are selected, without looking at each."""
        return chosen.selected_count(self.currentWidget())

    def photos_together(self) -> list[int]:
        """The photos that may belong together or not: all that are side by side, else those that are selected."""
        return chosen.photos_together(self.currentWidget())

    def neighbours(self) -> list[int]:
        """The list that the photo in front is one of."""
        page = self.currentWidget()
        if page is self.viewer:
            return self.viewer.ids()
        return page.grid.photos.ids() if isinstance(page, PhotosPlace) else []

    def selected_photos(self) -> list[int]:
        """The photos that are selected in the grid in front, or the one in the viewer."""
        return chosen.selected_photos(self.currentWidget())

    # ------------------------------------------------------------ going

    def go(self, place: Place) -> None:
        if place is Place.REVIEW and self._place is not Place.REVIEW:
            self._before_review = self._place
        self._place = place
        self.refresh(place)
        self._enter(
            {
                Place.GROUPS: self.groups,
                Place.ALL_PHOTOS: self.all_photos,
                Place.SAME: self.sames,
                Place.MAP: self.map,
                Place.NOT_SURE: self.not_sure,
                Place.REVIEW: self.review,
                Place.NOT_READ: self.problems,
            }[place]
        )

    def open_group(self, group_id: int) -> None:
        """Show a group's photos; one that a newer run replaced is not there any more."""
        self.open_one = next((one for one in self._library.groups.all() if one.id == group_id), None)
        if self.open_one is None:
            self.go(Place.GROUPS)
            return
        self._place = Place.GROUPS
        self.group.show_contents(contents.of_group(self._library, self.open_one))
        self._enter(self.group)

    def open_photo(self, photo_id: int, ids: list[int] | None = None) -> None:
        """Show a photo large. Without `ids` its neighbours are those of the place it is opened from."""
        page = self.currentWidget()
        if ids is None:
            ids = page.grid.photos.ids() if isinstance(page, PhotosPlace) else [photo_id]
            ids = page.neighbours(photo_id) if isinstance(page, MapPlace) else ids
        if page is not None and page is not self.viewer:
            self.came_from = page
        self.viewer.show_photo(photo_id, ids)
        self._enter(self.viewer)

    def visit(self, page: QWidget) -> None:
        """Show a page from which one comes back to where one is now."""
        self._left = self.currentWidget() or self.groups
        self._visited = page
        self._enter(page)

    def go_back(self) -> None:
        """From the viewer to where it was opened, from a group to all groups, from the review to where one was."""
        if self.currentWidget() is self._visited:
            self._enter(self._left)
        elif self.is_viewing:
            page, photo = self.came_from, self.viewer.photo
            self._enter(page)
            if isinstance(page, PhotosPlace) and photo is not None:
                page.grid.select_photo(photo.id)
            elif page is self.review:  # the photo may have been moved meanwhile
                self.review.reload()
            elif isinstance(page, MapPlace) and photo is not None:
                page.canvas.show_photo(photo.id)
        elif self.currentWidget() is self.group:
            group = self.open_one
            self.go(Place.GROUPS)
            if group is not None:
                self.groups.cards.come_back_to(group.id)
        elif self.is_reviewing:
            self.go(self._before_review)

    # ------------------------------------------------------------ the dial

    def turn(self, groups: int | None) -> None:
        """Show this many groups, or as many as the evidence speaks for."""
        self._library.groups.turn(groups)
        self.recut()

    def step(self, by: float) -> None:
        """Fewer or more groups, by this share of them; on to the next number where the tree has none there."""
        if turn_by(self._library.groups, by):
            self.recut()

    def recut(self) -> None:
        self.refresh(Place.GROUPS)
        self.map.recolour()
        self.turned.emit()

    # ------------------------------------------------------------ keeping up

    def set_working(self, is_working: bool) -> None:
        if is_working != self._is_working:
            self._is_working = is_working
            self.refresh(Place.GROUPS)

    def refresh(self, place: Place) -> None:
        """Read a place again; what is selected stays selected where it is still there."""
        library = self._library
        match place:
            case Place.GROUPS:
                groups = library.groups.all()
                self.groups.show_groups(
                    groups,
                    library.photos.count(),
                    is_working=self._is_working,
                    dial=library.groups.dial(),
                    shows_hidden=self.shows_hidden,
                    memberships=Memberships(*library.groups.of_photos()),
                )
                run = library.groups.current_run()
                self.groups.show_verdict(verdict_line(run, library.runs.verdict()) if groups else "")
            case Place.ALL_PHOTOS:
                self.all_photos.show_contents(self._all_photos.contents())
            case Place.SAME:
                self.sames.refresh()
            case Place.MAP:
                self.map.refresh()
            case Place.NOT_SURE:
                self.not_sure.show_contents(contents.of_not_sure(library.groups.not_sure()))
            case Place.REVIEW:
                self.review.reload()
            case Place.NOT_READ:
                self.problems.show_problems(library.problems.all(), library.photos.count())

    def on_acted(
        self, now: int | None = None, concerned: Sequence[int] = (), left: Sequence[int] = ()
    ) -> None:
        """The person changed groups. An open group is followed: to where most of its surest photos are.

        The groups `concerned` are the group `now`; the photos that `left` are followed by none.
        """
        self.refresh(Place.GROUPS)
        self.not_sure.show_contents(contents.of_not_sure(self._library.groups.not_sure()), is_edited=True)
        self.viewer.refresh()
        self.map.recolour()
        if self.is_reviewing:
            self.review.reload()
        if self.open_one is None:
            return
        stayed = [one for one in self.group.grid.photos.ids() if one not in set(left)]
        now = now if self.open_one.id in concerned else None
        group = followed(self._library.groups, self.open_one, now, stayed)
        is_open = self.currentWidget() is self.group
        if group is not None:
            self.open_one = group
            self.group.show_contents(contents.of_group(self._library, group), is_edited=True)
        elif is_open:
            self.go(Place.GROUPS)
        elif self.came_from is self.group:
            self.came_from = self.groups

    def on_groups_changed(self) -> None:
        """A new run is current: its groups have new ids, so an open group is left for all groups."""
        self.refresh(Place.GROUPS)
        self.refresh(Place.NOT_SURE)
        self.viewer.refresh()
        if self.currentWidget() is self.map:
            self.map.refresh()
        if self.currentWidget() is self.group:
            self.go(Place.GROUPS)
        if self.is_reviewing:
            self.review.reload()
        if self.came_from is self.group:
            self.came_from = self.groups

    def _enter(self, page: QWidget) -> None:
        self.setCurrentWidget(page)
        match page:
            case PhotosPlace():
                page.grid.setFocus()
            case GroupsPlace():
                page.cards.setFocus()
            case ProblemsPlace() | SamesPlace():
                page.list.setFocus()
            case MapPlace():
                page.canvas.setFocus()
            case _:
                page.setFocus()
        self.entered.emit(self._place)
        self.tell_changed()

    def _connect(self) -> None:
        self.groups.opened.connect(self.open_group)
        self.groups.cards.selection_changed.connect(self.chosen_changed)
        self.groups.dial.asked.connect(self.turn)
        self.groups.dial.stepped.connect(self.step)
        self.group.back_asked.connect(self.go_back)
        for place in (self.all_photos, self.group, self.not_sure):
            place.filter_by(Matching(self._library.root, place))
        for grid in self.grids():
            grid.opened.connect(self._on_opened)
            grid.similar_asked.connect(self.similar_asked)
            grid.current_changed.connect(self._on_current_changed)
            grid.selection_changed.connect(self.chosen_changed)
        self.sames.opened.connect(self.open_photo)
        self.sames.photo_changed.connect(self._on_current_changed)
        self.not_sure.review_asked.connect(partial(self.go, Place.REVIEW))
        self.review.opened.connect(self._on_opened)
        self.review.moved.connect(self._on_review_moved)
        self.map.opened.connect(self.open_photo)
        self.map.photo_changed.connect(self._on_current_changed)
        self.map.chosen_changed.connect(self.chosen_changed)
        self.map.group_asked.connect(self.open_group)
        self.map.dial.asked.connect(self.turn)
        self.map.dial.stepped.connect(self.step)
        self.viewer.back_asked.connect(self.go_back)
        self.viewer.group_asked.connect(self.open_group)
        self.viewer.similar_asked.connect(self.similar_asked)
        self.viewer.show_asked.connect(self.show_asked)
        self.viewer.moved.connect(self._on_moved)

    def _on_opened(self, photo_id: int) -> None:
        self.open_photo(photo_id)

    def tell_changed(self) -> None:
        """Another photo is meant."""
        self.photo_changed.emit(self.current_photo())
        self.chosen_changed.emit()

    def _on_current_changed(self, _photo_id: int | None = None) -> None:
        self.photo_changed.emit(self.current_photo())

    def _on_review_moved(self, photo_id: int | None) -> None:
        if self.is_reviewing:
            self.tell_changed()
            if photo_id is not None:
                self.moved.emit(photo_id)

    def _on_moved(self, photo_id: int) -> None:
        self.tell_changed()
        self.moved.emit(photo_id)
