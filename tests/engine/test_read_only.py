"""Photos on media that cannot be written, and photos from clocks that were wrong."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.cli import main
from engine.library import Library
from tests.engine.ingest.test_collect import drain
from tests.engine.pictures.test_raw import jpeg, raw_file
from tests.making import make_folder, save_picture

State = dict[str, tuple[bytes, int, int]]


def state_of(folder: Path) -> State:
    """Content, time and mode of everything below a folder, and of the folder."""
    found = {}
    for path in sorted([folder, *folder.rglob("*")]):
        status = path.lstat()
        content = path.read_bytes() if path.is_file() else b""
        found[str(path.relative_to(folder))] = (content, status.st_mtime_ns, status.st_mode)
    return found


def make_tree(folder: Path) -> Path:
    """Photos, pairs, a film, a damaged file, a link and an odd mode."""
    make_folder(folder, count=2)
    (folder / "pair.cr2").write_bytes(raw_file(jpeg(640)))
    save_picture(folder / "pair.jpg", "rays", 9)
    (folder / "damaged.nef").write_bytes(raw_file(jpeg(640, seed=1)))
    (folder / "damaged.jpg").write_bytes(b"Dear diary")
    (folder / "discs" / "discs-00.mov").write_bytes(b"film")
    (folder / "empty.png").write_bytes(b"")
    (folder / "link.jpg").symlink_to("pair.jpg")
    (folder / "boxes" / "boxes-00.jpg").chmod(0o400)
    return folder


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Path]:
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount")
    source, place = make_tree(tmp_path / "source"), tmp_path / "medium"
    place.mkdir()
    if subprocess.run(["mount", "-o", "bind", source, place], capture_output=True).returncode:
        pytest.skip("a folder cannot be mounted here")
    subprocess.run(["mount", "-o", "remount,bind,ro", place], check=True)
    yield place
    subprocess.run(["umount", "-l", place], check=True)


def test_everything_works_on_a_medium_that_cannot_be_written(
    read_only: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(OSError, match="Read-only"):
        (read_only / "proof").touch()
    before = state_of(read_only)
    library = ["--library", str(tmp_path / "library")]
    assert main(["organise", str(read_only), "--quick", "--threads", "1", *library]) == 0
    for command in (
        ["refresh"],
        ["problems"],
        ["check"],
        ["doctor"],
        ["similar", str(read_only / "pair.jpg")],
        ["forget", str(read_only), "--yes"],
    ):
        assert main([*command, *library]) == 0, command
    assert "Dear diary" not in capsys.readouterr().err
    assert state_of(read_only) == before


def test_nothing_is_changed_where_it_could_be_written_either(library: Library, tmp_path: Path) -> None:
    folder = make_tree(tmp_path / "photos")
    before = state_of(folder)
    for _ in range(2):
        drain(library, folder)
    assert library.photos.count() == 8 + 3  # pair, link and damaged.nef
    assert state_of(folder) == before


FAR = [0, -1, -(10**9) * 86400 * 365 * 20, 10**9 * 4_102_444_800, 10**9 * 2**33]
"""File times in nanoseconds: the epoch, just before it, 1950, 2100 and 2242."""


def test_photos_from_clocks_that_were_wrong_are_read_once_and_sorted_somewhere(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    for number, time in enumerate(FAR):
        os.utime(save_picture(folder / f"{number}.jpg", seed=number), ns=(time, time))
    drain(library, folder)
    assert library.problems.all() == []
    photos = library.photos.get(library.photos.ids())
    assert len(photos) == len(FAR)
    assert all(photo.taken_at[4] == "-" for photo in photos)
    scan = library.scan(folder)
    assert scan.unread() == []
    drain(library, folder)
    assert sorted(photo.id for photo in library.photos.get(library.photos.ids())) == sorted(
        photo.id for photo in photos
    )


def test_a_file_time_that_no_database_holds_is_no_reason_to_stop(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    photo = save_picture(folder / "a.jpg")
    try:
        os.utime(photo, (2**34, 2**34))  # the year 2514
        assert photo.stat().st_mtime_ns > 1 << 63
    except (OSError, OverflowError, AssertionError):
        pytest.skip("this file system does not keep such times")
    for _ in range(2):
        drain(library, folder)
        assert library.photos.count() == 1


@pytest.mark.parametrize("said", ["2099:01:01 00:00:00", "1900:01:01 00:00:00", "0000:00:00 00:00:00"])
def test_a_photo_that_says_an_odd_year_is_a_photo(library: Library, tmp_path: Path, said: str) -> None:
    from PIL import Image

    exif = Image.Exif()
    exif[306] = said
    save_picture(tmp_path / "photos" / "a.jpg", exif=exif)
    drain(library, tmp_path / "photos")
    (photo,) = library.photos.get(library.photos.ids())
    year = said[:4]
    assert photo.is_date_from_file == (year == "0000")
    assert photo.is_date_from_file or photo.taken_at.startswith(year)
