"""The place "Map": the whole library where near means alike."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app import words
from app.actions import Actions
from app.bridge import Bridge
from app.engine_texts import engine_text
from app.i18n import translate
from app.jobs import Jobs
from app.map.colouring import Colouring, by_date, by_group
from app.map.field import Field
from app.map.map_page import MapPage
from app.map.source import MapSource
from app.models.photo_rows import PhotoRows
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from app.views.dial import DialBar
from app.views.empty import EmptyState
from app.views.header import PlaceHeader
from engine import Group, Library
from engine.messages import JobEnd, JobFailed, JobFinished, MakeMap, MapMade, Progress

NEIGHBOURS = 200
"""Photos that one can leaf through in the viewer, from one of the map."""


class MapPlace(QWidget):
    """Reads the map when it is entered; where there is none yet, the engine is asked for it, and all else goes on.

    Signals:
        opened(int, object): show this photo large, with these ids around it.
        photo_changed: another photo is current.
        chosen_changed: other photos are selected, or a map is there where there was none.
        group_asked(int): open this group.
    """

    opened = Signal(int, object)
    photo_changed = Signal()
    chosen_changed = Signal()
    group_asked = Signal(int)

    def __init__(
        self, library: Library, jobs: Jobs, bridge: Bridge, rows: PhotoRows, thumbs: Thumbs, theme: Theme
    ) -> None:
        super().__init__()
        self._library = library
        self._jobs = jobs
        self._rows = rows
        self._job: int | None = None
        self._was_made = self._is_stale = False
        self._run: int | None = None
        self._newest_first: NDArray[np.int64] = np.empty(0, np.int64)
        self._groups: dict[int, Group] = {}
        self._grouping: Colouring | None = None
        self._source = MapSource(library.root, self)
        self.header = PlaceHeader(theme)
        self.dial = DialBar()
        self.header.add(self.dial)
        self.page = MapPage(thumbs, theme, self._described)
        self.canvas = self.page.canvas
        self._ask = EmptyState(theme, "map", self.tr("Draw the map"))
        self._waiting = EmptyState(theme, "map")
        self._stack = QStackedWidget()
        for one in (self._waiting, self._ask, self.page):
            self._stack.addWidget(one)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._source.loaded.connect(self._on_loaded)
        self._source.failed.connect(self._on_failed)
        self._ask.acted.connect(self.draw)
        self.page.dates_asked.connect(self._show_colours)
        self.page.group_asked.connect(self.group_asked)
        self.canvas.opened.connect(self._on_opened)
        self.canvas.current_changed.connect(self._on_current_changed)
        self.canvas.selection_changed.connect(self.chosen_changed)
        bridge.progressed.connect(self._on_progressed)
        bridge.map_made.connect(self._on_made)
        bridge.job_ended.connect(self._on_ended)

    # ------------------------------------------------------------ what the window needs

    @property
    def has_map(self) -> bool:
        """Whether there is one to be seen."""
        return self._stack.currentWidget() is self.page

    def use(self, actions: Actions) -> None:
        """Offer for the selection what the menus do."""
        self.page.bar.use(actions)

    def refresh(self) -> None:
        """Read it again: it was entered, or photos or groups changed."""
        self.dial.show_dial(self._library.groups.dial())
        if self._library.groups.current_run() is None:
            self._say_nothing_yet()
            return
        if not self.has_map and self._job is None:
            self._wait(self.tr("Opening the map"), "")
        self._source.ask()

    def recolour(self) -> None:
        """The same photos are in other groups; a map that is not seen is coloured when it is."""
        self._is_stale = not self.isVisible()
        if not self._is_stale:
            self.dial.show_dial(self._library.groups.dial())
            if self.has_map:
                self._read_groups()
                self._show_colours()

    def prepare(self) -> None:
        """Have the map made in the background; the engine does nothing where there is one."""
        if self._job is None and self._library.groups.current_run() is not None:
            self._job = self._jobs.submit(MakeMap())

    def draw(self) -> None:
        """Have it made for a person who waits for it."""
        self.prepare()
        sentence = self.tr("This happens once for these groups. You can go on meanwhile.")
        if self._jobs.current is not None:
            sentence = self.tr("It begins as soon as the groups are made. You can go on meanwhile.")
        self._wait(self.tr("The map is being drawn"), sentence)

    def current_photo(self) -> int | None:
        return self.canvas.current_photo() if self.has_map else None

    def selected_photos(self) -> list[int]:
        return self.canvas.selected_photos() if self.has_map else []

    def selected_count(self) -> int:
        return self.canvas.selected_count() if self.has_map else 0

    def chosen_groups(self) -> list[Group]:
        """The group that all selected photos are in; none where they are in several, or some in none."""
        if self._grouping is None or not self.selected_count():
            return []
        kinds = np.unique(self._grouping.kind[self.canvas.selected_rows()])
        number = self._grouping.kinds[int(kinds[0])].group if len(kinds) == 1 else None
        return [self._groups[number]] if number is not None else []

    def neighbours(self, photo_id: int) -> list[int]:
        """What is around a photo on the map, nearest first."""
        return self.canvas.neighbours(photo_id, NEIGHBOURS)

    def close_down(self) -> None:
        """Before the window goes."""
        self._source.close()

    # ------------------------------------------------------------ loading

    def _on_loaded(self, field: Field | None, newest_first: NDArray[np.int64]) -> None:
        run = self._library.groups.current_run()
        if run is None:
            self._say_nothing_yet()
        elif field is None:
            if self._was_made:
                self._was_made = False
                self._offer(self.tr("There is no map of these groups yet."))
            elif self.isVisible():
                self.draw()
        else:
            self._was_made = False
            self._newest_first = newest_first
            self._read_groups(field)
            self.canvas.show_field(field, self._colouring(field), is_other=run.id != self._run)
            self._run = run.id
            if not self.has_map:
                self._stack.setCurrentWidget(self.page)
                if self.isVisible():
                    self.canvas.setFocus()
            self._show_colours()
            self.photo_changed.emit()
            self.chosen_changed.emit()

    def _on_failed(self, sentence: str) -> None:
        self._offer(sentence)

    def _on_progressed(self, job: int, event: Progress) -> None:
        if job != self._job or self._stack.currentWidget() is not self._waiting:
            return
        parts = [engine_text(event.note)]
        if event.eta_seconds is not None:
            parts.append(words.duration(event.eta_seconds))
        sentence = " · ".join(part for part in parts if part)
        self._wait(
            self.tr("The map is being drawn"),
            f"{sentence}\n" + self.tr("This happens once for these groups. You can go on meanwhile."),
        )

    def _on_made(self, _event: MapMade) -> None:
        self._was_made = True
        if self.isVisible():
            self._source.ask()

    def _on_ended(self, job: int, end: JobEnd) -> None:
        if job != self._job:
            return
        self._job = None
        if not isinstance(end, JobFinished) and not self.has_map:
            self._offer(engine_text(end.sentence), is_failure=isinstance(end, JobFailed))

    # ------------------------------------------------------------ what is shown

    def _read_groups(self, field: Field | None = None) -> None:
        groups = self._library.groups.all()
        self._groups = {group.id: group for group in groups}
        ids = (field or self.canvas.field).ids
        self._grouping = by_group(ids, *self._library.groups.of_photos(), groups)

    def _colouring(self, field: Field) -> Colouring:
        if self.page.shows_dates:
            return by_date(field.ids, self._newest_first, self._rows.get)
        assert self._grouping is not None
        return self._grouping

    def _show_colours(self) -> None:
        colouring = self._colouring(self.canvas.field)
        self.canvas.show_colouring(colouring)
        self.page.legend.show_kinds(colouring.kinds)
        count = words.photos(len(self.canvas.field))
        self.header.say(self.tr("Map"), translate("Map", "%1 · near means alike", count))

    def _described(self, photo_id: int) -> list[str]:
        """What is said of a photo: its group, its date and its name."""
        photo, row = self._rows.get(photo_id), self.canvas.field.row_of(photo_id)
        if photo is None or row is None or self._grouping is None:
            return []
        group = self._grouping.kinds[int(self._grouping.kind[row])].name
        return [group, words.moment(photo.taken_at), words.file_name(photo.path)]

    def _say_nothing_yet(self) -> None:
        if self._library.photos.count():
            self._wait(self.tr("No map yet"), self.tr("It comes with the first groups."))
        else:
            self._wait(
                self.tr("No photos yet"),
                self.tr("Add a folder. Once its photos are grouped, they lie here by what they show."),
            )

    def _wait(self, title: str, sentence: str) -> None:
        self.header.say(self.tr("Map"))
        self._waiting.say(title, sentence)
        self._leave(self._waiting)

    def _offer(self, sentence: str, *, is_failure: bool = False) -> None:
        """It is not there, and why; the person may ask for it."""
        self.header.say(self.tr("Map"))
        title = self.tr("The map could not be drawn") if is_failure else self.tr("No map yet")
        self._ask.say(title, sentence)
        self._leave(self._ask)

    def _leave(self, page: QWidget) -> None:
        had_map = self.has_map
        self._stack.setCurrentWidget(page)
        if had_map:
            self.chosen_changed.emit()

    def _on_opened(self, photo_id: int) -> None:
        self.opened.emit(photo_id, self.neighbours(photo_id))

    def _on_current_changed(self, _photo_id: int | None) -> None:
        self.photo_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._is_stale:
            self.recolour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.page.use_width(self.width())
