"""Where in a photo its embedding comes from: the embedding taken apart by the places of the last feature map.

An embedding is a mean over places, then (as a rule) roots, then one linear layer, then unit length. Everything but the
roots is a sum over places already. Of a channel's root each place gets the share that it has of the channel's mean:

    p = sum over l of x_l / (h w),  r = sqrt(p) / ||sqrt(p)||,  r_l = r · x_l / (h w p),  so that the r_l add up to r
    z = (W r + b) / ||W r + b||,    z_l = (W r_l + b / (h w)) / ||W r + b||,          so that the z_l add up to z

Then cos(z, y) = sum over l of z_l · y, exactly, for any y: another photo's embedding, or the mean of a group. The
share of a root is a choice (twice the gradient times the input, the root being of degree one half); the sum does not
depend on it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from engine.learn import frozen
from engine.learn.cbswr.model import SMALLEST, Embedding
from engine.learn.embedder import Embedder, FrozenEmbedder, LearnedEmbedder
from engine.learn.frozen import Projection

Places = NDArray[np.float64]

CANCELLED = 0.02
"""Where what the places put into a channel cancels down to this share of it, no place can be said to have made the
rest: all get the same of it. Only networks with negative features have such channels."""


def places(embedder: Embedder, images: Sequence[Image.Image]) -> Places:
    """Upright pictures -> what each place adds to their embeddings: (b,h,w,d), whose sums over places are (b,d) at unit
    length, those of `embedder.embed`. Places lie in the photo as it is: those of the mirrored view are put back."""
    plain, mirrored = (_at_places(maps) for maps in embedder.maps(images))
    mirrored = mirrored[:, :, ::-1]
    match embedder:
        case FrozenEmbedder():
            return unit_sums(of_projection((plain + mirrored) / 2, embedder.projection))
        case LearnedEmbedder():
            views = [unit_sums(of_embedding(one, embedder.model.embed)) for one in (plain, mirrored)]
            learned = unit_sums(views[0] + views[1])
            if embedder.beside is None:
                return learned
            still, blend = embedder.beside  # of the same picture size, so the places are the same
            parts = [np.sqrt(blend.share) * places(still, images), np.sqrt(1 - blend.share) * learned]
            return unit_sums(np.concatenate(parts, axis=-1) @ blend.directions.T.astype(np.float64))
        case _:
            raise TypeError(type(embedder).__name__)


def of_projection(maps: Places, projection: Projection) -> Places:
    """Maps (b,h,w,C) -> what each place adds to components · (features - mean): (b,h,w,d)."""
    roots = rooted(maps, 0.0)
    count = maps.shape[1] * maps.shape[2]
    components = projection.components.astype(np.float64)
    return np.asarray((roots - projection.mean / count) @ components.T)


def of_embedding(maps: Places, embedding: Embedding) -> Places:
    """Maps (b,h,w,C) -> what each place adds to F before its unit length: (b,h,w,d)."""
    count = maps.shape[1] * maps.shape[2]
    weight = embedding.linear.weight.detach().double().cpu().numpy()
    bias = embedding.linear.bias.detach().double().cpu().numpy()
    features = rooted(maps, SMALLEST) if embedding.square_root else maps / count
    return np.asarray(features @ weight.T + bias / count)


def rooted(maps: Places, smallest: float) -> Places:
    """Maps (b,h,w,C) -> what each place adds to `frozen.features` of their mean over places; the sum is exact.

    smallest: added to a mean's size under its root.
    """
    count = maps.shape[1] * maps.shape[2]
    pooled = maps.mean((1, 2), keepdims=True)
    roots = np.where(pooled < 0, -1.0, 1.0) * np.sqrt(np.abs(pooled) + smallest)
    roots /= np.maximum(np.linalg.norm(roots, axis=-1, keepdims=True), 1e-12)
    moved = np.abs(maps).mean((1, 2), keepdims=True)
    is_told = np.abs(pooled) > CANCELLED * moved
    shares = np.where(is_told, maps / np.where(is_told, pooled, 1.0), 1.0) / count
    return np.asarray(roots * shares)


def unit_sums(parts: Places) -> Places:
    """(b,h,w,d), scaled so that the sums over places are at unit length; where a sum is zero, as they are."""
    norms = np.linalg.norm(parts.sum((1, 2), keepdims=True), axis=-1, keepdims=True)
    return np.asarray(parts / np.maximum(norms, 1e-12))


def whole(parts: Places) -> frozen.Floats:
    """(b,h,w,d) -> the embeddings (b,d) that they add up to."""
    return parts.sum((1, 2)).astype(np.float32)


def towards(parts: Places, target: NDArray[np.floating]) -> frozen.Floats:
    """Of each place (h,w,d) what it adds to the cosine with a unit vector (d,): (h,w)."""
    return np.asarray(parts @ target, dtype=np.float32)


def _at_places(maps: Tensor) -> Places:
    """(b,C,h,w) -> (b,h,w,C) in double precision: the sums are compared with what the network itself says."""
    return maps.to(torch.float64).permute(0, 2, 3, 1).cpu().numpy()
