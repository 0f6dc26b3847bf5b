"""Where a photo's sidecar is, or goes, by the two customs that there are.

`photo.jpg.xmp` is digiKam's and darktable's, `photo.xmp` Adobe's, beside RAW files. What is there is merged into. A
new one is `photo.jpg.xmp`, since a JPEG's `photo.xmp` would be taken for that of a RAW file of the same name, and
`photo.xmp` beside a RAW file, since Lightroom looks for no other (`docs/exporting.md`).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path

from engine.exports.names import split_name
from engine.exports.xml import LARGEST, Unusable
from engine.exports.xmp import Merged, merge
from engine.pictures.formats import RAW, format_by_name


class SidecarTrouble(Exception):
    """A sidecar that is left alone. The sentence says why."""


def by_any_case(names: Iterable[str]) -> dict[str, str]:
    """Names by themselves and by their casefolded form: PHOTO.XMP is a sidecar too, photo.xmp before it."""
    names = list(names)
    return {name.casefold(): name for name in names} | {name: name for name in names}


class Listings:
    """What lies in folders, each listed once."""

    def __init__(self) -> None:
        self._known: dict[Path, dict[str, str]] = {}

    def of(self, folder: Path) -> Mapping[str, str]:
        """Empty where the folder is not there or cannot be listed."""
        if folder not in self._known:
            try:
                names = os.listdir(folder)  # noqa: PTH208 - names alone are wanted
            except OSError:
                names = []
            self._known[folder] = by_any_case(names)
        return self._known[folder]


def described(photo: Path, companions: Iterable[Path]) -> list[Path]:
    """The files of one photo that take a sidecar: itself and its RAW file, not the film."""
    return [photo, *(one for one in companions if format_by_name(one.name) == RAW)]


def sidecars_of(file: Path, names: Mapping[str, str]) -> tuple[list[Path], bool]:
    """The sidecars of a file, and whether they are there already. `names`: what lies beside it.

    Of a RAW file both customs count, for each program reads its own.
    """
    stem, _ = split_name(file.name)
    wanted = [f"{name}.xmp" for name in (file.name, stem)]
    long, short = (names.get(name) or names.get(name.casefold()) for name in wanted)
    is_raw = format_by_name(file.name) == RAW
    if is_raw:
        found = [name for name in (long, short) if name is not None]
    elif long is not None:
        found = [long]
    else:
        found = [short] if short is not None and not _has_raw(stem, names) else []
    if found:
        return [file.with_name(name) for name in found], True
    return [file.with_name(f"{stem if is_raw else file.name}.xmp")], False


def read(sidecar: Path) -> bytes | None:
    """The bytes of a sidecar, None where there is none. Raises SidecarTrouble for what is left alone."""
    try:
        status = sidecar.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise SidecarTrouble(f"The sidecar {sidecar.name} is not a regular file. It was left alone.")
        if status.st_size > LARGEST:
            raise SidecarTrouble(
                f"The sidecar {sidecar.name} is larger than {LARGEST >> 20} MB. It was left alone."
            )
        return sidecar.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise SidecarTrouble(f"The sidecar {sidecar.name} cannot be read: {error.strerror}.") from error


def merged(sidecar: Path, existing: bytes | None, label: str, ours: Iterable[str]) -> Merged:
    """Raises SidecarTrouble for what is left alone."""
    try:
        return merge(existing, label, frozenset(ours))
    except Unusable as error:
        raise SidecarTrouble(f"The sidecar {sidecar.name} was left alone: it {error}.") from error


def _has_raw(stem: str, names: Mapping[str, str]) -> bool:
    """Whether a RAW file of this stem lies there: then `stem.xmp` is its sidecar."""
    wanted = stem.casefold()
    return any(
        split_name(name)[0].casefold() == wanted for name in names.values() if format_by_name(name) == RAW
    )
