"""Centroids, the model's parts, and one training step."""

from __future__ import annotations

import copy
from dataclasses import replace

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.learn.cbswr import step as step_module
from engine.learn.cbswr.centroids import centroids
from engine.learn.cbswr.model import Decoder, Embedding, Model
from engine.learn.cbswr.step import compute, step
from engine.learn.recipes import ADAPTED, PUBLISHED, Recipe, ablated

CHANNELS, DIMENSIONS, CLUSTERS, PHOTOS = 12, 6, 3, 8


def tiny_model(recipe: Recipe = ADAPTED) -> Model:
    """A model whose encoder is one convolution."""
    torch.manual_seed(0)
    encoder = nn.Sequential(nn.Conv2d(4, CHANNELS, 1), nn.BatchNorm2d(CHANNELS), nn.ReLU())
    model = Model(encoder, CHANNELS, DIMENSIONS, CLUSTERS, recipe)
    if recipe.classifier == "cosine":  # photos of their own for each cluster, so that several are present
        with torch.no_grad():
            model.start_clusters_from(model.eval().embed(encoder(tiny_batch()[0][:CLUSTERS])))
    return model.train()


def tiny_batch() -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(1)
    inputs = torch.randn(2 * PHOTOS, 4, 2, 2, generator=generator)
    return inputs, torch.rand(PHOTOS, 3, 64, 64, generator=generator)


def run(model: Model, recipe: Recipe) -> step_module.Outcome:
    inputs, target = tiny_batch()
    work = step(model, inputs, target if recipe.reconstruction_weight else None, recipe, "cpu")
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def test_centroids_are_means_over_the_clusters_present() -> None:
    maps = torch.randn(5, 2, 3, 3, dtype=torch.float64)
    clusters = torch.tensor([7, 2, 7, 7, 2])
    found = centroids(maps, clusters)
    assert found.own.tolist() == [1, 0, 1, 1, 0]
    torch.testing.assert_close(found.maps[0], maps[[1, 4]].mean(0))
    torch.testing.assert_close(found.maps[1], maps[[0, 2, 3]].mean(0))


def test_centroids_pass_gradients_to_their_members() -> None:
    maps = torch.randn(4, 3, dtype=torch.float64, requires_grad=True)
    clusters = torch.tensor([0, 1, 0, 4])
    assert torch.autograd.gradcheck(lambda x: centroids(x, clusters).maps, (maps,))


def test_half_precision_maps_are_averaged_in_single_precision() -> None:
    maps = torch.full((3000, 1), 1.0).bfloat16()
    found = centroids(maps, torch.zeros(3000, dtype=torch.long)).maps
    assert found.dtype == torch.float32
    assert found.item() == 1.0


def test_embeddings_have_unit_length_even_for_an_empty_map() -> None:
    embed = Embedding(CHANNELS, DIMENSIONS, square_root=True)
    f = embed(torch.cat([torch.zeros(1, CHANNELS, 2, 2), torch.rand(3, CHANNELS, 2, 2)]))
    torch.testing.assert_close(f.norm(dim=1), torch.ones(4))


def test_roots_of_zero_features_have_a_finite_gradient() -> None:
    maps = torch.zeros(2, CHANNELS, 2, 2, requires_grad=True)
    Embedding(CHANNELS, DIMENSIONS, square_root=True)(maps).sum().backward()
    assert maps.grad is not None
    assert torch.isfinite(maps.grad).all()


def test_decoder_gives_pictures_32_times_as_large_in_zero_to_one() -> None:
    pictures = Decoder(CHANNELS)(torch.randn(2, CHANNELS, 3, 3) * 10)
    assert pictures.shape == (2, 3, 96, 96)
    assert pictures.min() >= 0
    assert pictures.max() <= 1


def test_published_logits_have_unit_length() -> None:
    model = tiny_model(PUBLISHED)
    logits = model.classify(F.normalize(torch.randn(5, DIMENSIONS), dim=1))
    torch.testing.assert_close(logits.norm(dim=1), torch.ones(5))


@pytest.mark.parametrize("recipe", [ADAPTED, PUBLISHED], ids=lambda recipe: recipe.name)
def test_one_step_changes_encoder_embedding_classifier_and_decoder(recipe: Recipe) -> None:
    model = tiny_model(recipe)
    optimiser = torch.optim.SGD(list(model.groups_of_parameters(recipe)), momentum=recipe.momentum)
    before = copy.deepcopy(model.state_dict())
    run(model, recipe)
    optimiser.step()
    changed = {name for name, value in model.named_parameters() if not torch.equal(before[name], value)}
    parts = {name.split(".")[0] for name in changed}
    assert parts == {"encoder", "embed", "classify", "decode"}


def test_a_step_in_slices_has_the_gradient_of_the_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    recipe = replace(ADAPTED, slice=3)
    monkeypatch.setattr(step_module, "autocast", lambda _: torch.autocast("cpu", enabled=False))
    inputs, target = tiny_batch()
    whole = tiny_model(recipe)
    compute(whole, whole.encoder(inputs), target, recipe, "cpu")[0].total.backward()
    others = []
    for kept in (100, 3, 0):  # all slices, the first, none
        monkeypatch.setattr(step_module, "_most_kept_views", lambda _, kept=kept: kept)
        others.append(tiny_model(recipe))
        run(others[-1], recipe)
    for name, parameter in whole.encoder.named_parameters():
        assert parameter.grad is not None
        for other in others:
            gradient = dict(other.encoder.named_parameters())[name].grad
            torch.testing.assert_close(gradient, parameter.grad, rtol=1e-4, atol=1e-6)


def test_a_step_pauses_between_slices() -> None:
    inputs, _ = tiny_batch()
    recipe = replace(ADAPTED, slice=4, reconstruction_weight=0.0)
    pauses = len(list(step(tiny_model(recipe), inputs, None, recipe, "cpu")))
    assert pauses >= 2 * len(inputs) / 4


@pytest.mark.parametrize("method", ["rim", "sme", "cbs", "cbswr"])
def test_every_ablation_runs_and_leaves_out_what_it_names(method: str) -> None:
    recipe = ablated(ADAPTED, method)  # type: ignore[arg-type]
    parts = run(tiny_model(recipe), recipe).losses
    assert (float(parts.metric) != 0) == (method != "rim")
    assert (float(parts.rim) != 0) == (method != "sme")
    assert (float(parts.reconstruction) != 0) == (method == "cbswr")


def test_frozen_statistics_stay_and_others_move() -> None:
    for recipe, moves in ((ADAPTED, False), (PUBLISHED, True)):
        model = tiny_model(recipe)
        before = copy.deepcopy(model.encoder.state_dict())
        run(model, recipe)
        assert torch.equal(before["1.running_mean"], model.encoder.state_dict()["1.running_mean"]) != moves


def test_dropout_follows_from_the_seed_alone() -> None:
    results = []
    for noise in (1, 2):
        model = tiny_model(PUBLISHED)
        torch.manual_seed(noise)
        results.append(run(model, PUBLISHED).losses.total)
    assert torch.equal(results[0], results[1])
