"""The words of `kindred-engine evaluate` on the command line, and what it prints and writes."""

from __future__ import annotations

import argparse
import json
import signal
import sys
from pathlib import Path
from typing import Any, NoReturn, get_args

from engine.config import BACKBONES, OrganiseOptions, RecipeName
from engine.errors import DiskFull, FolderError, KnownError, UsageError
from engine.evaluate import report, tsne
from engine.evaluate.evaluation import Evaluation, Wanted, evaluate, methods_named
from engine.evaluate.sets import DatasetName, Protocol
from engine.evaluate.worker import METHODS
from engine.files import is_disk_full, replacing
from engine.terminal import printable


class Stopped(KnownError):
    """The person ended the measuring."""

    code = "interrupted"
    exit_code = 130


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Everything that can be said after `evaluate`."""
    parser.add_argument(
        "folder", nargs="?", metavar="FOLDER", help="a folder of folders; their names are labels"
    )
    parser.add_argument("--root", metavar="DIR", help="the same, or where a data set was unpacked")
    parser.add_argument(
        "--protocol",
        default="folder",
        metavar="|".join(get_args(Protocol)),
        help="folder: learn from all photos and measure on them; disjoint: learn from the first half of the"
        " kinds, measure on the others",
    )
    parser.add_argument("--dataset", default=None, metavar="|".join(get_args(DatasetName)))
    parser.add_argument("--methods", default="frozen,cbswr", metavar="LIST|all", help=", ".join(METHODS))
    parser.add_argument("--recipe", default="adapted", metavar="adapted|published|both")
    parser.add_argument(
        "--seeds", default="3", metavar="N|LIST", help="how many (3: seeds 0, 1, 2), or which: 0,7"
    )
    parser.add_argument("--backbone", default=BACKBONES[0], metavar="NAME", help=", ".join(BACKBONES))
    parser.add_argument("--image-size", type=int, default=None, metavar="PX", help="side of the square")
    parser.add_argument("--groups", default="auto", metavar="K|auto", help="groups to look for")
    parser.add_argument(
        "--sweep-k", default="", metavar="LIST", help="measure each of these numbers of groups"
    )
    parser.add_argument("--batch", type=int, default=None, metavar="M", help="photos in a batch")
    parser.add_argument(
        "--sweep-batch", default="", metavar="LIST", help="measure each of these sizes of a batch"
    )
    parser.add_argument("--epochs", type=int, default=None, metavar="N", help="passes of learning")
    parser.add_argument("--device", default="auto", metavar="auto|cpu|cuda")
    parser.add_argument("--threads", type=int, default=None, metavar="N", help="cores to use (all)")
    parser.add_argument(
        "--out",
        default=None,
        metavar="DIR",
        help="keep tables and figure here, and reuse the rows measured before; delete DIR to start anew",
    )


def run(options: argparse.Namespace) -> int:
    """Measure, print, write; 1 when a row could not be measured. Raises UsageError, FolderError, ModelError."""
    asked = wanted(options)
    out = Path(options.out).expanduser().absolute() if options.out else None
    previous = signal.signal(signal.SIGTERM, _interrupt)  # so that a row's process ends with this one
    try:
        result = evaluate(asked, out, _tell)
        if result is None:  # this is not the process that tells
            return 0
        document = {"rows": list(result.rows)}
        if out is not None:
            _write(result, document, out, asked)
    except KeyboardInterrupt:
        kept = (
            "The rows measured so far are kept; the same command goes on from there."
            if out is not None
            else "Nothing was kept, since no folder was given with --out."
        )
        raise Stopped(f"Stopped. {kept}", "interrupted") from None
    except OSError as error:
        if not is_disk_full(error):
            raise
        raise DiskFull("The disk is full. Make some space and start again.", str(error)) from error
    finally:
        signal.signal(signal.SIGTERM, previous)
    if options.json:
        sys.stdout.write(json.dumps(document) + "\n")
    elif result.rows:
        sys.stdout.write(report.means(result.rows) + "\n")
        sys.stdout.write(
            "Percent; mean ± standard deviation over seeds. Labels are read for these figures only.\n"
        )
    for reason in result.failed:
        _tell(f"Not measured: {reason}")
    return 1 if result.failed else 0


def _write(result: Evaluation, document: dict[str, Any], out: Path, asked: Wanted) -> None:
    for name, text in (
        ("rows.json", json.dumps(document, indent=1) + "\n"),
        ("rows.csv", report.as_csv(result.rows)),
        ("table.txt", report.means(result.rows) + "\n" if result.rows else ""),
        ("sweep.csv", report.means_as_csv(result.rows) if asked.sweep_k or asked.sweep_batch else ""),
    ):
        if not text:
            continue
        with replacing(out / name) as file:
            file.write(text.encode())
    if result.embeddings is not None:
        _tell("drawing the figure")
        figure, drawn = tsne.draw(
            tsne.positions(result.embeddings, asked.seeds[0]), result.previews, result.labels
        )
        with replacing(out / "tsne.png") as file:
            figure.save(file, "PNG")
        if drawn < len(result.previews):
            _tell(f"{drawn:,} of {len(result.previews):,} photos found room in the figure")
    _tell(f"Written to {printable(out)}")


def wanted(options: argparse.Namespace) -> Wanted:
    """What the words ask for. Raises UsageError, FolderError."""
    given = options.root or options.folder
    if not given:
        raise UsageError("Say which folder to measure. See `kindred-engine evaluate --help`.")
    if options.root and options.folder:
        raise UsageError("Give the folder once: either FOLDER or --root DIR.")
    if options.protocol not in get_args(Protocol):
        raise UsageError(f"There is no protocol '{options.protocol}'; the protocols are: folder, disjoint.")
    if options.dataset is not None and options.dataset not in get_args(DatasetName):
        raise UsageError(f"There is no data set '{options.dataset}'; known are: cub200, cars196.")
    try:
        methods = methods_named(options.methods, METHODS)
    except ValueError as error:
        raise UsageError(f"There is no method '{error}'; the methods are: {', '.join(METHODS)}.") from None
    if not methods:
        raise UsageError(f"Name at least one method: {', '.join(METHODS)}.")
    recipes: tuple[RecipeName, ...] = get_args(RecipeName)
    if options.recipe != "both":
        if options.recipe not in recipes:
            raise UsageError(f"There is no recipe '{options.recipe}'; choose adapted, published or both.")
        recipes = (options.recipe,)
    sweep_k = _numbers(options.sweep_k, "--sweep-k") if options.sweep_k else ()
    sweep_batch = _numbers(options.sweep_batch, "--sweep-batch") if options.sweep_batch else ()
    groups = None if options.groups == "auto" else _numbers(options.groups, "--groups")[0]
    batches = [size for size in (*sweep_batch, options.batch) if size is not None]
    if batches and min(batches) < 2:
        raise UsageError("A batch needs at least 2 photos.")
    if batches and max((*sweep_k, groups or 0)) > min(batches):
        raise UsageError(
            f"{max((*sweep_k, groups or 0))} groups need at least as many photos in a batch, not {min(batches)}."
        )
    if options.threads is not None and options.threads < 1:
        raise UsageError("The number of threads must be at least 1.")
    if options.out and Path(options.out).expanduser().is_file():
        raise FolderError(f"{options.out} is a file. Choose a folder for --out.")
    asked = Wanted(
        root=Path(given).expanduser().absolute(),
        protocol=options.protocol,
        dataset=options.dataset,
        methods=methods,
        recipes=recipes,
        seeds=_seeds(options.seeds),
        backbone=options.backbone,
        image_size=options.image_size,
        groups=groups,
        sweep_k=sweep_k,
        batch=options.batch,
        sweep_batch=sweep_batch,
        epochs=options.epochs,
        device=options.device,
        threads=options.threads,
    )
    for number in asked.sweep_k or (groups,):  # what no run could accept is refused before the first one
        OrganiseOptions(
            groups=number,
            epochs=asked.epochs,
            backbone=asked.backbone,
            device=asked.device,  # type: ignore[arg-type]
            image_size=asked.image_size,
        )
    return asked


def _seeds(text: str) -> tuple[int, ...]:
    numbers = _numbers(text, "--seeds")
    if any(not 0 <= seed < 2**32 for seed in numbers):
        raise UsageError("A seed must be a whole number from 0 to 4294967295.")
    if "," in text or numbers == (0,):
        return tuple(dict.fromkeys(numbers))
    return tuple(range(numbers[0]))


def _numbers(text: str, name: str) -> tuple[int, ...]:
    try:
        numbers = tuple(int(part) for part in text.split(",") if part.strip())
    except ValueError:
        numbers = ()
    if not numbers:
        raise UsageError(f"{name} takes numbers, such as 3 or 0,1,2.")
    return numbers


def _interrupt(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()
