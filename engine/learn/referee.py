"""Whether what was learned is better than the frozen start, told without labels.

A loss that went down proves nothing: training may scatter what belongs together, or glue what does not, and still
reach its aim. So the evidence is of kinds that training never optimises. Two halves of the photos, clustered apart,
must lead to the same groups; and a photo must stay in its group under changes that training never showed: light,
contrast and colour; blur and noise; a corner of the frame with a part hidden. Both are measured for the frozen start
and for the learned network on the same photos, and learning must win by a margin. Figures of how often the verdict
agrees with labels are in docs/referee.md.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from sklearn.metrics import normalized_mutual_info_score
from threadpoolctl import threadpool_limits
from torch import Tensor
from torchvision.transforms import functional as change

from engine.learn import frozen, how_many, metrics, parallel, pixels
from engine.learn.cbswr import views
from engine.learn.embedder import Embedder
from engine.library.records import Evidence, ExamplePhotos, Verdict

Floats = NDArray[np.float32]

MARGIN = 3.3  # points of the score below which a gain may be chance
MOST_CLUSTERED = 3_000  # photos in the halves
MOST_CHANGED = 400  # photos that are drawn again in changed form
CHANGES = 3
PHOTOS_A_CLUSTER = 12  # at least, on average: halves of smaller clusters have little to agree about
REPEATS = 5
EXAMPLES = 3
NEIGHBOURS = 5
AT_ONCE = 8


class Look(NamedTuple):
    """One side of the comparison.

    z: (n,d) unit-norm embeddings of all photos. changed: (CHANGES,s,d) of the sampled photos in changed form.
    """

    z: Floats
    changed: Floats


class Measured(NamedTuple):
    """Percentages, higher is better: agreement of halves, steadiness of groups, changed copies that are found."""

    halves: float
    steadiness: float
    copies: float


def judge(
    ids: NDArray[np.int64],
    previews: Sequence[Path],
    before: tuple[Embedder, Floats],
    after: tuple[Embedder, Floats],
    seed: int = 0,
) -> Generator[None, None, Verdict]:
    """Compare the frozen start with what was learned; yields between short pieces of work.

    ids: (n,) of the photos, previews: their files in the same order. before, after: each side's network and its
    embeddings (n,d) of these photos. Raises PictureError for a preview that cannot be read.
    """
    rows = np.random.default_rng(seed).permutation(len(ids))[:MOST_CHANGED]
    rows.sort()
    files = [previews[int(row)] for row in rows]
    changed = yield from _changed([before[0], after[0]], files, seed)
    clusters = how_many.groups(before[1], seed)  # the same for both sides
    yield None
    sides = []
    for (_, z), one in zip((before, after), changed, strict=True):
        sides.append(measure(Look(z, one), rows, clusters, seed))
        yield None
    return decide(sides[0], sides[1], _examples(ids, before[1], after[1]))


def decide(before: Measured, after: Measured, examples: tuple[ExamplePhotos, ...] = ()) -> Verdict:
    """The verdict on both sides' evidence."""
    evidence = (
        Evidence("halves", "Two halves of your photos lead to the same groups", before.halves, after.halves),
        Evidence(
            "steadiness",
            "A photo stays in its group when light, sharpness or framing change",
            before.steadiness,
            after.steadiness,
        ),
        Evidence("copies", "A changed copy of a photo finds its original first", before.copies, after.copies),
    )
    gained = score(before, after)
    if gained >= MARGIN:
        sentence = "Learning made the groups steadier, so what was learned is shown."
    elif gained > 0:
        sentence = "Learning changed too little to be sure that it helped, so the first look stays."
    else:
        sentence = "Learning did not make the groups steadier, so the first look stays."
    return Verdict(gained >= MARGIN, sentence, gained, evidence, examples, "referee")


def score(before: Measured, after: Measured) -> float:
    """Points gained: the mean over halves (once) and steadiness (twice: it varies half as much by chance)."""
    return (after.halves - before.halves + 2 * (after.steadiness - before.steadiness)) / 3


def measure(look: Look, rows: NDArray[np.int64], clusters: int, seed: int = 0) -> Measured:
    """Evidence of one side; rows (s,) says which photos of `look.z` the changed ones are.

    clusters: how many to look for, as the program would; fewer where there are few photos.
    """
    z = look.z
    chosen = np.arange(len(z))
    if len(chosen) > MOST_CLUSTERED:
        chosen = np.sort(np.random.default_rng(seed).choice(chosen, MOST_CLUSTERED, replace=False))
    clusters = max(2, min(clusters, len(chosen) // PHOTOS_A_CLUSTER))
    halves, steady = [], []
    with threadpool_limits(limits=1):
        for repeat in range(REPEATS):
            order = np.random.default_rng([seed, repeat]).permutation(chosen)
            first, second = order[: len(order) // 2], order[len(order) // 2 :]
            found = [_clusters(z[part], clusters, repeat) for part in (first, second)]
            halves.append(normalized_mutual_info_score(*(one.predict(z[chosen]) for one in found)))
            whole = _clusters(z[chosen], clusters, repeat)
            own = whole.predict(z[rows])
            steady += [normalized_mutual_info_score(own, whole.predict(one)) for one in look.changed]
    originals = [metrics.nearest(one, z, 1)[:, 0] == rows for one in look.changed]
    return Measured(*(100 * float(np.mean(values)) for values in (halves, steady, originals)))


def _clusters(z: Floats, count: int, seed: int) -> KMeans:
    """K-means of embeddings (n,d); fewer clusters than asked for where photos coincide."""
    return KMeans(min(count, frozen.count_distinct(z)), n_init=1, random_state=seed).fit(z)


def _changed(
    embedders: Sequence[Embedder], files: Sequence[Path], seed: int
) -> Generator[None, None, list[Floats]]:
    """Embeddings (CHANGES,s,d) of the files in changed form, for each embedder."""
    side = max(one.picture_size for one in embedders)

    def look(start: int) -> list[list[Floats]]:
        part = files[start : start + AT_ONCE]
        squares = torch.from_numpy(
            np.stack([pixels.read_square(file, views.stored_size(side)) for file in part])
        )
        generator = torch.Generator().manual_seed((seed * 1_000_003 + start) % 2**63)
        pictures = changed_pictures(squares, side, generator)
        return [[one.embed_pictures(picture) for picture in pictures] for one in embedders]

    found: list[list[list[Floats]]] = [[[] for _ in range(CHANGES)] for _ in embedders]
    for parts in parallel.in_order(look, range(0, len(files), AT_ONCE), torch.get_num_threads()):
        for side_found, side_parts in zip(found, parts, strict=True):
            for place, part in zip(side_found, side_parts, strict=True):
                place.append(part)
        yield None
    return [np.stack([np.concatenate(place) for place in one]) for one in found]


def changed_pictures(squares: Tensor, size: int, generator: torch.Generator) -> list[Tensor]:
    """Squares (b,3,S,S) uint8 -> CHANGES lists of pictures (b,3,size,size), 0 to 255, unlike training's views."""
    n = len(squares)

    def between(low: float, high: float, *shape: int) -> Tensor:
        return low + (high - low) * torch.rand(n, *shape, generator=generator)

    plain = views.draw(squares, views.plain(n), size)
    mean = plain.mean((2, 3), keepdim=True)
    light = (plain - mean) * between(0.5, 1.5, 1, 1, 1) + mean
    light = light * between(0.5, 1.5, 1, 1, 1) * between(0.7, 1.3, 3, 1, 1)
    blurred = change.gaussian_blur(plain, [11, 11], [2.5 * size / 160] * 2)
    blurred = blurred + 20 * torch.randn(plain.shape, generator=generator)
    theta = 0.6 * views.plain(n)
    theta[:, :, 2] = 0.35 * (2 * torch.randint(0, 2, (n, 2), generator=generator) - 1)
    corner = views.draw(squares, theta, size)
    for row, (top, left) in enumerate(torch.randint(0, size * 2 // 3, (n, 2), generator=generator).tolist()):
        corner[row, :, top : top + size // 3, left : left + size // 3] = 127
    return [picture.clamp(0, 255) for picture in (light, blurred, corner)]


def _examples(ids: NDArray[np.int64], before: Floats, after: Floats) -> tuple[ExamplePhotos, ...]:
    """A few photos whose neighbours changed much though the network is sure of the new ones, far from each other."""
    if len(ids) <= NEIGHBOURS:
        return ()
    old, new = (metrics.nearest(z, z, NEIGHBOURS, leave_out_self=True) for z in (before, after))
    kept = np.array([len(np.intersect1d(a, b)) for a, b in zip(old, new, strict=True)])
    closeness = np.einsum("nd,nkd->n", after, after[new]) / NEIGHBOURS
    order = np.lexsort((-closeness, kept))
    chosen: list[int] = []
    for row in order:
        if all(row not in new[other] and other not in new[row] for other in chosen):
            chosen.append(int(row))
        if len(chosen) == EXAMPLES:
            break
    return tuple(
        ExamplePhotos(int(ids[row]), tuple(map(int, ids[old[row]])), tuple(map(int, ids[new[row]])))
        for row in chosen
    )
