"""Large pictures that are read at the same time share out the memory."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from engine.paths import LibraryPaths
from engine.pictures.decode import open_image
from engine.pictures.room import PLACE, PLACES, bytes_held, room_for

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="nobody waits there")

HOLDER = """
import sys
from pathlib import Path
from engine.pictures.room import room_for
with room_for(int(sys.argv[2]), Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def _hold(library: Path, size: int) -> subprocess.Popen[str]:
    """Another process that has this room until its input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, library, str(size)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_who_needs_more_than_is_left_waits_until_the_other_has_gone(tmp_path: Path) -> None:
    other = _hold(tmp_path, PLACES * PLACE // 2)
    try:
        with room_for(PLACES * PLACE // 2, tmp_path, patience=60.0):
            pass  # both have room
        entered = threading.Event()

        def need_all() -> None:
            with room_for(10 * PLACES * PLACE, tmp_path, patience=60.0):  # more than all there is
                entered.set()

        waiting = threading.Thread(target=need_all)
        waiting.start()
        assert not entered.wait(0.2)
        other.kill()  # killed, not ended: the system lets go
        assert entered.wait(30)
        waiting.join()
    finally:
        other.kill()
        other.communicate()


def test_patience_ends_and_the_picture_is_read_all_the_same(tmp_path: Path) -> None:
    other = _hold(tmp_path, PLACES * PLACE)
    try:
        with room_for(PLACES * PLACE, tmp_path, patience=0.05):
            assert other.poll() is None
    finally:
        other.kill()
        other.communicate()


def test_small_pictures_ask_nobody(tmp_path: Path) -> None:
    with room_for(PLACE, tmp_path):
        assert not LibraryPaths(tmp_path).reading_room.exists()


def test_where_there_is_no_place_for_locks_nobody_waits(tmp_path: Path) -> None:
    with room_for(PLACES * PLACE, tmp_path / "not there"):
        pass


@pytest.mark.parametrize(
    ("mode", "name", "options", "each"),
    [
        ("RGB", "a.jpg", {}, 0),
        ("RGB", "a.jpg", {"progressive": True}, 7),
        ("RGB", "a.png", {}, 4),
        ("RGBA", "a.png", {}, 8),
        ("P", "a.png", {"transparency": 0}, 18),
        ("I;16", "a.png", {}, 18),
    ],
)
def test_what_a_picture_takes_is_known_from_its_header(
    mode: str, name: str, options: dict[str, Any], each: int, tmp_path: Path
) -> None:
    Image.new(mode, (40, 30)).save(tmp_path / name, **options)
    with (tmp_path / name).open("rb") as file:
        assert bytes_held(open_image(file)) == each * 1200
