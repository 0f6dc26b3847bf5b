"""Bringing the library up to date with a folder: scan, compare, read what is new."""

from __future__ import annotations

import time
from collections.abc import Container, Generator, Iterator
from pathlib import Path

from engine.errors import DiskFull, FolderError
from engine.ingest.listing import Lister
from engine.ingest.moved import let_go_of_moved
from engine.ingest.scanning import ROWS_AT_ONCE, lead_with_raw, look_through, offline_error
from engine.ingest.walk import check_folder
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.library.problems import NewProblem
from engine.library.scans import SeenFile
from engine.messages import PhotosAdded, ProblemsChanged, Progress, StageEvent, StageFinished, StageStarted
from engine.pictures.reading import NoSpace, Picture, Unreadable
from engine.pictures.workers import Request, read_pictures

SECONDS_BETWEEN_COMMITS = 1.0


def collect(
    library: Library,
    folder: Path,
    workers: int,
    unsettled: Container[Path] = frozenset(),
    lister: Lister | None = None,
) -> Generator[StageEvent, None, None]:
    """Scan a folder and read every new or changed file, committing as it goes.

    Stopped at any moment, the next call goes on with what is left. `unsettled` files are still being written and are
    left as they are. Raises FolderError when the folder cannot be used or holds no readable photo, and DiskFull.
    """
    try:
        check_folder(folder, *([lister.seconds] if lister else []))
    except FolderError as error:
        raise offline_error(library, folder) or error from error
    library.folders.add(folder)
    scan = library.scan(folder)
    yield from look_through(library, scan, folder, lister)
    unread = [file for file in scan.unread() if file.path not in unsettled]
    while unread:
        yield from _read(library, unread, workers)
        leading = set(lead_with_raw(scan))
        unread = [file for file in scan.unread() if file.path in leading]
    library.folders.mark_scanned(folder)
    if not library.photos.count_under(folder):
        raise FolderError(
            f"None of the photos in {folder} could be read. The list of problems says why for each.",
            f"{library.problems.count()} problems",
        )


def _read(library: Library, unread: list[SeenFile], workers: int) -> Generator[StageEvent, None, None]:
    began = time.monotonic()
    yield StageStarted("previews")
    photos: list[NewPhoto] = []
    problems: list[NewProblem] = []
    done, stored_at = 0, began
    files = iter(unread)
    for answer in read_pictures((Request(one.path, one.mtime_ns) for one in unread), library.root, workers):
        if answer is not None:
            request, outcome = answer
            file = next(files)
            assert file.path == request.path
            match outcome:
                case Picture():
                    photos.append(_new_photo(file, outcome))
                case NoSpace():
                    yield from _store(library, photos, problems)
                    raise DiskFull(
                        f"The disk that holds {library.root} is full. What was read so far"
                        " is kept; make some space and start again: it goes on from there.",
                        outcome.detail,
                    )
                case Unreadable(is_unsettled=True) if library.photos.find(file.path):
                    pass  # what is known of it holds until it is complete
                case _:
                    problems.append(
                        NewProblem(
                            file.path,
                            outcome.reason,
                            outcome.detail,
                            file.size_bytes,
                            file.mtime_ns,
                            outcome.is_lasting,
                        )
                    )
            done += 1
        elapsed = time.monotonic() - began
        eta = elapsed / done * (len(unread) - done) if done >= 20 else None
        yield Progress("previews", done, len(unread), eta)
        is_due = time.monotonic() - stored_at > SECONDS_BETWEEN_COMMITS
        if (photos or problems) and (len(photos) + len(problems) >= ROWS_AT_ONCE or is_due):
            yield from _store(library, photos, problems)
            stored_at = time.monotonic()
    yield from _store(library, photos, problems)
    yield StageFinished("previews", time.monotonic() - began)


def _store(library: Library, photos: list[NewPhoto], problems: list[NewProblem]) -> Iterator[StageEvent]:
    """Commit what has been read and empty both lists."""
    if photos:
        let_go_of_moved(library, photos)
        yield PhotosAdded(tuple(library.photos.add(photos)))
        photos.clear()
    if problems:
        library.problems.add(problems)
        problems.clear()
        yield ProblemsChanged(library.problems.count())


def _new_photo(file: SeenFile, picture: Picture) -> NewPhoto:
    return NewPhoto(
        path=file.path,
        size_bytes=file.size_bytes,
        mtime_ns=file.mtime_ns,
        content_hash=picture.content_hash,
        width=picture.width,
        height=picture.height,
        format=picture.format,
        taken_at=picture.facts.taken_at,
        is_date_from_file=picture.facts.is_date_from_file,
        utc_offset=picture.facts.utc_offset,
        camera=picture.facts.camera,
        lens=picture.facts.lens,
        latitude=picture.facts.latitude,
        longitude=picture.facts.longitude,
    )
