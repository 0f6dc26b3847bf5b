"""What the processes of a shared run do that are not the first: they wait for work, do their share, and write nothing
but their part of the training inputs.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine import devices
from engine.config import OrganiseOptions
from engine.errors import ModelError, PictureError
from engine.learn import backbones, embed, world
from engine.learn.cbswr import trainer
from engine.pictures.decode import is_readable

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Features:
    """Frozen features of these previews."""

    files: Sequence[Path]
    options: OrganiseOptions


@dataclass(frozen=True)
class Learning:
    """`trainer.fine_tune` of these previews."""

    files: Sequence[Path]
    options: OrganiseOptions
    run_dir: Path


Task = Features | Learning


def ask(task: Task) -> None:
    """In the first process: have the others do their share of what this one does next. Nothing happens alone."""
    world.from_first(task)


def dismiss() -> None:
    """In the first process: let the others end."""
    world.from_first(None)


def serve(threads: int) -> None:
    """In the others: do shares of work until the first process says that all is done.

    Raises ModelError when the library cannot be seen from here, or when another process ended.
    """
    devices.set_threads(threads)
    while (task := world.from_first(_NOTHING)) is not None:
        assert isinstance(task, Task)
        try:
            _share(task, threads)
        except PictureError as error:
            raise _without_damaged(task.files, error) from error


_NOTHING: Task | None = None


def _share(task: Task, threads: int) -> None:
    if not task.files[0].exists():
        raise ModelError(
            "The library cannot be seen from this machine. Put it on storage that all machines share, under the "
            "same path, and run the same command again.",
            str(task.files[0]),
        )
    device = devices.choose(task.options.device)
    match task:
        case Features(files, options):
            backbone = backbones.load(options.backbone, device, options.image_size)
            for _ in embed.shared_features(backbone, files, device, workers=threads):
                pass
        case Learning(files, options, run_dir):
            none = np.empty(
                (len(files), 0), np.float32
            )  # the first process decides what follows from features
            for _ in trainer.fine_tune(files, none, options, run_dir, device):
                pass


def _without_damaged(files: Sequence[Path], error: PictureError) -> ModelError:
    """Previews are ours: one that cannot be read is removed, and the next scan makes it again."""
    removed = [file for file in files if not is_readable(file)]
    for file in removed:
        file.unlink(missing_ok=True)
    return ModelError(
        f"{len(removed)} damaged previews were found and removed. Nothing else is lost; run the same command again "
        "and they are made anew.",
        error.detail or error.sentence,
    )
