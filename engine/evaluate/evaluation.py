"""`kindred-engine evaluate`: every method on every seed, each in a process of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine import devices, processes
from engine.config import OrganiseOptions, RecipeName
from engine.errors import FolderError, UsageError
from engine.evaluate import dividing, kept, sets
from engine.evaluate.sets import DatasetName, LabelledSet, Protocol
from engine.evaluate.worker import FROZEN_METHODS, Job
from engine.ingest.collect import collect
from engine.learn.loading import load_torch
from engine.library import Library, LibraryLock
from engine.messages import Progress
from engine.terminal import printable
from engine.words import counted

if TYPE_CHECKING:
    from engine.learn.backbones import Backbone

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Wanted:
    """What to measure. `sweep_k` and `sweep_batch` list values, each measured in place of `groups` or `batch`."""

    root: Path
    protocol: Protocol = "folder"
    dataset: DatasetName | None = None
    methods: tuple[str, ...] = ("frozen", "cbswr")
    recipes: tuple[RecipeName, ...] = ("adapted",)
    seeds: tuple[int, ...] = (0, 1, 2)
    backbone: str = "efficientnet-lite0"
    image_size: int | None = None
    groups: int | None = None
    sweep_k: tuple[int, ...] = ()
    batch: int | None = None
    sweep_batch: tuple[int, ...] = ()
    epochs: int | None = None
    device: str = "auto"
    threads: int | None = None


@dataclass(frozen=True)
class Evaluation:
    """Rows in the order they were asked for; `failed` says of each missing row why it is missing."""

    rows: tuple[dict[str, Any], ...]
    failed: tuple[str, ...]
    unreadable: tuple[str, ...]
    classes: tuple[str, ...]
    labels: NDArray[np.int64]
    previews: tuple[Path, ...]
    embeddings: NDArray[np.float32] | None


def evaluate(wanted: Wanted, out: Path | None, tell: Tell) -> Evaluation | None:
    """Measure everything that `wanted` names. With `out`, rows are kept there as they come and not measured twice.

    Where torchrun started several processes each measures some of the rows; None in all but the first.
    """
    if processes.count() > 1 and out is None:
        raise UsageError("Say with --out which folder all processes of this run can write to.")
    wanted = replace(wanted, threads=dividing.threads(wanted.threads))
    assert wanted.threads is not None
    with dividing.together(wanted.device), ExitStack() as places:  # type: ignore[arg-type]
        ready = dividing.prepared_by_first(lambda: _ready(wanted, out, places, tell), wanted.threads)
        if ready is None:
            return None
        jobs = [(job, kept.key_of(job, ready.prepared)) for job in jobs_of(wanted, ready.folder)]
        failed = dividing.from_all(_measure(jobs, ready.folder, wanted, tell))
        return _evaluation(jobs, ready, wanted, failed) if processes.number() == 0 else None


@dataclass(frozen=True)
class _Ready:
    """Everything is read and embedded, and lies in `folder`."""

    folder: Path
    prepared: LabelledSet
    unreadable: tuple[str, ...]


def _ready(wanted: Wanted, out: Path | None, places: ExitStack, tell: Tell) -> _Ready:
    labelled = sets.read(wanted.root, wanted.protocol, wanted.dataset)
    if out is not None and out.resolve().is_relative_to(labelled.root.resolve()):
        raise FolderError(
            f"{out} lies inside the folder that is measured, and its pictures would be taken for photos. "
            "Choose another --out."
        )
    kinds = len(np.unique(labelled.labels))
    tell(
        f"{labelled.name}: {counted(len(labelled.files), 'photo')} of {counted(kinds, 'kind')}, "
        f"{int(labelled.learns.sum()):,} to learn from, {int(labelled.measured.sum()):,} to measure"
    )
    folder = places.enter_context(_workplace(out))
    return _Ready(folder, *prepare(labelled, wanted, folder, tell))


def _measure(jobs: Sequence[tuple[Job, str]], folder: Path, wanted: Wanted, tell: Tell) -> list[str]:
    """Measure this process's rows, those that are not kept from before; why some could not be."""
    failed: list[str] = []
    known = kept.known(folder)
    for number in dividing.own_rows(len(jobs)):
        job, key = jobs[number]
        title = f"[{number + 1}/{len(jobs)}] {_title(job, wanted)}"
        if key in known and kept.vectors(folder, key).is_file():
            tell(f"{title}: measured before")
            continue
        answer = run_job(job, title, tell)
        if isinstance(answer, str):
            failed.append(f"{title}: {answer}")
            continue
        Path(job.result).with_suffix(".npy").replace(kept.vectors(folder, key))
        kept.keep(folder, key, answer)
        known[key] = answer
    return failed


def _evaluation(
    jobs: Sequence[tuple[Job, str]], ready: _Ready, wanted: Wanted, failed: Sequence[str]
) -> Evaluation:
    """The rows that were measured, now or before, in the order they were asked for."""
    rows: list[dict[str, Any]] = []
    newest: NDArray[np.float32] | None = None
    known = kept.known(ready.folder)
    for job, key in jobs:
        if key not in known:
            continue
        row = {**known[key], "recipe": job.recipe}
        if wanted.sweep_k:
            row["clusters"] = job.groups
        if wanted.sweep_batch:
            row["batch"] = job.batch
        rows.append(row)
        if job.seed == wanted.seeds[0]:
            newest = np.load(kept.vectors(ready.folder, key))
    prepared = ready.prepared
    return Evaluation(
        tuple(rows),
        tuple(failed),
        ready.unreadable,
        prepared.classes,
        prepared.labels[prepared.measured],
        tuple(file for file, is_in in zip(prepared.files, prepared.measured, strict=True) if is_in),
        newest,
    )


@contextmanager
def _workplace(out: Path | None) -> Iterator[Path]:
    """Where rows and previews are kept: inside `out`, or a folder that vanishes afterwards."""
    if out is None:
        with tempfile.TemporaryDirectory(prefix="kindred-evaluate-") as scratch:
            yield Path(scratch)
        return
    folder = out / "work"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(
            f"{out} cannot be written: {error.strerror}. Choose another --out.", str(error)
        ) from error
    lock = LibraryLock(folder / "lock")
    try:
        for left in folder.glob("row-*"):  # of a row that was being measured when its process was killed
            shutil.rmtree(left, ignore_errors=True) if left.is_dir() else left.unlink()
        yield folder
    finally:
        lock.release()


def prepare(
    labelled: LabelledSet, wanted: Wanted, folder: Path, tell: Tell
) -> tuple[LabelledSet, tuple[str, ...]]:
    """Read the photos as the program does and store their frozen features; photos that cannot be read are left out."""
    threads = wanted.threads or devices.cores()
    if not all(file.is_relative_to(labelled.root) for file in labelled.files):
        raise FolderError(f"Some of the photos lie outside {labelled.root}.")
    base = Path(os.path.commonpath([file.parent for file in labelled.files]))
    with Library.open(folder / "library") as library:
        for event in collect(library, base, workers=threads):
            if (
                isinstance(event, Progress)
                and event.stage == "previews"
                and event.done
                and event.done % 200 == 0
            ):
                tell(f"reading photo {event.done} of {event.total}")
        hashes: list[str | None] = []
        for file in labelled.files:
            photo = library.photos.find(file)
            hashes.append(photo.content_hash if photo else None)
        rows = np.array([row for row, one in enumerate(hashes) if one is not None], np.int64)
        unreadable = tuple(str(labelled.files[row]) for row, one in enumerate(hashes) if one is None)
        _tell_of(unreadable, library, tell)
        readable = labelled.only(rows)
        sets.refuse_too_little(readable)
        _, counts = np.unique(readable.labels[readable.measured], return_counts=True)
        if alone := int((counts == 1).sum()):
            tell(
                f"{counted(alone, 'kind')} with one photo only: it has no other to be found beside, so R@k cannot "
                "reach 100 %"
            )
        contents = [one for one in hashes if one is not None]
        previews = [library.paths.preview(one) for one in contents]
        pooled = _pooled(library, contents, previews, wanted, threads, tell)
    np.save(folder / "pooled.npy", pooled)
    np.savez(folder / "set.npz", labels=readable.labels, learns=readable.learns, measured=readable.measured)
    (folder / "previews.json").write_text(json.dumps([str(one) for one in previews]), "utf-8")
    return readable, unreadable


def _tell_of(unreadable: Sequence[str], library: Library, tell: Tell) -> None:
    """Which photos are left out and why."""
    if not unreadable:
        return
    tell(f"{counted(len(unreadable), 'photo')} could not be read and left out of all figures:")
    reasons = {str(problem.path): problem.reason for problem in library.problems.all()}
    for path in unreadable:
        tell(f"    {printable(path)}: {reasons.get(path, 'it is not there any more.')}")


def _pooled(
    library: Library, contents: list[str], previews: list[Path], wanted: Wanted, threads: int, tell: Tell
) -> NDArray[np.float32]:
    """Frozen features (n,C), each content once; those of an earlier evaluation in the same place are read again."""
    load_torch()
    from engine.learn import backbones, embed, helping

    devices.set_threads(threads)
    options = OrganiseOptions(backbone=wanted.backbone, image_size=wanted.image_size, device=wanted.device)  # type: ignore[arg-type]
    device = devices.choose(options.device)
    backbone = backbones.load(wanted.backbone, device, image_size=wanted.image_size)
    library.vectors.drop_damaged(backbone.model_id, backbone.channels)
    missing = sorted(set(library.photos.without(backbone.model_id)) & set(contents))
    files = dict(zip(contents, previews, strict=True))
    if missing:
        paths = [files[one] for one in missing]
        with helping.sharing(helping.Features(paths, options)):
            _embed(
                library,
                backbone,
                missing,
                embed.shared_features(backbone, paths, device, workers=threads),
                tell,
            )
    return library.vectors.read(backbone.model_id, contents, backbone.channels)


def _embed(
    library: Library,
    backbone: Backbone,
    missing: Sequence[str],
    parts: Iterator[tuple[int, NDArray[np.float32]]],
    tell: Tell,
) -> None:
    done = 0
    for start, part in parts:
        library.vectors.append(backbone.model_id, missing[start : start + len(part)], part)
        if (start + len(part)) // 256 > done // 256:
            tell(f"first look at photo {start + len(part)} of {len(missing)}")
        done = start + len(part)


def jobs_of(wanted: Wanted, folder: Path) -> Iterator[Job]:
    """Every row in the order of the table."""
    threads = wanted.threads or devices.cores()
    sweep = product(wanted.sweep_k or (wanted.groups,), wanted.sweep_batch or (wanted.batch,))
    for groups, batch in sweep:
        for method in wanted.methods:
            for recipe in wanted.recipes:
                for seed in wanted.seeds:
                    yield Job(
                        str(folder),
                        str(folder / f"row-{processes.number()}-{os.getpid()}.json"),
                        method,
                        recipe,
                        wanted.backbone,
                        seed,
                        groups,
                        batch,
                        wanted.epochs,
                        wanted.image_size,
                        wanted.device,
                        threads,
                    )


def run_job(job: Job, title: str, tell: Tell) -> dict[str, Any] | str:
    """The row, or the reason why there is none."""
    result = Path(job.result)
    result.unlink(missing_ok=True)
    shutil.rmtree(result.with_suffix(""), ignore_errors=True)
    path = result.with_name(f"{result.stem}-job.json")
    job.write(path)
    tell(title)
    command = [sys.executable, "-m", "engine.evaluate.worker", str(path)]
    last = ""
    with subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
        env=dividing.environment(job.threads),
    ) as process:
        try:
            assert process.stderr is not None
            for line in process.stderr:
                last = line.strip() or last
                tell(f"{title}: {last}")
            code = process.wait()
        finally:
            process.kill()
    shutil.rmtree(result.with_suffix(""), ignore_errors=True)
    answer = json.loads(result.read_text("utf-8")) if result.is_file() else {}
    if "error" in answer:
        return str(answer["error"])
    if code or not answer:
        return f"its process ended with code {code}. Its last words: {last or 'none'}"
    scores = {name: round(value, 4) for name, value in answer.items()}
    scores["groups"] = int(scores["groups"])
    facts = {"method": job.method, "recipe": job.recipe, "backbone": job.backbone, "seed": job.seed}
    return {**facts, **scores}


def _title(job: Job, wanted: Wanted) -> str:
    parts = [job.method]
    if job.method not in FROZEN_METHODS:
        parts.append(job.recipe)
    if wanted.sweep_k:
        parts.append(f"K {job.groups}")
    if wanted.sweep_batch:
        parts.append(f"batch {job.batch}")
    return f"{', '.join(parts)}, seed {job.seed}"


def methods_named(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """ "frozen,cbswr" or "all" -> names. Raises ValueError with the first unknown one."""
    if text == "all":
        return tuple(known)
    names = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    for name in names:
        if name not in known:
            raise ValueError(name)
    return names
