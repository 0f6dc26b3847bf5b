"""Whether the sets of same photos are out of date, found out away from the window's thread."""

from __future__ import annotations

import logging

from PySide6.QtCore import Signal

from app.questions import Questions
from engine import Library, is_stale
from engine.errors import KnownError

log = logging.getLogger(__name__)


class Staleness(Questions):
    """All photos of the library have to be gone through, which the window would feel.

    Signals:
        known(bool): whether photos came, went or changed since same photos were looked for.
    """

    known = Signal(bool)

    def _answer(self) -> None:
        try:
            with Library.open_existing(self._root) as library:
                self.known.emit(is_stale(library))
        except KnownError as error:
            log.warning("cannot tell whether photos changed: %s (%s)", error.sentence, error.detail)
