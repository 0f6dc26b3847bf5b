"""The map: how long its layout takes, and how smoothly 100,000 photos are moved and zoomed.

All times are the processor's own: a core does it in that time when nobody else wants it.
"""

from __future__ import annotations

import math
import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from app.map.camera import Camera
from app.map.canvas import MapCanvas
from app.map.colouring import Colouring, Kind
from app.map.field import Field
from app.theme.theme import Theme
from app.thumbs.thumbs import Thumbs
from engine.maps import layout
from tests.benchmarks.figures import Figure
from tests.making import KINDS, save_picture

SIZES = (1_418, 10_000)
LARGE = 100_000
DIMENSIONS = 128
PICTURES = 64  # that 100,000 photos show, so that the disk is not measured
LEAST_FRAMES = 30.0  # a second
FRAMES = 120
LONGEST = 15 * 60.0


def measure() -> Iterator[Figure]:
    yield from _frames()
    seconds = []
    for count in SIZES:
        spent = _lay_out(count)
        seconds.append(spent)
        yield Figure(f"the layout of {count:,} photos", spent, "s", note="one core, neighbours included")
    exponent = math.log(seconds[1] / seconds[0]) / math.log(SIZES[1] / SIZES[0])
    planned = seconds[1] * (LARGE / SIZES[1]) ** exponent
    note = f"planned: it grows with the {exponent:.2f}th power"
    yield Figure(f"the layout of {LARGE:,} photos", planned, "s", LONGEST, note=note)


def _lay_out(count: int) -> float:
    z = _embeddings(count)
    began = time.process_time()
    k = layout.neighbours_of(count)
    parts = [layout.nearest(z, start, min(count, start + 256), k) for start in range(0, count, 256)]
    near, distances = (np.concatenate(part) for part in zip(*parts, strict=True))
    for _ in layout.lay_out(z, near, distances):
        pass
    return time.process_time() - began


def _embeddings(count: int) -> NDArray[np.float32]:
    rng = np.random.default_rng(0)
    centres = rng.normal(size=(max(8, count // 100), DIMENSIONS)).astype(np.float32)
    z = centres[rng.integers(0, len(centres), count)]
    z += rng.normal(size=z.shape).astype(np.float32)
    return z / np.linalg.norm(z, axis=1, keepdims=True)


def _frames() -> Iterator[Figure]:
    """The real widget, painted as a window paints it."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QCoreApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        files = [
            save_picture(Path(scratch) / f"{number}.jpg", KINDS[number % len(KINDS)], number)
            for number in range(PICTURES)
        ]
        thumbs = Thumbs(lambda photo_id: files[photo_id % PICTURES])
        canvas = MapCanvas(thumbs, Theme(application, "light"), lambda _: [])
        canvas.resize(1000, 700)
        field, colouring = synthetic(LARGE)
        canvas.show_field(field, colouring, is_other=True)
        canvas.show()
        whole = canvas.camera
        x, y = field.places[0].tolist()
        for name, zoom in (("all of them seen", 1.0), ("8 times nearer", 8.0), ("64 times nearer", 64.0)):
            near = whole.at(x, y).zoomed(zoom, 500, 350) if zoom > 1 else whole
            canvas._jump(near)
            _settle(application, canvas, thumbs)
            moved = [near.moved(8 * math.sin(frame / 9) * frame, 3 * frame) for frame in range(FRAMES)]
            yield _moving(f"moving {LARGE:,} photos, {name}", canvas, moved)
        zoomed = [whole.zoomed(64 ** (frame / FRAMES), 500, 350) for frame in range(FRAMES)]
        yield _moving(f"zooming 64 times into {LARGE:,} photos", canvas, zoomed)
        inside = [(x + 0.2 * math.cos(turn / 40), y + 0.2 * math.sin(turn / 40)) for turn in range(250)]
        began = time.thread_time()
        field.inside(np.array(inside))
        spent, note = 1000 * (time.thread_time() - began), "a line of 250 points"
        yield Figure(f"a lasso over {LARGE:,} photos", spent, "ms", 200, note=note)
        thumbs.close()
        canvas.close()


def synthetic(count: int) -> tuple[Field, Colouring]:
    """Photos in 150 heaps of different sizes, coloured by heap."""
    rng = np.random.default_rng(0)
    heaps = 150
    heap = rng.choice(heaps, count, p=rng.dirichlet(np.ones(heaps)))
    middles, widths = rng.uniform(0.05, 0.95, (heaps, 2)), rng.uniform(0.005, 0.04, (heaps, 1))
    places = middles[heap] + widths[heap] * rng.normal(size=(count, 2))
    kinds = [Kind(str(one), int((heap == one).sum()), one / heaps, one) for one in range(heaps)]
    return Field(np.arange(1, count + 1), layout.framed(places)), Colouring(kinds, heap)


def _settle(application: QApplication, canvas: MapCanvas, thumbs: Thumbs) -> None:
    """Until the thumbnails in sight are there."""
    end = time.monotonic() + 30
    canvas.repaint()
    while (thumbs.waiting or thumbs._running) and time.monotonic() < end:
        application.processEvents()
        time.sleep(0.005)
        canvas.repaint()


def _moving(name: str, canvas: MapCanvas, cameras: Sequence[Camera]) -> Figure:
    """Frames a second of a core at the median frame; each is painted whole. Thumbnails arrive as they do."""
    canvas._is_carried = True
    spent, waited = [], []
    for camera in cameras:
        began, began_waiting = time.thread_time(), time.perf_counter()
        canvas._jump(camera)
        canvas.repaint()
        QCoreApplication.processEvents()
        spent.append(time.thread_time() - began)
        waited.append(time.perf_counter() - began_waiting)
    canvas._is_carried = False
    late = 1000 * float(np.quantile(spent, 0.95))
    note = f"95 % of the frames within {late:.0f} ms; {1 / np.median(waited):.0f} a second by the clock"
    return Figure(name, float(1 / np.median(spent)), "frames/s", LEAST_FRAMES, is_at_most=False, note=note)
