"""The tree of groups: nested at every cut, the learner's groups at one of them, and the same every time."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.cluster.hierarchy import linkage

from engine.groups import evidence
from engine.groups.dividing import LEAST, Floats
from engine.groups.stored import NAME, Grown
from engine.groups.tree import Tree, average_linkage, grow
from tests.engine.groups.making import scattered


def refines(fine: np.ndarray, coarse: np.ndarray) -> bool:
    """Whether every group of the finer labels lies within one of the coarser."""
    return len(np.unique(np.stack([fine, coarse]), axis=1).T) == len(np.unique(fine))


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 60), st.integers(1, 6), st.integers(0, 5))
def test_every_cut_has_its_number_of_groups_and_refines_all_coarser_ones(
    n: int, clusters: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    z = rng.normal(size=(n, 6)).astype(np.float32)
    z /= np.linalg.norm(z, axis=1, keepdims=True)
    probabilities = rng.dirichlet(np.ones(clusters), n).astype(np.float32)
    tree = grow(z, probabilities)
    cuts = [tree.cut(groups)[tree.leaf] for groups in range(1, tree.atoms + 1)]
    assert [len(np.unique(cut)) for cut in cuts] == list(range(1, tree.atoms + 1))
    for number, coarse in enumerate(cuts):
        assert all(refines(fine, coarse) for fine in cuts[number:])
    assert np.bincount(tree.leaf).min() >= min(LEAST, n)
    np.testing.assert_array_less(tree.share.sum(1), 1.001)


def test_one_cut_is_the_learners_own_assignment() -> None:
    z, probabilities, _ = scattered([40, 30, 20, 10, 5])
    tree = grow(z, probabilities)
    cut = tree.cut(tree.learned)[tree.leaf]
    own = probabilities.argmax(1)
    assert tree.learned == len(np.unique(own))
    assert refines(cut, own)
    assert refines(own, cut)
    assert tree.atoms > tree.learned


def test_joins_are_those_of_average_linkage() -> None:
    z = scattered([6, 6, 6], noise=1.0)[0]
    joins, heights = average_linkage(z, np.ones(len(z), np.int64))
    known = linkage(1 - np.clip(z @ z.T, -1, 1)[np.triu_indices(len(z), 1)], "average")
    assert [tuple(sorted(pair)) for pair in joins] == [tuple(sorted(map(int, row[:2]))) for row in known]
    np.testing.assert_allclose(heights, known[:, 2], atol=1e-5)


def test_parts_of_many_photos_count_as_their_photos_do() -> None:
    z = scattered([7, 5, 9], noise=1.0, seed=3)[0]
    parts = np.repeat(np.arange(7), 3)
    sums = np.stack([z[parts == one].sum(0) for one in range(7)])
    _, heights = average_linkage(sums, np.full(7, 3))
    alike = np.array([[(z[parts == a] @ z[parts == b].T).mean() for a in range(7)] for b in range(7)])
    np.fill_diagonal(alike, -1)
    assert heights[0] == pytest.approx(1 - alike.max(), abs=1e-5)


def test_the_same_photos_give_the_same_tree() -> None:
    z, probabilities, _ = scattered([20, 20, 20], noise=1.0)
    first, second = grow(z, probabilities), grow(z, probabilities)
    for name in ("leaf", "near", "share", "joins", "heights"):
        np.testing.assert_array_equal(getattr(first, name), getattr(second, name))


@pytest.mark.parametrize("seed", [0, 1, 2])
def test_evidence_joins_the_pieces_of_a_big_group(seed: int) -> None:
    """The learner cut the big ones into pieces, as a term for balance makes it; the tree joins them again."""
    z, _, labels = scattered([300, 60, 40, 30], noise=0.5, seed=seed, dimensions=64)
    pieces = labels * 10 + np.where(labels == 0, np.arange(len(z)) % 6, 0)
    probabilities = (pieces[:, None] == np.unique(pieces)[None]).astype(np.float32)
    tree = grow(z, probabilities)
    groups, why = evidence.choose(tree)
    assert groups == 4
    assert "4" in why
    cut = tree.cut(groups)[tree.leaf]
    assert refines(cut, labels)


def test_a_classifier_that_is_never_sure_is_not_taken_at_its_word() -> None:
    z, _, labels = scattered([10, 10], noise=0.2)
    flat = np.full((20, 32), 1 / 32, np.float32)
    flat[np.arange(20), labels * 7] += 0.02
    tree = grow(z, flat / flat.sum(1, keepdims=True))
    best, next_best = np.sort(_by_group(tree, 2), axis=1)[:, ::-1].T
    assert (best - next_best > 0.5).all()


def test_a_tree_is_read_as_it_was_written_and_damage_is_noticed(tmp_path: Path) -> None:
    z, probabilities, _ = scattered([10, 10, 10])
    grown = Grown(grow(z, probabilities), np.arange(30) * 2, ["A", None], 3, "Because.")
    assert Grown.load(tmp_path) is None
    grown.save(tmp_path)
    again = Grown.load(tmp_path)
    assert again is not None
    assert (again.auto, again.why, list(again.names)) == (3, "Because.", ["A", None])
    np.testing.assert_array_equal(again.ids, grown.ids)
    np.testing.assert_array_equal(again.tree.joins, grown.tree.joins)
    content = bytearray((tmp_path / NAME).read_bytes())
    content[-5] ^= 1
    (tmp_path / NAME).write_bytes(content)
    assert Grown.load(tmp_path) is None
    (tmp_path / NAME).write_bytes(content[:40])
    assert Grown.load(tmp_path) is None


def _by_group(tree: Tree, groups: int) -> Floats:
    node = tree.cut(groups)
    names = np.unique(node)
    owner = np.where(tree.near >= 0, node[tree.near], -1)
    return np.stack([(tree.share * (owner == name)).sum(1) for name in names], axis=1)
