"""Drives that are unplugged, shares that go away, photos that move or change outside."""

import os
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pytest

from engine.errors import FolderError
from engine.library import Library
from engine.messages import PhotosAdded, Progress
from tests.engine.ingest.test_collect import drain, names
from tests.making import make_folder, save_picture


def test_an_unplugged_drive_does_not_empty_the_library(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "drive", count=2)
    drain(library, folder)
    folder.rename(tmp_path / "unplugged")
    folder.mkdir()  # an empty mount point
    with pytest.raises(FolderError, match="Is its drive connected"):
        drain(library, folder)
    assert library.photos.count() == 8
    assert all(photo.is_offline for photo in library.photos.get(library.photos.ids()))
    folder.rmdir()  # where the system takes the mount point away too
    with pytest.raises(FolderError, match="They stay in the library"):
        drain(library, folder)
    (tmp_path / "unplugged").rename(folder)
    drain(library, folder)
    assert library.photos.count() == 8
    assert not any(photo.is_offline for photo in library.photos.get(library.photos.ids()))


def offline(library: Library) -> set[str]:
    return {photo.path.name for photo in library.photos.get(library.photos.ids()) if photo.is_offline}


def test_a_share_that_a_link_leads_to_may_go_and_come_back(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=2, kinds=("discs",))
    share = make_folder(tmp_path / "share", count=2, kinds=("boxes",))
    (folder / "more").symlink_to(share, target_is_directory=True)
    drain(library, folder)
    before = {photo.id: photo.path for photo in library.photos.get(library.photos.ids())}
    digest = library.photos.digest()
    share.rename(tmp_path / "away")
    events = drain(library, folder)
    assert offline(library) == {"boxes-00.jpg", "boxes-01.jpg"}
    assert any(isinstance(event, Progress) and "2 offline" in event.note for event in events)
    assert library.photos.digest() == digest  # so nothing is learned anew
    save_picture(folder / "new.jpg", "rays")
    drain(library, folder)
    assert library.photos.count() == 5
    (tmp_path / "away").rename(share)
    drain(library, folder)
    assert offline(library) == set()
    after = {photo.id: photo.path for photo in library.photos.get(library.photos.ids())}
    assert before.items() <= after.items()


def test_a_drive_mounted_in_the_folder_may_go_and_what_is_deleted_beside_it_is_still_gone(
    library: Library, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=2, kinds=("discs",))
    drive = folder / "drive"
    drive.mkdir()
    if os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can mount")
    mount = ["mount", "-t", "tmpfs", "-o", "size=2m", "kindred-test", str(drive)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("a drive cannot be mounted here")
    try:
        make_folder(drive / "holiday", count=2, kinds=("boxes",))
        drain(library, folder)
    finally:
        subprocess.run(["umount", "-l", drive], check=True)
    (folder / "discs" / "discs-00.jpg").unlink()
    drain(library, folder)
    assert offline(library) == {"boxes-00.jpg", "boxes-01.jpg"}
    assert names(library) == ["discs-01.jpg", "boxes-00.jpg", "boxes-01.jpg"]


def test_a_volume_that_became_an_ordinary_folder_is_one(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=2, kinds=("discs",))
    share = make_folder(tmp_path / "share", count=2, kinds=("boxes",))
    (folder / "more").symlink_to(share, target_is_directory=True)
    drain(library, folder)
    (folder / "more").unlink()
    share.rename(folder / "more")
    drain(library, folder)
    assert library.volumes.below(folder) == []
    (folder / "more" / "boxes" / "boxes-00.jpg").unlink()
    drain(library, folder)
    assert (library.photos.count(), offline(library)) == (3, set())


def test_photos_moved_or_renamed_outside_keep_their_ids_and_their_vectors(
    library: Library, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=2, kinds=("discs", "boxes"))
    drain(library, folder)
    before = {photo.content_hash: photo.id for photo in library.photos.get(library.photos.ids())}
    library.vectors.append("model", list(before), np.ones((len(before), 4), np.float32))
    (folder / "discs").rename(folder / "circles")
    (folder / "boxes" / "boxes-00.jpg").rename(folder / "first of all.jpg")
    events = drain(library, folder)
    after = {photo.content_hash: photo.id for photo in library.photos.get(library.photos.ids())}
    assert after == before
    assert names(library) == ["boxes-01.jpg", "discs-00.jpg", "discs-01.jpg", "first of all.jpg"]
    assert list(library.photos.without("model")) == []
    assert any(isinstance(event, PhotosAdded) for event in events)  # the window shows their new names


def test_a_copy_is_a_photo_of_its_own_while_the_first_is_there(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    first = save_picture(folder / "first.jpg")
    drain(library, folder)
    (photo_id,) = library.photos.ids()
    shutil.copy(first, folder / "copy.jpg")
    drain(library, folder)
    assert len(library.photos.ids()) == 2
    assert library.photos.get([photo_id])[0].path == first


def test_a_photo_that_was_edited_in_its_place_keeps_its_id(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    file = save_picture(folder / "a.jpg", "discs")
    save_picture(folder / "b.jpg", "rays")
    drain(library, folder)
    before = library.photos.find(file)
    save_picture(file, "boxes", seed=7)
    drain(library, folder)
    after = library.photos.find(file)
    assert before is not None
    assert after is not None
    assert (after.id, after.content_hash == before.content_hash) == (before.id, False)
