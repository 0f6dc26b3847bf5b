"""The suggested names of groups that are shown together: no two the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from engine.groups.arrange import KEPT, Arrangement
from engine.groups.naming.signs import summed
from engine.groups.stored import Grown


def suggested(
    grown: Grown, arrangement: Arrangement, named: Mapping[int, str | None]
) -> dict[int, str | None]:
    """What each group of an arrangement could be called; None where nothing speaks for a name, or it has one.

    named: the person's own names by the number of the group.
    """
    own: dict[int, str | None] = {}
    without: list[int] = []
    for group in arrangement.groups.tolist():
        own[group] = grown.names[group] if group < len(grown.names) else None
        if group >= len(grown.names) and not (group >= KEPT and named[group - KEPT]):
            without.append(group)
    if without:
        own.update(zip(without, _common(grown, [arrangement.members(one) for one in without]), strict=True))
    taken = [name for name in named.values() if name]
    return dict(zip(own, told_apart(list(own.values()), taken), strict=True))


def told_apart(names: Sequence[str | None], taken: Iterable[str] = ()) -> list[str | None]:
    """The same names in the same order; what is there already, or `taken`, gets a number: "Crab", "Crab (2)"."""
    used = {one.casefold() for one in taken}
    found: list[str | None] = []
    for name in names:
        if name is not None:
            plain, number = name, 1
            while name.casefold() in used:
                number += 1
                name = f"{plain} ({number})"
            used.add(name.casefold())
        found.append(name)
    return found


def _common(grown: Grown, groups: Sequence[npt.NDArray[np.int64]]) -> list[str | None]:
    """For each of these sets of rows the name of the node that fits it best, where half of the set is in it."""
    tree = grown.tree
    atoms = np.stack(
        [
            np.bincount(leaf, minlength=tree.atoms)
            for leaf in (tree.leaf, *(tree.leaf[rows] for rows in groups))
        ],
        axis=1,
    )
    nodes = summed(tree, atoms).astype(float)
    sizes, counts = nodes[:, :1], nodes[:, 1:]
    has_name = np.array([name is not None for name in grown.names], bool)[:, None]
    fit = np.where(has_name & (2 * counts >= counts[-1]), counts**2 / np.maximum(sizes, 1), 0)
    best = fit.argmax(0).tolist()
    return [grown.names[one] if fit[one, column] > 0 else None for column, one in enumerate(best)]
