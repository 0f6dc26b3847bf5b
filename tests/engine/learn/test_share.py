"""A learned run whose embedding keeps a share of the frozen one, and runs of the time before there was one."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from PIL import Image

from engine.learn import embedder, frozen, pixels, stored
from engine.learn.embedder import Embedder
from engine.learn.network import NAME
from tests.engine.learn.conftest import small
from tests.engine.learn.test_trainer import Folder, make

__all__ = ["make"]  # the fixture


def test_a_share_of_the_cosines_stays_the_frozen_features(make: Callable[..., Folder]) -> None:
    folder = make(12)
    found = {}
    for share in (0.0, 0.4, 1.0):
        at = folder._replace(run_dir=folder.run_dir / str(share))
        learned = at.finish(small(frozen_share=share)).learned
        found[share] = learned.embeddings @ learned.embeddings.T
        again = Embedder.open(at.run_dir).embed([Image.open(file) for file in folder.previews])
        np.testing.assert_allclose((again * learned.embeddings).sum(1), 1, atol=0.01)
        alone = Embedder.open(at.run_dir).alone.embed([Image.open(file) for file in folder.previews])
        np.testing.assert_allclose((alone * learned.alone).sum(1), 1, atol=0.01)
        np.testing.assert_allclose(learned.alone @ learned.alone.T, found[0.0], atol=1e-3)
    frozen_z = frozen.project(folder.pooled)[1]
    np.testing.assert_allclose(found[1.0], frozen_z @ frozen_z.T, atol=1e-3)
    np.testing.assert_allclose(found[0.4], 0.4 * found[1.0] + 0.6 * found[0.0], atol=1e-3)
    assert np.abs(found[0.0] - found[1.0]).mean() > 0.01


def test_a_picture_as_it_is_is_embedded_like_its_photo(make: Callable[..., Folder]) -> None:
    folder = make(12)
    learned, _ = folder.finish(small(image_size=224))
    network = Embedder.open(folder.run_dir)
    squares = pixels.read_square(folder.previews[0], network.picture_size)
    z = network.embed_pictures(torch.from_numpy(squares)[None])[0]
    assert int((learned.embeddings @ z).argmax()) == 0
    assert float(learned.embeddings[0] @ z) > 0.9


def test_a_network_of_the_time_before_there_was_a_frozen_share_still_opens(
    make: Callable[..., Folder],
) -> None:
    folder = make(12)
    learned, _ = folder.finish(small(frozen_share=0.0))
    content = stored.read(folder.run_dir / NAME)
    assert content is not None
    tensors, facts = content
    assert not any(name in tensors for name in embedder.BESIDE)
    del facts["recipe"]["frozen_share"]
    stored.write(folder.run_dir / NAME, tensors, facts)
    again = Embedder.open(folder.run_dir).embed([Image.open(file) for file in folder.previews])
    np.testing.assert_allclose((again * learned.embeddings).sum(1), 1, atol=0.01)
