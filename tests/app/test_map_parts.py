"""The arithmetic of the map: what is seen where, which photos stand for others, and dots that lie where they should."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.map.camera import Camera
from app.map.colouring import HUES, Colouring, Kind, by_group, hues_of
from app.map.dots import Dots, pixel
from app.map.field import Field
from app.map.scenery import Scenery
from app.thumbs.thumbs import Thumbs
from engine import Group


def scattered(count: int) -> Field:
    places = np.random.default_rng(1).uniform(0, 1, (count, 2)).astype(np.float32)
    return Field(np.arange(10, 10 + count), places)


def test_zooming_keeps_what_is_under_the_pointer_and_fitting_shows_all() -> None:
    field = scattered(50)
    camera = Camera().sized(800, 500).around(field.places)
    pixels = camera.pixels(field.places)
    assert (pixels >= 0).all()
    assert (pixels <= (800, 500)).all()
    spot = camera.spot(300, 220)
    nearer = camera.zoomed(4, 300, 220)
    assert nearer.spot(300, 220) == pytest.approx(spot)
    assert nearer.scale == pytest.approx(4 * camera.scale)
    halfway = camera.towards(nearer, 0.5)
    assert halfway.spot(300, 220) == pytest.approx(spot)
    assert camera.scale < halfway.scale < nearer.scale
    assert camera.zoomed(1e9, 0, 0).zoomed(1e-12, 0, 0).magnification == pytest.approx(0.5)
    assert nearer.whole().scale == camera.scale
    assert nearer.sized(1600, 1000).magnification == pytest.approx(4)


def test_a_photo_that_stands_for_its_square_stands_for_its_part_of_it_when_one_comes_nearer() -> None:
    field = scattered(300)
    levels = [field.squares(level) for level in range(field.deepest + 1)]
    for farther, nearer in itertools.pairwise(levels):
        assert set(farther.rows.tolist()) <= set(nearer.rows.tolist())
    for squares in levels:
        assert squares.counts.sum() == 300
        inside = field.places[squares.rows] - squares.corners
        assert ((inside >= 0) & (inside <= squares.side)).all()
    assert (levels[-1].counts == 1).mean() > 0.95


def test_thumbnails_never_lie_on_each_other(qapp: QApplication) -> None:
    field = scattered(400)
    thumbs = Thumbs(lambda _: None)
    scenery = Scenery(thumbs)
    whole = Camera().sized(900, 600).around(field.places)
    for zoom in (1.0, 1.7, 6.0, 12.0):
        camera = whole.at(*field.places[0].tolist()).zoomed(zoom, 450, 300)
        scenery._smallest = scenery._smallest_square(field, camera)
        scenery._choose(field, camera)
        left, top, side = scenery.boxes.T
        assert len(left) > 1
        apart_x = np.abs(left[:, None] - left[None]) >= side[0]
        apart_y = np.abs(top[:, None] - top[None]) >= side[0]
        is_apart = apart_x | apart_y | np.eye(len(left), dtype=bool)
        assert is_apart.all()
    thumbs.close()


def test_dots_are_where_they_should_be_also_at_the_edges() -> None:
    dots = Dots(40, 30)
    dots.clear(3)
    red, blue = QColor("#ff0000"), QColor("#0000ff")
    points = np.array([[0, 0], [39, 29], [20, 15], [-50, 10], [500, 10]], np.float32)
    colours = np.array([pixel(red)] * 2 + [pixel(blue)] * 3, np.uint32)
    dots.add(points, colours, colours, 2.0)
    image = dots.image()
    assert (image.width(), image.height()) == (40, 30)
    assert [image.pixelColor(*at) for at in ((0, 0), (39, 29), (20, 15))] == [red, red, blue]
    assert image.pixelColor(10, 10).alpha() == 0
    assert image.pixelColor(39, 10).alpha() == 0
    dots.clear(3)
    assert dots.image().pixelColor(20, 15).alpha() == 0


def test_photos_have_the_colour_of_their_group_and_those_in_none_are_grey() -> None:
    groups = [Group(70, None, "b", 2, 0.9, 1), Group(5, "a", None, 1, 0.9, 3)]
    ids = np.array([1, 2, 3, 4, 9])
    found = by_group(ids, np.array([1, 2, 3, 4]), np.array([70, 70, 5, 0]), groups)
    assert isinstance(found, Colouring)
    assert found.kind.tolist() == [0, 0, 1, 2, 2]
    assert [one.count for one in found.kinds] == [2, 1, 2]
    assert found.kinds[2] == Kind("Not sure", 2, None)
    assert by_group(ids, np.empty(0, np.int64), np.empty(0, np.int64), []).kind.tolist() == [0] * 5


def test_the_biggest_groups_have_colours_that_can_be_told_apart_and_keep_them() -> None:
    ids = [400_000 + node for node in (3, 55, 89, 34, 13, 21, 8, 5, 2, 1, 144, 7, 70, 90)]
    hues = hues_of(ids)
    assert len(set(hues)) == len(hues)
    apart = [min(abs(a - b), 1 - abs(a - b)) for a in hues[:HUES] for b in hues[:HUES] if a != b]
    assert min(apart) >= 0.99 / HUES
    assert hues_of(ids[:6] + ids[7:])[:6] == hues[:6], "what comes after a group does not change its colour"
    assert hues_of([]) == []


def test_a_line_that_crosses_itself_is_read_by_the_even_odd_rule() -> None:
    field = Field(np.arange(3), np.array([[0.5, 0.2], [0.5, 0.8], [0.2, 0.5]], np.float32))
    bow = np.array([[0.1, 0.0], [0.9, 0.0], [0.1, 1.0], [0.9, 1.0]])
    assert field.inside(bow).tolist() == [True, True, False]
    assert not field.inside(bow[:2]).any()
