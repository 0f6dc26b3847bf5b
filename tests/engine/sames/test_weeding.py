"""`kindred-engine same` and `remove`, and the same through the engine's service."""

from __future__ import annotations

import json
import queue
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from engine.library import Library
from engine.library.migrations import MIGRATIONS
from engine.messages import Event, FindSames, JobFinished, SamesFound, StageStarted, Update
from engine.service import Engine
from tests.engine.sames.conftest import names, scan


class Terminal:
    """Runs commands on one library and reads their documents."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._root = root
        self._capsys = capsys

    def __call__(self, *arguments: object) -> tuple[int, str]:
        code = main([*map(str, arguments), "--library", str(self._root)])
        return code, self._capsys.readouterr().out

    def json(self, *arguments: object) -> tuple[int, Any]:
        code, out = self(*arguments, "--json")
        return code, json.loads(out)


@pytest.fixture
def terminal(library: Library, folder: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    scan(library, folder)
    return Terminal(library.root, capsys)


def test_same_photos_as_a_document_and_for_people(terminal: Terminal, folder: Path) -> None:
    code, document = terminal.json("same")
    assert code == 0
    assert [one["kind"] for one in document["sets"]] == ["identical", "shot", "burst"]
    assert document["counts"]["identical"] == {
        "sets": 1,
        "photos": 2,
        "freed_bytes": (folder / "boat (1).jpg").stat().st_size,
    }
    assert document["sets"][0]["keeper"] == str(folder / "boat.jpg")
    assert document["sets"][0]["reason"] == "Its name is not that of a copy."
    code, out = terminal("same", "--kind", "shot")
    assert code == 0
    assert f"keep  {folder / 'boat.jpg'}  It has the most pixels (480 × 360)." in out
    assert "the same shot" in out
    assert "bursts" not in out
    assert terminal.json("same", "--kind", "twins")[0] == 2


def test_decisions_in_the_terminal(terminal: Terminal, folder: Path) -> None:
    _, found = terminal.json("same")
    assert terminal.json("same", "--not", folder / "boat.jpg", folder / "small" / "boat.jpg") == (
        0,
        {"decision": 1},
    )
    assert terminal.json("same", "--keep", found["sets"][0]["id"]) == (0, {"decision": 2})
    assert [one["kind"] for one in terminal.json("same")[1]["sets"]] == ["burst"]
    code, document = terminal.json("same", "--decisions")
    assert code == 0
    assert [(one["id"], one["verdict"]) for one in document["decisions"]] == [(2, "keep"), (1, "not-same")]
    assert terminal.json("same", "--forget", 1) == (0, {"forgotten": 1})
    assert [one["kind"] for one in terminal.json("same")[1]["sets"]] == ["shot", "burst"]
    assert terminal.json("same", "--forget", 1)[0] == 2
    assert terminal.json("same", "--not", folder / "boat.jpg", folder / "none.jpg")[0] == 5


def test_removing_needs_yes_after_the_plan(
    terminal: Terminal, library: Library, folder: Path, trash: Path
) -> None:
    _, found = terminal.json("same")
    set_id = found["sets"][0]["id"]
    code, out = terminal("remove", "--set", set_id)
    assert code == 0
    assert f"goes   {folder / 'boat (1).jpg'}\nstays  {folder / 'boat.jpg'} (identical files)" in out
    assert "Nothing was moved. The same command with --yes does it." in out
    assert (folder / "boat (1).jpg").exists()
    code, document = terminal.json("remove", "--set", set_id, "--yes")
    assert (code, document["removed"], document["left"]) == (0, 1, [])
    assert not (folder / "boat (1).jpg").exists()
    assert (trash / "boat (1).jpg").exists()
    assert names(library, "identical") == []


def test_a_removal_that_is_refused_is_told_with_its_reason(terminal: Terminal, folder: Path) -> None:
    terminal.json("same")
    code, document = terminal.json("remove", folder / "tree.jpg", "--yes")
    assert code == 1
    (one,) = document["plan"]
    assert (one["goes"], one["stays"]) == (False, [])
    assert "in no set of same photos" in one["note"]
    assert terminal.json("remove")[0] == 2
    assert terminal.json("remove", "--set", "shot-none")[0] == 2
    assert terminal.json("remove", folder / "none.jpg")[0] == 5
    assert terminal.json("remove", "--continue") == (0, {"waiting": []})


def test_the_engine_answers_that_the_sets_are_there(library: Library, folder: Path) -> None:
    scan(library, folder)
    updates: queue.SimpleQueue[Update] = queue.SimpleQueue()
    engine = Engine(library.root, updates.put, threads=1)
    try:
        engine.submit(FindSames())
        events: list[Event] = []
        while not events or not isinstance(events[-1], JobFinished):
            events.append(updates.get(timeout=60).event)
    finally:
        engine.shutdown()
    assert events[0] == StageStarted("sames")
    (found,) = [one for one in events if isinstance(one, SamesFound)]
    assert found.sets == {"identical": 1, "shot": 1, "burst": 1, "subject": 0}
    assert found.freed_bytes == sum(one.freed_bytes for one in library.sames.counts().values())


def test_the_tables_are_added_to_a_library_of_the_version_before(tmp_path: Path) -> None:
    from engine.library import migrations
    from engine.library.database import connect, write
    from engine.library.migrations import add_sames

    before = MIGRATIONS.index(add_sames)
    root = tmp_path / "library"
    root.mkdir()
    connection = connect(root / "library.sqlite")
    with write(connection):
        for step in MIGRATIONS[:before]:
            step(connection)
        connection.execute(f"PRAGMA user_version = {before}")
    connection.close()
    with Library.open(root) as library:
        assert (library.sames.sets(), library.same_decisions.all(), library.removals.all()) == ([], [], [])
        assert library.damage() == []
    assert (root / "backups" / f"library-version-{before}.sqlite").is_file()
    assert migrations.MIGRATIONS[before] is add_sames
