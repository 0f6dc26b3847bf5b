"""Frozen features of a library's photos: what is stored is read, what is missing is computed and stored as it comes."""

from __future__ import annotations

import time
from collections.abc import Generator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine import devices
from engine.config import OrganiseOptions
from engine.errors import LibraryError, PictureError
from engine.learn.loading import load_torch
from engine.library import Library
from engine.messages import Progress, Stage, StageEvent
from engine.pictures.decode import is_readable
from engine.words import counted

if TYPE_CHECKING:
    from engine.learn.backbones import Backbone

VECTORS_AT_ONCE = 256
SECONDS_BETWEEN_STORES = 1.0  # so that a kill costs no more, however slow the machine is


def load_backbone(options: OrganiseOptions, device: str) -> Backbone:
    from engine.learn import backbones

    return backbones.load(options.backbone, device, options.image_size)


def features(
    library: Library, options: OrganiseOptions, hashes: Sequence[str], stage: Stage, threads: int
) -> Generator[StageEvent, None, tuple[Backbone, npt.NDArray[np.float32]]]:
    """The backbone and the frozen features (n,C) of these contents, which are all present photos."""
    backbone, _ = yield from complete(library, options, stage, threads)
    return backbone, library.vectors.read(backbone.model_id, hashes, backbone.channels)


def complete(
    library: Library, options: OrganiseOptions, stage: Stage, threads: int
) -> Generator[StageEvent, None, tuple[Backbone, int]]:
    """Compute the frozen features that present photos lack; the backbone, and how many those were.

    Torch is imported here, when there is work for it, and told how many cores it may use.
    """
    load_torch()
    from engine.learn import helping, trouble

    devices.set_threads(threads)

    def work(device: str) -> Generator[StageEvent, None, tuple[Backbone, int]]:
        backbone = load_backbone(options, device)
        library.vectors.drop_damaged(backbone.model_id, backbone.channels)
        missing = list(library.photos.without(backbone.model_id))
        if missing:
            files = [library.paths.preview(content_hash) for content_hash in missing]
            with helping.sharing(helping.Features(files, options)):
                yield from compute(library, missing, backbone, stage, device, threads)
        return backbone, len(missing)

    return (yield from trouble.on_device(devices.choose(options.device), work))


def compute(
    library: Library, hashes: Sequence[str], backbone: Backbone, stage: Stage, device: str, threads: int
) -> Generator[Progress, None, None]:
    """Frozen features of these contents, which have a preview and no vector yet, stored as they come."""
    from engine.learn import embed

    files = [library.paths.preview(content_hash) for content_hash in hashes]
    began = stored_at = came_at = time.monotonic()
    waiting: list[Any] = []
    stored = done = 0
    for start, features in embed.shared_features(backbone, files, device, workers=threads):
        assert start == done
        waiting.append(features)
        done += len(features)
        now = time.monotonic()
        next_at, came_at = 2 * now - came_at, now  # when the next are to be expected
        is_due = next_at - stored_at >= SECONDS_BETWEEN_STORES
        if is_due or done - stored >= VECTORS_AT_ONCE or done == len(hashes):
            library.vectors.append(backbone.model_id, hashes[stored:done], np.concatenate(waiting))
            stored, waiting, stored_at = done, [], time.monotonic()
        eta = (time.monotonic() - began) / done * (len(hashes) - done)
        yield Progress(stage, stored, len(hashes), eta)  # of what a kill cannot take away any more


def without_damaged_previews(library: Library, error: PictureError) -> LibraryError:
    """Previews are ours: one that cannot be read is removed, and the next scan makes it again."""
    removed = 0
    for content_hash in {content_hash for _, content_hash in library.photos.contents()}:
        path = library.paths.preview(content_hash)
        if not is_readable(path):
            path.unlink(missing_ok=True)
            removed += 1
    return LibraryError(
        f"{counted(removed, 'damaged preview')} found and removed. Nothing else is lost; "
        "organise the folder again and they are made anew.",
        error.detail or error.sentence,
    )
