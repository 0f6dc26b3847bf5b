"""One training step: a batch of paired views through the model and the losses, in slices."""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple

import torch
import torch.nn.functional as F
from torch import Tensor

from engine import devices
from engine.learn import world
from engine.learn.cbswr import losses
from engine.learn.cbswr.centroids import centroids
from engine.learn.cbswr.losses import Pairs
from engine.learn.cbswr.model import Model
from engine.learn.precision import autocast
from engine.learn.recipes import Recipe

KEPT_VIEWS = (
    128  # whose activations are held until the backward pass, half as many in fp32; others are encoded twice
)


class Outcome(NamedTuple):
    """What a step gave: its losses (detached) and which clusters were present, (k',) long."""

    losses: losses.Losses
    clusters: Tensor


def step(
    model: Model,
    inputs: Tensor,
    target: Tensor | None,
    recipe: Recipe,
    device: str,
    *,
    pairs: Pairs | None = None,
    seed: int = 0,
    views_at_once: int | None = None,
    share: float = 1.0,
) -> Generator[None, None, Outcome]:
    """Accumulate gradients of eq. (4) for one batch; yields between slices of the encoder's work.

    inputs: (2m,...) what the encoder takes, all first views and then all second views; of several processes that
    learn together each has its share of the batch, and the losses are those of all of it. target: (m,3,H,W) in
    [0,1], the first views' pictures, or None without reconstruction. The encoder's part of the gradient is
    computed slice by slice from the gradient at the feature maps: the same numbers, with a pause in between.
    pairs: what the person said of the m photos. seed: of dropout.
    A recipe whose BatchNorm estimates statistics needs the whole batch at once, so it has one slice.
    views_at_once: views in a slice, where memory wants fewer than the recipe says. share: of the gradient that this
    batch is, where it is a part of a larger one.
    """
    most = views_at_once or recipe.slice
    length = most if recipe.frozen_statistics else len(inputs)
    slices = inputs.split(length)
    kept = _most_kept_views(device) // length if most >= recipe.slice else 0  # none where memory is short
    kept = max(kept, 1) if len(slices) == 1 else kept
    encoded: list[Tensor] = []
    for index, part in enumerate(slices):
        with torch.set_grad_enabled(index < kept), autocast(device):
            encoded.append(model.encoder(part))
        yield
    is_shared = recipe.frozen_statistics and world.size() > 1
    maps = torch.cat([part.detach() for part in encoded])
    maps = (_of_all(maps) if is_shared else maps).requires_grad_()
    del encoded[kept:]
    with torch.random.fork_rng(devices=[], enabled=recipe.dropout > 0):
        if recipe.dropout:
            torch.manual_seed(seed)
        parts, clusters = compute(model, maps, target, recipe, device, pairs)
    yield
    (parts.total * share).backward()
    yield
    if maps.grad is None:
        raise RuntimeError("no part of the loss reaches the feature maps")
    for index, gradient in enumerate((_of_this(maps.grad) if is_shared else maps.grad).split(length)):
        if index < kept:
            output = encoded[index]
            encoded[index] = output.detach()
        else:
            with autocast(device):
                output = model.encoder(slices[index])
        output.backward(gradient)
        del output
        yield
    return Outcome(losses.Losses(*(part.detach() for part in parts)), clusters)


def _most_kept_views(device: str) -> int:
    return KEPT_VIEWS if devices.supports_bf16(device) else KEPT_VIEWS // 2


def _of_all(maps: Tensor) -> Tensor:
    """Each process's maps (2m_r,C,h,w), first views then second -> those of the whole batch (2m,C,h,w)."""
    pairs = world.gather(maps.unflatten(0, (2, -1)).transpose(0, 1))
    return pairs.transpose(0, 1).flatten(0, 1).contiguous(memory_format=torch.channels_last)


def _of_this(gradient: Tensor) -> Tensor:
    """The rows (2m_r,C,h,w) of this process's photos, of a gradient for the whole batch (2m,C,h,w)."""
    pairs = gradient.unflatten(0, (2, -1))
    return pairs[:, world.share(pairs.shape[1])].flatten(0, 1)


def compute(
    model: Model,
    maps: Tensor,
    target: Tensor | None,
    recipe: Recipe,
    device: str,
    pairs: Pairs | None = None,
) -> tuple[losses.Losses, Tensor]:
    """The losses of one batch from its feature maps (2m,C,h,w), and the clusters present. Source: eqs (1)-(4).

    Photos that belong together are assigned by the sum of their y, so they share a cluster.
    """
    m = len(maps) // 2
    f = model.embed(maps)
    y = model.classify(f).softmax(1)
    if recipe.both_views_in_centroids:
        clusters = _assigned(y[:m] + y[m:], pairs)
        r = centroids(maps, clusters.repeat(2))
    else:
        clusters = _assigned(y[:m], pairs)
        r = centroids(maps[:m], clusters)
    own = r.own[:m]
    zero = torch.zeros((), device=maps.device)
    return (
        losses.total(
            _metric(model, f, r.maps, own, recipe, pairs) if recipe.metric_weight else zero,
            _rim(model, y, recipe) if recipe.rim_weight else zero,
            _reconstruction(model, r.maps, own, target, device) if target is not None else zero,
            alpha=recipe.metric_weight,
            beta=recipe.rim_weight,
            gamma=recipe.reconstruction_weight if target is not None else 0.0,
        ),
        clusters.unique(),
    )


def _assigned(y: Tensor, pairs: Pairs | None) -> Tensor:
    """The cluster (m,) of each photo from y (m,K)."""
    return (y if pairs is None else y + pairs.together @ y).argmax(1)


def _metric(model: Model, f: Tensor, r: Tensor, own: Tensor, recipe: Recipe, pairs: Pairs | None) -> Tensor:
    """Eq. (3) for both directions where the recipe uses both views, else for the first view's photos."""
    m = len(own)
    first, second = f[:m], f[m:]
    if not recipe.centre_negatives:
        return losses.instance(first, second, temperature=recipe.temperature)
    centres = model.embed(r.detach())
    both = [(first, second), (second, first)]
    sides = [
        losses.metric(
            anchor,
            partner.detach() if recipe.detach_partner else partner,
            centres,
            own,
            temperature=recipe.temperature,
            pair_in_denominator=recipe.pair_in_denominator,
            repulsion=recipe.repulsion,
            pairs=pairs,
        )
        for anchor, partner in (both if recipe.both_views_in_centroids else both[:1])
    ]
    return torch.stack(sides).mean()


def _rim(model: Model, y: Tensor, recipe: Recipe) -> Tensor:
    return losses.rim(
        y,
        balance=recipe.rim_balance,
        weight=model.classify.weight if recipe.rim_decay else None,
        decay=recipe.rim_decay,
        scaled=recipe.rim_scaled,
    )


def _reconstruction(model: Model, r: Tensor, own: Tensor, target: Tensor, device: str) -> Tensor:
    with autocast(device):
        decoded = model.decode(r)
    if decoded.shape[2:] != target.shape[2:]:
        decoded = F.interpolate(decoded.float(), size=target.shape[2:], mode="area")
    return losses.reconstruction(decoded, own, target)
