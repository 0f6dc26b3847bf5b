import contextlib
import io
from pathlib import Path

import pytest
from PIL import Image, ImageCms

from engine.errors import PictureError
from engine.pictures.decode import PREVIEW_SIDE, open_image, part, preview, upright_size
from engine.pictures.formats import format_by_name
from engine.pictures.metadata import facts_of
from tests.making import make_picture

RED, BLUE = (220, 30, 30), (30, 30, 220)


def saved(image: Image.Image, kind: str, **options: object) -> io.BytesIO:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    buffer.seek(0)
    return buffer


def left_red_right_blue(size: tuple[int, int] = (80, 40)) -> Image.Image:
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0] // 2, size[1]))
    return image


def is_near(pixel: object, colour: tuple[int, int, int]) -> bool:
    assert isinstance(pixel, tuple)
    return all(abs(a - b) < 40 for a, b in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "HEIF", "AVIF"])
def test_every_format_becomes_an_rgb_preview(kind: str) -> None:
    open_image(saved(make_picture("discs"), "PNG"))  # registers HEIF
    with open_image(saved(make_picture("discs"), kind)) as image:
        small = preview(image)
    assert (small.mode, small.size) == ("RGB", (200, 150))


def test_orientation_is_applied_once() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: rotate by 90 degrees clockwise to see it upright
    with open_image(saved(left_red_right_blue(), "JPEG", exif=exif)) as image:
        assert upright_size(image) == (40, 80)
        small = preview(image)
    assert small.size == (40, 80)
    assert is_near(small.getpixel((20, 5)), RED)
    assert is_near(small.getpixel((20, 75)), BLUE)
    assert small.getexif().get(0x0112, 1) == 1


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_large_photos_shrink_to_the_preview_side_and_small_ones_stay(kind: str) -> None:
    with open_image(saved(Image.new("RGB", (3000, 1500)), kind)) as image:
        assert preview(image).size == (PREVIEW_SIDE, PREVIEW_SIDE // 2)
    with open_image(saved(Image.new("RGB", (30, 20)), kind)) as image:
        assert preview(image).size == (30, 20)


def test_odd_pixel_formats_are_understood() -> None:
    white_in_16_bit = Image.new("I;16", (8, 8), 65535)
    with open_image(saved(white_in_16_bit, "PNG")) as image:
        assert preview(image).getpixel((4, 4)) == (255, 255, 255)
    transparent = Image.new("RGBA", (8, 8), (0, 0, 0, 0))
    with open_image(saved(transparent, "PNG")) as image:
        assert preview(image).getpixel((4, 4)) == (255, 255, 255)
    with open_image(saved(left_red_right_blue().convert("CMYK"), "JPEG")) as image:
        assert is_near(preview(image).getpixel((5, 5)), RED)
    with open_image(saved(left_red_right_blue().convert("P"), "PNG")) as image:
        assert is_near(preview(image).getpixel((5, 5)), RED)


@pytest.mark.parametrize("white", [1.0, 255.0, 65535.0, 1e6])
def test_pictures_in_floats_are_as_bright_as_they_were_meant(white: float) -> None:
    picture = Image.new("F", (8, 8), white)
    picture.paste(white / 2, (0, 0, 4, 8))
    with open_image(saved(picture, "TIFF")) as image:
        small = preview(image)
    assert small.getpixel((6, 4)) == (255, 255, 255)
    assert is_near(small.getpixel((1, 4)), (128, 128, 128))


def test_pictures_in_lab_colours_keep_them() -> None:
    lab = ImageCms.profileToProfile(
        left_red_right_blue(), ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), outputMode="LAB"
    )
    assert lab is not None
    with open_image(saved(lab, "TIFF")) as image:
        small = preview(image)
    assert is_near(small.getpixel((5, 5)), RED)
    assert is_near(small.getpixel((75, 5)), BLUE)


def test_of_moving_pictures_the_first_is_taken() -> None:
    first, second = Image.new("RGB", (40, 20), RED), Image.new("RGB", (40, 20), BLUE)
    for kind in ("GIF", "WEBP", "PNG", "AVIF"):
        with open_image(saved(first, kind, save_all=True, append_images=[second])) as image:
            assert is_near(preview(image).getpixel((20, 10)), RED), kind


def test_kinds_that_start_other_programs_are_no_photos() -> None:
    """Pillow would hand PostScript to Ghostscript."""
    with pytest.raises(PictureError, match="not an image"):
        open_image(
            io.BytesIO(b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n")
        )


def test_a_colour_profile_is_applied_and_a_broken_one_left_out() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    for profile in (lab, b"not a profile"):
        with open_image(saved(left_red_right_blue(), "JPEG", icc_profile=profile)) as image:
            assert is_near(preview(image).getpixel((5, 5)), RED)


def test_what_is_not_an_image_is_said_to_be_none() -> None:
    with pytest.raises(PictureError, match="This is not an image"):
        open_image(io.BytesIO(b"Dear diary, this is a text file named photo.jpg"))


def test_a_cut_off_photo_is_said_to_be_cut_off() -> None:
    whole = saved(make_picture("boxes"), "JPEG").getvalue()
    with (
        open_image(io.BytesIO(whole[: len(whole) // 2])) as image,
        pytest.raises(PictureError, match="ends too early"),
    ):
        preview(image)


def test_an_image_of_too_many_pixels_is_refused_before_it_is_decoded() -> None:
    assert Image.MAX_IMAGE_PIXELS == 89478485, "Pillow's own guard must stay on"
    bomb = png_header(40_000, 40_000)
    with pytest.raises(PictureError, match="too many pixels"):
        open_image(io.BytesIO(bomb))


def png_header(width: int, height: int) -> bytes:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.jpg", "JPEG"),
        ("B.JPEG", "JPEG"),
        ("c.HeIc", "HEIC"),
        ("d.tiff", "TIFF"),
        ("i.NEF", "RAW"),
        ("j.avif", "AVIF"),
        ("e.txt", None),
        ("jpg", None),
        (".jpg", None),
        ("._f.jpg", None),
        ("g.jpg.part", None),
    ],
)
def test_formats_are_told_by_name(name: str, expected: str | None) -> None:
    assert format_by_name(name) == expected


def test_previews_of_damaged_files_never_raise_anything_but_a_picture_error(tmp_path: Path) -> None:
    for kind in ("JPEG", "PNG", "WEBP", "TIFF"):
        whole = saved(make_picture("rays"), kind).getvalue()
        for cut in range(1, len(whole), max(1, len(whole) // 25)):
            damaged = bytearray(whole)
            damaged[cut : cut + 4] = b"\xff\x00\xaa\x55"
            with contextlib.suppress(PictureError), open_image(io.BytesIO(bytes(damaged))) as image:
                upright_size(image)
                facts_of(image, 0)
                assert preview(image).mode == "RGB"


def test_a_part_is_cut_from_the_upright_photo_with_its_own_pixels() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # upright it is 2000 wide and 4000 high, red above and blue below
    picture = left_red_right_blue((4000, 2000))
    with open_image(saved(picture, "JPEG", exif=exif)) as image:
        small = part(image, (0.25, 0.45, 0.5, 0.55))
    assert small.size == (500, 400), "500 x 400 of its own pixels, not a blown-up preview"
    assert is_near(small.getpixel((250, 20)), RED)
    assert is_near(small.getpixel((250, 380)), BLUE)
    with open_image(saved(picture, "JPEG")) as image:
        assert part(image, (0, 0, 1, 1)).size == (500, 250), "as a preview is"
    with open_image(saved(picture, "JPEG")) as image, pytest.raises(PictureError, match="holds nothing"):
        part(image, (0.5, 0.5, 0.5, 0.9))
