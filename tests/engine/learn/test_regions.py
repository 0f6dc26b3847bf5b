"""An embedding taken apart by places adds up to the embedding, and to every cosine with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.learn import frozen, regions
from engine.learn.backbones import Backbone
from engine.learn.blend import Blend
from engine.learn.cbswr.model import Model
from engine.learn.embedder import Embedder, FrozenEmbedder, LearnedEmbedder
from engine.learn.recipes import Recipe
from tests.engine.learn.conftest import SMALL, SMALL_PUBLISHED, picture


def learned(backbone: Backbone, recipe: Recipe) -> LearnedEmbedder:
    """A model as it is before its first step, but for a bias, of which trained ones have one."""
    torch.manual_seed(0)
    encoder = backbone.upper if recipe.learns_from == "maps" else backbone
    model = Model(encoder, backbone.channels, 16, 3, recipe).eval()
    with torch.no_grad():
        model.embed.linear.bias.uniform_(-0.1, 0.1)
    return LearnedEmbedder(backbone, model, recipe, "cpu")


@pytest.fixture(params=["frozen", "learned", "with a share", "without roots"])
def embedder(
    request: pytest.FixtureRequest,
    backbone: Backbone,
    make_previews: Callable[..., list[Path]],
    pool: Callable[[list[Path]], NDArray[np.float32]],
) -> Embedder:
    match request.param:
        case "frozen":
            return FrozenEmbedder(backbone, frozen.project(pool(make_previews(9)))[0], "cpu")
        case "learned":
            assert SMALL.square_root
            return learned(backbone, replace(SMALL, image_size=96))
        case "with a share":
            projection, z = frozen.project(pool(make_previews(9)))
            one = learned(backbone, replace(SMALL, image_size=backbone.image_size))
            alone = one.embed([Image.open(file) for file in make_previews(9)])
            one.beside = FrozenEmbedder(backbone, projection, "cpu"), Blend.fit(z, alone, 0.4)
            return one
        case _:
            assert not SMALL_PUBLISHED.square_root
            return learned(backbone, replace(SMALL_PUBLISHED, image_size=96))


def test_places_add_up_to_the_embedding_and_to_every_cosine(embedder: Embedder) -> None:
    images = [picture(0, 1), picture(1, 2), picture(0, 3)]
    parts = regions.places(embedder, images)
    assert parts.shape[1] == parts.shape[2] >= 3
    z = embedder.embed(images)
    np.testing.assert_allclose(np.linalg.norm(regions.whole(parts), axis=1), 1, atol=1e-5)
    # The network itself may run in 16-bit floats; in how it does that the two ways differ a little.
    np.testing.assert_allclose((regions.whole(parts) * z).sum(1), 1, atol=0.005)
    whole = regions.whole(parts)
    for first, second in ((0, 1), (0, 2), (2, 1)):
        cosine = float(whole[first] @ whole[second])
        for one, other in ((first, second), (second, first)):
            places = regions.towards(parts[one], whole[other])
            assert places.shape == parts.shape[1:3]
            assert float(places.sum()) == pytest.approx(cosine, abs=1e-5)
            assert places.std() > 0  # not the same everywhere


def test_where_a_photo_shows_something_is_where_the_map_says_so(backbone: Backbone) -> None:
    """One half of a picture is of the other picture's kind, the other half is plain."""
    whole = picture(2, 5).resize((224, 224))
    half = Image.new("RGB", (224, 224), "#808080")
    half.paste(whole.crop((0, 0, 112, 224)), (0, 0))
    features = np.concatenate(
        [
            regions.rooted(regions._at_places(backbone_maps), 0.0).sum((1, 2))
            for backbone_maps in _maps(
                backbone, [whole, picture(0, 1), picture(1, 1), Image.new("RGB", (8, 8))]
            )
        ]
    )
    embedder = FrozenEmbedder(backbone, frozen.Projection.fit_features(features.astype(np.float32)), "cpu")
    parts = regions.places(embedder, [half, whole])
    places = regions.towards(parts[0], regions.whole(parts)[1])
    width = places.shape[1] // 2
    assert places[:, :width].sum() > 2 * places[:, -width:].sum()
    # The mirrored view was put back: the map of the mirrored photo is the mirrored map.
    mirrored = regions.places(embedder, [half.transpose(Image.Transpose.FLIP_LEFT_RIGHT)])
    other_way = regions.towards(mirrored[0], regions.whole(parts)[1])
    np.testing.assert_allclose(other_way[:, ::-1], places, atol=0.02 * float(np.abs(places).max()) + 1e-4)


def test_roots_are_shared_exactly_even_where_features_cancel() -> None:
    random = np.random.default_rng(0)
    maps = random.normal(size=(2, 3, 4, 6))
    maps[..., 0] -= maps[..., 0].mean((1, 2), keepdims=True)  # cancels altogether
    maps[0, ..., 1] = 0.0
    roots = regions.rooted(maps, 0.0)
    expected = frozen.features(maps.mean((1, 2)).astype(np.float32))
    np.testing.assert_allclose(roots.sum((1, 2)), expected, atol=1e-5)
    assert np.abs(roots).max() < 5
    positive = np.abs(maps) + 0.01
    shares = regions.rooted(positive, 0.0)
    assert (shares >= 0).all()
    # Twice the gradient times the input, as the root is of degree one half: a second way to the same numbers.
    given = torch.tensor(positive, requires_grad=True)
    pooled = given.mean((1, 2)).sqrt()
    norm = pooled.detach().norm(dim=1, keepdim=True)
    (pooled / norm).sum().backward()
    assert given.grad is not None
    np.testing.assert_allclose(2 * (given.grad * given).detach().numpy(), shares, atol=1e-6)


def _maps(backbone: Backbone, images: list[Image.Image]) -> list[torch.Tensor]:
    given = FrozenEmbedder(
        backbone,
        frozen.Projection(
            np.zeros(backbone.channels, np.float32), np.eye(1, backbone.channels, dtype=np.float32)
        ),
        "cpu",
    )
    return [given.maps([one.convert("RGB")])[0] for one in images]
