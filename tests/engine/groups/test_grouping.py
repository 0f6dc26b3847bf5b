import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from engine.groups.grouping import NOT_SURE, SMALLEST_GROUP, from_assignment


def rows(*values: tuple[float, ...]) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.array(values, np.float32)


def test_photos_go_where_they_fit_best_and_a_toss_up_goes_nowhere() -> None:
    grouping = from_assignment(rows((0.9, 0.1), (0.8, 0.2), (0.49, 0.51), (0.1, 0.9), (0.2, 0.8)))
    assert grouping.labels.tolist() == [0, 0, NOT_SURE, 1, 1]
    assert np.allclose(grouping.confidence, [0.8, 0.6, 0.02, 0.8, 0.6])


def test_members_are_listed_surest_first() -> None:
    grouping = from_assignment(rows((0.7, 0.3), (0.9, 0.1), (0.8, 0.2)))
    assert grouping.members(0).tolist() == [1, 2, 0]


def test_a_photo_alone_is_no_group() -> None:
    grouping = from_assignment(rows((0.9, 0.1), (0.9, 0.1), (0.1, 0.9)))
    assert grouping.labels.tolist() == [0, 0, NOT_SURE]
    assert grouping.groups == 1


def test_a_classifier_that_is_never_sure_still_places_every_photo() -> None:
    flat = np.full((6, 32), 1 / 32, np.float32)
    flat[:3, 4] += 0.02
    flat[3:, 9] += 0.02
    assert from_assignment(flat / flat.sum(1, keepdims=True)).labels.tolist() == [0, 0, 0, 1, 1, 1]


def test_one_photo_and_nothing_certain_still_make_one_group() -> None:
    assert from_assignment(rows((1.0,))).labels.tolist() == [0]
    assert from_assignment(rows((0.5, 0.5), (0.5, 0.5))).labels.tolist() == [0, 0]


@given(
    arrays(
        np.float32,
        st.tuples(st.integers(1, 40), st.integers(1, 8)),
        elements=st.floats(0.015625, 1, width=32),
    )
)
def test_every_photo_is_in_one_group_or_in_none_and_no_group_is_empty(
    weights: np.ndarray[tuple[int, int], np.dtype[np.float32]],
) -> None:
    grouping = from_assignment(weights / weights.sum(1, keepdims=True))
    sizes = [len(grouping.members(label)) for label in range(grouping.groups)]
    assert sum(sizes) + np.count_nonzero(grouping.labels == NOT_SURE) == len(weights)
    assert grouping.groups >= 1
    assert all(size >= min(SMALLEST_GROUP, len(weights)) for size in sizes)
