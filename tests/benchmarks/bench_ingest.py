"""Reading a folder: as quick as decoding alone allows, and a folder in which nothing changed in a few seconds.

What reading is compared with is the least that anybody could do: Pillow opens each file in a pool of as many processes
and decodes it at a reduced scale (`draft`), without a hash, a date, a preview or a row.
"""

from __future__ import annotations

import multiprocessing
import os
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from PIL import Image

from engine.ingest.collect import collect
from engine.library import Library
from engine.library.photos import NewPhoto
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

CAMERA_SIZE = (4032, 3024)  # pixels: 12 megapixels, what telephones make
BASES = 24  # pictures that are really different
FILES = 480
ROUNDS = 3  # of both, by turns
UNCHANGED = 100_000
LEAST_SHARE = 0.9  # of the rate of plain decodes
DRAFT = (512, 512)  # no smaller than a preview
NICENESS = 5  # of our workers: the others get the same
GRAIN = 0.06  # share of noise in the made photos, which makes their files as large as a camera's


def measure() -> Iterator[Figure]:
    workers = os.cpu_count() or 1
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as name:
        scratch = Path(name)
        photos = camera_photos(scratch / "photos")
        ours, theirs = [], []
        for number in range(ROUNDS):
            theirs.append(len(photos) / _plain_decodes(photos, workers))
            ours.append(len(photos) / _collecting(scratch / f"library-{number}", photos[0].parent, workers))
        shares = [a / b for a, b in zip(ours, theirs, strict=True)]
        rate, plain = statistics.median(ours), statistics.median(theirs)
        note = f"{len(photos)} photos of 12 megapixels; {min(shares):.2f} to {max(shares):.2f} in {ROUNDS} rounds"
        yield Figure("plain decodes in a pool", plain, "photos/s", note=f"{workers} processes")
        yield Figure("scan and previews", rate, "photos/s", LEAST_SHARE * plain, False, note)
        seconds = _collecting(scratch / "library-0", photos[0].parent, workers)
        yield Figure("the same folder again", seconds, "s")
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as name:
        folder = make_unchanged(Path(name), UNCHANGED)
        seconds = _collecting(Path(name) / "library", folder, 1)
        yield Figure("100,000 files of which none changed", seconds, "s", 10)


def camera_photos(folder: Path) -> list[Path]:
    """Photos as large as a camera's. Each has bytes of its own, after its end, so that none is known already."""
    folder.mkdir()
    with folder_of_photos() as source:
        originals = sorted(source.rglob("*.jp*g"))
        chosen = originals[:: max(1, len(originals) // BASES)][:BASES]
        bases = []
        for number, path in enumerate(chosen):
            with Image.open(path) as image:
                target = folder / f"base-{number:02d}"
                large = image.convert("RGB").resize(CAMERA_SIZE, Image.Resampling.BICUBIC)
                grain = Image.effect_noise(CAMERA_SIZE, 60).convert("RGB")
                Image.blend(large, grain, GRAIN).save(target, "JPEG", quality=92, subsampling="4:2:0")
            bases.append(target)
    files = []
    for number in range(FILES):
        files.append(folder / f"IMG_{number:05d}.jpg")
        shutil.copyfile(bases[number % len(bases)], files[-1])
        with files[-1].open("ab") as file:
            file.write(number.to_bytes(4, "big"))
    for base in bases:
        base.unlink()
    return files


def _plain_decodes(photos: list[Path], workers: int) -> float:
    began = time.monotonic()
    with ProcessPoolExecutor(workers, multiprocessing.get_context("spawn"), os.nice, (NICENESS,)) as pool:
        list(pool.map(decode, photos, chunksize=8))
    return time.monotonic() - began


def decode(path: Path) -> None:
    """The least that a program can do with a photo and yet have its pixels."""
    with Image.open(path) as image:
        image.draft("RGB", DRAFT)
        image.load()


def _collecting(library: Path, folder: Path, workers: int) -> float:
    began = time.monotonic()
    with Library.open(library) as opened:
        for _ in collect(opened, folder, workers):
            pass
    return time.monotonic() - began


def make_unchanged(scratch: Path, count: int) -> Path:
    """A folder of so many files, and `scratch/library`, which knows them: only looking at each of them is left."""
    folder = scratch / "photos"
    first = folder / "000" / "first.jpg"
    first.parent.mkdir(parents=True)
    Image.new("RGB", (64, 48), "#336699").save(first)
    files, linked = [first], first
    for number in range(1, count):
        files.append(folder / f"{number // 1000:03d}" / f"photo-{number:06d}.jpg")
        if number % 1000 == 0:  # a file takes no more than some 65,000 links
            files[-1].parent.mkdir()
            linked = Path(shutil.copy2(first, files[-1]))
        else:
            os.link(linked, files[-1])
    facts = first.stat()
    with Library.open(scratch / "library") as library:
        for _ in collect(library, first.parent, 1):
            pass
        content = library.photos.contents()[0][1]
        library.photos.add(
            [
                NewPhoto(
                    path,
                    facts.st_size,
                    facts.st_mtime_ns,
                    content,
                    64,
                    48,
                    "JPEG",
                    "2026-01-01T00:00:00",
                    True,
                )
                for path in files
            ]
        )
    return folder
