"""How a measured value grows with the number of photos."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

STEEPEST = 1.1


def exponent(values: Mapping[int, float]) -> float:
    """The power of the number of photos that values grow with, by least squares of the logarithms; of two or more."""
    sizes = np.log(np.array(sorted(values), np.float64))
    found = np.log(np.array([max(values[one], 1e-9) for one in sorted(values)]))
    return float(np.polyfit(sizes, found, 1)[0])


def planned(values: Mapping[int, float], size: int) -> float:
    """What it would be at `size`, from the two greatest sizes: along a line, or with their power where that is more."""
    few, many = sorted(values)[-2:]
    line = values[many] + (values[many] - values[few]) * (size - many) / (many - few)
    power = exponent({few: values[few], many: values[many]})
    return max(line, values[many] * (size / many) ** power)
