"""The same shot: precision and recall on pairs that are made here, beside imagehash's phash on the same pairs.

Right pairs are a photo and a changed copy of it; copies that were turned or mirrored have rows of their own and count
in neither figure, since phash is not made for them. Wrong pairs are hard ones: other frames of a burst, made from a
photo, and for each photo the others that look most like it, to the program's own search and to phash. The labelled
photos hold a few shots twice by themselves; those were looked at one by one and count neither way.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import imagehash
import numpy as np
import numpy.typing as npt
from PIL import Image
from threadpoolctl import threadpool_limits

from engine.pictures.decode import encode, preview
from engine.sames.candidates import LEAST_NEAR, candidates, near
from engine.sames.comparison import compare
from engine.sames.sketches import WIDTH, Look, descriptors, look, sketch
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import LABELLED
from tests.scenes import OTHERS, SAME, make_scene

CHANGED = 60  # photos that every change is made of
MANY = 100_000
TURNED = ("turned by 90°", "mirrored")
CUSTOMARY = (8, 10)  # bits of 64 at which people use phash

TWICE = {
    frozenset(pair)
    for pair in (
        ("Leopards/image_0014.jpg", "Leopards/image_0114.jpg"),  # mirrored, as the next four
        ("Leopards/image_0029.jpg", "Leopards/image_0129.jpg"),
        ("Leopards/image_0033.jpg", "Leopards/image_0133.jpg"),
        ("Leopards/image_0082.jpg", "Leopards/image_0182.jpg"),
        ("Leopards/image_0095.jpg", "Leopards/image_0195.jpg"),
        ("beaver/image_0004.jpg", "beaver/image_0022.jpg"),
        ("cougar_body/image_0002.jpg", "cougar_body/image_0026.jpg"),
        ("cougar_body/image_0002.jpg", "cougar_body/image_0033.jpg"),
        ("cougar_body/image_0002.jpg", "cougar_body/image_0035.jpg"),
        ("cougar_body/image_0026.jpg", "cougar_body/image_0033.jpg"),
        ("cougar_body/image_0026.jpg", "cougar_body/image_0035.jpg"),
        ("cougar_body/image_0033.jpg", "cougar_body/image_0035.jpg"),
        ("cougar_face/image_0037.jpg", "cougar_face/image_0061.jpg"),
        ("crayfish/image_0044.jpg", "crayfish/image_0048.jpg"),
        ("gerenuk/image_0001.jpg", "gerenuk/image_0019.jpg"),
        ("gerenuk/image_0004.jpg", "gerenuk/image_0025.jpg"),
        ("lobster/image_0001.jpg", "lobster/image_0004.jpg"),
        ("lotus/image_0006.jpg", "lotus/image_0015.jpg"),
        ("platypus/image_0015.jpg", "platypus/image_0022.jpg"),
        ("platypus/image_0015.jpg", "platypus/image_0030.jpg"),
        ("platypus/image_0022.jpg", "platypus/image_0030.jpg"),
        ("rooster/image_0029.jpg", "rooster/image_0048.jpg"),
        ("schooner/image_0008.jpg", "schooner/image_0060.jpg"),
        ("water_lilly/image_0001.jpg", "water_lilly/image_0009.jpg"),
        ("water_lilly/image_0012.jpg", "water_lilly/image_0037.jpg"),
    )
}


@dataclass(frozen=True)
class Shown:
    """A picture as both methods see it: the look at its preview, and phash's 64 bits."""

    look: Look
    bits: npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Pair:
    """What is compared, whether it is the same shot, and how the pair was made."""

    first: Shown
    second: Shown
    is_same: bool
    how: str


def measure() -> Iterator[Figure]:
    with threadpool_limits(1, "blas"), tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        names, photos, seconds = _photos(Path(scratch))
        yield Figure(
            "photos looked at", len(photos) / seconds, "per s", note="one core, from stored previews"
        )
        pairs = list(_pairs(names, photos, Path(scratch)))
        began = time.perf_counter()
        ours = np.array([_is_found(pair) for pair in pairs])
        rate = len(pairs) / (time.perf_counter() - began)
        yield Figure("pairs decided", rate, "per s", note="one core, one pair at a time")
    bits = np.array([int(np.count_nonzero(pair.first.bits != pair.second.bits)) for pair in pairs])
    truth = np.array([pair.is_same for pair in pairs])
    counted = np.array([pair.how not in TURNED for pair in pairs])
    best = max(range(33), key=lambda most: _f1(truth[counted], bits[counted] <= most))
    yield from _compared(truth[counted], ours[counted], bits[counted], best)
    for how in dict.fromkeys(pair.how for pair in pairs):
        rows = np.array([pair.how == how for pair in pairs])
        word = "found" if truth[rows][0] else "taken for the same"
        peer = float(np.mean(bits[rows] <= best))
        note = (
            f"phash: {peer:.3f} at {best} bits, {np.mean(bits[rows] <= CUSTOMARY[0]):.3f} at {CUSTOMARY[0]}"
        )
        yield Figure(f"{how}: {word}", float(np.mean(ours[rows])), note=f"of {rows.sum()}; {note}")
    yield from _many()


def _compared(
    truth: npt.NDArray[np.bool_], ours: npt.NDArray[np.bool_], bits: npt.NDArray[np.int64], best: int
) -> Iterator[Figure]:
    note = f"of {truth.sum()} right and {(~truth).sum()} wrong pairs"
    precision, recall = _scores(truth, ours)
    their_precision, their_recall = _scores(truth, bits <= best)
    yield Figure(
        "precision", precision, limit=their_precision, is_at_most=False, note=f"limit: phash at {best} bits"
    )
    yield Figure(
        "recall", recall, limit=their_recall, is_at_most=False, note=f"limit: phash at {best} bits; {note}"
    )
    for most in CUSTOMARY:
        their_precision, their_recall = _scores(truth, bits <= most)
        yield Figure(f"phash at {most} bits: precision", their_precision)
        yield Figure(f"phash at {most} bits: recall", their_recall)


def _photos(scratch: Path) -> tuple[list[str], list[Shown], float]:
    """The names and looks of all photos, and how long looking took."""
    if LABELLED.is_dir():
        files = sorted(LABELLED.rglob("*.jpg"))
        names = [file.relative_to(LABELLED).as_posix() for file in files]
    else:
        files, names = [], [f"scene {seed}" for seed in range(4 * CHANGED)]
    pictures: list[Image.Image] = []
    for number in range(len(names)):
        image = Image.open(files[number]).convert("RGB") if files else make_scene(number)
        pictures.append(image)
        (scratch / f"{number}.jpg").write_bytes(encode(preview(image)))
    began = time.perf_counter()
    looks = [look(scratch / f"{number}.jpg") for number in range(len(names))]
    seconds = time.perf_counter() - began
    shown = [
        Shown(seen, imagehash.phash(image).hash.ravel()) for seen, image in zip(looks, pictures, strict=True)
    ]
    return names, shown, seconds


def _pairs(names: Sequence[str], photos: Sequence[Shown], scratch: Path) -> Iterator[Pair]:
    chosen = random.Random(0).sample(range(len(photos)), CHANGED)
    for is_same, changes in ((True, SAME), (False, OTHERS)):
        for how, change in changes.items():
            for number in chosen:
                file = LABELLED / names[number]
                image = Image.open(file).convert("RGB") if file.is_file() else make_scene(number)
                changed = change(image, random.Random(f"{how} {number}"))
                path = scratch / "changed.jpg"
                path.write_bytes(encode(preview(changed)))
                other = Shown(look(path), imagehash.phash(changed).hash.ravel())
                yield Pair(photos[number], other, is_same, how)
    for how, near_ones in (
        ("look-alike photos, by the program's own search", _nearest_sketched(photos)),
        ("look-alike photos, by phash", _nearest_hashed(photos)),
    ):
        for a, b in near_ones:
            if frozenset((names[a], names[b])) not in TWICE:
                yield Pair(photos[a], photos[b], False, how)


def _nearest_sketched(photos: Sequence[Shown]) -> list[tuple[int, int]]:
    """Each photo's five most alike others by the descriptor."""
    vectors = descriptors(np.stack([sketch(one.look) for one in photos]))
    products = vectors @ vectors.T
    np.fill_diagonal(products, -1)
    return _nearest(-products)


def _nearest_hashed(photos: Sequence[Shown]) -> list[tuple[int, int]]:
    signs = np.stack([one.bits for one in photos]).astype(np.float32) * 2 - 1
    distances = (64 - signs @ signs.T) / 2
    np.fill_diagonal(distances, 65)
    return _nearest(distances)


def _nearest(distances: npt.NDArray[np.floating[Any]]) -> list[tuple[int, int]]:
    order = np.argsort(distances, axis=1, kind="stable")[:, :5]
    return sorted({(min(a, int(b)), max(a, int(b))) for a, row in enumerate(order) for b in row})


def _is_found(pair: Pair) -> bool:
    """What a search would say if its library held these two photos."""
    looks = [pair.first.look, pair.second.look]
    for part in candidates(np.stack([sketch(one) for one in looks])):
        for one in part or []:
            if compare([looks[one.first]], [looks[one.second]], [one.turned], one.start[None])[0] is not None:
                return True
    return False


def _scores(truth: npt.NDArray[np.bool_], said: npt.NDArray[np.bool_]) -> tuple[float, float]:
    hits = float(np.count_nonzero(truth & said))
    return hits / max(1, int(np.count_nonzero(said))), hits / max(1, int(np.count_nonzero(truth)))


def _f1(truth: npt.NDArray[np.bool_], said: npt.NDArray[np.bool_]) -> float:
    precision, recall = _scores(truth, said)
    return 2 * precision * recall / max(precision + recall, 1e-9)


def _many() -> Iterator[Figure]:
    """The search among as many photos as a large library has; each has one near copy, as a hard case for the search."""
    chance = np.random.default_rng(0)
    half = chance.uniform(0, 255, (MANY // 2, WIDTH)).astype(np.float32)
    vectors = descriptors(np.concatenate([half, half + chance.normal(0, 8, half.shape).astype(np.float32)]))
    began = time.perf_counter()
    found = sum(len(pairs) for pairs in near(vectors, LEAST_NEAR))
    yield Figure(
        f"candidates among {MANY:,} photos", time.perf_counter() - began, "s", 120, note=f"{found:,} pairs"
    )
