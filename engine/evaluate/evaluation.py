"""`kindred-engine evaluate`: every method on every seed, each in a process of its own."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine import devices, learn
from engine.config import OrganiseOptions, RecipeName
from engine.errors import FolderError
from engine.evaluate import sets
from engine.evaluate.sets import DatasetName, LabelledSet, Protocol
from engine.evaluate.worker import FROZEN_METHODS, Job
from engine.ingest.collect import collect
from engine.learn.loading import load_torch
from engine.library import Library, LibraryLock
from engine.messages import Progress
from engine.terminal import printable
from engine.words import counted

Tell = Callable[[str], None]

ROWS = "rows.jsonl"


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


def evaluate(wanted: Wanted, out: Path | None, tell: Tell) -> Evaluation:
    """Measure everything that `wanted` names. With `out`, rows are kept there as they come and not measured twice."""
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
    with _workplace(out) as folder:
        prepared, unreadable = prepare(labelled, wanted, folder, tell)
        rows: list[dict[str, Any]] = []
        failed: list[str] = []
        newest: NDArray[np.float32] | None = None
        known = _known(folder)
        jobs = list(jobs_of(wanted, folder))
        for number, job in enumerate(jobs, start=1):
            title = f"[{number}/{len(jobs)}] {_title(job, wanted)}"
            key = _key(job, prepared)
            saved = folder / f"z-{key}.npy"
            if key in known and saved.is_file():
                tell(f"{title}: measured before")
            else:
                answer = run_job(job, title, tell)
                if isinstance(answer, str):
                    failed.append(f"{title}: {answer}")
                    continue
                Path(job.result).with_suffix(".npy").replace(saved)
                _keep(folder, key, answer)
                known[key] = answer
            row = {**known[key], "recipe": job.recipe}
            if wanted.sweep_k:
                row["clusters"] = job.groups
            if wanted.sweep_batch:
                row["batch"] = job.batch
            rows.append(row)
            if job.seed == wanted.seeds[0]:
                newest = np.load(saved)
        return Evaluation(
            tuple(rows),
            tuple(failed),
            unreadable,
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
        kept = labelled.only(rows)
        sets.refuse_too_little(kept)
        _, counts = np.unique(kept.labels[kept.measured], return_counts=True)
        if alone := int((counts == 1).sum()):
            tell(
                f"{counted(alone, 'kind')} with one photo only: it has no other to be found beside, so R@k cannot "
                "reach 100 %"
            )
        contents = [one for one in hashes if one is not None]
        previews = [library.paths.preview(one) for one in contents]
        pooled = _pooled(library, contents, previews, wanted, threads, tell)
    np.save(folder / "pooled.npy", pooled)
    np.savez(folder / "set.npz", labels=kept.labels, learns=kept.learns, measured=kept.measured)
    (folder / "previews.json").write_text(json.dumps([str(one) for one in previews]), "utf-8")
    return kept, unreadable


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
    from engine.learn import backbones, embed

    devices.set_threads(threads)
    options = OrganiseOptions(backbone=wanted.backbone, image_size=wanted.image_size, device=wanted.device)  # type: ignore[arg-type]
    device = devices.choose(options.device)
    backbone = backbones.load(wanted.backbone, device, image_size=wanted.image_size)
    library.vectors.drop_damaged(backbone.model_id, backbone.channels)
    missing = sorted(set(library.photos.without(backbone.model_id)) & set(contents))
    files = dict(zip(contents, previews, strict=True))
    done = 0
    for start, part in embed.pooled_features(
        backbone, [files[one] for one in missing], device, workers=threads
    ):
        library.vectors.append(backbone.model_id, missing[start : start + len(part)], part)
        if (start + len(part)) // 256 > done // 256:
            tell(f"first look at photo {start + len(part)} of {len(missing)}")
        done = start + len(part)
    return library.vectors.read(backbone.model_id, contents, backbone.channels)


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
                        str(folder / f"row-{os.getpid()}.json"),
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
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
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


def _known(folder: Path) -> dict[str, dict[str, Any]]:
    """Rows measured before in the same place; a line cut short by a kill is passed over."""
    known = {}
    path = folder / ROWS
    for line in path.read_text("utf-8").splitlines() if path.is_file() else ():
        try:
            content = json.loads(line)
            known[content["key"]] = content["row"]
        except (ValueError, KeyError, TypeError):
            continue
    return known


def _keep(folder: Path, key: str, row: dict[str, Any]) -> None:
    """Append a row to those measured, on a line of its own even where a kill cut the last one short."""
    with (folder / ROWS).open("ab+") as file:
        is_cut = False
        if file.seek(0, os.SEEK_END):
            file.seek(-1, os.SEEK_END)
            is_cut = file.read(1) != b"\n"
        line = json.dumps({"key": key, "row": row}) + "\n"
        file.write((b"\n" if is_cut else b"") + line.encode())


def _key(job: Job, labelled: LabelledSet) -> str:
    """Changes when anything does that a row depends on: the photos, the settings, or the code that learns."""
    digest = hashlib.sha256()
    plain = asdict(replace(job, folder="", result=""))
    if job.method in FROZEN_METHODS:  # neither a recipe nor a batch has a part in it
        plain |= {"recipe": "", "batch": None, "epochs": None}
    digest.update(json.dumps(plain, sort_keys=True).encode())
    for file, label, learns, measured in zip(
        labelled.files, labelled.labels, labelled.learns, labelled.measured, strict=True
    ):
        stat = file.stat()
        digest.update(f"{file}|{stat.st_size}|{stat.st_mtime_ns}|{label}|{learns}|{measured}".encode())
    learning = Path(learn.__file__).parent
    for source in sorted([*learning.rglob("*.py"), *learning.with_name("groups").rglob("*.py")]):
        digest.update(source.read_bytes())
    return digest.hexdigest()[:20]


def methods_named(text: str, known: Sequence[str]) -> tuple[str, ...]:
    """ "frozen,cbswr" or "all" -> names. Raises ValueError with the first unknown one."""
    if text == "all":
        return tuple(known)
    names = tuple(dict.fromkeys(part.strip() for part in text.split(",") if part.strip()))
    for name in names:
        if name not in known:
            raise ValueError(name)
    return names
