"""Which names are given: by what speaks for them, and without a word against another on the same path."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.groups.naming.choosing import Namer
from engine.groups.naming.kinds import Kinds, no_kinds
from engine.groups.naming.signs import Trace
from engine.groups.naming.titles import told_apart
from engine.groups.tree import Tree
from engine.groups.trust import Trust

TEXTS = ["tabby cat", "Siamese cat", "beagle", "pug", "violin", "cats", "dogs", "animals"]
PARENTS = np.array([5, 5, 6, 6, -1, 7, 7, -1])
WITHIN = np.array([[2, 2], [3, 3], [5, 5], [6, 6], [7, 7], [1, 3], [4, 6], [0, 6]])
CAT, PUG, VIOLIN = 0, 3, 4
FOLDERS = ("Vienna", "Vienna trip", "Norway", "Cat", "Dogs", "2023", "DCIM", "東京", "Garden party")


def tree_of(leaf: list[int], joins: list[tuple[int, int]]) -> Tree:
    n = len(leaf)
    near = np.full((n, 8), -1, np.int32)
    near[:, 0] = leaf
    share = np.zeros((n, 8), np.float32)
    share[:, 0] = 1
    made = np.array(joins, np.int32).reshape(-1, 2)
    return Tree(np.array(leaf, np.int32), near, share, made, np.zeros(len(joins), np.float32), 1, 1, Trust())


def kinds_of(tree: Tree, chances: np.ndarray) -> Kinds:
    """chances: (n, 5) of the single kinds, of each photo."""
    sums = np.zeros((2 * tree.atoms - 1, len(TEXTS)), np.float32)
    np.add.at(sums[:, :5], tree.leaf, chances)
    for step, (a, b) in enumerate(tree.joins):
        sums[tree.atoms + step] = sums[a] + sums[b]
    for kind in range(5, len(TEXTS)):
        start, end = WITHIN[kind]
        members = [one for one in range(5) if start <= WITHIN[one, 0] <= end]
        sums[:, kind] = sums[:, members].sum(1)
    is_family = np.arange(len(TEXTS)) >= 5
    return Kinds(
        TEXTS, WITHIN, PARENTS, is_family, {text: one for one, text in enumerate(TEXTS)} | {"cat": 5}, sums
    )


def named(
    tree: Tree, traces: list[Trace], chances: np.ndarray | None = None, first: tuple[int, ...] = ()
) -> list[str | None]:
    kinds = no_kinds(2 * tree.atoms - 1) if chances is None else kinds_of(tree, chances)
    return Namer(tree, traces, kinds, first).names()


def chances_of(kinds: list[int], sure: float = 0.9) -> np.ndarray:
    found = np.full((len(kinds), 5), (1 - sure) / 5, np.float32)
    found[np.arange(len(kinds)), kinds] += sure
    return found


def day(year: int, month: int, number: int) -> int:
    return date(year, month, number).toordinal()


TWO = tree_of([0] * 6 + [1] * 6, [(0, 1)])


# ---------------------------------------------------------------- what speaks for a name


def test_a_group_is_called_after_the_folder_that_most_of_its_photos_lie_in() -> None:
    traces = [Trace(("Pictures", "2022-08 Norway fjords"), "IMG_1")] * 5
    traces += [Trace(("Pictures", "Home"), "IMG_2")] * 7
    assert named(TWO, traces) == ["Norway fjords", "Home", None]


def test_a_word_of_all_photos_and_a_word_of_few_say_nothing() -> None:
    traces = [Trace(("Pictures", "Norway"), f"IMG_{one}") for one in range(12)]
    traces[0] = replace(traces[0], stem="Anna")
    traces[1] = replace(traces[1], stem="Anna")
    assert named(TWO, traces) == [None, None, None]


def test_what_the_network_sees_is_told_where_it_is_surer_than_the_words() -> None:
    traces = [Trace(("Pictures", "Vienna" if one % 2 else "Norway"), "IMG_1") for one in range(12)]
    found = named(TWO, traces, chances_of([CAT] * 6 + [VIOLIN] * 6))
    assert found == ["Tabby cat", "Violin", None]


def test_a_family_is_named_where_its_kinds_are_mixed() -> None:
    traces = [Trace((), "IMG_1")] * 12
    mixed = chances_of([0, 1, 0, 1, 0, 1] + [VIOLIN] * 6)
    assert named(TWO, traces, mixed)[0] == "Cats"
    unsure = chances_of([0, 2, 4, 3, 1, 4, 0, 2, 4, 3, 1, 4], 0.3)
    assert named(TWO, traces, unsure) == [None] * 3


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([day(2023, 6, 14)] * 6, "14 June 2023"),
        ([day(2023, 6, 17), day(2023, 6, 18)] * 3, "17–18 June 2023"),
        ([day(2023, 6, 2 + 3 * one) for one in range(6)], "June 2023"),
        ([day(2022, 6 + one // 2, 10 + one) for one in range(6)], "Summer 2022"),
        ([day(2022, 7 + one // 2, 10 + one) for one in range(6)], "July–September 2022"),
        ([day(2017 + one // 2, 7, 10) for one in range(6)], "2017–2019"),
        ([day(2199, 12, 31)] * 5 + [day(2199, 1, 1)], "2199"),
    ],
)
def test_a_group_without_a_subject_is_called_after_its_time(days: list[int], expected: str) -> None:
    traces = [Trace((), "IMG_1", one) for one in days] + [Trace((), "IMG_1", day(2010, 1, 5))] * 6
    assert named(TWO, traces) == [expected, "5 January 2010", None]


def test_dates_that_too_few_photos_have_and_dates_of_files_say_nothing() -> None:
    traces = [Trace((), "IMG_1", day(2023, 6, 14) if one < 3 else None) for one in range(12)]
    assert named(TWO, traces) == [None] * 3


def test_a_time_that_is_of_this_group_alone_stands_beside_its_subject() -> None:
    traces = [Trace((), "IMG_1", day(2023, 6, 14))] * 6 + [Trace((), "IMG_1", day(2020, 6, 14))] * 6
    found = named(TWO, traces, chances_of([CAT] * 6 + [VIOLIN] * 6))
    assert found[:2] == ["Tabby cat, 14 June 2023", "Violin, 14 June 2020"]


def test_coordinates_are_the_last_resort() -> None:
    vienna = Trace((), "IMG_1", None, 48.2082, 16.3738)
    sydney = Trace((), "IMG_1", None, -33.8567, 151.2153)
    far = [replace(sydney, latitude=-33.0 - one, longitude=150.0) for one in range(6)]
    assert named(TWO, [vienna] * 6 + far) == ["Near 48.21° N, 16.37° E", None, None]
    assert named(TWO, [vienna] * 6 + [sydney] * 6)[1] == "Near 33.86° S, 151.22° E"
    around = [replace(vienna, latitude=48.15 + one / 50) for one in range(6)]
    assert named(TWO, around + [sydney] * 6)[0] == "Near 48.2° N, 16.4° E"
    assert named(TWO, [replace(vienna, stem="Prater")] * 6 + [sydney] * 6)[0] == "Prater"


# ---------------------------------------------------------------- one name on several levels and beside each other


def test_groups_of_one_kind_are_told_apart_by_a_second_word() -> None:
    tree = tree_of([0] * 4 + [1] * 4 + [2] * 16, [(0, 1), (2, 3)])
    in_garden = {0, 1, 2, 8, 9, 10, 11}
    traces = [Trace(("Garden" if one in in_garden else "Home",), "IMG_1") for one in range(24)]
    found = named(tree, traces, chances_of([CAT] * 8 + [VIOLIN] * 16), (0, 1, 2))
    assert found == ["Tabby cat, Garden", "Tabby cat", "Violin", "Tabby cat", None]


def test_groups_of_one_kind_are_told_apart_by_their_time() -> None:
    tree = tree_of([0] * 4 + [1] * 4 + [2] * 8, [(0, 1), (2, 3)])
    days = [day(2021, 3, 1)] * 4 + [day(2019, 8, 1 + one) for one in range(4)]
    days += [day(2021, 3, 1)] * 3 + [day(2018, 5 + one, 2) for one in range(5)]
    traces = [Trace((), "IMG_1", one) for one in days]
    found = named(tree, traces, chances_of([CAT] * 8 + [VIOLIN] * 8), (0, 1, 2))
    assert found[0] == "Tabby cat, 1 March 2021"
    assert found[1] == "Tabby cat, August 2019"
    assert found[3] == "Tabby cat"


def test_the_finer_group_does_not_contradict_the_coarser_one() -> None:
    tree = tree_of([0] * 10 + [1] * 2 + [2] * 12, [(0, 1), (2, 3)])
    traces = [
        Trace(("Lobster" if one < 10 else "Crayfish" if one < 12 else "Home",), "IMG_1") for one in range(24)
    ]
    coarse_first = named(tree, traces, None, (3, 2))
    assert coarse_first[3] == "Lobster"
    assert coarse_first[1] is None
    fine_first = named(tree, traces, None, (0, 1, 2))
    assert fine_first[1] == "Crayfish"
    assert fine_first[3] is None


def test_a_word_that_means_a_kind_is_held_against_what_the_network_sees() -> None:
    tree = tree_of([0] * 10 + [1] * 2 + [2] * 12, [(0, 1), (2, 3)])
    traces = [Trace(("Dogs",) if one < 12 else ("Home",), "IMG_1") for one in range(24)]
    chances = chances_of([PUG] * 10 + [CAT] * 2 + [VIOLIN] * 12)
    found = named(tree, traces, chances, (3, 2))
    assert found[3] == "Dogs"
    assert found[1] in (None, "Dogs")


def test_equal_names_get_numbers_and_the_first_stays_as_it_is() -> None:
    names = ["Crab", None, "crab", "Crab (2)", "Crab", None]
    assert told_apart(names) == ["Crab", None, "crab (2)", "Crab (2) (2)", "Crab (3)", None]
    assert told_apart(["Crab"], ["CRAB"]) == ["Crab (2)"]


# ---------------------------------------------------------------- the rule, on random trees


@dataclass(frozen=True)
class Case:
    tree: Tree
    traces: list[Trace]
    chances: np.ndarray
    first: tuple[int, ...]


def random_case(seed: int) -> Case:
    """A random tree whose atoms tend to share folders, days, places and kinds, in parts more than others."""
    rng = np.random.default_rng(seed)
    atoms = int(rng.integers(1, 14))
    leaf = [*range(atoms), *rng.integers(0, atoms, int(rng.integers(0, 40))).tolist()]
    open_nodes = list(range(atoms))
    joins = []
    for step in range(atoms - 1):
        a, b = rng.choice(len(open_nodes), 2, replace=False).tolist()
        pair = (open_nodes[a], open_nodes[b])
        joins.append((min(pair), max(pair)))
        open_nodes = [one for one in open_nodes if one not in pair] + [atoms + step]
    tree = tree_of(leaf, joins)
    purity = rng.random(4)
    own = [rng.integers(0, 1_000_000, 4).tolist() for _ in range(atoms)]
    traces, kinds = [], []
    for atom in leaf:
        picks = [
            own[atom][one] if rng.random() < purity[one] else int(rng.integers(0, 1_000_000))
            for one in range(4)
        ]
        folder = FOLDERS[picks[0] % len(FOLDERS)], FOLDERS[picks[0] // 100 % len(FOLDERS)]
        when = None if rng.random() < 0.05 else day(2021, 12, 1) + picks[1] % 5 * 31 + picks[1] // 7 % 3
        where = (48.0 + picks[2] % 4, 16.0 + picks[2] % 3) if picks[2] % 5 else (None, None)
        traces.append(Trace(folder[: 1 + picks[0] % 2], "IMG_1", when, *where))
        kinds.append(picks[3] % 5)
    cut = tree.cut(int(rng.integers(1, atoms + 1)))
    chances = chances_of(kinds, float(rng.uniform(0.4, 1.0)))
    return Case(tree, traces, chances, tuple(np.unique(cut).tolist()))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_names_agree_along_every_path_and_differ_in_every_cut(seed: int) -> None:
    case = random_case(seed)
    tree, kinds = case.tree, kinds_of(case.tree, case.chances)
    namer = Namer(tree, case.traces, kinds, case.first)
    names = namer.names()
    rows = {atom: set(np.flatnonzero(tree.leaf == atom).tolist()) for atom in range(tree.atoms)}
    inside: dict[int, set[int]] = {atom: {atom} for atom in range(tree.atoms)}
    for step, (a, b) in enumerate(tree.joins.tolist()):
        rows[tree.atoms + step] = rows[a] | rows[b]
        inside[tree.atoms + step] = inside[a] | inside[b] | {tree.atoms + step}
    for outer, nodes in inside.items():
        for inner in nodes - {outer}:
            assert_agree(case, kinds, namer, names, outer, inner, rows[inner])
    for groups in range(1, tree.atoms + 1):
        shown = [name for name in told_apart([names[one] for one in np.unique(tree.cut(groups))]) if name]
        assert len({name.casefold() for name in shown}) == len(shown)


def apart(name: str | None, other: str | None) -> float:
    """Kilometres between the places that two names tell, both in the north and the east."""
    north, east, other_north, other_east = (
        float(one) for one in re.findall(r"[\d.]+(?=°)", f"{name} {other}")
    )
    width = 111.2 * np.cos(np.radians(north))
    return float(np.hypot(111.2 * (north - other_north), width * (east - other_east)))


def assert_agree(
    case: Case, kinds: Kinds, namer: Namer, names: list[str | None], outer: int, inner: int, rows: set[int]
) -> None:
    """The rule of `engine.groups.naming.choosing`, from the photos themselves."""
    coarse, fine = namer.claims(outer), namer.claims(inner)
    if coarse.days and fine.days:
        assert coarse.days[0] <= fine.days[0]
        assert fine.days[1] <= coarse.days[1]
    if coarse.is_placed and fine.is_placed:
        assert (
            apart(names[outer], names[inner]) < 20 + 2 * 8
        )  # kilometres, and those that rounding to 0.1° costs
    for one in coarse.subjects:
        for other in fine.subjects:
            if one.kind >= 0 and other.kind >= 0:
                (a, b), (c, d) = WITHIN[one.kind], WITHIN[other.kind]
                assert (a <= c and d <= b) or (c <= a and b <= d), (one, other)
            elif one.sign >= 0:
                word = one.text.casefold()
                has = sum(
                    any(word in folder.casefold() for folder in case.traces[row].folders) for row in rows
                )
                assert 2 * has >= len(rows), (one, other)
            else:
                share = kinds.sums[:, one.kind] / np.maximum(kinds.sums[:, [4, 7]].sum(1), 1e-9)
                assert share[inner] >= 0.5 * share[outer] * 0.999, (one, other)
