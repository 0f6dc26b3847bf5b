"""The referee on embeddings whose worth is known, and on real networks."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.learn import held, metrics, referee
from engine.learn.backbones import Backbone
from engine.learn.cbswr import views
from engine.learn.embedder import FrozenEmbedder
from engine.learn.frozen import Projection, unit
from engine.learn.referee import Look, Measured

KINDS, EACH, DIMENSIONS = 8, 30, 24


def look(noise: float, *, scatter: float = 0.0, glue: bool = False) -> tuple[Look, NDArray[np.int64]]:
    """Photos of eight kinds. `noise`: how much a photo differs from its kind; `scatter`: how much each lies apart
    from all others, as an embedding that tells photos apart and nothing else; `glue`: kinds lie in one heap."""
    random = np.random.default_rng(1)
    labels = np.repeat(np.arange(KINDS), EACH)
    centres = random.normal(size=(KINDS, DIMENSIONS)) * (0.0 if glue else 1.0)
    n = len(labels)
    z = (
        centres[labels]
        + noise * random.normal(size=(n, DIMENSIONS))
        + scatter * random.normal(size=(n, DIMENSIONS))
    )
    changed = [z + 0.8 * random.normal(size=z.shape) for _ in range(held.CHANGES)]
    return Look(unit(z), unit(np.stack(changed))), np.arange(n)


def measure(look: Look, rows: NDArray[np.int64], clusters: int) -> Measured:
    work = referee.measure(look, rows, clusters)
    while True:
        try:
            next(work)
        except StopIteration as end:
            return end.value


def test_a_clearer_embedding_wins_and_the_reverse_loses() -> None:
    (poor, rows), (good, _) = look(1.6), look(0.4)
    before, after = measure(poor, rows, KINDS), measure(good, rows, KINDS)
    assert referee.decide(before, after).keeps_learned
    verdict = referee.decide(after, before)
    assert not verdict.keeps_learned
    assert verdict.score == referee.score(after, before) < 0
    assert verdict.decided_by == "referee"


@pytest.mark.parametrize("spoiled", [look(0.5, scatter=1.0), look(0.5, glue=True)])
def test_scattered_and_glued_kinds_lose(spoiled: tuple[Look, NDArray[np.int64]]) -> None:
    (sound, rows) = look(0.5)
    assert not referee.decide(measure(sound, rows, KINDS), measure(spoiled[0], rows, KINDS)).keeps_learned


def test_the_same_twice_is_no_gain() -> None:
    (one, rows) = look(0.5)
    measured = measure(one, rows, KINDS)
    assert measure(one, rows, KINDS) == measured
    verdict = referee.decide(measured, measured)
    assert verdict.score == 0
    assert not verdict.keeps_learned


def test_what_is_measured_stays_between_0_and_100_and_is_told_in_words() -> None:
    (one, rows) = look(0.5)
    verdict = referee.decide(measure(one, rows, KINDS), Measured(50.0, 50.0))
    assert [evidence.name for evidence in verdict.evidence] == ["halves", "steadiness"]
    for evidence in verdict.evidence:
        assert 0 <= evidence.before <= 100
        assert evidence.sentence


def test_changed_pictures_differ_from_the_photo_and_from_each_other() -> None:
    random = np.random.default_rng(0)
    squares = torch.from_numpy(random.integers(0, 256, (3, 3, 64, 64), dtype=np.uint8))
    plain = views.draw(squares, views.plain(3), 64)
    pictures = held.changed(squares, 64, torch.Generator().manual_seed(0))
    again = held.changed(squares, 64, torch.Generator().manual_seed(0))
    assert len(pictures) == held.CHANGES
    for number, picture in enumerate(pictures):
        assert picture.shape == plain.shape
        assert float(picture.min()) >= 0
        assert float(picture.max()) <= 255
        assert (picture - plain).abs().mean() > 5
        assert (picture == again[number]).all()
        assert all((picture - other).abs().mean() > 5 for other in pictures[:number])


def test_nearest_leaves_a_photo_out_by_its_index() -> None:
    z = unit(np.array([[1, 0], [1, 0.01], [0, 1], [0.01, 1]]))
    assert metrics.nearest(z, z, 1, leave_out_self=True)[:, 0].tolist() == [1, 0, 3, 2]
    assert metrics.nearest(z, z, 1)[:, 0].tolist() == [0, 1, 2, 3]


def test_real_networks_are_judged_with_examples(
    backbone: Backbone,
    make_previews: Callable[..., list[Path]],
    pool: Callable[[list[Path]], NDArray[np.float32]],
) -> None:
    files = make_previews(30)
    pooled = pool(files)
    projection = Projection.fit(pooled)
    z = projection.apply(pooled)
    ids = np.arange(100, 130)
    good = FrozenEmbedder(backbone, projection, "cpu")
    blind = Projection(projection.mean, np.random.default_rng(0).normal(size=(2, 1280)).astype(np.float32))
    sides = ((good, z), (FrozenEmbedder(backbone, blind, "cpu"), blind.apply(pooled)))
    work = referee.judge(ids, files, *sides, sides[1][1])
    steps = 0
    while True:
        try:
            next(work)
            steps += 1
        except StopIteration as end:
            verdict = end.value
            break
    assert steps > 3  # it can be paused on the way
    assert not verdict.keeps_learned  # two directions by chance are worse than the photos' own
    assert 1 <= len(verdict.examples) <= referee.EXAMPLES
    for example in verdict.examples:
        assert len(example.before) == len(example.after) == referee.NEIGHBOURS
        assert {example.photo_id, *example.before, *example.after} <= set(ids.tolist())
        assert example.photo_id not in example.before + example.after


def test_pictures_and_images_are_embedded_alike(backbone: Backbone) -> None:
    random = np.random.default_rng(0)
    square = random.integers(0, 256, (224, 224, 3), dtype=np.uint8)
    both = np.concatenate([square, square[:, ::-1]], 1)[:, :224]  # any picture
    symmetric = np.concatenate([both[:, :112], both[:, 111::-1]], 1)  # the same as its mirror image
    embedder = FrozenEmbedder(backbone, Projection.fit(random.random((40, 1280), dtype=np.float32)), "cpu")
    whole = embedder.embed([Image.fromarray(symmetric)])
    single = embedder.embed_pictures(torch.from_numpy(symmetric.transpose(2, 0, 1).copy())[None].float())
    assert float((whole * single).sum()) > 0.99


def test_a_gain_in_one_kind_of_evidence_makes_up_for_no_loss_in_the_other() -> None:
    before = Measured(halves=70.0, steadiness=70.0)
    assert not referee.decide(before, Measured(halves=90.0, steadiness=69.0)).keeps_learned
    assert not referee.decide(before, Measured(halves=69.0, steadiness=90.0)).keeps_learned
    assert referee.decide(before, Measured(halves=72.0, steadiness=72.0)).keeps_learned


def test_many_photos_are_sampled_with_the_changed_ones_among_them(monkeypatch: pytest.MonkeyPatch) -> None:
    (one, rows) = look(0.5)
    few = rows[::4]
    part = Look(one.z, one.changed[:, ::4])
    whole = measure(part, few, KINDS)
    monkeypatch.setattr(referee, "MOST_CLUSTERED", 100)
    sampled = measure(part, few, KINDS)
    assert abs(sampled.steadiness - whole.steadiness) < 15
