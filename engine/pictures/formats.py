"""Which files are photos, by name; their content decides later whether they really are."""

from __future__ import annotations

from pathlib import PurePath

FORMATS = {
    ".jpg": "JPEG",
    ".jpeg": "JPEG",
    ".jpe": "JPEG",
    ".png": "PNG",
    ".webp": "WebP",
    ".tif": "TIFF",
    ".tiff": "TIFF",
    ".heic": "HEIC",
    ".heif": "HEIC",
}


def format_by_name(name: str) -> str | None:
    """The format a file's name promises ("JPEG"), or None when it does not look like a photo.

    Hidden files are not photos; macOS puts "._name.jpg" beside files on foreign disks.
    """
    return None if name.startswith(".") else FORMATS.get(PurePath(name).suffix.lower())
