"""The process is killed at random moments; the library stays sound and the next run goes on."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from tests.making import make_folder


def command(root: Path, name: str, *arguments: str) -> list[str]:
    return [sys.executable, "-m", "engine.cli", name, *arguments, "--library", str(root), "--json"]


def answer(root: Path, name: str, *arguments: str) -> Any:
    done = subprocess.run(command(root, name, *arguments), capture_output=True, text=True, timeout=1200)
    assert done.returncode == 0, done.stdout + done.stderr
    return json.loads(done.stdout)


def kill_again_and_again(folder: Path, root: Path, times: int, seed: int, options: list[str]) -> None:
    chance = random.Random(seed)
    whole = root.with_name("uninterrupted")
    began = time.monotonic()
    expected = answer(whole, "organise", str(folder), *options)
    length = time.monotonic() - began
    killed = 0
    while killed < times:
        process = subprocess.Popen(
            command(root, "organise", str(folder), *options),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            process.wait(chance.uniform(0.2, 0.8 * length))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.wait()
            killed += 1
            if (root / "library.sqlite").exists():
                assert answer(root, "check") == {"ok": True, "findings": []}, f"after kill {killed}"
        else:  # it arrived between two kills: begin again, so that every kill meets a run at work
            assert process.returncode == 0
            shutil.rmtree(root)
    summary = answer(root, "organise", str(folder), *options)
    assert (summary["photos"], summary["problems"]) == (expected["photos"], expected["problems"])
    assert answer(root, "check")["ok"]
    assert paths(answer(root, "groups")) == paths(answer(whole, "groups"))


def paths(groups: Any) -> list[str]:
    photos = [photo for group in groups["groups"] for photo in group["photos"]] + groups["not_sure"]
    return sorted(photo["path"] for photo in photos)


def test_killed_it_still_arrives(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=6)
    (folder / "bad.jpg").write_text("not a photo")
    kill_again_and_again(
        folder, tmp_path / "library", times=1, seed=1, options=["--epochs", "2", "--groups", "4"]
    )


@pytest.mark.soak
@pytest.mark.photos
def test_killed_ten_times_on_real_photos(tmp_path: Path, labelled_photos: Path) -> None:
    folder = tmp_path / "photos"
    for kind in sorted(labelled_photos.iterdir()):
        (folder / kind.name).mkdir(parents=True)
        for photo in sorted(kind.iterdir())[:6]:
            (folder / kind.name / photo.name).write_bytes(photo.read_bytes())
    kill_again_and_again(folder, tmp_path / "library", times=10, seed=2, options=["--epochs", "3"])
