"""What training reads: lower maps of several views for each photo, or the photos' squares themselves."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from engine.learn import parallel, pixels, world
from engine.learn.backbones import Backbone
from engine.learn.cbswr import views
from engine.learn.cbswr.losses import Pairs
from engine.learn.cbswr.plan import Plan
from engine.learn.cbswr.rows import RowFile
from engine.learn.folding import folded
from engine.learn.precision import autocast, map_dtype
from engine.learn.recipes import Recipe

CHUNK = 8  # squares decoded between two yields
TARGET_SIZE = 112  # side of the squares kept for reconstruction targets of cached views
PAGE = 4096  # bytes
VIEWS_STREAM = 1  # numbers that tell apart the uses of the plan's random source


class Batch(NamedTuple):
    """inputs: (2m,...) for the encoder, first views then second. target: (m,3,H,W) in [0,1], or None. pairs: what the
    person said of its photos, or None.

    Where several processes learn together the inputs are this one's share of the batch.
    """

    inputs: Tensor
    target: Tensor | None
    pairs: Pairs | None = None

    def parts(self, count: int) -> Iterator[Batch]:
        """This many batches of nearly equal size in its place; photos keep their two views together. Of pairs those
        remain that are in one part."""
        first, second = (half.tensor_split(count) for half in self.inputs.chunk(2))
        targets = self.target.tensor_split(count) if self.target is not None else [None] * count
        pairs = self.pairs.parts(count) if self.pairs is not None else [None] * count
        for one, two, target, some in zip(first, second, targets, pairs, strict=True):
            yield Batch(torch.cat([one, two]) if count > 1 else self.inputs, target, some)


class CachedMaps:
    """Lower maps of the plain, the mirrored and several random views of each photo, and small squares.

    A photo's views are fixed by the plan's seed and the photo's place, so they need not be stored. `name` tells
    files of another plan or number format apart.
    """

    def __init__(self, folder: Path, plan: Plan, backbone: Backbone, recipe: Recipe, device: str) -> None:
        self._plan, self._backbone, self._recipe, self._device = plan, backbone, recipe, device
        lower = backbone.lower_shape(recipe.image_size)
        one = math.prod(lower) * map_dtype(device).itemsize
        room = recipe.most_map_bytes // (one * len(plan.rows)) - 2
        self.views = 2 + int(max(2, min(recipe.views, room)))
        # Another device may keep maps in another format: of the same size, and of no use to it.
        self._folder, name = folder, f"maps-{plan.fingerprint}-{str(map_dtype(device)).split('.')[-1]}"
        shape = (self.views, *lower)
        self.name = name
        self._maps = RowFile(folder / f"{name}.bin", shape, map_dtype(device))
        self._squares = RowFile(folder / f"{name}-squares.bin", (3, TARGET_SIZE, TARGET_SIZE), torch.uint8)

    @property
    def is_complete(self) -> bool:
        return self._maps.holds(len(self._plan.rows)) and self._squares.holds(len(self._plan.rows))

    def fill(self, previews: Sequence[Path]) -> Iterator[int]:
        """Compute and store everything; yields how many photos are done. Raises OSError when the disk is full."""

        looking = folded(self._backbone)

        def prepare(place: int) -> tuple[Tensor, Tensor]:
            square = pixels.read_square(
                previews[self._plan.rows[place]], views.stored_size(self._recipe.image_size)
            )
            photo = torch.from_numpy(square)[None]
            squares = photo.expand(self.views, -1, -1, -1)
            theta = self.theta(place)
            return lower_maps(looking, squares, theta, self._recipe.image_size, self._device), photo

        try:
            own = begin_share([self._maps, self._squares], len(self._plan.rows))
            ready = parallel.in_order(prepare, own, torch.get_num_threads())
            for done, (maps, photo) in enumerate(ready, start=1):
                self._maps.append(maps[None])
                self._squares.append(_shrink(photo))
                yield done * world.size()
            self._squares.finish()
            self._maps.finish()
        finally:
            self._maps.close()
            self._squares.close()

    def theta(self, place: int) -> Tensor:
        """Parameters (V,2,3) of the views of the photo at this place in the plan's rows."""
        source = self._plan.random(VIEWS_STREAM, place)
        generator = torch.Generator().manual_seed(int(source.generate_state(1)[0]))
        drawn = views.random(self.views - 2, self._recipe, generator)
        return torch.cat([views.plain(1), views.mirrored(1), drawn])

    def __len__(self) -> int:
        return len(self._plan.rows)

    def views_of(self, place: int) -> Tensor:
        """Encoder inputs (V,...) of all views of the photo at this place."""
        return _lines(self._maps.read(place), self._device)

    def batch(
        self, places: NDArray[np.int64], random: np.random.Generator, own: slice, *, with_target: bool
    ) -> Batch:
        """Two different views of each photo at these places (m,); inputs of `own` ones, targets of all."""
        first = random.integers(0, self.views, len(places))
        second = (first + random.integers(1, self.views, len(places))) % self.views
        maps = torch.cat([self._maps.read(places[own], view[own]) for view in (first, second)])
        return Batch(_lines(maps, self._device), self._target(places, first) if with_target else None)

    def _target(self, places: NDArray[np.int64], view: NDArray[np.int64]) -> Tensor:
        theta = torch.stack([self.theta(int(p))[int(v)] for p, v in zip(places, view, strict=True)])
        squares = self._squares.read(places).to(self._device)
        return views.draw(squares, theta.to(self._device), self._recipe.image_size) / 255

    def whole(self, places: slice | NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        """Encoder inputs of the plain and the mirrored photos at these places."""
        maps = self._maps.read(places, slice(0, 2))
        return _lines(maps[:, 0], self._device), _lines(maps[:, 1], self._device)

    def delete(self) -> None:
        for path in self._folder.glob(f"maps-{self._plan.fingerprint}-*"):
            path.unlink(missing_ok=True)


class StoredSquares:
    """The photos' squares on disk; views are drawn anew for every batch, as released."""

    def __init__(self, folder: Path, plan: Plan, backbone: Backbone, recipe: Recipe, device: str) -> None:
        self._plan, self._backbone, self._recipe, self._device = plan, backbone, recipe, device
        self._side = views.stored_size(recipe.image_size)
        shape = (3, self._side, self._side)
        self.name = f"squares-{plan.fingerprint}"
        self._squares = RowFile(folder / f"{self.name}.bin", shape, torch.uint8)

    @property
    def is_complete(self) -> bool:
        return self._squares.holds(len(self._plan.rows))

    def fill(self, previews: Sequence[Path]) -> Iterator[int]:
        """Decode and store all squares; yields how many are done. Raises OSError when the disk is full."""
        try:
            own = begin_share([self._squares], len(self._plan.rows))
            files = [previews[self._plan.rows[place]] for place in own]
            for start, squares in pixels.chunks(files, self._side, CHUNK):
                self._squares.append(torch.from_numpy(squares))
                yield (start + len(squares)) * world.size()
            self._squares.finish()
        finally:
            self._squares.close()

    def batch(
        self, places: NDArray[np.int64], random: np.random.Generator, own: slice, *, with_target: bool
    ) -> Batch:
        """Two random views of each photo at these places (m,); inputs of `own` ones, targets of all."""
        generator = torch.Generator().manual_seed(int(random.integers(2**62)))
        theta = views.random(2 * len(places), self._recipe, generator).to(self._device)
        squares = self._squares.read(places).to(self._device)
        drawn = views.draw(squares.repeat(2, 1, 1, 1), theta, self._recipe.image_size)
        target = drawn[: len(places)] / 255 if with_target else None
        mine = drawn.unflatten(0, (2, -1))[:, own].flatten(0, 1)
        return Batch(self._backbone.normalise(mine), target)

    def whole(self, places: slice | NDArray[np.int64]) -> tuple[Tensor, Tensor]:
        """Encoder inputs of the plain and the mirrored photos at these places."""
        squares = self._squares.read(places).to(self._device)
        pictures = views.draw(squares, views.plain(len(squares)).to(self._device), self._recipe.image_size)
        plain = self._backbone.normalise(pictures)
        return plain, plain.flip(3)

    def delete(self) -> None:
        self._squares.delete()


def begin_share(files: Sequence[RowFile], count: int) -> range:
    """Open the files for this process's part of so many rows, and return which rows these are.

    Parts meet between pages: where two machines write to one page of shared storage one may undo what the other did.
    """
    step = math.lcm(*(PAGE // math.gcd(PAGE, file.bytes_per_row) for file in files))
    own = range(count)[world.share(count, step)]
    if world.is_first():
        for file in files:
            file.begin()
    world.wait()
    if not world.is_first():
        for file in files:
            file.begin(own.start, anew=False)
    return own


@torch.inference_mode()
def lower_maps(backbone: Backbone, squares: Tensor, theta: Tensor, size: int, device: str) -> Tensor:
    """Squares (n,3,S,S) uint8 seen under theta (n,2,3) -> maps of the lower stages (n,*backbone.lower_shape(size))."""
    pictures = backbone.normalise(views.draw(squares.to(device), theta.to(device), size))
    with autocast(device):
        return parallel.by_few(backbone.lower, pictures, device)


def _lines(maps: Tensor, device: str) -> Tensor:
    """Maps as the encoder likes them. fp16 is a way of storing only."""
    maps = maps.to(device)
    maps = maps.float() if maps.dtype == torch.float16 else maps
    return maps.contiguous(memory_format=torch.channels_last)


def _shrink(photos: Tensor) -> Tensor:
    small = torch.nn.functional.interpolate(photos.float(), size=(TARGET_SIZE, TARGET_SIZE), mode="area")
    return small.round().to(torch.uint8)
