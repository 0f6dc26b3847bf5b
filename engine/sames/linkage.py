"""Sets in which every two are alike: complete linkage over a list of alike pairs."""

from __future__ import annotations

from collections.abc import Iterable


def complete_linkage(pairs: Iterable[tuple[str, str, float]]) -> list[tuple[str, ...]]:
    """Sets of at least two, each sorted, in order of their first; pairs that are not given are not alike.

    Going through the pairs from the most alike down, two sets are joined when the last pair between them has come:
    that is complete linkage, and a chain of alike neighbours never becomes one set. Ties are broken by the keys, so
    the order in which pairs are given does not matter.
    """
    owner: dict[str, int] = {}
    members: dict[int, list[str]] = {}
    links: dict[int, dict[int, int]] = {}  # set -> other set -> pairs seen between the two
    for first, second, _ in sorted(
        {(min(a, b), max(a, b), value) for a, b, value in pairs if a != b},
        key=lambda one: (-one[2], one[0], one[1]),
    ):
        for key in (first, second):
            if key not in owner:
                owner[key] = len(owner)
                members[owner[key]] = [key]
                links[owner[key]] = {}
        a, b = owner[first], owner[second]
        if a == b:
            continue
        links[a][b] = links[b][a] = links[a].get(b, 0) + 1
        if links[a][b] == len(members[a]) * len(members[b]):
            _join(a, b, owner, members, links)
    return sorted(tuple(sorted(keys)) for keys in members.values() if len(keys) > 1)


def _join(
    a: int, b: int, owner: dict[str, int], members: dict[int, list[str]], links: dict[int, dict[int, int]]
) -> None:
    if len(members[a]) < len(members[b]):
        a, b = b, a
    for key in members.pop(b):
        owner[key] = a
        members[a].append(key)
    for other, count in links.pop(b).items():
        links[other].pop(b)
        if other != a:
            links[a][other] = links[other][a] = links[a].get(other, 0) + count
