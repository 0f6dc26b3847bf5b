"""What photos of a library share, counted for every node of a tree: words of their files, and times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.groups.naming import dates, file_words
from engine.groups.naming.dates import Span
from engine.groups.tree import Tree

MOST_SIGNS = 3_000  # that are counted for every node: those of the most photos
NO_SPAN = (0, -1)


@dataclass(frozen=True, slots=True)
class Trace:
    """What is known of a photo besides its pixels.

    Attributes:
        folders: that it lies in, the outermost first. stem: its file's name without the suffix.
        day: when it was taken, as `date.toordinal` counts; None where only its file has a date.
        latitude, longitude: degrees; both or neither.
    """

    folders: tuple[str, ...]
    stem: str
    day: int | None = None
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True)
class Signs:
    """Attributes:
    texts: what each of s signs is called. keys: equal for what differs in case only.
    words: (s,) of how many words it is; 0 for a time.
    spans: (s, 2) the first and the last day of a time; NO_SPAN for words.
    counts: (nodes, s) how many photos of each node have it.
    totals: (s,) how many photos have it.
    """

    texts: list[str]
    keys: list[str]
    words: npt.NDArray[np.int64]
    spans: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int32]
    totals: npt.NDArray[np.int64]


def collect(tree: Tree, traces: Sequence[Trace], least_share: float) -> Signs:
    """The signs of n photos that some atom of the tree has in the `least_share` of its photos or more.

    A node has a sign in so many of its photos only where an atom of it has, so no others are needed.
    """
    number: dict[str | Span, int] = {}
    spellings: list[Counter[str]] = []
    rows, columns = _pairs(traces, number, spellings)
    keys = list(number)
    sizes = np.bincount(tree.leaf, minlength=tree.atoms)
    pairs, counts = np.unique(tree.leaf[rows].astype(np.int64) * len(keys) + columns, return_counts=True)
    atom, sign = np.divmod(pairs, max(len(keys), 1))
    totals = np.bincount(columns, minlength=len(keys))
    is_wanted = np.zeros(len(keys), bool)
    is_wanted[sign[counts >= least_share * sizes[atom]]] = True
    is_wanted &= totals > 1
    chosen = np.flatnonzero(is_wanted)
    chosen = np.sort(chosen[np.argsort(-totals[chosen], kind="stable")[:MOST_SIGNS]])
    place = np.full(len(keys), -1)
    place[chosen] = np.arange(len(chosen))
    found = np.zeros((tree.atoms, len(chosen)), np.int32)
    is_kept = place[sign] >= 0
    found[atom[is_kept], place[sign[is_kept]]] = counts[is_kept]
    kept = [keys[one] for one in chosen]
    texts = [max(sorted(spellings[one]), key=spellings[one].__getitem__) for one in chosen]
    return Signs(
        texts,
        [one if isinstance(one, str) else "" for one in kept],
        np.array([len(one.split()) if isinstance(one, str) else 0 for one in kept], np.int64),
        np.array([NO_SPAN if isinstance(one, str) else one for one in kept], np.int64).reshape(-1, 2),
        summed(tree, found),
        totals[chosen],
    )


def summed(tree: Tree, atoms: npt.NDArray[Any]) -> npt.NDArray[Any]:
    """(nodes, …) of what is known of each atom (atoms, …): a join has what both of its nodes have."""
    found = np.concatenate([atoms, np.zeros((len(tree.joins), *atoms.shape[1:]), atoms.dtype)])
    for step, (a, b) in enumerate(tree.joins):
        found[tree.atoms + step] = found[a] + found[b]
    return found


def _pairs(
    traces: Sequence[Trace], number: dict[str | Span, int], spellings: list[Counter[str]]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """(row, sign) of each sign of each photo, each once; fills in the numbers and the spellings of the signs."""
    is_south = _is_south(traces)

    def signs_of(found: Mapping[str, str] | Mapping[Span, str]) -> list[int]:
        for key, text in found.items():
            if number.setdefault(key, len(number)) == len(spellings):
                spellings.append(Counter())
            spellings[number[key]][text] += 1
        return [number[key] for key in found]

    of_files: dict[tuple[tuple[str, ...], str], list[int]] = {}
    of_days: dict[int | None, list[int]] = {None: []}
    rows: list[int] = []
    columns: list[int] = []
    for row, trace in enumerate(traces):
        place = trace.folders, file_words.without_counter(trace.stem)
        if place not in of_files:
            of_files[place] = signs_of(file_words.of_file(*place))
        if trace.day not in of_days and trace.day is not None:
            of_days[trace.day] = signs_of(dates.times_of(trace.day, is_south=is_south))
        found = (*of_files[place], *of_days[trace.day])
        columns.extend(found)
        rows.extend([row] * len(found))
    return np.array(rows, np.int64), np.array(columns, np.int64)


def _is_south(traces: Sequence[Trace]) -> bool:
    """Whether most photos that know where they are were taken south of the equator: then it is summer in January."""
    south = [trace.latitude < 0 for trace in traces if trace.latitude is not None]
    return bool(south) and 2 * sum(south) > len(south)
