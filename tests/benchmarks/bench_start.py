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
WINDOW = """
import os, sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from app.main import make_application
from app.program import Program
from app.theme.theme import Theme

application = make_application()
program = Program(Path(sys.argv[1]), Theme(application))
program.window.show()
if program.window.grab().isNull():
    sys.exit("The window was not drawn.")
program.window.close()
"""


def measure() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory(prefix="kindred-bench-") as scratch:
        library = str(Path(scratch) / "library")
        seconds = _quickest("-c", WINDOW, library)
        yield Figure("start, window drawn, closed", seconds, "s", 2, note="a process of its own")
        yield Figure(
            "kindred-engine check, empty library",
            _quickest("-m", "engine.cli", "check", "--library", library),
            "s",
            1,
        )


def _quickest(*arguments: str) -> float:
    """The best of some tries: what it takes when nothing else disturbs."""
    times = []
    for _ in range(_TRIES):
        began = time.monotonic()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        times.append(time.monotonic() - began)
    return min(times)
