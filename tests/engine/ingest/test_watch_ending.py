"""How watching ends: late questions, folders that hang, a library that goes away."""

import queue
import threading
from pathlib import Path

import pytest

from engine.ingest.observing import Observers
from engine.ingest.watch import Watcher
from engine.library import Library
from engine.messages import Forget, JobEnd, JobFailed, Survey, Update
from engine.service import Engine
from tests.engine.ingest.test_watch import PATIENCE, QUICKLY, Watched
from tests.making import make_folder


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "photos", count=1)


def test_nothing_is_watched_after_closing_whoever_asks_late(library: Library, folder: Path) -> None:
    one = Watched(library, folder)
    one.until_state("native")
    one.watcher.close()
    one.watcher.follow([folder])
    assert not [thread for thread in threading.enumerate() if thread.name == f"watch {folder.name}"]


def test_folders_that_hang_are_left_behind_together(library: Library, tmp_path: Path) -> None:
    folders = [make_folder(tmp_path / f"photos-{number}", count=1) for number in range(6)]
    forever, holding = threading.Event(), threading.Barrier(len(folders) + 1)

    def hang(*_: object) -> Observers:
        holding.wait(PATIENCE)
        forever.wait()
        raise OSError

    watcher = Watcher(library.root, lambda *_: None, lambda _: None, QUICKLY, observe=hang)
    watcher.follow(folders)
    holding.wait(PATIENCE)
    waits: list[float] = []
    real = threading.Thread.join

    def join(thread: threading.Thread, timeout: float | None = None) -> None:
        waits.append(timeout or 0.0)
        real(thread, timeout)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading.Thread, "join", join)
        watcher.close(timeout=0.3)
    forever.set()
    assert sum(waits) < 0.6  # each waits for what the others left over


def test_a_library_that_goes_away_ends_no_lane(library: Library, folder: Path) -> None:
    updates: queue.Queue[Update] = queue.Queue()
    engine = Engine(library.root, updates.put, threads=1, timing=QUICKLY)
    try:
        engine.watch(True)
        away = library.root.with_name("away")
        library.root.rename(away)
        library.root.write_text("a file where the library was")
        ends = []
        for job in (engine.submit(Forget(folder)), engine.submit(Survey(folder))):
            while (update := updates.get(timeout=PATIENCE)).job != job or not isinstance(
                update.event, JobEnd
            ):
                pass
            ends.append(update.event)
        assert isinstance(ends[0], JobFailed)
        library.root.unlink()
        away.rename(library.root)
    finally:
        engine.shutdown()
