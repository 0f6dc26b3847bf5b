"""Organising by two real processes, as torchrun starts them, over gloo."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import adjusted_rand_score

from engine.cli import main
from engine.jobs.check import check
from engine.learn.learned import Learned
from engine.library import Library
from tests.making import make_folder

PHOTOS = 24
OPTIONS = [
    "--image-size",
    "64",
    "--groups",
    "3",
    "--threads",
    "1",
    "--json",
]  # as many threads in each: they round alike
NEAREST = 0.9999  # cosine of a photo's two embeddings: the sums of gradients have another order


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_folder(tmp_path_factory.mktemp("shared-run"), PHOTOS // 4)


def _organise(photos: Path, library: Path, *options: str) -> list[str]:
    return ["-m", "engine.cli", "organise", str(photos), "--library", str(library), *OPTIONS, *options]


def _alone(photos: Path, library: Path, *options: str) -> int:
    """By this very process, which has imported torch already."""
    return main(_organise(photos, library, *options)[2:])


def _torchrun(photos: Path, library: Path, *options: str) -> subprocess.CompletedProcess[str]:
    launch = [sys.executable, "-m", "torch.distributed.run", "--standalone", "--nproc-per-node", "2"]
    command = [*launch, *_organise(photos, library, *options)]
    return subprocess.run(command, capture_output=True, text=True, timeout=240)


def _processes(photos: Path, library: Path, *options: str) -> list[subprocess.Popen[str]]:
    return start_two(_organise(photos, library, *options))


def start_two(words: list[str]) -> list[subprocess.Popen[str]]:
    """Python with these words without torchrun's supervisor, which would end one process where the other died."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    started = []
    for rank in ("0", "1"):
        told = {
            "TORCHELASTIC_RUN_ID": "test",
            "MASTER_ADDR": "127.0.0.1",
            "MASTER_PORT": port,
            "WORLD_SIZE": "2",
            "LOCAL_WORLD_SIZE": "2",
            "RANK": rank,
            "LOCAL_RANK": rank,
        }
        started.append(
            subprocess.Popen(
                [sys.executable, *words],
                env={**os.environ, **told},
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
        )
    return started


def _say_something(library: Path) -> None:
    """Two photos of different kinds belong together, and a third not with the first."""
    with Library.open(library) as opened:
        first, *others = opened.photos.ids()
        opened.groups.link([first, others[-1]])
        opened.groups.unlink([first, others[0]])


def _group_of_each(library: Path) -> list[int]:
    """The group of every photo, by content; those that are not sure are in none, which counts as one."""
    with Library.open_existing(library) as opened:
        groups = [(photo, opened.groups.group_of(one)) for one, photo in opened.photos.contents()]
    return [group.id if group is not None else 0 for _, group in sorted(groups, key=lambda pair: pair[0])]


def _learned(library: Path) -> Learned:
    found = Learned.load(max(library.glob("runs/*/learned.safetensors")).parent)
    assert found is not None
    assert found.is_learned
    return found


@pytest.mark.parametrize(
    ("recipe", "epochs"), [("adapted", "2"), pytest.param("published", "1", marks=pytest.mark.soak)]
)
def test_two_processes_learn_what_one_learns(photos: Path, tmp_path: Path, recipe: str, epochs: str) -> None:
    options = ["--epochs", epochs, "--recipe", recipe]
    assert _alone(photos, tmp_path / "one", "--quick") == 0
    _say_something(tmp_path / "one")
    shutil.copytree(tmp_path / "one", tmp_path / "two")
    assert _alone(photos, tmp_path / "one", *options) == 0
    two = _torchrun(photos, tmp_path / "two", *options)
    assert two.returncode == 0, two.stderr
    told = json.loads(two.stdout)  # one document, from one process
    assert (told["photos"], told["spoken_of"]) == (PHOTOS, 3)
    ours, theirs = _learned(tmp_path / "one"), _learned(tmp_path / "two")
    assert (ours.alone * theirs.alone).sum(1).min() > NEAREST
    # The directions of what is shown are each run's own, its cosines are not.
    cosines = [one.embeddings @ one.embeddings.T for one in (ours, theirs)]
    np.testing.assert_allclose(cosines[0], cosines[1], atol=0.01)
    assert np.array_equal(ours.probabilities.argmax(1), theirs.probabilities.argmax(1))
    assert adjusted_rand_score(*(_group_of_each(tmp_path / one) for one in ("one", "two"))) == 1.0


@pytest.mark.parametrize("killed", [0, pytest.param(1, marks=pytest.mark.soak)])
def test_when_one_process_is_killed_the_other_ends_with_a_sentence_and_nothing_is_lost(
    photos: Path, tmp_path: Path, killed: int
) -> None:
    library = tmp_path / "library"
    started = _processes(photos, library, "--epochs", "500")
    try:
        wait_until(lambda: any(library.glob("runs/*/checkpoint.safetensors")))
        started[killed].send_signal(signal.SIGKILL)
        out, err = started[1 - killed].communicate(timeout=60)
    finally:
        for process in started:
            process.kill()
            process.communicate()
    assert started[1 - killed].returncode == 8
    said = json.loads(out)["error"] if killed == 1 else err
    assert "Another process of this run ended" in said
    assert "run the same command again" in said
    assert "Traceback" not in err
    with Library.open_existing(library) as opened:
        assert check(opened) == []
        assert len(opened.groups.all()) > 0  # of the first look


def test_a_damaged_preview_is_made_again_whichever_process_meets_it(photos: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    assert _alone(photos, library, "--quick") == 0
    previews = sorted(path for path in (library / "previews").rglob("*") if path.is_file())
    with Library.open_existing(library) as opened:
        last = opened.paths.preview(opened.photos.contents()[-1][1])  # in the second process's share
    assert last in previews
    last.write_bytes(b"\xff\xd8 no longer a photo")
    failed = _torchrun(photos, library, "--epochs", "1")
    assert failed.returncode != 0
    assert "damaged preview" in failed.stderr
    assert not last.exists()  # the next scan makes it anew
    assert all(preview.exists() for preview in previews if preview != last)


def test_an_error_before_the_shared_work_is_told_once(photos: Path, tmp_path: Path) -> None:
    started = _processes(photos / "not there", tmp_path / "library")
    said = [process.communicate(timeout=120) for process in started]
    assert [process.returncode for process in started] == [3, 0]
    assert "error" in json.loads(said[0][0])
    assert said[1] == ("", "")


def test_commands_that_cannot_be_shared_say_so(tmp_path: Path) -> None:
    started = subprocess.run(
        [sys.executable, "-m", "engine.cli", "check", "--library", tmp_path],
        env={**os.environ, "TORCHELASTIC_RUN_ID": "test", "WORLD_SIZE": "2", "RANK": "1"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert started.returncode == 2
    assert "without torchrun" in started.stderr


def wait_until(condition: Callable[[], bool]) -> None:
    until = time.monotonic() + 300
    while not condition():
        assert time.monotonic() < until, "it did not come"
        time.sleep(0.05)
