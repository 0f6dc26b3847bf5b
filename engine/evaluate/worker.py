"""One method with one seed, in a process of its own: its peak memory is its own, and a crash costs one row.

`python -m engine.evaluate.worker JOB` reads a job written by `Job.write`, tells its progress on stderr and writes
the row beside it.
"""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Generator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, get_args

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine import devices
from engine.config import OrganiseOptions, RecipeName
from engine.errors import KnownError
from engine.learn.loading import load_torch
from engine.messages import Progress
from engine.terminal import duration

if TYPE_CHECKING:
    from engine.evaluate.scores import Scores
    from engine.learn.learned import Learned

Floats = NDArray[np.float32]

LEARNING_METHODS = ("sme", "rim", "cbs", "cbswr")
FROZEN_METHODS = ("frozen-pooled", "frozen")
METHODS = (*FROZEN_METHODS, *LEARNING_METHODS)
SECONDS_BETWEEN_WORDS = 5.0
AT_ONCE = 16  # photos of the measured half embedded in one go


@dataclass(frozen=True)
class Job:
    """What one row is measured with. `folder` holds pooled.npy, set.npz and previews.json, the same for all rows."""

    folder: str
    result: str
    method: str
    recipe: RecipeName
    backbone: str
    seed: int
    groups: int | None
    batch: int | None
    epochs: int | None
    image_size: int | None
    device: str
    threads: int

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)), "utf-8")

    @classmethod
    def read(cls, path: Path) -> Self:
        return cls(**json.loads(path.read_text("utf-8")))

    @property
    def options(self) -> OrganiseOptions:
        return OrganiseOptions(
            groups=self.groups,
            epochs=self.epochs,
            recipe=self.recipe,
            backbone=self.backbone,
            device=self.device,  # type: ignore[arg-type]
            seed=self.seed,
            image_size=self.image_size,
        )


def measure(job: Job) -> tuple[Scores, float, Floats]:
    """Scores, seconds of training and the embeddings of the measured photos."""
    from engine.evaluate.scores import judge

    given = np.load(Path(job.folder) / "set.npz")
    pooled = np.load(Path(job.folder) / "pooled.npy", mmap_mode="r")
    previews = [Path(one) for one in json.loads((Path(job.folder) / "previews.json").read_text("utf-8"))]
    learns, measured, labels = given["learns"], given["measured"], given["labels"]
    began = time.monotonic()
    if job.method in FROZEN_METHODS:
        z, probabilities = _frozen(job, pooled, learns, measured)
        seconds = time.monotonic() - began
    else:
        z, probabilities, seconds = _learned(job, pooled, previews, learns, measured)
    return judge(z, probabilities, labels[measured], job.groups), seconds, z


def _frozen(
    job: Job, pooled: Floats, learns: NDArray[np.bool_], measured: NDArray[np.bool_]
) -> tuple[Floats, Floats]:
    from engine.learn import frozen

    if job.method == "frozen-pooled":
        z = frozen.unit(np.asarray(pooled[measured], np.float32))
    else:
        z = frozen.Projection.fit(pooled[learns], seed=job.seed).apply(pooled[measured])
    return z, frozen.assign(z, job.groups, job.seed)


def _learned(
    job: Job,
    pooled: Floats,
    previews: Sequence[Path],
    learns: NDArray[np.bool_],
    measured: NDArray[np.bool_],
) -> tuple[Floats, Floats, float]:
    from engine.learn import frozen
    from engine.learn.cbswr import trainer
    from engine.learn.embedder import Embedder
    from engine.learn.recipes import RECIPES, ablated

    began = time.monotonic()
    recipe = ablated(RECIPES[job.recipe], job.method)  # type: ignore[arg-type]
    if job.batch is not None:
        recipe = replace(recipe, batch=job.batch)
    run_dir = Path(job.result).with_suffix("")
    run_dir.mkdir(parents=True, exist_ok=True)
    files = [previews[int(row)] for row in np.flatnonzero(learns)]
    device = devices.choose(job.options.device)
    work = trainer.fine_tune(files, pooled[learns], job.options, run_dir, device, recipe=recipe)
    learned = _drained(work)
    seconds = time.monotonic() - began
    if (learns == measured).all():
        return learned.embeddings, learned.probabilities, seconds
    embedder = Embedder.open(run_dir, device)
    rows = np.flatnonzero(measured)
    parts = []
    for start in range(0, len(rows), AT_ONCE):
        parts.append(embedder.embed([_opened(previews[row]) for row in rows[start : start + AT_ONCE]]))
    z = np.concatenate(parts)
    return z, frozen.assign(z, job.groups, job.seed), seconds


def _opened(path: Path) -> Image.Image:
    with Image.open(path) as image:
        return image.convert("RGB")


def _drained(work: Generator[Any, None, Learned]) -> Learned:
    """The result of a generator of events; its progress is told now and then."""
    told = time.monotonic()
    while True:
        try:
            event = next(work)
        except StopIteration as end:
            return end.value
        if isinstance(event, Progress) and time.monotonic() - told > SECONDS_BETWEEN_WORDS:
            told = time.monotonic()
            left = f", about {duration(event.eta_seconds)} left" if event.eta_seconds is not None else ""
            _tell(f"{event.note}{left}")


def _tell(text: str) -> None:
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def peak_megabytes() -> float:
    """The largest resident size this process has had, in MB (10^6 bytes).

    Linux hands `ru_maxrss` on from the process that started this one, so the mark of this process's own memory
    is read there.
    """
    own = Path("/proc/self/status")
    if own.is_file():
        (kilobytes,) = [line.split()[1] for line in own.read_text("ascii").splitlines() if "VmHWM" in line]
        return int(kilobytes) * 1024 / 1e6
    if sys.platform == "win32":
        import psutil

        return psutil.Process().memory_info().peak_wset / 1e6
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6  # macOS counts bytes


def _end_with(parent: int) -> None:
    """A row that nobody waits for any more is not worth the machine's time."""
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(1)


def main(path: Path) -> int:
    """Measure the job in `path`; 0 when its row was written."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    job = Job.read(path)
    assert job.method in METHODS
    assert job.recipe in get_args(RecipeName)
    load_torch()
    devices.set_threads(job.threads)
    result = Path(job.result)
    try:
        scores, seconds, z = measure(job)
    except KnownError as error:
        result.write_text(json.dumps({"error": error.sentence, "detail": error.detail}), "utf-8")
        return error.exit_code
    np.save(result.with_suffix(".npy"), z)
    row = {**scores.as_dict(), "seconds": seconds, "peak_mb": peak_megabytes()}
    result.write_text(json.dumps(row), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
