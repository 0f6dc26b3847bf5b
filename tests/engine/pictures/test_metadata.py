"""What photos say of themselves, believed only where it makes sense."""

import io
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from engine.pictures.metadata import Facts, facts_of
from tests.making import make_picture

DETAILS, PLACE = 0x8769, 0x8825
ORIGINAL, OFFSET, LENS = 0x9003, 0x9011, 0xA434


def facts(exif: Image.Exif | None = None, mtime_ns: int = 0, kind: str = "JPEG", **options: object) -> Facts:
    buffer = io.BytesIO()
    make_picture("discs").save(buffer, kind, exif=Image.Exif() if exif is None else exif, **options)
    buffer.seek(0)
    with Image.open(buffer) as image:
        return facts_of(image, mtime_ns)


def test_the_date_comes_from_the_photo_before_the_file() -> None:
    exif = Image.Exif()
    exif[306] = "2018:03:04 05:06:07"
    assert facts(exif).taken_at == "2018-03-04T05:06:07"
    assert not facts(exif).is_date_from_file
    exif.get_ifd(DETAILS)[ORIGINAL] = "2017:01:02 03:04:05"
    assert facts(exif).taken_at == "2017-01-02T03:04:05"
    assert facts(exif).utc_offset is None


@pytest.mark.parametrize("nonsense", ["0000:00:00 00:00:00", "yesterday", "", "2018:13:40 99:99:99"])
def test_a_nonsense_date_is_not_believed(nonsense: str) -> None:
    exif = Image.Exif()
    exif[306] = nonsense
    found = facts(exif, 10**18)
    assert found.is_date_from_file
    assert found.taken_at.startswith("2001-09-")


@pytest.mark.parametrize(
    ("text", "minutes"), [("+02:00", 120), ("-03:30", -210), ("Z", None), ("+99:00", None)]
)
def test_the_time_zone_of_the_photo_is_kept(text: str, minutes: int | None) -> None:
    exif = Image.Exif()
    exif.get_ifd(DETAILS)[ORIGINAL] = "2017:01:02 03:04:05"
    exif.get_ifd(DETAILS)[OFFSET] = text
    assert facts(exif).utc_offset == minutes


def test_where_exif_has_no_date_that_of_xmp_counts() -> None:
    packet = b"""<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description
        exif:DateTimeOriginal="2019-05-06T07:08:09+01:00"/></rdf:RDF></x:xmpmeta>"""
    found = facts(xmp=packet)
    assert (found.taken_at, found.utc_offset) == ("2019-05-06T07:08:09", 60)
    exif = Image.Exif()
    exif[306] = "2018:03:04 05:06:07"
    assert facts(exif, xmp=packet).taken_at.startswith("2018")
    element = b"<rdf:li><photoshop:DateCreated>2020-02-03</photoshop:DateCreated></rdf:li>"
    assert facts(xmp=element).taken_at == "2020-02-03T00:00:00"
    assert facts(xmp=b"<exif:DateTimeOriginal>9999-99-99</exif:DateTimeOriginal>").is_date_from_file


def test_the_camera_is_named_once_and_in_one_line() -> None:
    exif = Image.Exif()
    exif[271], exif[272] = "NIKON CORPORATION\0", "NIKON D90"
    exif.get_ifd(DETAILS)[LENS] = "35 mm\n f/1.8"
    assert (facts(exif).camera, facts(exif).lens) == ("NIKON D90", "35 mm f/1.8")
    exif[271] = "Apple"
    assert facts(exif).camera == "Apple NIKON D90"
    exif[272] = "x" * 5000
    assert facts(exif).camera == "Apple"


def test_the_place_is_in_degrees_and_nonsense_is_none() -> None:
    exif = Image.Exif()
    place = exif.get_ifd(PLACE)
    place[1], place[2], place[3], place[4] = "S", (33.0, 51.0, 24.0), "E", (151.0, 12.0, 54.0)
    found = facts(exif)
    assert found.latitude == pytest.approx(-33.8567, abs=1e-4)
    assert found.longitude == pytest.approx(151.215, abs=1e-4)
    for broken in ((95.0, 0.0, 0.0), (math.inf, 0.0, 0.0)):
        place[2] = broken
        assert (facts(exif).latitude, facts(exif).longitude) == (None, None)
    place[2] = place[4] = (0.0, 0.0, 0.0)
    assert facts(exif).latitude is None  # what a receiver without a fix writes


@given(noise=st.binary(max_size=300))
def test_hostile_metadata_says_nothing_and_never_raises(noise: bytes) -> None:
    image = make_picture("discs")
    image.info["exif"] = b"Exif\0\0II*\0" + noise
    image.info["xmp"] = noise
    assert facts_of(image, 0).taken_at
