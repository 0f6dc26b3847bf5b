"""What becomes of named groups when a tenth of photos is added and all is learned anew.

A first look at nine tenths of the photos; every group is named; the rest is added and put in place; then it is learned
from all of them, and what was learned is shown whatever the referee says. Labels are only asked where new photos went.
"""

from __future__ import annotations

import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from engine.library import Library
from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

PHOTOS = 700
SHARE_ADDED = 0.1
IMAGE_SIZE = 128
LEAST_KEPT = 99.0  # percent of named groups that are still themselves


def measure() -> Iterator[Figure]:
    with folder_of_photos() as source, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        folder, root = Path(scratch) / "photos", Path(scratch) / "library"
        files = sorted(one for one in source.rglob("*") if one.is_file())
        random.Random(0).shuffle(files)
        files = files[:PHOTOS]
        added = round(SHARE_ADDED * len(files))
        _copy(files[added:], source, folder)
        size = ("--image-size", IMAGE_SIZE)
        run("organise", folder, "--quick", *size, library=root)
        with Library.open(root) as library:
            for number, group in enumerate(library.groups.all()):
                library.groups.rename(group.id, f"Group {number}")
            before = _named(library)
        _copy(files[:added], source, folder)
        run("refresh", folder, library=root)
        with Library.open(root) as library:
            placed = _where_new_photos_are(library, before)
        run("organise", folder, *size, library=root)
        run("use", "learned", library=root)
        with Library.open(root) as library:
            after = _named(library)
            learned = _where_new_photos_are(library, before)
            waiting = library.regrouping.all()
    same = [name for name, members in before.items() if members <= after.get(name, set())]
    kept = 100 * len(same) / len(before)
    note = f"{len(before)} groups; {added} of {len(files)} photos added"
    yield Figure("named groups that have their name and all their photos", kept, "%", LEAST_KEPT, False, note)
    vanished = len(before.keys() - after.keys())
    yield Figure("named groups that vanished", vanished, "", 0, note="without a word")
    for when, (right, wrong, none) in (("placed", placed), ("learned anew", learned)):
        note = f"{right} with most of their kind, {wrong} with others, {none} in no named group"
        yield Figure(f"new photos in a named group, {when}", right + wrong, "", note=note)
    proposals = sum(one.is_kept for one in waiting)
    yield Figure(
        "named groups with a proposal", proposals, "", note=f"{sum(one.photos for one in waiting)} photos"
    )


def _copy(files: list[Path], source: Path, folder: Path) -> None:
    for file in files:
        target = folder / file.relative_to(source)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)


def _named(library: Library) -> dict[str, set[int]]:
    groups = library.groups
    return {
        one.name: {member.photo_id for member in groups.members(one.id)} for one in groups.all() if one.name
    }


def _where_new_photos_are(library: Library, before: dict[str, set[int]]) -> tuple[int, int, int]:
    """New photos: in the named group that most of their kind are in, in another one, and in none that is named."""
    kind_of = {one.id: one.path.parent.name for one in library.photos.get(library.photos.ids())}
    kinds = {name: Counter(kind_of[one] for one in members) for name, members in before.items()}
    last = max(one for members in before.values() for one in members)
    new = [one for one in library.photos.ids() if one > last]
    right = wrong = 0
    for photo_id in new:
        group = library.groups.group_of(photo_id)
        if group is None or group.name is None:
            continue
        if kinds[group.name].most_common(1)[0][0] == kind_of[photo_id]:
            right += 1
        else:
            wrong += 1
    return right, wrong, len(new) - right - wrong
