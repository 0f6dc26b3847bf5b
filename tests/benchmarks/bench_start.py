"""How soon a person sees something after starting Kindred."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.figures import Figure

_TRIES = 3


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        library = str(Path(scratch) / "library")
        seconds = _quickest("app.main", "--self-test", "--library", library)
        yield Figure("start, window drawn, closed", seconds, "s", 2, note="a process of its own")
        yield Figure(
            "kindred-engine check, empty library",
            _quickest("engine.cli", "check", "--library", library),
            "s",
            1,
        )


def _quickest(module: str, *arguments: str) -> float:
    """The best of some tries: what it takes when nothing else disturbs."""
    times = []
    for _ in range(_TRIES):
        began = time.monotonic()
        subprocess.run([sys.executable, "-m", module, *arguments], check=True, stdout=subprocess.DEVNULL)
        times.append(time.monotonic() - began)
    return min(times)
