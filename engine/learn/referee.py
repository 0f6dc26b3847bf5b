"""Whether what was learned is better than the frozen start, told without labels.

A loss that went down proves nothing: training may scatter what belongs together, or glue what does not, and still
reach its aim. So the evidence is of kinds that training never optimises, one for each way in which learning goes wrong:

- halves: two halves of the photos, clustered apart, should lead to the same groups. Scattering look-alikes costs this.
- steadiness: a photo should stay in its group under changes that training never showed (`held.py`). Gluing kinds
  together, or numbers that ran away, cost this.

Both are measured for the frozen start and for the learned network on the same photos. The score is what the weaker of
the two gained, so no gain makes up for damage elsewhere, and there is nothing to weigh. How often the verdict agrees
with labels is in docs/referee.md.

What the person said of groups is not among the evidence: learning uses all of it, and what was mended speaks
against the groups that were shown at that time, whichever they were.
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

from engine.learn import frozen, held, how_many, metrics, parallel
from engine.learn.embedder import Embedder
from engine.library.records import Evidence, ExamplePhotos, Verdict

Floats = NDArray[np.float32]
Rows = NDArray[np.int64]

MARGIN = 1.0  # points of the score below which a gain may be chance: more than twice what another seed here changes
MOST_CLUSTERED = 3_000  # photos in the halves
MOST_CHANGED = 256  # photos that are drawn again in changed form
PHOTOS_A_CLUSTER = 12  # at least, on average: halves of smaller clusters have little to agree about
REPEATS = 5  # clusterings of each kind: one run of k-means depends on its luck
EXAMPLES = 3
NEIGHBOURS = 5
AT_ONCE = 8  # changed photos embedded between two yields


class Look(NamedTuple):
    """One side of the comparison.

    z: (n,d) unit-norm embeddings of the photos. changed: (c,s,d) of some of them in changed form.
    """

    z: Floats
    changed: Floats


class Measured(NamedTuple):
    """Evidence of one side in percent, higher is better."""

    halves: float
    steadiness: float


def judge(
    ids: Rows,
    previews: Sequence[Path],
    before: tuple[Embedder, Floats],
    after: tuple[Embedder, Floats],
    shown: Floats,
    seed: int = 0,
) -> Generator[None, None, Verdict]:
    """Compare the frozen start with what was learned; yields between short pieces of work.

    ids: (n,) of the photos, previews: their files in the same order. before, after: each side's network and its
    embeddings (n,d) of these photos; after is what was learned alone, since a share of the frozen embedding would
    hide a network that came to harm. shown: (n,d) what would be shown, for the examples. Raises PictureError for a
    preview that cannot be read.
    """
    rows = np.sort(np.random.default_rng(seed).permutation(len(ids))[:MOST_CHANGED])
    files = [previews[int(row)] for row in rows]
    changed = yield from _changed([before[0], after[0]], files, seed)
    clusters = how_many.groups(before[1], seed)  # the same for both sides
    yield None
    sides = []
    for (_, z), one in zip((before, after), changed, strict=True):
        measured = yield from measure(Look(z, one), rows, clusters, seed)
        sides.append(measured)
    return decide(sides[0], sides[1], _examples(ids, before[1], shown))


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
    """Points gained by learning, by the evidence that gained least."""
    return min(later - earlier for earlier, later in zip(before, after, strict=True))


def measure(look: Look, rows: Rows, clusters: int, seed: int = 0) -> Generator[None, None, Measured]:
    """Evidence of one side; yields between clusterings. rows (s,): which photos of `look.z` the changed ones are.

    clusters: how many to look for, as the program would; fewer where there are few photos.
    """
    chosen = _sample(len(look.z), rows, seed)
    z = look.z[chosen]
    places = np.searchsorted(chosen, rows)
    clusters = max(2, min(clusters, len(z) // PHOTOS_A_CLUSTER))
    halves, steady = [], []
    for repeat in range(REPEATS):
        order = np.random.default_rng([seed, repeat]).permutation(len(z))
        found = []
        for half in (order[: len(z) // 2], order[len(z) // 2 :]):
            found.append(_groups(_centres(z[half], clusters, repeat), z))
            yield None
        halves.append(normalized_mutual_info_score(*found))
        whole = _centres(z, clusters, repeat)
        own = _groups(whole, z[places])
        steady += [float((_groups(whole, one) == own).mean()) for one in look.changed]
        yield None
    return Measured(100 * float(np.mean(halves)), 100 * float(np.mean(steady)))


def _sample(n: int, rows: Rows, seed: int) -> Rows:
    """Ascending rows of the photos to cluster, `rows` among them; all of them unless they are many."""
    if n <= MOST_CLUSTERED:
        return np.arange(n)
    others = np.setdiff1d(np.arange(n), rows)
    more = np.random.default_rng(seed).choice(others, MOST_CLUSTERED - len(rows), replace=False)
    return np.sort(np.concatenate([rows, more]))


def _centres(z: Floats, count: int, seed: int) -> Floats:
    """Centres (k,d) of k-means of embeddings (n,d); fewer than asked for where photos coincide."""
    count = min(count, frozen.count_distinct(z))
    with threadpool_limits(limits=1):
        return np.asarray(KMeans(count, n_init=1, random_state=seed).fit(z).cluster_centers_)


def _groups(centres: Floats, z: Floats) -> Rows:
    """The centre (n,) that each of z (n,d) is nearest to."""
    return np.asarray((z @ centres.T - (centres**2).sum(1) / 2).argmax(1))


def _changed(
    embedders: Sequence[Embedder], files: Sequence[Path], seed: int
) -> Generator[None, None, list[Floats]]:
    """Embeddings (CHANGES,s,d) of the files in changed form, for each embedder."""
    side = max(one.picture_size for one in embedders)

    def look(start: int) -> list[list[Floats]]:
        pictures = held.pictures(files[start : start + AT_ONCE], side, seed * 1_000_003 + start)
        return [[one.embed_pictures(picture) for picture in pictures] for one in embedders]

    found: list[list[list[Floats]]] = [[[] for _ in range(held.CHANGES)] for _ in embedders]
    for parts in parallel.in_order(look, range(0, len(files), AT_ONCE), torch.get_num_threads()):
        for side_found, side_parts in zip(found, parts, strict=True):
            for place, part in zip(side_found, side_parts, strict=True):
                place.append(part)
        yield None
    return [np.stack([np.concatenate(place) for place in one]) for one in found]


def _examples(ids: Rows, before: Floats, after: Floats) -> tuple[ExamplePhotos, ...]:
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
