"""The network of a run, opened again to search with an outside file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from numpy.typing import NDArray
from PIL import Image

from engine.errors import ModelError
from engine.learn import embedder, frozen, stored
from engine.learn.backbones import Backbone
from engine.learn.embedder import Embedder, FrozenEmbedder
from engine.learn.network import NAME, Network


@pytest.fixture
def frozen_run(
    backbone: Backbone,
    make_previews: Callable[..., list[Path]],
    pool: Callable[[list[Path]], NDArray[np.float32]],
    tmp_path: Path,
) -> tuple[Path, list[Path], NDArray[np.float32]]:
    """run_dir, previews, embeddings."""
    files = make_previews(6)
    projection, z = frozen.project(pool(files))
    embedder.save_frozen(tmp_path / "run", backbone, projection)
    return tmp_path / "run", files, z


def test_a_frozen_run_embeds_a_preview_as_it_did(
    frozen_run: tuple[Path, list[Path], NDArray[np.float32]],
) -> None:
    run_dir, files, z = frozen_run
    opened = Embedder.open(run_dir)
    assert isinstance(opened, FrozenEmbedder)
    again = opened.embed([Image.open(file) for file in files])
    assert again.dtype == np.float32
    np.testing.assert_allclose((again * z).sum(1), 1, atol=0.005)


def test_a_decoded_picture_counts_like_its_file(
    frozen_run: tuple[Path, list[Path], NDArray[np.float32]],
) -> None:
    run_dir, files, z = frozen_run
    decoded = Image.open(files[0]).convert("RGB")
    assert float(Embedder.open(run_dir).embed([decoded])[0] @ z[0]) > 0.995


def test_a_missing_run_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="Organise the folder again"):
        Embedder.open(tmp_path)


def test_a_damaged_run_is_a_sentence(frozen_run: tuple[Path, list[Path], NDArray[np.float32]]) -> None:
    run_dir = frozen_run[0]
    assert Network.read(run_dir) == Network(Embedder.open(run_dir).backbone.model_id, 1280)
    file = run_dir / NAME
    file.write_bytes(file.read_bytes()[:-10])
    assert Network.read(run_dir) is None
    with pytest.raises(ModelError, match="damaged"):
        Embedder.open(run_dir)


def test_a_run_of_other_weights_is_refused(frozen_run: tuple[Path, list[Path], NDArray[np.float32]]) -> None:
    content = stored.read(frozen_run[0] / NAME)
    assert content is not None
    tensors, facts = content
    stored.write(frozen_run[0] / NAME, tensors, {**facts, "model_id": "another"})
    with pytest.raises(ModelError, match="another version"):
        Embedder.open(frozen_run[0])


def test_tensors_and_facts_come_back(tmp_path: Path) -> None:
    file = tmp_path / "some.safetensors"
    stored.write(file, {"a": torch.arange(3), "b": torch.zeros(0, 2)}, {"words": ["ü", 1]})
    content = stored.read(file)
    assert content is not None
    assert content[0]["a"].tolist() == [0, 1, 2]
    assert content[0]["b"].shape == (0, 2)
    assert content[1] == {"words": ["ü", 1]}


def test_one_flipped_bit_in_a_stored_file_is_noticed(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    file = tmp_path / "some.safetensors"
    stored.write(file, {"a": torch.randn(100)}, {})
    content = bytearray(file.read_bytes())
    content[-7] ^= 4
    file.write_bytes(content)
    assert stored.read(file) is None
    assert "checksum" in caplog.text


def test_a_stored_file_that_is_not_there_is_none_without_a_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert stored.read(tmp_path / "none") is None
    assert not caplog.text
