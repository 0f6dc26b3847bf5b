"""File names that every common file system takes, as near as can be to what the person reads.

Names of groups and photos are untrusted text, and bytes that are no text. What comes out of `safe_name` can be a file
or a folder on ext4, NTFS, exFAT, APFS and HFS+ alike.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

LONGEST = 220
"""Bytes in UTF-8 and UTF-16 units of a decomposed name: 255 at most anywhere, less room for a number and ".xmp"."""

_ROOM_FOR_A_NUMBER = 10  # " (99999)" at the end of a group's name, which may be cut once more
_LONGEST_SUFFIX = 20  # what is longer is no suffix but a name with a dot in it
_JOINERS = (
    "\u200c\u200d"  # invisible, but words of some languages and many emoji are not the same without them
)
_REPLACED = str.maketrans(
    {"/": "-", "\\": "-", "|": "-", ":": "-", '"': "'", "<": "(", ">": ")", "?": "_", "*": "_"}
)
_DEVICES = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    f"{port}{number}" for port in ("COM", "LPT") for number in "0123456789¹²³"
}


def safe_name(text: str, suffix: str = "", longest: int = LONGEST) -> str:
    """One component of a path made from any text, never empty. `suffix` (with its dot) stays at its end.

    Bytes that are no text, and what no file system takes, become "_" or a sign that looks alike.
    """
    ending = _without_tail(_clean(suffix))
    if _length(ending) > _LONGEST_SUFFIX:
        text, ending = text + suffix, ""
    stem = _clean(text).strip()
    if not ending:
        stem = _without_tail(stem)
    if stem.startswith("."):
        stem = "_" + stem[1:]  # a name that begins with a dot is hidden
    stem = _cut(stem, longest - _length(ending)) or "_"
    if not ending:
        stem = _without_tail(stem) or "_"
    if (stem + ending).partition(".")[0].rstrip(" ").upper() in _DEVICES:
        stem = "_" + stem
    return stem + ending


def split_name(name: str) -> tuple[str, str]:
    """A file's name as (stem, suffix with its dot); both as they are."""
    suffix = PurePath(name).suffix
    return (name[: len(name) - len(suffix)], suffix) if suffix else (name, "")


def key(name: str) -> str:
    """Equal for names that some file system takes for one: case and composition do not count."""
    folded = unicodedata.normalize("NFD", name).upper().casefold()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", folded))


def numbered(stem: str, number: int) -> str:
    """The stem itself for 1, then "stem (2)", "stem (3)"."""
    return stem if number < 2 else f"{stem} ({number})"


def first_free(stem: str, is_free: Callable[[str], bool], first: int = 1) -> str:
    """The first of "stem", "stem (2)", … that is free."""
    number = first
    while not is_free(numbered(stem, number)):
        number += 1
    return numbered(stem, number)


def distinct(names: Iterable[str], taken: Sequence[str] = ()) -> list[str]:
    """Safe folder names for these names in their order, no two of which any file system takes for one."""
    used = {key(name) for name in taken}
    found = []
    for name in names:
        name = safe_name(name, longest=LONGEST - _ROOM_FOR_A_NUMBER)
        chosen = first_free(name, lambda one: key(one) not in used)
        used.add(key(chosen))
        found.append(chosen)
    return found


def _clean(text: str) -> str:
    composed = unicodedata.normalize("NFC", text).translate(_REPLACED)
    return "".join(_allowed(one) for one in composed)


def _allowed(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in ("Zl", "Zp") or character in "\t\n\r":
        return " "
    if kind in ("Cc", "Cs", "Co", "Cn"):
        return "_"
    if kind == "Cf" and character not in _JOINERS:
        return ""  # marks that turn the direction of writing make a name read as another
    return character


def _without_tail(text: str) -> str:
    """The text without the dots and blanks at its end, which Windows would take away."""
    while text and (text[-1] == "." or text[-1].isspace()):
        text = text[:-1]
    return text


def _length(text: str) -> int:
    """What the strictest file system counts."""
    decomposed = unicodedata.normalize("NFD", text)
    return max(len(text.encode("utf-8", "replace")), len(decomposed.encode("utf-16-le", "replace")) // 2)


def _cut(text: str, longest: int) -> str:
    """The beginning of the text, whole characters with their marks, that is short enough."""
    if _length(text) <= longest:
        return text
    while text and _length(text) > longest:
        text = text[:-1]
    while text and unicodedata.combining(text[-1]):
        text = text[:-1]
    return text.rstrip(_JOINERS).rstrip()
