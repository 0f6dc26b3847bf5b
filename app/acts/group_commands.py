"""What each act on groups does, from the menus, the keys and the context menus alike."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QWidget

from app import words
from app.actions import Actions
from app.acts import sentences
from app.acts.group_picker import GroupPicker
from app.acts.history_dialog import HistoryDialog
from app.acts.name_dialog import NameDialog
from app.engine_texts import engine_text
from app.i18n import translate
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.dial import STEP
from app.views.places import Places
from app.views.sidebar import Place
from app.views.toast import Toast
from engine import Act, Group, Library
from engine.errors import KnownError

OF_GROUPS = ("rename-group", "accept-name", "merge", "split-for-me", "hide", "dissolve")
OF_PHOTOS = ("put-out", "move", "split-off", "cover", "link", "unlink")


class GroupCommands(QObject):
    """Every act is told in a sentence with "Undo" beside it; one that cannot be done says why and changes nothing.

    Signals:
        acted: the person changed groups.
    """

    acted = Signal()

    def __init__(
        self,
        library: Library,
        places: Places,
        actions: Actions,
        thumbs: Thumbs,
        theme: Theme,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._places = places
        self._actions = actions
        self._thumbs = thumbs
        self._theme = theme
        self._window = window
        self.toast = Toast(theme, places)
        self.history: HistoryDialog | None = None
        self._connect()
        self.update_actions()

    # ------------------------------------------------------------ groups

    def rename(self) -> None:
        """On the card itself among all groups, of several that are marked the last; else in a little dialog."""
        group = self._one() or self._places.current_group()
        if group is None:
            return
        if self._places.currentWidget() is self._places.groups:
            self._places.groups.cards.edit_name(group.id)
            return
        name = group.name or group.suggested_name or ""
        dialog = NameDialog(self.tr("Rename"), self.tr("What is this group called?"), name, self._window)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.name(group.id, dialog.name)

    def name(self, group_id: int, name: str) -> None:
        self.do(partial(self._library.groups.rename, group_id, name), group_id)

    def accept_names(self) -> None:
        """What the engine suggests becomes the name of each group that is chosen and has none."""
        unnamed = self._unnamed()
        if len(unnamed) == 1:
            self.name(*unnamed[0])
        elif unnamed:
            ids = [group_id for group_id, _ in unnamed]
            self.do(partial(self._accept, unnamed), *ids)

    def _accept(self, names: Sequence[tuple[int, str]]) -> None:
        self._library.groups.accept_names(names)

    def merge(self) -> None:
        """The groups that are selected; where there is one only, with another that is asked for."""
        chosen = self._chosen()
        if len(chosen) == 1:
            other = self._pick(self.tr("Merge with which group?"), self.tr("Merge"), chosen)
            chosen = [*chosen, other] if other is not None else []
        if len(chosen) > 1:
            ids = [group.id for group in chosen]
            self.do(partial(self._library.groups.merge, ids), *ids)

    def hide(self) -> None:
        """Or show again what is hidden."""
        group = self._one()
        if group is not None:
            self.do(
                partial(self._library.groups.hide, group.id, is_hidden=not group.is_hidden),
                group.id,
            )

    def dissolve(self) -> None:
        group = self._one()
        if group is not None:
            self.do(partial(self._dissolve, group.id), group.id)

    def _dissolve(self, group_id: int) -> None:
        self._library.groups.dissolve(group_id)

    def split_for_me(self) -> None:
        """Open the group with the photos selected that would leave it; they leave when the person says so."""
        group = self._one()
        if group is None:
            return
        try:
            photo_ids = self._library.groups.halve(group.id)
        except KnownError as error:
            self.toast.say(engine_text(error.sentence))
            return
        if self._places.currentWidget() is not self._places.group:
            self._places.open_group(group.id)
        self._places.group.grid.select_photos(photo_ids)
        self.toast.say(
            translate("Acts", "%1 would leave. They are selected.", words.photos(len(photo_ids))),
            self.tr("Split off"),
            partial(self._split, group.id, photo_ids),
        )

    # ------------------------------------------------------------ photos

    def put_out(self) -> None:
        group, photo_ids = self._one(), self._places.selected_photos()
        if group is not None:
            self.do(partial(self._library.groups.put_out, photo_ids, group.id), group.id)

    def move(self) -> None:
        photo_ids = self._places.selected_photos()
        here = self._here()
        title = translate("Acts", "Move %1 to which group?", words.photos(len(photo_ids)))
        target = self._pick(title, self.tr("Move"), [here] if here is not None else [])
        if target is not None:
            self.move_to(photo_ids, target.id)

    def move_to(self, photo_ids: Sequence[int], group_id: int | None) -> int | None:
        """The id of the group that they are in then; None makes a new one of them."""
        groups = self._library.groups
        act = partial(groups.gather, photo_ids)
        if group_id is not None:
            act = partial(groups.move, photo_ids, group_id)
        return self.do(act, left=photo_ids)

    def split_off(self) -> None:
        """Or make a group of photos of several, as one can select them on the map."""
        group, photo_ids = self._one(), self._places.selected_photos()
        if group is not None and len(photo_ids) < group.count:
            self._split(group.id, photo_ids)
        elif self._is_on_map():
            self.move_to(photo_ids, None)

    def _split(self, group_id: int, photo_ids: Sequence[int]) -> None:
        self.do(partial(self._library.groups.split, group_id, photo_ids), left=photo_ids)

    def set_cover(self) -> None:
        group, photo_ids = self._one(), self._places.selected_photos()
        if group is not None and photo_ids:
            self.do(partial(self._library.groups.set_cover, group.id, photo_ids[0]), group.id)

    def link(self) -> None:
        photo_ids = self._places.photos_together()
        self.do(partial(self._link, photo_ids), left=photo_ids[1:])

    def _link(self, photo_ids: Sequence[int]) -> None:
        self._library.groups.link(photo_ids)

    def unlink(self) -> None:
        photo_ids = self._places.photos_together()
        self.do(partial(self._unlink, photo_ids), left=photo_ids[1:])

    def _unlink(self, photo_ids: Sequence[int]) -> None:
        self._library.groups.unlink(photo_ids)

    # ------------------------------------------------------------ taking back

    def undo(self) -> None:
        """In the review after the answers that were given before, which may not be remembered yet."""
        if self._places.is_reviewing:
            self._places.review.flip(is_undo=True)
        else:
            self.take_back(1)

    def redo(self) -> None:
        if self._places.is_reviewing:
            self._places.review.flip(is_undo=False)
        else:
            self.do_again(1)

    def take_back(self, count: int) -> None:
        """Undo so many acts, the latest first."""
        acts = self._flip(self._library.groups.undo, count)
        if acts:
            sentence = (
                translate("Acts", "Undone: %1", sentences.short(acts[-1]))
                if len(acts) == 1
                else translate("Acts", "%1 changes undone", words.number(len(acts)))
            )
            self.toast.say(sentence, self.tr("Redo"), partial(self.do_again, len(acts)))

    def do_again(self, count: int) -> None:
        acts = self._flip(self._library.groups.redo, count)
        if acts:
            sentence = (
                translate("Acts", "Done again: %1", sentences.short(acts[-1]))
                if len(acts) == 1
                else translate("Acts", "%1 changes done again", words.number(len(acts)))
            )
            self.toast.say(sentence, self.tr("Undo"), partial(self.take_back, len(acts)))

    def show_history(self) -> None:
        self.history = HistoryDialog(self._library.groups.decisions.history, self._window)
        self.history.undo_asked.connect(self.take_back)
        self.history.redo_asked.connect(self.do_again)
        self.history.exec()
        self.history.deleteLater()
        self.history = None

    def _flip(self, flip: Callable[[], Act | None], count: int) -> list[Act]:
        acts: list[Act] = []
        try:
            while len(acts) < count and (act := flip()) is not None:
                acts.append(act)
        except KnownError as error:
            self.toast.say(engine_text(error.sentence))
        self._show(None)
        return acts

    # ------------------------------------------------------------ how an act is done

    def do(self, act: Callable[[], int | None], *concerned: int, left: Sequence[int] = ()) -> int | None:
        """Do something, tell so, and return what it returned.

        `concerned`: the ids of the groups that become the one whose id `act` returns. `left`: photos that go.
        """
        try:
            now = act()
        except KnownError as error:
            self.toast.say(engine_text(error.sentence))
            return None
        self._show(now, *concerned, left=left)
        latest = self._library.groups.decisions.undoable()
        if latest is not None:
            self.toast.say(sentences.done(latest), self.tr("Undo"), self.undo)
        return now

    def _show(self, now: int | None, *concerned: int, left: Sequence[int] = ()) -> None:
        """Read everything again; the card that was changed is the current one."""
        cards = self._places.groups.cards
        row = cards.currentIndex().row()
        self._places.on_acted(now, concerned, left)
        if concerned:
            cards.select_near(now, row)
        self.acted.emit()
        self.update_actions()

    def _pick(self, title: str, button: str, without: Sequence[Group]) -> Group | None:
        left_out = {group.id for group in without}
        groups = [one for one in self._library.groups.all() if one.id not in left_out]
        dialog = GroupPicker(title, button, groups, self._thumbs, self._theme, self._window)
        is_chosen = dialog.exec() == QDialog.DialogCode.Accepted
        return dialog.group if is_chosen else None

    # ------------------------------------------------------------ what is meant, and what makes sense

    def _chosen(self) -> list[Group]:
        places = self._places
        if places.is_viewing:
            photo = places.viewer.photo
            group = self._library.groups.group_of(photo.id) if photo is not None else None
            return [group] if group is not None else []
        return places.chosen_groups()

    def _unnamed(self) -> list[tuple[int, str]]:
        """(id, suggestion) of the groups that are chosen and have no name of their own."""
        return [
            (group.id, group.suggested_name)
            for group in self._chosen()
            if group.suggested_name and not group.name
        ]

    def _one(self) -> Group | None:
        chosen = self._chosen()
        return chosen[0] if len(chosen) == 1 else None

    def _here(self) -> Group | None:
        """The group whose photos are looked at."""
        is_inside = self._places.is_viewing or self._places.currentWidget() is self._places.group
        is_inside = is_inside or self._is_on_map()
        return self._one() if is_inside else None

    def _is_on_map(self) -> bool:
        return self._places.currentWidget() is self._places.map

    def update_actions(self) -> None:
        """Enable what makes sense now, and say what would be undone."""
        enable, groups = self._actions.enable, self._library.groups
        self._say_what("undo", self.tr("&Undo"), groups.decisions.undoable())
        self._say_what("redo", self.tr("&Redo"), groups.decisions.redoable())
        if self._places.is_reviewing:  # an answer changes the groups, and reading them again takes its time
            enable(False, *OF_GROUPS, *OF_PHOTOS, "dial-fewer", "dial-more", "dial-auto")
            enable(self._places.review.photo is not None, "move")
            return
        dial = groups.dial()
        is_changeable = dial is not None
        is_home = self._places.currentWidget() is self._places.groups or self._is_on_map()
        enable(dial is not None and is_home and dial.fewest < dial.groups, "dial-fewer")
        enable(dial is not None and is_home and dial.groups < dial.most, "dial-more")
        enable(dial is not None and is_home and dial.wanted is not None, "dial-auto")
        chosen, photos = self._chosen() if is_changeable else [], self._places.selected_count()
        one = chosen[0] if len(chosen) == 1 else None
        here = self._here() if is_changeable else None
        enable(one is not None or len(chosen) > 1, "rename-group")
        enable(one is not None, "hide")
        enable(is_changeable and bool(self._unnamed()), "accept-name")
        enable(one is not None and one.count > 1, "split-for-me")
        enable(one is not None and one.is_kept, "dissolve")
        enable(len(chosen) > 1 or (one is not None and dial is not None and dial.shown > 1), "merge")
        is_hidden = one is not None and one.is_hidden
        self._actions["hide"].setText(self.tr("&Show again") if is_hidden else self.tr("&Hide"))
        is_part = here is not None and 0 < photos < here.count
        is_gathered = self._is_on_map() and here is None and photos > 0
        enable(is_part, "put-out")
        enable(is_part or (is_changeable and is_gathered), "split-off")
        enable(here is not None and photos == 1, "cover")
        enable(is_changeable and photos > 0, "move")
        is_several = photos > 1 or (photos == 1 and len(self._places.photos_together()) > 1)
        enable(is_changeable and is_several, "link", "unlink")

    def _say_what(self, name: str, verb: str, act: Act | None) -> None:
        what = sentences.short(act).replace("&", "&&") if act is not None else ""
        self._actions[name].setText(f"{verb}: {what}" if what else verb)
        self._actions.enable(act is not None, name)

    # ------------------------------------------------------------ the dial

    def _on_fewer(self) -> None:
        self._places.step(-STEP)

    def _on_more(self) -> None:
        self._places.step(STEP)

    def _on_auto(self) -> None:
        self._places.turn(None)

    def _on_show_hidden(self) -> None:
        self._places.shows_hidden = self._actions["show-hidden"].isChecked()
        self._places.refresh(Place.GROUPS)

    def _connect(self) -> None:
        on, places = self._actions.on, self._places
        on("dial-fewer", self._on_fewer)
        on("dial-more", self._on_more)
        on("dial-auto", self._on_auto)
        on("show-hidden", self._on_show_hidden)
        on("rename-group", self.rename)
        on("accept-name", self.accept_names)
        on("merge", self.merge)
        on("split-for-me", self.split_for_me)
        on("hide", self.hide)
        on("dissolve", self.dissolve)
        on("put-out", self.put_out)
        on("move", self.move)
        on("split-off", self.split_off)
        on("cover", self.set_cover)
        on("link", self.link)
        on("unlink", self.unlink)
        on("undo", self.undo)
        on("redo", self.redo)
        on("history", self.show_history)
        places.chosen_changed.connect(self.update_actions)
        places.turned.connect(self.update_actions)
        places.groups.cards.renamed.connect(self.name)
        places.groups.cards.rename_asked.connect(self._actions["rename-group"].trigger)
