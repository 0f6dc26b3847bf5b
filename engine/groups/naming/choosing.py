"""A name for every node of a tree, by what speaks for it, and none that another on its path speaks against.

The rule, of a coarser group and a finer one that lies in it, both with a name:

- Subjects. Where both are kinds that the network knows, one is a kind of the other. Else what the coarser is called
  after holds for the finer too: a word for at least half of its photos, a kind half as surely as in the coarser.
- Times. That of the finer lies in that of the coarser.
- Places. The middle of the finer lies where the coarser is.

Names are given in the order of what speaks for them, those of the groups that are shown first before all others; what
the rule forbids is passed over for the group's next name.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from engine.groups.naming.kinds import Kinds
from engine.groups.naming.paths import Paths
from engine.groups.naming.places import Places
from engine.groups.naming.signs import Signs, Trace, collect
from engine.groups.naming.times import Times
from engine.groups.tree import Tree

WORD_SHARE = 2 / 3  # of a group's photos that have a word that it is called after
KIND_SHARE = 0.4  # mean chance of a kind below which no name is better than a wrong one
OF_FAMILY = 2 / 3  # of its family's chance that a single kind must have, else the family is the better name
OF_WIDER_FAMILY = (
    0.5  # and that a family must have of the family around it: networks take a kind for its kin sooner
)
DISTINCT = (
    0.5  # how much rarer elsewhere: 1 less the share among all other photos over the share in the group
)
HALF = 0.5
LONGER = 0.01  # for each word: of phrases that the same photos have, the longest

NONE = -1


@dataclass(frozen=True, slots=True)
class Subject:
    """What a group is called after: a word of its files (`sign`), or a kind of things, or a word that means one."""

    sign: int
    kind: int
    text: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What the name of a node says: its subjects, the days that it tells, and whether it is called after a place."""

    subjects: tuple[Subject, ...]
    days: tuple[int, int] | None
    is_placed: bool


class Namer:
    """Names for the nodes of one tree; each step adds to what the steps before it claimed."""

    def __init__(self, tree: Tree, traces: Sequence[Trace], kinds: Kinds, first: Iterable[int]) -> None:
        """traces: of the n photos of the tree. first: the nodes that are shown before anybody turns the dial."""
        self._tree = tree
        self._kinds = kinds
        self._signs: Signs = collect(tree, traces, WORD_SHARE)
        self._paths = Paths(tree)
        self._times = Times(tree, traces, self._signs, self._paths)
        self._places = Places(tree, traces)
        self._is_placed = np.zeros(self._paths.nodes, bool)
        self._is_first = np.zeros(self._paths.nodes, bool)
        self._is_first[list(first)] = True
        self._sizes = self._paths.sizes
        self._kind_of_sign = np.array([kinds.meant_by(key) if key else NONE for key in self._signs.keys])
        self._subjects: list[list[Subject]] = [[] for _ in range(self._paths.nodes)]
        # The same as arrays, one row for each subject of a node: its first and, where it has one, its second.
        self._sign = np.full((self._paths.nodes, 2), NONE)
        self._kind = np.full((self._paths.nodes, 2), NONE)

    def names(self) -> list[str | None]:
        """A name for each node; asked for once."""
        candidates = self._candidates()
        for _, node, subject in candidates:
            if not self._subjects[node] and self._fits(node, subject):
                self._take(node, subject)
        self._times.claim(
            self._order(self._times.strength),
            lambda node: not self._subjects[node] or self._times.is_event(node),
        )
        self._tell_apart(candidates)
        self._place()
        return [self._text(node) for node in range(self._paths.nodes)]

    def claims(self, node: int) -> Claims:
        return Claims(tuple(self._subjects[node]), self._times.span(node), bool(self._is_placed[node]))

    # ------------------------------------------------------------ subjects

    def _candidates(self) -> list[tuple[float, int, Subject]]:
        """(strength, node, subject), the strongest first, those of the first nodes before all others."""
        found = [*self._of_words(), *self._of_kinds()]
        found.sort(key=lambda one: (not self._is_first[one[1]], -one[0], one[1], one[2].text))
        return found

    def _of_words(self) -> Iterator[tuple[float, int, Subject]]:
        signs = self._signs
        share, distinct, strength = _evidence(signs.counts, self._sizes, signs.totals, len(self._tree.leaf))
        strength = strength * (1 + LONGER * signs.words)
        is_good = (share >= WORD_SHARE) & (distinct >= DISTINCT) & (signs.words > 0) & (signs.counts > 1)
        for node, sign in zip(*(one.tolist() for one in np.nonzero(is_good)), strict=True):
            yield float(strength[node, sign]), node, self._word(sign)

    def _word(self, sign: int) -> Subject:
        return Subject(sign, int(self._kind_of_sign[sign]), self._signs.texts[sign])

    def _of_kinds(self) -> Iterator[tuple[float, int, Subject]]:
        kinds = self._kinds
        if not kinds.texts:
            return
        totals = kinds.sums[-1]
        share, distinct, strength = _evidence(kinds.sums, self._sizes, totals, len(self._tree.leaf))
        of_family = np.where(kinds.parents >= 0, share[:, np.maximum(kinds.parents, 0)], 0.0)
        least = np.maximum(KIND_SHARE, of_family * np.where(kinds.is_family, OF_WIDER_FAMILY, OF_FAMILY))
        is_good = (share >= least) & (distinct >= DISTINCT)
        for node, kind in zip(*(one.tolist() for one in np.nonzero(is_good)), strict=True):
            yield float(strength[node, kind]), node, Subject(NONE, kind, kinds.texts[kind])

    def _fits(self, node: int, subject: Subject) -> bool:
        """Whether no named node above or below it speaks against a subject of this one."""
        above, below = self._paths.above(node), self._paths.below(node)
        return all(
            self._holds(above, column, np.full(len(above), node), subject, is_outer=True)
            and self._holds(below, column, np.full(len(below), node), subject, is_outer=False)
            for column in (0, 1)
        )

    def _holds(
        self,
        others: npt.NDArray[np.int64],
        column: int,
        node: npt.NDArray[np.int64],
        subject: Subject,
        *,
        is_outer: bool,
    ) -> bool:
        """Whether one subject of each of these nodes goes with that of `node`. is_outer: they are the coarser ones."""
        sign, kind = self._sign[others, column], self._kind[others, column]
        is_named = (sign != NONE) | (kind != NONE)
        if not is_named.any():
            return True
        others, sign, kind, node = others[is_named], sign[is_named], kind[is_named], node[is_named]
        own_sign, own_kind = np.full(len(sign), subject.sign), np.full(len(sign), subject.kind)
        is_known = (kind != NONE) & (own_kind != NONE)
        if is_known.any() and not self._kinds.are_nested(kind[is_known], own_kind[is_known]).all():
            return False
        rest = ~is_known
        if is_outer:
            outer, outer_sign, outer_kind, inner = others[rest], sign[rest], kind[rest], node[rest]
        else:
            outer, outer_sign, outer_kind, inner = node[rest], own_sign[rest], own_kind[rest], others[rest]
        return bool(self._carries(outer, outer_sign, outer_kind, inner).all())

    def _carries(
        self,
        outer: npt.NDArray[np.int64],
        sign: npt.NDArray[np.int64],
        kind: npt.NDArray[np.int64],
        inner: npt.NDArray[np.int64],
    ) -> npt.NDArray[np.bool_]:
        """Whether what the outer nodes are called after holds for the inner ones, pair by pair."""
        found = np.ones(len(outer), bool)
        is_word = sign != NONE
        words = self._signs.counts[inner[is_word], sign[is_word]]
        found[is_word] = words >= HALF * self._sizes[inner[is_word]]
        if not is_word.all():
            a, b, which = outer[~is_word], inner[~is_word], kind[~is_word]
            sums = self._kinds.sums
            found[~is_word] = sums[b, which] / self._sizes[b] >= HALF * sums[a, which] / self._sizes[a] * (
                1 - 1e-6
            )
        return found

    def _take(self, node: int, subject: Subject) -> None:
        column = len(self._subjects[node])
        self._subjects[node].append(subject)
        self._sign[node, column], self._kind[node, column] = subject.sign, subject.kind

    # ------------------------------------------------------------ those of one name

    def _tell_apart(self, candidates: list[tuple[float, int, Subject]]) -> None:
        """Nodes that are shown together under one name get their time, or a second subject, where that differs."""
        more: dict[int, list[Subject]] = {}
        for _, node, subject in candidates:
            more.setdefault(node, []).append(subject)
        for nodes in self._of_one_name():
            for node in nodes:
                peers = nodes[self._paths.are_together(node, nodes)]
                if not len(peers):
                    continue
                if self._times.is_rare_among(node, peers) and self._times.claim([node], lambda _: True):
                    continue
                for subject in more.get(node, ()):
                    if self._is_second(node, subject, peers) and self._fits(node, subject):
                        self._take(node, subject)
                        break

    def _of_one_name(self) -> list[npt.NDArray[np.int64]]:
        found: dict[str, list[int]] = {}
        for node in self._order(self._sizes.astype(float)):
            text = self._text(node)
            if text is not None:
                found.setdefault(text.casefold(), []).append(node)
        return [np.array(nodes) for nodes in found.values() if len(nodes) > 1]

    def _is_second(self, node: int, subject: Subject, peers: npt.NDArray[np.int64]) -> bool:
        """Whether a subject says something more of a node, and something else than of its peers."""
        if not self._subjects[node] or len(self._subjects[node]) > 1:
            return False
        mine = self._subjects[node][0]
        if subject.kind != NONE and mine.kind != NONE and (mine.sign == NONE or subject.sign == NONE):
            return False  # "Tabby cat, cats"
        one, other = mine.text.casefold(), subject.text.casefold()
        if one in other or other in one:
            return False
        is_word = subject.sign != NONE
        counts: npt.NDArray[Any] = (
            self._signs.counts[:, subject.sign] if is_word else self._kinds.sums[:, subject.kind]
        )
        share, others = counts[node] / self._sizes[node], counts[peers].sum() / self._sizes[peers].sum()
        of_all = (counts[node] + counts[peers].sum()) / (self._sizes[node] + self._sizes[peers].sum())
        is_new = of_all <= HALF  # else the first says it already
        return bool(share >= WORD_SHARE and others <= HALF * share and is_new)

    # ------------------------------------------------------------ the rest

    def _place(self) -> None:
        """Names after places, for those that have no other."""
        for node in self._order(self._places.known):
            if self._text(node) is None and self._places.decimals(node):
                above, below = self._paths.above(node), self._paths.below(node)
                above, below = above[self._is_placed[above]], below[self._is_placed[below]]
                self._is_placed[node] = (
                    self._places.holds(above, np.full(len(above), node)).all()
                    and self._places.holds(np.full(len(below), node), below).all()
                )

    def _text(self, node: int) -> str | None:
        if self._is_placed[node]:
            return self._places.name(node)
        parts = [one.text for one in self._subjects[node]]
        time = self._times.text(node)
        if time is not None:
            parts.append(time)
        name = ", ".join(parts)
        return name[:1].upper() + name[1:] if name else None

    def _order(self, strength: npt.NDArray[np.float64]) -> list[int]:
        """All nodes, the first ones first, then by strength."""
        return np.lexsort((np.arange(self._paths.nodes), -strength, ~self._is_first)).tolist()


def _evidence(
    sums: npt.NDArray[Any], sizes: npt.NDArray[np.int64], totals: npt.NDArray[Any], n: int
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """(nodes, s) of s signs: the share in each node, how distinct that is from all other photos, and how strong.

    Strong is what most photos of the node have and few others, and of what there is much in this node.
    """
    counts = sums.astype(np.float32)
    share = counts / sizes[:, None]
    others = np.maximum(totals - counts, 0) / np.maximum(n - sizes, 1)[:, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        distinct = np.where(share > 0, 1 - others / share, 0.0)
        here = np.where(totals > 0, counts / totals, 0.0)
    distinct[sizes == n] = 0  # what all photos are says nothing
    return share, distinct, share * np.maximum(distinct, 0) * np.sqrt(here)
