"""Geometric views of a photo. A view is its affine parameters: the picture can be drawn again from the square.

theta (n,2,3) maps positions in the view to positions in the square, both from -1 to 1 (torch's `affine_grid`).
"""

from __future__ import annotations

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from engine.learn.recipes import Recipe

SMALLEST_STORED = 256  # the published crop's square, and room for zooming in


def stored_size(image_size: int) -> int:
    """Side of the squares that views of `image_size` are cut from."""
    return max(SMALLEST_STORED, image_size)


def plain(n: int) -> Tensor:
    """The whole photo, n times: (n,2,3)."""
    return torch.eye(2, 3).repeat(n, 1, 1)


def mirrored(n: int) -> Tensor:
    """The whole photo, left and right exchanged: (n,2,3)."""
    return plain(n) * torch.tensor([[-1.0, 1.0, 1.0], [1.0, 1.0, 1.0]])


def random(n: int, recipe: Recipe, generator: torch.Generator) -> Tensor:
    """Parameters (n,2,3) of n random views as the recipe wants them."""
    if recipe.view_kind == "crop":
        return _crops(n, recipe, generator)
    return _affine(n, recipe, generator)


def draw(squares: Tensor, theta: Tensor, size: int) -> Tensor:
    """Squares (n,3,S,S) uint8 under theta (n,2,3) -> views (n,3,size,size), float, 0 to 255."""
    grid = F.affine_grid(theta, [len(theta), 3, size, size], align_corners=False)
    return F.grid_sample(squares.float(), grid, padding_mode="reflection", align_corners=False)


def _affine(n: int, recipe: Recipe, generator: torch.Generator) -> Tensor:
    """A window of `smallest_zoom` to 1 of the photo, turned by up to `rotation` degrees, perhaps mirrored."""
    degrees, size, flip, across, down = torch.rand(5, n, generator=generator)
    angle = (2 * degrees - 1) * math.radians(recipe.rotation)
    zoom = recipe.smallest_zoom + (1 - recipe.smallest_zoom) * size
    sign = 1 - 2 * (flip < recipe.flip).float()
    cos, sin = zoom * angle.cos(), zoom * angle.sin()
    rows = [
        torch.stack([cos * sign, -sin, (2 * across - 1) * (1 - zoom)], 1),
        torch.stack([sin * sign, cos, (2 * down - 1) * (1 - zoom)], 1),
    ]
    return torch.stack(rows, 1)


def _crops(n: int, recipe: Recipe, generator: torch.Generator) -> Tensor:
    """As released: a window of `crop_margin` of the square at a whole pixel, mirrored with probability `flip`."""
    side = stored_size(recipe.image_size)
    room = round((1 - recipe.crop_margin) * side)
    corner = torch.randint(0, room + 1, (2, n), generator=generator)
    shift = (2 * corner - room).float() / side
    sign = 1 - 2 * (torch.rand(n, generator=generator) < recipe.flip).float()
    theta = plain(n) * recipe.crop_margin
    theta[:, 0, 0] *= sign
    theta[:, :, 2] = shift.t()
    return theta
