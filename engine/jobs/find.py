"""Small jobs: similar photos of a file from outside, a survey of a folder, the speed of this machine."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from engine import devices
from engine.errors import LibraryError, PictureError
from engine.index import SimilarityIndex
from engine.ingest.survey import survey
from engine.learn.loading import load_torch
from engine.library import Library
from engine.messages import FindSimilar, MeasureDevice, Progress, SimilarFound, StageEvent, Survey
from engine.paths import LibraryPaths
from engine.pictures.reading import Picture, read_part, read_picture
from engine.pictures.workers import Request, read_pictures

if TYPE_CHECKING:
    from engine.learn.embedder import Embedder


def survey_folder(root: Path, command: Survey) -> Generator[StageEvent, None, None]:
    """Count what a folder holds. Raises FolderError."""
    with Library.open(root) as library:
        exclusions = library.exclusions.all()
    yield from survey(command.folder, root, exclusions)


def find_similar(root: Path, command: FindSimilar, threads: int) -> Generator[StageEvent, None, None]:
    """Embed a file as the current run embeds its photos, and search. Raises PictureError, LibraryError."""
    with Library.open(root) as library:
        run = library.runs.current()
        index = None if run is None else SimilarityIndex.of(library, run)
        if run is None or index is None:
            raise LibraryError("Nothing has been organised in this library yet. Organise a folder first.")
        with tempfile.TemporaryDirectory(prefix="kindred-") as scratch:
            contents = yield from _read_outside(command, Path(scratch))
            load_torch()
            devices.set_threads(threads)
            network = _network(library.paths.run(run.id))
            vectors = []
            for content in contents:
                stored = LibraryPaths(Path(scratch)).preview(content).read_bytes()
                with Image.open(io.BytesIO(stored)) as image:
                    vectors.append(network.embed([image])[0])
        found = index.like_vectors(np.stack(vectors), command.unlike, command.count)
        yield SimilarFound(command.path, tuple(found), command.box)


_opened: tuple[Path, int, Embedder] | None = None


def _network(folder: Path) -> Embedder:
    """The network of a run; the one that was used last is kept, for the next question."""
    global _opened
    from engine.learn.embedder import Embedder
    from engine.learn.network import NAME

    written = (folder / NAME).stat().st_mtime_ns if (folder / NAME).exists() else 0
    if _opened is None or _opened[:2] != (folder, written):
        _opened = None
        _opened = folder, written, Embedder.open(folder)
    return _opened[2]


def _read_outside(command: FindSimilar, scratch: Path) -> Generator[StageEvent, None, list[str]]:
    box, requests = command.box, [Request(path, 0) for path in (command.path, *command.also)]
    read = read_picture if box is None else partial(read_part, box=box)
    contents = []
    for answer in read_pictures(requests, scratch, workers=1, read=read):
        if answer is None:
            continue
        (path, _), outcome = answer
        if isinstance(outcome, Picture):
            contents.append(outcome.content_hash)
            continue
        detail = outcome.detail
        reason = getattr(outcome, "reason", "There is no space to work with it.")
        raise PictureError(f"{path} could not be used. {reason}", detail)
    yield from ()
    return contents


def warm_up() -> Generator[StageEvent, None, None]:
    """Load what learning needs while the disk is still busy with photos."""
    load_torch()
    yield from ()


def measure_device(command: MeasureDevice, threads: int) -> Generator[StageEvent, None, None]:
    """Time the network briefly."""
    load_torch()
    from engine.learn.measure import measure

    devices.set_threads(threads)
    work = measure(command.options)
    while True:
        try:
            next(work)
        except StopIteration as end:
            yield end.value
            return
        yield Progress("first-look", 0, 0, note="measuring this machine")
