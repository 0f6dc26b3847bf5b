"""Watching the library's folders: what changes in them is looked at when it has become quiet.

Watching only says that a folder is worth a refresh. What changed is found by the scan, which compares everything: an
event that gets lost costs a delay, never a photo.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from engine.ingest.excluding import Excluded
from engine.ingest.observing import Observers, is_told_of_changes
from engine.library import Library
from engine.messages import WatchChanged

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Timing:
    """In seconds.

    Attributes:
        quiet: nothing may have changed for so long before a folder is looked at.
        longest: where something changes all the time, it is looked at all the same.
        look: how often it is checked that the folder is still there, and the same one.
        poll: how often a folder is looked at whose system does not tell of changes, and checked that it still does.
    """

    quiet: float = 3.0
    longest: float = 60.0
    look: float = 30.0
    poll: float = 600.0


class Watcher:
    """One thread a folder, so that one that hangs does not hold the others.

    Args:
        library: the library's folder; never watched itself.
        on_quiet: called with a folder worth a refresh, and the files in it that are still being written. It is not
            called again for this folder before `ended` is.
        on_change: called when a folder is watched in another way than before.
    """

    def __init__(
        self,
        library: Path,
        on_quiet: Callable[[Path, frozenset[Path]], None],
        on_change: Callable[[WatchChanged], None],
        timing: Timing | None = None,
        observe: Callable[..., Observers] = Observers,
        is_told: Callable[[Path], bool] = is_told_of_changes,
    ) -> None:
        self._library = library
        self._on_quiet = on_quiet
        self._on_change = on_change
        self._timing = timing or Timing()
        self._observe = observe
        self._is_told = is_told
        self._lock = threading.Lock()
        self._watches: dict[Path, FolderWatch] = {}
        self._is_closed = False

    def follow(self, folders: Iterable[Path]) -> None:
        """Watch these folders and no others. Once it was closed, nothing is watched any more."""
        wanted = set(folders)
        with self._lock:
            if self._is_closed:
                return
            leaving = [self._watches.pop(path) for path in list(self._watches) if path not in wanted]
            for path in sorted(wanted - self._watches.keys()):
                watch = FolderWatch(
                    path,
                    self._library,
                    self._on_quiet,
                    self._on_change,
                    self._timing,
                    self._observe,
                    self._is_told,
                )
                self._watches[path] = watch
                watch.start()
        for watch in leaving:
            watch.close()

    def ended(self, folder: Path) -> None:
        """The library is up to date with this folder as far as it was asked to be."""
        with self._lock:
            watch = self._watches.get(folder)
        if watch is not None:
            watch.ended()

    def close(self, timeout: float = 2.0) -> None:
        """Stop watching. Threads that dead shares hold are left behind after `timeout` seconds in all."""
        deadline = time.monotonic() + timeout
        with self._lock:
            self._is_closed = True
            watches = list(self._watches.values())
            self._watches.clear()
        for watch in watches:
            watch.close()
        for watch in watches:
            watch.join(max(0.0, deadline - time.monotonic()))


class FolderWatch(threading.Thread):
    """Waits for changes in one folder. All it holds is guarded by one condition."""

    def __init__(
        self,
        folder: Path,
        library: Path,
        on_quiet: Callable[[Path, frozenset[Path]], None],
        on_change: Callable[[WatchChanged], None],
        timing: Timing,
        observe: Callable[..., Observers],
        is_told: Callable[[Path], bool],
    ) -> None:
        super().__init__(name=f"watch {folder.name}", daemon=True)
        self.folder = folder
        self._library = library
        self._on_quiet = on_quiet
        self._on_change = on_change
        self._timing = timing
        self._observe = observe
        self._is_told = is_told
        self._condition = threading.Condition()
        self._told: WatchChanged | None = None
        self._is_closed = False
        self._is_busy = False
        self._rules_may_differ = False
        self._dirty_since: float | None = None
        self._last = 0.0
        self._fresh: dict[Path, float] = {}

    def note(self, path: Path | None = None) -> None:
        """Something changed; called from the observers' threads. `path`: a file that may still be being written."""
        now = time.monotonic()
        with self._condition:
            if self._dirty_since is None:
                self._dirty_since = now
            self._last = now
            if path is not None:
                self._fresh.pop(path, None)
                self._fresh[path] = now  # in the order of time
                while (first := next(iter(self._fresh))) and self._fresh[first] < now - self._timing.quiet:
                    del self._fresh[first]
            self._condition.notify()

    def ended(self) -> None:
        with self._condition:
            self._is_busy = False
            self._rules_may_differ = True
            self._condition.notify()

    def close(self) -> None:
        with self._condition:
            self._is_closed = True
            self._condition.notify()

    def run(self) -> None:
        while not self._is_closed:
            try:
                self._watch_as_it_is()
            except Exception:  # a watch that fails must not take the program with it
                log.exception("watching %s failed; it begins anew", self.folder)
                self._pause()
        self._tell(WatchChanged(self.folder, "off"))

    def _watch_as_it_is(self) -> None:
        """Until it is another folder, is away, comes back, or other parts of it are left out."""
        rules = _rules(self._library, self.folder)
        places = [self.folder, *rules.volumes]
        identities = [_identity(place) for place in places]
        observers: Observers | None = None
        if identities[0] is None:
            state = _away(self.folder)
        else:
            observers, state = self._begin(rules, [one for one in places if _identity(one)])
        try:
            self._tell(state)
            self.note()  # whatever happened while nobody watched
            self._attend(rules, places, identities, observers, state)
        finally:
            if observers is not None:
                observers.close()

    def _tell(self, state: WatchChanged) -> None:
        if state != self._told:
            self._told = state
            self._on_change(state)

    def _begin(self, rules: Rules, places: list[Path]) -> tuple[Observers | None, WatchChanged]:
        """Observe what can be observed; what cannot is looked at now and then."""
        instead = f"{self.folder} is looked through every {self._timing.poll / 60:.0f} minutes."
        told = [place for place in places if self._is_told(place)]
        excluded = Excluded(rules.exclusions, self.folder)
        observers: Observers | None = None
        try:
            observers = self._observe(told, self._library, excluded, self.note)
        except OSError as error:
            log.warning("%s cannot be watched: %s", self.folder, error)
            return None, WatchChanged(
                self.folder,
                "polling",
                f"The system watches no more folders ({error.strerror or error}); {instead}",
            )
        if len(told) < len(places):
            mute = next(place for place in places if place not in told)
            return observers, WatchChanged(
                self.folder,
                "polling",
                f"{mute} is on a share that does not tell of changes; {instead}",
            )
        return observers, WatchChanged(self.folder, "native")

    def _attend(
        self,
        rules: Rules,
        places: list[Path],
        identities: list[tuple[int, int] | None],
        observers: Observers | None,
        state: WatchChanged,
    ) -> None:
        """Ask for refreshes until the folder has to be watched anew."""
        next_look = time.monotonic() + self._timing.look
        next_poll = time.monotonic() + self._timing.poll
        while True:
            with self._condition:
                if self._is_closed:
                    return
                now = time.monotonic()
                due = self._due()
                is_due = due is not None and due <= now
                differs, self._rules_may_differ = self._rules_may_differ, False
                if not is_due and not differs and now < next_look:
                    self._condition.wait(
                        min(one for one in (due, next_look, next_poll) if one is not None) - now
                    )
                    now = time.monotonic()
            if is_due:
                self._ask(now)
            if differs and _rules(self._library, self.folder) != rules:
                return
            if now >= next_look:
                next_look = now + self._timing.look
                is_sound = observers is None or observers.are_alive()
                if not is_sound or [_identity(place) for place in places] != identities:
                    return
            if now >= next_poll:
                next_poll = now + self._timing.poll
                if observers is not None and not observers.tell():
                    return
                if state.how == "polling":
                    self.note()

    def _due(self) -> float | None:
        """When the folder is to be looked at; None while nothing changed, or while it is being looked at."""
        if self._dirty_since is None or self._is_busy:
            return None
        return min(self._last + self._timing.quiet, self._dirty_since + self._timing.longest)

    def _ask(self, now: float) -> None:
        """For a refresh without what is still being written; that is looked at when it is complete."""
        with self._condition:
            unsettled = frozenset(
                path for path, when in self._fresh.items() if when > now - self._timing.quiet
            )
            self._dirty_since = now if unsettled else None
            self._is_busy = True
        self._on_quiet(self.folder, unsettled)

    def _pause(self) -> None:
        with self._condition:
            if not self._is_closed:
                self._condition.wait(self._timing.look)


@dataclass(frozen=True, slots=True)
class Rules:
    """What the library says of a folder that matters for watching it."""

    exclusions: tuple[str, ...]
    volumes: tuple[Path, ...]


def _rules(library: Path, folder: Path) -> Rules:
    with Library.open(library) as opened:
        return Rules(tuple(opened.exclusions.all()), tuple(opened.volumes.below(folder)))


def _identity(place: Path) -> tuple[int, int] | None:
    """Device and inode, by which a folder is the same one; None where there is none."""
    try:
        status = place.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _away(folder: Path) -> WatchChanged:
    return WatchChanged(
        folder,
        "away",
        f"{folder} is not there at the moment. Its photos stay in the library; it is watched again when it returns.",
    )
