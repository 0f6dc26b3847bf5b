"""The start of learning: what the discriminant must do, on features whose structure is known."""

from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.learn import metrics
from engine.learn.cbswr import start
from engine.learn.cbswr.start import Start
from engine.learn.frozen import Projection, unit

KINDS, EACH, VIEWS, CHANNELS = 6, 12, 4, 40


def features(seed: int = 0) -> tuple[NDArray[np.float32], NDArray[np.int64]]:
    """Kinds differ a little in some channels; lighting, which says nothing, differs a lot in others."""
    random = np.random.default_rng(seed)
    labels = np.repeat(np.arange(KINDS), EACH)
    kinds = np.zeros((KINDS, CHANNELS))
    kinds[:, :10] = random.normal(size=(KINDS, 10)) * 0.5
    photos = kinds[labels] + 0.1 * random.normal(size=(len(labels), CHANNELS))
    views = photos[:, None] + 0.02 * random.normal(size=(len(labels), VIEWS, CHANNELS))
    views[:, :, 20:24] += 1.0 * random.normal(size=(len(labels), VIEWS, 4))  # changes from view to view
    return unit(views + 3.0), labels


def recall(projection: Projection, views: NDArray[np.float32], labels: NDArray[np.int64]) -> float:
    z = unit((views[:, 0] - projection.mean) @ projection.components.T)
    return metrics.recall_at(z, labels, (1,))[1]


def test_what_varies_between_views_of_a_photo_counts_less() -> None:
    views, labels = features()
    pca = Projection.fit_features(views.mean(1), 16)
    better = start.discriminant(views, 16, seed=0)
    assert recall(better, views, labels) > recall(pca, views, labels) + 0.05
    noise = np.linalg.norm(better.components[:, 20:24]) / np.linalg.norm(better.components)
    assert noise < 0.5 * np.linalg.norm(pca.components[:, 20:24]) / np.linalg.norm(pca.components)


def test_components_have_the_size_of_orthonormal_ones() -> None:
    views, _ = features()
    projection = start.discriminant(views, 16, seed=0)
    assert projection.components.shape == (16, CHANNELS)
    assert np.linalg.norm(projection.components) == pytest.approx(4.0, rel=1e-5)


def test_a_seed_gives_the_same_start_every_time() -> None:
    views, _ = features()
    first, second = (start.make(views, 5, 16, seed=3) for _ in range(2))
    assert (first.projection.components == second.projection.components).all()
    assert (first.centres == second.centres).all()
    assert first.centres.shape == (5, 16)
    assert np.linalg.norm(first.centres, axis=1) == pytest.approx(1, abs=1e-5)


def test_the_scatter_is_that_of_every_view_around_its_clusters_centre(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    views, _ = features()
    photos = views.mean(1)
    clusters = np.arange(len(photos)) % 7

    class Given:
        def __init__(self, *_: object, **__: object) -> None: ...

        def fit_predict(self, _: object) -> NDArray[np.int64]:
            return clusters

    monkeypatch.setattr(start, "KMeans", Given)
    naive = np.zeros((CHANNELS, CHANNELS))
    for photo, cluster in enumerate(clusters):
        centre = photos[clusters == cluster].astype(np.float64).mean(0)
        for view in range(VIEWS):
            rest = views[photo, view] - centre
            naive += np.outer(rest, rest)
    assert start._within(views, photos, photos, 0) == pytest.approx(naive / (len(photos) * VIEWS), abs=1e-6)


@pytest.mark.parametrize("n", [2, 3, 9])
def test_a_few_photos_and_identical_ones_have_a_start(n: int) -> None:
    views, _ = features()
    assert np.isfinite(start.make(views[:n], 2, 128, seed=0).projection.components).all()
    same = start.make(np.repeat(views[:1, :1], n, 0).repeat(VIEWS, 1), 2, 128, seed=0)
    assert np.isfinite(same.projection.components).all()
    assert np.isfinite(same.centres).all()


def test_an_interrupted_run_finds_its_start_again(tmp_path: Path) -> None:
    views, _ = features()
    made = start.make(views, 4, 8, seed=1)
    made.save(tmp_path, "this run")
    again = Start.load(tmp_path, "this run")
    assert again is not None
    assert (again.projection.components == made.projection.components).all()
    assert (again.centres == made.centres).all()
    assert Start.load(tmp_path, "another run") is None
    (tmp_path / start.NAME).write_bytes(b"damaged")
    assert Start.load(tmp_path, "this run") is None
    start.delete(tmp_path)
    assert Start.load(tmp_path, "this run") is None
