"""Photos in changed form, unlike anything that training shows. Whoever judges what was learned tests it with these."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor
from torchvision.transforms import functional as change

from engine.learn import pixels
from engine.learn.cbswr import views

CHANGES = 3  # light and colour; blur and noise; a corner of the frame with a part hidden


def pictures(files: Sequence[Path], size: int, seed: int) -> list[Tensor]:
    """CHANGES pictures (b,3,size,size), 0 to 255, of each of these files (b). Raises PictureError."""
    squares = np.stack([pixels.read_square(file, views.stored_size(size)) for file in files])
    return changed(torch.from_numpy(squares), size, torch.Generator().manual_seed(seed % 2**63))


def changed(squares: Tensor, size: int, generator: torch.Generator) -> list[Tensor]:
    """Squares (b,3,S,S) uint8 -> CHANGES pictures (b,3,size,size), 0 to 255, of each."""
    n = len(squares)

    def between(low: float, high: float, *shape: int) -> Tensor:
        return low + (high - low) * torch.rand(n, *shape, generator=generator)

    plain = views.draw(squares, views.plain(n), size)
    mean = plain.mean((2, 3), keepdim=True)
    light = (plain - mean) * between(0.5, 1.5, 1, 1, 1) + mean
    light = light * between(0.5, 1.5, 1, 1, 1) * between(0.7, 1.3, 3, 1, 1)
    blurred = change.gaussian_blur(plain, [11, 11], [2.5 * size / 160] * 2)
    blurred = blurred + 20 * torch.randn(plain.shape, generator=generator)
    theta = 0.6 * views.plain(n)
    theta[:, :, 2] = 0.35 * (2 * torch.randint(0, 2, (n, 2), generator=generator) - 1)
    corner = views.draw(squares, theta, size)
    for row, (top, left) in enumerate(torch.randint(0, size * 2 // 3, (n, 2), generator=generator).tolist()):
        corner[row, :, top : top + size // 3, left : left + size // 3] = 127
    return [picture.clamp(0, 255) for picture in (light, blurred, corner)]
