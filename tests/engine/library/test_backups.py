"""Copies of the library: made once a day, put back when the library is damaged."""

import os
import threading
from datetime import date
from pathlib import Path

import pytest

from engine.cli import main
from engine.errors import LibraryError
from engine.library import Library, backups
from engine.library.photos import NewPhoto
from tests.making import make_folder


def add(library: Library, *names: str) -> None:
    when = "2020-01-01T00:00:00"
    library.photos.add([NewPhoto(Path("/p") / name, 1, 2, name, 3, 4, "JPEG", when, False) for name in names])


def test_each_day_has_the_copy_of_its_last_job_and_a_week_of_them_is_kept(library: Library) -> None:
    for day in range(1, 12):
        backups.make(library._connection, library.paths, date(2026, 1, day))
        add(library, f"photo {day}")
        backups.make(library._connection, library.paths, date(2026, 1, day))
    found = backups.all_of(library.paths)
    assert [(one.name, one.photos) for one in found] == [
        (f"2026-01-{day:02d}", day) for day in range(11, 4, -1)
    ]
    assert not list(library.paths.backups.glob("*.part"))


@pytest.mark.parametrize("jump", [date(2025, 1, 3), date(1970, 1, 1), date(2099, 12, 31)])
def test_a_clock_that_jumps_never_costs_the_newest_copies(library: Library, jump: date) -> None:
    for day in range(1, 9):
        add(library, f"photo {day}")
        backups.make(library._connection, library.paths, date(2026, 1, day))
    for more in ("jumped", "and again"):
        add(library, more)
        backups.make(library._connection, library.paths, jump)
    found = backups.all_of(library.paths)
    assert [(one.name, one.photos) for one in found] == [
        (jump.isoformat(), 10),
        *((f"2026-01-{day:02d}", day) for day in range(8, 2, -1)),
    ]
    add(library, "the clock is right again")
    backups.make(library._connection, library.paths, date(2026, 1, 9))
    found = backups.all_of(library.paths)
    assert [one.name for one in found[:3]] == ["2026-01-09", jump.isoformat(), "2026-01-08"]
    assert found[0].photos == 11


def test_copies_made_while_the_system_clock_was_a_year_ahead_are_older_than_todays(library: Library) -> None:
    add(library, "a")
    ahead = backups.make(library._connection, library.paths, date(2027, 1, 1))
    later = ahead.stat().st_mtime_ns + 365 * 86400 * 10**9
    os.utime(ahead, ns=(later, later))
    add(library, "b")
    backups.make(library._connection, library.paths, date(2026, 1, 2))
    assert [(one.name, one.photos) for one in backups.all_of(library.paths)] == [
        ("2026-01-02", 2),
        ("2027-01-01", 1),
    ]


def test_a_copy_that_is_damaged_itself_is_not_offered(library: Library) -> None:
    add(library, "a")
    backups.make(library._connection, library.paths, date(2026, 1, 1))
    broken = backups.make(library._connection, library.paths, date(2026, 1, 2))
    broken.write_bytes(b"no database" * 500)
    assert [one.name for one in backups.all_of(library.paths)] == ["2026-01-01"]


def test_a_damaged_library_is_refused_and_its_copy_put_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_folder(tmp_path / "photos", count=3)
    root = tmp_path / "library"
    library = ["--library", str(root)]
    organise = ["organise", str(folder), "--quick", *library]
    assert main(organise) == 0
    capsys.readouterr()
    assert main(["restore", *library]) == 0
    assert "12 photos" in capsys.readouterr().out
    database = root / "library.sqlite"
    content = bytearray(database.read_bytes())
    content[8192:] = bytes(len(content) - 8192)
    database.write_bytes(bytes(content))
    assert main(organise) == 4
    err = capsys.readouterr().err
    assert "is damaged" in err
    assert "kindred-engine restore" in err
    assert "Traceback" not in err
    assert main(["restore", "2001-01-01", *library]) == 4
    assert database.read_bytes() == bytes(content)
    assert main(["restore", "latest", *library]) == 0
    assert len(list((root / "backups").glob("set-aside-*/library.sqlite"))) == 1
    with Library.open(root) as opened:
        assert opened.photos.count() == 12
    make_folder(folder / "more", count=1)
    assert main(organise) == 0
    assert "16 photos" in capsys.readouterr().out
    assert main(["check", *library]) == 0


@pytest.mark.parametrize("loss", ["empty", "missing"])
def test_a_library_that_lost_its_database_is_not_begun_anew_over_its_copies(
    library: Library, capsys: pytest.CaptureFixture[str], loss: str
) -> None:
    add(library, "a")
    library.back_up()
    library.close()
    database = library.paths.database
    for part in library.root.glob("library.sqlite*"):
        part.unlink()
    if loss == "empty":
        database.touch()
    for begin in (Library.open, Library.open_existing):
        with pytest.raises(LibraryError, match="missing or empty"):
            begin(library.root)
    assert database.exists() is (loss == "empty")
    assert main(["restore", "latest", "--library", str(library.root)]) == 0
    assert "Put back." in capsys.readouterr().out
    with Library.open_existing(library.root) as opened:
        assert opened.photos.count() == 1


def test_where_no_copy_was_kept_restore_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", "latest", "--library", str(tmp_path)]) == 4
    assert "No copy was kept" in capsys.readouterr().err
    assert not (tmp_path / "library.lock").exists()


def test_jobs_that_end_at_the_same_moment_do_not_spoil_each_others_copy(library: Library) -> None:
    add(library, *(f"photo {number}" for number in range(300)))
    failures: list[Exception] = []
    together = threading.Barrier(4)

    def copy() -> None:
        with Library.open(library.root) as own:
            together.wait(10)
            try:
                for _ in range(3):
                    own.back_up()
            except Exception as error:
                failures.append(error)

    threads = [threading.Thread(target=copy) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert not failures
    assert [one.photos for one in backups.all_of(library.paths)] == [300]
