"""Where photos look alike to the network of the current run."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Generator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine import devices
from engine.errors import LibraryError, PhotoNotFound, PictureError, UsageError
from engine.index import SimilarityIndex
from engine.learn.loading import load_torch
from engine.library import Library
from engine.library.records import Photo, Run
from engine.messages import StageEvent, Why, WhyFound

if TYPE_CHECKING:
    from engine.learn.embedder import Embedder

MOST_KEPT = (
    64  # photos whose places are kept, of some 50 kB each: one photo is compared with several, as a rule
)
AT_ONCE = 8


class Explainer:
    """Belongs to one thread. Keeps the network of the run it was asked about last, which takes its time to open."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._opened: tuple[int, Embedder] | None = None
        self._places: OrderedDict[tuple[int, str], NDArray[np.float64]] = OrderedDict()

    def why(self, command: Why, threads: int) -> Generator[StageEvent, None, None]:
        """Raises UsageError, PhotoNotFound, LibraryError, ModelError, PictureError."""
        if command.group is None and len(command.photos) != 2:
            raise UsageError("It takes two photos to say where they look alike.")
        with Library.open(self._root) as library:
            run = library.runs.current()
            if run is None:
                raise LibraryError("Nothing has been organised in this library yet. Organise a folder first.")
            found = {one.id: one for one in library.photos.get(command.photos)}
            for photo_id in command.photos:
                if photo_id not in found:
                    raise PhotoNotFound(f"There is no photo {photo_id} in the library.")
            mean = None if command.group is None else _mean_of(library, run, command.group)
            load_torch()
            from engine.learn import regions

            devices.set_threads(threads)
            parts = []
            for start in range(0, len(command.photos), AT_ONCE):
                some = [found[one] for one in command.photos[start : start + AT_ONCE]]
                parts += self._places_of(library, run.id, some)
                yield from ()
            wholes = [regions.whole(one[None])[0] for one in parts]
            targets = wholes[::-1] if mean is None else [mean] * len(wholes)
            maps = tuple(regions.towards(*pair) for pair in zip(parts, targets, strict=True))
        yield WhyFound(command.photos, command.group, tuple(float(one.sum()) for one in maps), maps)

    def _places_of(self, library: Library, run: int, photos: Sequence[Photo]) -> list[NDArray[np.float64]]:
        from engine.learn import regions

        missing = [one for one in photos if (run, one.content_hash) not in self._places]
        if missing:
            embedder = self._embedder(library, run)
            images = [_preview(library.preview_path(one)) for one in missing]
            for photo, part in zip(missing, regions.places(embedder, images), strict=True):
                self._places[run, photo.content_hash] = part
        answer = [self._places[run, one.content_hash] for one in photos]
        while len(self._places) > MOST_KEPT:
            self._places.popitem(last=False)
        return answer

    def _embedder(self, library: Library, run: int) -> Embedder:
        if self._opened is None or self._opened[0] != run:
            from engine.learn.embedder import Embedder

            self._opened = run, Embedder.open(library.paths.run(run))
        return self._opened[1]


def _mean_of(library: Library, run: Run, group: int) -> NDArray[np.floating[Any]]:
    """The mean direction (d,) of a group's photos. Raises UsageError, LibraryError."""
    if library.groups.get(group) is None:
        raise UsageError(
            f"There is no group {group} where the dial stands. `groups` lists those that there are."
        )
    index = SimilarityIndex.of(library, run)
    members = [one.photo_id for one in library.groups.members(group)]
    vectors = [] if index is None else [one for one in map(index.vector, members) if one is not None]
    if not vectors:
        raise LibraryError(
            "This group is newer than the last look at the photos. Organise the folder again, then ask again."
        )
    mean = np.sum(vectors, axis=0, dtype=np.float64)
    return np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12))


def _preview(file: Path) -> Image.Image:
    try:
        with Image.open(file) as image:
            return image.convert("RGB")
    except (OSError, ValueError, SyntaxError) as error:
        raise PictureError(
            f"The preview {file.name} cannot be read. Organise the folder again to have it rebuilt.",
            str(error),
        ) from error
