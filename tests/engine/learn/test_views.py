"""Views are drawn from their affine parameters."""

from __future__ import annotations

import torch

from engine.learn.cbswr import views
from engine.learn.recipes import ADAPTED, PUBLISHED


def squares(n: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(0)
    shape = (n, 3, views.SMALLEST_STORED, views.SMALLEST_STORED)
    return torch.randint(0, 256, shape, dtype=torch.uint8, generator=generator)


def test_random_views_have_the_asked_size_and_stay_in_range() -> None:
    for recipe in (ADAPTED, PUBLISHED):
        theta = views.random(4, recipe, torch.Generator().manual_seed(0))
        drawn = views.draw(squares(4), theta, 96)
        assert theta.shape == (4, 2, 3)
        assert drawn.shape == (4, 3, 96, 96)
        assert drawn.min() >= 0
        assert drawn.max() <= 255.001


def test_the_plain_view_at_full_size_is_the_photo() -> None:
    photos = squares(2)
    drawn = views.draw(photos, views.plain(2), views.SMALLEST_STORED)
    torch.testing.assert_close(drawn, photos.float(), atol=0.05, rtol=0)


def test_the_mirrored_view_is_the_plain_one_mirrored() -> None:
    photos = squares(2)
    plain = views.draw(photos, views.plain(2), 64)
    torch.testing.assert_close(views.draw(photos, views.mirrored(2), 64).flip(3), plain, atol=0.05, rtol=0)


def test_a_view_can_be_drawn_again_from_its_parameters() -> None:
    theta = views.random(3, ADAPTED, torch.Generator().manual_seed(5))
    again = views.random(3, ADAPTED, torch.Generator().manual_seed(5))
    assert torch.equal(views.draw(squares(3), theta, 64), views.draw(squares(3), again, 64))


def test_affine_windows_stay_inside_the_recipe() -> None:
    theta = views.random(500, ADAPTED, torch.Generator().manual_seed(0))
    zoom = theta[:, 0, :2].norm(dim=1)
    assert zoom.min() >= ADAPTED.smallest_zoom - 1e-5
    assert zoom.max() <= 1 + 1e-5
    assert (theta[:, :, 2].abs() <= 1 - zoom[:, None] + 1e-5).all()


def test_published_views_are_crops_at_whole_pixels() -> None:
    photos = squares(6)
    theta = views.random(6, PUBLISHED, torch.Generator().manual_seed(1))
    drawn = views.draw(photos, theta, 224)
    for photo, view, parameters in zip(photos, drawn, theta, strict=True):
        shift = parameters[:, 2] * views.SMALLEST_STORED / 2 + 16
        left, top = (int(v) for v in shift.round())
        crop = photo[:, top : top + 224, left : left + 224].float()
        crop = crop.flip(2) if parameters[0, 0] < 0 else crop
        torch.testing.assert_close(view, crop, atol=0.1, rtol=0)


def test_published_views_are_mirrored_three_times_in_four() -> None:
    theta = views.random(2000, PUBLISHED, torch.Generator().manual_seed(0))
    assert 0.7 < float((theta[:, 0, 0] < 0).float().mean()) < 0.8
