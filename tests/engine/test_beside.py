"""Questions of a terminal beside another Kindred that has the library: an idle one, as an open window is, and a job."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from engine.cli import main

IDLE = """
import sys
from pathlib import Path
from engine.service import Engine
engine = Engine(Path(sys.argv[1]), lambda update: None)
print("held", flush=True)
sys.stdin.read()
engine.shutdown()
"""


@pytest.fixture
def root(tmp_path: Path, photo_folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    library = tmp_path / "library"
    assert main(["organise", str(photo_folder), "--quick", "--threads", "1", "--library", str(library)]) == 0
    capsys.readouterr()
    return library


@pytest.fixture
def idle(root: Path) -> Iterator[Path]:
    """The library, held by another process that does nothing."""
    with subprocess.Popen(
        [sys.executable, "-c", IDLE, root], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        yield root
        holder.communicate()
    assert holder.returncode == 0


def test_questions_are_answered_beside_an_open_window_and_write_nothing(
    idle: Path, photo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _state(idle)
    inside = photo_folder / "rays" / "rays-02.jpg"
    outside = Path(shutil.copy(inside, tmp_path / "from elsewhere.jpg"))
    code, document = _json(capsys, idle, "similar", outside, "-k", 3)
    assert (code, document["results"][0]["path"]) == (0, str(inside))
    code, document = _json(capsys, idle, "similar", inside, "--box", "0,0,100,100", "-k", 1)
    assert (code, document["results"][0]["path"]) == (0, str(inside))
    code, document = _json(capsys, idle, "why", inside, photo_folder / "rays" / "rays-03.jpg")
    assert (code, len(document["photos"])) == (0, 2)
    assert _state(idle) == before


def test_what_writes_is_refused_beside_an_open_window(
    idle: Path, photo_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _state(idle)
    commands: list[list[str | Path]] = [
        ["organise", photo_folder],
        ["refresh"],
        ["use", "first-look"],
        ["map"],
        ["same"],
    ]
    for command in commands:
        code, document = _json(capsys, idle, *command)
        assert (code, "Another Kindred is working" in document["error"]) == (4, True), command
        assert "close its window" in document["error"]
    assert _state(idle) == before


def test_a_question_is_answered_beside_learning(
    photo_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = tmp_path / "library"
    arguments = ["organise", str(photo_folder), "--epochs", "1000", "--threads", "1", "--library", str(root)]
    outside = Path(shutil.copy(photo_folder / "boxes" / "boxes-02.jpg", tmp_path / "from elsewhere.jpg"))
    with subprocess.Popen([sys.executable, "-m", "engine.cli", *arguments], stderr=subprocess.PIPE) as job:
        assert job.stderr is not None
        try:
            assert any(b"first look, before learning" in line for line in job.stderr)
            code, document = _json(capsys, root, "similar", outside, "-k", 1)
            still_runs = job.poll() is None
        finally:
            job.terminate()
            job.communicate()
    assert (code, Path(document["results"][0]["path"]).name) == (0, "boxes-02.jpg")
    assert (still_runs, job.returncode) == (True, 130)


def _json(capsys: pytest.CaptureFixture[str], root: Path, *arguments: object) -> tuple[int, Any]:
    code = main([*map(str, arguments), "--library", str(root), "--json"])
    return code, json.loads(capsys.readouterr().out)


def _state(root: Path) -> dict[str, tuple[int, str]]:
    """Every file of a library: when it was written and a digest of it. SQLite's two files of its own are left out."""
    return {
        str(file): (file.stat().st_mtime_ns, blake2b(file.read_bytes()).hexdigest())
        for folder, _, names in os.walk(root)
        for file in (Path(folder, name) for name in names)
        if not file.name.endswith(("-wal", "-shm"))
    }
