"""Killed a hundred times in migration, scan, previews, embedding and export: nothing is lost but seconds."""

from __future__ import annotations

import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from engine.jobs.check import check
from engine.library import Library
from engine.library.migrations import lay_out_version_1
from tests.engine.working import STAGES, out_of
from tests.making import make_folder

ROOT = Path(__file__).parents[2]
KILLS = 100
MOST_LOST = 5.0  # seconds of work
OLD_PHOTOS = 5_000  # rows of the first version's library: photos that are gone
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")


class Place:
    """A library of the first version, photos to be read into it, and a folder to export to."""

    def __init__(self, root: Path, photos: Path) -> None:
        self.library = root / "library"
        self.target = root / "target"
        self.log = root / "log"
        self._photos = photos
        self.reset()

    def reset(self) -> None:
        for folder in (self.library, self.target):
            shutil.rmtree(folder, ignore_errors=True)
        self.log.unlink(missing_ok=True)
        self.library.mkdir(parents=True)
        connection = sqlite3.connect(self.library / "library.sqlite")
        with connection:
            lay_out_version_1(connection)
            connection.executemany(
                "INSERT INTO photos (path, size_bytes, mtime_ns, content_hash, width, height, format, taken_at,"
                " is_date_from_file, is_missing) VALUES (?, 1, 1, ?, 4, 3, 'JPEG', '2020-01-01T00:00:00', 0, 1)",
                ((b"/gone/%d.jpg" % number, f"{number:040x}") for number in range(OLD_PHOTOS)),
            )
            connection.execute("PRAGMA user_version = 1")
        connection.close()

    def start(self) -> subprocess.Popen[bytes]:
        arguments = [str(one) for one in (self.library, self._photos, self.target, self.log)]
        return subprocess.Popen([sys.executable, "-m", "tests.engine.working", *arguments], cwd=ROOT)

    def told(self, until: float) -> dict[str, int]:
        """The most that was told of each stage up to a moment."""
        most = dict.fromkeys(STAGES, 0)
        for line in self.log.read_text().splitlines() if self.log.exists() else ():
            seconds, stage, count = line.split()
            if float(seconds) <= until:
                most[stage] = max(most[stage], int(count))
        return most

    def end(self) -> Any:
        """Everything that must be equal whatever happened on the way."""
        with Library.open(self.library) as library:
            photos = library.photos.get(library.photos.ids("path"))
            names = {one.id: one.path.relative_to(self._photos).as_posix() for one in photos}
            groups = sorted(
                sorted(
                    (names[one.photo_id], round(one.confidence, 4)) for one in library.groups.members(each.id)
                )
                for each in library.groups.all()
            )
            problems = sorted(one.path.name for one in library.problems.all())
            totals = library.photos.totals()
        files = {
            path.relative_to(self.target).as_posix(): path.read_bytes()
            for path in self.target.rglob("*")
            if path.is_file()
        }
        return sorted(names.values()), groups, problems, totals, files


def kill_again_and_again(tmp_path: Path, photos: Path, kills: int) -> None:
    chance = random.Random(kills)
    whole = Place(tmp_path / "whole", photos)
    began = time.monotonic()
    assert whole.start().wait() == 0
    length = time.monotonic() - began
    expected = whole.end()
    assert len(expected[-1]) == len(expected[0]) > 0
    place = Place(tmp_path / "killed", photos)
    met: set[str] = set()
    killed = 0
    while killed < kills:
        process = place.start()
        try:
            process.wait(chance.uniform(0.0, 0.6 * length))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            moment = time.monotonic()
            process.wait()
            killed += 1
            told = place.told(moment - MOST_LOST)
            met |= {stage for stage, count in place.told(moment).items() if count}
            for stage in STAGES:
                kept = out_of(place.library, stage)
                assert kept >= told[stage], (
                    f"kill {killed}: {stage} had told of {told[stage]} and kept {kept}"
                )
            with Library.open(place.library) as library:
                assert check(library) == [], f"after kill {killed}"
        else:  # it arrived between two kills: its end is compared, and the next kill meets a library of version 1
            assert process.returncode == 0
            assert place.end() == expected
            place.reset()
    assert met == set(STAGES)
    assert place.start().wait() == 0
    assert place.end() == expected
    assert not list(place.target.rglob(".*"))


@pytest.mark.soak
def test_killed_a_hundred_times_the_end_is_the_same(tmp_path: Path) -> None:
    photos = make_folder(tmp_path / "photos", count=60)
    (photos / "bad.jpg").write_text("not a photo")
    kill_again_and_again(tmp_path, photos, KILLS)
