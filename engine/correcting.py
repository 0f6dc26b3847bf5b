"""`kindred-engine groups|rename|merge|split|move|…|undo|redo|history`: the groups, and what a person says of them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, TypeVar

from engine.contact_sheet import title
from engine.errors import LibraryError, PhotoNotFound, UsageError
from engine.library import Library
from engine.library.records import Act, Group, GroupChange, Member
from engine.terminal import answer, printable, table
from engine.words import counted

Parser = argparse.ArgumentParser
Number = TypeVar("Number", int, float)


def add_commands(commands: Any, shared: Parser) -> None:
    """Add them to the parsers of `kindred-engine`; `shared` has the options that every command takes."""

    def add(name: str, text: str, run: Callable[[argparse.Namespace], int]) -> Parser:
        parser: Parser = commands.add_parser(name, parents=[shared], help=text)
        parser.set_defaults(run=run)
        return parser

    groups = add("groups", "the groups and their photos", _groups)
    groups.add_argument(
        "--level", metavar="N|auto", help="turn the dial: show so many groups, without learning again"
    )
    groups.add_argument(
        "--strictness", metavar="P|auto", help="confidence, 0 to 1, below which a photo is not sure"
    )

    rename = add("rename", "name a group; it stays as it is from now on", _rename)
    rename.add_argument("group", metavar="GROUP", help="its id or its name")
    rename.add_argument("name", metavar="NAME", nargs="?", help="left out: the suggested name")
    merge = add("merge", "make one group of several", _merge)
    merge.add_argument("groups", nargs="+", metavar="GROUP")
    split = add(
        "split",
        "take photos out into a group; without photos: split it where it differs most",
        _split,
    )
    split.add_argument("group", metavar="GROUP")
    split.add_argument("photos", nargs="*", metavar="PHOTO", help="paths, or ids")
    split.add_argument("--name", metavar="NAME", help="of the new group")
    gather = add("gather", "make a group of photos, whatever groups they are in", _gather)
    gather.add_argument("photos", nargs="+", metavar="PHOTO")
    move = add("move", "put photos into a group", _move)
    move.add_argument("--to", dest="group", required=True, metavar="GROUP")
    move.add_argument("photos", nargs="+", metavar="PHOTO")
    out = add("put-out", "'not this one': photos that are not of their group", _put_out)
    out.add_argument("--of", dest="group", required=True, metavar="GROUP")
    out.add_argument("photos", nargs="+", metavar="PHOTO")
    link = add("link", "photos that belong together", _link)
    link.add_argument("photos", nargs="+", metavar="PHOTO")
    unlink = add("unlink", "photos of which no two belong together", _unlink)
    unlink.add_argument("photos", nargs="+", metavar="PHOTO")
    cover = add("cover", "the photo that stands for a group", _cover)
    cover.add_argument("group", metavar="GROUP")
    cover.add_argument("photo", metavar="PHOTO")
    hide = add("hide", "leave a group out of the window's overview", _hide)
    hide.add_argument("group", metavar="GROUP")
    hide.add_argument("--undo", action="store_true", help="show it again")
    dissolve = add(
        "dissolve", "give the photos of a group that you made back to the engine's own grouping", _dissolve
    )
    dissolve.add_argument("group", metavar="GROUP")
    changes = add("changes", "what another run made of the groups, to accept or refuse", _changes)
    changes.add_argument("verdict", nargs="?", choices=("accept", "refuse"))
    changes.add_argument(
        "ids", nargs="*", metavar="ID", help="of changes, as they are listed; left out: all of them"
    )
    add("undo", "take the latest act back", _undo)
    add("redo", "do again what was taken back last", _redo)
    add("history", "what was said of groups, the latest first", _history)


def _groups(options: argparse.Namespace) -> int:
    with _open(options) as library:
        if options.level is not None:
            library.groups.turn(_number(options.level, int, "--level must be a number of groups, or 'auto'."))
        if options.strictness is not None:
            library.groups.be_strict(
                _number(options.strictness, float, "--strictness must be a number from 0 to 1, or 'auto'.")
            )
        groups = library.groups.all()
        dial = library.groups.dial()
        document = {
            "groups": [
                {
                    "id": group.id,
                    "name": group.name,
                    "suggested_name": group.suggested_name,
                    "count": group.count,
                    "confidence": round(group.confidence, 4),
                    "is_kept": group.is_kept,
                    "is_hidden": group.is_hidden,
                    "photos": _photos(library, library.groups.members(group.id)),
                }
                for group in groups
            ],
            "not_sure": _photos(library, library.groups.not_sure()),
            "dial": asdict(dial) if dial else None,
        }
    rows = [
        [str(group.id), printable(title(group)), f"{group.count:,}", f"{group.confidence:.0%}", _marks(group)]
        for group in groups
    ]
    text = table(["id", "group", "photos", "sure", ""], rows)
    not_sure = len(document["not_sure"])  # type: ignore[arg-type]
    lines = [text, "", f"{counted(len(rows), 'group')}; {counted(not_sure, 'photo')} not sure."]
    if dial is not None:
        stands = (
            "by the evidence"
            if dial.wanted is None
            else f"you asked for {dial.wanted:,}; evidence: {dial.auto:,}"
        )
        lines.append(
            f"--level goes from {dial.fewest:,} to {dial.most:,}; now {dial.shown:,} ({stands}). {dial.why}"
        )
    answer(options.json, document, "\n".join(lines))
    return 0


def _rename(options: argparse.Namespace) -> int:
    with _open(options) as library:
        group = _group(library, options.group)
        name = options.name if options.name is not None else group.suggested_name
        if name is None:
            raise UsageError("There is no suggestion for this group. Give a name.")
        return _told(options, library, library.groups.rename(group.id, name))


def _merge(options: argparse.Namespace) -> int:
    with _open(options) as library:
        return _told(
            options, library, library.groups.merge([_group(library, one).id for one in options.groups])
        )


def _split(options: argparse.Namespace) -> int:
    with _open(options) as library:
        group = _group(library, options.group)
        photos = _ids(library, options.photos) if options.photos else library.groups.halve(group.id)
        return _told(options, library, library.groups.split(group.id, photos, options.name))


def _gather(options: argparse.Namespace) -> int:
    with _open(options) as library:
        return _told(options, library, library.groups.gather(_ids(library, options.photos)))


def _move(options: argparse.Namespace) -> int:
    with _open(options) as library:
        group = _group(library, options.group)
        return _told(options, library, library.groups.move(_ids(library, options.photos), group.id))


def _put_out(options: argparse.Namespace) -> int:
    with _open(options) as library:
        group = _group(library, options.group)
        return _told(options, library, library.groups.put_out(_ids(library, options.photos), group.id))


def _link(options: argparse.Namespace) -> int:
    with _open(options) as library:
        library.groups.link(_ids(library, options.photos))
        return _told(options, library, None)


def _unlink(options: argparse.Namespace) -> int:
    with _open(options) as library:
        library.groups.unlink(_ids(library, options.photos))
        return _told(options, library, None)


def _cover(options: argparse.Namespace) -> int:
    with _open(options) as library:
        group = _group(library, options.group)
        return _told(options, library, library.groups.set_cover(group.id, _ids(library, [options.photo])[0]))


def _hide(options: argparse.Namespace) -> int:
    with _open(options) as library:
        group = _group(library, options.group)
        return _told(options, library, library.groups.hide(group.id, is_hidden=not options.undo))


def _dissolve(options: argparse.Namespace) -> int:
    with _open(options) as library:
        library.groups.dissolve(_group(library, options.group).id)
        return _told(options, library, None)


def _changes(options: argparse.Namespace) -> int:
    with _open(options) as library:
        regrouping = library.regrouping
        ids = options.ids or None
        done = 0
        if options.verdict == "accept":
            done = regrouping.accept(ids)
        elif options.verdict == "refuse":
            done = regrouping.refuse(ids)
        waiting = regrouping.all()
    rows = [[one.id, printable(_change(one))] for one in waiting]
    lines = [table(["id", "what"], rows), "", WHAT_IS_ASKED] if rows else ["Nothing waits for your word."]
    if options.verdict is not None:
        said = "Accepted" if options.verdict == "accept" else "Refused"
        lines = [f"{said}: {counted(done, 'change')}.", "", *lines]
    document = {
        "decided": done,
        "changes": [{**asdict(one), "sentence": _change(one)} for one in waiting],
    }
    answer(options.json, document, "\n".join(lines))
    return 0


WHAT_IS_ASKED = (
    "Your own groups change only when you accept it. The others are as listed; `changes refuse ID` makes one what it "
    "was, as a group of yours. Without ids all are meant."
)


def _change(one: GroupChange) -> str:
    title = f"'{one.title}'" if one.title else "A group without a name"
    named = f"'{one.other}'" if one.other else ""
    other = f", most to {named}" if named else ""
    came, left = counted(len(one.came), "photo"), counted(len(one.left), "photo")
    match one.kind:
        case "proposal":
            parts = [f"{came} would come"] * bool(one.came) + [f"{left} would go{other}"] * bool(one.left)
            return f"Yours: {title}: {'; '.join(parts)}."
        case "changed":
            parts = [f"{came} came"] * bool(one.came) + [f"{left} went{other}"] * bool(one.left)
            return f"{title}: {'; '.join(parts)}."
        case "joined":
            return f"{title} ({left}) is in {named or 'another group'} now."
        case "gone":
            return f"{title} is no more; its {left} are in several groups, or in none."
        case "new":
            return f"{title} is new: {came}, {f'most from {named}' if named else 'from no group'}."


def _undo(options: argparse.Namespace) -> int:
    with _open(options) as library:
        act = library.groups.undo()
    done = "There is nothing to take back." if act is None else f"Taken back: {_sentence(act)}"
    answer(options.json, {"act": None if act is None else _facts(act)}, done)
    return 0


def _redo(options: argparse.Namespace) -> int:
    with _open(options) as library:
        act = library.groups.redo()
    done = "There is nothing to do again." if act is None else f"Done again: {_sentence(act)}"
    answer(options.json, {"act": None if act is None else _facts(act)}, done)
    return 0


def _history(options: argparse.Namespace) -> int:
    with _open(options) as library:
        acts = library.groups.decisions.history()
    rows = [[act.done_at, _sentence(act), "taken back" if act.is_undone else ""] for act in acts]
    text = table(["when (UTC)", "what", ""], rows) if acts else "Nothing was said of any group yet."
    answer(options.json, {"acts": [_facts(act) for act in acts]}, text)
    return 0


def _open(options: argparse.Namespace) -> Library:
    library = Library.open_existing(options.library)
    if library.groups.current_run() is None:
        library.close()
        raise LibraryError(
            "Nothing has been grouped in this library yet. Run `kindred-engine organise` first."
        )
    return library


def _told(options: argparse.Namespace, library: Library, group_id: int | None) -> int:
    """Say what was done just now, and where."""
    act = library.groups.decisions.history()[0]
    document = {"act": _facts(act), "group": group_id, "groups": len(library.groups.all())}
    where = "" if group_id is None else f" Its group has the id {group_id}."
    answer(options.json, document, f"{_sentence(act)}{where} `kindred-engine undo` takes it back.")
    return 0


def _sentence(act: Act) -> str:
    about = act.about
    group = f"'{printable(about['group'])}'" if about.get("group") else "a group"
    photos = counted(int(about.get("photos", 0)), "photo")
    match act.kind:
        case "rename":
            return f"Called {group} '{printable(about['name'])}'."
        case "accept-names":
            return f"Called {counted(len(about['names']), 'group')} as suggested."
        case "merge":
            return f"Merged {counted(len(about['others']), 'group')} ({photos}) into {group}."
        case "split":
            return f"Split {photos} off {group}."
        case "gather":
            return f"Made a group of {photos}."
        case "move":
            return f"Moved {photos} to {group}."
        case "put-out":
            return f"Put {photos} out of {group}."
        case "confirm" if len(about["settled"]) == about["photos"]:
            return f"Left {photos} in no group, for good."
        case "confirm":
            return f"Said that {photos} {'is' if about['photos'] == 1 else 'are'} right in {group}."
        case "deny":
            return f"Said that {photos} {'fits' if about['photos'] == 1 else 'fit'} none of the groups that are near."
        case "link":
            return f"Said that {photos} belong together."
        case "unlink":
            return f"Said that {photos} do not belong together."
        case "cover":
            return f"Chose a cover for {group}."
        case "hide" | "unhide":
            return f"Hid {group}." if act.kind == "hide" else f"Showed {group} again."
        case "dissolve":
            return f"Dissolved {group} ({photos})."
        case "accept" | "refuse":
            said = "Accepted" if act.kind == "accept" else "Refused"
            return f"{said} what learning changed in {counted(len(about['groups']), 'group')} ({photos})."
        case _:
            return f"{act.kind}."


def _facts(act: Act) -> dict[str, Any]:
    return {
        "id": act.id,
        "done_at": act.done_at,
        "kind": act.kind,
        "about": act.about,
        "sentence": _sentence(act),
        "is_undone": act.is_undone,
    }


def _marks(group: Group) -> str:
    return ", ".join(["yours"] * group.is_kept + ["hidden"] * group.is_hidden)


def _group(library: Library, text: str) -> Group:
    """The group of this id or name, which may be a suggested one where only one group has it."""
    groups = library.groups.all()
    if text.isdecimal():
        found = [one for one in groups if one.id == int(text)]
    else:
        found = [one for one in groups if one.name == text] or [
            one for one in groups if one.suggested_name == text
        ]
    if len(found) > 1:
        ids = ", ".join(str(one.id) for one in found)
        raise UsageError(f"There are {len(found)} groups '{printable(text)}'. Give the id of one: {ids}.")
    if not found:
        raise UsageError(
            f"There is no group '{printable(text)}'. `kindred-engine groups` lists those that there are."
        )
    return found[0]


def _ids(library: Library, texts: Sequence[str]) -> list[int]:
    """Photos of the library by path, or by id."""
    found = []
    for text in texts:
        path = Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111 - links are not followed
        photo = library.photos.find(path)
        if photo is None and text.isdecimal():
            photo = next(iter(library.photos.get([int(text)])), None)
        if photo is None:
            raise PhotoNotFound(f"{printable(text)} is not a photo of this library. Nothing was changed.")
        found.append(photo.id)
    return found


def _photos(library: Library, members: Sequence[Member]) -> list[dict[str, Any]]:
    paths = {one.id: str(one.path) for one in library.photos.get([member.photo_id for member in members])}
    return [
        {"id": one.photo_id, "path": paths[one.photo_id], "confidence": round(one.confidence, 4)}
        for one in members
        if one.photo_id in paths
    ]


def _number(text: str, kind: Callable[[str], Number], sentence: str) -> Number | None:
    if text == "auto":
        return None
    try:
        return kind(text)
    except ValueError:
        raise UsageError(sentence) from None
