"""Walks through a window as a person would, with clicks and keys: from a folder to its groups, then to similar photos.

python packaging/trying/walk.py --pictures FOLDER [--entry FILE] -- COMMAND...

COMMAND starts the window on a new library with a folder to sort. DISPLAY is that of a screen of 1280 x 800 or more, an
Xvfb for one, and needs no window manager. Each step that was seen leaves a picture; the exit code is 0 when all were.
Needs xdotool and Pillow.
"""

import argparse
import os
import shlex
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageChops, ImageGrab

PATIENCE = (
    900  # seconds for a step; learning from a few photos takes some on a machine that has nothing else to do
)
WIZARD = "^(Add photos|Fotos hinzufügen)$"
BUTTON = (-110, -26)  # of the wizard's main button, from its lower right corner


class Lost(Exception):
    """The walk does not see what should be there."""


class Walk:
    def __init__(self, command: list[str], pictures: Path, entry: Path | None) -> None:
        self._pictures = pictures
        self._entry = entry
        self._began = time.monotonic()
        self._process = subprocess.Popen(command)

    def run(self) -> None:
        self._wait_for("the window", lambda: self._windows("Kindred$"))
        self._tell("window")
        self._wait_for("the wizard", lambda: self._windows(WIZARD))
        self._wait_for("the photos to be counted", self._is_button_ready)
        self._take("1-folder")
        self._press_button()
        time.sleep(2)
        self._take("2-how")
        self._press_button()
        self._wait_for("the work to begin", lambda: "·" in self._title())
        self._take("3-working")
        self._wait_for("the work to end", lambda: "·" not in self._title())
        self._wait_for("what was found", self._is_button_ready)
        self._take("4-done")
        self._press_button()
        self._wait_for("the wizard to close", lambda: not self._windows(WIZARD))
        self._keys("ctrl+1")
        self._take("5-groups")
        self._keys("ctrl+2")
        before = self._take("6-photos")
        self._keys("Home", "s")
        self._wait_for("similar photos", lambda: _differ(before, self._picture()))
        time.sleep(2)
        self._take("7-similar")
        if self._entry is not None:
            self._go_in_and_out_of_the_menu(self._entry)
        self._keys("ctrl+q")
        self._wait_for("the end", lambda: self._process.poll() is not None)
        if self._process.returncode:
            raise Lost(f"The program ended with {self._process.returncode}.")
        self._tell("closed")

    def _go_in_and_out_of_the_menu(self, entry: Path) -> None:
        """By Help > In the menu of programs; what is put there starts the program."""
        self._keys("alt+h", "p")
        self._wait_for("the entry in the menu", entry.exists)
        self._take("8-in-menu")
        line = next(one for one in entry.read_text("utf-8").splitlines() if one.startswith("Exec="))
        command = shlex.split(line.removeprefix("Exec=").removesuffix(" %F").replace("\\\\", "\\"))
        told = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
        if not told.stdout.startswith("Kindred "):
            raise Lost(f"The entry in the menu starts {command}, which does not answer.")
        self._keys("alt+h", "p")
        self._wait_for("the entry to be gone", lambda: not entry.exists())

    def end(self) -> None:
        """However it went: nothing stays behind."""
        if self._process.poll() is None:
            self._process.terminate()
            self._process.wait(30)

    def _wait_for(self, what: str, is_there: Callable[[], object]) -> None:
        late = time.monotonic() + PATIENCE
        while not is_there():
            if self._process.poll() is not None and what != "the end":
                raise Lost(f"The program ended with {self._process.returncode} before {what}.")
            if time.monotonic() > late:
                self._take("lost")
                raise Lost(f"Waited in vain for {what}.")
            time.sleep(0.02)

    def _windows(self, title: str) -> list[str]:
        found = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--name", title],
            capture_output=True,
            text=True,
            check=False,
        )
        return found.stdout.split()

    def _title(self) -> str:
        window = self._windows("Kindred$")[0]
        return subprocess.run(
            ["xdotool", "getwindowname", window], capture_output=True, text=True, check=True
        ).stdout.strip()

    def _corner(self) -> tuple[int, int]:
        """The lower right one of the wizard."""
        told = subprocess.run(
            ["xdotool", "getwindowgeometry", "--shell", self._windows(WIZARD)[0]],
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        sides = dict(line.split("=") for line in told.splitlines())
        return int(sides["X"]) + int(sides["WIDTH"]), int(sides["Y"]) + int(sides["HEIGHT"])

    def _is_button_ready(self) -> bool:
        """A main button that can be pressed has a strong colour; one that waits is grey."""
        right, bottom = self._corner()
        red, green, blue = self._picture().getpixel((right + BUTTON[0] + 18, bottom + BUTTON[1] - 9))
        return max(red, green, blue) - min(red, green, blue) > 60

    def _press_button(self) -> None:
        right, bottom = self._corner()
        place = (str(right + BUTTON[0]), str(bottom + BUTTON[1]))
        subprocess.run(["xdotool", "mousemove", *place, "click", "1"], check=True)

    def _keys(self, *keys: str) -> None:
        subprocess.run(["xdotool", "windowfocus", "--sync", self._windows("Kindred$")[0]], check=True)
        for key in keys:
            subprocess.run(["xdotool", "key", key], check=True)
            time.sleep(1)

    def _picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).convert("RGB")

    def _take(self, name: str) -> Image.Image:
        picture = self._picture()
        picture.save(self._pictures / f"{name}.png")
        self._tell(name)
        return picture

    def _tell(self, what: str) -> None:
        sys.stdout.write(f"{time.monotonic() - self._began:7.2f} s  {what}\n")
        sys.stdout.flush()


def _differ(one: Image.Image, other: Image.Image) -> bool:
    """By more than a cursor."""
    box = ImageChops.difference(one, other).getbbox()
    return box is not None and (box[2] - box[0]) * (box[3] - box[1]) > 20_000


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--pictures", type=Path, required=True)
    parser.add_argument("--entry", type=Path, help="go into the menu, where this file comes, and out of it")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()
    options.pictures.mkdir(parents=True, exist_ok=True)
    walk = Walk(options.command, options.pictures, options.entry)
    try:
        walk.run()
    except Lost as lost:
        sys.stderr.write(f"{lost}\n")
        return 1
    finally:
        walk.end()
    return 0


if __name__ == "__main__":
    sys.exit(main())
