"""What a library holds, what is wrong with it, and what of it can be put right."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from engine.errors import LibraryError
from engine.index import SimilarityIndex
from engine.jobs import mending
from engine.jobs.check import Finding, check
from engine.jobs.keeping import size_of, unused_previews, unused_results
from engine.library import Library
from engine.words import counted, size

LEFT_BEHIND = 24 * 3600.0  # seconds after which a file that was being written belongs to nobody any more


@dataclass(frozen=True, slots=True)
class Report:
    """`parts`: bytes on the disk by what they are for. `search`: how similar photos are looked for, and how many of the
    nearest that finds; empty where nothing can be. `findings`: what is wrong."""

    photos: int
    missing: int
    offline: int
    problems: int
    runs: int
    parts: dict[str, int]
    search: str
    findings: tuple[Finding, ...]


def examine(library: Library) -> Report:
    """Look at everything; changes nothing. Finding what nobody owns takes a look at every preview's name."""
    if library.damage():
        return Report(0, 0, 0, 0, 0, {}, "", tuple(check(library)))
    paths = library.paths
    photos, missing, offline = library.photos.totals()
    parts = {
        "names, groups and decisions": size_of(paths.database),
        "previews": size_of(paths.previews),
        "first looks": size_of(paths.vectors),
        "learned": size_of(paths.root / "runs"),
        "copies of the library": size_of(paths.backups),
    }
    findings = [*check(library), *_unowned(library)]
    return Report(
        photos,
        missing,
        offline,
        library.problems.count(),
        len(library.runs.all()),
        parts,
        _search(library),
        tuple(findings),
    )


def _search(library: Library) -> str:
    try:
        index = SimilarityIndex.of(library)
    except LibraryError:  # that is among what is wrong
        return ""
    return "" if index is None else index.how_it_searches()


def _unowned(library: Library) -> Iterator[Finding]:
    """What a kill, or photos that are no longer there, left behind."""
    paths = library.paths
    if previews := unused_previews(library):
        taken = size(sum(file.stat().st_size for file in previews))
        yield _left(
            "previews",
            f"{counted(len(previews), 'preview')} of photos that the library does not know ({taken}).",
            previews,
        )
    if folders := unused_results(library):
        taken = size(sum(size_of(folder) for folder in folders))
        yield _left(
            "results", f"{counted(len(folders), 'result')} that no group comes from ({taken}).", folders
        )
    before = time.time() - LEFT_BEHIND
    parts = [file for file in paths.root.rglob("*.part") if file.stat().st_mtime < before]
    if parts:
        yield _left("parts", f"{counted(len(parts), 'file')} that was never written to its end.", parts)
    models = library.vectors.models()
    vectors = [file for file in paths.vectors.glob("*.f16") if file.stem not in models]
    if vectors:
        yield _left(
            "vectors",
            f"{counted(len(vectors), 'first look')} by networks that no photo was looked at with.",
            vectors,
        )


def _left(part: str, sentence: str, paths: list[Path]) -> Finding:
    return Finding(f"left behind: {part}", sentence, partial(mending.remove, paths=paths), "It is of no use.")
