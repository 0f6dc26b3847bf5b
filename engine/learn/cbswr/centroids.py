"""Centroid representations r_j: the mean feature map of each cluster that is present in the batch."""

from __future__ import annotations

from typing import NamedTuple

import torch
from torch import Tensor


class Centroids(NamedTuple):
    """The clusters present in a batch.

    Attributes:
        maps: r (k',...) means in fp32; gradients flow into the members.
        own: (m,) long, which row of `maps` each member belongs to.
    """

    maps: Tensor
    own: Tensor


def centroids(maps: Tensor, clusters: Tensor) -> Centroids:
    """Means of `maps` (m,...) over the members of each cluster named in `clusters` (m,) long.

    Clusters without members do not appear, so nothing is divided by zero. Source: section 3.2 of the paper.
    """
    present, own, members = clusters.unique(return_inverse=True, return_counts=True)
    flat = maps.float().flatten(1) if maps.dtype in (torch.float16, torch.bfloat16) else maps.flatten(1)
    sums = flat.new_zeros(len(present), flat.shape[1]).index_add(0, own, flat)
    means = sums / members.to(flat.dtype)[:, None]
    return Centroids(means.view(len(present), *maps.shape[1:]), own)
