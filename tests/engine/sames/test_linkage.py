"""Complete linkage: every two of a set are alike, whatever the order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from engine.sames.linkage import complete_linkage

KEYS = [f"{number:02d}" for number in range(12)]
ALL_PAIRS = list(combinations(KEYS, 2))


def test_a_chain_never_becomes_one_set() -> None:
    chain = [(f"{n:03d}", f"{n + 1:03d}", 0.9) for n in range(100)]
    sets = complete_linkage(chain)
    assert max(len(one) for one in sets) == 2
    assert len(sets) >= 34


def test_four_that_are_all_alike_are_one_set() -> None:
    pairs = [(a, b, 0.9) for a, b in combinations("abcd", 2)]
    assert complete_linkage(pairs) == [("a", "b", "c", "d")]
    assert complete_linkage(pairs[:-1]) == [("a", "b", "c")] or complete_linkage(pairs[:-1]) == [
        ("a", "b", "d")
    ]


def test_the_most_alike_are_joined_first() -> None:
    assert complete_linkage([("a", "b", 0.8), ("b", "c", 0.9)]) == [("b", "c")]


@given(
    st.dictionaries(st.sampled_from(ALL_PAIRS), st.sampled_from([0.7, 0.8, 0.9])),
    st.randoms(use_true_random=False),
)
def test_every_two_of_a_set_are_alike_and_order_does_not_matter(pairs, chance) -> None:  # type: ignore[no-untyped-def]
    listed = [(a, b, value) for (a, b), value in pairs.items()]
    sets = complete_linkage(listed)
    for one in sets:
        assert all(pair in pairs for pair in combinations(one, 2))
    placed = [key for one in sets for key in one]
    assert len(placed) == len(set(placed))
    shuffled = [(b, a, value) if chance.random() < 0.5 else (a, b, value) for a, b, value in listed]
    chance.shuffle(shuffled)
    assert complete_linkage(shuffled) == sets
    leaders = [(one, other) for one, other in combinations(sets, 2)]
    for one, other in leaders:  # no two sets are left that could be one
        assert not all((min(a, b), max(a, b)) in pairs for a in one for b in other)
