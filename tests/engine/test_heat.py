"""Maps as pictures: smooth, on one scale, in colours that can be told apart."""

from __future__ import annotations

import numpy as np
import pytest

from engine import heat


def test_a_smooth_map_has_its_peak_where_the_map_has_it_and_its_level() -> None:
    values = np.zeros((7, 7), np.float32)
    values[1, 5] = 1.0
    drawn = heat.smooth(values, 140, 70)
    assert drawn.shape == (70, 140)
    row, column = np.unravel_index(int(drawn.argmax()), drawn.shape)
    assert [int(row) // 10, int(column) // 20] == [1, 5]
    np.testing.assert_allclose(heat.smooth(np.full((3, 5), 0.25, np.float32), 33, 21), 0.25, rtol=1e-5)
    assert float(drawn.mean()) == pytest.approx(float(values.mean()), rel=0.15)
    steps = np.abs(np.diff(drawn, axis=1)).max()
    assert steps < 0.1 * float(drawn.max())  # no edges between places


def test_all_maps_share_one_scale_and_what_speaks_against_is_nothing() -> None:
    weak, strong = np.array([[0.0, 0.1]], np.float32), np.array([[-0.5, 0.4]], np.float32)
    most = heat.scale([weak, strong])
    assert most == pytest.approx(0.4)
    assert (
        heat.coloured(strong, most)[0, 1] == heat.coloured(np.array([[9.0]], np.float32), most)[0, 0]
    ).all()
    assert (heat.coloured(strong, most)[0, 0] == heat.coloured(weak, most)[0, 0]).all()
    assert (heat.coloured(weak, most)[0, 1] != heat.coloured(strong, most)[0, 1]).any()
    assert heat.scale([]) == 0
    assert len(np.unique(heat.coloured(weak, 0.0).reshape(-1, 3), axis=0)) == 1


def test_the_colours_get_lighter_all_the_way_for_everybody() -> None:
    """As luminance, and as people see it whose eyes lack the red, the green or the blue cones."""
    ramp = heat.coloured(np.linspace(0, 1, 64, dtype=np.float32)[None], 1.0)[0].astype(float) / 255
    linear = np.where(ramp <= 0.04045, ramp / 12.92, ((ramp + 0.055) / 1.055) ** 2.4)
    for weights in ((0.2126, 0.7152, 0.0722), (0.0, 0.9, 0.1), (0.6, 0.3, 0.1), (0.3, 0.7, 0.0)):
        assert (np.diff(linear @ weights) > 0).all()
