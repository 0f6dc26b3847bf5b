"""Embedding and measuring by two real processes, as torchrun starts them, over gloo."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from engine.cli import main
from engine.evaluate import dividing
from engine.jobs.check import check
from engine.learn import helping, world
from engine.library import Library
from tests.engine.test_shared_run import start_two, wait_until
from tests.making import make_folder

SMALL = ["--image-size", "64", "--threads", "1"]
LONGEST = 60.0  # seconds until the other process has noticed


def _torchrun(*words: object) -> subprocess.CompletedProcess[str]:
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    command = [*launch, "-m", "engine.cli", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, timeout=300)


def _vectors(library: Path) -> tuple[list[str], np.ndarray[Any, np.dtype[np.float32]]]:
    with Library.open_existing(library) as opened:
        (model,) = opened.vectors.models()
        contents = sorted({content for _, content in opened.photos.contents()})
        return contents, opened.vectors.read(model, contents, 1280)


def _count(library: Path) -> int:
    """How many vectors are stored by now."""
    with Library.open_existing(library) as opened:
        return sum(opened.vectors.count(model) for model in opened.vectors.models())


@pytest.mark.parametrize("count", [1, 2, 3])
def test_every_row_is_measured_by_one_process(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TORCHELASTIC_RUN_ID", "test")
    monkeypatch.setenv("WORLD_SIZE", str(count))
    found = []
    for rank in range(count):
        monkeypatch.setenv("RANK", str(rank))
        found += list(dividing.own_rows(7))
    assert sorted(found) == list(range(7))


def test_a_row_that_is_measured_in_a_shared_run_learns_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "TORCHELASTIC_RUN_ID": "test",
        "TORCHELASTIC_RESTART_COUNT": "0",
        "WORLD_SIZE": "4",
        "RANK": "3",
        "LOCAL_RANK": "1",
        "CUDA_VISIBLE_DEVICES": "4,6",
        "OMP_NUM_THREADS": "1",
    }.items():
        monkeypatch.setenv(name, value)
    told = dividing.environment(8)
    assert not [name for name in told if name.startswith("TORCHELASTIC_")]
    assert (told["CUDA_VISIBLE_DEVICES"], told["OMP_NUM_THREADS"]) == ("6", "8")


def test_those_that_wait_are_told_how_to_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    said = iter(["a word"])
    monkeypatch.setattr(world, "from_first", lambda _: next(said))
    assert helping.serve(1) == "a word"


def test_a_shared_evaluation_wants_a_place_that_all_can_see(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TORCHELASTIC_RUN_ID", "test")
    monkeypatch.setenv("WORLD_SIZE", "2")
    assert main(["evaluate", str(make_folder(tmp_path / "photos", 2))]) == 2
    assert "--out" in capsys.readouterr().err


@pytest.mark.soak
def test_two_processes_embed_what_one_embeds(tmp_path: Path) -> None:
    photos = make_folder(tmp_path / "photos", 6)
    assert main(["embed", str(photos), "--library", str(tmp_path / "one"), *SMALL]) == 0
    ran = _torchrun("embed", photos, "--library", tmp_path / "two", "--json", *SMALL)
    assert ran.returncode == 0, ran.stderr
    told = json.loads(ran.stdout)
    assert (told["photos"], told["computed"]) == (24, 24)
    alone, shared = _vectors(tmp_path / "one"), _vectors(tmp_path / "two")
    assert alone[0] == shared[0]
    np.testing.assert_array_equal(alone[1], shared[1])


@pytest.mark.soak
@pytest.mark.parametrize("killed", [0, 1])
def test_when_a_process_is_killed_while_embedding_the_other_says_so_and_what_was_stored_stays(
    tmp_path: Path, killed: int
) -> None:
    photos, library = make_folder(tmp_path / "photos", 40), tmp_path / "library"
    words = ["-m", "engine.cli", "embed", str(photos), "--library", str(library), "--threads", "1"]
    started = start_two(words)
    try:
        wait_until(lambda: any(library.glob("vectors/*.f16")) and _count(library) > 0)
        started[killed].send_signal(signal.SIGKILL)
        _, err = started[1 - killed].communicate(timeout=LONGEST)
    finally:
        for process in started:
            process.kill()
            process.communicate()
    assert started[1 - killed].returncode == 8
    assert "Another process of this run ended" in err
    assert "Traceback" not in err
    with Library.open_existing(library) as opened:
        assert check(opened) == []
        (model,) = opened.vectors.models()
        stored = opened.vectors.count(model)
    assert 0 < stored < 160
    assert main([*words[2:]]) == 0  # alone, it goes on
    with Library.open_existing(library) as opened:
        assert opened.vectors.count(model) == 160


@pytest.mark.soak
def test_two_processes_measure_the_rows_that_one_measures(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = make_folder(tmp_path / "photos", 6)
    asked = ["evaluate", photos, "--methods", "frozen,cbswr", "--seeds", "2", "--epochs", "1", *SMALL]
    assert main([*map(str, asked), "--out", str(tmp_path / "one"), "--json"]) == 0
    alone = json.loads(capsys.readouterr().out)["rows"]
    ran = _torchrun(*asked, "--out", tmp_path / "two", "--json")
    assert ran.returncode == 0, ran.stderr
    shared = json.loads(ran.stdout)["rows"]  # one document, of one process
    measured = ("seconds", "peak_mb")
    assert [{k: v for k, v in row.items() if k not in measured} for row in shared] == [
        {k: v for k, v in row.items() if k not in measured} for row in alone
    ]
    work = tmp_path / "two" / "work"
    assert [len((work / name).read_text().splitlines()) for name in ("rows.jsonl", "rows-1.jsonl")] == [2, 2]
    again = _torchrun(*asked, "--out", tmp_path / "two", "--json")
    assert again.stderr.count("measured before") == 4


@pytest.mark.soak
def test_when_a_process_is_killed_while_measuring_the_rows_that_were_measured_are_kept(
    tmp_path: Path,
) -> None:
    photos, out = make_folder(tmp_path / "photos", 6), tmp_path / "out"
    asked = ["--methods", "frozen,cbswr", "--seeds", "2", "--epochs", "200", "--out", str(out), *SMALL]
    started = start_two(["-m", "engine.cli", "evaluate", str(photos), *asked])
    try:
        wait_until(lambda: all((out / "work" / name).exists() for name in ("rows.jsonl", "rows-1.jsonl")))
        started[1].send_signal(signal.SIGKILL)
        for row in psutil.Process(started[0].pid).children(recursive=True):
            row.kill()  # so that the first one has nothing left to wait for but the other
        _, err = started[0].communicate(timeout=LONGEST)
    finally:
        for process in started:
            process.kill()
            process.communicate()
    assert started[0].returncode == 8
    assert "Another process of this run ended" in err
    files = sorted((out / "work").glob("rows*.jsonl"))
    kept = [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]
    assert [one["row"]["method"] for one in kept] == ["frozen", "frozen"]
