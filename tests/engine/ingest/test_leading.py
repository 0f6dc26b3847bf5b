"""Photos of several files: which of them is the photo when one is damaged, goes away or comes back."""

from pathlib import Path

import pytest

from engine.library import Library
from tests.engine.ingest.test_collect import drain, names, reasons
from tests.engine.pictures.test_raw import jpeg, raw_file
from tests.making import save_picture


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A RAW file with its JPEG, and another photo."""
    made = tmp_path / "photos"
    save_picture(made / "other.jpg", "rays")
    (made / "a.cr2").write_bytes(raw_file(jpeg(640)))
    save_picture(made / "a.jpg")
    return made


def only(library: Library, name: str) -> int:
    (found,) = [one for one in library.photos.get(library.photos.ids()) if one.path.name == name]
    return found.id


def test_where_the_jpeg_is_damaged_the_raw_file_is_the_photo_and_back(library: Library, folder: Path) -> None:
    drain(library, folder)
    assert names(library) == ["a.jpg", "other.jpg"]
    photo_id, whole = only(library, "a.jpg"), (folder / "a.jpg").read_bytes()
    (folder / "a.jpg").write_bytes(whole[:2000])
    for _ in range(2):  # the second time nothing is new
        drain(library, folder)
        assert names(library) == ["a.cr2", "other.jpg"]
        assert only(library, "a.cr2") == photo_id
        assert reasons(library) == {"a.jpg": "The file ends too early: part of the photo is missing."}
        assert library.photos.companions(photo_id) == []
    (folder / "a.jpg").write_bytes(whole)
    drain(library, folder)
    assert names(library) == ["a.jpg", "other.jpg"]
    assert only(library, "a.jpg") == photo_id
    assert [path.name for path in library.photos.companions(photo_id)] == ["a.cr2"]
    assert library.problems.all() == []
    assert library.photos.totals() == (2, 0, 0)


def test_a_raw_file_whose_jpeg_was_never_readable_is_read_at_the_first_scan(
    library: Library, folder: Path
) -> None:
    (folder / "a.jpg").write_bytes(b"")
    drain(library, folder)
    assert names(library) == ["a.cr2", "other.jpg"]
    assert reasons(library) == {"a.jpg": "The file is empty (0 bytes)."}


def test_a_damaged_raw_file_beside_a_damaged_jpeg_is_a_problem_of_its_own(
    library: Library, folder: Path
) -> None:
    for name in ("a.jpg", "a.cr2"):
        (folder / name).write_bytes(b"Dear diary")
    for _ in range(2):
        drain(library, folder)
        assert names(library) == ["other.jpg"]
        assert set(reasons(library)) == {"a.jpg", "a.cr2"}


def test_when_the_jpeg_is_deleted_the_raw_file_is_the_photo_and_back(library: Library, folder: Path) -> None:
    drain(library, folder)
    photo_id, whole = only(library, "a.jpg"), (folder / "a.jpg").read_bytes()
    (folder / "a.jpg").unlink()
    drain(library, folder)
    assert only(library, "a.cr2") == photo_id
    (folder / "a.jpg").write_bytes(whole)
    drain(library, folder)
    assert only(library, "a.jpg") == photo_id
    assert [path.name for path in library.photos.companions(photo_id)] == ["a.cr2"]
    assert library.photos.totals() == (2, 0, 0)


def test_a_jpeg_that_leads_nowhere_does_not_hide_its_raw_file(library: Library, folder: Path) -> None:
    (folder / "a.jpg").unlink()
    (folder / "a.jpg").symlink_to(folder / "gone.jpg")
    drain(library, folder)
    assert names(library) == ["a.cr2", "other.jpg"]


def test_a_jpeg_that_is_left_out_does_not_hide_its_raw_file(library: Library, folder: Path) -> None:
    library.exclusions.replace(["a.jpg"])
    drain(library, folder)
    assert names(library) == ["a.cr2", "other.jpg"]
