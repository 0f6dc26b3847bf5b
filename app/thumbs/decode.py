"""From a stored file to an image, upright and in sRGB. Runs in a pool's threads."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColorSpace, QImage, QImageReader

LARGEST_PIXELS = 100_000_000
"""Above this an original is read smaller than it is; 400 MB in memory is enough for one photo."""

# PySide makes a class when it is first used, and two threads that are the first at once can spoil it. So what the pool
# uses is used here, on the thread that imports this module.
_SRGB = QColorSpace(QColorSpace.NamedColorSpace.SRgb)
_FITTED = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
_FIRST_USED = (QImageReader(), QImage(1, 1, QImage.Format.Format_RGB32).convertedToColorSpace(_SRGB), QSize())


def decode(path: Path, longest_side: int | None = None) -> QImage:
    """The image in this file, not larger than `longest_side`; a null image when it cannot be read."""
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        _limit(reader, size, longest_side)
    image = reader.read()
    if not image.isNull() and longest_side is not None and max(image.width(), image.height()) > longest_side:
        image = image.scaled(longest_side, longest_side, *_FITTED)
    return _in_srgb(image)


def _limit(reader: QImageReader, size: QSize, longest_side: int | None) -> None:
    """Let the reader itself make the image smaller, which JPEG does many times faster."""
    factor = min(1.0, (LARGEST_PIXELS / max(1, size.width() * size.height())) ** 0.5)
    if longest_side is not None:
        factor = min(factor, longest_side / max(size.width(), size.height(), 1))
    if factor < 1.0:
        reader.setScaledSize(
            QSize(max(1, round(size.width() * factor)), max(1, round(size.height() * factor)))
        )


def _in_srgb(image: QImage) -> QImage:
    space = image.colorSpace()
    if not image.isNull() and space.isValid() and space != _SRGB:
        converted = image.convertedToColorSpace(_SRGB)
        if not converted.isNull():
            return converted
    return image
