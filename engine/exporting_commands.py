"""`kindred-engine export|exports|undo-export|sidecars|list|import`: taking groups elsewhere and bringing them back."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Generator
from pathlib import Path
from typing import Any, TypeVar

from engine.errors import ExportError, LibraryError, PhotoNotFound, UsageError
from engine.exporting import (
    DEFAULT_PATTERN,
    FIELDS,
    HOWS,
    Export,
    Exported,
    ExportPlan,
    ExportProgress,
    ExportRequest,
    ExportUndone,
    GroupsImported,
    ImportGroups,
    ResumeExport,
    UndoExport,
)
from engine.exports import listing
from engine.exports.plan import plan_export
from engine.foreground import run_job
from engine.library import Library
from engine.terminal import ProgressLine, answer, printable, table
from engine.words import counted, size

Answer = TypeVar("Answer")

_MOST_SHOWN = 20  # files of a plan that are named in the terminal; --json names them all


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add them to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    export = commands.add_parser(
        "export",
        parents=[shared],
        help="groups or photos into a folder: a plan, then a run that can be undone",
    )
    export.add_argument("target", nargs="?", metavar="TARGET", help="the folder to export into")
    export.add_argument("--groups", default="all", metavar="ID,ID|all")
    export.add_argument("--not-sure", action="store_true", help="'Not sure' too, as a folder")
    export.add_argument("--photos", nargs="+", metavar="FILE", help="these photos instead of groups")
    export.add_argument("--everything", action="store_true", help="all photos of the library")
    export.add_argument("--how", default="copy", metavar="|".join(HOWS))
    export.add_argument(
        "--pattern",
        default=DEFAULT_PATTERN,
        metavar="P",
        help=f"folders and name; fields: {', '.join(FIELDS)}",
    )
    export.add_argument("--conflicts", default="number", metavar="number|skip")
    export.add_argument("--sidecars", action="store_true", help="an XMP sidecar beside each photo of a group")
    export.add_argument(
        "--inside-photo-folder", action="store_true", help="allow a target that the next scan will read"
    )
    export.add_argument("--plan", action="store_true", help="say what would be done, and do nothing")
    export.add_argument(
        "--resume", nargs="?", type=int, const=0, default=None, metavar="ID", help="go on with an export"
    )
    export.set_defaults(run=_export)

    history = commands.add_parser("exports", parents=[shared], help="the exports so far")
    history.set_defaults(run=_exports)

    undo = commands.add_parser("undo-export", parents=[shared], help="take away what an export wrote")
    undo.add_argument("export_id", type=int, metavar="ID")
    undo.set_defaults(run=_undo)

    sidecars = commands.add_parser(
        "sidecars", parents=[shared], help="write group names into XMP sidecars beside the photos"
    )
    sidecars.add_argument("--groups", default="all", metavar="ID,ID|all")
    sidecars.add_argument("--plan", action="store_true", help="say what would be done, and do nothing")
    sidecars.add_argument("--undo", type=int, default=None, metavar="ID")
    sidecars.set_defaults(run=_sidecars)

    lists = commands.add_parser("list", parents=[shared], help="groups and photos as CSV or JSON")
    lists.add_argument("--format", default="csv", metavar="|".join(listing.KINDS))
    lists.add_argument("--output", default=None, metavar="FILE")
    lists.set_defaults(run=_list)

    importing = commands.add_parser(
        "import", parents=[shared], help="show the groups of a list that was exported"
    )
    importing.add_argument("file", metavar="FILE")
    importing.set_defaults(run=_import)


def _export(options: argparse.Namespace) -> int:
    if options.resume is not None:
        return _resume(options)
    if options.target is None:
        raise UsageError(
            "Say where to: `kindred-engine export TARGET`, or go on with one: `export --resume`."
        )
    if options.how not in HOWS:
        raise UsageError(f"--how is one of {', '.join(HOWS)}.")
    if options.conflicts not in ("number", "skip"):
        raise UsageError("--conflicts is 'number' or 'skip'.")
    with Library.open_existing(options.library) as library:
        request = ExportRequest(
            _absolute(options.target),
            how=options.how,
            groups=_groups(options.groups),
            with_not_sure=options.not_sure,
            photos=_photos(library, options.photos),
            everything=options.everything,
            pattern=options.pattern,
            conflicts=options.conflicts,
            with_sidecars=options.sidecars,
            inside_photo_folder=options.inside_photo_folder,
        )
        plan = _drain(plan_export(library, request))
    return _show_plan(options, plan) if options.plan else _do(options, plan)


def _sidecars(options: argparse.Namespace) -> int:
    if options.undo is not None:
        options.export_id = options.undo
        return _undo(options)
    with Library.open_existing(options.library) as library:
        plan = _drain(plan_export(library, ExportRequest(None, groups=_groups(options.groups))))
    return _show_plan(options, plan) if options.plan else _do(options, plan)


def _do(options: argparse.Namespace, plan: ExportPlan) -> int:
    if plan.objections:
        raise ExportError(" ".join(plan.objections))
    if not options.json:
        for one in plan.warnings:
            sys.stderr.write(printable(one) + "\n")
    return _tell(options, run_job(options.library, Export(plan)))


def _resume(options: argparse.Namespace) -> int:
    export_id = options.resume
    if not export_id:
        with Library.open_existing(options.library) as library:
            waiting = library.exports.unfinished()
        if not waiting:
            raise ExportError(
                "No export waits to be gone on with. `kindred-engine exports` lists those there were."
            )
        export_id = waiting[0].id
    return _tell(options, run_job(options.library, ResumeExport(export_id)))


def _undo(options: argparse.Namespace) -> int:
    with Library.open_existing(options.library) as library:
        library.exports.get(options.export_id)
    return _tell(options, run_job(options.library, UndoExport(options.export_id)))


def _tell(options: argparse.Namespace, done: object) -> int:
    """What became of an export or an undoing. Exit code 1 where something was left out or stayed."""
    if isinstance(done, Exported):
        document: dict[str, Any] = {
            "export": done.export_id,
            "written": done.written,
            "already_there": done.already_there,
            "left_out": done.left_out,
            "bytes": done.bytes_written,
        }
        is_complete, hint = not done.left_out, f"`kindred-engine undo-export {done.export_id}` takes it back."
    else:
        assert isinstance(done, ExportUndone)
        document = {"export": done.export_id, "removed": done.removed, "kept": done.kept}
        is_complete, hint = not done.kept, ""
    document["sentences"] = list(done.sentences)
    lines = [printable(one) for one in done.sentences]
    answer(options.json, document, "\n".join([*lines, hint]).rstrip())
    return 0 if is_complete else 1


def _show_plan(options: argparse.Namespace, plan: ExportPlan) -> int:
    """Exit code 1 for a plan that cannot be run as it is."""
    document = {
        "target": None if plan.request.target is None else str(plan.request.target),
        "how": plan.request.how,
        "to_write": plan.to_write,
        "already_there": plan.already_there,
        "bytes_needed": plan.bytes_needed,
        "bytes_free": plan.bytes_free,
        "objections": list(plan.objections),
        "warnings": list(plan.warnings),
        "alternative": plan.alternative,
        "files": [
            {"source": str(one.source), "target": str(one.target), "role": one.role, "action": one.action}
            for one in plan.files
        ],
        "left_out": [{"path": str(one.path), "reason": one.reason} for one in plan.left_out],
    }
    rows = [[one.action, printable(one.target)] for one in plan.files[:_MOST_SHOWN]]
    lines = [table(["", "file"], rows)] if rows else []
    if len(plan.files) > _MOST_SHOWN:
        lines.append(f"… and {len(plan.files) - _MOST_SHOWN:,} more")
    needs = f" ({size(plan.bytes_needed)} of {size(plan.bytes_free)} free)" if plan.bytes_free else ""
    there = f", {plan.already_there:,} there already" if plan.already_there else ""
    lines += ["", f"{counted(plan.to_write, 'file')} to write{there}{needs}."]
    lines += [printable(f"{one.path}: {one.reason}") for one in plan.left_out[:_MOST_SHOWN]]
    lines += [printable(one) for one in (*plan.warnings, *plan.objections)]
    answer(options.json, document, "\n".join(lines))
    return 1 if plan.objections else 0


def _exports(options: argparse.Namespace) -> int:
    with Library.open_existing(options.library) as library:
        records = library.exports.all()
    document = {
        "exports": [
            {
                "id": one.id,
                "created_at": one.created_at,
                "target": None if one.target is None else str(one.target),
                "how": one.how,
                "state": one.state,
                "files": one.total,
                "written": one.done,
                "already_there": one.already_there,
                "left_out": one.left_out,
                "bytes": one.bytes_done,
            }
            for one in records
        ]
    }
    states = {"running": "not finished", "undoing": "half undone", "stopped": "given up"}
    rows = [
        [
            str(one.id),
            one.created_at[:16].replace("T", " "),
            states.get(one.state, one.state),
            f"{one.done:,}",
            "sidecars beside the photos" if one.target is None else printable(one.target),
        ]
        for one in records
    ]
    text = (
        table(["id", "when (UTC)", "state", "files", "where to"], rows)
        if rows
        else "Nothing was exported yet."
    )
    answer(options.json, document, text)
    return 0


def _list(options: argparse.Namespace) -> int:
    if options.format not in listing.KINDS:
        raise UsageError(f"--format is {' or '.join(listing.KINDS)}.")
    with Library.open_existing(options.library) as library:
        if library.groups.current_run() is None:
            raise LibraryError(
                "Nothing has been grouped in this library yet. Run `kindred-engine organise` first."
            )
        if options.output is None:
            _write_out(options, library)
            return 0
        target = _absolute(options.output)
        if library.photos.find(target) is not None:
            raise UsageError(f"{printable(target)} is a photo and was left as it is.")
        listing.write_list(library, options.format, target)
    answer(options.json, {"path": str(target)}, f"List: {printable(target)}")
    return 0


def _write_out(options: argparse.Namespace, library: Library) -> None:
    """The list itself on stdout. With --json CSV is one text in the document, so that it stays one document."""
    if options.format == "csv" and options.json:
        answer(True, {"csv": listing.as_csv(library)}, "")
    elif options.format == "json":
        answer(True, listing.as_document(library), "")
    else:
        text = listing.as_csv(library).replace("\r\n", "\n")
        sys.stdout.write(text.encode("utf-8", "backslashreplace").decode())
        sys.stdout.flush()


def _import(options: argparse.Namespace) -> int:
    with Library.open_existing(options.library):
        pass
    done = run_job(options.library, ImportGroups(_absolute(options.file)))
    assert isinstance(done, GroupsImported)
    document = {
        "run": done.run_id,
        "groups": done.groups,
        "photos": done.photos,
        "not_sure": done.not_sure,
        "unknown": done.unknown,
    }
    answer(options.json, document, "\n".join(done.sentences))
    return 0


def _groups(text: str) -> tuple[int, ...] | None:
    if text == "all":
        return None
    try:
        return tuple(int(one) for one in text.split(","))
    except ValueError:
        raise UsageError("--groups takes ids from `kindred-engine groups`, such as 3,7, or 'all'.") from None


def _photos(library: Library, names: list[str] | None) -> tuple[int, ...] | None:
    if names is None:
        return None
    found = []
    for name in names:
        photo = library.photos.find(_absolute(name))
        if photo is None:
            raise PhotoNotFound(f"{printable(_absolute(name))} is not in the library.")
        found.append(photo.id)
    return tuple(found)


def _drain(planning: Generator[ExportProgress, None, Answer]) -> Answer:
    line = ProgressLine()
    try:
        while True:
            line.show(next(planning))
    except StopIteration as end:
        return end.value
    finally:
        line.clear()


def _absolute(text: str) -> Path:
    """Absolute without following links: a photo keeps the name the person knows it by."""
    return Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111
