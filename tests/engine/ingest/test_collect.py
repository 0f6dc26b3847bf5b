import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image

from engine.errors import FolderError
from engine.ingest.collect import collect
from engine.ingest.excluding import Excluded
from engine.ingest.walk import Blocked, walk
from engine.library import Library
from engine.messages import PhotosAdded, Progress, StageEvent, StageFinished, StageStarted
from engine.pictures.reading import Unreadable, read_picture
from tests.engine.pictures.test_decode import png_header
from tests.making import make_folder, save_picture


def drain(library: Library, folder: Path) -> list[StageEvent]:
    return list(collect(library, folder, workers=2))


def names(library: Library) -> list[str]:
    return [photo.path.name for photo in library.photos.get(library.photos.ids("path"))]


def reasons(library: Library) -> dict[str, str]:
    return {problem.path.name: problem.reason for problem in library.problems.all()}


def stages(events: list[StageEvent]) -> list[str]:
    return [event.stage for event in events if isinstance(event, StageFinished)]


@contextmanager
def without_privileges(folder: Path) -> Iterator[None]:
    """Permissions mean nothing to root: act as nobody for a while, who may enter this temporary folder."""
    if os.name != "posix":
        pytest.skip("permissions work differently here")
    for parent in (folder, *list(folder.parents)[:3]):
        parent.chmod(parent.stat().st_mode | 0o055)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(was)


def test_a_folder_is_read_once_and_then_only_looked_at(library: Library, photo_folder: Path) -> None:
    first = drain(library, photo_folder)
    assert stages(first) == ["scan", "previews"]
    added = [photo_id for event in first if isinstance(event, PhotosAdded) for photo_id in event.photo_ids]
    assert sorted(added) == sorted(library.photos.ids())
    assert library.photos.count() == 32
    assert all(library.preview_path(photo).exists() for photo in library.photos.get(added))
    second = drain(library, photo_folder)
    assert stages(second) == ["scan"]
    assert not any(isinstance(event, PhotosAdded) for event in second)


def test_progress_ends_at_its_total(library: Library, photo_folder: Path) -> None:
    events = drain(library, photo_folder)
    last = [event for event in events if isinstance(event, Progress) and event.stage == "previews"][-1]
    assert (last.done, last.total) == (32, 32)
    assert events.index(StageStarted("previews")) < events.index(last)


def test_every_kind_of_bad_file_is_one_sentence_and_the_rest_is_read(
    library: Library, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=2)
    whole = (folder / "discs" / "discs-00.jpg").read_bytes()
    (folder / "zero.jpg").write_bytes(b"")
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "text.jpg").write_text("Dear diary")
    (folder / "notes.txt").write_text("not a photo by name: skipped, not a problem")
    (folder / "broken-link.jpg").symlink_to(folder / "gone.jpg")
    (folder / "link.jpg").symlink_to(folder / "discs" / "discs-00.jpg")
    (folder / "loop").symlink_to(folder)
    (folder / "circle.jpg").symlink_to(folder / "circle.jpg")
    os.mkfifo(folder / "pipe.jpg")
    (folder / "folder.jpg").mkdir()
    save_picture(folder / "folder.jpg" / "inside.jpg", seed=77)
    drain(library, folder)
    assert reasons(library) == {
        "zero.jpg": "The file is empty (0 bytes).",
        "cut.jpg": "The file ends too early: part of the photo is missing.",
        "text.jpg": "This is not an image, or of a kind that Kindred does not read.",
        "broken-link.jpg": "This link points to a file that is not there.",
        "loop": "This link leads to a folder that is included already; it was not followed.",
        "circle.jpg": "This link leads round in a circle.",
        "pipe.jpg": "This is not a regular file.",
    }
    assert library.photos.count() == 8 + 2  # the link to a photo is a photo; so is the one in folder.jpg
    assert "inside.jpg" in names(library)


def test_a_huge_png_is_refused_quickly(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    (folder / "huge.png").write_bytes(png_header(40_000, 40_000))
    drain(library, folder)
    (reason,) = reasons(library).values()
    assert reason.startswith(
        "The image has too many pixels to be opened safely: 1,600 million. With the memory"
    )
    assert library.photos.count() == 4


def test_names_of_any_bytes_are_read(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    source = save_picture(folder / "with space.jpg").read_bytes()
    odd = [
        "smile 😀.jpg".encode(),
        b"line\nbreak.jpg",
        b"not utf-8 \xff\xfe.jpg",
        b"<b>bold.jpg",
        b"x" * 251 + b".jpg",
    ]
    for number, name in enumerate(odd):
        (folder / os.fsdecode(name)).write_bytes(source + bytes([number]))
    drain(library, folder)
    assert library.problems.all() == []
    assert sorted(os.fsencode(name) for name in names(library)) == sorted([b"with space.jpg", *odd])


def test_a_problem_that_cannot_pass_is_not_tried_again_until_the_file_changes(
    library: Library, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    (folder / "bad.jpg").write_text("not yet a photo")
    drain(library, folder)
    assert stages(drain(library, folder)) == ["scan"]
    save_picture(folder / "bad.jpg", seed=5)
    assert stages(drain(library, folder)) == ["scan", "previews"]
    assert reasons(library) == {}
    assert "bad.jpg" in names(library)


def test_a_problem_that_cannot_pass_is_tried_again_when_asked(library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    save_picture(folder / "good.jpg")
    (folder / "bad.jpg").write_text("Dear diary")
    drain(library, folder)
    assert stages(drain(library, folder)) == ["scan"]
    library.problems.try_again(tmp_path / "other")
    assert stages(drain(library, folder)) == ["scan"]
    library.problems.try_again(folder)
    assert stages(drain(library, folder)) == ["scan", "previews"]
    assert stages(drain(library, folder)) == ["scan"]
    assert set(reasons(library)) == {"bad.jpg"}


def test_a_file_without_permission_is_a_problem_that_may_pass(tmp_path: Path) -> None:
    secret = save_picture(tmp_path / "secret.jpg")
    secret.chmod(0)
    with without_privileges(tmp_path):
        outcome = read_picture(secret, 0, tmp_path)
    assert isinstance(outcome, Unreadable)
    assert (outcome.reason, outcome.is_lasting) == ("There is no permission to read this file.", False)


def test_a_folder_without_permission_is_a_problem_and_its_photos_are_not_taken_for_gone(
    library: Library, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=2)
    drain(library, folder)
    (folder / "discs").chmod(0)
    with without_privileges(tmp_path):
        met = list(walk(folder))
    (folder / "discs").chmod(0o755)
    blocked = [one for one in met if isinstance(one, Blocked)]
    assert [(one.path.name, one.reason, one.is_folder) for one in blocked] == [
        ("discs", "There is no permission to open this folder.", True)
    ]
    scan = library.scan(folder)
    assert (
        scan.settle([folder / "discs"], []) == 6
    )  # those of the other three folders, of which nothing was seen
    assert library.photos.count() == 2


@pytest.mark.parametrize("content", ["nothing", "no photos", "only bad ones"])
def test_a_folder_with_nothing_to_show_says_so(library: Library, tmp_path: Path, content: str) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    expected = "There are no photos in"
    if content == "no photos":
        (folder / "letter.txt").write_text("Dear diary")
    if content == "only bad ones":
        (folder / "bad.jpg").write_text("Dear diary")
        expected = "None of the photos in"
    with pytest.raises(FolderError, match=expected):
        drain(library, folder)


def test_a_folder_that_is_not_there_or_is_a_file_says_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="is not there. Nothing was changed"):
        drain(library, tmp_path / "gone")
    with pytest.raises(FolderError, match="is a file, not a folder"):
        drain(library, save_picture(tmp_path / "photo.jpg"))


def test_photos_that_went_away_are_missing_and_come_back_with_their_ids(
    library: Library, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos", count=2)
    drain(library, folder)
    before = {photo.path: photo.id for photo in library.photos.get(library.photos.ids())}
    moved = folder / "discs" / "discs-00.jpg"
    moved.rename(tmp_path / "aside.jpg")
    drain(library, folder)
    assert library.photos.count() == 7
    (tmp_path / "aside.jpg").rename(moved)
    drain(library, folder)
    assert {photo.path: photo.id for photo in library.photos.get(library.photos.ids())} == before


def test_a_raw_file_or_a_film_beside_a_photo_of_the_same_name_is_one_photo_with_it(
    library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "photos"
    led = save_picture(folder / "IMG_1.JPG")
    alone = save_picture(folder / "IMG_2.jpg", "boxes")
    for name in ("img_1.cr2", "IMG_1.MOV", "IMG_2.txt", "other.mov", "sub/IMG_2.nef"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"no picture")
    drain(library, folder)
    photos = {photo.path: photo.id for photo in library.photos.get(library.photos.ids())}
    assert set(photos) == {led, alone}
    assert [path.name for path in library.photos.companions(photos[led])] == ["IMG_1.MOV", "img_1.cr2"]
    assert library.photos.companions(photos[alone]) == []
    assert set(reasons(library)) == {"IMG_2.nef"}  # in another folder it is a photo of its own, and a bad one
    (folder / "IMG_1.MOV").unlink()
    (folder / "IMG_1.JPG").rename(folder / "IMG_3.JPG")
    (folder / "img_1.cr2").rename(folder / "IMG_3.CR2")
    drain(library, folder)
    assert [path.name for path in library.photos.companions(photos[led])] == ["IMG_3.CR2"]


def test_what_the_person_wants_left_out_is_passed_over_and_comes_back_with_its_ids(
    library: Library, tmp_path: Path
) -> None:
    folder = make_folder(tmp_path / "photos [all]", count=1, kinds=("discs", "boxes"))
    make_folder(folder / "2019" / "drafts", count=1, kinds=("rays",))
    make_folder(folder / "2020" / "Thumbnails", count=1, kinds=("stripes",))
    save_picture(folder / "small.GIF")
    drain(library, folder)
    before = {photo.path: photo.id for photo in library.photos.get(library.photos.ids())}
    assert len(before) == 5
    library.exclusions.replace(["thumbnails", " *.gif ", "2019/drafts/", "", f"{folder}/boxes"])
    drain(library, folder)
    assert names(library) == ["discs-00.jpg"]
    library.exclusions.replace([])
    drain(library, folder)
    assert {photo.path: photo.id for photo in library.photos.get(library.photos.ids())} == before


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("raw", "a/raw", True),
        ("raw", "a/raws", False),
        ("RAW", "a/raw", True),
        ("a/b", "a/b", True),
        ("a/b", "x/a/b", False),
        ("*/b", "x/b", True),
        ("?.jpg", "a/1.jpg", True),
        ("[", "a/[", True),
    ],
)
def test_patterns_mean_a_name_anywhere_or_a_place(pattern: str, path: str, expected: bool) -> None:
    assert Excluded([pattern], Path("/photos"))(Path("/photos") / path) is expected


def test_what_a_photo_says_of_itself_is_kept(library: Library, tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[271], exif[272], exif[306] = "Canon", "Canon EOS 5D", "2018:03:04 05:06:07"
    place = exif.get_ifd(0x8825)
    place[1], place[2], place[3], place[4] = "N", (48.0, 51.0, 24.0), "E", (2.0, 17.0, 40.0)
    save_picture(tmp_path / "photos" / "a.jpg", exif=exif)
    drain(library, tmp_path / "photos")
    (photo,) = library.photos.get(library.photos.ids())
    assert (photo.camera, photo.taken_at) == ("Canon EOS 5D", "2018-03-04T05:06:07")
    assert photo.latitude == pytest.approx(48.8567, abs=1e-4)
    assert photo.longitude == pytest.approx(2.2944, abs=1e-4)


def test_a_lost_preview_is_made_again(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    drain(library, folder)
    photo = library.photos.get(library.photos.ids())[0]
    library.preview_path(photo).unlink()
    drain(library, folder)
    assert library.preview_path(photo).exists()
    assert photo.id in library.photos.ids()


def test_stopping_half_way_keeps_what_was_read(library: Library, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=60)
    events = collect(library, folder, workers=2)
    for event in events:
        if isinstance(event, PhotosAdded):
            break
    events.close()
    kept = library.photos.count()
    assert 0 < kept < 240
    added = [event for event in drain(library, folder) if isinstance(event, PhotosAdded)]
    assert sum(len(event.photo_ids) for event in added) == 240 - kept
    assert library.photos.count() == 240


def test_the_library_inside_the_folder_is_not_taken_for_photos(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "photos", count=1)
    with Library.open(folder / "library") as library:
        drain(library, folder)
        drain(library, folder)
        assert library.photos.count() == 4


def test_two_folders_share_a_library_and_do_not_disturb_each_other(library: Library, tmp_path: Path) -> None:
    one = make_folder(tmp_path / "photos", count=1)
    two = make_folder(tmp_path / "photos and more", count=2)
    drain(library, one)
    drain(library, two)
    drain(library, one)
    assert library.photos.count() == 4 + 8
    assert [folder.path for folder in library.folders.all()] == [one, two]
