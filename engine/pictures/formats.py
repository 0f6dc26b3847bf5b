"""Which files are photos, by name; their content decides later whether they really are."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".jfif": "JPEG",
    ".png": "PNG",
    ".webp": "WebP",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".gif": "GIF",
    ".bmp": "BMP",
    ".heic": "HEIC",
    ".heif": "HEIC",
    ".hif": "HEIC",
    ".avif": "AVIF",
}

RAW = "RAW"
RAW_SUFFIXES = frozenset(
    {
        ".3fr",
        ".arw",
        ".cr2",
        ".cr3",
        ".dng",
        ".erf",
        ".iiq",
        ".kdc",
        ".mef",
        ".mos",
        ".mrw",
        ".nef",
        ".nrw",
        ".orf",
        ".pef",
        ".raf",
        ".rw2",
        ".rwl",
        ".sr2",
        ".srw",
    }
)

_LED = frozenset({"JPEG", "HEIC"})  # what cameras write beside a RAW file or a short film of the same name
_FILMS = frozenset({".mov", ".mp4"})

READ = "JPEG, PNG, WebP, TIFF, GIF, BMP, HEIC, AVIF and RAW"
"""What Kindred reads, for sentences."""


def format_by_name(name: str) -> str | None:
    """The format a file's name promises ("JPEG"), or None when it does not look like a photo.

    Hidden files are not photos; macOS puts "._name.jpg" beside files on foreign disks.
    """
    if name.startswith("."):
        return None
    suffix = PurePath(name).suffix.lower()
    return RAW if suffix in RAW_SUFFIXES else FORMATS.get(suffix)


def may_belong_to_a_photo(name: str) -> bool:
    """Whether a file of this name is a photo, or may be part of one."""
    is_film = PurePath(name).suffix.lower() in _FILMS and not name.startswith(".")
    return is_film or format_by_name(name) is not None


def pairs(names: Iterable[str]) -> dict[str, str]:
    """Of the files of one folder: those that belong to another, to that other.

    A RAW file, or the film of a live photo, beside a JPEG or HEIC of the same name is one photo with it.
    """
    leaders: dict[str, str] = {}
    others: list[tuple[str, str]] = []
    for name in names:
        format_, pure = format_by_name(name), PurePath(name)
        if format_ in _LED:
            leaders.setdefault(pure.stem.casefold(), name)
        elif format_ == RAW or (pure.suffix.lower() in _FILMS and not name.startswith(".")):
            others.append((pure.stem.casefold(), name))
    return {name: leaders[stem] for stem, name in others if stem in leaders}
