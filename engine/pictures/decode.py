"""An image file to upright sRGB pixels."""

from __future__ import annotations

import io
import logging
import math
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import BinaryIO, cast

from PIL import Image, ImageCms, ImageOps, UnidentifiedImageError

from engine.errors import PictureError
from engine.messages import Box
from engine.pictures.limits import Limits, limits_for

log = logging.getLogger(__name__)

_OPENED = ("JPEG", "PNG", "WEBP", "TIFF", "GIF", "BMP", "DIB", "HEIF", "AVIF")
"""Of what Pillow knows: a file of any other kind is no photo, and some of them would start other programs."""

PREVIEW_SIDE = 512
"""Longest side of a preview in pixels: enough for 224 px crops of half the frame, and for a large thumbnail."""

ENOUGH = 480
"""Pixels of the long side that are enough for a preview of a JPEG. Its decoder averages 8, 4 or 2 pixels to one for
nothing: 12 megapixels (4032 × 3024) become 504 × 378, and twice that would have to be shrunk, which costs a third."""

_SHRUNK_AS_THEY_ARE = ("L", "LA", "RGB", "RGBA", "CMYK", "YCbCr", "LAB")
"""Modes whose values may be averaged; a palette's numbers may not."""


_LARGEST_JPEG = 65_535**2  # pixels: what the format itself can say

_limits = limits_for(workers=1, free=6 << 30)  # until `keep_to`: as many pixels as Pillow opens by itself


class _TooManyPixels(PictureError):
    """The image is larger than can be opened safely with the memory that is free."""


def keep_to(limits: Limits) -> None:
    """Open nothing larger from now on. Pillow's guard stays on, at this limit: it refuses twice what it is told."""
    global _limits
    _limits = limits
    Image.MAX_IMAGE_PIXELS = limits.pixels // 2


@cache
def register_formats() -> None:
    """Teach Pillow HEIC, and have it learn what else it knows; once a process."""
    import pillow_heif

    Image.init()
    pillow_heif.register_heif_opener()


def open_image(file: BinaryIO) -> Image.Image:
    """Read the header of a file. Raises PictureError with a sentence when it is not an image we read.

    Pillow's guard against images that would fill the memory stays on. Only a JPEG is opened at any size, since it is
    decoded at a fraction of it; `preview` looks at how large that is.
    """
    register_formats()
    is_jpeg = file.read(3) == b"\xff\xd8\xff"
    file.seek(0)
    try:
        with _guard(_LARGEST_JPEG if is_jpeg else _limits.pixels):
            return _open(file)
    except UnidentifiedImageError as error:
        raise PictureError(
            "This is not an image, or of a kind that Kindred does not read.", str(error)
        ) from error
    except Image.DecompressionBombError as error:
        raise _too_many(error) from error
    except Exception as error:  # decoders raise what they like on damaged files, SyntaxError included
        raise PictureError("The file is damaged and cannot be opened.", _describe(error)) from error


def preview(image: Image.Image, side: int = PREVIEW_SIDE) -> Image.Image:
    """Decode an opened image to upright RGB with its long side at most `side` pixels; never enlarged.

    JPEG is decoded at a fraction of its size where that is enough. Raises PictureError.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            if image.info.get("progressive"):
                _refuse_above(_limits.progressive_pixels, image.size)
            image.draft("RGB", _at_least(image.size, min(side, ENOUGH) if side <= PREVIEW_SIDE else side))
            _refuse_above(_limits.pixels, image.size)
            if image.mode in _SHRUNK_AS_THEY_ARE:  # colours cost least when there are few pixels left
                _shrink(image, side)
            small = _to_srgb(image)
            _shrink(small, side)
            return ImageOps.exif_transpose(small, in_place=False)
    except _TooManyPixels:
        raise
    except MemoryError as error:
        raise PictureError("The image needs more memory than there is.", str(error)) from error
    except Image.DecompressionBombError as error:
        raise _too_many(error) from error
    except Exception as error:
        if isinstance(error, OSError) and "truncated" in str(error):
            raise PictureError(
                "The file ends too early: part of the photo is missing.", str(error)
            ) from error
        raise PictureError("The file is damaged and cannot be read to its end.", _describe(error)) from error


def part(image: Image.Image, box: Box, side: int = PREVIEW_SIDE) -> Image.Image:
    """The same of a part: left, top, right and bottom as shares of width and height, as seen. Raises PictureError."""
    left, top, right, bottom = (min(1.0, max(0.0, share)) for share in box)
    width, height = upright_size(image)
    longest = max((right - left) * width, (bottom - top) * height)
    if min(right - left, bottom - top) <= 0 or longest < 1:
        raise PictureError("The box holds nothing of the photo.")
    whole = preview(image, math.ceil(max(width, height) * min(1.0, side / longest)))
    pixels = (left * whole.width, top * whole.height, right * whole.width, bottom * whole.height)
    a, b, c, d = (round(one) for one in pixels)
    return whole.crop((a, b, max(c, a + 1), max(d, b + 1)))


def _at_least(size: tuple[int, int], side: int) -> tuple[int, int]:
    """The size with `side` as its long side, rounded up."""
    share = side / max(size)
    return math.ceil(size[0] * share), math.ceil(size[1] * share)


def _shrink(image: Image.Image, side: int) -> None:
    image.thumbnail((side, side), Image.Resampling.BICUBIC, reducing_gap=2.0)


def _open(file: BinaryIO) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # odd metadata, and sizes between Pillow's warning and its refusal
        return Image.open(file, formats=_OPENED)


@contextmanager
def _guard(pixels: int) -> Iterator[None]:
    before = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = pixels // 2
    try:
        yield
    finally:
        Image.MAX_IMAGE_PIXELS = before


def _refuse_above(most: int, size: tuple[int, int]) -> None:
    if size[0] * size[1] > most:
        raise _too_large(size[0] * size[1], most, "")


def _too_many(error: Image.DecompressionBombError) -> _TooManyPixels:
    """Pillow tells the number in its message only."""
    found = re.search(r"\((\d+) pixels\)", str(error))
    return _too_large(int(found[1]) if found else 0, _limits.pixels, str(error))


def _too_large(pixels: int, most: int, detail: str) -> _TooManyPixels:
    """A later scan does not try it again by itself: only the person knows when more memory is free."""
    hint = "" if _limits.is_highest else " Try it again when more is free."
    return _TooManyPixels(
        f"The image has too many pixels to be opened safely: {pixels / 1e6:,.0f} million. "
        f"With the memory that is free, the limit is {most / 1e6:,.0f} million.{hint}",
        detail or f"{pixels} pixels, limit {most}",
    )


def upright_size(image: Image.Image) -> tuple[int, int]:
    """(width, height) as seen. Call it before `preview`, which may have the decoder shrink the image."""
    width, height = image.size
    try:
        is_turned = image.getexif().get(0x0112, 1) in {5, 6, 7, 8}
    except Exception as error:  # a damaged EXIF block does not make a photo unreadable
        log.debug("no orientation: %s", error)
        is_turned = False
    return (height, width) if is_turned else (width, height)


def encode(image: Image.Image) -> bytes:
    """A preview as JPEG. Quality 90 without chroma loss: the network learns from these pixels."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=90, subsampling=0)
    return buffer.getvalue()


def is_readable(path: Path) -> bool:
    """Whether one of our own previews can be decoded to its end."""
    try:
        with Image.open(path) as image:
            image.load()
    except (OSError, ValueError, SyntaxError):
        return False
    return True


def is_whole_preview(path: Path) -> bool:
    """Whether one of our own previews is there from its first byte to its last. Quick: nothing is decoded."""
    try:
        with path.open("rb") as file:
            begins = file.read(2)
            file.seek(-2, os.SEEK_END)
            return begins == b"\xff\xd8" and file.read(2) == b"\xff\xd9"
    except OSError:
        return False


def _to_srgb(image: Image.Image) -> Image.Image:
    """RGB in sRGB, transparent parts on white, orientation tag kept."""
    exif = image.info.get("exif")
    profile = image.info.get("icc_profile")
    if image.mode.startswith("I;16") or image.mode == "I":
        image = image.point(lambda value: value / 256).convert("L")
    elif image.mode == "F":
        image = _of_floats(image)
    elif image.mode in {"LAB", "YCbCr", "HSV"}:
        image = _of_other_colours(image)
    if image.has_transparency_data:
        image = image.convert("RGBA")
        ground = Image.new("RGBA", image.size, "white")
        image = Image.alpha_composite(ground, image)
    if profile and image.mode in {"RGB", "CMYK", "L"}:
        image = _through_profile(image, profile)
    rgb = image.convert("RGB")
    if exif and "exif" not in rgb.info:
        rgb.info["exif"] = exif
    return rgb


def _of_floats(image: Image.Image) -> Image.Image:
    """Grey of a picture in floats, which has no agreed white: its own brightest value, unless that is 8 or 16 bits'."""
    _, brightest = cast(tuple[float, float], image.getextrema())
    white = next((limit for limit in (1.0, 255.0, 65535.0) if brightest <= limit), brightest)
    scale = 255.0 / white
    return image.point(lambda value: value * scale + 0).convert("L")


def _of_other_colours(image: Image.Image) -> Image.Image:
    if image.mode != "LAB":
        return image.convert("RGB")
    lab, srgb = ImageCms.createProfile("LAB"), ImageCms.createProfile("sRGB")
    converted = ImageCms.profileToProfile(image, lab, srgb, outputMode="RGB")
    return image.convert("L") if converted is None else converted


def _through_profile(image: Image.Image, profile: bytes) -> Image.Image:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(source):
            return image
        converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError, ValueError) as error:
        log.debug("colour profile left out: %s", error)
        return image
    if converted is None:
        return image
    converted.info.update(image.info)
    return converted


def _describe(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"
