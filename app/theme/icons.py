"""Line icons drawn in one colour, recoloured from the palette and sharp at every scale."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.theme.fonts import scaled
from app.theme.resources import icon_path
from app.theme.tokens import Colours

SIZE = 20
_SCALES = (1, 2)


def icon(name: str, colours: Colours, margin: int = 0) -> QIcon:
    """An icon with its ordinary, its disabled and its selected ink, and so much room at its right."""
    made = QIcon()
    for scale in _SCALES:
        ordinary = _with_margin(pixmap(name, colours.text, scaled(SIZE), scale), margin)
        made.addPixmap(ordinary, QIcon.Mode.Normal)
        made.addPixmap(ordinary, QIcon.Mode.Selected)
        faint = _with_margin(pixmap(name, colours.secondary, scaled(SIZE), scale, 0.5), margin)
        made.addPixmap(faint, QIcon.Mode.Disabled)
    return made


@functools.lru_cache(maxsize=256)
def pixmap(name: str, colour: str, size: int = 20, scale: float = 1.0, opacity: float = 1.0) -> QPixmap:
    """One icon in one colour. `scale` is the device pixel ratio it is for."""
    drawing = icon_path(name).read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    side = round(size * scale)
    made = QPixmap(QSize(side, side))
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    painter.setOpacity(opacity)
    renderer.render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(scale)
    return made


def _with_margin(drawn: QPixmap, margin: int) -> QPixmap:
    if not margin:
        return drawn
    ratio = drawn.devicePixelRatio()
    wider = QPixmap(round(drawn.width() + margin * ratio), drawn.height())
    wider.fill(Qt.GlobalColor.transparent)
    wider.setDevicePixelRatio(ratio)
    painter = QPainter(wider)
    painter.drawPixmap(0, 0, drawn)
    painter.end()
    return wider
