"""Fetches one network in a thread of its own. Only a person who agreed may have it begin."""

from __future__ import annotations

import contextlib
import logging
import threading

from PySide6.QtCore import QObject, Signal

from app.engine_texts import engine_text
from app.i18n import translate
from engine import fetch_network
from engine.errors import KnownError

log = logging.getLogger(__name__)


class Fetcher(QObject):
    """One at a time. The thread is left behind where a server is silent; what has come stays for the next time.

    Signals:
        progressed(int, int): bytes that are here, bytes in all (0: not said).
        ended(str): why it could not be done, in a sentence; empty where it is done, or was given up.
    """

    progressed = Signal(object, object)
    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self._is_given_up = threading.Event()

    @property
    def is_fetching(self) -> bool:
        return bool(self.name)

    def fetch(self, name: str) -> None:
        """Begin, or go on where an earlier fetch was cut."""
        if self.is_fetching:
            return
        self.name = name
        self._is_given_up = threading.Event()
        self.ended.connect(self._on_ended)
        threading.Thread(
            target=self._fetch, args=(name, self._is_given_up), name="fetch", daemon=True
        ).start()

    def give_up(self) -> None:
        """At the next bytes that come."""
        self._is_given_up.set()

    def _fetch(self, name: str, is_given_up: threading.Event) -> None:
        def told(done: int, total: int) -> None:
            if is_given_up.is_set():
                raise _GivenUp
            self.progressed.emit(done, total)

        sentence = ""
        try:
            fetch_network(name, told)
        except _GivenUp:
            log.info("fetching %s was given up; what came is kept", name)
        except KnownError as error:
            log.warning("%s (%s)", error.sentence, error.detail)
            sentence = engine_text(error.sentence)
        except Exception:  # a thread of its own must not end without a word
            log.exception("fetching %s failed", name)
            sentence = translate(
                "Settings", "Something went wrong that should not have. What has come is kept."
            )
        with contextlib.suppress(RuntimeError):  # the program is closed, and this object with it
            self.ended.emit(sentence)

    def _on_ended(self) -> None:
        self.ended.disconnect(self._on_ended)
        self.name = ""


class _GivenUp(Exception):
    """The person does not want it any more."""
