"""`kindred-engine review|confirm|deny`: the doubtful photos, and what a person answers."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import Any

from engine.contact_sheet import title
from engine.correcting import _ids, _open, _told
from engine.errors import UsageError
from engine.index.review import Review
from engine.library import Library
from engine.library.records import Candidate, Case
from engine.terminal import answer, printable, table
from engine.words import counted

MOST = 20  # photos that are listed unless more are asked for


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add them to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    review = commands.add_parser(
        "review",
        parents=[shared],
        help="doubtful photos, the groups they may belong to, and what argues for each",
    )
    review.add_argument(
        "--limit", type=int, default=MOST, metavar="N", help=f"how many ({MOST}), least sure first"
    )
    review.set_defaults(run=_review)
    confirm = commands.add_parser(
        "confirm", parents=[shared], help="photos that are right where they are; not asked about again"
    )
    confirm.add_argument("photos", nargs="+", metavar="PHOTO", help="paths, or ids")
    confirm.set_defaults(run=_confirm)
    deny = commands.add_parser(
        "deny", parents=[shared], help="photos that are of none of the groups that `review` names for them"
    )
    deny.add_argument("photos", nargs="+", metavar="PHOTO", help="paths, or ids")
    deny.set_defaults(run=_deny)


def _review(options: argparse.Namespace) -> int:
    if options.limit < 1:
        raise UsageError("--limit must be at least 1.")
    with _open(options) as library:
        review = Review(library)
        doubts = review.doubts()
        found = [review.case(one.photo_id) for one in doubts[: options.limit]]
        cases = [one for one in found if one is not None]
        paths = _paths(library, cases)
    document = {
        "doubtful": len(doubts),
        "photos": [
            {
                "id": case.doubt.photo_id,
                "path": paths[case.doubt.photo_id],
                "confidence": round(case.doubt.confidence, 4),
                "group": case.doubt.group_id,
                "candidates": [_facts(one, paths) for one in case.candidates],
            }
            for case in cases
        ],
    }
    rows = []
    for case in cases:
        rows.append([f"{case.doubt.confidence:.2f}", printable(paths[case.doubt.photo_id]), "", ""])
        for one in case.candidates:
            near = ", ".join(_neighbour(*pair, paths) for pair in one.neighbours[:3])
            where = f"  {one.group.id} {printable(title(one.group))}{' (it is here now)' * one.is_home}"
            rows.append(["", where, f"{one.share:.0%}", near])
    lines = [table(["sure", "photo, and its groups", "share", "nearest there"], rows)] if rows else []
    if not doubts:
        lines.append("Nothing is doubtful: every photo is in a group that fits, or was decided by you.")
    else:
        lines.append(
            f"{counted(len(doubts), 'doubtful photo')}, {len(cases):,} shown. `move --to GROUP PHOTO`, `confirm PHOTO`"
            " (right where it is) and `deny PHOTO` (none of these) answer."
        )
    answer(options.json, document, "\n".join(lines))
    return 0


def _confirm(options: argparse.Namespace) -> int:
    with _open(options) as library:
        return _told(options, library, library.doubts.confirm(_ids(library, options.photos)))


def _deny(options: argparse.Namespace) -> int:
    with _open(options) as library:
        photos = _ids(library, options.photos)
        candidates = {one.group.id for photo in photos for one in library.doubts.candidates(photo)}
        library.doubts.deny(photos, sorted(candidates))
        return _told(options, library, None)


def _paths(library: Library, cases: Iterable[Case]) -> dict[int, str]:
    ids = {
        photo_id
        for case in cases
        for photo_id in (
            case.doubt.photo_id,
            *(one for found in case.candidates for one, _ in found.neighbours),
        )
    }
    return {one.id: str(one.path) for one in library.photos.get(sorted(ids))}


def _facts(candidate: Candidate, paths: dict[int, str]) -> dict[str, Any]:
    return {
        "group": candidate.group.id,
        "name": candidate.group.name,
        "suggested_name": candidate.group.suggested_name,
        "share": round(candidate.share, 4),
        "is_home": candidate.is_home,
        "neighbours": [
            {
                "id": photo_id,
                "path": paths[photo_id],
                "similarity": None if similarity is None else round(similarity, 4),
            }
            for photo_id, similarity in candidate.neighbours
        ],
    }


def _neighbour(photo_id: int, similarity: float | None, paths: dict[int, str]) -> str:
    name = printable(paths[photo_id].rpartition("/")[2])
    return name if similarity is None else f"{name} {similarity:.2f}"
