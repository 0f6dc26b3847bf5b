"""Fixtures for all tests. Pictures are made, never fetched; the labelled photos are used where they are."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.library import Library
from tests.making import make_folder

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "library") as opened:
        yield opened


@pytest.fixture(scope="session")
def photo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """32 photos of four kinds. Shared: tests that change files make their own."""
    return make_folder(tmp_path_factory.mktemp("photos") / "Photos of ours")


@pytest.fixture(scope="session")
def labelled_photos() -> Path:
    """The labelled photos for measuring; the test is skipped where they are not."""
    folder = Path(__file__).parents[2] / "shared" / "data" / "photos-labelled"
    if not folder.is_dir():
        pytest.skip("the labelled photos are not on this machine")
    return folder


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 400 kB, mounted for one test; the test is skipped where that is not possible."""
    place = tmp_path / "disk"
    place.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount a small disk")
    made = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=400k", "kindred-test", place], capture_output=True
    )
    if made.returncode:
        pytest.skip("a small disk cannot be mounted here")
    yield place
    subprocess.run(["umount", "-l", place], check=True)
