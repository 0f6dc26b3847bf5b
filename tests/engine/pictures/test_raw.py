"""RAW files of the tests' own making: the containers that cameras use, around a picture and noise."""

import contextlib
import io
import random
import struct
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.errors import PictureError
from engine.pictures import raw
from engine.pictures.metadata import facts_of
from engine.pictures.reading import Picture, Unreadable, read_picture
from tests.making import make_picture


def jpeg(side: int = 640, seed: int = 0) -> bytes:
    buffer = io.BytesIO()
    make_picture("discs", seed, (side, side * 3 // 4)).save(buffer, "JPEG")
    return buffer.getvalue()


def raw_file(*pictures: bytes, head: bytes = b"II*\0", orientation: int = 6) -> bytes:
    """A directory with camera, orientation and date, then noise as of a sensor, with the pictures in it."""
    tags = Image.Exif()
    tags.endian = "<"
    tags[271], tags[272], tags[274], tags[306] = "Canon", "Canon EOS 5D", orientation, "2015:06:07 08:09:10"
    noise = random.Random(0).randbytes(5000)
    directory = tags.tobytes()[6:]
    assert directory[:2] == b"II"
    return head + directory[4:] + noise + noise.join(pictures) + noise


def test_the_largest_picture_inside_is_shown_upright_with_the_cameras_date() -> None:
    content = raw_file(jpeg(160), jpeg(960), jpeg(480))
    with raw.open_raw(io.BytesIO(content)) as image:
        assert image.size == (960, 720)
        assert image.getexif()[274] == 6
        facts = facts_of(image, 0)
    assert facts.taken_at == "2015-06-07T08:09:10"
    assert facts.camera == "Canon EOS 5D"


@pytest.mark.parametrize("head", [b"II*\0", b"IIRO", b"IIRS", b"IIU\0"])
def test_makers_who_write_other_letters_for_tiff_are_read_too(head: bytes) -> None:
    with raw.open_raw(io.BytesIO(raw_file(jpeg(), head=head))) as image:
        assert facts_of(image, 0).camera == "Canon EOS 5D"


def test_the_boxes_of_canons_newer_files_are_read() -> None:
    directory = raw_file()[:200]
    content = struct.pack(">I", 24) + b"ftypcrx " + bytes(12)
    content += struct.pack(">I", 8 + len(directory)) + b"CMT1" + directory + bytes(1000) + jpeg()
    with raw.open_raw(io.BytesIO(content)) as image:
        assert facts_of(image, 0).camera == "Canon EOS 5D"


def test_a_picture_that_says_its_own_orientation_is_believed() -> None:
    exif = Image.Exif()
    exif[274] = 3
    buffer = io.BytesIO()
    make_picture("discs", 0, (640, 480)).save(buffer, "JPEG", exif=exif)
    with raw.open_raw(io.BytesIO(raw_file(buffer.getvalue()))) as image:
        assert image.getexif()[274] == 3


def test_a_raw_file_becomes_a_photo_with_an_upright_preview(tmp_path: Path) -> None:
    file = tmp_path / "photo.CR2"
    file.write_bytes(raw_file(jpeg(160), jpeg(960)))
    read = read_picture(file, 0, tmp_path / "library")
    assert isinstance(read, Picture)
    assert (read.width, read.height, read.format) == (720, 960, "RAW")
    with Image.open(next((tmp_path / "library").rglob("*.jpg"))) as preview:
        assert preview.size == (360, 480)


def test_a_raw_file_without_a_picture_says_what_would_help(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "rawpy", None)
    file = tmp_path / "photo.nef"
    file.write_bytes(raw_file(jpeg(160)))
    read = read_picture(file, 0, tmp_path / "library")
    assert isinstance(read, Unreadable)
    assert "extra 'raw'" in read.reason


def test_a_jpeg_with_the_name_of_a_raw_file_is_read_all_the_same() -> None:
    with raw.open_raw(io.BytesIO(jpeg(640))) as image:
        assert image.size == (640, 480)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400), st.integers(0, 4000))
def test_damage_anywhere_raises_nothing_but_a_picture_error(noise: bytes, place: int) -> None:
    content = bytearray(raw_file(jpeg(640)))
    content[place : place + len(noise)] = noise
    with contextlib.suppress(PictureError), raw.open_raw(io.BytesIO(bytes(content))) as image:
        facts_of(image, 0)
