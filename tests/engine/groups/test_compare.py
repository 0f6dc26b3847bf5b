"""Which group became which."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from engine.groups.compare import NONE, compare

Labels = st.lists(st.tuples(st.integers(-1, 4), st.integers(-1, 4)), max_size=30)


def test_a_group_that_grew_is_still_that_group() -> None:
    found = compare(np.array([0, 0, 0, 1, 1, NONE]), np.array([7, 7, 7, 5, 7, 7]))
    assert (found.became[0].group, found.became[0].left.tolist(), found.became[0].came.tolist()) == (
        7,
        [],
        [4, 5],
    )
    assert (found.became[1].group, found.became[1].left.tolist()) == (5, [4])
    assert found.new == {}


def test_a_group_that_was_joined_says_where_it_is() -> None:
    found = compare(np.array([0, 0, 0, 1, 1]), np.array([3, 3, 3, 3, 3]))
    assert (found.became[1].group, found.became[1].into) == (NONE, 3)
    assert found.became[0].came.tolist() == [3, 4]


def test_a_group_that_is_new_says_where_from() -> None:
    found = compare(np.array([0, 0, 0, 0, 0, NONE, NONE]), np.array([1, 1, 1, 2, 2, 3, 3]))
    assert found.new == {2: 0, 3: NONE}


@given(Labels)
def test_every_photo_that_moved_is_told_and_no_other(pairs: list[tuple[int, int]]) -> None:
    before, now = (np.array([one[side] for one in pairs], np.int64) for side in (0, 1))
    found = compare(before, now)
    assert set(found.became) == set(before[before != NONE].tolist())
    groups = [one.group for one in found.became.values() if one.group != NONE]
    assert len(set(groups)) == len(groups)
    assert set(groups) | set(found.new) == set(now[now != NONE].tolist())
    for one, became in found.became.items():
        moved = [row for row, (was, is_now) in enumerate(pairs) if was == one and is_now != became.group]
        if became.group == NONE:
            moved = [row for row, (was, _) in enumerate(pairs) if was == one]
        came = [row for row, (was, is_now) in enumerate(pairs) if was != one and is_now == became.group]
        assert became.left.tolist() == moved
        assert became.came.tolist() == (came if became.group != NONE else [])
        assert became.is_same == (not moved and not came and became.group != NONE)
