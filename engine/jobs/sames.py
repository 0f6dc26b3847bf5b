"""Photos that are the same: looking for them, what the person decides about them, and removing some."""

from __future__ import annotations

import time
from collections.abc import Generator
from pathlib import Path

from engine.errors import LibraryError, PhotoNotFound, UsageError
from engine.files import naming_a_full_disk
from engine.index import SimilarityIndex
from engine.library import Library
from engine.library.records import SameKind
from engine.library.sames import SamePair
from engine.messages import (
    DecideSames,
    Remove,
    SameDecided,
    SamesFound,
    StageEvent,
    StageFinished,
    StageStarted,
)

Events = Generator[StageEvent, None, None]


def find_sames(root: Path, threads: int) -> Events:
    """Look through the whole library; what was looked at or compared before is not looked at again."""
    from engine.sames.freshness import fingerprint
    from engine.sames.linking import link
    from engine.sames.moments import burst_pairs
    from engine.sames.searching import shot_pairs, sketch_all
    from engine.sames.subjects import subject_pairs

    with Library.open(root) as library, naming_a_full_disk(root):
        began = time.monotonic()
        yield StageStarted("sames")
        searched = fingerprint(library)
        hashes, sketches = yield from sketch_all(library, threads)
        photos = {one.content_hash: one for one in reversed(library.photos.get(library.photos.ids("path")))}
        pairs: dict[SameKind, list[SamePair]] = {}
        pairs["shot"] = yield from shot_pairs(library, hashes, sketches, photos, threads)
        pairs["burst"] = burst_pairs(hashes, sketches, photos)
        index = _index(library)
        if index is not None:
            pairs["subject"] = subject_pairs(dict(library.photos.contents()), index.ids, index.embeddings)
        library.sames.replace_pairs(pairs)
        library.sames.replace_sets(link(library), searched)
        yield StageFinished("sames", time.monotonic() - began)
        yield _found(library)


def decide_sames(root: Path, command: DecideSames) -> Events:
    """Remember or take back a decision, and let the sets follow. Raises UsageError, PhotoNotFound."""
    with Library.open_existing(root) as library:
        match command:
            case DecideSames(not_same=(first, second), keep=None, forget=None):
                decision = _say_not_same(library, first, second)
            case DecideSames(not_same=None, keep=str(set_id), forget=None):
                one = library.sames.find(set_id)
                if one is None:
                    raise UsageError(f"There is no set '{set_id}' now. Look for same photos again.")
                decision = library.same_decisions.say_keep([each.content_hash for each in one.members])
            case DecideSames(not_same=None, keep=None, forget=int(decision)):
                if not library.same_decisions.forget(decision):
                    raise UsageError(f"There is no decision {decision}.")
            case _:
                raise UsageError(
                    "Say one thing: two photos that are not the same, a set to keep, or a decision."
                )
        yield SameDecided(decision)
        yield from _relink(library)


def remove_photos(root: Path, command: Remove | None) -> Events:
    """Move photos to the trash; None goes on with what was interrupted. Raises PhotoNotFound."""
    from engine.sames.freshness import is_stale
    from engine.sames.removing import carry_out, remove

    with Library.open_existing(root) as library:
        began, was_stale = time.monotonic(), is_stale(library)
        yield StageStarted("removal")
        if command is None:
            removed = yield from carry_out(library, library.removals.waiting(), [])
        else:
            removed = yield from remove(library, command.pairs, with_companions=command.with_companions)
        yield StageFinished("removal", time.monotonic() - began)
        yield removed
        if removed.photo_ids:
            yield from _relink(library, keeps_up=not was_stale)


def _say_not_same(library: Library, first: int, second: int) -> int:
    found = library.photos.get([first, second])
    if len(found) != 2:
        raise PhotoNotFound("One of the two photos is not in the library.")
    one, other = found
    if one.content_hash == other.content_hash:
        raise UsageError("The two are identical, byte by byte. Say that both are to be kept instead.")
    return library.same_decisions.say_not_same(one.content_hash, other.content_hash)


def _relink(library: Library, *, keeps_up: bool = False) -> Events:
    """Form the sets again from the pairs that are known. `keeps_up`: what changed in the library was our own doing."""
    from engine.sames.freshness import fingerprint
    from engine.sames.linking import link

    searched = library.sames.searched()
    if searched is None:
        return
    library.sames.replace_sets(link(library), fingerprint(library) if keeps_up else searched)
    yield _found(library)


def _found(library: Library) -> SamesFound:
    counts = library.sames.counts()
    return SamesFound(
        {kind: one.sets for kind, one in counts.items()}, sum(one.freed_bytes for one in counts.values())
    )


def _index(library: Library) -> SimilarityIndex | None:
    try:
        return SimilarityIndex.of(library)
    except LibraryError:
        return None  # a damaged index is mended by organising; the other kinds do not need it
