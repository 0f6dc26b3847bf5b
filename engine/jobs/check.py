"""Whether a library is sound: what each part claims, compared with what is there."""

from __future__ import annotations

import numpy as np

from engine.errors import LibraryError
from engine.index import SimilarityIndex
from engine.library import Library
from engine.library.records import Run
from engine.words import counted

LEAST_RECALL = 0.99


def check(library: Library) -> list[str]:
    """What is wrong, one sentence each; empty when all is well. Reads only.

    Work that was interrupted is not wrong: the next organise goes on with it.
    """
    damage = library.damage()
    if damage:
        return [f"The database is damaged: {text}." for text in damage]
    findings = _previews(library)
    for run in library.runs.all():
        if run.is_complete:
            findings += _run(library, run)
    current = library.runs.current()
    if current is not None and not current.is_complete:
        findings.append("The groups that are shown come from a run that was never completed.")
    return findings


def _previews(library: Library) -> list[str]:
    missing = 0
    for content_hash in {content_hash for _, content_hash in library.photos.contents()}:
        preview = library.paths.preview(content_hash)
        if not preview.exists() or preview.stat().st_size == 0:
            missing += 1
    if not missing:
        return []
    return [f"{counted(missing, 'photo')} without a preview. Organise their folder again to make them."]


def _run(library: Library, run: Run) -> list[str]:
    findings = [f"Run {run.id}: {text}." for text in library.runs.contradictions(run)]
    try:
        index = SimilarityIndex.load(library.paths.run(run.id))
    except LibraryError as error:
        return [*findings, f"Run {run.id}: {error.sentence} ({error.detail})"]
    if not np.array_equal(index.ids, np.array(library.runs.photo_ids(run), np.int64)):
        findings.append(f"Run {run.id}: its index and its groups hold different photos.")
    norms = np.linalg.norm(index.embeddings, axis=1)
    if not np.allclose(norms, 1, atol=1e-3):
        findings.append(f"Run {run.id}: some of its embeddings are not of unit length.")
    recall = index.audit()
    if recall < LEAST_RECALL:
        findings.append(f"Run {run.id}: its index finds only {recall:.1%} of the nearest photos.")
    return findings
