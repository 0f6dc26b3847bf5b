"""Which number of groups the evidence speaks for, when the person has not chosen one."""

from __future__ import annotations

from engine.groups.tree import Tree


def choose(tree: Tree) -> tuple[int, str]:
    """The number of groups to show first, and why, in a sentence for the person."""
    if tree.atoms < 3:
        return tree.learned, "There are too few photos for the number of groups to be a question."
    if tree.told < 2:
        return tree.learned, "No number of groups stands out, so these are as many as were looked for."
    return tree.told, (
        f"In {tree.told} groups there is a gap between every two; with more, some would be parts of one thing."
    )
