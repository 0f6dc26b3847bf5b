"""The losses against references written from the equations, one photo and one centroid at a time."""

from __future__ import annotations

import math

import pytest
import torch
import torch.nn.functional as F
from torch import Tensor

from engine.learn.cbswr import losses

TAU = 0.1


def unit(m: int, d: int, seed: int) -> Tensor:
    generator = torch.Generator().manual_seed(seed)
    return F.normalize(torch.randn(m, d, generator=generator, dtype=torch.float64), dim=1)


def batch(m: int = 6, d: int = 5, k: int = 3) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """f, partner, centres, own."""
    return unit(m, d, 1), unit(m, d, 2), unit(k, d, 3), torch.arange(m) % k


def naive_metric(
    f: Tensor, partner: Tensor, centres: Tensor, own: Tensor, *, pair: bool, repulsion: bool
) -> float:
    """Eq. (3) with loops and math.exp."""
    total = 0.0
    for i in range(len(f)):
        similar = [float(torch.dot(f[i], c)) / TAU for c in centres]
        together = float(torch.dot(f[i], partner[i])) / TAU
        q = int(own[i])
        rivals = sum(math.exp(s) for j, s in enumerate(similar) if j != q)
        if pair:
            rivals += math.exp(together)
        a = together - math.log(rivals)
        everything = sum(math.exp(s) for s in similar)
        b = sum(math.log(1 - math.exp(s) / everything) for j, s in enumerate(similar) if j != q)
        total -= a + (b if repulsion else 0.0)
    return total / len(f)


def naive_instance(f: Tensor, partner: Tensor) -> float:
    """The baseline SME, photo by photo."""
    m = len(f)
    total = 0.0
    for i in range(m):
        of_partner = [math.exp(float(torch.dot(f[k], partner[i])) / TAU) for k in range(m)]
        total += math.log(of_partner[i] / sum(of_partner))
        for j in range(m):
            if j != i:
                of_j = [math.exp(float(torch.dot(f[k], f[j])) / TAU) for k in range(m)]
                total += math.log(1 - of_j[i] / sum(of_j))
    return -total / m


def naive_rim(y: Tensor, balance: float) -> float:
    rows, columns = y.shape
    mean = [sum(float(y[i, c]) for i in range(rows)) / rows for c in range(columns)]
    of_mean = -sum(p * math.log(p) for p in mean if p > 0)
    mean_of = sum(-sum(float(p) * math.log(float(p)) for p in row if float(p) > 0) for row in y) / rows
    return -balance * (of_mean - mean_of)


@pytest.mark.parametrize("pair", [False, True])
@pytest.mark.parametrize("repulsion", [False, True])
def test_metric_loss_equals_its_equation(pair: bool, repulsion: bool) -> None:
    f, partner, centres, own = batch()
    got = losses.metric(f, partner, centres, own, pair_in_denominator=pair, repulsion=repulsion)
    want = naive_metric(f, partner, centres, own, pair=pair, repulsion=repulsion)
    assert float(got) == pytest.approx(want, rel=1e-9)


def test_instance_loss_equals_its_equation() -> None:
    f, partner, _, _ = batch()
    assert float(losses.instance(f, partner)) == pytest.approx(naive_instance(f, partner), rel=1e-9)


@pytest.mark.parametrize("balance", [1.0, 2.5])
def test_rim_loss_equals_its_equation(balance: float) -> None:
    y = torch.randn(7, 4, generator=torch.Generator().manual_seed(0), dtype=torch.float64).softmax(1)
    assert float(losses.rim(y, balance=balance)) == pytest.approx(naive_rim(y, balance), rel=1e-9)


def test_released_rim_divides_each_entropy_by_its_logarithm() -> None:
    y = torch.tensor([[0.7, 0.3], [0.2, 0.8], [0.5, 0.5], [0.9, 0.1]], dtype=torch.float64)
    mean = [0.575, 0.425]
    of_mean = -sum(p * math.log(p) for p in mean) / math.log(2)
    mean_of = sum(-sum(float(p) * math.log(float(p)) for p in row) for row in y) / 4 / math.log(4)
    assert float(losses.rim(y, scaled=True)) == pytest.approx(mean_of - of_mean)


def test_decay_counts_the_weight_only() -> None:
    y = torch.full((3, 2), 0.5)
    weight = torch.tensor([[1.0, 2.0], [0.0, 2.0]])
    assert float(losses.rim(y, weight=weight, decay=0.5) - losses.rim(y)) == pytest.approx(4.5)


def test_reconstruction_loss_is_the_mean_over_photos_and_values() -> None:
    generator = torch.Generator().manual_seed(0)
    decoded = torch.rand(2, 3, 4, 4, generator=generator, dtype=torch.float64)
    target = torch.rand(5, 3, 4, 4, generator=generator, dtype=torch.float64)
    own = torch.tensor([0, 1, 1, 0, 1])
    want = sum(float((target[i] - decoded[own[i]]).pow(2).sum()) for i in range(5)) / 5 / (3 * 4 * 4)
    assert float(losses.reconstruction(decoded, own, target)) == pytest.approx(want)


def test_total_weighs_its_parts() -> None:
    parts = [torch.tensor(v, dtype=torch.float64) for v in (2.0, 3.0, 5.0)]
    assert float(losses.total(*parts, alpha=0.9, beta=0.3, gamma=0.001).total) == pytest.approx(2.705)


def test_a_part_of_weight_zero_cannot_spoil_the_sum() -> None:
    bad = torch.tensor(float("nan"))
    whole = losses.total(torch.tensor(1.0), torch.tensor(2.0), bad, alpha=1, beta=1, gamma=0)
    assert float(whole.total) == 3.0


@pytest.mark.parametrize("pair", [False, True])
def test_metric_gradient_is_right(pair: bool) -> None:
    f, partner, centres, own = batch(4, 3, 3)
    f.requires_grad_()
    partner.requires_grad_()

    def loss(f: Tensor, partner: Tensor) -> Tensor:
        return losses.metric(f, partner, centres, own, pair_in_denominator=pair)

    assert torch.autograd.gradcheck(loss, (f, partner))


def test_instance_gradient_is_right() -> None:
    f, partner, _, _ = batch(4, 3)
    assert torch.autograd.gradcheck(losses.instance, (f.requires_grad_(), partner.requires_grad_()))


def test_rim_gradient_is_right() -> None:
    logits = torch.randn(5, 3, generator=torch.Generator().manual_seed(0), dtype=torch.float64)
    assert torch.autograd.gradcheck(lambda x: losses.rim(x.softmax(1)), (logits.requires_grad_(),))


def test_reconstruction_gradient_is_right() -> None:
    decoded = torch.rand(2, 3, 2, 2, dtype=torch.float64, generator=torch.Generator().manual_seed(0))
    target = torch.zeros(3, 3, 2, 2, dtype=torch.float64)
    own = torch.tensor([0, 1, 1])
    check = torch.autograd.gradcheck(
        lambda x: losses.reconstruction(x, own, target), (decoded.requires_grad_(),)
    )
    assert check


def test_metric_loss_does_not_depend_on_the_order_of_photos_or_clusters() -> None:
    f, partner, centres, own = batch(9, 5, 4)
    photos = torch.randperm(9, generator=torch.Generator().manual_seed(4))
    clusters = torch.tensor([2, 0, 3, 1])
    want = losses.metric(f, partner, centres, own)
    torch.testing.assert_close(losses.metric(f[photos], partner[photos], centres, own[photos]), want)
    torch.testing.assert_close(losses.metric(f, partner, centres[clusters], clusters.argsort()[own]), want)


def test_rim_and_instance_loss_do_not_depend_on_the_order() -> None:
    f, partner, _, _ = batch(7, 5)
    order = torch.randperm(7, generator=torch.Generator().manual_seed(4))
    torch.testing.assert_close(losses.instance(f[order], partner[order]), losses.instance(f, partner))
    y = (f / TAU).softmax(1)
    torch.testing.assert_close(losses.rim(y[order]), losses.rim(y))
    torch.testing.assert_close(losses.rim(y[:, torch.tensor([4, 2, 0, 1, 3])]), losses.rim(y))


def test_metric_loss_of_equal_similarities_has_its_closed_form() -> None:
    k = 32
    f = F.one_hot(torch.zeros(8, dtype=torch.long), 4).double()
    loss = losses.metric(f, f, f[:1].expand(k, 4), torch.arange(8))
    assert float(loss) == pytest.approx(4.4182, abs=1e-4)
    assert float(loss) == pytest.approx(math.log(k - 1) - (k - 1) * math.log(1 - 1 / k))


def test_one_cluster_gives_zero_with_a_gradient_of_zero() -> None:
    f, partner, centres, _ = batch()
    f.requires_grad_()
    loss = losses.metric(f, partner, centres[:1], torch.zeros(6, dtype=torch.long))
    loss.backward()
    assert float(loss.detach()) == 0.0
    assert f.grad is not None
    assert not f.grad.any()


def test_two_clusters_leave_one_repulsion() -> None:
    f, partner, centres, own = batch(6, 5, 2)
    scores = f @ centres.t() / TAU
    foreign = scores.softmax(1)[torch.arange(6), 1 - own]
    with_b = losses.metric(f, partner, centres, own)
    without_b = losses.metric(f, partner, centres, own, repulsion=False)
    torch.testing.assert_close(with_b - without_b, -(1 - foreign).log().mean())


def test_as_released_the_loss_can_be_negative_and_the_adapted_one_cannot() -> None:
    f = torch.eye(4, dtype=torch.float64)
    own = torch.arange(4)
    assert float(losses.metric(f, f, f, own)) < 0
    assert float(losses.metric(f, f, f, own, pair_in_denominator=True)) > 0


def test_a_certain_photo_gives_no_nan() -> None:
    """p_own rounds to 1: the own column must be masked before the logarithm."""
    f = torch.eye(3).requires_grad_()
    loss = losses.metric(f, torch.eye(3), torch.eye(3), torch.arange(3), temperature=0.001)
    loss.backward()
    assert torch.isfinite(loss)
    assert f.grad is not None
    assert torch.isfinite(f.grad).all()


def test_a_photo_that_sits_on_a_foreign_centroid_gives_no_nan() -> None:
    f = torch.eye(3).requires_grad_()
    loss = losses.metric(f, torch.eye(3), torch.eye(3), torch.tensor([1, 2, 0]), temperature=0.001)
    loss.backward()
    assert torch.isfinite(loss)
    assert f.grad is not None
    assert torch.isfinite(f.grad).all()


def test_no_gradient_flows_through_the_centroids() -> None:
    f, partner, centres, own = batch()
    centres.requires_grad_()
    losses.metric(f.requires_grad_(), partner, centres, own).backward()
    assert centres.grad is None


def test_a_detached_partner_halves_the_pull_and_the_anchor_still_learns() -> None:
    f, partner, centres, own = batch()
    f.requires_grad_()
    partner.requires_grad_()
    losses.metric(f, partner.detach(), centres, own).backward()
    assert partner.grad is None
    assert f.grad is not None
    assert f.grad.abs().sum() > 0


def test_half_precision_inputs_are_widened() -> None:
    f, partner, centres, own = (x.bfloat16() if x.is_floating_point() else x for x in batch())
    with torch.autocast("cpu", torch.bfloat16):
        metric = losses.metric(f, partner, centres, own)
        rim = losses.rim((f / TAU).softmax(1))
    assert metric.dtype == rim.dtype == torch.float32
    want = losses.metric(f.float(), partner.float(), centres.float(), own)
    torch.testing.assert_close(metric, want)


def test_confident_and_balanced_rows_are_the_least_rim() -> None:
    balanced = torch.eye(4, dtype=torch.float64).repeat(2, 1)
    lopsided = torch.eye(4, dtype=torch.float64)[:1].repeat(8, 1)
    uniform = torch.full((8, 4), 0.25, dtype=torch.float64)
    assert float(losses.rim(balanced)) == pytest.approx(-math.log(4))
    assert float(losses.rim(lopsided)) == pytest.approx(0.0)
    assert float(losses.rim(uniform)) == pytest.approx(0.0)


def test_rim_of_certain_rows_has_a_finite_gradient() -> None:
    y = torch.eye(3).requires_grad_()
    losses.rim(y).backward()
    assert y.grad is not None
    assert torch.isfinite(y.grad).all()


def said(m: int = 6) -> losses.Pairs:
    """Photos 0, 1 and 2 belong together, the third less surely; 3 belongs with none of 0 and 4, with 4 less surely."""
    together, apart = torch.zeros(2, m, m, dtype=torch.float64)
    together[0, 1] = 1.0
    together[0, 2] = together[1, 2] = 0.5
    apart[0, 3] = 1.0
    apart[3, 4] = 0.25
    return losses.Pairs(together + together.t(), apart + apart.t())


def naive_metric_of_pairs(
    f: Tensor,
    partner: Tensor,
    centres: Tensor,
    own: Tensor,
    pairs: losses.Pairs,
    *,
    pair: bool,
    repulsion: bool,
) -> float:
    """Eq. (3) with what the person said, with loops and math.exp."""
    total = 0.0
    m = len(f)
    for i in range(m):
        to_centre = [math.exp(float(torch.dot(f[i], c)) / TAU) for c in centres]
        to_photo = [math.exp(float(torch.dot(f[i], p)) / TAU) for p in partner]
        q = int(own[i])
        foes = {n: float(pairs.apart[i, n]) * to_photo[n] for n in range(m) if pairs.apart[i, n] > 0}
        rivals = sum(e for j, e in enumerate(to_centre) if j != q) + sum(foes.values())
        mates = {p: float(pairs.together[i, p]) for p in range(m) if pairs.together[i, p] > 0} | {i: 1.0}
        for p, weight in mates.items():
            below = rivals + to_photo[p] if pair else rivals
            total -= weight * math.log(to_photo[p] / below) / sum(mates.values())
        if repulsion:
            everything = sum(to_centre) + sum(foes.values())
            pushed = [e for j, e in enumerate(to_centre) if j != q] + list(foes.values())
            total -= sum(math.log(1 - e / everything) for e in pushed)
    return total / m


@pytest.mark.parametrize("pair", [False, True])
@pytest.mark.parametrize("repulsion", [False, True])
def test_metric_loss_with_what_was_said_equals_its_equation(pair: bool, repulsion: bool) -> None:
    f, partner, centres, own = batch()
    got = losses.metric(f, partner, centres, own, pair_in_denominator=pair, repulsion=repulsion, pairs=said())
    want = naive_metric_of_pairs(f, partner, centres, own, said(), pair=pair, repulsion=repulsion)
    assert float(got) == pytest.approx(want, rel=1e-9)


@pytest.mark.parametrize("pair", [False, True])
def test_metric_gradient_with_what_was_said_is_right(pair: bool) -> None:
    f, partner, centres, own = batch(5, 3, 3)

    def loss(f: Tensor, partner: Tensor) -> Tensor:
        return losses.metric(f, partner, centres, own, pair_in_denominator=pair, pairs=said(5))

    assert torch.autograd.gradcheck(loss, (f.requires_grad_(), partner.requires_grad_()))


def test_metric_loss_with_what_was_said_does_not_depend_on_any_order() -> None:
    f, partner, centres, own = batch()
    photos, clusters = torch.tensor([3, 0, 5, 1, 4, 2]), torch.tensor([2, 0, 1])
    pairs = losses.Pairs(*(one[photos][:, photos] for one in said()))
    want = losses.metric(f, partner, centres, own, pairs=said())
    got = losses.metric(
        f[photos], partner[photos], centres[clusters], clusters.argsort()[own[photos]], pairs=pairs
    )
    torch.testing.assert_close(got, want)


@pytest.mark.parametrize("repulsion", [False, True])
def test_where_nothing_was_said_the_metric_loss_is_what_it_was(repulsion: bool) -> None:
    f, partner, centres, own = batch()
    nothing = losses.Pairs(*torch.zeros(2, 6, 6))
    without = losses.metric(f, partner, centres, own, pair_in_denominator=True, repulsion=repulsion)
    with_it = losses.metric(
        f, partner, centres, own, pair_in_denominator=True, repulsion=repulsion, pairs=nothing
    )
    torch.testing.assert_close(with_it, without)


def test_what_was_said_pulls_and_pushes() -> None:
    """Along its gradient a photo nears those it belongs with, and leaves those it does not."""
    f, partner, centres, own = batch()
    nothing = losses.Pairs(*torch.zeros(2, 6, 6))
    moved = []
    for pairs in (said(), nothing):
        photos = f.clone().requires_grad_()
        losses.metric(photos, partner, centres, own, pair_in_denominator=True, pairs=pairs).backward()
        assert photos.grad is not None
        moved.append(-photos.grad)
    change = moved[0] - moved[1]
    assert float(change[0] @ (partner[1] - partner[3])) > 0
    assert float(change[5].abs().sum()) == 0  # of which nothing was said


def test_what_was_said_of_photos_on_each_other_gives_no_nan() -> None:
    f = torch.eye(3).requires_grad_()
    apart = 1 - torch.eye(3)
    pairs = losses.Pairs(torch.zeros(3, 3), apart)
    loss = losses.metric(
        f, torch.eye(3).roll(1, 0), torch.eye(3), torch.arange(3), temperature=0.001, pairs=pairs
    )
    loss.backward()
    assert torch.isfinite(loss)
    assert f.grad is not None
    assert torch.isfinite(f.grad).all()


def test_parts_of_a_batch_keep_what_was_said_within_them() -> None:
    first, second = said().parts(2)
    assert torch.equal(first.together, said().together[:3, :3])
    assert torch.equal(second.apart, said().apart[3:, 3:])
