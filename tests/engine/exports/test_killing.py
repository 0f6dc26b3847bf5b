"""A real process is killed in the middle of an export, of sidecars and of an undoing; going on ends the same."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from engine.exports.run import run_export
from engine.exports.undo import undo_export
from engine.library import Library
from tests.engine.exports.conftest import Desk, drain, snapshot, write_file

ROOT = Path(__file__).parents[3]
WAYS = ("copy", "hardlink", "symlink", "merge")
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


def child(root: Path, what: str, export_id: int, kill_at: int) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "tests.engine.exports.killing",
        str(root),
        what,
        str(export_id),
        str(kill_at),
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)


def ready(place: Path, way: str) -> tuple[Path, int]:
    """A library with an export that is stored and not begun: (its folder, the export's id)."""
    desk = Desk(place)
    if way == "copy":
        write_file(desk.target / "Boats" / "boat-0.jpg", b"in the way")
    plan = desk.plan(**{"target": None} if way == "merge" else {"how": way, "with_sidecars": way == "copy"})
    if way == "merge":
        write_file(desk.photos / "a" / "boat-0.jpg.xmp", FOREIGN)
        plan = desk.plan(target=None)
    export_id = desk.library.exports.start(plan).id
    desk.library.close()
    return desk.library.root, export_id


FOREIGN = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="5"/></rdf:RDF></x:xmpmeta>'
)


def state(root: Path) -> Any:
    """Everything that is to be equal: the files of photos and target, and the journal but for its times."""
    place = root.parent
    files = {}
    for name in ("photos", "target"):
        if (place / name).exists():
            for path, (mode, date, content) in snapshot(place / name).items():
                files[f"{name}/{path}"] = (mode, 0 if path.endswith(".xmp") else date, content)
    with Library.open(root) as library:
        assert library.damage() == []
        records = [
            (one.state, one.total, one.done, one.already_there, one.left_out) for one in library.exports.all()
        ]
        states = ["waiting", "placing", "done", "already-there", "left-out", "undone", "kept"]
        rows = [
            (str(one.target.relative_to(place)), one.state, one.reason, one.written_hash, one.subjects_after)
            for one in library.exports.files(1, states)  # type: ignore[arg-type]
        ]
    return files, records, rows


def kill_and_go_on(tmp_path: Path, way: str, what: str, kills: int, seed: int) -> None:
    chance = random.Random(f"{way}-{what}-{seed}")
    whole, export_id = ready(tmp_path / "whole", way)
    if what == "undo":
        with Library.open(whole) as library:
            drain(run_export(library, export_id))
    steps = int(child(whole, what, export_id, 0).stdout)
    assert steps > 10
    expected = state(whole)
    for number in range(kills):
        place = tmp_path / "killed"
        shutil.rmtree(place, ignore_errors=True)
        root, export_id = ready(place, way)
        if what == "undo":
            with Library.open(root) as library:
                drain(run_export(library, export_id))
        for _ in range(2):  # killed again while it goes on
            done = child(root, what, export_id, chance.randint(1, steps))
            assert done.returncode in (0, -signal.SIGKILL), done.stderr
        with Library.open(root) as library:
            if what == "run":
                drain(run_export(library, export_id))
            else:
                drain(undo_export(library, export_id))
        assert state(root) == expected, f"kill {number}"
        assert not list(place.rglob(".kindred*"))


@pytest.mark.parametrize(
    ("way", "what"), [("copy", "run"), ("hardlink", "run"), ("merge", "run"), ("copy", "undo")]
)
def test_killed_it_goes_on_to_the_same_end(tmp_path: Path, way: str, what: str) -> None:
    kill_and_go_on(tmp_path, way, what, kills=1, seed=1)


@pytest.mark.soak
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("what", ["run", "undo"])
def test_killed_at_many_moments_it_goes_on_to_the_same_end(tmp_path: Path, way: str, what: str) -> None:
    kill_and_go_on(tmp_path, way, what, kills=25, seed=2)


@pytest.mark.soak
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("what", ["run", "undo"])
def test_killed_at_every_single_step_it_goes_on_to_the_same_end(tmp_path: Path, way: str, what: str) -> None:
    whole, export_id = ready(tmp_path / "whole", way)
    if what == "undo":
        with Library.open(whole) as library:
            drain(run_export(library, export_id))
    steps = int(child(whole, what, export_id, 0).stdout)
    expected = state(whole)
    for step in range(1, steps + 1):
        shutil.rmtree(tmp_path / "killed", ignore_errors=True)
        root, export_id = ready(tmp_path / "killed", way)
        if what == "undo":
            with Library.open(root) as library:
                drain(run_export(library, export_id))
        done = child(
            root, what, export_id, step
        )  # the last steps depend on how often there was time to commit
        assert done.returncode == -signal.SIGKILL or step > steps - 5, done.stderr
        with Library.open(root) as library:
            drain((run_export if what == "run" else undo_export)(library, export_id))
        assert state(root) == expected, f"step {step} of {steps}"
