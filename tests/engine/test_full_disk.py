"""A disk that really fills up: a small file system in memory, where the machine lets a test make one."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from engine.cli import main
from engine.library import Library
from tests.making import make_folder


def test_a_full_disk_is_one_sentence_and_with_space_it_goes_on(
    small_disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = make_folder(tmp_path / "photos", count=25)
    library = ["--library", str(small_disk / "library")]
    assert main(["organise", str(folder), "--quick", *library]) == 7
    err = capsys.readouterr().err
    assert "is full" in err
    assert "make some space and start again" in err
    assert "Traceback" not in err
    subprocess.run(["mount", "-o", "remount,size=200m", small_disk], check=True)
    with Library.open(small_disk / "library") as opened:
        assert opened.damage() == []
        assert opened.problems.all() == []
    assert main(["organise", str(folder), "--quick", *library]) == 0
    assert "100 photos in" in capsys.readouterr().out
    assert main(["check", *library]) == 0


def test_a_disk_that_fills_up_while_learning_is_one_sentence_and_keeps_the_first_look(
    small_disk: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    subprocess.run(["mount", "-o", "remount,size=4m", small_disk], check=True)
    folder = make_folder(tmp_path / "photos", count=6)
    library = ["--library", str(small_disk / "library")]
    assert main(["organise", str(folder), "--image-size", "64", "--epochs", "1", *library]) == 7
    err = capsys.readouterr().err
    assert "is full" in err
    assert "Traceback" not in err
    with Library.open(small_disk / "library") as opened:
        assert opened.damage() == []
        assert len(opened.groups.all()) > 0
