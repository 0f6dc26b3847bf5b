"""The header that vouches for an index.

hnswlib loads a damaged file, or one of another dimension, without a word. So the files of an index are only
believed together with this header: magic, format version, dimension, count, model and a checksum of each.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.errors import LibraryError
from engine.files import replacing

MAGIC = b"KINDRED\x01"
VERSION = 1
_LAYOUT = struct.Struct(
    "<8sIIQ64s96s32s"
)  # magic, version, dim, count, model id, three checksums, own checksum
_DIGEST = 32


@dataclass(frozen=True, slots=True)
class Header:
    """What an index claims to be. `checksums` are BLAKE2b-256 of the ids, the embeddings and the graph."""

    dim: int
    count: int
    model_id: str
    checksums: tuple[bytes, bytes, bytes]

    def write(self, path: Path) -> None:
        body = _LAYOUT.pack(
            MAGIC,
            VERSION,
            self.dim,
            self.count,
            self.model_id.encode()[:64],
            b"".join(self.checksums),
            bytes(_DIGEST),
        )[:-_DIGEST]
        with replacing(path) as file:
            file.write(body + hashlib.blake2b(body, digest_size=_DIGEST).digest())

    @classmethod
    def read(cls, path: Path) -> Header:
        """Raises LibraryError when the header is missing, cut off, changed, or of another version."""
        try:
            data = path.read_bytes()
        except OSError as error:
            raise damaged(f"{path.name}: {error.strerror}") from error
        if len(data) != _LAYOUT.size:
            raise damaged(f"the header has {len(data)} bytes instead of {_LAYOUT.size}")
        magic, version, dim, count, model_id, sums, own = _LAYOUT.unpack(data)
        if magic != MAGIC or own != hashlib.blake2b(data[:-_DIGEST], digest_size=_DIGEST).digest():
            raise damaged("the header is not what was written")
        if version != VERSION:
            raise damaged(f"the header has version {version}, this program reads {VERSION}")
        checksums = (sums[:_DIGEST], sums[_DIGEST : 2 * _DIGEST], sums[2 * _DIGEST :])
        return cls(dim, count, model_id.rstrip(b"\0").decode(errors="replace"), checksums)


def checksum(path: Path) -> bytes:
    """BLAKE2b-256 of a file. Raises LibraryError when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, lambda: hashlib.blake2b(digest_size=_DIGEST)).digest()
    except OSError as error:
        raise damaged(f"{path.name}: {error.strerror}") from error


def mismatches(header: Header, files: Mapping[str, Path]) -> list[str]:
    """The names of the files whose bytes are not those that the header vouches for."""
    return [
        name
        for (name, path), expected in zip(files.items(), header.checksums, strict=True)
        if checksum(path) != expected
    ]


def damaged(detail: str) -> LibraryError:
    return LibraryError(
        "The search index is damaged or incomplete. Your photos and groups are not affected; "
        "organise the folder again and it is made anew.",
        detail,
    )
