"""What the person decided, which is kept by content, told of the photos that there are, by their rows."""

from __future__ import annotations

import itertools

import numpy as np
import numpy.typing as npt

from engine.groups import arrange
from engine.library import holding
from engine.library.database import Connection
from engine.library.decisions import Decisions
from engine.library.view import row_of


def by_rows(connection: Connection, decisions: Decisions, ids: npt.NDArray[np.int64]) -> arrange.Decisions:
    """The decisions about these photos, ids (n,) ascending.

    What was said of a photo that is not among them holds for those that belong together with it: they stay together,
    and apart from what it was put apart from.
    """
    members, out, links = decisions.members(), decisions.out(), decisions.links()
    contents = {*members, *(one for one, _ in out), *(one for pair in links for one in pair)}
    rows: dict[str, list[int]] = {}
    for photo_id, content in holding.photos_of(connection, sorted(contents)):
        row = row_of(ids, photo_id)
        if row is not None:
            rows.setdefault(content, []).append(row)
    whole = arrange.components(pair for pair, is_together in links.items() if is_together)
    alike = {*whole.values(), *((one,) for one in rows.keys() - whole.keys())}
    present = [sorted(row for one in some for row in rows.get(one, ())) for some in alike]

    def stand_for(content: str) -> list[int]:
        return rows.get(content) or [row for one in whole.get(content, ()) for row in rows.get(one, ())]

    return arrange.Decisions(
        kept={row: number for one, (number, _) in members.items() for row in rows.get(one, ())},
        firm=frozenset(row for one, (_, firm) in members.items() if firm for row in rows.get(one, ())),
        out=frozenset((row, number) for one, number in out for row in rows.get(one, ())),
        together=frozenset(pair for some in present for pair in itertools.pairwise(some)),
        apart=frozenset(
            (a, b)
            for (first, second), is_together in links.items()
            if not is_together
            for a in stand_for(first)
            for b in stand_for(second)
        ),
        known={
            number: int(np.searchsorted(ids, photo, "right"))
            for number, (photo, _) in decisions.known().items()
        },
    )
