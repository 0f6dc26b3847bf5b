"""Which number of groups the evidence speaks for, when the person has not chosen one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from engine.groups.tree import Floats, Tree

MOST_ROWS = 2_000  # photos looked at; time and memory grow with the square
STEPS = 40  # numbers tried, evenly spaced by ratio
FINER = (
    0.035  # of the best silhouette, given up for a finer grouping for each doubling of the groups from FEW
)
FEW = 5


def choose(tree: Tree, embeddings: Floats, seed: int = 0) -> tuple[int, str]:
    """The number of groups to show first, and why, in a sentence for the person."""
    if tree.atoms < 3:
        return tree.learned, "There are too few photos for the number of groups to be a question."
    counts, scores = silhouettes(tree, embeddings, seed)
    best = float(scores.max())
    if best <= 0:
        return tree.learned, "No number of groups stands out, so these are as many as were looked for."
    chosen = finest_nearly_best(counts, scores)
    peak = int(counts[scores.argmax()])
    tried = f"From {counts[0]} to {counts[-1]} groups were tried"
    if chosen == peak:
        return (
            chosen,
            f"{tried}: with {chosen} the photos of a group are most alike, and least like those of others.",
        )
    return chosen, (
        f"{tried}: with {peak} the photos of a group are most alike, and least like those of others; "
        f"{chosen} are nearly as good and tell more apart."
    )


def finest_nearly_best(counts: npt.NDArray[np.int64], scores: npt.NDArray[np.floating]) -> int:
    """The largest of these numbers of groups whose silhouette is near the best one's, which must be above 0.

    The silhouette favours too few groups the more there are, since the nearest of many is near by chance alone; so
    what counts as near grows with the logarithm of their number. Both numbers of the rule were measured once, on
    subsets of a labelled set; a folder's own labels, if any, are not read.
    """
    share = 0.97 - FINER * np.log2(counts[scores.argmax()] / FEW)
    return int(counts[scores >= scores.max() * np.clip(share, 0.5, 0.98)][-1])


def silhouettes(tree: Tree, embeddings: Floats, seed: int = 0) -> tuple[npt.NDArray[np.int64], Floats]:
    """Numbers of groups up to the learner's own, and the mean silhouette of the tree cut at each.

    embeddings: (n, d) unit norm. A photo's silhouette compares its mean cosine distance to its own group with that to
    the nearest other; a group of one counts 0.
    """
    n = len(embeddings)
    rows = (
        np.arange(n)
        if n <= MOST_ROWS
        else np.sort(np.random.default_rng(seed).choice(n, MOST_ROWS, replace=False))
    )
    z, leaf = embeddings[rows], tree.leaf[rows]
    atom_sums = np.zeros((tree.atoms, len(rows)), np.float32)
    alike = z @ z.T
    np.add.at(atom_sums, leaf, alike)
    atom_sizes = np.bincount(leaf, minlength=tree.atoms)
    counts = np.unique(np.geomspace(2, max(2, tree.learned), STEPS).round().astype(np.int64))
    counts = counts[counts <= tree.atoms]
    scores = []
    for count in counts:
        _, column = np.unique(tree.cut(int(count)), return_inverse=True)
        groups = int(column.max()) + 1
        sizes = np.bincount(column, weights=atom_sizes, minlength=groups)
        sums = np.zeros((groups, len(rows)), np.float32)
        np.add.at(sums, column, atom_sums)
        own = column[leaf]
        everyone = np.arange(len(rows))
        inside = 1 - (sums[own, everyone] - 1) / np.maximum(sizes[own] - 1, 1)
        means = 1 - sums / np.maximum(sizes, 1e-9)[:, None]
        means[sizes == 0] = np.inf
        means[own, everyone] = np.inf
        outside = means.min(0)
        widths = (outside - inside) / np.maximum(np.maximum(inside, outside), 1e-12)
        scores.append(float(np.where(sizes[own] > 1, widths, 0.0).mean()))
    return counts, np.array(scores, np.float32)
