"""What the person said of groups and photos, as examples to learn from.

Photos that belong together form a set: a group of the person's, photos that are linked with each other, or a single
photo of which it is only said where it does not belong. Two groups of the person's are apart, and so are a photo and
the group that it was put out of, and two photos that were said not to belong together, each with the whole of its set.
"""

from __future__ import annotations

import functools
import hashlib
import itertools
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.groups.arrange import Decisions, components

Rows = NDArray[np.int64]
Floats = NDArray[np.float32]

ALONE = -1
KEPT_WEIGHT = 0.5  # of a photo that is in a group of the person's because the engine had put it there


@dataclass(frozen=True, eq=False)
class Examples:
    """Examples among n photos.

    Attributes:
        sets: (n,) the set that each photo is of, or ALONE where nothing was said of it.
        weight: (n,) 1 where the person spoke of this very photo, KEPT_WEIGHT where only of its group.
        groups: sets 0 … groups-1 are the person's groups.
        apart: (q,2) pairs of sets of which not both are groups, the smaller first, ascending.
    """

    sets: Rows
    weight: Floats
    groups: int
    apart: Rows

    @classmethod
    def gather(cls, decisions: Decisions, n: int) -> Self | None:
        """From the decisions about n photos; None where they say nothing that can be learned from."""
        owner = _owners(decisions, n)
        spoken = {row for pair in decisions.apart for row in pair} | {row for row, _ in decisions.out}
        for row in spoken:
            if owner[row] == ALONE:
                owner[row] = owner.max() + 1
        kept = {int(owner[row]) for row in decisions.kept}
        of_number = {number: int(owner[row]) for row, number in decisions.kept.items()}
        pairs = {(int(owner[a]), int(owner[b])) for a, b in decisions.apart}
        pairs |= {
            (int(owner[row]), of_number[number]) for row, number in decisions.out if number in of_number
        }
        pairs = {pair for pair in pairs if pair[0] != pair[1] and not (pair[0] in kept and pair[1] in kept)}
        counts = np.bincount(owner[owner >= 0], minlength=1)
        useful = {one for pair in pairs for one in pair} | set(np.flatnonzero(counts > 1).tolist())
        if len(kept) > 1:
            useful |= kept
        if not useful:
            return None
        first = {one: int(np.flatnonzero(owner == one)[0]) for one in useful}
        order = sorted(useful, key=lambda one: (one not in kept, first[one]))
        new = {one: number for number, one in enumerate(order)}
        sets = np.array([new.get(one, ALONE) for one in owner.tolist()], np.int64)
        firm = decisions.firm | spoken | {row for pair in decisions.together for row in pair}
        weight = np.full(n, KEPT_WEIGHT, np.float32)
        weight[sorted(firm)] = 1.0
        apart = sorted({(min(new[a], new[b]), max(new[a], new[b])) for a, b in pairs})
        return cls(sets, weight, len(useful & kept), np.array(apart, np.int64).reshape(-1, 2))

    @property
    def count(self) -> int:
        """How many photos something was said of."""
        return int((self.sets >= 0).sum())

    @property
    def fingerprint(self) -> str:
        """Changes with whatever is learned from."""
        digest = hashlib.blake2b(str(self.groups).encode(), digest_size=8)
        for part in (self.sets, self.weight * (self.sets >= 0), self.apart):
            digest.update(np.ascontiguousarray(part).tobytes())
        return digest.hexdigest()

    def of(self, rows: Rows) -> Self:
        """The same examples for these of the photos, which then are rows 0, 1, …"""
        return type(self)(self.sets[rows], self.weight[rows], self.groups, self.apart)

    def pairs(self, rows: Rows) -> tuple[Floats, Floats]:
        """How much it counts, from 0 to 1, that two of these photos (m,) are together, and that they are apart.

        Both (m,m), symmetric and 0 on the diagonal: the product of the photos' weights where something was said.
        """
        sets, weight = self.sets[rows], self.weight[rows]
        weights = weight[:, None] * weight * ((sets[:, None] >= 0) & (sets >= 0))
        np.fill_diagonal(weights, 0)
        is_same = sets[:, None] == sets
        is_group = (sets >= 0) & (sets < self.groups)
        is_apart = is_group[:, None] & is_group & ~is_same
        size = 1 + int(max(sets.max(initial=0), self.apart.max(initial=0)))
        said = np.concatenate([self.apart, self.apart[:, ::-1]])
        is_apart |= np.isin(sets[:, None] * size + sets, said[:, 0] * size + said[:, 1]) & ~is_same
        return weights * is_same, weights * is_apart

    def draw(self, count: int, random: np.random.Generator) -> Rows:
        """Up to `count` photos to look at, ascending: one that the person spoke of, one of its set, one that is apart
        from it, and so on. A set that it was put apart from comes before any other group of the person's."""
        found: dict[int, None] = {}
        while len(found) < min(count, len(self._spoken)):
            photo = int(random.choice(self._spoken))
            mine = int(self.sets[photo])
            foes = self._foes.get(mine) or [one for one in range(self.groups) if one != mine < self.groups]
            chosen = [photo, int(random.choice(self._members[mine]))]
            if foes:
                chosen.append(int(random.choice(self._members[int(random.choice(foes))])))
            found.update(dict.fromkeys(chosen))
        return np.array(sorted(list(found)[:count]), np.int64)

    @functools.cached_property
    def _spoken(self) -> Rows:
        """The photos that were spoken of one by one; where none was, those of groups."""
        is_said = (self.sets >= 0) & (self.weight == 1)
        return np.flatnonzero(is_said if is_said.any() else self.sets >= 0)

    @functools.cached_property
    def _members(self) -> list[Rows]:
        order = np.argsort(self.sets, kind="stable")
        count = 1 + int(max(self.sets.max(), self.apart.max(initial=0)))
        bounds = np.searchsorted(self.sets[order], np.arange(count + 1))
        return [order[start:end] for start, end in itertools.pairwise(bounds)]

    @functools.cached_property
    def _foes(self) -> dict[int, list[int]]:
        """For a set those that it was put apart from, as far as they have photos here."""
        found: dict[int, list[int]] = {}
        for one, other in (*self.apart.tolist(), *self.apart[:, ::-1].tolist()):
            if len(self._members[other]):
                found.setdefault(one, []).append(other)
        return found


def sample(count: int, most: int, seed: int, examples: Examples | None) -> Rows:
    """Ascending rows of `most` of so many photos; all where they are no more. Those that were spoken of come first."""
    if count <= most:
        return np.arange(count)
    random = np.random.default_rng(seed)
    if examples is None:
        return np.sort(random.choice(count, most, replace=False))
    order = random.permutation(count)
    rank = np.where(examples.sets >= 0, examples.weight, 0)[order]
    return np.sort(order[np.argsort(-rank, kind="stable")][:most])


def _owners(decisions: Decisions, n: int) -> Rows:
    """A number (n,) for each set of two or more photos that belong together; ALONE for all others.

    A photo that is linked with one in a group of the person's is of that group; nothing joins two of these.
    """
    owner = np.full(n, ALONE, np.int64)
    numbers = {number: place for place, number in enumerate(sorted(set(decisions.kept.values())))}
    for row, number in decisions.kept.items():
        owner[row] = numbers[number]
    free = len(numbers)
    linked = components(decisions.together)
    for row in sorted(linked):
        if owner[row] != ALONE:
            continue
        mates = linked[row]
        of_groups = [int(owner[one]) for one in mates if owner[one] != ALONE]
        number = of_groups[0] if of_groups else free
        free += not of_groups
        owner[[one for one in mates if owner[one] == ALONE]] = number
    return owner
