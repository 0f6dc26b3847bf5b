"""`kindred-engine`: everything the engine does, from a terminal.

With --json exactly one document goes to stdout (of `watch` one a line); progress always goes to stderr. Exit codes:
0 done, 1 failed or findings, 2 usage, 3 folder, 4 library, 5 photo not found, 6 picture, 7 disk full, 8 model,
9 export, 130 interrupted.
"""

from __future__ import annotations

import argparse
import logging
import os
import sys
import time
import traceback
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, NoReturn

from engine import (
    charting,
    correcting,
    explaining,
    exporting_commands,
    fetching,
    minding,
    processes,
    reviewing,
    searching,
    trial,
    upkeep,
    weeding,
)
from engine.config import BACKBONES, OrganiseOptions
from engine.contact_sheet import write_contact_sheet
from engine.errors import BUG, KnownError, LibraryError, UsageError
from engine.evaluate import command as evaluating
from engine.foreground import run_job, run_shared
from engine.library import Library
from engine.messages import (
    Choose,
    Embed,
    Embedded,
    Organise,
    OrganiseSummary,
)
from engine.paths import default_library
from engine.terminal import answer, describe_verdict, duration, printable
from engine.version import __version__
from engine.words import counted

INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    is_json = "--json" in arguments
    logging.basicConfig(
        level=os.environ.get("KINDRED_LOG", "ERROR"), format="%(levelname)s %(name)s: %(message)s"
    )
    try:
        options = _parser().parse_args(arguments)
        if processes.count() > 1 and options.run not in (_organise, _embed, evaluating.run):
            raise UsageError(
                "Only `organise`, `embed` and `evaluate` can be shared by several processes. "
                "Run this command without torchrun."
            )
        return int(options.run(options))
    except KnownError as error:
        _tell(is_json, {"error": error.sentence, "detail": error.detail}, error.sentence)
        return error.exit_code
    except KeyboardInterrupt:
        sentence = (
            "Stopped. Everything done so far is kept; run the same command again and it goes on from there."
        )
        _tell(is_json, {"error": sentence, "detail": "interrupted"}, sentence)
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has left
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception:
        details = traceback.format_exc()
        _tell(is_json, {"error": BUG, "detail": details}, BUG)
        if not is_json:
            sys.stderr.write(details)
        return KnownError.exit_code


def _organise(options: argparse.Namespace) -> int:
    command = Organise(
        _absolute(options.folder),
        OrganiseOptions(
            quick=options.quick,
            groups=options.groups,
            epochs=options.epochs,
            recipe=options.recipe,
            backbone=options.backbone,
            device=options.device,
            seed=options.seed,
            image_size=options.image_size,
        ),
        retries=options.retry,
    )
    _refuse_no_threads(options.threads)
    summary = run_shared(options.library, command, options.threads)
    if not isinstance(summary, OrganiseSummary):  # this is not the process that tells
        return 0
    document = {
        "photos": summary.photos,
        "groups": summary.groups,
        "problems": summary.problems,
        "run": summary.run_id,
        "seconds": summary.seconds,
        "spoken_of": summary.spoken_of,
    }
    lines = [
        f"{counted(summary.photos, 'photo')} in {counted(summary.groups, 'group')}, {summary.not_sure:,} not sure"
        f" ({duration(sum(summary.seconds.values()))})."
    ]
    if summary.spoken_of:
        lines.append(f"It learned from what you said of {counted(summary.spoken_of, 'photo')} too.")
    with Library.open_existing(options.library) as library:
        verdict = None if options.quick else library.runs.verdict()
    if verdict is not None:
        lines.append(f"{verdict.sentence} `kindred-engine verdict` says why.")
    if summary.problems:
        lines.append(f"{summary.problems:,} could not be read; `kindred-engine problems` says why.")
    answer(options.json, document, "\n".join(lines))
    return 0


def _embed(options: argparse.Namespace) -> int:
    command = Embed(
        _absolute(options.folder),
        OrganiseOptions(backbone=options.backbone, device=options.device, image_size=options.image_size),
    )
    _refuse_no_threads(options.threads)
    began = time.monotonic()
    found = run_shared(options.library, command, options.threads)
    if not isinstance(found, Embedded):  # this is not the process that tells
        return 0
    seconds = time.monotonic() - began
    text = (
        f"{counted(found.photos, 'photo')} in the library, {found.computed:,} embedded now ({duration(seconds)}). "
        "The groups are as they were; `kindred-engine organise` goes on from here."
    )
    answer(options.json, {**asdict(found), "seconds": round(seconds, 3)}, text)
    return 0


def _refuse_no_threads(threads: int | None) -> None:
    if threads is not None and threads < 1:
        raise UsageError("The number of threads must be at least 1.")


def _use(options: argparse.Namespace) -> int:
    if options.which not in ("first-look", "learned"):
        raise UsageError("Choose 'first-look' or 'learned'.")
    with Library.open_existing(options.library):
        pass
    run_job(options.library, Choose(options.which))
    name = "what was learned" if options.which == "learned" else "the first look"
    text = f"Shown now: {name}. Nothing is lost; choose again at any time."
    answer(options.json, {"shown": options.which}, text)
    return 0


def _verdict(options: argparse.Namespace) -> int:
    with Library.open_existing(options.library) as library:
        verdict = library.runs.verdict()
    if verdict is None:
        raise LibraryError(
            "There is no verdict: nothing has been learned from the photos that are shown. "
            "Run `kindred-engine organise` without --quick."
        )
    document = {"shown": "learned" if verdict.keeps_learned else "first-look", **asdict(verdict)}
    answer(options.json, document, describe_verdict(verdict))
    return 0


def _contact_sheet(options: argparse.Namespace) -> int:
    target = _absolute(options.output)
    with Library.open_existing(options.library) as library:
        if library.groups.current_run() is None:
            raise LibraryError(
                "Nothing has been grouped in this library yet. Run `kindred-engine organise` first."
            )
        try:
            write_contact_sheet(library, target)
        except OSError as error:
            raise UsageError(
                f"{printable(target)} cannot be written: {error.strerror}.", str(error)
            ) from error
    answer(options.json, {"path": str(target)}, f"Contact sheet: {printable(target)}")
    return 0


class _Parser(argparse.ArgumentParser):
    """Reports mistakes as any other error: as JSON when asked, with one exit code."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(f"{message[:1].upper()}{message[1:]}. See `{self.prog} --help`.")


def _parser() -> _Parser:
    parser = _Parser(
        prog="kindred-engine", description="Groups a folder's photos and finds similar ones, offline."
    )
    parser.add_argument("--version", action="version", version=f"kindred-engine {__version__}")
    shared = _Parser(add_help=False)
    shared.add_argument(
        "--library", type=_absolute, default=default_library(), metavar="DIR", help="library folder"
    )
    shared.add_argument("--json", action="store_true", help="print one JSON document on stdout")
    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Parser)

    organise = commands.add_parser(
        "organise", parents=[shared], help="scan a folder, learn from it, group it"
    )
    organise.add_argument("folder", metavar="FOLDER", help="a folder of photos, with all below it")
    organise.add_argument(
        "--retry", action="store_true", help="read once more what could not be read, changed or not"
    )
    organise.add_argument("--quick", action="store_true", help="first look only, without learning")
    organise.add_argument(
        "--groups", type=_group_count, default=None, metavar="N|auto", help="how many groups"
    )
    organise.add_argument("--epochs", type=int, default=None, metavar="N", help="passes of learning")
    organise.add_argument(
        "--recipe", default="adapted", metavar="adapted|published", help="how: ours, or as the article has it"
    )
    organise.add_argument("--seed", type=int, default=0, metavar="N", help="of chance (0)")
    _add_network_options(organise)
    organise.set_defaults(run=_organise)

    embedding = commands.add_parser(
        "embed", parents=[shared], help="scan a folder and embed its photos, without grouping them"
    )
    embedding.add_argument("folder", metavar="FOLDER", help="a folder of photos, with all below it")
    _add_network_options(embedding)
    embedding.set_defaults(run=_embed)

    searching.add_commands(commands, shared)

    verdict = commands.add_parser(
        "verdict", parents=[shared], help="whether learning helped, and what was measured"
    )
    verdict.set_defaults(run=_verdict)

    use = commands.add_parser(
        "use", parents=[shared], help="show the first look, or what was learned, whatever the verdict"
    )
    use.add_argument("which", metavar="first-look|learned")
    use.set_defaults(run=_use)

    correcting.add_commands(commands, shared)
    reviewing.add_commands(commands, shared)
    explaining.add_commands(commands, shared)
    upkeep.add_commands(commands, shared)
    exporting_commands.add_commands(commands, shared)
    weeding.add_commands(commands, shared)
    minding.add_commands(commands, shared)
    charting.add_commands(commands, shared)

    measuring = commands.add_parser(
        "evaluate", help="measure the methods on a folder whose subfolders say what its photos show"
    )
    measuring.add_argument("--json", action="store_true", help="print one JSON document on stdout")
    evaluating.add_arguments(measuring)
    measuring.set_defaults(run=evaluating.run)

    models = commands.add_parser("models", help="the networks that learning can start from")
    fetching.add_arguments(models, _Parser)

    trial.add_commands(commands)

    sheet = commands.add_parser("contact-sheet", parents=[shared], help="all groups as one HTML page")
    sheet.add_argument("--output", default="kindred-groups.html", metavar="FILE", help="the page to write")
    sheet.set_defaults(run=_contact_sheet)
    return parser


def _add_network_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--backbone", default=BACKBONES[0], metavar="NAME", help=", ".join(BACKBONES))
    parser.add_argument("--device", default="auto", metavar="auto|cpu|cuda", help="what learns")
    parser.add_argument("--image-size", type=int, default=None, metavar="PX", help="what the network sees")
    parser.add_argument("--threads", type=int, default=None, metavar="N", help="cores to use (all)")


def _group_count(text: str) -> int | None:
    if text == "auto":
        return None
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError("must be a number or 'auto'") from None


def _absolute(text: str) -> Path:
    """Absolute without following links: a photo keeps the name the person knows it by."""
    return Path(os.path.abspath(os.path.expanduser(text)))  # noqa: PTH100, PTH111


def _tell(is_json: bool, document: dict[str, Any], sentence: str) -> None:
    """An error: the document on stdout for programs, the sentence on stderr for people.

    Of several processes only the first writes on stdout, so that one document stays one.
    """
    if is_json and processes.number() == 0:
        answer(True, document, "")
    else:
        sys.stderr.write(printable(sentence) + "\n")


if __name__ == "__main__":
    code = main()
    if processes.count() > 1:
        # Torch's threads of several processes now and then abort while Python takes itself down; all is closed by now.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
