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
    for group in arrangement.groups.tolist():
        is_node = group < len(grown.names)
        if group >= KEPT and named[group - KEPT]:
            own[group] = None
        else:
            own[group] = grown.names[group] if is_node else _common(grown, arrangement.members(group))
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


def _common(grown: Grown, rows: npt.NDArray[np.int64]) -> str | None:
    """The name of the node that fits these photos best, where half of them are in it."""
    tree = grown.tree
    sizes, counts = (
        summed(tree, np.bincount(leaf, minlength=tree.atoms)[: tree.atoms]).astype(float)
        for leaf in (tree.leaf, tree.leaf[rows])
    )
    has_name = np.array([name is not None for name in grown.names], bool)
    fit = np.where(has_name & (2 * counts >= len(rows)), counts**2 / np.maximum(sizes, 1), 0)
    best = int(fit.argmax())
    return grown.names[best] if fit[best] > 0 else None
