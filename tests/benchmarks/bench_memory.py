"""Memory of reading and embedding: that it does not grow with the number of photos, and what very large ones cost.

What counts is all processes together, at any moment: of each what it alone holds, and its part of what it shares with
others. The photos are files with contents of their own, since nothing is read or embedded twice: small ones, of which
one in a hundred is a JPEG of 50 megapixels, and one in a thousand a PNG of as many. They are copies of a few, which
differ in some bytes after their end.

The network sees 64 pixels here: what it holds depends on a batch, not on how many there are, and at 224 pixels 20,000
photos take many minutes on two cores. A row of its own says what it holds at 224.
"""

from __future__ import annotations

import math
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image

from engine.library import Library
from engine.pictures.reading import Unreadable
from engine.pictures.workers import Request, read_pictures
from tests.benchmarks.commands import Memory, run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

SIZES = (1_000, 5_000, 20_000)
AT_FULL_SIZE = 500
MEGAPIXELS_50, MEGAPIXELS_100 = (8660, 5774), (12_247, 8165)
JPEG_EACH, PNG_EACH = 100, 1_000
MOST = 2.0  # GiB
GIB = 2**30


def measure() -> Iterator[Figure]:
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as name:
        scratch = Path(name)
        small = sorted(path for path in photos.rglob("*.jp*g"))
        jpeg = _large(small[0], scratch / "large.jpg", MEGAPIXELS_50)
        png = _large(small[1], scratch / "large.png", MEGAPIXELS_50)
        peaks = []
        for size in SIZES:
            folder = _folder(scratch / "photos", small, jpeg, png, size)
            ran = run("embed", folder, "--image-size", "64", library=scratch / f"library-{size}")
            assert (ran.document["photos"], ran.document["problems"]) == (size, 0)
            peaks.append(ran.together_bytes / GIB)
            note = f"largest process {ran.peak_bytes / GIB:.2f} GiB; {size / ran.seconds:.0f} photos/s"
            yield Figure(f"scan and embed, {size:,} photos", peaks[-1], "GiB", MOST, note=note)
            shutil.rmtree(scratch / f"library-{size}")
        grown = (peaks[-1] - peaks[0]) * GIB / (SIZES[-1] - SIZES[0])
        note = f"{peaks[0] + 99_000 * grown / GIB:.2f} GiB at 100,000 by that"
        yield Figure("memory that a further photo takes", grown / 1024, "KiB", note=note)
        growth = math.log(peaks[-1] / peaks[0]) / math.log(SIZES[-1] / SIZES[0])
        yield Figure("growth exponent of memory", growth, "", 1.1)
        shutil.rmtree(scratch / "photos")
        few = _folder(scratch / "few", small, jpeg, png, AT_FULL_SIZE)
        ran = run("embed", few, library=scratch / "library-few")
        note = f"{AT_FULL_SIZE} photos, 224 pixels; largest process {ran.peak_bytes / GIB:.2f} GiB"
        yield Figure("scan and embed as the program does", ran.together_bytes / GIB, "GiB", MOST, note=note)
        yield from _one_by_one(small[0], scratch)


def _folder(folder: Path, small: list[Path], jpeg: Path, png: Path, count: int) -> Path:
    """So many photos; what is there already stays."""
    for number in range(count):
        place = folder / f"{number // 1000:03d}" / f"{number:06d}"
        if place.with_suffix(".jpg").exists() or place.with_suffix(".png").exists():
            continue
        place.parent.mkdir(parents=True, exist_ok=True)
        source = jpeg if number % JPEG_EACH == 0 else small[number % len(small)]
        source = png if number % PNG_EACH == 0 else source
        target = place.with_suffix(source.suffix)
        shutil.copyfile(source, target)
        with target.open("ab") as file:
            file.write(number.to_bytes(8, "big"))
    return folder


def _large(source: Path, target: Path, size: tuple[int, int], mode: str = "RGB", **options: object) -> Path:
    with Image.open(source) as image:
        picture = image.convert("RGB").resize(size, Image.Resampling.BILINEAR)
    picture = picture.convert(mode)
    if mode == "RGBA":
        picture.putalpha(200)
    picture.save(target, **{"compress_level": 1, **options} if target.suffix == ".png" else options)  # type: ignore[arg-type]
    return target


def _one_by_one(source: Path, scratch: Path) -> Iterator[Figure]:
    """What one picture of 100 megapixels costs, by its kind."""
    kinds: dict[str, Callable[[Path], Path]] = {
        "JPEG": lambda at: _large(source, at / "a.jpg", MEGAPIXELS_100),
        "JPEG, progressive": lambda at: _large(source, at / "a.jpg", MEGAPIXELS_100, progressive=True),
        "PNG": lambda at: _large(source, at / "a.png", MEGAPIXELS_100),
        "PNG, with transparency": lambda at: _large(source, at / "a.png", MEGAPIXELS_100, "RGBA"),
        "PNG, with a palette": lambda at: _large(source, at / "a.png", MEGAPIXELS_100, "P"),
        "WebP": lambda at: _large(source, at / "a.webp", MEGAPIXELS_100),
    }
    library = scratch / "one-library"
    with Library.open(library):
        pass
    for name, make in kinds.items():
        folder = scratch / "one"
        folder.mkdir()
        file = make(folder)
        memory = Memory(os.getpid())
        answers = [one for one in read_pictures([Request(file, 0)], library, workers=1) if one is not None]
        memory.stop()
        (outcome,) = (outcome for _, outcome in answers)
        note = outcome.reason if isinstance(outcome, Unreadable) else ""
        reading = memory.peak_of_children / GIB
        yield Figure(f"a process that reads 100 megapixels, {name}", reading, "GiB", MOST, note=note)
        shutil.rmtree(folder)
