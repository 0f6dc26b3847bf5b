"""The photos that benchmarks work on: the labelled ones beside the checkout, else made ones."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.making import make_folder

LABELLED = Path(__file__).parents[3] / "shared" / "data" / "photos-labelled"


@contextmanager
def folder_of_photos(count_if_made: int = 100) -> Iterator[Path]:
    """A folder of folders; a folder's name is the label of its photos."""
    if LABELLED.is_dir():
        yield LABELLED
        return
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        yield make_folder(Path(scratch) / "photos", count=count_if_made)
