"""From a folder to groups: time and memory of the first run, of a run with nothing to do, and of learning."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.commands import run
from tests.benchmarks.figures import Figure
from tests.benchmarks.photos import folder_of_photos

GIB = 2**30


def measure() -> Iterator[Figure]:
    with folder_of_photos() as photos, tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        library = Path(scratch) / "library"
        first = run("organise", photos, "--quick", library=library)
        count = first.document["photos"]
        yield Figure("first look, empty library", first.seconds, "s", 60, note=f"{count} photos")
        for stage, seconds in first.document["seconds"].items():
            yield Figure(f"first look: {stage}", seconds, "s")
        yield Figure("first look, largest process", first.peak_bytes / GIB, "GiB", 3)
        second = run("organise", photos, "--quick", library=library)
        yield Figure(
            "the same command again", second.seconds, "s", 8, note="nothing decoded or embedded again"
        )
        assert set(second.document["seconds"]) == {"scan"}
        learned = run("organise", photos, library=library)
        yield Figure("learning, defaults", learned.seconds, "s", 20 * 60, note=f"{count} photos")
        yield Figure("learning, largest process", learned.peak_bytes / GIB, "GiB", 3)
