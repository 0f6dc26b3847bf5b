"""Exports in the terminal and through the engine's lanes."""

from __future__ import annotations

import json
import queue
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main
from engine.exporting import ExportRequest
from engine.messages import (
    Export,
    Exported,
    ExportPlanned,
    ExportProgress,
    ExportUndone,
    JobCancelled,
    JobFailed,
    JobFinished,
    PlanExport,
    ResumeExport,
    UndoExport,
    Update,
)
from engine.service import Engine
from tests.engine.exports.conftest import Desk, add_photo, write_file
from tests.engine.exports.test_lists import give_index

Terminal = Callable[..., tuple[int, Any, str]]


@pytest.fixture
def terminal(desk: Desk, capsys: pytest.CaptureFixture[str]) -> Terminal:
    def run(*arguments: object) -> tuple[int, Any, str]:
        """Exit code, what stdout says (parsed with --json), and stderr."""
        code = main([*map(str, arguments), "--library", str(desk.library.root)])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return code, json.loads(out) if "--json" in arguments else out, err

    return run


def test_plan_export_history_undo(desk: Desk, terminal: Terminal) -> None:
    code, plan, _ = terminal("export", desk.target, "--plan", "--json")
    assert (code, plan["to_write"], plan["objections"]) == (0, 5, [])
    assert not desk.target.exists()
    code, done, _ = terminal("export", desk.target, "--sidecars", "--not-sure", "--json")
    assert (code, done["written"]) == (0, 11)
    code, out, _ = terminal("exports")
    assert code == 0
    assert str(desk.target) in out
    code, undone, _ = terminal("undo-export", done["export"], "--json")
    assert (code, undone["removed"], undone["kept"]) == (0, 11, 0)
    assert not desk.target.exists()
    code, history, _ = terminal("exports", "--json")
    assert [one["state"] for one in history["exports"]] == ["undone"]
    assert terminal("undo-export", 99)[0] == 4


def test_some_groups_and_photos_in_other_ways(desk: Desk, terminal: Terminal) -> None:
    boats = next(one.id for one in desk.library.groups.all() if one.suggested_name == "Boats")
    code, out, _ = terminal("export", desk.target, "--groups", boats, "--how", "symlink")
    assert code == 0
    assert "3 files exported" in out
    assert "undo-export 1" in out
    odd = desk.photos / "odd.png"
    assert (
        terminal("export", desk.target, "--photos", odd, "--pattern", "{ext}/{number} {stem}", "--json")[0]
        == 0
    )
    assert (desk.target / "png" / "1 odd.png").exists()


def test_mistakes_have_their_exit_codes(desk: Desk, terminal: Terminal) -> None:
    assert terminal("export")[0] == 2
    assert terminal("export", desk.target, "--how", "teleport")[0] == 2
    assert terminal("export", desk.target, "--pattern", "../{name}")[0] == 2
    assert terminal("export", desk.target, "--groups", "x")[0] == 2
    assert terminal("export", desk.target, "--photos", desk.photos / "none.jpg")[0] == 5
    assert terminal("export", desk.photos / "in")[0] == 9
    assert terminal("export", "--resume")[0] == 9
    assert terminal("export", desk.photos / "in", "--plan")[0] == 1
    assert terminal("export", desk.photos / "in", "--inside-photo-folder")[0] == 0
    assert terminal("import", desk.photos / "odd.png")[0] == 9
    assert terminal("list", "--format", "xml")[0] == 2


def test_an_interrupted_export_is_gone_on_with(desk: Desk, terminal: Terminal) -> None:
    desk.library.exports.start(desk.plan())
    code, done, _ = terminal("export", "--resume", "--json")
    assert (code, done["written"]) == (0, 5)


def test_sidecars_and_their_undoing(desk: Desk, terminal: Terminal) -> None:
    code, plan, _ = terminal("sidecars", "--plan", "--json")
    assert (code, plan["to_write"]) == (0, 5)
    assert not list(desk.photos.rglob("*.xmp"))
    _, done, _ = terminal("sidecars", "--json")
    assert len(list(desk.photos.rglob("*.xmp"))) == 5
    assert terminal("sidecars", "--undo", done["export"], "--json")[1]["removed"] == 5
    assert not list(desk.photos.rglob("*.xmp"))


def test_lists_go_out_and_come_back(desk: Desk, terminal: Terminal, tmp_path: Path) -> None:
    give_index(desk.library)
    _, out, _ = terminal("list", "--format", "csv")
    assert out.startswith("path,content_hash,group,")
    file = tmp_path / "groups.json"
    assert terminal("list", "--format", "json", "--output", file)[0] == 0
    code, done, _ = terminal("import", file, "--json")
    assert (code, done["groups"], done["unknown"]) == (0, 2, 0)
    photo = desk.photos / "odd.png"
    before = photo.read_bytes()
    assert terminal("list", "--output", photo)[0] == 2
    assert photo.read_bytes() == before


class Lanes:
    """An engine on the desk's library and what it tells."""

    def __init__(self, root: Path) -> None:
        self.updates: queue.Queue[Update] = queue.Queue()
        self.engine = Engine(root, self.updates.put, threads=1)

    def until(self, job: int, *kinds: type) -> Any:
        while True:
            update = self.updates.get(timeout=60)
            if update.job == job:
                if isinstance(update.event, kinds):
                    return update.event
                assert not isinstance(update.event, JobFailed | JobFinished | JobCancelled), update.event


def test_the_engine_plans_exports_cancels_goes_on_and_undoes(desk: Desk) -> None:
    big = add_photo(desk.library, write_file(desk.photos / "big.jpg", b"x" * (160 << 20)))
    lanes = Lanes(desk.library.root)
    try:
        job = lanes.engine.submit(
            PlanExport(ExportRequest(desk.target, photos=(big, desk.ids["boat-0.jpg"])))
        )
        plan = lanes.until(job, ExportPlanned).plan
        assert plan.to_write == 2
        job = lanes.engine.submit(Export(plan))
        while True:
            told = lanes.until(job, ExportProgress)
            if told.bytes_done > 4 << 20:
                break
        lanes.engine.cancel(job)
        assert "gone on with" in lanes.until(job, JobCancelled).sentence
        assert not list(desk.target.rglob(".kindred*"))
        (record,) = desk.library.exports.unfinished()
        job = lanes.engine.submit(ResumeExport(record.id))
        done = lanes.until(job, Exported)
        assert done.written == 2
        lanes.until(job, JobFinished)
        undone = lanes.until(lanes.engine.submit(UndoExport(record.id)), ExportUndone)
        assert undone.kept == 0
        assert not desk.target.exists()
        failed = lanes.until(lanes.engine.submit(UndoExport(99)), JobFailed)
        assert (failed.code, failed.is_bug) == ("library", False)
    finally:
        lanes.engine.shutdown()
