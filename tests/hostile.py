"""Files that no photo program wants to meet, made here: cut, flipped, misnamed, bombs, and things that are no files."""

from __future__ import annotations

import contextlib
import io
import os
import random
import socket
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pillow_heif
from PIL import Image

from tests.making import make_picture

KINDS = {
    "jpg": "JPEG",
    "png": "PNG",
    "webp": "WEBP",
    "tif": "TIFF",
    "gif": "GIF",
    "bmp": "BMP",
    "heic": "HEIF",
    "avif": "AVIF",
}
EACH = 14  # cuts, and flips, of each kind


def make_hostile(folder: Path, good: int = 8) -> tuple[set[Path], set[Path]]:
    """(good photos, everything else that has a photo's name) below the folder, which is made."""
    pillow_heif.register_heif_opener()
    folder.mkdir(parents=True)
    photos = set()
    for number in range(good):
        photos.add(folder / f"good-{number}.jpg")
        make_picture("discs", number).save(folder / f"good-{number}.jpg")
    bad = set()
    for name, content in _contents():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        bad.add(path)
    return photos, bad | set(_no_files(folder / "no files"))


def _contents() -> Iterator[tuple[str, bytes]]:
    whole = {suffix: _saved(kind) for suffix, kind in KINDS.items()}
    whole["nef"] = b"II*\0" + bytes(60) + _saved("JPEG", (640, 480))
    for suffix, content in whole.items():
        yield from _cut(suffix, content)
        yield from _flipped(suffix, content)
    yield from _misnamed(whole)
    yield from _bombs()
    yield from _metadata(whole["jpg"])
    yield from _directories()
    for suffix in (*KINDS, "nef"):
        yield f"empty/zero {suffix}.{suffix}", b""
        yield f"empty/one {suffix}.{suffix}", b"\xff"


def _cut(suffix: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    for number in range(EACH):
        at = 1 + (len(content) - 2) * number // EACH
        yield f"cut/{suffix}-{number:02d}.{suffix}", content[:at]


def _flipped(suffix: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    for number in range(EACH):
        chance = random.Random(f"{suffix}-{number}")
        flipped = bytearray(content)
        reach = len(flipped) if number % 2 else min(len(flipped), 200)  # headers hurt more than pixels
        for _ in range(1 + number):
            flipped[chance.randrange(reach)] ^= 1 << chance.randrange(8)
        yield f"flipped/{suffix}-{number:02d}.{suffix}", bytes(flipped)


def _misnamed(whole: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    strangers = {
        "text": b"Dear diary,\n" * 50,
        "page": b"<html><body><img src='x'></body></html>",
        "drawing": b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><rect width='9' height='9'/></svg>",
        "archive": b"PK\x03\x04" + bytes(200),
        "program": b"\x7fELF\x02\x01\x01" + bytes(200),
        "document": b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n",
        "postscript": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 100 100\n%%EndComments\nshowpage\n",
        "film": b"\x00\x00\x00\x18ftypmp42" + bytes(200),
    }
    for name, content in strangers.items():
        for suffix in ("jpg", "png", "heic", "cr2"):
            yield f"misnamed/{name} as {suffix}.{suffix}", content
    for suffix, other in (("jpg", "gif"), ("png", "bmp"), ("nef", "webp"), ("tif", "avif")):
        yield f"misnamed/really {other}.{suffix}", whole[other]


def _bombs() -> Iterator[tuple[str, bytes]]:
    yield "bombs/huge.png", _png(60_000, 60_000, zlib.compress(bytes(100)))
    yield (
        "bombs/endless.png",
        _png(13_000, 13_000, zlib.compress(bytes(20_000_000), 9)),
    )  # a sixth of what it says
    yield "bombs/text.png", _png(8, 8, zlib.compress(bytes(200)), text=zlib.compress(bytes(100_000_000), 9))
    yield "bombs/huge.tif", _tiff({256: 100_000, 257: 100_000, 258: 8, 259: 1, 262: 1, 273: 8, 279: 100})
    deflated = zlib.compress(bytes(40_000_000), 9)
    yield (
        "bombs/deflated.tif",
        _tiff({256: 20_000, 257: 20_000, 258: 8, 259: 8, 262: 1, 273: 300, 279: len(deflated)}, deflated),
    )
    yield (
        "bombs/huge.gif",
        b"GIF89a" + struct.pack("<HHBBB", 65535, 65535, 0, 0, 0) + _gif_frame(65535, 65535),
    )
    header = struct.pack("<IIIIiiHHIIiiII", 99, 0, 54, 40, 50_000, 50_000, 1, 24, 0, 0, 0, 0, 0, 0)
    yield "bombs/huge.bmp", b"BM" + header
    wide = io.BytesIO()
    Image.new("L", (16_000, 16_000)).save(wide, "WEBP", lossless=True, method=0, quality=0)
    yield "bombs/wide.webp", wide.getvalue()
    yield "bombs/scans.jpg", _many_scans()


def _metadata(photo: bytes) -> Iterator[tuple[str, bytes]]:
    """Photos that are fine but for what is written on them."""
    chance = random.Random(5)

    def with_segment(marker: int, content: bytes) -> bytes:
        return photo[:2] + bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content + photo[2:]

    exif = b"Exif\0\0II*\0\x08\0\0\0"
    yield "metadata/noise.jpg", with_segment(0xE1, exif + chance.randbytes(60_000))
    yield "metadata/loop.jpg", with_segment(0xE1, exif + struct.pack("<HHHIII", 1, 0x8769, 4, 1, 8, 8))
    yield "metadata/many.jpg", with_segment(0xE1, exif + struct.pack("<H", 5000) + bytes(12) * 5000)
    yield (
        "metadata/orientation.jpg",
        with_segment(0xE1, exif + struct.pack("<HHHIHHI", 1, 0x0112, 3, 1, 999, 0, 0)),
    )
    laughs = b"<!DOCTYPE x [<!ENTITY a 'ha'>" + b"".join(
        f"<!ENTITY a{one} '&a{one - 1};&a{one - 1};'>".encode() for one in range(1, 60)
    )
    xmp = b"http://ns.adobe.com/xap/1.0/\0"
    yield "metadata/laughs.jpg", with_segment(0xE1, xmp + laughs + b"]><x:xmpmeta>&a59;</x:xmpmeta>")
    yield "metadata/open.jpg", with_segment(0xE1, xmp + b"<exif:DateTimeOriginal>" * 2500)
    yield "metadata/profile.jpg", with_segment(0xE2, b"ICC_PROFILE\0\x01\x01" + chance.randbytes(3000))
    yield "metadata/comment.jpg", with_segment(0xFE, b"\0" * 60_000)
    yield "metadata/after.jpg", photo + chance.randbytes(100_000)


def _directories() -> Iterator[tuple[str, bytes]]:
    yield "directories/itself.tif", b"II*\0\x08\0\0\0" + struct.pack("<H", 0) + struct.pack("<I", 8)
    yield (
        "directories/beyond.tif",
        _tiff({256: 9, 257: 9, 258: 8, 259: 1, 262: 1, 273: 4_000_000_000, 279: 81}),
    )
    yield "directories/none.gif", b"GIF89a" + struct.pack("<HHBBB", 5, 5, 0, 0, 0) + b";"
    yield "directories/nothing.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + b"\0\0\0\x08meta"


def _no_files(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    (folder / "folder.jpg").mkdir()  # a folder is no problem, whatever its name
    (folder / "nowhere.jpg").symlink_to(folder / "not there.jpg")
    yield folder / "nowhere.jpg"
    (folder / "round.jpg").symlink_to(folder / "round.jpg")
    yield folder / "round.jpg"
    (folder / "again").symlink_to(folder, target_is_directory=True)
    yield folder / "again"
    os.mkfifo(folder / "pipe.jpg")
    yield folder / "pipe.jpg"
    with contextlib.suppress(OSError), socket.socket(socket.AF_UNIX) as made:  # its path may be too long
        made.bind(str(folder / "socket.jpg"))
        yield folder / "socket.jpg"
    with contextlib.suppress(PermissionError):
        os.mknod(folder / "device.jpg", 0o020666, os.makedev(1, 5))  # /dev/zero under another name
        yield folder / "device.jpg"


def _saved(kind: str, size: tuple[int, int] = (200, 150)) -> bytes:
    buffer = io.BytesIO()
    make_picture("rays", 1, size).save(buffer, kind)
    return buffer.getvalue()


def _png(width: int, height: int, data: bytes, text: bytes = b"") -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
        )

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    said = chunk(b"zTXt", b"Comment\0\0" + text) if text else b""
    return b"\x89PNG\r\n\x1a\n" + head + said + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def _tiff(tags: dict[int, int], data: bytes = b"") -> bytes:
    entries = b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in sorted(tags.items()))
    directory = struct.pack("<H", len(tags)) + entries + bytes(4)
    return (b"II*\0\x08\0\0\0" + directory).ljust(300, b"\0") + data


def _gif_frame(width: int, height: int) -> bytes:
    return b"," + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x08\x01\x00\x00;"


def _many_scans() -> bytes:
    """A progressive JPEG whose last scan comes a thousand times: each is a pass over the whole picture."""
    buffer = io.BytesIO()
    make_picture("rays", 1, (2000, 1500)).save(buffer, "JPEG", progressive=True)
    content = buffer.getvalue()
    last = content.rindex(b"\xff\xda")
    return content[:last] + content[last:-2] * 1000 + content[-2:]
