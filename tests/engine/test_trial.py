"""The self-test of the terminal's command: it does the real thing, elsewhere, and says what does not work."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from engine import trial
from engine.cli import main
from engine.specimens import FORMATS, KINDS, make_specimens


def test_specimens_come_in_the_formats_that_photos_come_in(tmp_path: Path) -> None:
    made = make_specimens(tmp_path / "new")
    assert len(made) == len(KINDS) * len(FORMATS)
    found = []
    for path in made:
        with Image.open(path) as image:
            found.append(image.format)
    assert found == list(FORMATS) * len(KINDS)
    assert [path.read_bytes() for path in make_specimens(tmp_path / "again")] == [
        path.read_bytes() for path in made
    ]


def test_the_self_test_names_what_does_not_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is learned in a quick run, and a picture that is none cannot be read."""
    monkeypatch.setenv("KINDRED_LIBRARY", str(tmp_path / "mine"))
    monkeypatch.setattr(trial, "OPTIONS", replace(trial.OPTIONS, epochs=None, quick=True))
    assert main(["self-test", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"] == "Nothing was learned from the pictures."

    def with_a_damaged_one(folder: Path) -> list[Path]:
        made = make_specimens(folder)
        made[-1].write_bytes(b"no picture")
        return made

    monkeypatch.setattr(trial, "make_specimens", with_a_damaged_one)
    assert main(["self-test"]) == 1
    assert "1 picture could not be read." in capsys.readouterr().err
    assert not (tmp_path / "mine").exists()


@pytest.mark.soak
def test_the_self_test_learns_and_leaves_nothing_behind(tmp_path: Path) -> None:
    """In a process of its own, as torch leaves things behind only where nothing was learned before."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    places = {"KINDRED_LIBRARY": str(tmp_path / "mine"), "TMPDIR": str(scratch)}
    ran = subprocess.run(
        [sys.executable, "-m", "engine.cli", "self-test", "--json"],
        env=os.environ | places,
        capture_output=True,
        text=True,
        check=True,
    )
    told = json.loads(ran.stdout)
    assert (told["photos"], told["nearest"]) == (9, 8)
    assert [path.name for path in tmp_path.iterdir()] == ["scratch"]
    assert list(scratch.iterdir()) == []
