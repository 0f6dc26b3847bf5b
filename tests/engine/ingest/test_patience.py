"""File systems that do not answer: a stand-in that waits where the kernel would, and a file system that is stopped."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import FolderError
from engine.ingest.collect import collect
from engine.ingest.listing import Lister
from engine.ingest.patience import Patient, Silent
from engine.ingest.walk import Blocked, Found, check_folder, walk
from engine.library import Library
from tests.engine.ingest.test_collect import drain, names, reasons
from tests.making import make_folder, save_picture

SHORT = 0.2
SILENT = "This does not answer. Is its drive or share connected? Its photos stay in the library."


@pytest.fixture
def forever() -> Iterator[threading.Event]:
    """What a call to a dead share waits for; set at the end, so that the threads left behind can leave."""
    event = threading.Event()
    yield event
    event.set()


def dead(forever: threading.Event, *parts: str) -> Lister:
    """A lister for which nothing answers that has one of these names in its path."""

    def look(entry: os.DirEntry[str]) -> os.stat_result:
        if set(parts) & set(Path(entry.path).parts):
            forever.wait()
        return entry.stat()

    return Lister(SHORT, look)


def met(folder: Path, lister: Lister) -> tuple[list[str], list[str]]:
    found, silent = [], []
    for one in walk(folder, lister=lister):
        if isinstance(one, Found):
            found.append(one.path.name)
        elif isinstance(one, Blocked) and one.is_silent:
            silent.append(one.path.name)
    return found, silent


def test_a_dead_share_costs_itself_and_not_what_lies_beside_it(
    tmp_path: Path, forever: threading.Event
) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    (folder / "nas").mkdir()
    assert met(folder, dead(forever, "nas")) == (
        ["boxes-00.jpg", "discs-00.jpg", "rays-00.jpg", "stripes-00.jpg"],
        ["nas"],
    )


def test_a_dead_share_takes_no_photo_from_the_library(
    library: Library, tmp_path: Path, forever: threading.Event
) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    save_picture(folder / "alone.jpg", "rays", 7)
    drain(library, folder)
    list(collect(library, folder, 2, lister=dead(forever, "discs", "alone.jpg")))
    photos = library.photos.get(library.photos.ids("path"))
    assert {photo.path.name for photo in photos if photo.is_offline} == {"discs-00.jpg", "alone.jpg"}
    assert library.photos.totals() == (5, 0, 2)
    assert reasons(library) == {"discs": SILENT, "alone.jpg": SILENT}
    drain(library, folder)  # it answers again
    assert library.photos.totals() == (5, 0, 0)
    assert library.problems.all() == []
    assert len(names(library)) == 5


def test_an_answer_that_comes_as_patience_ends_counts(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=1, kinds=("discs", "rays"))
    listing = Lister(SHORT).look_into(folder, None)
    assert Lister(SHORT)._rest(listing, Silent("late")) == listing


def test_a_device_that_is_silent_again_and_again_is_asked_no_more(
    tmp_path: Path, forever: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "photos"
    for number in range(40):
        (folder / f"{number:02d}").mkdir(parents=True)
    is_dead = threading.Event()
    real = Path.stat

    def stat(path: Path, *, follow_symlinks: bool = True) -> os.stat_result:
        if is_dead.is_set():
            forever.wait()
        return real(path, follow_symlinks=follow_symlinks)

    monkeypatch.setattr(Path, "stat", stat)
    before = threading.active_count()
    silent = []
    for one in walk(folder, lister=Lister(SHORT)):
        is_dead.set()  # after the first folder was listed
        silent += [one.path.name] if isinstance(one, Blocked) and one.is_silent else []
    assert silent == [f"{number:02d}" for number in range(40)]
    assert threading.active_count() - before <= 4  # 40 without the rule, and 40 waits


def test_a_folder_that_does_not_answer_at_all_is_told_in_a_sentence(
    library: Library, tmp_path: Path, forever: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    drain(library, folder)
    monkeypatch.setattr(os, "scandir", lambda _: forever.wait())
    with pytest.raises(FolderError, match="does not answer"):
        check_folder(folder, SHORT)
    with pytest.raises(FolderError, match="They stay in the library"):
        list(collect(library, folder, 2, lister=Lister(SHORT)))
    assert library.photos.totals() == (4, 0, 4)


def test_a_slow_answer_with_signs_of_life_is_waited_for(forever: threading.Event) -> None:
    signs: list[int] = []

    def slow() -> str:
        for number in range(6):
            threading.Event().wait(SHORT / 2)
            signs.append(number)
        return "done"

    patient = Patient(SHORT)
    assert patient.call(slow, lambda: len(signs)) == "done"
    with pytest.raises(Silent):
        patient.call(forever.wait)
    assert patient.call(lambda: "another thread") == "another thread"
    with pytest.raises(FileNotFoundError):
        patient.call(lambda: os.stat("/not there"))  # noqa: PTH116
    patient.close()
