"""Suggested names: what groups of the labelled photos are called, and what naming a big library costs.

The names of the labelled photos' folders are their labels. So groups are named twice: as a person's photos would be,
and with the places of all photos withheld, from what they show alone. Only that says how good names are, and only
looking at the groups says it (`docs/names.md`). The table is printed and written to bench/names.md.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np

from engine.groups.arrange import STRICTNESS, Dial
from engine.groups.naming.choosing import Namer
from engine.groups.naming.kinds import Kinds
from engine.groups.naming.signs import Trace
from engine.groups.naming.titles import told_apart
from engine.groups.stored import Grown
from engine.groups.tree import Tree, grow
from engine.jobs.naming import traces
from engine.learn import backbones, names
from engine.learn.kinds import CLASSES, hierarchy
from engine.library import Library
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

BACKBONE = "efficientnet-lite0"
OUT = Path(__file__).parents[2] / "bench" / "names.md"

PHOTOS, KINDS_THERE, DIMENSIONS = 100_000, 150, 64
LONGEST = 10.0  # seconds for the names of a tree of so many photos


def measure() -> Iterator[Figure]:
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        run("organise", photos, "--quick", library=Path(scratch))
        yield from _labelled(Path(scratch))
    yield from _big()


def _labelled(root: Path) -> Iterator[Figure]:
    with Library.open(root) as library:
        current = library.runs.current()
        assert current is not None
        grown = Grown.load(library.paths.run(current.id))
        assert grown is not None
        contents = dict(library.photos.contents())
        backbone = backbones.load(BACKBONE)
        hashes = [contents[one] for one in grown.ids.tolist()]
        pooled = library.vectors.read(backbone.model_id, hashes, backbone.channels)
        known = list(traces(library, grown.ids))
    kinds = names.of_nodes(backbone, pooled, grown.tree.leaf, grown.tree.joins)
    withheld = [replace(one, folders=(), stem="") for one in known]
    labels = np.array([one.folders[-1] for one in known])
    shown = Dial(grown.tree).cut(grown.auto, STRICTNESS)
    keys = shown.groups.tolist()
    text = (
        "| photos | of which most are | as organised | folder names withheld |\n| ---: | --- | --- | --- |\n"
    )
    columns = []
    for some in (known, withheld):
        found = Namer(grown.tree, some, kinds, keys).names()
        columns.append(told_apart([found[key] for key in keys]))
    for key, with_folders, alone in zip(keys, *columns, strict=True):
        rows = shown.members(key)
        most = ", ".join(f"{kind} {count}" for kind, count in Counter(labels[rows].tolist()).most_common(3))
        text += f"| {len(rows)} | {most} | {with_folders or '–'} | {alone or '–'} |\n"
    sys.stdout.write(f"\n{text}\n")
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(text, encoding="utf-8")
    for what, column in zip(("as organised", "folder names withheld"), columns, strict=True):
        count = sum(name is not None for name in column)
        yield Figure(f"groups with a name, {what}", count, note=f"of {len(keys)}")
    folder_names = {label.replace("_", " ").casefold() for label in set(labels.tolist())}
    is_told = [
        name is not None and any(part.casefold() in folder_names for part in name.split(" (")[0].split(", "))
        for name in columns[0]
    ]
    yield Figure("groups called after a whole folder name", sum(is_told), note=f"of {len(keys)}")


def _big() -> Iterator[Figure]:
    """Names for a synthetic tree, with folders, dates, places and the chances of a network."""
    rng = np.random.default_rng(0)
    kind = rng.integers(0, KINDS_THERE, PHOTOS)
    z = rng.normal(size=(KINDS_THERE, DIMENSIONS))[kind] + rng.normal(size=(PHOTOS, DIMENSIONS))
    z = (z / np.linalg.norm(z, axis=1, keepdims=True)).astype(np.float32)
    chances = np.full((PHOTOS, KINDS_THERE), 0.001, np.float32)
    chances[np.arange(PHOTOS), kind] = 0.9
    tree = grow(z, chances)
    some = [_trace(number, kind[number], rng) for number in range(PHOTOS)]
    seen = _kinds(tree, kind)
    first = np.unique(tree.cut(KINDS_THERE)).tolist()
    began = time.perf_counter()
    found = Namer(tree, some, seen, first).names()
    seconds = time.perf_counter() - began
    named = sum(name is not None for name in found)
    note = f"{tree.atoms:,} atoms; {named:,} of {len(found):,} nodes have a name"
    yield Figure("names of a tree of 100,000 photos", seconds, "s", LONGEST, note=note)


def _trace(number: int, kind: int, rng: np.random.Generator) -> Trace:
    event = int(kind) * 7 % 97 if rng.random() < 0.7 else int(rng.integers(0, 400))
    folders = (
        "Pictures",
        f"20{event % 20:02d}",
        f"Trip {chr(65 + event % 26)}{chr(97 + event % 23)}land to the sea",
    )
    day = date(2004, 1, 1).toordinal() + event * 15 + number % 4
    return Trace(folders, f"IMG_{number:05d}", day, 40.0 + event % 10, 10.0 + event % 13)


def _kinds(tree: Tree, kind: np.ndarray) -> Kinds:
    known = hierarchy()
    sums = np.zeros((2 * tree.atoms - 1, CLASSES), np.float32)
    np.add.at(sums, (tree.leaf, kind * 6), 0.8)
    np.add.at(sums, (tree.leaf, kind * 5 + 1), 0.2)
    for step, (a, b) in enumerate(tree.joins):
        sums[tree.atoms + step] = sums[a] + sums[b]
    is_family = np.arange(len(known.texts)) >= CLASSES
    return Kinds(known.texts, known.within, known.parents, is_family, known.known, sums @ known.members.T)
