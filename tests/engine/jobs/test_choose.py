"""The first look or what was learned: the referee's verdict, the person's choice, and what becomes of both."""

import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.config import OrganiseOptions
from engine.errors import LibraryError
from engine.jobs.choose import choose
from engine.jobs.organise import organise
from engine.learn import referee
from engine.library import Library
from engine.library.migrations import lay_out_version_1
from engine.messages import Choose, GroupsChanged, Organise, StageEvent, StageStarted
from tests.making import make_folder

OPTIONS = OrganiseOptions(epochs=1, image_size=64, groups=4)


def drain(events: Iterator[StageEvent]) -> list[StageEvent]:
    return list(events)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    return make_folder(tmp_path / "photos", 6)


def shown(root: Path) -> str:
    with Library.open(root) as library:
        run = library.runs.current()
        assert run is not None
        return run.kind


@pytest.mark.parametrize(("margin", "kind"), [(-1000.0, "learned"), (1000.0, "quick")])
def test_the_referee_decides_what_is_shown(
    margin: float, kind: str, photos: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(referee, "MARGIN", margin)
    root = tmp_path / "library"
    events = drain(organise(root, Organise(photos, OPTIONS), threads=1))
    assert shown(root) == kind
    changes = [event for event in events if isinstance(event, GroupsChanged)]
    assert [event.learned for event in changes] == ([False, True] if kind == "learned" else [False])
    with Library.open(root) as library:
        verdict = library.runs.verdict()
        assert verdict is not None
        assert verdict.keeps_learned is (kind == "learned")
        assert len(verdict.evidence) == 2
        assert verdict.examples
    again = drain(organise(root, Organise(photos, OPTIONS), threads=1))
    assert not any(isinstance(event, StageStarted) and event.stage == "learning" for event in again)
    assert shown(root) == kind


def test_the_persons_choice_wins_and_is_remembered(photos: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    drain(organise(root, Organise(photos, OPTIONS), threads=1))
    for which, kind in (("first-look", "quick"), ("learned", "learned"), ("first-look", "quick")):
        drain(choose(root, Choose(which)))  # type: ignore[arg-type]
        assert shown(root) == kind
        assert drain(choose(root, Choose(which))) == []  # type: ignore[arg-type]
        drain(organise(root, Organise(photos, OPTIONS), threads=1))
        assert shown(root) == kind
        with Library.open(root) as library:
            verdict = library.runs.verdict()
            assert verdict is not None
            assert verdict.decided_by == "person"
            assert verdict.evidence  # what was measured is still told


def test_nothing_to_choose_is_a_sentence(photos: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    drain(organise(root, Organise(photos, OrganiseOptions(quick=True, image_size=64)), threads=1))
    with pytest.raises(LibraryError, match="nothing has been learned"):
        drain(choose(root, Choose("learned")))
    assert shown(root) == "quick"


def test_a_library_of_version_1_opens_with_its_groups(photos: Path, tmp_path: Path) -> None:
    root = tmp_path / "library"
    drain(organise(root, Organise(photos, OrganiseOptions(quick=True, image_size=64)), threads=1))
    with Library.open(root) as library:
        groups, photos_there = library.groups.all(), library.photos.ids()
    make_version_1(root)
    with Library.open(root) as library:
        assert library.groups.all() == groups
        assert library.photos.ids() == photos_there
        assert library.runs.verdict() is None


def make_version_1(root: Path) -> None:
    """Bring the library's rows into the tables of the first version, as that one would have written them."""
    database, old = root / "library.sqlite", root / "old.sqlite"
    connection = sqlite3.connect(old, isolation_level=None)
    lay_out_version_1(connection)
    connection.execute("ATTACH ? AS today", (str(database),))
    tables = "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    connection.execute("PRAGMA foreign_keys = OFF")
    for (table,) in connection.execute(tables).fetchall():
        columns = ", ".join(row[1] for row in connection.execute(f"PRAGMA main.table_info({table})"))
        connection.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM today.{table}")
    connection.execute("PRAGMA main.user_version = 1")
    connection.execute("DETACH today")
    connection.close()
    for part in root.glob("library.sqlite*"):
        part.unlink()
    old.rename(database)


def test_the_terminal_tells_the_verdict_and_takes_the_choice(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from engine.cli import main

    library = ["--library", str(tmp_path / "library")]

    def run(*arguments: str) -> tuple[int, Any]:
        code = main([*arguments, *library, "--json"])
        return code, json.loads(capsys.readouterr().out)

    assert run("organise", str(photos), "--quick", "--image-size", "64")[0] == 0
    assert run("verdict")[0] == 4
    assert run("organise", str(photos), "--epochs", "1", "--image-size", "64", "--groups", "4")[0] == 0
    code, verdict = run("verdict")
    assert code == 0
    assert {one["name"] for one in verdict["evidence"]} == {"halves", "steadiness"}
    other = "first-look" if verdict["shown"] == "learned" else "learned"
    assert run("use", other) == (0, {"shown": other})
    code, verdict = run("verdict")
    assert (verdict["shown"], verdict["decided_by"]) == (other, "person")
    assert run("use", "neither")[0] == 2
