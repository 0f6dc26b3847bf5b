"""What the processes of a shared run do that are not the first: they wait for work, do their share, and write nothing
but their part of the training inputs.
"""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from engine import devices
from engine.config import OrganiseOptions
from engine.errors import ModelError, PictureError
from engine.files import naming_a_full_disk
from engine.learn import backbones, embed, trouble, world
from engine.learn.cbswr import trainer
from engine.pictures.decode import is_readable
from engine.words import counted

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

_is_sharing = False


@contextlib.contextmanager
def sharing(task: Task) -> Iterator[None]:
    """In the first process: the others do their share of what this block does. Alone, it is only a block."""
    global _is_sharing
    world.from_first(task)
    _is_sharing = True
    yield
    _is_sharing = False  # not after an error: then the others are in the middle of their share


def dismiss(word: object = None) -> None:
    """In the first process: let the others go on without it, if they wait for work, with a word that tells them how.

    It does not matter if they are gone.
    """
    if not _is_sharing:
        with contextlib.suppress(ModelError):
            world.from_first(word)


def serve(threads: int) -> object:
    """In the others: do shares of work until the first process dismisses them; the word that it did so with.

    Raises ModelError when the library cannot be seen from here, when memory does not do, or when another process
    ended; DiskFull.
    """
    devices.set_threads(threads)
    none: object = None
    while isinstance(task := world.from_first(none), Features | Learning):
        try:
            with naming_a_full_disk(task.files[0].parents[2]):
                _share(task, threads)
        except PictureError as error:
            raise _without_damaged(task.files, error) from error
        except (RuntimeError, MemoryError) as error:
            if not trouble.is_of_the_device(error):
                raise
            raise ModelError(
                "A process of this run has not enough memory, or its graphics processor failed. The first look stays "
                "as it was; run the same command again with a smaller --image-size, or without torchrun.",
                str(error),
            ) from error
    return task


def _share(task: Task, threads: int) -> None:
    previews = task.files[0].parents[1]
    if not previews.is_dir():
        raise ModelError(
            "The library cannot be seen from this machine. Put it on storage that all machines share, under the "
            "same path, and run the same command again.",
            str(previews),
        )
    device = world.device()
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
        f"{counted(len(removed), 'damaged preview')} found and removed. Nothing else is lost; run the same command "
        "again and they are made anew.",
        error.detail or error.sentence,
    )
