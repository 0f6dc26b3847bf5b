"""Photos read and embedded, and nothing grouped: the part of organising that is divided best among machines."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path

from engine.errors import PictureError
from engine.files import naming_a_full_disk
from engine.ingest.collect import collect
from engine.jobs.features import complete, without_damaged_previews
from engine.library import Library
from engine.messages import Embed, Embedded, StageEvent, StageFinished, StageStarted


def read(root: Path, command: Embed, threads: int) -> Generator[StageEvent, None, bool]:
    """Everything up to previews; True when it is done. Raises FolderError, DiskFull."""
    with Library.open(root) as library:
        yield from collect(library, command.folder, workers=threads)
        return True


def embed(root: Path, command: Embed, threads: int) -> Generator[StageEvent, None, None]:
    """The vectors that photos of the library lack, stored as they come. Raises LibraryError, ModelError, DiskFull."""
    with Library.open(root) as library, naming_a_full_disk(root):
        began = time.monotonic()
        yield StageStarted("first-look")
        try:
            backbone, computed = yield from complete(library, command.options, "first-look", threads)
        except PictureError as error:
            raise without_damaged_previews(library, error) from error
        yield StageFinished("first-look", time.monotonic() - began)
        yield Embedded(backbone.model_id, library.photos.count(), computed, library.problems.count())
