"""Names offered for groups."""

from __future__ import annotations

import numpy as np
from torch import nn

from engine.learn import names
from engine.learn.backbones import Backbone


def sure_features(backbone: Backbone, index: int) -> np.ndarray:
    """Features (1,C) that the ImageNet head takes for a certain class."""
    assert isinstance(backbone.classes, nn.Linear)
    weight = backbone.classes.weight.detach()
    direction = weight[index] - weight.mean(0)
    features: np.ndarray = (direction.clamp_min(0) * 20).numpy()[None]
    return features


def test_each_node_is_named_after_the_class_of_its_photos(backbone: Backbone) -> None:
    dragonfly, castle = 319, 483
    pooled = np.concatenate([sure_features(backbone, i) for i in (dragonfly, castle, dragonfly, dragonfly)])
    leaf = np.array([0, 1, 0, 2])
    joins = np.array([[0, 2], [1, 3]])
    named = names.of_nodes(backbone, pooled, leaf, joins)
    assert named == ["Dragonfly", "Castle", "Dragonfly", "Dragonfly", "Dragonfly"]


def test_an_unsure_network_offers_no_name(backbone: Backbone) -> None:
    pooled = np.zeros((2, backbone.channels), np.float32)
    assert names.of_nodes(backbone, pooled, np.array([0, 1]), np.array([[0, 1]])) == [None] * 3


def test_labels_are_short_and_start_with_a_capital() -> None:
    for index in range(1000):
        label = names._label(index)
        assert label
        assert "," not in label
        assert label[0] == label[0].upper()
