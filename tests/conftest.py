"""Fixtures for all tests. Pictures are made, never fetched; the labelled photos are used where they are."""

from __future__ import annotations

import os
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
