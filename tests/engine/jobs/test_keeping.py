"""The room that a library takes: what is counted, what may go, and what stays."""

from __future__ import annotations

import os
import sys
import threading
from pathlib import Path
from typing import Any

import numpy as np

from engine import courtesy
from engine.jobs.keeping import measure_library, size_of, tidy_learned, tidy_previews
from engine.keeping import LibraryMeasured, TidiedUp
from engine.learn.parallel import in_order
from engine.library import Library
from tests.app.conftest import fill


def result_of(job: Any) -> tuple[list[Any], Any]:
    """All that a job yields, and what it returns."""
    events = []
    while True:
        try:
            events.append(next(job))
        except StopIteration as end:
            return events, end.value


def niceness() -> int:
    """Of this thread."""
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


def litter(library: Library) -> int:
    """A preview and a result that nobody knows; how many bytes they have."""
    preview = library.paths.preview("f" * 40)
    preview.parent.mkdir(parents=True, exist_ok=True)
    preview.write_bytes(b"x" * 500)
    folder = library.paths.run(999)
    folder.mkdir(parents=True)
    (folder / "model.safetensors").write_bytes(b"y" * 700)
    return 1200


def test_what_is_not_used_is_told_removed_and_nothing_else(library: Library, tmp_path: Path) -> None:
    ids = fill(library, tmp_path / "Photos")
    library.vectors.append("some-network", ["0" * 40], np.ones((1, 4), np.float32))
    kept = {photo.id: library.preview_path(photo) for photo in library.photos.get(ids)}
    bytes_of_no_use = litter(library)
    [measured] = measure_library(library.root)
    assert isinstance(measured, LibraryMeasured)
    assert measured.unused == {"previews": 500, "learned": 700}
    assert measured.parts["previews"] == size_of(library.paths.previews)
    assert measured.parts["catalogue"] >= library.paths.database.stat().st_size

    _, freed = result_of(tidy_previews(library.root))
    [told] = tidy_learned(library.root, freed)
    assert told == TidiedUp(bytes_of_no_use)
    assert all(path.is_file() for path in kept.values())
    assert library.vectors.models() == {"some-network"}  # no run has a network yet: all may be needed
    [measured] = measure_library(library.root)
    assert isinstance(measured, LibraryMeasured)
    assert measured.unused == {}


def test_gentle_work_gives_way_and_computes_the_same() -> None:
    under_way, most = 0, 0
    lock = threading.Lock()

    def work(number: int) -> int:
        nonlocal under_way, most
        assert sys.platform != "linux" or niceness() >= courtesy.NICENESS
        with lock:
            under_way += 1
            most = max(most, under_way)
        with lock:
            under_way -= 1
        return number * number

    before = niceness()
    courtesy.be_gentle(True)
    try:
        courtesy.notice(True)
        assert courtesy.at_once(8) == 1
        assert list(in_order(work, range(20), 4)) == [one * one for one in range(20)]
        assert most == 1
        leaving = threading.Timer(0.05, courtesy.notice, [False])
        leaving.start()
        courtesy.rest(1000.0)  # would last a second, but ends when the person leaves
        leaving.join()
        assert not courtesy.is_giving_way()
        assert courtesy.at_once(8) == 8
    finally:
        courtesy.be_gentle(False)
    assert niceness() == before


def test_nobody_gives_way_unless_that_is_wanted() -> None:
    courtesy.be_gentle(False)
    courtesy.notice(True)
    assert not courtesy.is_giving_way()
