"""The nearest among many vectors, exactly, for many at a time.

Sorting a hundred thousand similarities out for each photo takes longer than computing them. So the columns are dealt
into hands first and only the greatest of each is looked at: the `count` greatest of all lie in the `count` hands whose
greatest are greatest.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Rows = npt.NDArray[np.int64]

HAND = 32  # columns that one greatest stands for
AT_ONCE = 64  # rows whose similarities to all others are in memory at a time


def greatest(values: Floats, count: int) -> Rows:
    """The columns of the `count` greatest of each row (m, n), the greatest first, equal ones by column: (m, count).

    count <= n.
    """
    m, n = values.shape
    hands = n // HAND
    if hands <= 4 * count:  # few columns: nothing is won by dealing
        found = np.argpartition(-values, count - 1, axis=1)[:, :count]
        return _sorted(values, found)
    dealt = values[:, : hands * HAND].reshape(m, HAND, hands)  # hand j has the columns j, hands + j, ...
    best = np.argpartition(-dealt.max(1), count - 1, axis=1)[:, :count]
    columns = (best[:, None, :] + hands * np.arange(HAND)[:, None]).reshape(m, -1)
    rest = np.broadcast_to(np.arange(hands * HAND, n), (m, n - hands * HAND))
    columns = np.concatenate([columns, rest], axis=1)
    near = np.take_along_axis(values, columns, 1)
    found = np.take_along_axis(columns, np.argpartition(-near, count - 1, axis=1)[:, :count], 1)
    return _sorted(values, found)


def nearest_others(z: Floats, start: int, end: int, count: int) -> tuple[Rows, Floats]:
    """Of rows start … end-1 of the unit vectors z (n, d), the `count` nearest others, nearest first, and their cosines:
    (end - start, count) both; count < n."""
    found = np.empty((end - start, count), np.int64)
    cosines = np.empty((end - start, count), np.float32)
    for first in range(start, end, AT_ONCE):
        last = min(first + AT_ONCE, end)
        similarity = z[first:last] @ z.T
        own = np.arange(last - first)
        similarity[own, own + first] = -2
        place = slice(first - start, last - start)
        found[place] = greatest(similarity, count)
        cosines[place] = np.take_along_axis(similarity, found[place], 1)
    return found, cosines


def _sorted(values: Floats, columns: Rows) -> Rows:
    columns = np.sort(columns, axis=1)
    order = np.argsort(-np.take_along_axis(values, columns, 1), axis=1, kind="stable")
    return np.asarray(np.take_along_axis(columns, order, 1), np.int64)
