"""Making anew what is derived from the photos: previews, first looks, networks of first looks, indexes.

Each function is a generator of progress that stores as it goes. What cannot be made anew is left as it is: the next
check says so.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import numpy.typing as npt

from engine import devices
from engine.config import OrganiseOptions
from engine.errors import DiskFull, LibraryError
from engine.index import similarity
from engine.jobs import features
from engine.learn.loading import load_torch
from engine.learn.network import Network
from engine.library import Library
from engine.library.records import Photo, Run
from engine.messages import Progress
from engine.pictures.decode import is_whole_preview
from engine.pictures.reading import NoSpace, Picture
from engine.pictures.workers import Request, read_pictures

if TYPE_CHECKING:
    from engine.learn.backbones import Backbone

Events = Generator[Progress, None, None]
EMBEDDED_AT_ONCE = 16


def orphans(library: Library, threads: int) -> Events:
    """Delete rows that belong to nothing."""
    library.delete_orphans()
    yield from ()


def previews(library: Library, threads: int, *, hashes: Sequence[str]) -> Events:
    """Read the files of these contents again, of those that can be reached and have not changed. Raises DiskFull."""
    wanted = set(hashes)
    files = [photo for photo in _photos(library) if photo.content_hash in wanted and not photo.is_offline]
    done = 0
    requests = [Request(photo.path, _mtime(photo.path)) for photo in files]
    for answer in read_pictures(requests, library.root, threads):
        if answer is not None:
            outcome = answer[1]
            if isinstance(outcome, NoSpace):
                raise DiskFull(
                    f"The disk that holds {library.root} is full. What was mended so far is kept; make some space"
                    " and start again.",
                    outcome.detail,
                )
            if isinstance(outcome, Picture) and outcome.content_hash not in wanted:
                _remove_stranger(library, outcome.content_hash)
            done += 1
        yield Progress("previews", done, len(files))


def vectors(
    library: Library, threads: int, *, network: Network, hashes: Sequence[str], options: dict[str, Any]
) -> Events:
    """Look again at these contents, of those that have a preview. Raises ModelError."""
    backbone = _backbone(threads, options)
    if backbone.model_id != network.model_id:
        raise LibraryError("This first look was taken with another version of the network.")
    library.vectors.forget(network.model_id, hashes)
    seen = [one for one in hashes if is_whole_preview(library.paths.preview(one))]
    yield from features.compute(library, seen, backbone, "first-look", "cpu", threads)


def network(library: Library, threads: int, *, run: Run) -> Events:
    """The network of a first look, and the index that goes with it, from the stored first looks."""
    from engine.learn import embedder, frozen

    backbone = _backbone(threads, run.options)
    yield Progress("first-look", 0, 0)
    photos = library.photos.get(library.runs.photo_ids(run))
    pooled = library.vectors.read(backbone.model_id, [one.content_hash for one in photos], backbone.channels)
    projection, embeddings = frozen.project(pooled)
    folder = library.paths.run(run.id)
    embedder.save_frozen(folder, backbone, projection)
    ids = np.array([one.id for one in photos], np.int64)
    similarity.build(folder, ids, embeddings, backbone.model_id, threads)


def index(library: Library, threads: int, *, run: Run) -> Events:
    """The index of a run: from its embeddings where they are sound, else the photos are embedded again."""
    folder = library.paths.run(run.id)
    ids = np.array(library.runs.photo_ids(run), np.int64)
    kept = similarity.sound_embeddings(folder)
    if kept is not None and np.array_equal(kept.ids, ids):
        yield Progress("first-look", 0, 0)
        similarity.build(folder, ids, np.array(kept.embeddings), kept.model_id, threads)
        return
    own = Network.read(folder)
    if own is None:
        raise LibraryError("Without its network it can only be made anew by organising the folder again.")
    embeddings = yield from _embedded(library, folder, library.photos.get(ids.tolist()), threads)
    model_id = own.model_id if run.kind == "quick" else f"learned-{run.id}"
    similarity.build(folder, ids, embeddings, model_id, threads)


def remove(library: Library, threads: int, *, paths: Sequence[Path]) -> Events:
    """Take away what nobody owns."""
    for path in paths:
        shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
    yield from ()


def _embedded(
    library: Library, folder: Path, photos: Sequence[Photo], threads: int
) -> Generator[Progress, None, npt.NDArray[np.float32]]:
    load_torch()
    from PIL import Image

    from engine.learn.embedder import Embedder

    devices.set_threads(threads)
    network = Embedder.open(folder)
    parts = []
    began = time.monotonic()
    for start in range(0, len(photos), EMBEDDED_AT_ONCE):
        files = [library.preview_path(one) for one in photos[start : start + EMBEDDED_AT_ONCE]]
        if not all(is_whole_preview(file) for file in files):
            raise LibraryError("It needs the previews of all its photos, and not all are there.")
        images = [Image.open(file) for file in files]
        parts.append(network.embed(images))
        done = start + len(files)
        left = (time.monotonic() - began) / done * (len(photos) - done)
        yield Progress("first-look", done, len(photos), left)
    return np.concatenate(parts)


def _backbone(threads: int, options: dict[str, Any]) -> Backbone:
    load_torch()
    devices.set_threads(threads)
    named = OrganiseOptions(backbone=options["backbone"], image_size=options.get("image_size"))
    return features.load_backbone(named, "cpu")


def _photos(library: Library) -> list[Photo]:
    return library.photos.get([photo_id for photo_id, _ in library.photos.contents()])


def _mtime(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _remove_stranger(library: Library, content_hash: str) -> None:
    """A file was changed and is another photo now: the next scan takes it in."""
    if content_hash not in library.photos.all_contents():
        library.paths.preview(content_hash).unlink(missing_ok=True)
