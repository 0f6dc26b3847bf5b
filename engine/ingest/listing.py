"""What lies in one folder, asked with patience: an entry that does not answer costs itself and not the others."""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from engine.ingest.patience import Patient, Silent

SECONDS_PER_ENTRY = 30.0
"""Longer than a disk takes to spin up and a share to reconnect."""

Stat = Callable[[os.DirEntry[str]], os.stat_result]


class Entry(NamedTuple):
    """A name in a folder, with what the system says of it (links followed) or why it says nothing."""

    name: str
    path: Path
    is_link: bool
    status: os.stat_result | None
    error: OSError | None = None

    @property
    def is_file(self) -> bool:
        return self.status is not None and stat.S_ISREG(self.status.st_mode)


@dataclass
class Listing:
    """A folder's own status and its entries in the order of their names' bytes."""

    status: os.stat_result | None = None
    entries: list[Entry] = field(default_factory=list)
    found: list[os.DirEntry[str]] = field(default_factory=list)
    is_listed: bool = False

    def signs(self) -> int:
        return len(self.found) + len(self.entries)


class Lister:
    """Lists folders. A device that stays silent again and again is asked no more.

    Args:
        seconds: how long to wait for one entry.
        look: how an entry is asked; a parameter for the tests of file systems that do not answer.
    """

    def __init__(self, seconds: float = SECONDS_PER_ENTRY, look: Stat = os.DirEntry.stat) -> None:
        self._patient = Patient(seconds)
        self._look = look
        self._silences: Counter[int | None] = Counter()
        self._answered: dict[int | None, Path] = {}
        self._dead: set[int | None] = set()

    @property
    def seconds(self) -> float:
        return self._patient.seconds

    def look_into(self, folder: Path, device: int | None) -> Listing:
        """The folder, which lies on this device. Raises OSError, and Silent where there is no answer."""
        if device in self._dead:
            raise Silent(f"no answer from its device for {self._patient.seconds:.0f} seconds, several times")
        listing = Listing()
        try:
            self._patient.call(partial(_list, folder, listing, self._look), listing.signs)
        except Silent as error:
            self._note_silence(device)
            if not listing.is_listed:
                raise
            listing = self._rest(listing, error)
        assert listing.status is not None
        self._answered.setdefault(listing.status.st_dev, folder)
        return listing

    def close(self) -> None:
        self._patient.close()

    def _rest(self, listing: Listing, error: Silent) -> Listing:
        """The entries after one that did not answer. The thread that hangs keeps the listing it had."""
        while True:
            answered = list(listing.entries)
            if len(answered) == len(listing.found):  # the last one answered after all
                return listing
            mute = listing.found[len(answered)]
            entries = [*answered, Entry(mute.name, Path(mute.path), False, None, error)]
            listing = Listing(listing.status, entries, listing.found, True)
            device = listing.status.st_dev if listing.status else None
            if device in self._dead:
                rest = listing.found[len(entries) :]
                entries += [Entry(one.name, Path(one.path), False, None, error) for one in rest]
                return listing
            try:
                self._patient.call(partial(_look_at_rest, listing, self._look), listing.signs)
            except Silent as again:
                error = again
                self._note_silence(device)
                continue
            return listing

    def _note_silence(self, device: int | None) -> None:
        """One silent folder may be a dead mount point; where what answered before is silent too, the device is gone."""
        self._silences[device] += 1
        if self._silences[device] < 2:
            return
        witness = self._answered.get(device)
        try:
            if witness is None:
                raise Silent("it never answered")
            self._patient.call(witness.stat)
        except Silent:
            self._dead.add(device)
        except OSError:
            pass  # an error is an answer


def _list(folder: Path, listing: Listing, look: Stat) -> None:
    listing.status = folder.stat()
    with os.scandir(folder) as entries:
        for entry in entries:
            listing.found.append(entry)
    listing.found.sort(key=lambda entry: os.fsencode(entry.name))
    listing.is_listed = True
    _look_at_rest(listing, look)


def _look_at_rest(listing: Listing, look: Stat) -> None:
    for entry in listing.found[len(listing.entries) :]:
        try:
            status, error = look(entry), None
        except OSError as reason:
            status, error = None, reason
        listing.entries.append(Entry(entry.name, Path(entry.path), entry.is_symlink(), status, error))
