"""`kindred-engine same|remove`: photos that are the same, and moving some of them to the trash."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from engine.errors import PhotoNotFound, UsageError
from engine.foreground import run_job
from engine.library import Library
from engine.library.records import SAME_KINDS, Photo, SameKind, SameSet
from engine.messages import ContinueRemoval, DecideSames, FindSames, Remove, Removed, SameDecided
from engine.terminal import answer, printable, table
from engine.words import counted, size

NAMES: dict[SameKind, str] = {
    "identical": "identical files",
    "shot": "the same shot",
    "burst": "bursts",
    "subject": "the same subject",
}


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add them to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    same = commands.add_parser("same", parents=[shared], help="photos that are the same, in four kinds")
    same.add_argument("--kind", metavar="|".join(SAME_KINDS), help="this kind only")
    what = same.add_mutually_exclusive_group()
    what.add_argument("--not", dest="not_same", nargs=2, metavar="PHOTO", help="these two are not the same")
    what.add_argument(
        "--keep", metavar="SET", help="all photos of this set are to stay: do not offer it again"
    )
    what.add_argument("--decisions", action="store_true", help="what was decided so far")
    what.add_argument("--forget", type=int, metavar="ID", help="take a decision back")
    same.set_defaults(run=_same)

    remove = commands.add_parser(
        "remove", parents=[shared], help="show what would go to the trash and what stays; --yes does it"
    )
    remove.add_argument("photos", nargs="*", metavar="PHOTO")
    remove.add_argument("--set", dest="set_id", metavar="SET", help="all of a set but the suggested one")
    remove.add_argument("--with-companions", action="store_true", help="RAW files and films go along")
    remove.add_argument(
        "--continue", dest="goes_on", action="store_true", help="go on with what was interrupted"
    )
    remove.add_argument("--yes", action="store_true", help="do it")
    remove.set_defaults(run=_remove)


def _same(options: argparse.Namespace) -> int:
    if options.kind is not None and options.kind not in SAME_KINDS:
        raise UsageError(f"There is no kind '{options.kind}'; the kinds are: {', '.join(SAME_KINDS)}.")
    with Library.open_existing(options.library) as library:
        if options.decisions:
            return _decisions(options, library)
        if options.not_same is not None:
            one, other = (_photo(library, text).id for text in options.not_same)
            return _decide(options, DecideSames(not_same=(one, other)))
    if options.keep is not None:
        return _decide(options, DecideSames(keep=options.keep))
    if options.forget is not None:
        run_job(options.library, DecideSames(forget=options.forget))
        answer(options.json, {"forgotten": options.forget}, "Taken back.")
        return 0
    run_job(options.library, FindSames())
    with Library.open_existing(options.library) as library:
        sets = library.sames.sets(options.kind)
        counts = library.sames.counts()
        photos = _photos_of(library, sets)
    document = {
        "sets": [_as_document(one, photos) for one in sets],
        "counts": {kind: asdict(one) for kind, one in counts.items()},
    }
    blocks = [_as_text(one, photos) for one in sets]
    kinds = [options.kind] if options.kind else SAME_KINDS
    rows = [[NAMES[kind], f"{counts[kind].sets:,}", f"{counts[kind].photos:,}"] for kind in kinds]
    for row, kind in zip(rows, kinds, strict=True):
        row.append(size(counts[kind].freed_bytes))
    blocks.append(table(["", "sets", "photos", "could be freed"], rows))
    answer(options.json, document, "\n\n".join(blocks))
    return 0


def _decisions(options: argparse.Namespace, library: Library) -> int:
    decisions = library.same_decisions.all()
    document = {
        "decisions": [
            {
                "id": one.id,
                "verdict": one.verdict,
                "decided_at": one.decided_at,
                "photos": [str(path) for path in one.photos],
            }
            for one in decisions
        ]
    }
    words = {"not-same": "not the same", "keep": "keep all"}
    lines = [
        f"{one.id}  {words[one.verdict]}: {', '.join(printable(path) for path in one.photos) or 'photos that are gone'}"
        for one in decisions
    ]
    answer(options.json, document, "\n".join(lines) or "Nothing has been decided yet.")
    return 0


def _decide(options: argparse.Namespace, command: DecideSames) -> int:
    decided = run_job(options.library, command)
    assert isinstance(decided, SameDecided)
    text = f"Remembered. `kindred-engine same --forget {decided.decision_id}` takes it back."
    answer(options.json, {"decision": decided.decision_id}, text)
    return 0


def _remove(options: argparse.Namespace) -> int:
    from engine.sames.removal import plan_removal

    if options.goes_on:
        return _go_on(options)
    with Library.open_existing(options.library) as library:
        ids = [_photo(library, text).id for text in options.photos]
        if options.set_id is not None:
            one = library.sames.find(options.set_id)
            if one is None:
                raise UsageError(f"There is no set '{options.set_id}'. `kindred-engine same` lists them.")
            ids += [each.photo_id for each in one.members if each.photo_id != one.keeper and not each.is_kept]
        if not ids:
            raise UsageError("Name the photos that should go to the trash, or a set with --set.")
        plan = plan_removal(library, ids, with_companions=options.with_companions)
    document: dict[str, Any] = {
        "plan": [
            {
                "path": str(planned.photo.path),
                "goes": planned.goes,
                "stays": [str(each.path) for each in planned.stays],
                "kind": planned.kind,
                "companions": [str(path) for path in planned.companions],
                "freed_bytes": planned.freed_bytes,
                "note": planned.sentence,
            }
            for planned in plan.removals
        ],
        "freed_bytes": plan.freed_bytes,
    }
    lines = []
    for planned in plan.removals:
        lines.append(f"{'goes' if planned.goes else 'left'}   {printable(planned.photo.path)}")
        if planned.kind is not None:
            lines.append(f"stays  {printable(planned.stays[0].path)} ({NAMES[planned.kind]})")
        if planned.sentence:
            lines.append(f"       {printable(planned.sentence)}")
    lines.append(f"\n{counted(len(plan.pairs), 'photo')} to the trash, {size(plan.freed_bytes)}.")
    if not options.yes or not plan.pairs:
        if plan.pairs:
            lines.append("Nothing was moved. The same command with --yes does it.")
        answer(options.json, document, "\n".join(lines))
        return 0 if plan.pairs else 1
    removed = run_job(options.library, Remove(plan.pairs, options.with_companions))
    assert isinstance(removed, Removed)
    return _tell_removed(options, removed, document, "\n".join(lines))


def _go_on(options: argparse.Namespace) -> int:
    with Library.open_existing(options.library) as library:
        waiting = library.removals.waiting()
    if not waiting or not options.yes:
        lines = [f"waits  {printable(one.path)}" for one in waiting]
        lines.append("The same command with --yes goes on." if waiting else "No removal was interrupted.")
        answer(options.json, {"waiting": [str(one.path) for one in waiting]}, "\n".join(lines))
        return 0
    removed = run_job(options.library, ContinueRemoval())
    assert isinstance(removed, Removed)
    return _tell_removed(options, removed, {}, "")


def _tell_removed(options: argparse.Namespace, removed: Removed, document: dict[str, Any], text: str) -> int:
    with Library.open_existing(options.library) as library:
        paths = {one.id: one.path for one in library.photos.get([photo_id for photo_id, _ in removed.left])}
    left = [{"path": str(paths.get(one, "")), "reason": sentence} for one, sentence in removed.left]
    lines = [text] if text else []
    lines.append(f"{counted(len(removed.photo_ids), 'photo')} moved to the trash.")
    lines += [f"left   {printable(one['path'])}\n       {printable(one['reason'])}" for one in left]
    document = {
        **document,
        "removed": len(removed.photo_ids),
        "left": left,
        "freed_bytes": removed.freed_bytes,
    }
    answer(options.json, document, "\n".join(lines))
    return 1 if left else 0


def _photo(library: Library, text: str) -> Photo:
    path = Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111 - links are not followed
    photo = library.photos.find(path)
    if photo is None:
        raise PhotoNotFound(f"{printable(path)} is not in the library.")
    return photo


def _photos_of(library: Library, sets: Sequence[SameSet]) -> dict[int, Photo]:
    ids = [each.photo_id for one in sets for each in one.members]
    return {one.id: one for one in library.photos.get(ids)}


def _as_document(one: SameSet, photos: dict[int, Photo]) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": one.kind,
        "keeper": str(photos[one.keeper].path),
        "reason": one.reason,
        "freed_bytes": one.freed_bytes,
        "photos": [
            {
                "id": each.photo_id,
                "path": str(photos[each.photo_id].path),
                "likeness": each.likeness,
                "note": each.note,
                "kept": each.is_kept,
            }
            for each in one.members
        ],
    }


def _as_text(one: SameSet, photos: dict[int, Photo]) -> str:
    lines = [f"{one.id}  ({NAMES[one.kind]}, {size(one.freed_bytes)})"]
    for each in one.members:
        note = one.reason if each.photo_id == one.keeper else each.note
        mark = "keep" if each.photo_id == one.keeper or each.is_kept else "    "
        lines.append(f"  {mark}  {printable(photos[each.photo_id].path)}{'  ' + note if note else ''}")
    return "\n".join(lines)
