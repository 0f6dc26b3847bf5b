"""The map of the library, read away from the window's thread."""

from __future__ import annotations

import logging

import numpy as np
from PySide6.QtCore import Signal

from app.engine_texts import engine_text
from app.map.field import Field
from app.questions import Questions
from engine import Library, map_of
from engine.errors import KnownError

log = logging.getLogger(__name__)


class MapSource(Questions):
    """Reads the map with the photos that are there now.

    Signals:
        loaded(object, object): a Field, or None where the map has to be made; and the ids of all photos, newest first.
        failed(str): the map cannot be read, and why.
    """

    loaded = Signal(object, object)
    failed = Signal(str)

    def _answer(self) -> None:
        try:
            with Library.open_existing(self._root) as library:
                newest_first = np.array(library.photos.ids("date"), np.int64)
                found = map_of(library)
        except KnownError as error:
            log.warning("no map: %s (%s)", error.sentence, error.detail)
            self.failed.emit(engine_text(error.sentence))
            return
        except OSError as error:  # swapped away by a newer run while we read it
            log.warning("the map went away: %s", error)
            self.loaded.emit(None, np.empty(0, np.int64))
            return
        field = None
        if found is not None:
            is_there = np.isin(found.ids, newest_first)
            field = Field(found.ids[is_there], found.places[is_there])
            _ = field.deepest  # takes its time where there are many; the window need not wait for it
        self.loaded.emit(field, newest_first)
