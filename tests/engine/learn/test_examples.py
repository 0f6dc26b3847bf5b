"""What the person said, as examples: from decisions by rows to pairs of a batch."""

from __future__ import annotations

import numpy as np
import pytest

from engine.groups.arrange import Decisions
from engine.learn.examples import ALONE, KEPT_WEIGHT, Examples, sample

DECISIONS = Decisions(
    kept={0: 70, 1: 70, 2: 70, 5: 41, 6: 41},
    firm=frozenset({1, 5}),
    out=frozenset({(8, 70)}),
    together=frozenset({(9, 10), (10, 11)}),
    apart=frozenset({(11, 12)}),
)
"""Groups {0, 1, 2} and {5, 6}; 8 put out of the first; {9, 10, 11} linked, and 12 kept off 11. Nothing of 3, 4, 7."""


def examples(decisions: Decisions = DECISIONS, n: int = 13) -> Examples:
    found = Examples.gather(decisions, n)
    assert found is not None
    return found


def weights(examples: Examples, which: int) -> dict[tuple[int, int], float]:
    """The pairs of all photos that are together (0) or apart (1), the smaller row first."""
    found = examples.pairs(np.arange(len(examples.sets)))[which]
    assert np.array_equal(found, found.T)
    return {(int(a), int(b)): float(found[a, b]) for a, b in np.argwhere(np.triu(found) > 0)}


def test_photos_of_a_group_and_linked_ones_belong_together() -> None:
    half, quarter = KEPT_WEIGHT, KEPT_WEIGHT**2
    assert weights(examples(), 0) == {
        (0, 1): half,
        (0, 2): quarter,
        (1, 2): half,
        (5, 6): half,
        (9, 10): 1,
        (9, 11): 1,
        (10, 11): 1,
    }


def test_groups_are_apart_and_what_was_put_out_is_and_what_does_not_belong_with_one_of_a_set() -> None:
    found = weights(examples(), 1)
    groups = {(a, b) for a in (0, 1, 2) for b in (5, 6)}
    assert set(found) == groups | {(0, 8), (1, 8), (2, 8)} | {(9, 12), (10, 12), (11, 12)}
    assert found[0, 5] == KEPT_WEIGHT
    assert found[1, 5] == found[1, 8] == found[9, 12] == 1
    assert found[0, 8] == KEPT_WEIGHT


def test_a_photo_linked_with_one_of_a_group_is_of_that_group_and_joins_no_two() -> None:
    found = examples(Decisions(kept={0: 1, 1: 2}, together=frozenset({(0, 3), (1, 3)})), 5)
    assert weights(found, 0) == {(0, 3): 1}
    assert (0, 1) in weights(found, 1)


@pytest.mark.parametrize(
    "decisions",
    [
        Decisions(),
        Decisions(kept={4: 9}),
        Decisions(kept={4: 9}, firm=frozenset({4}), out=frozenset({(2, 33)})),
    ],
    ids=["none", "one photo in one group", "out of a group that has no photo here"],
)
def test_what_says_nothing_of_two_photos_is_no_example(decisions: Decisions) -> None:
    assert Examples.gather(decisions, 6) is None


def test_what_contradicts_itself_is_together() -> None:
    found = examples(Decisions(together=frozenset({(0, 1)}), apart=frozenset({(0, 1), (1, 2)})), 3)
    assert weights(found, 0) == {(0, 1): 1}
    assert weights(found, 1) == {(0, 2): 1, (1, 2): 1}


def test_some_of_the_photos_keep_what_was_said_of_them() -> None:
    some = np.array([1, 2, 5, 7, 8])
    for whole, part in zip(examples().pairs(some), examples().of(some).pairs(np.arange(5)), strict=True):
        assert np.array_equal(whole, part)


def test_the_fingerprint_follows_what_is_learned_from_and_not_how_groups_are_numbered() -> None:
    renumbered = Decisions(
        kept={0: 5, 1: 5, 2: 5, 5: 90, 6: 90},
        firm=DECISIONS.firm,
        out=frozenset({(8, 5)}),
        together=frozenset({(9, 11), (10, 11)}),
        apart=DECISIONS.apart,
    )
    assert examples().fingerprint == examples(renumbered).fingerprint
    others = [
        Decisions(DECISIONS.kept, frozenset({1}), DECISIONS.out, DECISIONS.together, DECISIONS.apart),
        Decisions(DECISIONS.kept, DECISIONS.firm, frozenset(), DECISIONS.together, DECISIONS.apart),
        Decisions(DECISIONS.kept, DECISIONS.firm, DECISIONS.out, DECISIONS.together, frozenset({(11, 7)})),
        Decisions(
            {**DECISIONS.kept, 3: 41}, DECISIONS.firm, DECISIONS.out, DECISIONS.together, DECISIONS.apart
        ),
    ]
    assert len({examples(one).fingerprint for one in (DECISIONS, *others)}) == 5


def test_photos_are_drawn_with_those_that_they_belong_with_and_those_that_they_do_not() -> None:
    met = np.zeros((2, 13, 13), bool)
    for seed in range(200):
        drawn = examples().draw(6, np.random.default_rng(seed))
        assert len(set(drawn.tolist())) == len(drawn) <= 6
        assert (examples().sets[drawn] != ALONE).all()
        for which, pairs in enumerate(examples().pairs(drawn)):
            met[which][np.ix_(drawn, drawn)] |= pairs > 0
    for which in (0, 1):
        assert {(a, b) for a, b in np.argwhere(np.triu(met[which])).tolist()} == set(
            weights(examples(), which)
        )


def test_a_place_of_the_run_draws_the_same_photos_again() -> None:
    first, second = (examples().draw(5, np.random.default_rng(3)) for _ in range(2))
    assert np.array_equal(first, second)


def test_few_photos_that_were_spoken_of_are_drawn_once() -> None:
    few = examples(Decisions(together=frozenset({(1, 2)})), 40)
    assert few.draw(16, np.random.default_rng(0)).tolist() == [1, 2]


def test_groups_that_were_only_named_are_drawn_from_too() -> None:
    named = examples(Decisions(kept={0: 1, 1: 1, 2: 2, 3: 2}), 6)
    assert named.draw(16, np.random.default_rng(0)).tolist() == [0, 1, 2, 3]


def test_a_sample_has_the_photos_that_were_spoken_of_and_without_any_it_is_what_it_was() -> None:
    before = np.sort(np.random.default_rng(7).choice(400, 30, replace=False))
    assert np.array_equal(sample(400, 30, 7, None), before)
    assert np.array_equal(sample(20, 30, 7, None), np.arange(20))
    found = sample(400, 30, 7, examples(n=400))
    assert len(set(found.tolist())) == 30
    assert {0, 1, 2, 5, 6, 8, 9, 10, 11, 12} <= set(found.tolist())
    assert {1, 5, 8, 9, 10, 11, 12} == set(sample(400, 7, 7, examples(n=400)).tolist())  # the firm ones first
