"""Draw the program's sign in the sizes that desktops want, from the SVG files in resources/icons.

    python packaging/icons.py hicolor FOLDER   share/icons/hicolor for Linux: PNG, SVG and the symbolic one
    python packaging/icons.py ico FILE         for Windows
    python packaging/icons.py icns FILE        for macOS

Needs PySide6 and Pillow, and no display. The same drawing gives the same bytes.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice, QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

APP_ID = "io.github.kindred.Kindred"
DRAWINGS = Path(__file__).resolve().parents[1] / "resources" / "icons"
LARGE = DRAWINGS / "kindred.svg"
SYMBOLIC = DRAWINGS / "launcher" / "kindred-symbolic.svg"
SMALL = {  # drawings on whole pixels, and how many pixels of nothing go around them
    16: (DRAWINGS / "launcher" / "kindred-16.svg", 0),
    22: (DRAWINGS / "launcher" / "kindred-22.svg", 0),
    24: (DRAWINGS / "launcher" / "kindred-22.svg", 1),
}
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_SIZES = (16, 32, 64, 128, 256, 512, 1024)


def drawn(size: int) -> QImage:
    """The sign, `size` pixels wide, with the drawing that is best at that size."""
    path, margin = SMALL.get(size, (LARGE, 0))
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    inner = size - 2 * margin
    QSvgRenderer(str(path)).render(painter, QRectF(margin, margin, inner, inner))
    painter.end()
    return image


def hicolor(folder: Path) -> list[Path]:
    """Write the tree that goes to share/icons/hicolor; returns its files."""
    written = []
    for size in SIZES:
        path = folder / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_png(size))
        written.append(path)
    for kind, drawing, name in (("scalable", LARGE, APP_ID), ("symbolic", SYMBOLIC, f"{APP_ID}-symbolic")):
        path = folder / kind / "apps" / f"{name}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(drawing, path)
        written.append(path)
    return written


def ico(file: Path) -> None:
    _save_together(file, "ICO", ICO_SIZES)


def icns(file: Path) -> None:
    _save_together(file, "ICNS", ICNS_SIZES)


def _save_together(file: Path, kind: str, sizes: tuple[int, ...]) -> None:
    """Each size as it was drawn: Pillow would make the small ones of the largest."""
    file.parent.mkdir(parents=True, exist_ok=True)
    images = [Image.open(io.BytesIO(_png(size))) for size in sizes]
    images[-1].save(file, kind, sizes=[(size, size) for size in sizes], append_images=images[:-1])


def _png(size: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn(size).save(buffer, "PNG")
    return bytes(buffer.data().data())


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description="Draw the program's sign in the sizes that desktops want.")
    parser.add_argument("kind", choices=("hicolor", "ico", "icns"))
    parser.add_argument("target", type=Path, metavar="FOLDER_OR_FILE")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    _application = QGuiApplication.instance() or QGuiApplication([])
    {"hicolor": hicolor, "ico": ico, "icns": icns}[options.kind](options.target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
