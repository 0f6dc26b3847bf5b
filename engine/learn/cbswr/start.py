"""Where learning starts: F and the cluster centres, from frozen features of several views of each photo.

F starts as a linear discriminant rather than as the plain PCA. What varies between views of one photo, or between
photos that nearly every clustering puts together, says little about what a photo shows; directions are weighed down
by how much of such variation they carry. The labels of the discriminant are fine k-means clusters, several runs of
them, so that no single unlucky cluster decides. This costs seconds and gives a good part of what learning gains.
"""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.cluster import KMeans
from threadpoolctl import threadpool_limits

from engine.learn import frozen, parallel, stored, world
from engine.learn.backbones import Backbone
from engine.learn.cbswr.inputs import CachedMaps
from engine.learn.folding import folded
from engine.learn.frozen import Projection
from engine.learn.precision import autocast

Floats = NDArray[np.float32]

NAME = "start.safetensors"
MOST_PHOTOS = 3_000  # looked at in all their views; more are sampled
PHOTOS_A_CLUSTER = 6  # fine enough that a kind of a few photos is not joined with another
RUNS = 5  # of k-means: one run depends on its luck
RIDGE = 1.0  # of the mean within-cluster variance, added in every direction


class Start(NamedTuple):
    """projection: F's first weights. centres: (K,d) unit norm, where the classifier starts."""

    projection: Projection
    centres: Floats

    def save(self, folder: Path, fingerprint: str) -> None:
        tensors = {
            "mean": torch.from_numpy(self.projection.mean),
            "components": torch.from_numpy(self.projection.components),
            "centres": torch.from_numpy(self.centres),
        }
        stored.write(folder / NAME, tensors, {"fingerprint": fingerprint})

    @classmethod
    def load(cls, folder: Path, fingerprint: str) -> Start | None:
        """The start of an interrupted run; None when there is none of this fingerprint, or it is damaged."""
        content = stored.read(folder / NAME)
        if content is None or content[1].get("fingerprint") != fingerprint:
            return None
        mean, components, centres = (content[0][name].numpy() for name in ("mean", "components", "centres"))
        return cls(Projection(mean, components), centres)


def delete(folder: Path) -> None:
    (folder / NAME).unlink(missing_ok=True)


def view_features(
    inputs: CachedMaps, backbone: Backbone, seed: int, device: str
) -> Generator[None, None, Floats]:
    """Frozen features (n,V,C) of all views of the photos, unit norm; of a sample where there are many."""
    upper = folded(backbone.upper)
    places = np.arange(len(inputs))
    if len(places) > MOST_PHOTOS:
        places = np.sort(np.random.default_rng(seed).choice(places, MOST_PHOTOS, replace=False))

    @torch.inference_mode()
    def features(place: int) -> Floats:
        with autocast(device):
            maps = upper(inputs.views_of(place))
        return frozen.features(maps.float().mean((2, 3)).cpu().numpy())

    own = [int(place) for place in places[world.share(len(places))]]
    found = np.empty((len(own), inputs.views, backbone.channels), np.float32)
    for row, one in enumerate(parallel.in_order(features, own, torch.get_num_threads())):
        found[row] = one
        yield
    return world.gather_rows(found)


def make(views: Floats, clusters: int, dimensions: int, seed: int) -> Start:
    """The start for features of views (n,V,C) and K wanted clusters."""
    projection = discriminant(views, dimensions, seed)
    embedded = frozen.unit((views - projection.mean) @ projection.components.T)
    return Start(projection, frozen.centres(frozen.unit(embedded.mean(1)), clusters, seed))


def discriminant(views: Floats, dimensions: int, seed: int) -> Projection:
    """Fisher's linear discriminant of features of views (n,V,C), with fine clusters in the place of classes.

    The within-cluster scatter is the mean over several clusterings of the means over the photos; the components
    are scaled to the size of orthonormal ones, so that rates of learning keep their meaning.
    """
    photos = views.mean(1)
    pca = Projection.fit_features(photos, dimensions)
    z = frozen.unit((photos - pca.mean) @ pca.components.T)
    within = _within(views, photos, z, seed)
    spread = np.trace(within) / len(within)
    centred = (photos - pca.mean).astype(np.float64)
    smallest = 1e-6 * (centred**2).sum() / centred.size
    values, vectors = np.linalg.eigh(within + (RIDGE * spread + smallest) * np.eye(len(within)))
    whitening = (vectors / np.sqrt(values)) @ vectors.T
    whitened = Projection.fit_features(
        (centred @ whitening).astype(np.float32), len(pca.components), centre=False
    )
    components = whitened.components.astype(np.float64) @ whitening
    components *= np.sqrt(len(components)) / np.linalg.norm(components)
    return Projection(pca.mean, components.astype(np.float32))


def _within(views: Floats, photos: Floats, z: Floats, seed: int) -> NDArray[np.float64]:
    """Scatter (C,C) of views (n,V,C) around the centres of their photos' clusters, mean over views and runs.

    photos: (n,C), the means of the views. So the scatter of views around a cluster's centre is that around their photo
    and that of the photo around the centre, and the views, of which there are many, are gone through once.
    """
    n, count, channels = views.shape
    total = np.zeros((channels, channels))
    for view in range(count):  # one view at a time: all at once would double the memory
        rest = views[:, view] - photos
        total += (rest.T @ rest).astype(np.float64) / count
    clusters = min(max(2, n // PHOTOS_A_CLUSTER), frozen.count_distinct(z))
    for run in range(RUNS):
        with threadpool_limits(limits=1):
            fine = KMeans(clusters, n_init=1, random_state=RUNS * seed % 2**31 + run)
            own = fine.fit_predict(z)
        _, own, members = np.unique(own, return_inverse=True, return_counts=True)
        centres = np.zeros((len(members), channels), np.float32)
        np.add.at(centres, own, photos)
        centres /= members[:, None]
        rest = photos - centres[own]
        total += (rest.T @ rest).astype(np.float64) / RUNS
    return total / n
