"""How long a program takes from its start to its window, seen from outside: the screen is asked until it is there.

python packaging/trying/start.py [--times N] -- COMMAND...

COMMAND starts the window on a library of its own. Each start is waited for and ended; the first, which may find nothing
in the system's cache, is told apart. Needs xdotool.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time

from PIL import ImageGrab

PATIENCE = 120  # seconds


def seconds_to_window(command: list[str]) -> float:
    """Until a window is on the screen and something is drawn in it."""
    began = time.monotonic()
    process = subprocess.Popen(command)
    try:
        while not _is_shown():
            if process.poll() is not None:
                sys.exit(f"The program ended with code {process.returncode} before a window came.")
            if time.monotonic() - began > PATIENCE:
                sys.exit(f"No window came in {PATIENCE} s.")
            time.sleep(0.01)
        return time.monotonic() - began
    finally:
        process.terminate()
        process.wait()


def _is_shown() -> bool:
    found = subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--name", "Kindred$"],
        capture_output=True,
        text=True,
        check=False,
    )
    if not found.stdout.split():
        return False
    colours = ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).convert("RGB").getcolors(1 << 24)
    return colours is not None and len(colours) > 8


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--times", type=int, default=5)
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    first, *others = [seconds_to_window(options.command) for _ in range(options.times)]
    warm = f"median {statistics.median(others):.2f} s, best {min(others):.2f} s of {len(others)}"
    sys.stdout.write(f"first {first:.2f} s, then {warm}\n")


if __name__ == "__main__":
    main()
