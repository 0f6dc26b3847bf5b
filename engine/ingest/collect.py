"""Bringing the library up to date with a folder: scan, compare, read what is new."""

from __future__ import annotations

import time
from collections.abc import Generator, Iterator
from pathlib import Path

from engine.errors import DiskFull, FolderError
from engine.ingest.excluding import Excluded
from engine.ingest.walk import Blocked, Found, Mounted, check_folder, walk
from engine.library import Library
from engine.library.photos import NewPhoto
from engine.library.problems import NewProblem
from engine.library.scans import Scan, SeenFile
from engine.messages import PhotosAdded, ProblemsChanged, Progress, StageEvent, StageFinished, StageStarted
from engine.pictures.formats import READ
from engine.pictures.reading import NoSpace, Picture
from engine.pictures.workers import Request, read_pictures
from engine.words import counted

ROWS_AT_ONCE = 200
SECONDS_BETWEEN_COMMITS = 1.0


def collect(library: Library, folder: Path, workers: int) -> Generator[StageEvent, None, None]:
    """Scan a folder and read every new or changed file, committing as it goes.

    Stopped at any moment, the next call goes on with what is left. Raises FolderError when the folder cannot
    be used or holds no readable photo, and DiskFull.
    """
    try:
        check_folder(folder)
    except FolderError as error:
        raise _offline(library, folder) or error from error
    library.folders.add(folder)
    scan = library.scan(folder)
    yield from _scan(library, scan, folder)
    unread = scan.unread()
    if unread:
        yield from _read(library, unread, workers)
    library.folders.mark_scanned(folder)
    if not library.photos.count_under(folder):
        raise FolderError(
            f"None of the photos in {folder} could be read. The list of problems says why for each.",
            f"{library.problems.count()} problems",
        )


def _scan(library: Library, scan: Scan, folder: Path) -> Generator[StageEvent, None, None]:
    began = time.monotonic()
    yield StageStarted("scan")
    blocked: list[Blocked] = []
    mounted: list[Path] = []
    batch: list[SeenFile] = []
    count = 0
    excluded = Excluded(library.exclusions.all(), folder)
    for met in walk(folder, library.root, excluded):
        if isinstance(met, Found):
            batch.append(SeenFile(met.path, met.size_bytes, met.mtime_ns, met.companions))
        elif isinstance(met, Blocked):
            blocked.append(met)
        elif isinstance(met, Mounted):
            mounted.append(met.path)
        if len(batch) == ROWS_AT_ONCE:
            count += len(batch)
            scan.see(batch)
            batch = []
            yield Progress("scan", count, 0, note=f"{counted(count, 'photo')} found")
    scan.see(batch)
    count = scan.count()
    yield Progress("scan", count, count, note=f"{counted(count, 'photo')} found")
    _refuse_nothing(library, folder, count, len(blocked))
    known = library.problems.count()
    library.problems.add([NewProblem(one.path, one.reason, one.detail, is_lasting=False) for one in blocked])
    unmet = [path for path in library.volumes.below(folder) if path not in mounted and not excluded(path)]
    away = [path for path in unmet if not scan.has_met(path)]
    offline = library.volumes.mark_offline(folder, away)
    if offline:
        yield Progress("scan", count, count, note=f"{counted(count, 'photo')} found, {offline:,} offline")
    library.volumes.remember(mounted)
    library.volumes.forget(path for path in unmet if path not in away)
    unreachable = [*(one.path for one in blocked if one.is_folder), *away]
    scan.settle(unreachable, [one.path for one in blocked])
    scan.forget_contents(_contents_without_preview(library))
    if blocked or known != library.problems.count():
        yield ProblemsChanged(library.problems.count())
    yield StageFinished("scan", time.monotonic() - began)


def _refuse_nothing(library: Library, folder: Path, count: int, blocked: int) -> None:
    """No photo at all is never taken for "everything was deleted": a drive may only be unplugged."""
    if count:
        return
    if (error := _offline(library, folder)) is not None:
        raise error
    if blocked:
        raise FolderError(
            f"No photo in {folder} could be reached: {blocked:,} of its files and folders cannot be opened."
        )
    raise FolderError(f"There are no photos in {folder}. Kindred reads {READ}.")


def _offline(library: Library, folder: Path) -> FolderError | None:
    """What is said where a folder of the library is not there or empty; its photos are marked offline and kept."""
    photos = library.photos.count_under(folder)
    if not photos:
        return None
    library.volumes.mark_offline(folder, [folder])
    return FolderError(
        f"There are no photos in {folder} now, though there were {photos:,} before. Is its drive connected? "
        "They stay in the library and can be looked at and searched; connect the drive and look for new photos again."
    )


def _contents_without_preview(library: Library) -> list[str]:
    return [
        content_hash
        for content_hash in {content_hash for _, content_hash in library.photos.contents()}
        if not library.paths.preview(content_hash).exists()
    ]


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
