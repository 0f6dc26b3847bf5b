"""`kindred-engine refresh|watch|forget`: keeping up with folders, and letting go of them."""

from __future__ import annotations

import argparse
import os
import queue
import signal
import sys
from pathlib import Path
from typing import Any

from engine.errors import FolderError, KnownError
from engine.foreground import interrupt, run_job
from engine.jobs.forget import going
from engine.library import Library
from engine.messages import FolderRefreshed, Forget, JobFailed, Refresh, Update, WatchChanged
from engine.service import Engine
from engine.terminal import answer, printable
from engine.words import counted, size


def add_commands(commands: Any, shared: argparse.ArgumentParser) -> None:
    """Add them to the parsers of `kindred-engine`; `shared` has the options that every command takes."""
    refreshing = commands.add_parser(
        "refresh", parents=[shared], help="read what is new in the library's folders, without grouping"
    )
    refreshing.add_argument("folders", nargs="*", metavar="FOLDER", help="these only (all)")
    refreshing.set_defaults(run=_refresh)

    watching = commands.add_parser(
        "watch", parents=[shared], help="refresh each folder whenever something changes, until Ctrl-C"
    )
    watching.set_defaults(run=_watch)

    forgetting = commands.add_parser(
        "forget", parents=[shared], help="take a folder, or a drive that never comes back, out of the library"
    )
    forgetting.add_argument("folder", metavar="FOLDER")
    forgetting.add_argument("--yes", action="store_true", help="do it; without this, only say what would go")
    forgetting.set_defaults(run=_forget)


def _refresh(options: argparse.Namespace) -> int:
    """Every folder gets its turn: one that is away does not keep the others from being read."""
    with Library.open_existing(options.library) as library:
        known = [folder.path for folder in library.folders.all()]
    asked = [_absolute(text) for text in options.folders] or known
    for folder in asked:
        if folder not in known:
            raise FolderError(
                f"{printable(folder)} is not a folder of this library. Run `kindred-engine organise` on it once."
            )
    found: list[FolderRefreshed] = []
    failures: list[tuple[Path, KnownError]] = []
    for folder in asked:
        try:
            event = run_job(options.library, Refresh(folder))
        except KnownError as error:
            if error.exit_code != FolderError.exit_code:
                raise
            failures.append((folder, error))
            continue
        assert isinstance(event, FolderRefreshed)
        found.append(event)
    document = {
        "folders": [_document(event) for event in found],
        "failed": [{"folder": str(folder), "error": error.sentence} for folder, error in failures],
    }
    lines = [describe(event) for event in found] + [printable(error.sentence) for _, error in failures]
    answer(options.json, document, "\n".join(lines) or "This library has no folders yet.")
    return FolderError.exit_code if failures else 0


def _watch(options: argparse.Namespace) -> int:
    """One line a refresh that found something, until it is interrupted; with --json one document a line."""
    with Library.open_existing(options.library) as library:
        if not library.folders.all():
            raise FolderError("This library has no folders yet. Run `kindred-engine organise` on one.")
    updates: queue.SimpleQueue[Update] = queue.SimpleQueue()
    engine = Engine(options.library, updates.put)
    previous = signal.signal(signal.SIGTERM, interrupt)
    told: set[Path] = set()
    try:
        engine.watch(True)
        while True:
            match updates.get().event:
                case FolderRefreshed() as event:
                    if event.is_anything or event.folder not in told:
                        told.add(event.folder)
                        answer(options.json, _document(event), describe(event))
                case WatchChanged(folder, how, sentence):
                    text = sentence or f"Watching {printable(folder)}. Ctrl-C ends it."
                    sys.stderr.write(f"{printable(text)}\n" if how != "off" else "")
                    sys.stderr.flush()
                case JobFailed(sentence):
                    sys.stderr.write(f"{printable(sentence)}\n")
                    sys.stderr.flush()
                case _:
                    pass
    except KeyboardInterrupt:
        return 0
    finally:
        engine.shutdown()
        signal.signal(signal.SIGTERM, previous)


def _forget(options: argparse.Namespace) -> int:
    folder = _absolute(options.folder)
    with Library.open_existing(options.library) as library:
        what = going(library, folder)
    if options.yes:
        run_job(options.library, Forget(folder))
    document = {
        "folder": str(folder),
        "forgotten": options.yes,
        "photos": what.photos,
        "problems": what.problems,
        "preview_bytes": what.preview_bytes,
        "kept_by": [str(path) for path in what.kept_by],
    }
    verb = "Left the library" if options.yes else "Would leave the library"
    lines = [
        f"{verb}: {printable(folder)} with {counted(what.photos, 'photo')}, {counted(what.problems, 'problem')} and"
        f" {size(what.preview_bytes)} of previews that nothing else needs.",
        *(
            f"What lies in {printable(path)} as well stays: that is a folder of the library."
            for path in what.kept_by
        ),
        "The files themselves stay where they are, and so does what you decided about their contents.",
        "A copy of the library from before is kept; `kindred-engine restore` lists it."
        if options.yes
        else "Nothing was changed. With --yes it is done, after a copy of the library was made.",
    ]
    answer(options.json, document, "\n".join(lines))
    return 0


def describe(event: FolderRefreshed) -> str:
    """ "12 new photos, 1 moved in /home/me/Pictures. Organise to learn from them too." """
    parts = [counted(event.added, "new photo")] if event.added else []
    parts += [f"{count:,} {word}" for count, word in _counts(event) if count]
    if not parts:
        return f"Nothing new in {printable(event.folder)}."
    hint = (
        " They joined the groups that fit; `kindred-engine organise` learns from them too."
        if event.added
        else ""
    )
    return f"{', '.join(parts)} in {printable(event.folder)}.{hint}"


def _counts(event: FolderRefreshed) -> list[tuple[int, str]]:
    return [
        (event.changed, "changed"),
        (event.moved, "moved or renamed"),
        (event.gone, "gone"),
        (event.offline, "offline"),
    ]


def _document(event: FolderRefreshed) -> dict[str, Any]:
    return {
        "folder": str(event.folder),
        "added": event.added,
        "changed": event.changed,
        "gone": event.gone,
        "moved": event.moved,
        "offline": event.offline,
    }


def _absolute(text: str) -> Path:
    """Absolute without following links: a folder keeps the name the person knows it by."""
    return Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111
