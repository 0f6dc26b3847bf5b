"""The header that vouches for an index.

Damaged numbers, or those of another network, look like any others. So the files of an index are only believed
together with this header: magic, format version, dimension, count, model, the network that made them, and checksums.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from engine.errors import LibraryError
from engine.files import replacing

MAGIC = b"KINDRED\x01"
VERSION, OLDER = 2, 1
"""The older one had a graph beside the embeddings, with a checksum where the network's name is now."""
_LAYOUT = struct.Struct(
    "<8sIIQ64s64s32s32s"
)  # magic, version, dim, count, model id, two checksums, network, own checksum
_DIGEST = 32
_PART = 1 << 24
"""Bytes of a file that are summed up by themselves, so that all cores do: two see half a gigabyte through in less than
a second."""


@dataclass(frozen=True, slots=True)
class Header:
    """What an index claims to be. `checksums` are those of the ids and the embeddings, as `checksum` makes them.

    `network` is the name that the network's file has for its own content; empty where there was none.
    """

    dim: int
    count: int
    model_id: str
    checksums: tuple[bytes, bytes]
    network: str = ""
    version: int = VERSION

    def write(self, path: Path) -> None:
        body = _LAYOUT.pack(
            MAGIC,
            VERSION,
            self.dim,
            self.count,
            self.model_id.encode()[:64],
            b"".join(self.checksums),
            bytes.fromhex(self.network)[:_DIGEST],
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
        magic, version, dim, count, model_id, sums, network, own = _LAYOUT.unpack(data)
        if magic != MAGIC or own != hashlib.blake2b(data[:-_DIGEST], digest_size=_DIGEST).digest():
            raise damaged("the header is not what was written")
        if version not in {VERSION, OLDER}:
            raise damaged(f"the header has version {version}, this program reads {VERSION}")
        named = network.rstrip(b"\0").hex() if version == VERSION else ""
        model = model_id.rstrip(b"\0").decode(errors="replace")
        return cls(dim, count, model, (sums[:_DIGEST], sums[_DIGEST:]), named, version)

    def mismatches(self, files: Mapping[str, Path]) -> list[str]:
        """The names of the files, ids and embeddings, whose bytes are not those that this vouches for."""
        return [
            name
            for (name, path), expected in zip(files.items(), self.checksums, strict=True)
            if checksum(path, self.version) != expected
        ]


def checksum(path: Path, version: int = VERSION) -> bytes:
    """BLAKE2b-256 of the checksums of a file's parts; of the file where the version is the older one.

    Raises LibraryError when it cannot be read.
    """
    try:
        if version == OLDER:
            with path.open("rb") as file:
                return hashlib.file_digest(file, _blake).digest()
        starts = range(0, path.stat().st_size, _PART)
        with ThreadPoolExecutor() as pool:
            return _blake(b"".join(pool.map(partial(_sum_of_part, path), starts))).digest()
    except OSError as error:
        raise damaged(f"{path.name}: {error.strerror}") from error


def damaged(detail: str) -> LibraryError:
    return LibraryError(
        "The search index is damaged or incomplete. Your photos and groups are not affected; "
        "organise the folder again and it is made anew.",
        detail,
    )


def _blake(data: bytes = b"") -> hashlib.blake2b:
    return hashlib.blake2b(data, digest_size=_DIGEST)


def _sum_of_part(path: Path, start: int) -> bytes:
    with path.open("rb") as file:
        file.seek(start)
        return _blake(file.read(_PART)).digest()
