"""The losses of CBSwR, equations (1) to (4). All are computed in at least fp32, whatever autocast says.

Letters: m photos of a batch, k clusters present in it, K columns of the clustering head, d dimensions.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple, Self

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from engine.learn.examples import Examples


class Pairs(NamedTuple):
    """What the person said of the m photos of a batch.

    together, apart: (m,m) in [0,1], symmetric, 0 on the diagonal: how much it counts that two photos belong together,
    and that they do not.
    """

    together: Tensor
    apart: Tensor

    @classmethod
    def of(cls, examples: Examples, places: NDArray[np.int64], device: str) -> Self:
        """Of the photos at these places (m,) of the examples."""
        together, apart = examples.pairs(places)
        return cls(torch.from_numpy(together).to(device), torch.from_numpy(apart).to(device))

    def parts(self, count: int) -> Iterator[Self]:
        """What remains of it where the photos are divided into this many parts."""
        for rows in torch.arange(len(self.together), device=self.together.device).tensor_split(count):
            yield type(self)(*(one[rows][:, rows] for one in self))


class Losses(NamedTuple):
    """The sum of eq. (4) and its unweighted parts, all scalars."""

    total: Tensor
    metric: Tensor
    rim: Tensor
    reconstruction: Tensor


def metric(
    f: Tensor,
    partner: Tensor,
    centres: Tensor,
    own: Tensor,
    *,
    temperature: float = 0.1,
    pair_in_denominator: bool = False,
    repulsion: bool = True,
    pairs: Pairs | None = None,
) -> Tensor:
    """L_m = -mean_i (A_i + B_i): pull two views together, push each photo off every foreign centroid.

    f: (m,d) unit-norm embeddings. partner: (m,d) those of the other views; detach it to train as released.
    centres: (k,d) embeddings of the centroids present. own: (m,) the row of `centres` that a photo belongs to.
    `pair_in_denominator` is the adapted A, a proper softmax; `repulsion` adds B.
    With one cluster present there is nothing to be pushed off: 0, connected to the graph. Source: eq. (3).

    `pairs` adds what the person said. With t_ip and u_in the weights of together and apart, and t_ii = 1, the other
    view of every photo that belongs with i is a positive, and that of every photo that does not is a rival:
        A_i = sum_p t_ip (f_i·f̂_p/tau - log R_ip) / sum_p t_ip
        R_ip = sum_{j≠q} exp(s_ij) + sum_n u_in exp(f_i·f̂_n/tau), and exp(f_i·f̂_p/tau) with the pair in A
        B_i = sum_{j≠q} log(1 - P_ij) + sum_{n: u_in > 0} log(1 - P_in), P the softmax over all centroids and all n
    where n counts u_in times. Where nothing was said this is eq. (3) as it stands.
    """
    f, partner, centres = _wide(f), _wide(partner), _wide(centres)
    with torch.autocast(f.device.type, enabled=False):
        if len(centres) < 2:
            return 0.0 * (f.sum() + partner.sum())
        is_own = F.one_hot(own, len(centres)).bool()
        pair = (f * partner).sum(1) / temperature
        scores = f @ centres.detach().t() / temperature
        if pairs is not None:
            across = f @ partner.t() / temperature  # [i,p]: this view of i, the other view of p
            is_own = torch.cat([is_own, pairs.apart == 0], 1)
            scores = torch.cat([scores, across + pairs.apart.to(across.dtype).log()], 1)
        foreign = scores.masked_fill(is_own, -torch.inf)
        if pairs is None:
            rivals = torch.cat([pair[:, None], foreign], 1) if pair_in_denominator else foreign
            attraction = pair - rivals.logsumexp(1)
        else:
            attraction = _attraction(across, foreign.logsumexp(1), pairs.together, pair_in_denominator)
        loss = -attraction.mean()
        if repulsion:
            loss = loss - _log_not_chosen(scores, is_own).sum(1).mean()
        return loss


def _attraction(across: Tensor, rivals: Tensor, together: Tensor, pair_in_denominator: bool) -> Tensor:
    """A (m,) over all positives of each photo. across: (m,m) scores of pairs. rivals: (m,) their log sum."""
    weights = together.to(across.dtype) + torch.eye(len(across), dtype=across.dtype, device=across.device)
    below = rivals[:, None].expand_as(across)
    below = torch.logaddexp(across, below) if pair_in_denominator else below
    return (weights * (across - below)).sum(1) / weights.sum(1)


def instance(f: Tensor, partner: Tensor, *, temperature: float = 0.1) -> Tensor:
    """The baseline SME: two views are one class, every other photo of the batch a foreign one.

    f, partner: (m,d) unit-norm embeddings of the two views. Source: Ye et al., CVPR 2019, eqs (1)-(5).
    """
    f, partner = _wide(f), _wide(partner)
    with torch.autocast(f.device.type, enabled=False):
        m = len(f)
        itself = torch.eye(m, dtype=torch.bool, device=f.device)
        across = f @ partner.t() / temperature  # [i,j]: view 1 of i, view 2 of j
        within = f @ f.t() / temperature
        # P(i | view 2 of i) over all photos' first views, and P(i | view 1 of j) for every other photo j.
        attraction = across.t().log_softmax(1).diagonal()
        repulsion = _log_not_chosen(within, itself).sum(1)
        return -(attraction + repulsion).mean()


def _log_not_chosen(scores: Tensor, is_own: Tensor) -> Tensor:
    """log(1 - softmax(scores)) off the own column, 0 on it. (m,k) -> (m,k).

    The own column is masked before the logarithm: once its probability rounds to 1, log(0) would give an
    infinite value and, masked afterwards, a NaN gradient.
    """
    logs = scores.log_softmax(1)
    safe = logs.masked_fill(is_own, -1.0)
    # A foreign column may round to 1 too; it then counts as 1 - eps, which keeps the loss finite.
    safe = safe.clamp_max(-torch.finfo(safe.dtype).eps)
    return torch.log1p(-safe.exp()).masked_fill(is_own, 0.0)


def rim(
    y: Tensor,
    *,
    balance: float = 1.0,
    weight: Tensor | None = None,
    decay: float = 0.0,
    scaled: bool = False,
) -> Tensor:
    """L_rim = R - balance · [H(Y) - H(Y|X)]: rows of y confident, their mean balanced.

    y: (m,K) rows of a softmax. H(Y) is the entropy of the mean row, H(Y|X) the mean of the rows' entropies.
    R = decay · |weight|², on the classifier's weight only. `scaled` divides H(Y|X) by log(number of rows) and
    H(Y) by log K, as released. Source: eq. (1).
    """
    y = _wide(y)
    with torch.autocast(y.device.type, enabled=False):
        rows, columns = y.shape
        of_mean, mean_of = _entropy(y.mean(0)), _entropy(y).mean()
        if scaled:
            of_mean = of_mean / math.log(max(2, columns))
            mean_of = mean_of / math.log(max(2, rows))
        loss = balance * (mean_of - of_mean)
        if weight is not None and decay:
            loss = loss + decay * _wide(weight).pow(2).sum()
        return loss


def _entropy(p: Tensor) -> Tensor:
    """Natural entropy over the last axis; 0 log 0 = 0, with a finite gradient."""
    return -(p * p.clamp_min(torch.finfo(p.dtype).tiny).log()).sum(-1)


def reconstruction(decoded: Tensor, own: Tensor, target: Tensor) -> Tensor:
    """L_rec: each photo against the picture decoded from its cluster's centroid.

    decoded: (k,3,H,W) in [0,1], decoded once for each cluster present and gathered here. own: (m,) the row of
    `decoded` for each photo. target: (m,3,H,W) in [0,1]. The mean over all values of the batch: the sum of
    eq. (2) over pixels and channels is 3HW times as large. Source: eq. (2).
    """
    decoded, target = _wide(decoded), _wide(target)
    with torch.autocast(decoded.device.type, enabled=False):
        return (decoded[own] - target).pow(2).mean()


def total(
    metric: Tensor, rim: Tensor, reconstruction: Tensor, *, alpha: float, beta: float, gamma: float
) -> Losses:
    """L = alpha L_m + beta L_rim + gamma L_rec. A part of weight 0 takes no part in the sum. Source: eq. (4)."""
    parts = ((alpha, metric), (beta, rim), (gamma, reconstruction))
    weighted = [weight * part for weight, part in parts if weight]
    whole = torch.stack(weighted).sum() if weighted else 0.0 * (metric + rim + reconstruction)
    return Losses(whole, metric, rim, reconstruction)


def _wide(x: Tensor) -> Tensor:
    """fp32 for half precision; fp64 stays, for numerical checks."""
    return x.float() if x.dtype in (torch.float16, torch.bfloat16) else x
