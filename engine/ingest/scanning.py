"""A folder compared with the library: what is there, what is away, what is gone."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path

from engine.errors import FolderError
from engine.ingest.excluding import Excluded
from engine.ingest.listing import Lister
from engine.ingest.walk import Blocked, Found, Mounted, walk
from engine.library import Library
from engine.library.problems import NewProblem
from engine.library.scans import Scan, SeenFile
from engine.messages import ProblemsChanged, Progress, StageEvent, StageFinished, StageStarted
from engine.pictures.formats import RAW, READ, format_by_name
from engine.words import counted

ROWS_AT_ONCE = 200


def look_through(
    library: Library, scan: Scan, folder: Path, lister: Lister | None = None
) -> Generator[StageEvent, None, None]:
    """Meet every file below a folder, then settle what the library knew of it. Raises FolderError."""
    began = time.monotonic()
    yield StageStarted("scan")
    blocked: list[Blocked] = []
    mounted: list[Path] = []
    batch: list[SeenFile] = []
    count = 0
    excluded = Excluded(library.exclusions.all(), folder)
    for met in walk(folder, library.root, excluded, lister):
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
    unmet = [path for path in library.volumes.below(folder) if path not in mounted and not excluded(path)]
    away = [path for path in unmet if not scan.has_met(path)]
    silent = [one.path for one in blocked if one.is_silent]
    offline = library.volumes.mark_offline(folder, [*away, *silent])
    if offline:
        yield Progress("scan", count, count, note=f"{counted(count, 'photo')} found, {offline:,} offline")
    library.problems.add([NewProblem(one.path, one.reason, one.detail, is_lasting=False) for one in blocked])
    library.volumes.remember(mounted)
    library.volumes.forget(path for path in unmet if path not in away and path not in silent)
    unreachable = [*(one.path for one in blocked if one.is_folder), *away]
    scan.take_over()
    lead_with_raw(scan)
    scan.settle(unreachable, [one.path for one in blocked])
    scan.forget_contents(_contents_without_preview(library))
    if blocked or known != library.problems.count():
        yield ProblemsChanged(library.problems.count())
    yield StageFinished("scan", time.monotonic() - began)


def lead_with_raw(scan: Scan) -> list[Path]:
    """Where a JPEG cannot be read, the RAW file beside it is the photo; returns those files."""
    leading: list[tuple[Path, Path]] = []
    for path, leader in scan.unled():
        if format_by_name(path.name) != RAW or leader in (other for _, other in leading):
            continue
        try:
            status = path.stat()
        except OSError:  # gone since it was met
            continue
        scan.lead(SeenFile(path, status.st_size, status.st_mtime_ns), leader)
        leading.append((path, leader))
    return [path for path, _ in leading]


def offline_error(library: Library, folder: Path) -> FolderError | None:
    """What is said where a folder of the library is not there or empty; its photos are marked offline and kept."""
    photos = library.photos.count_under(folder)
    if not photos:
        return None
    library.volumes.mark_offline(folder, [folder])
    return FolderError(
        f"There are no photos in {folder} now, though there were {photos:,} before. Is its drive connected? "
        "They stay in the library and can be looked at and searched; connect the drive and look for new photos again."
    )


def _refuse_nothing(library: Library, folder: Path, count: int, blocked: int) -> None:
    """No photo at all is never taken for "everything was deleted": a drive may only be unplugged."""
    if count:
        return
    if (error := offline_error(library, folder)) is not None:
        raise error
    if blocked:
        raise FolderError(
            f"No photo in {folder} could be reached: {blocked:,} of its files and folders cannot be opened."
        )
    raise FolderError(f"There are no photos in {folder}. Kindred reads {READ}.")


def _contents_without_preview(library: Library) -> list[str]:
    return [
        content_hash
        for content_hash in {content_hash for _, content_hash in library.photos.contents()}
        if not library.paths.preview(content_hash).exists()
    ]
