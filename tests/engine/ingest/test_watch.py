"""Folders that look after themselves: real files change under a real watch, and time is made short."""

import errno
import os
import queue
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.config import OrganiseOptions
from engine.ingest.observing import Observers
from engine.ingest.watch import Timing, Watcher
from engine.library import Library
from engine.messages import (
    FolderRefreshed,
    JobFailed,
    JobFinished,
    Organise,
    Refresh,
    StageStarted,
    Update,
    WatchChanged,
)
from engine.service import Engine
from tests.making import make_folder, save_picture

QUICKLY = Timing(quiet=0.15, longest=0.6, look=0.1, poll=0.3)
PATIENCE = 30.0


class Watched:
    """A watcher of one folder, and what it said."""

    def __init__(self, library: Library, folder: Path, **options: Any) -> None:
        self.asked: queue.Queue[frozenset[Path]] = queue.Queue()
        self.states: queue.Queue[WatchChanged] = queue.Queue()
        self.folder = folder
        self.watcher = Watcher(
            library.root, lambda _, unsettled: self.asked.put(unsettled), self.states.put, QUICKLY, **options
        )
        self.watcher.follow([folder])

    def until_state(self, how: str) -> WatchChanged:
        while (state := self.states.get(timeout=PATIENCE)).how != how:
            pass
        return state

    def refresh(self) -> frozenset[Path]:
        """Wait until it asks for a refresh, and let that be done at once."""
        unsettled = self.asked.get(timeout=PATIENCE)
        self.watcher.ended(self.folder)
        return unsettled

    def is_quiet(self) -> bool:
        try:
            self.asked.get(timeout=3 * QUICKLY.quiet)
        except queue.Empty:
            return True
        return False


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "photos", count=1)


@pytest.fixture
def watched(library: Library, folder: Path) -> Iterator[Watched]:
    one = Watched(library, folder)
    assert one.until_state("native").sentence == ""
    one.refresh()  # of what happened before
    yield one
    one.watcher.close()


def test_a_new_photo_asks_for_one_refresh_and_then_it_is_quiet(watched: Watched) -> None:
    save_picture(watched.folder / "new.jpg", "rays", 5)
    watched.refresh()
    assert watched.is_quiet()


@pytest.mark.parametrize("change", ["rename", "delete", "edit", "move in", "move out"])
def test_every_kind_of_change_is_noticed(watched: Watched, change: str, tmp_path: Path) -> None:
    photo = watched.folder / "discs" / "discs-00.jpg"
    match change:
        case "rename":
            (watched.folder / "discs").rename(watched.folder / "circles")
        case "delete":
            photo.unlink()
        case "edit":
            save_picture(photo, "boxes", 9)
        case "move in":
            make_folder(tmp_path / "elsewhere", count=2).rename(watched.folder / "moved")
        case _:
            photo.rename(tmp_path / "out.jpg")
    watched.refresh()
    assert watched.is_quiet()


def test_what_is_no_photo_hidden_or_the_library_itself_asks_for_nothing(
    watched: Watched, library: Library
) -> None:
    (watched.folder / "notes.txt").write_text("Dear diary")
    (watched.folder / "._photo.jpg").write_bytes(b"hidden")
    (watched.folder / ".thumbnails").mkdir()
    save_picture(watched.folder / ".thumbnails" / "small.jpg")
    (watched.folder / "discs" / "discs-00.jpg").read_bytes()
    assert watched.is_quiet()


def test_the_library_inside_the_folder_and_what_is_left_out_ask_for_nothing(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    (folder / "drafts").mkdir()
    with Library.open(folder / "library") as library:
        library.exclusions.replace(["drafts", "*.gif"])
        one = Watched(library, folder)
        one.refresh()
        save_picture(folder / "library" / "previews" / "ab" / "preview.jpg")
        save_picture(folder / "drafts" / "a.jpg")
        save_picture(folder / "a.gif")
        assert one.is_quiet()
        library.exclusions.replace([])
        one.watcher.ended(folder)  # a refresh follows whenever the person changes what is left out
        one.refresh()
        save_picture(folder / "drafts" / "b.jpg")
        one.refresh()
        one.watcher.close()


def test_a_photo_that_is_written_for_long_does_not_hold_the_others_and_is_left_until_it_is_complete(
    watched: Watched,
) -> None:
    growing, is_complete = watched.folder / "growing.jpg", threading.Event()

    def write() -> None:
        with growing.open("wb", buffering=0) as file:
            while not is_complete.wait(QUICKLY.quiet / 10):
                file.write(b"part")

    writer = threading.Thread(target=write)
    writer.start()
    try:
        assert growing in watched.refresh()
        assert growing in watched.refresh()  # it goes on, and so do the looks
    finally:
        is_complete.set()
        writer.join()
    while growing in watched.refresh():
        pass
    assert watched.is_quiet()


def test_no_second_refresh_is_asked_for_before_the_first_has_ended(watched: Watched) -> None:
    save_picture(watched.folder / "one.jpg", seed=1)
    watched.asked.get(timeout=PATIENCE)
    save_picture(watched.folder / "two.jpg", seed=2)
    assert watched.is_quiet()
    watched.watcher.ended(watched.folder)
    watched.refresh()


def test_a_folder_that_goes_away_is_watched_again_when_it_returns(watched: Watched) -> None:
    away = watched.folder.with_name("unplugged")
    watched.folder.rename(away)
    assert "watched again when it returns" in watched.until_state("away").sentence
    watched.refresh()  # which marks its photos offline
    away.rename(watched.folder)
    watched.until_state("native")
    watched.refresh()
    save_picture(watched.folder / "new.jpg", "rays", 5)
    watched.refresh()


def test_a_link_to_a_share_is_watched_by_the_name_that_the_person_knows(
    library: Library, folder: Path, tmp_path: Path
) -> None:
    share = make_folder(tmp_path / "share", count=1)
    (folder / "more").symlink_to(share, target_is_directory=True)
    library.volumes.remember([folder / "more"])
    one = Watched(library, folder)
    one.refresh()
    save_picture(share / "new.jpg")
    one.refresh()
    library.exclusions.replace([f"{folder}/more/private"])
    one.watcher.ended(folder)
    one.refresh()
    (share / "private").mkdir()
    save_picture(share / "private" / "a.jpg")
    assert one.is_quiet()
    one.watcher.close()


@pytest.mark.parametrize("links", [["back"], ["one", "other"], ["up"], ["back", "one", "other", "up"]])
def test_links_that_lead_back_or_twice_to_one_folder_do_not_make_it_deaf(
    library: Library, folder: Path, tmp_path: Path, links: list[str]
) -> None:
    share = make_folder(tmp_path / "share", count=1)
    for name in links:
        target = {"back": folder, "up": tmp_path}.get(name, share)
        (folder / name).symlink_to(target, target_is_directory=True)
    library.volumes.remember([folder / name for name in links])
    one = Watched(library, folder)
    one.refresh()
    assert one.is_quiet()
    save_picture(folder / "new.jpg")
    one.refresh()
    if "one" in links:
        assert one.is_quiet()
        save_picture(share / "new.jpg")
        one.refresh()
    one.watcher.close()


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EMFILE])
def test_where_the_system_watches_no_more_the_folder_is_looked_through_now_and_then(
    library: Library, folder: Path, code: int
) -> None:
    def refuse(*_: object) -> Observers:
        raise OSError(code, "inotify watch limit reached")

    one = Watched(library, folder, observe=refuse)
    assert "inotify watch limit reached" in one.until_state("polling").sentence
    for _ in range(3):
        one.refresh()
    one.watcher.close()


def test_a_share_that_tells_of_nothing_is_looked_through_now_and_then(library: Library, folder: Path) -> None:
    one = Watched(library, folder, is_told=lambda _: False)
    assert "does not tell of changes" in one.until_state("polling").sentence
    for _ in range(3):
        one.refresh()
    one.watcher.close()


def test_closing_leaves_no_thread_behind(library: Library, folder: Path) -> None:
    before = set(threading.enumerate())
    one = Watched(library, folder)
    one.refresh()
    one.watcher.close()
    one.until_state("off")
    left = [
        thread
        for thread in set(threading.enumerate()) - before
        if not thread.daemon or "watch " in thread.name
    ]
    assert left == []


class Desk:
    """An engine that watches, and all it publishes."""

    def __init__(self, root: Path) -> None:
        self.updates: queue.Queue[Update] = queue.Queue()
        self.engine = Engine(root, self.updates.put, threads=1, timing=QUICKLY)

    def until(self, kind: type[Any]) -> Any:
        while True:
            event = self.updates.get(timeout=PATIENCE).event
            assert not (isinstance(event, JobFailed) and event.is_bug), event
            if isinstance(event, kind):
                return event


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    one = Desk(tmp_path / "library")
    yield one
    one.engine.shutdown()


def organise(desk: Desk, folder: Path) -> None:
    desk.engine.submit(Organise(folder, OrganiseOptions(quick=True)))
    desk.until(JobFinished)


def test_the_engine_keeps_up_with_a_folder_and_leaves_its_groups_alone(desk: Desk, folder: Path) -> None:
    organise(desk, folder)
    with Library.open(desk.engine.library) as library:
        run = library.groups.current_run()
    desk.engine.watch(True)
    desk.until(JobFinished)
    save_picture(folder / "new.jpg", "rays", 5)
    (folder / "discs" / "discs-00.jpg").rename(folder / "renamed.jpg")
    found = desk.until(FolderRefreshed)
    assert (found.added, found.changed, found.gone, found.moved) == (1, 0, 0, 1)
    desk.until(JobFinished)
    with Library.open(desk.engine.library) as library:
        assert library.photos.count() == 5
        assert library.groups.current_run() == run
    shutil.rmtree(folder)
    assert desk.until(WatchChanged).how == "away"
    assert "Is its drive connected" in desk.until(JobFailed).sentence
    desk.engine.watch(False)
    assert desk.until(WatchChanged).how == "off"


def test_a_folder_that_is_organised_while_others_are_watched_is_watched_too(
    desk: Desk, folder: Path, tmp_path: Path
) -> None:
    desk.engine.watch(True)
    desk.engine.submit(Organise(folder, OrganiseOptions(quick=True)))
    assert desk.until(FolderRefreshed).is_anything is False  # looked at as soon as it is watched
    save_picture(folder / "new.jpg", "rays", 5)
    assert desk.until(FolderRefreshed).added == 1


def test_a_refresh_that_waits_is_not_queued_a_second_time(desk: Desk, folder: Path) -> None:
    organise(desk, folder)
    running = desk.engine.submit(Refresh(folder))
    desk.engine.pause(running)
    desk.until(StageStarted)
    first, second = desk.engine.submit(Refresh(folder)), desk.engine.submit(Refresh(folder))
    assert running != first == second
    desk.engine.cancel(first)
    desk.engine.resume(running)
    desk.until(JobFinished)


def test_watching_is_off_until_the_person_wants_it_and_then_remembered(library: Library) -> None:
    assert not library.folders.is_watched()
    library.folders.watch(True)
    with Library.open(library.root) as again:
        assert again.folders.is_watched()
    library.folders.watch(False)
    assert not library.folders.is_watched()


def test_a_file_of_a_name_that_is_no_text_is_noticed(watched: Watched) -> None:
    name = os.fsdecode(b"\xff\xfe.jpg")
    save_picture(watched.folder / "a.png").rename(watched.folder / name)
    watched.refresh()


def test_where_the_system_falls_silent_the_watch_begins_anew(library: Library, folder: Path) -> None:
    made: list[Observers] = []

    class Deaf(Observers):
        """Hears at first and then no more, as when a thread of the observing library died."""

        def tell(self) -> bool:
            if self in made:
                return False
            made.append(self)
            return super().tell()

    one = Watched(library, folder, observe=Deaf)
    for _ in range(3):
        one.refresh()  # of what happened while nobody heard
    one.watcher.close()
    assert len(made) >= 3


def test_a_link_that_leads_back_to_its_folder_does_not_end_the_watch(library: Library, folder: Path) -> None:
    (folder / "round").symlink_to(folder)
    library.volumes.remember([folder / "round"])  # as a scan does
    one = Watched(library, folder)
    try:
        one.until_state("native")
        one.refresh()
        save_picture(folder / "new.jpg", "rays", 5)
        one.refresh()
    finally:
        one.watcher.close()
