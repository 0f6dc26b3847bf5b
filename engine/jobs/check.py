"""Whether a library is sound: what each part claims, compared with what is there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from engine.errors import LibraryError
from engine.groups.stored import Grown
from engine.index import SimilarityIndex
from engine.index.cells import LEAST_RECALL
from engine.jobs import mending
from engine.jobs.mending import Events
from engine.learn.network import Network
from engine.library import Library
from engine.library.records import Run
from engine.maps import stored as maps
from engine.pictures.decode import is_whole_preview
from engine.words import counted


@dataclass(frozen=True, slots=True)
class Finding:
    """A sentence on what is wrong, and how it is put right: by `mend`, or by what `advice` says.

    `part` names what is wrong, and is the same when a part of it could be mended only.
    """

    part: str
    sentence: str
    mend: Callable[[Library, int], Events] | None = field(default=None, compare=False)
    advice: str = ""

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".rstrip()


def check(library: Library) -> list[Finding]:
    """What is wrong, in an order in which it can be mended; empty when all is well. Reads only.

    Work that was interrupted is not wrong: the next organise goes on with it.
    """
    damage = library.damage()
    if damage:
        return [Finding(f"database: {text}", f"The database is damaged: {text}.") for text in damage]
    findings = [*_orphans(library), *_previews(library)]
    complete = [run for run in library.runs.all() if run.is_complete]
    networks = {run.id: Network.read(library.paths.run(run.id)) for run in complete}
    for network in {one.model_id: one for one in networks.values() if one}.values():
        findings += _vectors(library, network, [run for run in complete if networks[run.id] == network])
    for run in complete:
        findings += _run(library, run, networks[run.id])
    current = library.runs.current()
    if current is not None and not current.is_complete:
        findings.append(
            Finding(
                "current",
                "The groups that are shown come from a run that was never completed.",
                advice="Organise your folders again.",
            )
        )
    return findings


def _orphans(library: Library) -> Iterator[Finding]:
    found = library.orphans()
    if found:
        tables = ", ".join(f"{count} of {table}" for table, count in sorted(found.items()))
        yield Finding(
            "orphans",
            f"{counted(sum(found.values()), 'row')} that belong to nothing ({tables}).",
            mending.orphans,
        )


def _previews(library: Library) -> Iterator[Finding]:
    contents = {content_hash for _, content_hash in library.photos.contents()}
    wanting = sorted(one for one in contents if not is_whole_preview(library.paths.preview(one)))
    if wanting:
        yield Finding(
            "previews",
            f"{counted(len(wanting), 'photo')} without a sound preview.",
            partial(mending.previews, hashes=wanting),
            "Where their files can be reached, organising their folder makes it again.",
        )


def _vectors(library: Library, network: Network, runs: list[Run]) -> Iterator[Finding]:
    """Vectors of photos that a run has placed; of a photo that came since there need not be one yet."""
    placed = {photo_id for run in runs for photo_id in library.runs.photo_ids(run)}
    contents = {content_hash for photo_id, content_hash in library.photos.contents() if photo_id in placed}
    wanting = library.vectors.wanting(network.model_id, contents, network.channels)
    if wanting:
        yield Finding(
            f"vectors of {network.model_id}",
            f"{counted(len(wanting), 'photo')} whose first look is missing or damaged.",
            partial(mending.vectors, network=network, hashes=wanting, options=runs[0].options),
            "Organising again makes it anew.",
        )


def _run(library: Library, run: Run, network: Network | None) -> Iterator[Finding]:
    name = f"Run {run.id}"
    for text in library.runs.contradictions(run):
        yield Finding(f"{name}: {text}", f"{name}: {text}.", advice="Organise your folders again.")
    if network is None:
        can_be = run.kind == "quick"
        yield Finding(
            f"{name}: network",
            f"{name}: its network is missing or damaged, so files from outside cannot be looked for.",
            partial(mending.network, run=run) if can_be else None,
            "Organising again " + ("makes it anew." if can_be else "learns anew."),
        )
    if Grown.load(library.paths.run(run.id)) is None:
        yield Finding(
            f"{name}: tree",
            f"{name}: its tree of groups is missing or damaged.",
            advice="Organising again makes it anew, without learning again.",
        )
    photo_map = library.paths.run(run.id) / maps.NAME
    if photo_map.exists() and maps.PhotoMap.load(photo_map.parent) is None:
        yield Finding(
            f"{name}: map",
            f"{name}: its map is damaged.",
            partial(mending.remove, paths=[photo_map]),
            "It is drawn anew when it is asked for.",
        )
    wrong = _index(library, run)
    if wrong:
        yield Finding(
            f"{name}: index",
            f"{name}: {wrong}",
            partial(mending.index, run=run),
            "Organising again makes it anew.",
        )


def _index(library: Library, run: Run) -> str:
    """What is wrong with the index of a run; empty when nothing is."""
    try:
        index = SimilarityIndex.load(library.paths.run(run.id))
    except LibraryError as error:
        return f"its search index is damaged or incomplete ({error.detail})."
    if not np.array_equal(index.ids, np.array(library.runs.photo_ids(run), np.int64)):
        return "its index and its groups hold different photos."
    if not index.is_of_unit_length():
        return "some of its embeddings are not of unit length."
    if not index.is_whole:
        return "the cells of its search index are damaged, so that searching takes longer."
    recall = index.audit()
    if recall < LEAST_RECALL:
        return f"its index finds only {recall:.1%} of the nearest photos."
    return ""
