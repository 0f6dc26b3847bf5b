"""What the pointer is doing on the map: moving it, or drawing around photos."""

from __future__ import annotations

from enum import StrEnum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF

from app.map.camera import Camera
from app.map.field import Field

FINEST = 2.0
"""Pixels between two points of a line drawn by hand."""


class Tool(StrEnum):
    MOVE = "move"
    RECTANGLE = "rectangle"
    LASSO = "lasso"


class Drag:
    """From where a button was pressed to where it is let go; the line is kept in pixels."""

    def __init__(self, tool: Tool, start: QPointF, *, adds: bool) -> None:
        self.tool = tool
        self.adds = adds
        self.start = self.last = start
        self._line = [start]

    def go(self, to: QPointF) -> QPointF:
        """How far it went since the last time."""
        went = to - self.last
        self.last = to
        if (to - self._line[-1]).manhattanLength() >= FINEST:
            self._line.append(to)
        return went

    def line(self) -> list[QPointF]:
        """The corners of what was drawn around."""
        if self.tool is Tool.LASSO:
            return [*self._line, self.last]
        a, b = self.start, self.last
        return [a, QPointF(b.x(), a.y()), b, QPointF(a.x(), b.y())]

    def inside(self, field: Field, camera: Camera) -> NDArray[np.bool_]:
        """The photos (n,) that were drawn around."""
        places = [camera.spot(one.x(), one.y()) for one in self.line()]
        if self.tool is Tool.RECTANGLE:
            return field.inside_box(*places[0], *places[2])
        return field.inside(np.array(places))
