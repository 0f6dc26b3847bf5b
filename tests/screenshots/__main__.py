"""Pictures of every page, place and window: `python -m tests.screenshots PHOTOS FOLDER [--learn] [--only WORD …]`.

In light and dark, at 1280x800 and 1920x1080, at 1x and 2x, in English and German; each goes to
FOLDER/<language>-<appearance>-<width>x<height>@<scale>/<what>.png, to be looked at. Each look has a process of its own,
since Qt takes its scale only at the start. Where there is no display, Xvfb is one.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.screenshots.look import APPEARANCES, LANGUAGES, SCALES, SIZES, Look


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.screenshots", description=__doc__)
    parser.add_argument("photos", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--learn", action="store_true", help="learn, instead of a quick look")
    parser.add_argument(
        "--only", nargs="*", default=[], metavar="WORD", help="looks whose names have all words"
    )
    options = parser.parse_args()
    looks = [Look(*one) for one in itertools.product(LANGUAGES, APPEARANCES, SIZES, SCALES)]
    chosen = [one for one in looks if all(word in one.name for word in options.only)]
    photos = Path(os.path.abspath(options.photos))  # noqa: PTH100 - as the person names it
    with tempfile.TemporaryDirectory(prefix="kindred-screenshots-") as scratch:
        for number, look in enumerate(chosen):
            sys.stderr.write(f"{look.name} ({number + 1} of {len(chosen)})\n")
            library = Path(scratch) / "library"
            what = "learn" if options.learn else "quick"
            command = [sys.executable, "-m", "tests.screenshots.walk", look.name, what, photos, library]
            finished = subprocess.run(
                [*_on_a_display(look), *map(str, command), str(options.out / look.name)],
                env={**os.environ, **look.environment},
                check=False,
            )
            if finished.returncode:
                return finished.returncode
    return 0


def _on_a_display(look: Look) -> list[str]:
    if os.environ.get("DISPLAY") or os.environ.get("QT_QPA_PLATFORM") or not shutil.which("xvfb-run"):
        return []
    width, height = (side * look.scale for side in look.size)
    return ["xvfb-run", "-a", "-s", f"-screen 0 {width}x{height}x24"]


if __name__ == "__main__":
    sys.exit(main())
