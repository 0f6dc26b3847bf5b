"""Whether the sets of same photos that are stored are those of today's photos."""

from __future__ import annotations

from engine.library import Library


def fingerprint(library: Library) -> str:
    """Names the photos and the run that a search is about."""
    run = library.runs.current()
    return f"{library.photos.digest()}/{run.id if run else 0}"


def is_stale(library: Library) -> bool:
    """Whether photos came, went or changed, or another run is shown, since same photos were looked for."""
    return library.sames.searched() != fingerprint(library)
