"""What is new in a folder, without grouping anew; photos that move between folders; folders that are let go."""

import json
import os
import queue
import shutil
import signal
import subprocess
import sys
import threading
from collections import deque
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.cli import main
from engine.errors import FolderError
from engine.jobs.refresh import refresh
from engine.library import Library, backups
from engine.messages import FolderRefreshed, Refresh
from tests.engine.ingest.test_collect import drain
from tests.making import KINDS, make_folder, save_picture


def refreshed(library: Library, folder: Path) -> FolderRefreshed:
    events = list(refresh(library.root, Refresh(folder), threads=2))
    return next(event for event in events if isinstance(event, FolderRefreshed))


def told(root: Path, capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, Any]:
    capsys.readouterr()
    code = main([*map(str, arguments), "--library", str(root), "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_a_refresh_tells_what_is_new_changed_gone_and_moved(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=2, kinds=("discs", "boxes"))
    drain(library, folder)
    save_picture(folder / "new.jpg", "rays", 3)
    save_picture(folder / "discs" / "discs-00.jpg", "stripes", 4)
    (folder / "discs" / "discs-01.jpg").rename(folder / "moved.jpg")
    (folder / "boxes" / "boxes-00.jpg").unlink()
    assert refreshed(library, folder) == FolderRefreshed(folder, 1, 1, 1, 1)
    assert refreshed(library, folder) == FolderRefreshed(folder, 0, 0, 0, 0)
    assert len(backups.all_of(library.paths)) == 1


def test_only_a_folder_of_the_library_is_refreshed(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="Organise it once"):
        refreshed(library, make_folder(tmp_path / "photos", count=1))
    assert library.folders.all() == []


def test_the_terminal_refreshes_every_folder_though_one_is_away(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = (make_folder(tmp_path / name, count=1) for name in ("a", "b"))
    for folder in (first, second):
        drain(library, folder)
    save_picture(second / "new.jpg", "rays", 3)
    first.rename(tmp_path / "unplugged")
    code, document = told(library.root, capsys, "refresh")
    assert code == 3
    assert [one["folder"] for one in document["failed"]] == [str(first)]
    assert [(one["folder"], one["added"]) for one in document["folders"]] == [(str(second), 1)]
    assert main(["refresh", str(second), "--library", str(library.root)]) == 0
    assert f"Nothing new in {second}." in capsys.readouterr().out
    assert main(["refresh", str(tmp_path), "--library", str(library.root)]) == 3


@pytest.mark.skipif(os.name != "posix", reason="signals work differently here")
def test_the_terminal_watches_until_it_is_interrupted(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    drain(library, folder)
    command = [sys.executable, "-m", "engine.cli", "watch", "--json", "--library", str(library.root)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[3]
    ) as process:
        assert process.stdout is not None
        lines: queue.Queue[str] = queue.Queue()
        output = process.stdout
        threading.Thread(target=lambda: deque(map(lines.put, output), maxlen=0), daemon=True).start()
        try:
            assert json.loads(lines.get(timeout=60))["added"] == 0
            save_picture(folder / "new.jpg", "rays", 3)
            assert json.loads(lines.get(timeout=60))["added"] == 1
            process.send_signal(signal.SIGTERM)  # SIGINT may be ignored by whoever started the tests
            assert process.wait(60) == 0
        finally:
            process.kill()


# ---------------------------------------------------------------- moved outside


def by_content(library: Library) -> dict[str, int]:
    return {photo.content_hash: photo.id for photo in library.photos.get(library.photos.ids())}


def shuffle_between(first: Path, second: Path, share: float) -> int:
    """Rename and move a share of the photos of two folders outside, into new places of both; how many."""
    files = sorted(path for folder in (first, second) for path in folder.rglob("*.jpg"))
    chosen = files[: int(len(files) * share)]
    for number, path in enumerate(chosen):
        other = second if path.is_relative_to(first) else first
        target = (path.parent, other, other / f"new {number % 7}")[number % 3] / f"renamed {number:04d}.jpg"
        target.parent.mkdir(exist_ok=True)
        path.rename(target)
    return len(chosen)


def check_that_nothing_is_lost(library: Library, first: Path, second: Path, share: float) -> None:
    for folder in (first, second):
        drain(library, folder)
    before = by_content(library)
    library.vectors.append("model", list(before), np.ones((len(before), 4), np.float32))
    moved = shuffle_between(first, second, share)
    counts = [refreshed(library, folder) for folder in (second, first)]
    assert by_content(library) == before
    assert (sum(one.moved for one in counts), sum(one.added for one in counts)) == (moved, 0)
    assert all(photo.path.exists() for photo in library.photos.get(library.photos.ids()))
    assert library.photos.totals() == (len(before), 0, 0)
    assert list(library.photos.without("model")) == []  # so nothing is embedded anew


def test_photos_renamed_and_moved_between_folders_keep_their_ids_and_vectors(
    library: Library, tmp_path: Path
) -> None:
    first = make_folder(tmp_path / "a", count=8)
    second = tmp_path / "b"
    for number in range(28):
        save_picture(second / f"{number}.jpg", KINDS[number % 4], 100 + number)
    check_that_nothing_is_lost(library, first, second, 0.7)


@pytest.mark.soak
@pytest.mark.photos
def test_a_thousand_of_the_labelled_photos_moved_outside_lose_nothing(
    library: Library, tmp_path: Path, labelled_photos: Path
) -> None:
    shutil.copytree(labelled_photos, tmp_path / "a")
    (tmp_path / "b").mkdir()
    for folder in sorted(path for path in (tmp_path / "a").iterdir() if path.is_dir())[::2]:
        folder.rename(tmp_path / "b" / folder.name)
    check_that_nothing_is_lost(library, tmp_path / "a", tmp_path / "b", 1000 / 1418)


def test_a_copy_of_a_drive_that_is_unplugged_does_not_take_its_photos_over(
    library: Library, tmp_path: Path
) -> None:
    drive, disk = make_folder(tmp_path / "drive", count=1), tmp_path / "disk"
    drain(library, drive)
    before = by_content(library)
    shutil.copytree(drive, disk)
    drive.rename(tmp_path / "unplugged")
    drain(library, disk)
    drive.mkdir()  # where the system keeps an empty mount point
    save_picture(disk / "discs" / "copied later.jpg", "discs", 0)
    drain(library, disk)
    kept = {photo.id: photo.path for photo in library.photos.get(list(before.values()))}
    assert all(path.is_relative_to(drive) for path in kept.values())
    assert library.photos.count() == 9


# ---------------------------------------------------------------- let go


def test_forgetting_says_what_would_go_and_does_it_only_when_told(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    going, staying = make_folder(tmp_path / "going", count=2), make_folder(tmp_path / "staying", count=1)
    (going / "bad.jpg").write_text("Dear diary")
    for folder in (going, staying):
        drain(library, folder)
    files = {path: path.read_bytes() for path in going.rglob("*.jpg")}
    before = library.photos.ids("path")
    code, document = told(library.root, capsys, "forget", going)
    assert (code, document["forgotten"], document["photos"], document["problems"]) == (0, False, 8, 1)
    assert document["preview_bytes"] > 0
    assert library.photos.ids("path") == before
    code, document = told(library.root, capsys, "forget", going, "--yes")
    assert (code, document["forgotten"]) == (0, True)
    assert [folder.path for folder in library.folders.all()] == [staying]
    assert (library.photos.count(), library.problems.count()) == (4, 0)
    assert len(list(library.paths.previews.rglob("*.jpg"))) == 4  # one a content; both folders had four alike
    assert {path: path.read_bytes() for path in going.rglob("*.jpg")} == files
    assert [one.photos for one in backups.all_of(library.paths)] == [12]
    assert told(library.root, capsys, "check")[0] == 0
    assert told(library.root, capsys, "doctor")[1]["findings"] == []


def test_an_id_that_was_let_go_is_never_given_to_another_photo(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "going", count=1)
    drain(library, folder)
    gone = set(library.photos.ids())
    library.belongings(folder).remove()
    drain(library, make_folder(tmp_path / "new", count=1, kinds=("rays",)))
    assert not gone & set(library.photos.ids())


def test_what_another_folder_of_the_library_holds_stays(library: Library, tmp_path: Path) -> None:
    outer = make_folder(tmp_path / "photos", count=1)
    drain(library, outer)
    drain(library, outer / "discs")
    library.belongings(outer / "discs").remove()
    assert library.photos.count() == 4
    drain(library, outer / "discs")
    library.belongings(outer).remove()
    assert [photo.path.parent.name for photo in library.photos.get(library.photos.ids())] == ["discs"]


def test_a_drive_below_a_folder_is_let_go_by_itself(
    library: Library, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, share = make_folder(tmp_path / "photos", count=1), make_folder(tmp_path / "share", count=1)
    for number, photo in enumerate(share.rglob("*.jpg")):
        save_picture(photo, "rays", 50 + number)
    (folder / "more").symlink_to(share, target_is_directory=True)
    drain(library, folder)
    shutil.rmtree(share)
    drain(library, folder)
    assert library.photos.totals() == (8, 0, 4)
    assert told(library.root, capsys, "forget", folder / "more", "--yes")[0] == 0
    assert library.photos.totals() == (4, 0, 0)
    assert told(library.root, capsys, "forget", folder / "discs", "--yes")[0] == 3
    assert library.photos.count() == 4
