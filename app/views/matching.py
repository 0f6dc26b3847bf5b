"""Which photos some words fit, looked for away from the window's thread."""

from __future__ import annotations

import logging

import numpy as np
from PySide6.QtCore import Signal

from app.questions import Questions
from engine import Library
from engine.errors import KnownError

log = logging.getLogger(__name__)


class Matching(Questions):
    """All photos have to be gone through, which the window would feel.

    Signals:
        found(str, object): the words, and the ids (n,) of the photos that they fit.
    """

    found = Signal(str, object)

    _words = ""

    def ask_for(self, words: str) -> None:
        """`found` follows, unless something else is asked before."""
        self._words = words
        self.ask()

    def _answer(self) -> None:
        words = self._words
        try:
            with Library.open_existing(self._root) as library:
                fits = library.photos.matching(words)
        except KnownError as error:
            log.warning("photos cannot be filtered: %s (%s)", error.sentence, error.detail)
            return
        self.found.emit(words, np.fromiter(fits, np.int64, len(fits)))
