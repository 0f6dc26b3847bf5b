import torch
from timm.layers.norm_act import BatchNormAct2d

from engine.learn import backbones
from engine.learn.folding import folded


def test_a_folded_backbone_sees_the_same_and_the_original_stays() -> None:
    backbone = backbones.load("efficientnet-lite0")
    pixels = torch.randn(2, 3, 96, 96, generator=torch.Generator().manual_seed(0))
    lean = folded(backbone)
    assert not any(isinstance(module, BatchNormAct2d) for module in lean.modules())
    assert any(isinstance(module, BatchNormAct2d) for module in backbone.modules())
    with torch.inference_mode():
        assert torch.allclose(lean(pixels), backbone(pixels), atol=1e-4)
