"""The trained parts of CBSwR: encoder, embedding module F, clustering module, decoder."""

from __future__ import annotations

from collections.abc import Iterator

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from engine.learn.recipes import Recipe

SMALLEST = 1e-6  # added under the root: features of 0 are common and their root has no slope there


class Embedding(nn.Module):
    """F: average pool, one linear layer, unit length. Source: section 3.1 of the paper.

    With `square_root` the pooled features pass as roots at unit length, as in `frozen.features`.
    """

    def __init__(self, channels: int, dimensions: int, *, square_root: bool) -> None:
        super().__init__()
        self.linear = nn.Linear(channels, dimensions)
        self.square_root = square_root

    def forward(self, maps: Tensor) -> Tensor:
        """Feature maps (n,C,h,w) -> f (n,d) unit norm, fp32."""
        with torch.autocast(maps.device.type, enabled=False):
            pooled = maps.to(self.linear.weight.dtype).mean((2, 3))
            if self.square_root:
                roots = (pooled.abs() + SMALLEST).sqrt()
                pooled = F.normalize(torch.where(pooled < 0, -roots, roots), dim=1)
            return F.normalize(self.linear(pooled), dim=1)


class CosineClassifier(nn.Module):
    """Logits f · centre / temperature with centres at unit length: no cluster wins by the size of its weights."""

    def __init__(self, dimensions: int, clusters: int, temperature: float) -> None:
        super().__init__()
        self.weight = nn.Parameter(F.normalize(torch.randn(clusters, dimensions), dim=1))
        self.temperature = temperature

    def forward(self, f: Tensor) -> Tensor:
        """f (n,d) -> logits (n,K)."""
        return f @ F.normalize(self.weight, dim=1).t() / self.temperature


class LinearClassifier(nn.Module):
    """As released: BatchNorm1d, dropout, a linear layer, and logits at unit length where the quirk is on."""

    def __init__(self, dimensions: int, clusters: int, *, dropout: float, normalised: bool) -> None:
        super().__init__()
        self.norm = nn.BatchNorm1d(dimensions)
        self.drop = nn.Dropout(dropout)
        self.linear = nn.Linear(dimensions, clusters)
        self.normalised = normalised

    @property
    def weight(self) -> Tensor:
        return self.linear.weight

    def forward(self, f: Tensor) -> Tensor:
        """f (n,d) -> logits (n,K)."""
        logits: Tensor = self.linear(self.drop(self.norm(f)))
        return F.normalize(logits, dim=1) if self.normalised else logits


class Decoder(nn.Sequential):
    """D: five blocks conv3x3, BatchNorm, ReLU, upsample x2, then a convolution to three channels in [0,1]."""

    WIDTHS = (128, 64, 32, 16, 16)

    def __init__(self, channels: int) -> None:
        blocks: list[nn.Module] = []
        for width in self.WIDTHS:
            blocks += [
                nn.Conv2d(channels, width, 3, padding=1, bias=False),
                nn.BatchNorm2d(width),
                nn.ReLU(inplace=True),
                nn.Upsample(scale_factor=2, mode="nearest"),
            ]
            channels = width
        super().__init__(*blocks, nn.Conv2d(channels, 3, 3, padding=1), nn.Sigmoid())


class Model(nn.Module):
    """All that CBSwR trains.

    encoder: cached maps or pixels -> feature map r (n,C,h,w). embed: r -> f. classify: f -> logits.
    decode: r (k,C,h,w) -> pictures (k,3,32h,32w); training only.
    """

    def __init__(
        self, encoder: nn.Module, channels: int, dimensions: int, clusters: int, recipe: Recipe
    ) -> None:
        super().__init__()
        self.encoder = encoder
        self.embed = Embedding(channels, dimensions, square_root=recipe.square_root)
        self.classify: CosineClassifier | LinearClassifier
        if recipe.classifier == "cosine":
            self.classify = CosineClassifier(dimensions, clusters, recipe.classifier_temperature)
        else:
            self.classify = LinearClassifier(
                dimensions, clusters, dropout=recipe.dropout, normalised=recipe.normalised_logits
            )
        self.decode = Decoder(channels)
        self.frozen_statistics = recipe.frozen_statistics

    def train(self, mode: bool = True) -> Model:
        """As usual, but the encoder's BatchNorm keeps its statistics where the recipe says so."""
        super().train(mode)
        if self.frozen_statistics:
            self.encoder.eval()
        return self

    def start_from(self, mean: Tensor, components: Tensor) -> None:
        """Set F to a projection: components (d,C) · (features - mean (C,))."""
        with torch.no_grad():
            self.embed.linear.weight.copy_(components)
            self.embed.linear.bias.copy_(-components @ mean)

    def start_clusters_from(self, centres: Tensor) -> None:
        """Set the cosine classifier to centres (K,d)."""
        if not isinstance(self.classify, CosineClassifier):
            raise TypeError("only a cosine classifier can start from centres")
        with torch.no_grad():
            self.classify.weight.copy_(centres)

    def groups_of_parameters(self, recipe: Recipe) -> Iterator[dict[str, object]]:
        """Parameter groups for an optimiser, each with its own rate."""
        yield {
            "params": [p for p in self.encoder.parameters() if p.requires_grad],
            "lr": recipe.backbone_rate,
        }
        heads = [*self.embed.parameters(), *self.classify.parameters()]
        yield {"params": heads, "lr": recipe.head_rate}
        yield {"params": list(self.decode.parameters()), "lr": recipe.decoder_rate}
