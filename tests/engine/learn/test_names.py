"""What the network's head says of the nodes of a tree."""

from __future__ import annotations

import numpy as np
from torch import nn

from engine.learn import names
from engine.learn.backbones import Backbone
from engine.learn.kinds import CLASSES, hierarchy
from tests.translations.catalogue import GERMAN, read


def sure_features(backbone: Backbone, index: int) -> np.ndarray:
    """Features (1,C) that the ImageNet head takes for a certain class."""
    assert isinstance(backbone.classes, nn.Linear)
    weight = backbone.classes.weight.detach()
    direction = weight[index] - weight.mean(0)
    features: np.ndarray = (direction.clamp_min(0) * 20).numpy()[None]
    return features


def test_each_node_has_the_chances_of_its_photos(backbone: Backbone) -> None:
    dragonfly, castle = 319, 483
    pooled = np.concatenate([sure_features(backbone, i) for i in (dragonfly, castle, dragonfly, dragonfly)])
    leaf = np.array([0, 1, 0, 2])
    joins = np.array([[0, 2], [1, 3]])
    kinds = names.of_nodes(backbone, pooled, leaf, joins)
    best = [kinds.texts[one] for one in kinds.sums[:, :CLASSES].argmax(1)]
    assert best == ["dragonfly", "castle", "dragonfly", "dragonfly", "dragonfly"]
    np.testing.assert_allclose(kinds.sums[-1], kinds.sums[:3].sum(0), rtol=1e-4)
    insects, buildings = kinds.texts.index("insects"), kinds.texts.index("buildings")
    assert kinds.sums[0, insects] > 1.9 > 0.1 > kinds.sums[0, buildings]


def test_each_class_lies_in_its_families_and_in_no_others() -> None:
    known = hierarchy()
    assert len(known.texts) == len(known.within) == len(known.members) == len(known.parents)
    for family in range(CLASSES, len(known.texts)):
        start, end = known.within[family]
        inside = (known.within[:CLASSES, 0] >= start) & (known.within[:CLASSES, 1] <= end)
        np.testing.assert_array_equal(inside, known.members[family] > 0, known.texts[family])
        parent = known.parents[family]
        assert parent < 0 or (known.members[family] <= known.members[parent]).all(), known.texts[family]


def test_families_are_of_what_they_say() -> None:
    known = hierarchy()
    families = {
        "tabby cat": "animals > cats",
        "Border collie": "animals > dogs",
        "fiddler crab": "animals > crustaceans > crabs",
        "beaver": "animals > rodents",
        "schooner": "vehicles > boats and ships > sailing boats",
        "violin": "musical instruments",
        "pizza": "food",
    }
    for text, expected in families.items():
        path: list[str] = []
        kind = known.parents[known.texts.index(text)]
        while kind >= 0:
            path.insert(0, known.texts[kind])
            kind = known.parents[kind]
        assert " > ".join(path) == expected


def test_no_kind_is_called_by_several_words() -> None:
    assert all(text and "," not in text and text == text.strip() for text in hierarchy().texts)


def test_every_kind_has_a_name_in_the_languages_of_the_window() -> None:
    """Where this fails, `python -m tests.translations` says what lacks a name."""
    translated = {text.source for text, said in read(GERMAN).items() if text.context == "Kinds" and said}
    assert translated == set(hierarchy().texts)
