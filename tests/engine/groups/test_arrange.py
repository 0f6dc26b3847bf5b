"""What a person sees at each position of the dial, with and without decisions."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.groups.arrange import KEPT, NOT_SURE, Decisions, Dial, halves
from engine.groups.tree import grow
from tests.engine.groups.making import scattered


def levels(dial: Dial) -> range:
    return range(dial.fewest, dial.most + 1)


def test_the_number_shown_is_the_number_asked_for_at_every_position() -> None:
    z, probabilities, _ = scattered([30, 20, 10, 6], noise=1.0)
    dial = Dial(grow(z, probabilities))
    assert dial.fewest == 1
    assert dial.most > 8
    for groups in levels(dial):
        assert len(dial.cut(groups, 0.0).groups) == groups
    assert len(dial.cut(10_000, 0.0).groups) == dial.most
    assert len(dial.cut(0, 0.0).groups) == 1


def test_a_photo_between_two_groups_waits_and_is_sure_where_they_are_one() -> None:
    z, _, labels = scattered([10, 10, 10], noise=0.2)
    probabilities = np.eye(3, dtype=np.float32)[labels] * 0.98 + 0.01
    middle = int(np.flatnonzero(labels == 0)[0])
    probabilities[middle] = [0.49, 0.48, 0.03]
    tree = grow(z, probabilities)
    dial = Dial(tree)
    assert dial.cut(3, 0.05).group[middle] == NOT_SURE
    assert dial.cut(3, 0.0).group[middle] != NOT_SURE
    assert dial.cut(1, 0.05).group[middle] != NOT_SURE
    assert dial.cut(1, 0.05).confidence[middle] == pytest.approx(tree.trust.level, abs=0.02)


def test_a_single_photo_is_seen_and_single_ones_among_groups_wait() -> None:
    one = grow(np.full((1, 4), 0.5, np.float32), np.ones((1, 1), np.float32))
    assert len(Dial(one).cut(1, 0.05).groups) == 1
    z, probabilities, _ = scattered([10, 10])
    dial = Dial(
        grow(z, probabilities), Decisions(kept=dict.fromkeys(range(19), 1), firm=frozenset(range(19)))
    )
    found = dial.cut(2, 0.05)
    assert found.group[19] == NOT_SURE
    assert found.groups.tolist() == [KEPT + 1]


def test_groups_of_the_person_stay_as_they_are_at_every_position() -> None:
    z, probabilities, labels = scattered([30, 20, 10, 6], noise=1.0)
    mine = np.flatnonzero(labels == 1)[:12].tolist()
    dial = Dial(grow(z, probabilities), Decisions(kept=dict.fromkeys(mine, 7), firm=frozenset(mine[:3])))
    for groups in levels(dial):
        found = dial.cut(groups, 0.0)
        assert len(found.groups) == groups
        assert np.flatnonzero(found.group == KEPT + 7).tolist() == mine
        assert (found.confidence[mine[:3]] == 1).all()


Pairs = st.lists(st.tuples(st.integers(0, 39), st.integers(0, 39)), max_size=6)


@settings(deadline=None, max_examples=60)
@given(Pairs, Pairs, st.lists(st.integers(0, 39), max_size=8), st.integers(0, 3))
def test_decisions_hold_at_every_position_and_cuts_stay_nested(
    together: list[tuple[int, int]], apart: list[tuple[int, int]], kept: list[int], seed: int
) -> None:
    z, probabilities, _ = scattered([16, 12, 8, 4], noise=1.5, seed=seed)
    joined: dict[int, set[int]] = {row: {row} for row in range(40)}
    for a, b in together:
        both = joined[a] | joined[b]
        for row in both:
            joined[row] = both
    mine = {other for row in kept for other in joined[row]}
    foes = [(a, b) for a, b in apart if b not in joined[a] and not {a, b} <= mine]
    decisions = Decisions(
        kept=dict.fromkeys(sorted(mine), 1), together=frozenset(together), apart=frozenset(foes)
    )
    dial = Dial(grow(z, probabilities), decisions)
    coarser = None
    for groups in levels(dial):
        found = dial.cut(groups, 0.05)
        for a, b in together:
            assert found.group[a] == found.group[b]
        for a, b in foes:
            assert found.group[a] != found.group[b] or found.group[a] == NOT_SURE
        whole = dial.cut(groups, 0.0).group
        if coarser is not None:
            placed = (whole != NOT_SURE) & (coarser != NOT_SURE)
            pairs = {(int(a), int(b)) for a, b in zip(whole[placed], coarser[placed], strict=True)}
            assert len(pairs) == len({a for a, _ in pairs})
        coarser = whole


@settings(deadline=None, max_examples=60)
@given(Pairs, st.lists(st.integers(0, 39), min_size=2, max_size=30, unique=True), st.integers(0, 3))
def test_photos_that_came_later_and_are_apart_do_not_join_the_same_group(
    apart: list[tuple[int, int]], late: list[int], seed: int
) -> None:
    """The person has one group of all that was there; of the photos that came since, some do not belong together."""
    z, probabilities, _ = scattered([16, 12, 8, 4], noise=1.5, seed=seed)
    is_new = np.isin(np.arange(40), late)
    decisions = Decisions(
        kept=dict.fromkeys(np.flatnonzero(~is_new).tolist(), 7),
        apart=frozenset(
            (min(pair), max(pair)) for pair in apart if pair[0] != pair[1] and is_new[list(pair)].all()
        ),
    )
    dial = Dial(grow(z, probabilities), decisions, is_new)
    for groups in levels(dial):
        group = dial.cut(groups, 0.0).group
        for a, b in decisions.apart:
            assert group[a] != group[b] or group[a] == NOT_SURE


def test_photos_that_all_are_kept_apart_find_a_place_each() -> None:
    z, probabilities, _ = scattered([6])
    foes = frozenset((a, b) for b in range(6) for a in range(b))
    dial = Dial(grow(z, probabilities), Decisions(apart=foes))
    found = dial.cut(3, 0.0)
    groups = [one for one in found.group.tolist() if one != NOT_SURE]
    assert len(groups) == len(set(groups))


def test_a_group_is_halved_where_the_tree_divides_it() -> None:
    z, _, labels = scattered([20, 8], noise=0.3)
    tree = grow(z, np.ones((28, 1), np.float32))
    part = halves(tree, np.arange(28))
    assert part is not None
    assert sorted(part.tolist()) == np.flatnonzero(labels == 1).tolist()
    assert halves(tree, np.flatnonzero(tree.leaf == 0)) is None
